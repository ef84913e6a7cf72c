"""What the fields of records may hold: types with their bounds, and how many records there may be.

Lists and tables stop at their first fault: a hostile file has as many of them as it has items, and
each costs a thousand bytes.
"""

import re
from datetime import date as Date
from typing import Annotated

from cjm_desktop.journey import order
from cjm_desktop.journey.validation import After, Before, Limits
from cjm_desktop.journey.vocabulary import Influence

MAX_TITLE = 300
MAX_NOTES = 20_000
MAX_PHASES = 200
MAX_LANES = 200
MAX_CARDS = 100_000
MAX_HANDOFFS = 100_000
MAX_PERSONAS = 10_000
MAX_KPIS = 10_000
MAX_ASSETS = 10_000
MAX_ASSET_BYTES = 20_000_000
MAX_ASSETS_BYTES = 200_000_000

BASE64 = r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
NO_CONTROLS = r"^[^\x00-\x08\x0B-\x1F\x7F-\x9F]*$"


Id = Annotated[str, Limits(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Order = Annotated[str, Limits(max_length=200), After(order.validated)]
Title = Annotated[str, Limits(max_length=MAX_TITLE, pattern=NO_CONTROLS)]
Notes = Annotated[str, Limits(max_length=MAX_NOTES, pattern=NO_CONTROLS)]
Titles = Annotated[tuple[Title, ...], Limits(fail_fast=True)]
Ids = Annotated[tuple[Id, ...], Limits(fail_fast=True)]
Influences = Annotated[tuple[Influence, ...], Limits(fail_fast=True)]
Link = Annotated[
    str,
    Limits(
        max_length=2_000,
        pattern=r"^(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\s\x00-\x1F\x7F-\x9F]+$",
    ),
]
Colour = Annotated[str, Limits(pattern=r"^#[0-9A-Fa-f]{6}$")]
ROLE_COLOURS = 5
"""How many colours a theme has for roles: "role-1" and so on."""
LaneColour = Annotated[str, Limits(pattern=rf"^(?:#[0-9A-Fa-f]{{6}}|role-[1-{ROLE_COLOURS}])$")]
LOOKS = 56
"""How many pairs of a shape for dots and a dash for curves there are."""
LookNumber = Annotated[int, Limits(ge=1, le=LOOKS)]
Score = Annotated[float, Limits(ge=0, le=10, multiple_of=0.5, allow_inf_nan=False)]
Experience = Annotated[int, Limits(ge=-2, le=2)]
Number = Annotated[float, Limits(allow_inf_nan=False)]
MAX_DAYS = 100_000
Days = Annotated[float, Limits(ge=0, le=MAX_DAYS, allow_inf_nan=False)]
LEAST_WIDTH, MAX_WIDTH = 120, 800
PhaseWidth = Annotated[int, Limits(ge=LEAST_WIDTH, le=MAX_WIDTH)]
LEAST_HEIGHT, MAX_HEIGHT = 40, 4_000
LaneHeight = Annotated[int, Limits(ge=LEAST_HEIGHT, le=MAX_HEIGHT)]
"""The sizes of columns and rows on the screen, in points at 100 %."""

Clock = Annotated[str, Limits(pattern=r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of the day, by the clock of the room it was read in."""
MAX_MINUTES = 1_440
Minutes = Annotated[int, Limits(ge=0, le=MAX_MINUTES)]


def _from_text(value: object) -> object:
    # The validator alone also takes a text of digits, as seconds since 1970.
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("not a date")
    return Date.fromisoformat(value)


Day = Annotated[Date, Before(_from_text)]

"""The records of a map: frozen, strict, and the source of the published JSON Schema.

Field by field they are the file format (docs/format.md). A record does not carry its own id:
the document's tables do. Rules that need more than one record are in `invariants`.

Lists and tables stop at their first fault: a hostile file has as many of them as it has items, and
each costs a thousand bytes.
"""

import re
from dataclasses import field
from datetime import date as Date
from typing import Annotated

from cjm_desktop.journey import order
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.validation import After, Before, Limits
from cjm_desktop.journey.vocabulary import (
    Better,
    CardKind,
    Change,
    Decision,
    Evidence,
    HandoffKind,
    Influence,
    Investment,
    LaneKind,
    LaneSide,
    MapState,
    MediaType,
    Progress,
    Qualification,
    Role,
    WorkshopStep,
)

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

_BASE64 = r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
NO_CONTROLS = r"^[^\x00-\x08\x0B-\x1F\x7F-\x9F]*$"


Id = Annotated[str, Limits(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Order = Annotated[str, Limits(max_length=200), After(order.validated)]
Title = Annotated[str, Limits(max_length=MAX_TITLE, pattern=NO_CONTROLS)]
Notes = Annotated[str, Limits(max_length=MAX_NOTES, pattern=NO_CONTROLS)]
Titles = Annotated[tuple[Title, ...], Limits(fail_fast=True)]
Influences = Annotated[tuple[Influence, ...], Limits(fail_fast=True)]
Link = Annotated[
    str,
    Limits(
        max_length=2_000,
        pattern=r"^(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\s\x00-\x1F\x7F-\x9F]+$",
    ),
]
Colour = Annotated[str, Limits(pattern=r"^#[0-9A-Fa-f]{6}$")]
Score = Annotated[float, Limits(ge=0, le=10, multiple_of=0.5, allow_inf_nan=False)]
Experience = Annotated[int, Limits(ge=-2, le=2)]
Number = Annotated[float, Limits(allow_inf_nan=False)]


def _from_text(value: object) -> object:
    # The validator alone also takes a text of digits, as seconds since 1970.
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("not a date")
    return Date.fromisoformat(value)


Day = Annotated[Date, Before(_from_text)]


class Record(Model):
    """What all records share."""

    meta: Annotated[dict[Title, Notes], Limits(fail_fast=True)] = field(default_factory=dict)


class Map(Record):
    """The map as a whole: what it is for and how it is presented.

    `step_notes` are the facilitator's own, for the steps of the workshop.
    """

    title: Title = ""
    client: Title = ""
    purpose: Notes = ""
    audience: Notes = ""
    scope: Notes = ""
    state: MapState = "as_is"
    variant: Title = ""
    language: Annotated[str, Limits(pattern=r"^[a-z]{2}$")] = "en"
    authors: Titles = ()
    method: Title = ""
    notes: Notes = ""
    accent: Colour = "#1F2D5C"
    logo: Id | None = None
    dismissed: Titles = ()
    step_notes: Annotated[dict[WorkshopStep, Notes], Limits(fail_fast=True)] = field(
        default_factory=dict
    )


class Phase(Record):
    """A column: a stage of the journey, seen from the customer."""

    order: Order
    name: Title = ""
    goal: Notes = ""
    description: Notes = ""
    decisive: bool = False


class Lane(Record):
    """A row. `colour` None means the theme's colour by place among the role lanes.

    `influence` says by phase what part the role has in the purchase there.
    """

    order: Order
    name: Title = ""
    kind: LaneKind = "role"
    role: Role = "other"
    side: LaneSide | None = None
    description: Notes = ""
    colour: Colour | None = None
    influence: Annotated[dict[Id, Influences], Limits(fail_fast=True)] = field(default_factory=dict)


class Persona(Record):
    """A typical person in a role; `lane` is the role's lane, `portrait` an asset."""

    order: Order
    name: Title = ""
    lane: Id
    title: Title = ""
    company: Title = ""
    quote: Notes = ""
    background: Notes = ""
    responsibilities: Titles = ()
    goals: Titles = ()
    drivers: Titles = ()
    challenges: Titles = ()
    knowledge_needs: Titles = ()
    sources: Titles = ()
    portrait: Id | None = None


class Card(Record):
    """Something on the map. `phase` and `lane` are both ids, or both None: in the idea tray.

    In the tray, `proposed_phase` is where the card may belong, and `dropped` is why it serves no
    phase at all (None: it is not dropped). `due` and `progress` are those of its decision.
    `change` says what becomes of it in the improved journey.
    """

    phase: Id | None = None
    lane: Id | None = None
    order: Order
    kind: CardKind = "touchpoint"
    title: Title = ""
    notes: Notes = ""
    channel: Title = ""
    customer_present: bool | None = None
    we_present: bool | None = None
    potential: Score | None = None
    effort: Score | None = None
    resources: Title = ""
    experience: Experience | None = None
    moment_of_truth: bool = False
    qualification: Qualification = "open"
    evidence: Evidence | None = None
    decision: Decision | None = None
    investment: Investment | None = None
    owner: Title = ""
    due: Day | None = None
    progress: Progress = "not_started"
    change: Change | None = None
    proposed_phase: Id | None = None
    dropped: Title | None = None
    tags: Titles = ()
    links: Annotated[tuple[Link, ...], Limits(fail_fast=True)] = ()
    image: Id | None = None


class Handoff(Record):
    """An arrow from one card to another."""

    source: Id
    target: Id
    kind: HandoffKind = "handoff"
    label: Title = ""


class Reading(Model):
    """One measured value of a KPI on a day."""

    on: Day
    value: Number


class Kpi(Record):
    """A measure of a phase, with its target and the readings taken."""

    order: Order
    phase: Id
    name: Title = ""
    unit: Title = ""
    better: Better = "higher"
    target: Number | None = None
    readings: Annotated[tuple[Reading, ...], Limits(fail_fast=True)] = ()


class Asset(Record):
    """A picture kept inside the document; `data` is base64."""

    name: Title = ""
    media_type: MediaType
    data: Annotated[str, Limits(pattern=_BASE64)]

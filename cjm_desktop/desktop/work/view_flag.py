"""The names of what views show or leave out as the user likes it."""

from collections.abc import Mapping
from typing import Final, Literal

ViewFlag = Literal["hide_disqualified", "overview", "vote_spread"]
"""Disqualified mindsets are left off the map; an overview stands in its corner; the gap chart
shows how far the room's votes are apart."""

DEFAULTS: Final[Mapping[ViewFlag, bool]] = {
    "hide_disqualified": False,
    "overview": True,
    "vote_spread": True,
}

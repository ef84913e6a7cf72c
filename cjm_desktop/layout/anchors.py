"""What the places are called that links within a printed document lead to.

A name says what stands there and for which record, so that whoever sets a link need not know on
which page, or whether at all, that is printed.
"""

from typing import Literal

from cjm_desktop.journey.document import MAP_ID

Place = Literal[
    "section", "page", "overview", "phase", "role", "card", "gap", "note", "action", "persona"
]


def anchor_name(place: Place, record: str) -> str:
    """Name a place: what of a record (or which section) stands there."""
    return f"{place}:{record}"


OVERVIEW = anchor_name("overview", MAP_ID)
"""Where the whole map is seen."""

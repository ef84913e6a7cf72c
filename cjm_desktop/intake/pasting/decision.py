"""What comes of what is pasted where: the one table that every way of pasting asks."""

from collections.abc import Mapping
from typing import Final, Literal

from cjm_desktop.intake.pasting.recognition import Content

Place = Literal["card", "cell", "lane", "phase", "nothing", "editor", "idea", "tray"]
"""What has the keyboard: a selected card, a cell, a selected lane or phase, nothing of these, a
field that was opened for a new card and is still empty, a selected idea in the tray, the tray."""

Outcome = Literal[
    "nothing", "as_copied", "picture_on_card", "picture_card", "link_on_card", "row_each",
    "cell_each", "into_field", "ideas",
]  # fmt: skip
"""Cards as they were copied; the picture, or the link, on the selected card; a new card with the
picture; a card for each row that was read, with the fields and in the place that it says; a card
for each cell of a block, from the place on; text for the field; all as ideas in the tray."""

_COLUMNS: Final[Mapping[Place, int]] = {
    "card": 0, "cell": 1, "lane": 1, "phase": 1, "nothing": 1, "editor": 2, "idea": 3, "tray": 4,
}  # fmt: skip
_ROWS: Final[Mapping[Content, tuple[Outcome, ...]]] = {
    #           card               the map         editor          idea               tray
    "nothing": ("nothing",         "nothing",      "into_field",   "nothing",         "nothing"),
    "cards":   ("as_copied",       "as_copied",    "as_copied",    "as_copied",       "as_copied"),
    "picture": ("picture_on_card", "picture_card", "picture_card", "picture_on_card",
                "picture_card"),
    "fields":  ("row_each",        "row_each",     "row_each",     "ideas",           "ideas"),
    "grid":    ("cell_each",       "cell_each",    "cell_each",    "ideas",           "ideas"),
    "block":   ("cell_each",       "cell_each",    "cell_each",    "ideas",           "ideas"),
    "list":    ("row_each",        "row_each",     "row_each",     "ideas",           "ideas"),
    "journey": ("row_each",        "row_each",     "row_each",     "ideas",           "ideas"),
    "text":    ("row_each",        "row_each",     "into_field",   "ideas",           "ideas"),
    "link":    ("link_on_card",    "row_each",     "into_field",   "link_on_card",    "ideas"),
}  # fmt: skip


def outcome_of(content: Content, place: Place) -> Outcome:
    """Say what comes of a content in a place."""
    return _ROWS[content][_COLUMNS[place]]

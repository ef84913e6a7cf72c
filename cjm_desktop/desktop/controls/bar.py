"""What a cell of a table draws as a bar to the left or the right of nought."""

from typing import NamedTuple

from PySide6.QtCore import Qt

from cjm_desktop.layout.gap.gap_scale import GapScale


class Bar(NamedTuple):
    """What the gap column draws."""

    gap: float
    text: str
    colour: str
    scale: GapScale


BAR_ROLE = Qt.ItemDataRole.UserRole + 1

"""Where a touchpoint is, on a line that may be too short: the phase is read before the lane."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from cjm_desktop.desktop.controls.card_words import BETWEEN, Place

PLACE_ROLE = Qt.ItemDataRole.UserRole + 3
"""The `Place` of a row, for who draws it."""

_LEAST = 3
"""Of a lane's name with fewer letters left, nothing could be told; the ellipsis is one of them."""


def place_line(place: Place, metrics: QFontMetrics, room: int) -> str:
    """Name lane and phase in so much room: the lane's name is cut first, then left out."""
    whole = str(place)
    if metrics.horizontalAdvance(whole) <= room:
        return whole
    right = Qt.TextElideMode.ElideRight
    if not place.phase:
        return metrics.elidedText(whole, right, room)
    end = BETWEEN + place.phase
    lane = metrics.elidedText(place.lane, right, room - metrics.horizontalAdvance(end))
    return lane + end if len(lane) >= _LEAST else metrics.elidedText(place.phase, right, room)

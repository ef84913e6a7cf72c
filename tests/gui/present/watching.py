"""Who looks whether anything private is painted where the room sees it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.present.stage import Stage


class Watch(QObject):
    """Looks, at each picture that is painted, whether the facilitator's is where the room's is."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        own = self._stage.own
        if event.type() == QEvent.Type.Paint and own is not None and isinstance(watched, QWidget):
            room = self._stage.room.screen().geometry()
            if watched is own.inside or own.inside.isAncestorOf(watched):
                there = watched.rect().translated(watched.mapToGlobal(watched.rect().topLeft()))
                if room.intersects(there):
                    self.seen.append(type(watched).__name__)
        return False

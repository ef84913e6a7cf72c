"""What is seen from afar, gathered ahead of need in idle moments, so that zooming out finds it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.map_canvas import MapCanvas

REST = 400
"""Milliseconds without a change until gathering begins."""


class Gathering(QObject):
    """Gathers one row's overview at a time while nothing else is to be done."""

    finished = Signal()
    """All of the map is gathered as it stands."""

    def __init__(self, canvas: "MapCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.is_complete = False
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._gather)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._idle.start)

    def begin_anew(self) -> None:
        """Gather what is new after a change, once there is a rest."""
        self.is_complete = False
        self._idle.stop()
        self._rest.start()

    def _gather(self) -> None:
        for _, _, band in self._canvas.layout_.body.parts:
            if self._canvas.replay.overviews.prepare(band):
                return
        self._idle.stop()
        self.is_complete = True
        self.finished.emit()

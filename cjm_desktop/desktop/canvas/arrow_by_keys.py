"""Drawing an arrow without a mouse: the arrow keys choose the card it leads to, Enter joins."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.canvas.keys import ARROWS
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, next_card
from cjm_desktop.desktop.canvas.tools.draw_arrow import PulledArrow


class ArrowByKeys(QObject):
    """Takes the canvas's keys from when an arrow is begun until it is drawn or given up."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._arrow: PulledArrow | None = None
        self._at = ""
        canvas.session.changed.connect(self.give_up)
        canvas.session.selection_changed.connect(self.give_up)
        canvas.session.replaced.connect(self.give_up)

    def begin(self, source: str) -> None:
        """Begin at a card."""
        self.give_up()
        session = self._canvas.session
        if self._canvas.layout_.card_rect(source) is None:
            return
        self._arrow, self._at = PulledArrow(self._canvas, source), source
        self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Installed last and so asked first.
        self._canvas.installEventFilter(self)
        session.message.emit(
            session.tr_("Choose the card by the arrow keys, then press Enter. Esc gives up.")
        )

    def give_up(self) -> None:
        """End without an arrow."""
        arrow = self._end()
        if arrow is not None:
            arrow.give_up()

    def _end(self) -> PulledArrow | None:
        arrow, self._arrow = self._arrow, None
        if arrow is not None:
            self._canvas.removeEventFilter(self)
            self._canvas.session.message.emit("")  # how to choose is no longer asked
        return arrow

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose, join and give up; whatever else is done ends it."""
        if event.type() == QEvent.Type.FocusOut:
            self.give_up()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        direction = ARROWS.get(event.key())
        if direction is not None:
            self._go(direction)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            arrow = self._end()
            if arrow is not None:
                arrow.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            return False
        return True

    def _go(self, direction: Direction) -> None:
        reached = next_card(self._canvas.layout_, self._at, direction)
        if reached is None or self._arrow is None:
            return
        self._at = reached
        self._arrow.lead_to(reached)
        area = self._canvas.layout_.card_rect(reached)
        if area is not None:
            self._canvas.show_area(area)

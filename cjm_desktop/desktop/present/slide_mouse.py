"""The mouse over a picture of the presentation: it points, and opens the card that is clicked.

The same over the room's picture and over the facilitator's, who points at the one by the other.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from cjm_desktop.desktop.present.panel_host import PanelHost
from cjm_desktop.desktop.present.present_keys import Commands
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.showing import Aim, Light
from cjm_desktop.desktop.present.slide_editing import SlideEditing
from cjm_desktop.desktop.present.slide_view import SlideView


class SlideMouse(QObject):
    """Hears the mouse of a view; a click beside the list of steps closes that first."""

    def __init__(
        self, view: SlideView, presentation: Presentation, panels: PanelHost, edits: SlideEditing
    ) -> None:
        super().__init__(view)
        self._view, self._presentation, self._panels = view, presentation, panels
        self._edits = edits
        self._doubled = False
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer, and open what is clicked."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseMove:
                self._move(event.position())
            elif event.type() == QEvent.Type.MouseButtonRelease:
                if not self._doubled:
                    self._click(event)
                self._doubled = False
            elif event.type() == QEvent.Type.MouseButtonDblClick:
                # A double click is one click, or writes: it does not close what it has opened.
                self._doubled = True
                self._double_click(event)
        return False

    def _double_click(self, event: QMouseEvent) -> None:
        card = self._view.card_at(event.position()) if self._edits.on else None
        if card is not None:
            self._edits.write(card)

    def toggle(self, light: Light) -> None:
        """Point by a light where the pointer is, or no more."""
        now = self._presentation.showing.aim
        if now is not None and now.light == light:
            self._presentation.aim(None)
        else:
            at = self._view.mapFromGlobal(self._view.cursor().pos()).toPointF()
            self._aim(light, at)

    def _aim(self, light: Light, at: QPointF) -> None:
        area = self._view.area
        x, y = (at.x() - area.x()) / area.width(), (at.y() - area.y()) / area.height()
        self._presentation.aim(Aim(light, min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)))

    def _move(self, at: QPointF) -> None:
        aim = self._presentation.showing.aim
        if aim is not None:
            self._aim(aim.light, at)
        closed = self._presentation.showing.own.opened is None
        over = closed and self._view.card_at(at) is not None
        hand = Qt.CursorShape.PointingHandCursor
        self._view.setCursor(hand if over else Qt.CursorShape.ArrowCursor)

    def _click(self, event: QMouseEvent) -> None:
        """Close what is open, or open the card that is there; choose it where it is changed."""
        if event.button() != Qt.MouseButton.LeftButton or not self._is_on_picture(event):
            return
        if self._panels.close():
            return
        card = self._view.card_at(event.position())
        if self._view.coded:
            self._presentation.show_code(None)
        elif self._presentation.showing.own.opened is not None:
            self._presentation.open_card(None)
        elif self._edits.on:
            if not self._edits.writes:
                self._edits.choose(card)
        elif card is not None:
            self._presentation.open_card(card)

    def _is_on_picture(self, event: QMouseEvent) -> bool:
        """Say whether the button is let go over the picture; what two fingers begin is not."""
        return self._view.rect().contains(event.position().toPoint())


def window_commands(panels: PanelHost, mouse: SlideMouse) -> Commands:
    """Give what each window does for itself, by its letters."""
    return {
        "g": panels.toggle, "?": panels.toggle,
        "s": lambda: mouse.toggle("spot"), "d": lambda: mouse.toggle("dot"),
    }  # fmt: skip

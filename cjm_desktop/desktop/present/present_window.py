"""The room's window: it has a whole display, the picture, and what a click on it opens.

It shows what the room may see and nothing else; that is for `Presentation.room` to say. What is
seen in the window that the map is worked on in stays as it is, so that leaving is coming back to
where one was.
"""

from contextlib import nullcontext
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.desktop.present.open_card import OpenCard
from cjm_desktop.desktop.present.panel_host import PanelHost
from cjm_desktop.desktop.present.present_keys import Commands, PresentKeys
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.slide_editing import SlideEditing
from cjm_desktop.desktop.present.slide_mouse import SlideMouse, window_commands
from cjm_desktop.desktop.present.slide_view import SlideView
from cjm_desktop.desktop.present.step_panel import StepPanel
from cjm_desktop.desktop.present.strip import Strip
from cjm_desktop.desktop.present.walk import Walk
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide

_POINTER_MS: Final = 2_000
_EDGE: Final = 8
"""So near to the lower edge the pointer calls the strip."""


class PresentWindow(QWidget):
    """Shows a map to a room, step by step; `commands` are the stage's, by their letters."""

    def __init__(self, window: QWidget, presentation: Presentation, commands: Commands) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMouseTracking(True)
        self.setWindowTitle(title_text(presentation.session.tr_("Presentation")))
        self.presentation = presentation
        moves = presentation.settings.motion == "full"
        self.view = SlideView(
            self, dark=presentation.dark, moves=moves, overlays=presentation.overlays
        )
        self.view.rested.connect(self._prepare_soon)
        self.view.installEventFilter(self)
        self.setFocusProxy(self.view)
        self.pointer = QTimer(self)
        self.pointer.setSingleShot(True)
        self.pointer.setInterval(_POINTER_MS)
        self.pointer.timeout.connect(lambda: self.view.setCursor(Qt.CursorShape.BlankCursor))
        self.panels = PanelHost(self, presentation, self.view)
        self.edits = SlideEditing(self.view, presentation)
        self.mouse = SlideMouse(self.view, presentation, self.panels, self.edits)
        own = window_commands(self.panels, self.mouse)
        self.keys = PresentKeys(presentation, {**commands, **own}, self.close)
        self.strip: Strip | None = None
        """What the facilitator has of a window where there is one display."""
        presentation.turned.connect(self._show)
        presentation.stated.connect(self._wear)
        presentation.aimed.connect(lambda: self.view.aimed(presentation.room.aim))
        presentation.said.connect(self._say)

    # What is shown

    @property
    def walk(self) -> Walk:
        """The way through the map."""
        return self.presentation.walk

    @property
    def opened(self) -> OpenCard | None:
        """The card that is open."""
        return self.presentation.showing.own.opened

    @property
    def slide(self) -> Slide:
        """What the room sees, if its screen is not blank."""
        return self.presentation.showing.room.slide

    @property
    def panel(self) -> StepPanel | None:
        """The list of steps, while it is open."""
        return self.panels.panel

    def _show(self, faded: bool = True) -> None:
        picture = self.presentation.room
        self.panels.close()
        is_other = picture.slide is not self.view.slide
        self.view.show_picture(picture, faded=faded)
        if is_other:
            announce(self.view, picture.words, at_once=True)

    def _say(self, sentence: str) -> None:
        announce(self.view, sentence)

    def _wear(self) -> None:
        self.view.wear(dark=self.presentation.dark)
        self._prepare_soon()

    def _prepare_soon(self) -> None:
        after_the_frame(self, self._prepare)

    def _prepare(self) -> None:
        """Have the next and the last picture ready before they are asked for."""
        room = self.presentation.showing.room
        if room.opened is None and self.isVisible():
            for place in (room.walk.before(), room.walk.after()):
                self.view.picture(room.walk.at(place))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, somewhere, or away."""
        if event.key() == Qt.Key.Key_Escape and self.panels.back():
            return
        with self.strip.answering() if self.strip is not None else nullcontext():
            if not self.edits.press(event):
                self.keys.press(event)

    def has_strip(self, on: bool) -> None:
        """Have the facilitator's strip here, or not."""
        if on and self.strip is None:
            self.strip = Strip(self.presentation, self, self.view)
        elif not on and self.strip is not None:
            self.strip.hide()
            self.strip.deleteLater()
            self.strip = None

    def type_card(self) -> None:
        """Have a card typed in the strip, unless it is kept from the room, which sees the strip."""
        if self.strip is not None and self._come_unless_held(self.strip):
            self.strip.entry.begin()

    def type_remark(self) -> None:
        """Have something noted in the strip, unless the room is not to see it."""
        if self.strip is not None and self._come_unless_held(self.strip):
            self.strip.note()

    def list_gifts(self) -> None:
        """List in the strip what people gave with their phones, unless the room is not to see."""
        if self.strip is not None and self._come_unless_held(self.strip):
            self.strip.list_gifts()

    def _come_unless_held(self, strip: Strip) -> bool:
        """Show the strip; False if something is kept from the room, as its switches say then."""
        strip.answer()
        return not self.presentation.showing.is_held

    def type_minutes(self) -> None:
        """Have minutes typed in the strip."""
        if self.strip is not None:
            self.strip.come()
            self.strip.timer.begin()

    # The mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the pointer while it moves, and the strip where it is called."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.pointer.start()
            if self.strip is not None:
                if event.position().y() > self.height() - _EDGE:
                    self.strip.come()
                else:
                    self.strip.go()
        return False

    # The window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the display."""
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self._fit()
        self.panels.fit()
        if self.strip is not None and self.strip.isVisible():
            self.strip.come()
        self.pointer.start()

    def event(self, event: QEvent) -> bool:
        """Lay out for a display that is as large as the last, of finer or coarser pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        ratio = self.devicePixelRatioF()
        self.presentation.fit(Screen(self.width() * ratio, self.height() * ratio))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the presentation: it is for the room."""
        super().closeEvent(event)
        self.presentation.leave()

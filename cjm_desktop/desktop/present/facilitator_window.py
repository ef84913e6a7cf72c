"""The facilitator's window: private, on a display that the room does not see.

It has what is shown and what comes next, the notes, the line for new cards, clock and timer, and
the switches. A curtain hides all of it until it is sure that it stands off the room's display, so
that not even a first picture is seen there, whoever moved the window. It does not stay in front of
the window that the map is worked on in, to which the facilitator may go meanwhile.
"""

from typing import Final

from PySide6.QtCore import QRect, Qt, QTime, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QMoveEvent,
    QResizeEvent,
    QScreen,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.controls.judging_bar import JudgingBar
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label, title_text
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.present.agenda_box import AgendaBox
from cjm_desktop.desktop.present.controls_bar import ControlsBar
from cjm_desktop.desktop.present.gifts_box import GiftsBox
from cjm_desktop.desktop.present.notes_pane import NotesPane
from cjm_desktop.desktop.present.panel_host import PanelHost
from cjm_desktop.desktop.present.present_keys import Commands, PresentKeys
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.quick_entry import QuickEntry
from cjm_desktop.desktop.present.remark_entry import RemarkEntry
from cjm_desktop.desktop.present.slide_editing import SlideEditing
from cjm_desktop.desktop.present.slide_mouse import SlideMouse, window_commands
from cjm_desktop.desktop.present.slide_view import SlideView
from cjm_desktop.desktop.present.timer_box import TimerBox
from cjm_desktop.desktop.work.judging_mode import JudgingMode

_CLOCK_MS: Final = 1_000
_ROOMY: Final = 640
"""So high it has room for a list below what comes next."""


class FacilitatorWindow(QWidget):
    """What only the facilitator sees; `commands` are the stage's, by their letters."""

    def __init__(self, window: QWidget, presentation: Presentation, commands: Commands) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("FacilitatorWindow")
        self.presentation = presentation
        self._forbidden = QRect()
        tr = presentation.session.tr_
        self.setWindowTitle(title_text(tr("Facilitator’s window")))
        self.view = SlideView(
            self, dark=presentation.dark, moves=False, overlays=presentation.overlays, own=True
        )
        self.setFocusProxy(self.view)
        self.next = SlideView(self, dark=presentation.dark, moves=False)
        self.next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Of a long name the number of the step is still read.
        self.step = ElidedLabel("", "heading", Qt.TextElideMode.ElideMiddle)
        self.seen = ElidedLabel("", "quiet")
        self.clock = plain_label("", "heading")
        self.said = ElidedLabel("", "quiet")
        self.people = plain_label(presentation.people, "name")
        self.controls = ControlsBar(presentation, commands, self.step)
        self.timer = TimerBox(presentation, self.view)
        self.entry = QuickEntry(presentation, self.view)
        self.remark = RemarkEntry(presentation, self.view)
        self.agenda = AgendaBox(presentation, self.remark.begin)
        self.notes = NotesPane(presentation)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.notes)
        self.gifts = GiftsBox(presentation, self.view, self._beside)
        self._next_name, self._beside_name = ElidedLabel("", "quiet"), ElidedLabel("", "quiet")
        self.panels = PanelHost(self, presentation, self.view, own=True)
        self.edits = SlideEditing(self.view, presentation)
        self.mouse = SlideMouse(self.view, presentation, self.panels, self.edits)
        own_commands = window_commands(self.panels, self.mouse)
        self._keys = PresentKeys(presentation, {**commands, **own_commands}, presentation.leave)
        self._lay_out()
        self._stand_alone()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_CLOCK_MS)
        self._ticking.timeout.connect(self._tell_time)
        presentation.turned.connect(self._show)
        presentation.stated.connect(self._show)
        presentation.aimed.connect(lambda: self.view.aimed(presentation.own.aim))
        for told in (presentation.session.message, presentation.session.hinted):
            told.connect(self.said.setText)
        presentation.room_told.connect(self.people.setText)

    def _lay_out(self) -> None:
        self.inside, self._curtain = QWidget(), QWidget()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._curtain)
        self._stack.addWidget(self.inside)
        top = QHBoxLayout()
        top.addWidget(self.controls, 1)
        top.addSpacing(16)
        top.addWidget(self.clock)
        self._middle = middle = QGridLayout()
        middle.setHorizontalSpacing(16)
        middle.addWidget(self.seen, 0, 0)
        middle.addWidget(self._next_name, 0, 1)
        middle.addWidget(self.view, 1, 0, 3, 1)
        middle.addWidget(self.next, 1, 1)
        middle.addWidget(self._beside_name, 2, 1)
        middle.addLayout(self._beside, 3, 1)
        middle.setColumnStretch(0, 5)
        middle.setColumnStretch(1, 2)
        middle.setRowStretch(3, 3)
        bottom = QHBoxLayout()
        bottom.setSpacing(24)
        bottom.addWidget(self.people)
        bottom.addWidget(self.said, 1)
        bottom.addWidget(self.timer)
        mode = JudgingMode.of(self.presentation.session)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(JudgingBar(self.presentation.session, mode))
        column.addWidget(self.gifts)
        column.addWidget(self.agenda)
        column.addWidget(self.remark)
        column.addWidget(self.entry)
        column.addLayout(bottom)
        self.gifts.resized.connect(self._stand_beside)
        self._stand_beside()

    def _stand_beside(self) -> None:
        """Have the notes beside the picture, or the list of cards from the room in their place."""
        tr, listed = self.presentation.session.tr_, self.gifts.cards is not None
        self.notes.setVisible(not listed)
        named = tr("From the room") if listed else tr("Notes")
        self._beside_name.setText(named)
        self._beside_name.setVisible(self._next_fits)
        self._next_name.setText(tr("Next") if self._next_fits else named)
        self._middle.setRowStretch(1, 2 if self._next_fits else 0)
        self._show_next()

    @property
    def _next_fits(self) -> bool:
        """Whether there is room for what comes next, too."""
        return self.gifts.cards is None or self.height() >= scaled(_ROOMY)

    # Where it stands

    def _stand_alone(self) -> None:
        """Be a window of its own, and hear of its display: a move is told before that is known."""
        self.create()
        handle = self.windowHandle()
        handle.setTransientParent(None)  # type: ignore[arg-type]  # the toolkit takes none
        handle.screenChanged.connect(self._draw_curtain)

    def keep_off(self, room: QRect) -> None:
        """Show nothing where the room's display is."""
        self._forbidden = room
        self._draw_curtain()

    def stands_on(self, screen: QScreen) -> bool:
        """Say whether it is on a display and on no other."""
        return self.screen() is screen and screen.geometry().contains(self.geometry())

    @property
    def is_hidden_from_room(self) -> bool:
        """Whether nothing of it can be on the room's display."""
        return not self.isVisible() or self._stack.currentWidget() is self._curtain

    def _draw_curtain(self, *_: object) -> None:
        free = self.isVisible() and not (
            self._forbidden.intersects(self.geometry())
            or self._forbidden.intersects(self.screen().geometry())
        )
        self._stack.setCurrentWidget(self.inside if free else self._curtain)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is, if it may be shown here."""
        super().showEvent(event)
        self._draw_curtain()
        self._ticking.start()
        self._tell_time()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw the curtain before it is shown again."""
        super().hideEvent(event)
        self._stack.setCurrentWidget(self._curtain)
        self._ticking.stop()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Hide all on the room's display."""
        super().moveEvent(event)
        self._draw_curtain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide all on the room's display."""
        super().resizeEvent(event)
        self._draw_curtain()
        self._stand_beside()
        self.panels.fit()

    # What it shows

    def _show(self, *_: object) -> None:
        if not self.isVisible():
            return
        presentation = self.presentation
        own = presentation.own
        for view in (self.view, self.next):
            view.wear(dark=presentation.dark)
        self.view.show_picture(own, faded=False)
        self.step.setText(own.words)
        self._tell_what_room_sees()
        self.panels.close()
        self.next.setVisible(self._next_fits)
        after_the_frame(self, self._show_next)

    def _tell_what_room_sees(self) -> None:
        covered = self.presentation.room.blank is not None or self.presentation.overlays.coded
        other = covered or self.presentation.showing.is_held
        role = "held" if other else "quiet"
        if self.seen.property("role") != role:
            self.seen.setProperty("role", role)
            self.seen.style().unpolish(self.seen)
            self.seen.style().polish(self.seen)
        self.seen.setText(self._what_room_sees())

    def _what_room_sees(self) -> str:
        tr, showing = self.presentation.session.tr_, self.presentation.showing
        room = self.presentation.room
        if self.presentation.overlays.coded:
            return tr("The room sees the code that phones scan")
        if room.blank is not None:
            return tr("The room sees a blank screen")
        if showing.frozen:
            return tr("The room goes on seeing: {name}", name=room.words)
        if showing.private:
            return tr("Private: the room sees no change until you reveal it")
        return tr("The room sees this")

    def _show_next(self) -> None:
        picture = self.presentation.next_picture
        self.next.setVisible(picture is not None and self._next_fits)
        if picture is not None and self.isVisible():
            self.next.show_picture(picture, faded=False)

    def _tell_time(self) -> None:
        self.clock.setText(QTime.currentTime().toString("HH:mm"))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, somewhere, or away."""
        if event.key() == Qt.Key.Key_Escape and self.panels.back():
            return
        if not self.edits.press(event):
            self._keys.press(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the presentation with it."""
        super().closeEvent(event)
        self.deleteLater()
        self.presentation.leave()

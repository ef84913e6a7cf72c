"""The two windows of a presentation and the displays they stand on, whatever is plugged or pulled.

The facilitator's window comes up only on a display that the room does not see, and is gone before
anything else happens when its display goes, is swapped or mirrored. What remains of the displays is
the room's. If that was the facilitator's own, the room's picture begins black there: nobody asked
for it.
"""

from collections.abc import Sequence
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cjm_desktop.desktop.present.displays import Display, Parts, divided
from cjm_desktop.desktop.present.facilitator_window import FacilitatorWindow
from cjm_desktop.desktop.present.present_keys import Commands
from cjm_desktop.desktop.present.present_window import PresentWindow
from cjm_desktop.desktop.present.presentation import CHOICES, Presentation
from cjm_desktop.desktop.present.second_enter import SecondEnter
from cjm_desktop.layout.drawing import Rect

_SETTLE_MS: Final = 300
_TRIES: Final = 5
"""So often a window is put where it belongs: whoever arranges all windows may have had it last."""


class Stage(QObject):
    """Puts a presentation on the displays there are; there is one at a time."""

    ended = Signal()
    code_wanted = Signal()
    """The code that phones scan is to be seen, if people take part."""
    save_wanted = Signal()
    """The map is to be saved."""

    def __init__(self, window: QWidget, presentation: Presentation, worked_on: QScreen) -> None:
        super().__init__(window)
        presentation.setParent(self)
        self.presentation = presentation
        self._window = window
        self._commands: Commands = {
            "a": self.type_card, "c": self.code_wanted.emit, "f": self.freeze, "m": self.show_map,
            "k": self.list_gifts, "p": self.keep_private, "r": self.type_remark,
            "t": self.type_minutes, "x": self.swap,
        }  # fmt: skip
        self._room_name = str(presentation.settings.choices(CHOICES).get("display", ""))
        self.room = PresentWindow(window, presentation, self._commands)
        self._save_by_keys(self.room)
        self._second_enter = SecondEnter(lambda: presentation.lead.now(), self)
        self._second_enter.watch(self.room)
        self.own: FacilitatorWindow | None = None
        self._stood_on: tuple[str, QRect] | None = None
        self._own_name = worked_on.name()
        self._blacked = False
        self._tries = 0
        self._own_fills = False
        """Whether the facilitator's window was just made as large as its display."""
        self._hidden: list[tuple[QDialog, bool]] = []
        """Dialogs that had no display but the room's, and whether their window waits for them."""
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settling.timeout.connect(self._settle)
        presentation.left.connect(self._end)

    def begin(self) -> None:
        """Show the map to the room."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._removed)
        application.primaryScreenChanged.connect(self.arrange)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.arrange)
        self._window.installEventFilter(self)
        self.arrange()
        self.activate()
        if self.presentation.showing.is_held and self.room.strip is not None:
            # Left so before: who has this display alone sees that nothing new is shown.
            self.room.strip.come()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with the window that the map is worked on in, which may be closed meanwhile."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.presentation.leave()
        return False

    def _save_by_keys(self, window: QWidget) -> None:
        """Have the usual keys save the map here, too."""
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), window)
        keys.activated.connect(self.save_wanted)

    # What is done in whichever window the facilitator has

    @property
    def _shown_own(self) -> FacilitatorWindow | None:
        return self.own if self.own is not None and self.own.isVisible() else None

    def _needed_own(self) -> FacilitatorWindow | None:
        """Give the facilitator's window; where there is no display for it, say so."""
        session = self.presentation.session
        if self._shown_own is None:
            session.message.emit(session.tr_("This needs a second display."))
        return self._shown_own

    def activate(self) -> None:
        """Give the keyboard to the facilitator."""
        front = self._shown_own or self.room
        front.raise_()
        front.activateWindow()
        front.setFocus()

    def type_card(self) -> None:
        """Have a card typed, where the facilitator types."""
        own = self._shown_own
        if own is None:
            self.room.type_card()
        else:
            own.activateWindow()
            own.entry.begin()

    def type_remark(self) -> None:
        """Have something noted, where the facilitator types."""
        own = self._shown_own
        if own is None:
            self.room.type_remark()
        else:
            own.activateWindow()
            own.remark.begin()

    def type_minutes(self) -> None:
        """Have the minutes typed that the room gets."""
        own = self._shown_own
        if own is None:
            self.room.type_minutes()
        else:
            own.activateWindow()
            own.timer.begin()

    def list_gifts(self) -> None:
        """List what people gave with their phones, where the facilitator is."""
        own = self._shown_own
        if own is None:
            self.room.list_gifts()
        else:
            own.activateWindow()
            own.gifts.begin()

    def freeze(self) -> None:
        """Let the room go on seeing what it sees, or go along again."""
        frozen = self.presentation.showing.frozen
        if frozen or self._needed_own() is not None:
            self.presentation.hold(frozen=not frozen)

    def keep_private(self) -> None:
        """Keep from the room what changes, or reveal it."""
        private = self.presentation.showing.private
        if private or self._needed_own() is not None:
            self.presentation.hold(private=not private)

    def show_map(self) -> None:
        """Go to the window that the map is worked on in, on the facilitator's display."""
        own = self._needed_own()
        if own is None:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        if self.room.geometry().intersects(self._window.frameGeometry()):
            self._window.setGeometry(own.screen().availableGeometry())
        self._window.raise_()
        self._window.activateWindow()

    # The displays

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.arrange)
        self.arrange()

    def _removed(self, screen: QScreen) -> None:
        # The toolkit has not moved the windows yet that stood there; it would, to any display.
        for window in (self.own, self.room):
            if window is not None and window.screen() is screen:
                window.hide()
        self.arrange()

    def swap(self) -> None:
        """Let the room have the facilitator's display, and the facilitator the room's."""
        if self._needed_own() is not None:
            self.show_on(self._own_name)

    def show_on(self, display: str) -> None:
        """Let the room have a display, now and from now on; who had it gets the room's."""
        if self.own is not None:
            self.own.hide()
        if display == self._own_name:
            self._own_name = self._room_name
        self._room_name = display
        self.presentation.choose("display", display)
        self.arrange()
        self.activate()

    def arrange(self, *_: object) -> None:
        """Put both windows where they belong now; the private one goes before all else."""
        self._arrange()
        self._tries = _TRIES
        self._settling.start()

    @property
    def is_settled(self) -> bool:
        """Whether it has been looked where the windows came to stand."""
        return not self._settling.isActive()

    def _settle(self) -> None:
        """Look whether both windows came to stand where they were put, and else put them again."""
        room, own = self.room, self._shown_own
        wanted = {screen.name(): screen for screen in QGuiApplication.screens()}
        strayed = False
        if room.isVisible() and room.isFullScreen() and self._stood_on is not None:
            name, area = self._stood_on
            if room.screen() is not wanted.get(name) or room.geometry() != area:
                self._stood_on, strayed = None, True
        # One that is no more as large as its display was moved by a hand.
        if own is not None and own.isFullScreen():
            screen = wanted.get(self._own_name)
            if screen is None or not own.stands_on(screen):
                own.hide()
                strayed = True
        if own is not None and self._dialogs_on(room.screen()):
            strayed = True
        if strayed and self._tries:
            self._arrange()
        if (self._fill_again() or strayed) and self._tries:
            self._tries -= 1
            self._settling.start()
        else:
            self._own_fills = False

    def _fill_again(self) -> bool:
        """Make what is smaller than its display fill it; gives whether anything was.

        Whoever arranges windows may forget that of one that was hidden for a moment. It has edges
        then, and stands among others, which may come over it.
        """
        forgotten = [
            window
            for window, fills in ((self.room, True), (self.own, self._own_fills))
            if window is not None and fills and window.isVisible()
            and not window.isFullScreen() and not window.isMinimized()
        ]  # fmt: skip
        for window in forgotten:
            window.showFullScreen()
        return bool(forgotten)

    def _arrange(self) -> None:
        screens = QGuiApplication.screens()
        parts = self._parts(screens)
        room = screens[parts.room] if parts.room is not None else None
        own = screens[parts.own] if parts.own is not None else None
        stood = self._shown_own is not None
        if self.own is not None and (own is None or not self.own.stands_on(own)):
            self.own.hide()
        if room is None:
            self.room.hide()
            return
        if own is None and stood and room.name() == self._own_name:
            self._black_out()
        if own is not None or room.name() != self._own_name:
            self._light_up()
        if own is not None:
            self._room_name, self._own_name = room.name(), own.name()
        dialogs = self._dialogs_on(room)
        if own is not None:
            for dialog in dialogs:
                _move_to(dialog, own)
        self._put_room(room)
        self._put_own(own, room)
        if own is not None:
            self._bring_back(own)
        elif stood:
            # What is typed in them may be private.
            self._put_by(dialogs)

    def _put_by(self, dialogs: Sequence[QDialog]) -> None:
        """Hide dialogs while there is no display for them."""
        for each in dialogs:
            self._hidden.append((each, each.isModal()))
            each.hide()
        if dialogs:
            self.activate()

    def _bring_back(self, screen: QScreen) -> None:
        """Show the dialogs again that were hidden, on a display."""
        hidden, self._hidden = self._hidden, []
        for each, is_modal in hidden:
            if shiboken6.isValid(each):
                _move_to(each, screen)
                (each.open if is_modal else each.show)()

    def _dialogs_on(self, screen: QScreen) -> list[QDialog]:
        """List what is open beside the map's window on a display."""
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog)
            and each.isVisible()
            and screen.geometry().intersects(each.frameGeometry())
        ]

    def _parts(self, screens: Sequence[QScreen]) -> Parts:
        displays = [Display(screen.name(), _area(screen)) for screen in screens]
        names = [display.name for display in displays]
        mine = names.index(self._own_name) if self._own_name in names else None
        wished = [place for place, name in enumerate(names) if name == self._room_name]
        return divided(displays, wished=sorted(wished, key=mine.__eq__), worked_on=mine)

    def _black_out(self) -> None:
        """Begin black where the picture comes to a display unasked."""
        if self.presentation.showing.blank is None:
            self._blacked = True
            self.presentation.blanked("black")

    def _light_up(self) -> None:
        if self._blacked and self.presentation.showing.blank == "black":
            self.presentation.blanked("black")
        self._blacked = False

    def _put_room(self, screen: QScreen) -> None:
        if self.room.isVisible() and self._stood_on == (screen.name(), screen.geometry()):
            return
        self._stood_on = screen.name(), screen.geometry()
        self.room.hide()
        self.room.setScreen(screen)
        self.room.setGeometry(screen.geometry())
        self.room.showFullScreen()
        # The map's window may stand where the room's comes to.
        self.room.raise_()

    def _put_own(self, screen: QScreen | None, room: QScreen) -> None:
        self.room.has_strip(screen is None)
        if screen is None:
            if not self.room.isActiveWindow():
                self.room.activateWindow()
                self.room.view.setFocus()
            return
        if self.own is None:
            self.own = FacilitatorWindow(self._window, self.presentation, self._commands)
            self._save_by_keys(self.own)
            self._second_enter.watch(self.own)
        self.own.keep_off(room.geometry())
        if not self.own.isVisible():
            self.own.setScreen(screen)
            self.own.setGeometry(screen.availableGeometry())
            self.own.showFullScreen()
            self._own_fills = True

    def _end(self) -> None:
        self._settling.stop()
        self._bring_back(self._window.screen())
        # The windows that are closed now end it, too.
        self.presentation.left.disconnect(self._end)
        self._window.removeEventFilter(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.disconnect(self._added)
        application.screenRemoved.disconnect(self._removed)
        application.primaryScreenChanged.disconnect(self.arrange)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.disconnect(self.arrange)
        if self.own is not None:
            self.own.close()
        self.room.close()
        self.ended.emit()
        self.deleteLater()


def _move_to(dialog: QWidget, screen: QScreen) -> None:
    """Put a dialog into the middle of a display, no larger than that."""
    free = screen.availableGeometry()
    size = dialog.size().boundedTo(free.size())
    dialog.setScreen(screen)
    dialog.resize(size)
    dialog.move(free.center() - QRect(QPoint(0, 0), size).center())


def _area(screen: QScreen) -> Rect:
    area = screen.geometry()
    return Rect(area.x(), area.y(), area.width(), area.height())

"""The window: it puts together what it is made of, and opens, keeps and closes it."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMenuBar, QWidget

from cjm_desktop.desktop.actions.menus import begin_menu_bar
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window import window_place
from cjm_desktop.desktop.window.desk import WindowDesk
from cjm_desktop.desktop.window.dropped_file import dropped_file, is_transcript, may_be_map
from cjm_desktop.desktop.window.file_bar import FileBar
from cjm_desktop.desktop.window.keeping_notice import KeepingNotice
from cjm_desktop.desktop.window.narrator import Narrator
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.window.reading_order import go_on
from cjm_desktop.desktop.window.status_bar import StatusBar
from cjm_desktop.desktop.work import settings_file
from cjm_desktop.desktop.work.ask import Ask, QtAsk
from cjm_desktop.desktop.work.keeper import Keeper
from cjm_desktop.desktop.work.map_guard import MapGuard
from cjm_desktop.desktop.work.navigator import VIEWS, Navigator
from cjm_desktop.desktop.work.outcome import attempt_quietly
from cjm_desktop.desktop.work.recent_files import RecentFiles
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.command_palette.palette import CommandPalette
    from cjm_desktop.desktop.controls.notice_bar import NoticeBar
    from cjm_desktop.desktop.find.finder import Finder
    from cjm_desktop.desktop.start.start_page import StartPage
    from cjm_desktop.desktop.window.unfinished_offer import UnfinishedOffer

_SMALLEST = (800, 480)
"""It fits on a screen of 1920×1080 at 200 %, beside the bars of the system."""
_SIZE_AT_FIRST = (1366, 768)
_BEGIN_AFTER_MS = 200


class MainWindow(Dressed, QMainWindow):
    """One window onto one session."""

    another_wanted = Signal(object)
    """One more window is wanted, with the file at a path or without any (None)."""
    closed = Signal()
    """The window is closed for good."""

    def __init__(
        self, session: Session, settings: Settings, theming: Theming, ask: Ask | None = None
    ) -> None:
        super().__init__()
        self._begun = False
        self.setObjectName("MainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.session = session
        self._settings = settings
        self._theming = theming
        self._follows_focus = False
        self.asks_nothing = False
        """Whether it closes without a question, leaving what is not saved for the next start."""
        self.unfinished: UnfinishedOffer | None = None
        self._connected_map: MapView | None = None
        self._recent_files = RecentFiles(settings, session.tr_)
        self._ask = ask if ask is not None else QtAsk(self, session.tr_)
        self.navigator = Navigator()
        self.desk = WindowDesk(
            self,
            session,
            self.navigator,
            settings,
            theming,
            self._ask,
            self._make_finder,
            self._make_palette,
            self.another_wanted.emit,
        )
        self.files = self.desk.files
        self.guard = MapGuard(session, self.files, self._ask)
        self.keeper = Keeper(session, self.files)
        self.files.saver.is_kept_safe = lambda: self.keeper.is_safe
        self.furnish()
        self.file_bar = FileBar(
            self, session, self.files, self.guard, lambda: self.notices, self._ask,
            self.another_wanted.emit,
        )  # fmt: skip
        self._connect()
        window_place.restore(self, settings.blob("geometry"), _SIZE_AT_FIRST)
        self._refresh()
        # Gone with the window, they let go of whoever listens to them; the collector of cycles
        # would not see that. They are the last of its children, for the others use them.
        for each in (
            self.keeper,
            self.guard,
            self.files,
            self._recent_files,
            self.navigator,
            session,
        ):
            each.setParent(self)

    def furnish(self) -> None:
        """Make all that is seen and says something, in the language and the size of the moment."""
        session, tr = self.session, self.session.tr_
        self.places = Places(session, self.navigator, self._settings, self._make_start_page)
        self.desk.furnish(self.places)
        self.commands = CommandRegistry(self, self.desk, self._settings)
        self.wear_look()  # before anything draws an icon, which would be drawn twice
        self.top_bar = self.places.furnish(self.commands)
        self.setCentralWidget(self.places)
        self._begun_menus = begin_menu_bar(self.menuBar(), tr)
        for menu in self._begun_menus.values():
            menu.aboutToShow.connect(self.complete)
        if self._begun:
            self.complete()
        self.status = StatusBar(session, self.files, self.navigator)
        self.setStatusBar(self.status)
        Narrator(session, self.status)
        KeepingNotice(self.keeper, self.status, tr)
        self._follow_focus(True)

    @cached_property
    def menus(self) -> dict[str, QMenu]:
        """All menus by their ids, filled when one is opened or the window has been painted."""
        from cjm_desktop.desktop.window.filled_menus import filled

        return filled(self._begun_menus, self.commands, self.desk, self._recent_files)

    def complete(self) -> None:
        """Make what the first picture did without: what is in the menus, and what keys do."""
        self.commands.complete()
        self.menus  # noqa: B018 (filled by being asked for)

    def speak(self, tr: Wording) -> None:
        """Speak another language from now on."""
        self.session.tr_ = tr
        self._recent_files.speak(tr)
        if isinstance(self._ask, QtAsk):
            self._ask.speak(tr)
        self.furnish_anew()

    def furnish_anew(self) -> None:
        """Replace all that is seen once the event is over that wants it, a menu's or a dialog's."""
        from cjm_desktop.desktop.window.renewal import renew

        QTimer.singleShot(0, self, lambda: renew(self))

    def clear(self) -> None:
        """Let what is seen go at once: until it is gone, it would follow what happens, too."""
        self._follow_focus(False)
        self.commands.retire()
        self.desk.clear()
        for made in ("notices", "menus"):
            self.__dict__.pop(made, None)
        self._connected_map = None
        for part in (self.places, self.status, self.menuBar()):
            part.deleteLater()
        self.setMenuBar(QMenuBar())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @cached_property
    def notices(self) -> "NoticeBar":
        """The bar above the map for what lasts; made when there is something to say."""
        from cjm_desktop.desktop.controls.notice_bar import NoticeBar

        bar = NoticeBar()
        self.places.add_bar(bar)
        return bar

    def dress(self, colours: Colours) -> None:
        """Draw the icons of the menus and bars in the colours of a look."""
        self.commands.tint()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the start page, or with the map that is open already, as it was last seen."""
        super().showEvent(event)
        if self._begun:
            return
        self._begun = True
        if self.files.has_map:
            self._look_as_before()
            self.commands.refresh()
        else:
            self.places.show_start()
        after_the_frame(self, self.complete)
        QTimer.singleShot(_BEGIN_AFTER_MS, self, self._begin_what_can_wait)
        trouble = self._settings.trouble
        if trouble is not None:
            self._say_trouble(trouble)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, and remember how the window stood.

        Whatever happens on the way, the window stays until it is decided, and goes once it is.
        """
        event.ignore()
        if self.asks_nothing:
            self.leave()
        elif not self.files.leave():
            return
        super().closeEvent(event)
        is_left = self.files.modified and not self.files.is_discarded
        put_away = self.keeper.leave if is_left else self.keeper.end
        for step in (put_away, self.desk.end_work, lambda: self._follow_focus(False)):
            attempt_quietly(step)
        self._keep_state()
        self.closed.emit()

    def leave(self) -> None:
        """Make ready for the end of the process: what is not saved is offered at the next start."""
        attempt_quietly(self.keeper.leave)
        if self.files.has_map:
            attempt_quietly(self._keep_view)
        self._keep_state()

    def _keep_state(self) -> None:
        for step in (
            self.guard.end,
            self.places.panels.keep_widths,
            lambda: self._settings.set_blob("geometry", self.saveGeometry()),
            self._settings.write,
        ):
            attempt_quietly(step)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Go on by Tab through the bars, the panels and the view as one reads them."""
        parts = (*self.places.parts(), self.status) if self._follows_focus else ()
        return go_on(self, parts, forward=next) or super().focusNextPrevChild(next)

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file when the user comes back from another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._begun and self.isActiveWindow():
            self.guard.look_again()

    def event(self, event: QEvent) -> bool:
        """Have the commands fit the situation before one of them is looked for by its key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.commands.complete()
            if self.commands.is_for_field(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.commands.say_refusal(event)
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged over the window."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a map's file that is dropped on the window, or bring in what is in another."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            beside = self.desk.notes.read if is_transcript(path) else self.desk.imports.read
            (self.files.open if may_be_map(path) else beside)(path)

    def _make_start_page(self) -> "StartPage":
        from cjm_desktop.desktop.start.start_page import StartPage

        page = StartPage(self.session.tr_, self._settings, self._recent_files)
        page.template_chosen.connect(self.files.new)
        self.desk.templates.serve(page.picker)
        page.file_chosen.connect(self.files.open)
        page.open_wanted.connect(self.commands["open"].trigger)
        page.sample_wanted.connect(self.commands["sample"].trigger)
        page.samples_button.setMenu(self.menus["samples"])
        return page

    def _begin_what_can_wait(self) -> None:
        from cjm_desktop.desktop.window.letter_notice import LetterNotice
        from cjm_desktop.desktop.window.unfinished_offer import UnfinishedOffer

        LetterNotice(self, self.session, lambda said: self.status.say_besides(said))
        self.unfinished = UnfinishedOffer(
            self, self.session, self.files, self.keeper, self._ask,
            lambda: self.places, lambda: self.notices,
        )  # fmt: skip

    def _make_finder(self) -> "Finder":
        from cjm_desktop.desktop.find.finder import Finder

        return Finder(self, self.session, self.navigator, self.commands, self.places.add_bar)

    def _make_palette(self) -> "CommandPalette":
        from cjm_desktop.desktop.command_palette.palette import CommandPalette

        return CommandPalette(self, self.session, self.navigator, self.commands, self._settings)

    def _say_new_trouble(self, trouble: settings_file.Trouble) -> None:
        if self._begun:  # else it is said when the window is shown
            self._say_trouble(trouble)

    def _say_trouble(self, trouble: settings_file.Trouble) -> None:
        self.status.say_besides(settings_file.sentence(trouble, self.session.tr_))

    def _stand_in(self) -> None:
        """Have the map saved by itself while its changes are kept nowhere else."""
        self.desk.autosave.stands_in = self.keeper.trouble is not None

    def _follow_focus(self, follow: bool) -> None:
        """Keep the Edit menu true to where the focus is, until the window goes.

        In a window that is being deleted the focus still moves when half of it is gone.
        """
        if follow != self._follows_focus:
            self._follows_focus = follow
            changed = cast(QApplication, QApplication.instance()).focusChanged
            (changed.connect if follow else changed.disconnect)(self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        # The menu bar only borrows the keyboard: its commands are meant for what had it.
        if now is not self.menuBar():
            self._refresh_commands()

    def _connect(self) -> None:
        self.keeper.safety_changed.connect(self._stand_in)
        self.files.leaving.connect(self._keep_view)
        self.files.opened.connect(self._show_map)
        self.files.opened.connect(lambda: self.commands.catch_up())
        self.files.closed.connect(lambda: self.places.show_start())
        self.session.state_changed.connect(self._refresh)
        self.session.selection_changed.connect(self._refresh_commands)
        self.navigator.view_changed.connect(self._refresh)
        self.navigator.zoom_changed.connect(lambda zoom: self.top_bar.show_zoom(zoom))
        self._settings.troubled.connect(self._say_new_trouble)
        self._settings.text_scale_changed.connect(self.furnish_anew)

    def _refresh_commands(self) -> None:
        if self._begun:  # else they are told when the window is shown: there are many of them
            self.commands.situation_changed()

    def _refresh(self) -> None:
        self._refresh_commands()
        name = self.files.name if self.files.has_map else ""
        self.top_bar.show_title(self.session.document.map.title or name, self.files.modified)
        self.setWindowTitle(f"{title_text(name)}[*] — CJM Desktop" if name else "CJM Desktop")
        modified = bool(name) and self.files.modified
        if modified != self.isWindowModified():  # else the toolkit tells everybody nevertheless
            self.setWindowModified(modified)
        zoomed = self.desk.zoomed
        self.top_bar.zoom.setEnabled(zoomed is not None)
        if zoomed is not None:
            self.top_bar.show_zoom(zoomed.zoom)

    def _show_map(self) -> None:
        path = self.session.path
        seen = self._settings.view_of(path) if path is not None else {}
        self.navigator.show_view(next((view for view in VIEWS if view == seen.get("view")), "map"))
        self.follow_map_view()
        self._look_as_before()
        self.desk.filter_as_before(seen)

    def follow_map_view(self) -> None:
        """Hear from the view of the map, which is made when it is first shown."""
        view = self.places.map_view
        if view is not self._connected_map:
            self._connected_map = view
            view.zoom_changed.connect(self.top_bar.show_zoom)
            view.context_menu.connect(self._offer_menu)
            view.canvas.mapping_wanted.connect(lambda table: self.desk.imports.map_block(table))

    def _look_as_before(self) -> None:
        """Show the part of the map that was last seen; a window that is not shown has no size."""
        path = self.session.path
        seen = self._settings.view_of(path).get("map") if path is not None else None
        if self._begun and isinstance(seen, dict):
            self.places.map_view.restore_view_state(seen)
        self.top_bar.show_zoom(self.places.map_view.zoom)

    def _offer_menu(self, place: QPoint) -> None:
        from cjm_desktop.desktop.actions.context_menu import context_menu

        in_cell = self.places.map_view.canvas.cell is not None
        menu = context_menu(self, self.commands, self.session.selection, in_cell=in_cell)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _keep_view(self) -> None:
        path = self.session.path
        if path is not None:
            seen = {"map": self.places.map_view.view_state(), "view": self.navigator.view}
            self._settings.set_view_of(path, seen | dict(self.desk.filter_seen()))

"""The window: it puts the places together and carries out what its actions ask for."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from cjm_desktop.desktop.actions.context_menu import context_menu
from cjm_desktop.desktop.actions.menus import fill_menu_bar
from cjm_desktop.desktop.actions.registry import Actions
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.start.start_page import StartPage
from cjm_desktop.desktop.start.template_picker import TemplatePicker
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.window.recent_menu import RecentMenu
from cjm_desktop.desktop.window.status_bar import StatusBar
from cjm_desktop.desktop.work.ask import Ask, QtAsk
from cjm_desktop.desktop.work.files import SUFFIX, Files
from cjm_desktop.desktop.work.navigator import VIEWS, Handout, Side, View
from cjm_desktop.desktop.work.own_templates import OwnTemplates
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings, ThemeChoice
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind, WorkshopStep
from cjm_desktop.storage.templates import sample

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.find.finder import Finder

_SMALLEST = (960, 600)
_SIZE_AT_FIRST = (1366, 768)


class MainWindow(QMainWindow):
    """One window onto one session; it is the desk that its actions work on."""

    def __init__(
        self, session: Session, settings: Settings, theming: Theming, ask: Ask | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("MainWindow")
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.session = session
        self._settings = settings
        self._theming = theming
        self._ask = ask if ask is not None else QtAsk(self, session.tr_)
        self._begun = False
        self._follows_focus = False
        self._connected_map: MapView | None = None
        self.files = Files(session, settings, self._ask)
        self.own_templates = OwnTemplates(session, self._ask)
        self.places = Places(session, settings, theming, self._make_start_page)
        self._finder: Finder | None = None
        self.commands = Actions(self, self, theming)
        self.top_bar = self.places.furnish(self.commands)
        self.setCentralWidget(self.places)
        self.menus = fill_menu_bar(self.menuBar(), self.commands, session.tr_)
        self._recent = RecentMenu(self.menus["recent"], settings, session.tr_)
        self.status = StatusBar(session, self.files)
        self.setStatusBar(self.status)
        self._connect()
        if not self.restoreGeometry(settings.blob("geometry")):
            self.resize(*_SIZE_AT_FIRST)
        self._refresh()

    @property
    def start_page(self) -> StartPage:
        """The page that is shown while no map is open."""
        return self.places.start_page

    @property
    def map_view(self) -> "MapView":
        """The view of the map."""
        return self.places.map_view

    @property
    def view(self) -> View | None:
        """Which view is shown; None is the start page."""
        return self.places.view

    @property
    def full_screen(self) -> bool:
        """Whether the window has the whole screen."""
        return self.isFullScreen()

    @property
    def theme(self) -> ThemeChoice:
        """The look that the user chose."""
        return self._theming.choice

    @property
    def language(self) -> str:
        """The language that the user chose for the window; empty for the system's."""
        return self._settings.language

    @property
    def finder(self) -> "Finder":
        """What finds text; made when it is first asked for."""
        if self._finder is None:
            from cjm_desktop.desktop.find.finder import Finder

            self._finder = Finder(self.session, self.places, self.commands)
        return self._finder

    @property
    def is_finding(self) -> bool:
        """Whether the bar for finding text is open."""
        return self._finder is not None and self._finder.shown

    def show_view(self, view: View) -> None:
        """Bring a view to the front."""
        self.places.show_view(view)

    def panel_shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view."""
        return self.places.panels.shown(side)

    def show_panel(self, side: Side, shown: bool) -> None:
        """Open or close a panel."""
        self.places.panels.show_side(side, shown)

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""
        return self.places.panels.guide_shown

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, or the palette."""
        self.places.panels.show_guide(shown)

    @property
    def hides_disqualified(self) -> bool:
        """Whether the map shows no disqualified mindsets."""
        return self._settings.flag("hide_disqualified", False)

    def hide_disqualified(self, hide: bool) -> None:
        """Show no disqualified mindsets on the map from now on, or show them again."""
        self._settings.set_flag("hide_disqualified", hide)
        self.map_view.canvas.hide_disqualified(hide)

    def show_full_screen(self, full: bool) -> None:
        """Give the window the whole screen, or take it back."""
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the look, now and from now on."""
        self._settings.theme = choice
        self._theming.choose(choice)

    def choose_language(self, code: str) -> None:
        """Choose the window's language for the next start."""
        if code != self._settings.language:
            self._settings.language = code
            self.status.say(self.session.tr_("The language changes when the program next starts"))

    def new_map(self) -> None:
        """Let the user choose a template, here or on the start page."""
        if not self.files.has_map:
            self.start_page.focus_first()
            return
        from cjm_desktop.desktop.dialogs.new_dialog import NewDialog

        language = self._settings.template_language
        dialog = NewDialog(self, self.session.tr_, self._theming, language)
        dialog.chosen.connect(self.files.new)
        self._serve(dialog.picker)
        _show(dialog)

    def save_as_template(self) -> None:
        """Let the user keep the map as a template."""
        from cjm_desktop.desktop.dialogs.template_dialog import TemplateDialog

        dialog = TemplateDialog(self, self.session.tr_, self.session.document.map.title)
        dialog.named.connect(self.own_templates.save)
        _show(dialog)

    def start_improved(self) -> None:
        """Let the user begin the map of the improved journey."""
        from cjm_desktop.desktop.dialogs.improved_dialog import ImprovedDialog

        dialog = ImprovedDialog(self, self.session.document, self.session.tr_, self._theming)
        dialog.begun.connect(self.files.begin_improved)
        _show(dialog)

    def export(self, handout: Handout = "map") -> None:
        """Let the user export a PDF."""
        from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
        from cjm_desktop.desktop.dialogs.handouts import PROPOSALS

        target = self.files.pdf_suggestion(PROPOSALS[handout].added)
        document, tr = self.session.document, self.session.tr_
        _show(ExportDialog(self, document, self._settings, self._ask, tr, target, handout))

    def about(self) -> None:
        """Say what program this is."""
        from cjm_desktop.desktop.dialogs.about_dialog import AboutDialog

        _show(AboutDialog(self, self.session.tr_))

    def sample(self, method: str) -> Path:
        """Give the sample map of a method in the window's language, or what there is of it."""
        return sample(method, self.session.tr_.language).path

    def quit(self) -> None:
        """Close the window, and so the program."""
        self.close()

    def go_to(self, key: Key) -> None:
        """Select a record and bring it into view on the map, at the zoom the user works at."""
        self.places.show_view("map")
        self.session.select([key])
        self.map_view.show_to_read(key)

    def go_to_cell(self, cell: CellKey, kind: CardKind | None = None) -> None:
        """Bring a cell into view on the map, and give it the keyboard for cards of a kind."""
        self.places.show_view("map")
        self.map_view.show_cell(cell, kind)

    def go_to_step(self, step: WorkshopStep) -> None:
        """Go where a step of the workshop is worked on."""
        from cjm_desktop.desktop.guide.ways import lead

        lead(self, step)

    def show_advice(self) -> None:
        """Bring the advice to the front."""
        self.places.insight_view.show_tab("advice")
        self.places.show_view("insight")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the start page, or with the map that is open already, as it was last seen."""
        super().showEvent(event)
        if self._begun:
            return
        self._begun = True
        if self.files.has_map:
            self._look_as_before()
        else:
            self.places.show_start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes, and remember how the window stood."""
        if not self.files.leave():
            event.ignore()
            return
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self._follow_focus(False)
        self.places.panels.keep_widths()
        self._settings.set_blob("geometry", self.saveGeometry())
        self._settings.write()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a map's file that is dragged over the window."""
        if _dropped_map(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a map's file that is dropped on the window."""
        path = _dropped_map(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def _make_start_page(self) -> StartPage:
        page = StartPage(self.session.tr_, self._settings, self._theming)
        page.template_chosen.connect(self.files.new)
        self._serve(page.picker)
        page.file_chosen.connect(self.files.open)
        page.open_wanted.connect(self.commands["open"].trigger)
        page.sample_wanted.connect(self.commands["sample"].trigger)
        return page

    def _serve(self, picker: TemplatePicker) -> None:
        """Let templates be removed where they are offered, and offer those that come."""
        picker.removal_wanted.connect(self.own_templates.remove)
        self.own_templates.changed.connect(picker.refresh)

    def _follow_focus(self, follow: bool) -> None:
        """Keep the Edit menu true to where the focus is, until the window goes.

        In a window that is being deleted the focus still moves when half of it is gone.
        """
        if follow != self._follows_focus:
            self._follows_focus = follow
            changed = _application().focusChanged
            if follow:
                changed.connect(self._focus_moved)
            else:
                changed.disconnect(self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        # The menu bar only borrows the keyboard: its commands are meant for what had it.
        if now is not self.menuBar():
            self.commands.refresh()

    def _connect(self) -> None:
        self.files.leaving.connect(self._keep_view)
        self.files.opened.connect(self._show_map)
        self.files.closed.connect(self.places.show_start)
        self.session.state_changed.connect(self._refresh)
        self.session.selection_changed.connect(self.commands.refresh)
        self.places.view_changed.connect(self._refresh)
        self._theming.changed.connect(self.commands.tint)
        self._follow_focus(True)
        self._recent.chosen.connect(self.files.open)
        self.status.advice_wanted.connect(self.show_advice)
        self.places.point_chosen.connect(self.go_to)
        self.places.cell_chosen.connect(self.go_to_cell)
        self.places.step_chosen.connect(self.go_to_step)

    def _refresh(self) -> None:
        self.commands.refresh()
        name = self.files.name if self.files.has_map else ""
        self.top_bar.show_title(self.session.document.map.title or name, self.files.modified)
        # The toolkit takes [*] for the modified mark, and the doubled one for itself.
        title = f"{name.replace('[*]', '[*][*]')}[*] — CJM Desktop" if name else "CJM Desktop"
        self.setWindowTitle(title)
        self.setWindowModified(bool(name) and self.files.modified)
        self.top_bar.zoom.setEnabled(self.view == "map")

    def _show_map(self) -> None:
        path = self.session.path
        seen = self._settings.view_of(path) if path is not None else {}
        self.places.show_view(next((view for view in VIEWS if view == seen.get("view")), "map"))
        view = self.map_view
        if view is not self._connected_map:
            self._connected_map = view
            view.zoom_changed.connect(self.top_bar.show_zoom)
            view.context_menu.connect(self._offer_menu)
        self._look_as_before()

    def _look_as_before(self) -> None:
        """Show the part of the map that was last seen; a window that is not shown has no size."""
        path = self.session.path
        seen = self._settings.view_of(path).get("map") if path is not None else None
        if self._begun and isinstance(seen, dict):
            self.map_view.restore_view_state(seen)
        self.top_bar.show_zoom(self.map_view.zoom)

    def _offer_menu(self, place: QPoint) -> None:
        menu = context_menu(self, self.commands, self.session.selection)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _keep_view(self) -> None:
        path = self.session.path
        if path is not None:
            state = {"map": self.map_view.view_state(), "view": self.view}
            self._settings.set_view_of(path, state)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _show(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _dropped_map(data: QMimeData) -> Path | None:
    """Give the one map among what is dragged; None for anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == SUFFIX else None

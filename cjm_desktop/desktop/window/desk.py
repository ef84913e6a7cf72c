"""Carries out what the commands ask of the window."""

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from cjm_desktop.desktop.actions.desk import Judged, MapCommands, ZoomCommands
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window import map_dialogs, version_dialogs
from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.window.reading_order import go_to_part
from cjm_desktop.desktop.window.view_flags import ViewFlags
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.autosave import Autosave
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import VIEWS, Handout, Navigator, Side
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Motion, Settings, ThemeChoice
from cjm_desktop.desktop.work.snapshot_keeper import SnapshotKeeper
from cjm_desktop.journey.vocabulary import WorkshopStep

if TYPE_CHECKING:
    from cjm_desktop.desktop.command_palette.palette import CommandPalette
    from cjm_desktop.desktop.find.finder import Finder
    from cjm_desktop.desktop.window.comparison_desk import ComparisonDesk
    from cjm_desktop.desktop.window.exports import Exports
    from cjm_desktop.desktop.window.help_desk import HelpDesk
    from cjm_desktop.desktop.window.import_desk import ImportDesk
    from cjm_desktop.desktop.window.judging_desk import JudgingDesk
    from cjm_desktop.desktop.window.minute_desk import MinuteDesk
    from cjm_desktop.desktop.window.notes_desk import NotesDesk
    from cjm_desktop.desktop.window.present_desk import PresentDesk
    from cjm_desktop.desktop.window.room_desk import RoomDesk
    from cjm_desktop.desktop.window.round_desk import RoundDesk
    from cjm_desktop.desktop.window.template_desk import TemplateDesk
    from cjm_desktop.desktop.window.variant_desk import VariantDesk
    from cjm_desktop.storage.rescue.rescue import Rescue


class WindowDesk:
    """The desk of one window: what its commands work on, and the dialogs they open."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        navigator: Navigator,
        settings: Settings,
        theming: Theming,
        ask: Ask,
        make_finder: "Callable[[], Finder]",
        make_palette: Callable[[], "CommandPalette"],
        want_window: Callable[[Path | None], None],
    ) -> None:
        self._window = window
        self.session = session
        self.navigator = navigator
        self.files = Files(session, settings, ask)
        self.autosave = Autosave(session, self.files, settings)
        self._settings = settings
        self._theming = theming
        self._ask = ask
        self._places: Places
        self._make_finder = make_finder
        self._make_palette = make_palette
        self._want_window = want_window
        navigator.step_wanted.connect(self._lead)
        self.snapshots = SnapshotKeeper(session, self.files, ask)
        self.files.rescued.connect(self._show_rescue)

    def furnish(self, places: Places) -> None:
        """Work with other places from now on."""
        self._places = places
        places.make_room_panel = lambda drag: self.room.panel(drag)
        places.make_notes_panel = lambda: self.notes.panel()
        if "help" in self.__dict__:
            self.help.furnish()

    def clear(self) -> None:
        """Let what was made beside the places go with them."""
        self.__dict__.pop("finder", None)
        if "palette" in self.__dict__:
            self.__dict__.pop("palette").deleteLater()
        for desk in ("judging", "help"):
            if desk in self.__dict__:
                self.__dict__[desk].clear()

    @property
    def map(self) -> MapCommands:
        """What can be done on the map; only where a map is open."""
        return self._places.map_view

    @property
    def zoomed(self) -> ZoomCommands | None:
        """What is zoomed at the front, if it is something that can be."""
        return self._places.zoomed

    @cached_property
    def finder(self) -> "Finder":
        """What can be done to find text; made when it is first asked for."""
        return self._make_finder()

    @property
    def is_finding(self) -> bool:
        """Whether the bar for finding text is open."""
        return "finder" in self.__dict__ and self.finder.shown

    def filter_seen(self) -> Mapping[str, object]:
        """Give the filter that is on, to be remembered with the map; empty if none is."""
        return self.finder.filter_seen() if self.is_finding else {}

    def filter_as_before(self, seen: Mapping[str, object]) -> None:
        """Take the filter that was on when the map was last seen, if one was."""
        if "filter" in seen:
            self.finder.filter_as_before(seen)

    @cached_property
    def help(self) -> "HelpDesk":
        """What can be done for who does not know how to go on."""
        from cjm_desktop.desktop.window.help_desk import HelpDesk

        return HelpDesk(self._window, self.session, self._settings, self._ask, self._make_minute)

    def _make_minute(self) -> "MinuteDesk":
        from cjm_desktop.desktop.window.minute_desk import MinuteDesk

        return MinuteDesk(
            self._window, self.session, self.navigator, self.files, self._settings,
            lambda bar: self._places.add_bar(bar),
        )  # fmt: skip

    @property
    def full_screen(self) -> bool:
        """Whether the window has the whole screen."""
        return self._window.isFullScreen()

    @property
    def theme(self) -> ThemeChoice:
        """The look that the user chose."""
        return self._theming.choice

    @property
    def language(self) -> str:
        """The language that the user chose for the window; empty for the system's."""
        return self._settings.language

    def panel_shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view."""
        return self._places.panels.shown(side)

    def show_panel(self, side: Side, shown: bool) -> None:
        """Open or close a panel."""
        self._places.panels.show_side(side, shown)

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""
        return self._places.panels.guide_shown

    @property
    def guide_has_keyboard(self) -> bool:
        """Whether what is typed goes to the workshop guide."""
        return self.guide_shown and self._places.panels.has_keyboard("left")

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, or the palette."""
        self._places.panels.show_guide(shown)

    @cached_property
    def judging(self) -> "JudgingDesk":
        """The judging of cards one after another, with its bar."""
        from cjm_desktop.desktop.window.judging_desk import JudgingDesk

        made = JudgingDesk(self.session, self.navigator, lambda bar: self._places.add_bar(bar))
        made.changed.connect(self.session.state_changed)
        return made

    @property
    def judged(self) -> Judged | None:
        """By what cards are judged one after another now; None while they are not."""
        return self.judging.judged if "judging" in self.__dict__ else None

    def judge(self, judged: Judged) -> None:
        """Judge card after card from now on, or, if they are judged so already, no more."""
        self.judging.toggle(judged)

    @property
    def view_flags(self) -> ViewFlags:
        """What the views show or leave out as the user likes it; of those that are there now."""
        return ViewFlags(self._settings, self._places)

    @cached_property
    def presenting(self) -> "PresentDesk":
        """What shows the map to a room."""
        from cjm_desktop.desktop.window.present_desk import PresentDesk

        presenting = PresentDesk(
            self._window, self.session, self._settings, lambda: self._places.map_view,
            self.files.save,
        )  # fmt: skip
        self.files.closed.connect(presenting.end)
        return presenting

    def show_full_screen(self, full: bool) -> None:
        """Give the window the whole screen, or take it back."""
        (self._window.showFullScreen if full else self._window.showNormal)()

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the look, now and from now on."""
        self._settings.theme = choice
        self._theming.choose(choice)

    def choose_text_scale(self, percent: int) -> None:
        """Change how large the text of all windows is, now and from now on."""
        self._theming.choose_scale(percent)
        self._settings.text_scale = percent

    def choose_motion(self, motion: Motion) -> None:
        """Let things move on the screen, or not, now and from now on."""
        self._settings.motion = motion
        self._theming.choose_motion(motion)

    def choose_language(self, code: str) -> None:
        """Choose the language of all windows."""
        self._settings.language = code

    @cached_property
    def palette(self) -> "CommandPalette":
        """The palette of commands; made when it is first asked for."""
        return self._make_palette()

    def show_palette(self) -> None:
        """Let the user choose a command by its name; asked for again, it goes away."""
        self.palette.toggle()

    def open_menu_bar(self) -> None:
        """Open the first menu, to go on from by the arrow keys."""
        bar = self._window.menuBar()
        bar.setActiveAction(bar.actions()[0])

    def step_part(self, by: int) -> None:
        """Give the next part of the window the keyboard (1) or the one before (−1)."""
        go_to_part(self._window, (*self._places.parts(), self._window.statusBar()), forward=by > 0)

    def step_view(self, by: int) -> None:
        """Bring the next view to the front (1) or the one before (−1), around the ends."""
        present = self.navigator.view
        if present is not None:
            self.navigator.show_view(VIEWS[(VIEWS.index(present) + by) % len(VIEWS)])

    def step_tab(self, by: int) -> None:
        """Bring the next tab of Insight to the front (1) or the one before (−1)."""
        self._places.insight_view.step_tab(by)

    @cached_property
    def templates(self) -> "TemplateDesk":
        """The templates that maps begin with, and what is kept as one."""
        from cjm_desktop.desktop.window.template_desk import TemplateDesk

        return TemplateDesk(self._window, self.session, self.files, self._settings, self._ask)

    def new_map(self) -> None:
        """Let the user choose a template, here or on the start page."""
        if self.files.has_map:
            self.templates.offer()
        else:
            self._places.start_page.focus_first()

    def save_as_template(self) -> None:
        """Let the user keep the map as a template."""
        self.templates.ask()

    def save_snapshot(self) -> None:
        """Let the user keep the map as it is under a name."""
        version_dialogs.ask_snapshot(self._window, self.session, self.snapshots)

    def show_versions(self) -> None:
        """Let the user look at earlier versions of the map."""
        at, folder = self._window, self._settings.backup_plan.folder
        version_dialogs.show_versions(at, self.session, self.files, self.snapshots, folder)

    @cached_property
    def _variants(self) -> "VariantDesk":
        from cjm_desktop.desktop.window.variant_desk import VariantDesk

        return VariantDesk(self._window, self.session, self.files, self._want_window)

    @cached_property
    def comparisons(self) -> "ComparisonDesk":
        """The dialogs that show the map beside others."""
        from cjm_desktop.desktop.window.comparison_desk import ComparisonDesk

        return ComparisonDesk(
            self._window, self.session, self.navigator, self.files, self._settings, self._ask
        )

    def show_preferences(self) -> None:
        """Let the user say what the program does by itself."""
        from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog

        tr = self.session.tr_
        open_dialog(PreferencesDialog(self._window, self._settings, self, self._ask, tr))

    @cached_property
    def rounds(self) -> "RoundDesk":
        """The votes of a room, typed and sent."""
        from cjm_desktop.desktop.window.round_desk import RoundDesk

        return RoundDesk(
            self._window, self.session, self._ask, self.room.host, lambda: self.presenting
        )

    def show_protocol(self, *, park: bool = False) -> None:
        """Show the protocol of a workshop; `park`: with the line to note something."""
        map_dialogs.show_protocol(self._window, self.session, park=park)

    def show_quotes(self) -> None:
        """Show all that people said."""
        map_dialogs.show_quotes(self._window, self.session, self.navigator)

    def vote(self) -> None:
        """Let a room vote on cards."""
        self.rounds.open()

    @cached_property
    def room(self) -> "RoomDesk":
        """The people who take part with their phones, and what they gave."""
        from cjm_desktop.desktop.window.room_desk import RoomDesk

        return RoomDesk(
            self._window, self.session, self.files,
            lambda: self.presenting, lambda: self._places.panels,
        )  # fmt: skip

    @cached_property
    def notes(self) -> "NotesDesk":
        """Notes of interviews beside the map."""
        from cjm_desktop.desktop.window.notes_desk import NotesDesk

        given = (self._window, self.session, self.navigator, self._settings, self._ask)
        return NotesDesk(*given, lambda: self._places)

    def start_improved(self) -> None:
        """Let the user begin the map of the improved journey."""
        map_dialogs.start_improved(self._window, self.session, self.files)

    def make_copy(self) -> None:
        """Let the user make a copy of the map for a country or a group."""
        self._variants.ask()

    def _show_rescue(self, path: Path, rescue: "Rescue") -> None:
        """Show what was saved of a damaged file, to be opened or left."""
        version_dialogs.show_rescue(self._window, self.session, self.files, path, rescue)

    def export(self, handout: Handout = "map") -> None:
        """Let the user export the map for others."""
        self.exports.choose(handout)

    @cached_property
    def imports(self) -> "ImportDesk":
        """Files of other programs that are brought in."""
        from cjm_desktop.desktop.window.import_desk import ImportDesk

        return ImportDesk(self._window, self.session, self.files, self._ask)

    @cached_property
    def exports(self) -> "Exports":
        """What makes files for others."""
        from cjm_desktop.desktop.window.exports import Exports

        return Exports(
            self._window, self.session, self.navigator, self.files, self._settings, self._ask,
            lambda: self.help.note_export(),
        )  # fmt: skip

    def end_work(self) -> None:
        """Close all dialogs, and wait for the files that are being made."""
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        if "exports" in self.__dict__:
            self.exports.finish()

    def new_window(self) -> None:
        """Open one more window, for another map."""
        self._want_window(None)

    def quit(self) -> None:
        """Close all windows, and so the program, until the user wants to stay in one."""
        QApplication.closeAllWindows()

    def _lead(self, step: WorkshopStep) -> None:
        from cjm_desktop.desktop.guide.ways import lead

        lead(self, step)

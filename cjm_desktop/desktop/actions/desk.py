"""What a command may ask of the window it is carried out in; it names no widget."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from cjm_desktop.desktop.actions.card_commands import CardCommands
from cjm_desktop.desktop.actions.export_commands import ExportCommands, ImportCommands
from cjm_desktop.desktop.actions.find_commands import FindCommands
from cjm_desktop.desktop.actions.notes_commands import NotesCommands
from cjm_desktop.desktop.actions.room_commands import RoomCommands
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.navigator import Handout, Navigator, Side
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Motion, ThemeChoice
from cjm_desktop.desktop.work.view_flag import ViewFlag
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.vocabulary import CardKind, LaneKind, Part

if TYPE_CHECKING:
    from cjm_desktop.desktop.actions.presenter import Presenter

Judged = Literal["letters", "digits"]
"""By what cards are judged, one after another."""


class PartCommands(Protocol):
    """What can be done with the selected phase or lane as a whole."""

    def insert(self, *, behind: bool) -> None:
        """Add one beside it and write its name."""

    def duplicate(self) -> None:
        """Make a copy behind it."""

    def split(self, part: Part) -> None:
        """Divide it, or the one in which the selected cards stand."""

    def merge(self) -> None:
        """Make one of it and the next."""

    def colour(self, token: str) -> None:
        """Give the selected lane one of the theme's colours."""


class SizeCommands(Protocol):
    """What can be done with the size of the selected phase or lane."""

    def fit(self) -> None:
        """Make it as large as what it holds."""

    def usual(self) -> None:
        """Give it the size of those that nobody sized."""

    def alike(self) -> None:
        """Give all of its kind its size."""

    def toggle(self) -> None:
        """Let it show no cards, or show them again."""

    def expand_all(self) -> None:
        """Let all phases and lanes show their cards."""


class HidingCommands(Protocol):
    """What can be done to see less of the map's phases and lanes, and all again."""

    def toggle(self) -> None:
        """Hide the selected phase or lane, or show it again."""

    def show_all(self) -> None:
        """Show all phases and lanes."""


class ZoomCommands(Protocol):
    """What can be done to see something larger or smaller."""

    @property
    def zoom(self) -> float:
        """The zoom: 1.0 is 100 %."""

    def zoom_in(self) -> None:
        """Zoom in one step."""

    def zoom_out(self) -> None:
        """Zoom out one step."""

    def zoom_to(self, zoom: float) -> None:
        """Zoom to a scale, 1.0 being 100 %."""


class MapCommands(ZoomCommands, Protocol):
    """What can be done on the map."""

    @property
    def sizes(self) -> SizeCommands:
        """What can be done with the size of the selected phase or lane."""

    @property
    def hiding(self) -> HidingCommands:
        """What can be done to hide phases and lanes."""

    @property
    def parts(self) -> PartCommands:
        """What can be done with the selected phase or lane as a whole."""

    @property
    def cards(self) -> CardCommands:
        """What can be done with the selected cards."""

    def add_card(self, kind: CardKind | None) -> None:
        """Begin a card; None: of the cell's kind."""

    def add_below(self) -> None:
        """Begin a card below the selected one, of its kind."""

    def add_phase(self) -> None:
        """Add a phase and write its name."""

    def add_lane(self, kind: LaneKind = "role") -> None:
        """Add a lane and write its name."""

    def edit_selected(self) -> None:
        """Write in what is selected."""

    def edit_map_title(self) -> None:
        """Write the map's title in place."""

    def delete(self) -> None:
        """Remove what is selected."""

    def draw_arrow(self) -> None:
        """Begin an arrow at the selected card."""

    def answer(self) -> None:
        """Let the user choose what the selected cards answer, or what answers them."""

    def next_arrow(self) -> None:
        """Select the next arrow."""

    @property
    def role_cell(self) -> CellKey | None:
        """The role's cell that has the keyboard."""

    def fit_width(self) -> None:
        """Show all phases."""

    def fit_all(self) -> None:
        """Show the whole map."""

    def fit_selection(self) -> None:
        """Show what is selected as large as it goes."""


class ComparisonCommands(Protocol):
    """What shows the map beside others."""

    def with_file(self) -> None:
        """Let the user compare the map with one in a file."""

    def with_earlier(self) -> None:
        """Show the improved journey beside the one before it."""

    def with_copies(self) -> None:
        """Let the user compare many copies with the map."""


class HelpCommands(Protocol):
    """What can be done for who does not know how to go on."""

    def show_guide(self) -> None:
        """Show the user's guide where it was last read."""

    def explain(self) -> None:
        """Say what the next thing is that is clicked."""

    def begin_first_minute(self) -> None:
        """Let the user do the five things that a map is made by."""

    def show_shortcuts(self) -> None:
        """Show which keys do what."""

    def sample(self) -> Path:
        """Give the sample map that shows a newcomer around, in the window's language."""

    def report(self) -> None:
        """Let the user report a problem."""

    def about(self) -> None:
        """Say what program this is."""


class ViewFlags(Protocol):
    """What is on and off in the views, whichever map is open."""

    def on(self, flag: ViewFlag) -> bool:
        """Tell whether it is on."""

    def turn(self, flag: ViewFlag, on: bool) -> None:
        """Turn it on or off from now on."""


class Desk(Protocol):
    """What a command works on: one window with its map, its files and its places."""

    @property
    def session(self) -> Session:
        """The map being worked on."""

    @property
    def files(self) -> Files:
        """The file commands."""

    @property
    def navigator(self) -> Navigator:
        """Where the user is, and the ways to go."""

    @property
    def map(self) -> MapCommands:
        """What can be done on the map; only where a map is open."""

    @property
    def zoomed(self) -> ZoomCommands | None:
        """What is zoomed at the front, if it is something that can be."""

    @property
    def finder(self) -> FindCommands:
        """What can be done to find text."""

    @property
    def is_finding(self) -> bool:
        """Whether the bar for finding text is open."""

    @property
    def help(self) -> HelpCommands:
        """What can be done for who does not know how to go on."""

    @property
    def full_screen(self) -> bool:
        """Whether the window has the whole screen."""

    @property
    def theme(self) -> ThemeChoice:
        """The look that the user chose."""

    @property
    def language(self) -> str:
        """The language that the user chose for the window; empty for the system's."""

    def panel_shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view."""

    def show_panel(self, side: Side, shown: bool) -> None:
        """Open or close a panel."""

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""

    @property
    def guide_has_keyboard(self) -> bool:
        """Whether what is typed goes to the workshop guide."""

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, or the palette."""

    @property
    def judged(self) -> Judged | None:
        """By what cards are judged one after another now; None while they are not."""

    def judge(self, judged: Judged) -> None:
        """Judge card after card from now on, or, if they are judged so already, no more."""

    @property
    def view_flags(self) -> ViewFlags:
        """What the views show or leave out as the user likes it."""

    @property
    def presenting(self) -> "Presenter":
        """What shows the map to a room."""

    def show_full_screen(self, full: bool) -> None:
        """Give the window the whole screen, or take it back."""

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the look."""

    def choose_text_scale(self, percent: int) -> None:
        """Change how large the text of all windows is."""

    def choose_motion(self, motion: Motion) -> None:
        """Let things move on the screen, or not."""

    def choose_language(self, code: str) -> None:
        """Choose the language of all windows."""

    def show_palette(self) -> None:
        """Let the user choose a command by its name."""

    def open_menu_bar(self) -> None:
        """Open the first menu, to go on from by the arrow keys."""

    def step_part(self, by: int) -> None:
        """Give the next part of the window the keyboard (1) or the one before (−1)."""

    def step_view(self, by: int) -> None:
        """Bring the next view to the front (1) or the one before (−1)."""

    def step_tab(self, by: int) -> None:
        """Bring the next tab of Insight to the front (1) or the one before (−1)."""

    def new_map(self) -> None:
        """Let the user choose a template."""

    def save_as_template(self) -> None:
        """Let the user keep the map as a template."""

    def make_copy(self) -> None:
        """Let the user make a copy of the map for a country or a group."""

    def save_snapshot(self) -> None:
        """Let the user keep the map as it is under a name."""

    def show_versions(self) -> None:
        """Let the user look at earlier versions of the map."""

    @property
    def comparisons(self) -> ComparisonCommands:
        """What shows the map beside others."""

    def show_preferences(self) -> None:
        """Let the user say what the program does by itself."""

    def show_protocol(self, *, park: bool = False) -> None:
        """Show the protocol of a workshop; `park`: with the line to note something."""

    def show_quotes(self) -> None:
        """Show all that people said."""

    def vote(self) -> None:
        """Let a room vote on cards."""

    @property
    def room(self) -> RoomCommands:
        """What is done with people who take part with their phones, and with what they give."""

    @property
    def notes(self) -> NotesCommands:
        """Notes of interviews beside the map."""

    def start_improved(self) -> None:
        """Let the user begin the map of the improved journey."""

    def export(self, handout: Handout = "map") -> None:
        """Let the user export the map for others."""

    @property
    def imports(self) -> ImportCommands:
        """Files of other programs that are brought in."""

    @property
    def exports(self) -> ExportCommands:
        """Exports without a dialog."""

    def new_window(self) -> None:
        """Open one more window, for another map."""

    def quit(self) -> None:
        """Close all windows, and so the program."""

"""What a command may ask of the window it is carried out in; it names no widget."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cjm_desktop.desktop.work.navigator import Handout, Side, View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import ThemeChoice

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.find.finder import Finder
    from cjm_desktop.desktop.work.files import Files


class Desk(Protocol):
    """What an action works on: one window with its map, its files and its places."""

    @property
    def session(self) -> Session:
        """The map being worked on."""

    @property
    def files(self) -> "Files":
        """The file commands."""

    @property
    def map_view(self) -> "MapView":
        """The view of the map; only where a map is open."""

    @property
    def view(self) -> View | None:
        """Which view is shown; None is the start page."""

    @property
    def full_screen(self) -> bool:
        """Whether the window has the whole screen."""

    @property
    def theme(self) -> ThemeChoice:
        """The look that the user chose."""

    @property
    def language(self) -> str:
        """The language that the user chose for the window; empty for the system's."""

    def show_view(self, view: View) -> None:
        """Bring a view to the front."""

    def panel_shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view."""

    def show_panel(self, side: Side, shown: bool) -> None:
        """Open or close a panel."""

    @property
    def finder(self) -> "Finder":
        """What finds text."""

    @property
    def is_finding(self) -> bool:
        """Whether the bar for finding text is open."""

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, or the palette."""

    @property
    def hides_disqualified(self) -> bool:
        """Whether the map shows no disqualified mindsets."""

    def hide_disqualified(self, hide: bool) -> None:
        """Show no disqualified mindsets on the map, or show them again."""

    def show_full_screen(self, full: bool) -> None:
        """Give the window the whole screen, or take it back."""

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Change the look."""

    def choose_language(self, code: str) -> None:
        """Choose the window's language for the next start."""

    def new_map(self) -> None:
        """Let the user choose a template."""

    def save_as_template(self) -> None:
        """Let the user keep the map as a template."""

    def start_improved(self) -> None:
        """Let the user begin the map of the improved journey."""

    def export(self, handout: Handout = "map") -> None:
        """Let the user export a PDF."""

    def about(self) -> None:
        """Say what program this is."""

    def sample(self, method: str) -> Path:
        """Give the sample map of a method in the window's language, or what there is of it."""

    def quit(self) -> None:
        """Close the window, and so the program."""

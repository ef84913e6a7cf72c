"""What a row of the table of actions says, and what the actions may ask of the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from PySide6.QtGui import QKeySequence

from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.settings import ThemeChoice

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.files import Files
    from cjm_desktop.desktop.find.finder import Finder

View = Literal["map", "gap", "insight", "people"]
VIEWS: tuple[View, ...] = get_args(View)
Side = Literal["left", "right"]
Handout = Literal["map", "form", "preparation"]
"""What a PDF is made for: to show the map, to be filled in by hand, to prepare a workshop."""
Standard = QKeySequence.StandardKey


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


Condition = Callable[[Desk], bool]


def always(desk: Desk) -> bool:
    """Hold in every situation."""
    return True


def with_map(desk: Desk) -> bool:
    """Hold while a map is open."""
    return desk.files.has_map


def on_map(desk: Desk) -> bool:
    """Hold while the view of the map is at the front."""
    return desk.view == "map"


def with_cards(desk: Desk) -> bool:
    """Hold while cards are selected in the view of the map."""
    return desk.view == "map" and bool(desk.session.selected_cards)


def with_selection(desk: Desk) -> bool:
    """Hold while anything is selected in the view of the map."""
    return desk.view == "map" and bool(desk.session.selection)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `text` and `tip` are source texts; `id` names it in menus and tests."""

    id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    keys: tuple[str, ...] = ()
    """Shortcuts in portable form; the first is the one that is shown."""
    standard: Standard | None = None
    """What the platform calls it: its keys come first, where the platform has any."""
    tip: str = ""
    enabled: Condition = with_map
    checked: Condition | None = None
    """For an action that is on or off: whether it is on."""
    group: str = ""
    """Of the actions of a group one is on."""
    says: Callable[[Desk], str] | None = None
    """For an action whose text depends on the situation: its finished text."""
    in_text: str = ""
    """The method of a text field that does the same; it goes there while one has the focus."""
    at_focus: bool = False
    """Whether it goes to what has the keyboard where that claims the first of `keys`."""
    key_on_cards: str = ""
    """The key for it where cards have the keyboard: shown here, but taken by who shows the cards.

    A letter as a shortcut of the window would never reach a text field.
    """


def shortcuts(spec: ActionSpec) -> list[QKeySequence]:
    """Give an action's keys on this platform; some platforms lack some standard keys."""
    found = list(QKeySequence.keyBindings(spec.standard)) if spec.standard is not None else []
    found += [QKeySequence(key) for key in spec.keys]
    return list(dict.fromkeys(found))

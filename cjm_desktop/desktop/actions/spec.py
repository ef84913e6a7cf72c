"""What a row of the table of actions says."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.words.wording import N_

Standard = QKeySequence.StandardKey


Condition = Callable[[Desk], bool]


def always(desk: Desk) -> bool:
    """Hold in every situation."""
    return True


def with_map(desk: Desk) -> bool:
    """Hold while a map is open."""
    return desk.files.has_map


def on_map(desk: Desk) -> bool:
    """Hold while the view of the map is at the front."""
    return desk.navigator.view == "map"


def on_zoomable(desk: Desk) -> bool:
    """Hold while what is at the front can be zoomed."""
    return desk.zoomed is not None


def with_cards(desk: Desk) -> bool:
    """Hold while cards are selected in the view of the map."""
    return desk.navigator.view == "map" and bool(desk.session.selected_cards)


def with_cards_or_part(desk: Desk) -> bool:
    """Hold while cards, a phase or a lane are selected in the view of the map."""
    kinds = {key.kind for key in desk.session.selection}
    return desk.navigator.view == "map" and bool(kinds & {"cards", "phases", "lanes"})


def with_selection(desk: Desk) -> bool:
    """Hold while anything is selected in the view of the map."""
    return desk.navigator.view == "map" and bool(desk.session.selection)


OBSTACLES: Mapping[Condition, str] = {
    with_map: N_("Open a map first"),
    on_map: N_("Go to the map first"),
    on_zoomable: N_("Go to the map or to Presence first"),
    with_cards: N_("Select cards on the map first"),
    with_cards_or_part: N_("Select cards, a phase or a lane first"),
    with_selection: N_("Select something on the map first"),
}
"""What to do first where a condition does not hold that several actions have."""


class ActionSpec(NamedTuple):
    """One action. `text` and `tip` are source texts; `id` names it in menus and tests."""

    id: str
    text: str
    run: Callable[[Desk], object]
    icon: str = ""
    keys: tuple[str, ...] = ()
    """Shortcuts in portable form, unless the user has others; the first is shown."""
    standard: Standard | None = None
    """What the platform calls it: its keys come first, where the platform has any."""
    tip: str = ""
    enabled: Condition = with_map
    obstacle: str = ""
    """What to do first where it is not offered, or why it is not; else its condition says it."""
    checked: Condition | None = None
    """For an action that is on or off: whether it is on."""
    group: str = ""
    """Of the actions of a group one is on."""
    says: Callable[[Desk], str] | None = None
    """For an action whose text depends on the situation: its finished text."""
    in_text: str = ""
    """The method of a text field that does the same; it goes there while one has the focus."""
    writes: bool = False
    """Whether it changes the map, and so is not offered where that is only to be read."""
    at_focus: bool = False
    """Whether it goes to what has the keyboard where that claims the first of `keys`."""
    at_map: bool = False
    """Whether its keys act on what the map shows, and so are not for one who is in a field."""
    key_on_cards: str = ""
    """The key for it where cards have the keyboard: shown here, but taken by who shows the cards.

    A letter as a shortcut of the window would never reach a text field.
    """

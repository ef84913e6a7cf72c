"""Where each action is found in the menu bar."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from cjm_desktop.desktop.actions import (
    arrow_actions,
    experience_actions,
    hiding_actions,
    judging_actions,
    map_actions,
    notes_actions,
    part_actions,
    quote_actions,
    room_actions,
    size_actions,
    view_actions,
    workshop_actions,
)
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.work.navigator import VIEWS
from cjm_desktop.words.wording import N_, Wording


class Menu(NamedTuple):
    """A menu: ids of actions, None for a line between them, and menus inside it."""

    id: str
    title: str
    entries: tuple["str | Menu | None", ...] = ()


LANE_COLOURS = Menu(
    "lane_colour", N_("&Colour of the lane"), tuple(spec.id for spec in part_actions.COLOURS)
)
SIZES = Menu("size", N_("Si&ze"), tuple(spec.id for spec in size_actions.SIZES))
MENUS = (
    Menu("file", N_("&File"), (
        "new", "open", Menu("recent", N_("Open recen&t")), "import", "new_window", None, "save",
        "save_as", "save_template", "make_copy", None, "snapshot", "versions", "revert", None,
        "compare", "compare_copies", None, "export", "repeat_export", "take_home", "print",
        "export_form", None, "close", "quit",
    )),
    Menu("edit", N_("&Edit"), (
        "undo", "redo", None, "cut", "copy", "paste", "paste_as_one", "duplicate", "delete", None,
        "select_all", "select_lane", "edit_title", "edit_map_title", None,
        "find", "find_next", "find_previous", "find_filter", "find_hide", "find_close", "replace",
        None, "preferences",
    )),
    Menu("view", N_("&View"), (
        *(f"view_{view}" for view in VIEWS), None, "zoom_in", "zoom_out", "zoom_normal",
        "fit_width", "all_phases", "fit_all", "fit_selection", None,
        "overview", "hide_disqualified", "vote_spread", "durations", None,
        "panel_left", "panel_right", "panels", "full_screen",
        Menu("presenting", N_("Proje&ctor"), (
            "present", "present_here", "present_steps", Menu("present_on", N_("Present &on")),
        )),
        None,
        Menu("theme", N_("Loo&k"), tuple(spec.id for spec in view_actions.THEMES)),
        Menu("language", N_("L&anguage"), tuple(spec.id for spec in view_actions.WINDOW_LANGUAGES)),
    )),
    Menu("map", N_("&Map"), (
        "add_below",
        Menu("add_card", N_("Add &card"), tuple(spec.id for spec in map_actions.CARDS)),
        *(spec.id for spec in map_actions.PHASES_AND_LANES),
        Menu("add_lane", N_("Add another &lane"),
             tuple(spec.id for spec in map_actions.OTHER_LANES)),
        Menu("part", N_("Selected phase &or lane"), (
            *(spec.id for spec in part_actions.INSERT), None,
            *(spec.id for spec in (*part_actions.SPLIT, *part_actions.MERGE)), None, SIZES,
            *(spec.id for spec in size_actions.COLLAPSE), None,
            *(spec.id for spec in hiding_actions.HIDING), None, LANE_COLOURS,
        )),
        None,
        Menu("move", N_("Mo&ve the selected cards"), tuple(spec.id for spec in map_actions.MOVES)),
        None,
        "draw_arrow",
        "next_arrow",
        Menu("arrow_kind", N_("Kind of t&he arrow"),
             tuple(spec.id for spec in arrow_actions.KINDS)),
        None,
        "answer",
        *(spec.id for spec in quote_actions.QUOTES),
        Menu("notes_menu", N_("What was said in &interviews"),
             tuple(spec.id for spec in notes_actions.NOTES)),
        None,
        Menu("experience", N_("Experience o&f the role here"), (
            *(spec.id for spec in experience_actions.STEPS), None,
            *(spec.id for spec in experience_actions.SHIFTS),
        )),
        None,
        Menu("model", N_("Language &model"), ("model_brief", "model_answer")),
    )),
    Menu("workshop", N_("&Workshop"), (
        "guide", "export_preparation", None, *(spec.id for spec in judging_actions.MODES),
        *(spec.id for spec in workshop_actions.VOTING),
        *(spec.id for spec in workshop_actions.PROTOCOL),
        Menu("room", N_("Peopl&e with their phones"), (
            *(spec.id for spec in room_actions.PHONES), None,
            *(spec.id for spec in room_actions.CARDS),
        )),
        None,
        *(spec.id for spec in judging_actions.JUDGE), None,
        "start_improved", "compare_earlier", None, *(spec.id for spec in workshop_actions.MARKS),
    )),
    Menu("help", N_("&Help"), (
        "users_guide", "whats_this", "first_minute", None, "palette", "shortcuts", None,
        "sample", Menu("samples", N_("&More sample maps")), None, "report", "about",
    )),
)  # fmt: skip

BY_KEYS = Menu("by_keys", N_("By keys alone"), (
    "menu_bar", "next_part", "previous_part", "next_view", "previous_view", "next_tab",
    "previous_tab",
))  # fmt: skip
"""Ways about that are no entries of the menu bar: with the mouse one goes there straight."""

ALL = (*MENUS, BY_KEYS)
"""All actions by groups, each in one place."""


class Placed(NamedTuple):
    """An action where it is found."""

    id: str
    menu: Menu
    """The menu of the bar, or what stands beside it."""
    group: str
    """The title of the menu inside it; empty for none."""

    def called(self, tr: Wording, name: str) -> str:
        """Say what the action is called where the menus around it are not seen."""
        group = without_letter(tr(self.group)) if self.group else ""
        return tr("{group}: {name}", group=group, name=name) if group else name


def placed(menu: Menu, inside: Menu | None = None) -> Iterator[Placed]:
    """Go through the actions of a menu, and of the menus inside it."""
    for entry in (inside or menu).entries:
        if isinstance(entry, Menu):
            yield from placed(menu, entry)
        elif entry is not None:
            yield Placed(entry, menu, inside.title if inside is not None else "")


def without_letter(text: str) -> str:
    """Give the text of a menu or an action without what only menus show."""
    text, _, _ = text.partition("\t")
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def begin_menu_bar(bar: QMenuBar, tr: Wording) -> dict[str, QMenu]:
    """Make the menus that are seen in the bar, with nothing in them; gives them by id."""
    begun = {spec.id: QMenu(tr(spec.title), bar) for spec in MENUS}
    for menu in begun.values():
        bar.addMenu(menu)
    return begun


def fill_menus(
    begun: Mapping[str, QMenu], actions: CommandRegistry, tr: Wording
) -> dict[str, QMenu]:
    """Fill the menus of the bar; gives all by id, for those whose entries come and go."""
    made: dict[str, QMenu] = {}
    for spec in MENUS:
        _fill(begun[spec.id], spec, actions, tr, made)
    return made


def menu_of(
    spec: Menu, actions: CommandRegistry, tr: Wording, parent: QWidget, made: dict[str, QMenu]
) -> QMenu:
    """Make a menu and those inside it, and note them by their ids."""
    menu = QMenu(tr(spec.title), parent)
    _fill(menu, spec, actions, tr, made)
    return menu


def _fill(
    menu: QMenu, spec: Menu, actions: CommandRegistry, tr: Wording, made: dict[str, QMenu]
) -> None:
    menu.setToolTipsVisible(False)
    made[spec.id] = menu
    for entry in spec.entries:
        match entry:
            case None:
                menu.addSeparator()
            case Menu():
                menu.addMenu(menu_of(entry, actions, tr, menu, made))
            case str():
                menu.addAction(actions[entry])
    shown = [entry for entry in spec.entries if isinstance(entry, str)]
    menu.aboutToShow.connect(lambda: [actions.drawn(entry) for entry in shown])

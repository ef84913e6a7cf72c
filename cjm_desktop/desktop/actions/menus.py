"""Where each action is found in the menu bar."""

from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QMenuBar

from cjm_desktop.desktop.actions import (
    arrow_actions,
    judging_actions,
    map_actions,
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


MENUS = (
    Menu("file", N_("&File"), (
        "new", "open", Menu("recent", N_("Open recen&t")), "new_window", None, "save", "save_as",
        "save_template", "make_copy", None, "snapshot", "versions", "revert", None, "compare",
        "compare_copies", None, "export", "repeat_export", "print", "export_form", None,
        "close", "quit",
    )),
    Menu("edit", N_("&Edit"), (
        "undo", "redo", None, "cut", "copy", "paste", "paste_as_one", "duplicate", "delete", None,
        "select_all", "edit_title", None, "find", "find_next", "find_previous", "find_close",
        None, "preferences",
    )),
    Menu("view", N_("&View"), (
        *(f"view_{view}" for view in VIEWS), None, "zoom_in", "zoom_out", "zoom_normal",
        "fit_width", "fit_all", "fit_selection", None,
        "hide_disqualified", "durations", None, "panel_left", "panel_right", "panels",
        "full_screen", None,
        Menu("theme", N_("Loo&k"), tuple(spec.id for spec in view_actions.THEMES)),
        Menu("language", N_("L&anguage"), tuple(spec.id for spec in view_actions.WINDOW_LANGUAGES)),
    )),
    Menu("map", N_("&Map"), (
        "add_below",
        Menu("add_card", N_("Add &card"), tuple(spec.id for spec in map_actions.CARDS)),
        *(spec.id for spec in map_actions.PHASES_AND_LANES),
        Menu("add_lane", N_("Add another &lane"),
             tuple(spec.id for spec in map_actions.OTHER_LANES)),
        None,
        Menu("move", N_("Mo&ve the selected cards"), tuple(spec.id for spec in map_actions.MOVES)),
        None,
        "draw_arrow",
        "next_arrow",
        Menu("arrow_kind", N_("Kind of t&he arrow"),
             tuple(spec.id for spec in arrow_actions.KINDS)),
        None,
        "answer",
    )),
    Menu("workshop", N_("&Workshop"), (
        "guide", "export_preparation", None, *(spec.id for spec in judging_actions.MODES), None,
        *(spec.id for spec in judging_actions.JUDGE), None,
        "start_improved", "compare_earlier", None, *(spec.id for spec in workshop_actions.MARKS),
    )),
    Menu("help", N_("&Help"), (
        "sample", Menu("samples", N_("&More sample maps")), None, "report", "about",
    )),
)  # fmt: skip


def fill_menu_bar(bar: QMenuBar, actions: CommandRegistry, tr: Wording) -> dict[str, QMenu]:
    """Make all menus; gives them by id, for those whose entries come and go."""
    made: dict[str, QMenu] = {}
    for menu in MENUS:
        bar.addMenu(_menu(menu, actions, tr, bar, made))
    return made


def _menu(
    spec: Menu, actions: CommandRegistry, tr: Wording, bar: QMenuBar, made: dict[str, QMenu]
) -> QMenu:
    menu = QMenu(tr(spec.title), bar)
    menu.setToolTipsVisible(False)
    made[spec.id] = menu
    for entry in spec.entries:
        match entry:
            case None:
                menu.addSeparator()
            case Menu():
                menu.addMenu(_menu(entry, actions, tr, bar, made))
            case str():
                menu.addAction(actions[entry])
    shown = [entry for entry in spec.entries if isinstance(entry, str)]
    menu.aboutToShow.connect(lambda: [actions.drawn(entry) for entry in shown])
    return menu

"""The menu on the map for what is selected, made of the same actions as the menu bar."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from cjm_desktop.desktop.actions import (
    arrow_actions,
    judging_actions,
    map_actions,
    workshop_actions,
)
from cjm_desktop.desktop.actions.menus import LANE_COLOURS, SIZES, Menu, menu_of
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.journey.document import Key

Entries = tuple["str | Menu | None", ...]

_CARDS: Entries = (
    "edit_title", None, "cut", "copy", "paste", "duplicate", "delete", None, "draw_arrow",
    "answer", "add_quote", None, "split_phase", "split_lane", None,
    "fit_selection",
)  # fmt: skip
_MARKS = tuple(spec.id for spec in workshop_actions.MARKS)
_COLUMN = (
    "edit_title", None, "insert_before", "insert_after", "duplicate", "split_phase", "merge_next",
    None, SIZES, "collapse", "hide_part", "show_hidden", None, "delete", None, "fit_selection",
)  # fmt: skip
_ROW = (
    "edit_title", None, "insert_before", "insert_after", "duplicate", "split_lane", "merge_next",
    None, SIZES, "collapse", "hide_part", "show_hidden", None, LANE_COLOURS, None, "delete", None,
    "fit_selection",
)  # fmt: skip
_ARROW = ("edit_title", None, *(spec.id for spec in arrow_actions.KINDS), None, "delete")
_NEW = tuple(spec.id for spec in map_actions.CARDS)
_MAP = (
    "edit_map_title", None, "add_phase", "add_lane_role", None, "select_all", None, "fit_width",
    "fit_all",
)  # fmt: skip
_CELL = (*_NEW, None, "paste", "paste_as_one", None, "select_lane", "select_all")


def context_menu(
    parent: QWidget, actions: CommandRegistry, selection: Sequence[Key], *, in_cell: bool = True
) -> QMenu:
    """Make the menu for a selection; nothing selected is an empty cell, or else the map itself."""
    menu = QMenu(parent)
    kinds = {key.kind for key in selection}
    names: Entries = _CELL if in_cell else _MAP
    if kinds:
        names = _CARDS if "cards" in kinds else _ROW if "lanes" in kinds else _COLUMN
    judging = [spec.id for spec in judging_actions.JUDGE if actions[spec.id].isEnabled()]
    if judging:
        names = (*names, None, *judging)
    if any(actions[mark].isEnabled() for mark in _MARKS):
        names = (*names, None, *_MARKS)
    if kinds == {"handoffs"}:
        names = _ARROW
    for name in names:
        match name:
            case "show_hidden" if not actions[name].isEnabled():
                continue
            case None:
                menu.addSeparator()
            case Menu():
                menu.addMenu(menu_of(name, actions, actions.words, menu, {}))
            case str():
                menu.addAction(actions.drawn(name))
    return menu

"""The commands of the Edit menu; they go to what has the keyboard, if that takes them."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.part_actions import with_part
from cjm_desktop.desktop.actions.spec import (
    ActionSpec,
    Standard,
    always,
    on_map,
    with_cards,
    with_cards_or_part,
    with_selection,
)
from cjm_desktop.desktop.work.step_names import step_name
from cjm_desktop.words.wording import N_


def _undo_text(desk: Desk) -> str:
    tr, entry = desk.session.tr_, desk.session.store.next_undo
    return tr("&Undo {step}", step=step_name(tr, entry.step)) if entry else tr("&Undo")


def _redo_text(desk: Desk) -> str:
    tr, entry = desk.session.tr_, desk.session.store.next_redo
    return tr("&Redo {step}", step=step_name(tr, entry.step)) if entry else tr("&Redo")


def _duplicate(desk: Desk) -> None:
    (desk.map.parts if with_part(desk) else desk.map.cards).duplicate()


EDIT = (
    ActionSpec(
        "undo", N_("&Undo"), lambda desk: desk.session.undo(), "undo-2", ("Ctrl+Z",),
        enabled=lambda desk: desk.session.store.next_undo is not None, says=_undo_text, writes=True,
        obstacle=N_("Nothing was done yet"),
    ),
    ActionSpec(
        "redo", N_("&Redo"), lambda desk: desk.session.redo(), "redo-2",
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        enabled=lambda desk: desk.session.store.next_redo is not None, says=_redo_text, writes=True,
        obstacle=N_("Nothing was undone"),
    ),
    ActionSpec(
        "cut", N_("Cu&t"), lambda desk: desk.map.cards.cut(), "scissors",
        ("Ctrl+X", "Shift+Del"),
        enabled=with_cards, in_text="cut", at_focus=True, writes=True,
    ),
    ActionSpec(
        "copy", N_("&Copy"), lambda desk: desk.map.cards.copy(), "copy",
        ("Ctrl+C", "Ctrl+Ins"),
        enabled=with_cards, in_text="copy", at_focus=True,
    ),
    ActionSpec(
        "paste", N_("&Paste"), lambda desk: desk.map.cards.paste(), "clipboard-paste",
        ("Ctrl+V", "Shift+Ins"), tip=N_("Cards from lines, tables, grids and pictures"),
        enabled=on_map, in_text="paste", at_focus=True, writes=True,
        obstacle=N_("Go to the map, the idea tray or the table first"),
    ),
    ActionSpec(
        "paste_as_one", N_("Paste as &one card"), lambda desk: desk.map.cards.paste_as_one(),
        "", ("Ctrl+Shift+V",), tip=N_("Everything copied as the text of one card"),
        enabled=on_map, in_text="paste", at_focus=True, writes=True,
        obstacle=N_("Go to the map or the idea tray first"),
    ),
    ActionSpec(
        "duplicate", N_("Dup&licate"), _duplicate, "",
        ("Ctrl+D",), tip=N_("A copy of what is selected, beside it"),
        enabled=with_cards_or_part,
        at_focus=True, writes=True, at_map=True,
    ),
    ActionSpec(
        "delete", N_("&Delete"), lambda desk: desk.map.delete(), "trash-2", ("Del",),
        tip=N_("Remove what is selected"), enabled=with_selection, in_text="delete",
        at_focus=True, writes=True,
    ),
    ActionSpec(
        "select_all", N_("Select &all"), lambda desk: desk.map.cards.select_all(), "",
        ("Ctrl+A",), tip=N_("All cards of the map"), enabled=on_map,
        in_text="selectAll", at_focus=True,
    ),
    ActionSpec(
        "select_lane", N_("Select t&he lane’s cards"), lambda desk: desk.map.cards.select_lane(),
        "", ("Ctrl+Shift+A",), tip=N_("All cards of the lane that has the keyboard"),
        enabled=on_map, at_map=True,
    ),
    ActionSpec(
        "edit_title", N_("Edit i&n place"), lambda desk: desk.map.edit_selected(), "pencil",
        ("F2",), tip=N_("Write in the selected card, phase or lane"), enabled=with_selection,
        writes=True, at_map=True,
    ),
    ActionSpec(
        "edit_map_title", N_("Edit the &map’s title"), lambda desk: desk.map.edit_map_title(),
        "pencil", tip=N_("Write the title of the map in place"), enabled=on_map, writes=True,
    ),
    ActionSpec(
        "preferences", N_("Preference&s…"), lambda desk: desk.show_preferences(), "settings",
        ("Ctrl+,",), Standard.Preferences, tip=N_("What the program does by itself"),
        enabled=always,
    ),
)  # fmt: skip

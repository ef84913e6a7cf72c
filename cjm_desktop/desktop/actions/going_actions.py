"""The commands that lead to others by keys: the palette, the shortcut sheet, the next view."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec, always, with_map
from cjm_desktop.words.wording import N_


def _in_insight(desk: Desk) -> bool:
    return desk.navigator.view == "insight"


def _turn(desk: Desk, by: int) -> None:
    """Go to the next tab; where there are none, to the next view."""
    if _in_insight(desk):
        desk.step_tab(by)
    else:
        desk.step_view(by)


FINDING = (
    ActionSpec(
        "palette", N_("&Command palette…"), lambda desk: desk.show_palette(), "search",
        ("Ctrl+K", "Ctrl+Shift+P"), tip=N_("Do anything by typing a part of its name"),
        enabled=always,
    ),
    ActionSpec(
        "shortcuts", N_("&Keyboard shortcuts…"), lambda desk: desk.help.show_shortcuts(), "",
        ("F1", "?"), tip=N_("All keys on one sheet, to be searched and printed"), enabled=always,
    ),
)  # fmt: skip
GOING = (
    ActionSpec(
        "menu_bar", N_("Open the menu bar"), lambda desk: desk.open_menu_bar(), "", ("F10",),
        enabled=always,
    ),
    ActionSpec(
        "next_part", N_("To the next part of the window"), lambda desk: desk.step_part(1), "",
        ("F6",), tip=N_("From the bar to the views, the panels, the map and the status bar"),
    ),
    ActionSpec(
        "previous_part", N_("To the part of the window before"), lambda desk: desk.step_part(-1),
        "", ("Shift+F6",),
    ),
    ActionSpec(
        "next_view", N_("To the next view"), lambda desk: desk.step_view(1), "", ("Ctrl+Tab",),
        enabled=with_map,
    ),
    ActionSpec(
        "previous_view", N_("To the view before"), lambda desk: desk.step_view(-1), "",
        ("Ctrl+Shift+Tab",), enabled=with_map,
    ),
    ActionSpec(
        "next_tab", N_("To the next tab"), lambda desk: _turn(desk, 1), "", ("Ctrl+PgDown",),
        tip=N_("In Insight to the next tab, elsewhere to the next view"), at_focus=True,
    ),
    ActionSpec(
        "previous_tab", N_("To the tab before"), lambda desk: _turn(desk, -1), "",
        ("Ctrl+PgUp",), tip=N_("In Insight to the tab before, elsewhere to the view before"),
        at_focus=True,
    ),
)  # fmt: skip

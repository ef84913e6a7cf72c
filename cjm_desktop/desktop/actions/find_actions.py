"""The commands of finding text, and of putting another in its place."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec, Standard, with_map
from cjm_desktop.words.wording import N_


def _looking(desk: Desk) -> bool:
    return with_map(desk) and desk.is_finding


_LOOK_FIRST = N_("Find something first")
FIND = (
    ActionSpec(
        "find", N_("&Find…"), lambda desk: desk.finder.open(), "search", ("Ctrl+F",), Standard.Find,
        tip=N_("Find in all text, and light the cards found"),
    ),
    ActionSpec(
        "find_next", N_("Find ne&xt"), lambda desk: desk.finder.step(1), "chevron-down", ("F3",),
        tip=N_("Go to the next one found"), enabled=_looking, obstacle=_LOOK_FIRST,
    ),
    ActionSpec(
        "find_previous", N_("Find pre&vious"), lambda desk: desk.finder.step(-1), "chevron-up",
        ("Shift+F3",), tip=N_("Go to the one found before"), enabled=_looking, obstacle=_LOOK_FIRST,
    ),
    ActionSpec(
        "find_filter", N_("F&ilter cards…"), lambda desk: desk.finder.filter(), "funnel",
        ("Ctrl+Shift+F",), tip=N_("Choose which cards are wanted, and save that in the map"),
    ),
    ActionSpec(
        "find_hide", N_("Hide &what is not found"),
        lambda desk: desk.finder.hide(not desk.finder.hides), "eye-off",
        tip=N_("Leave the cards that are not found off the map, instead of dimming them"),
        enabled=_looking, obstacle=_LOOK_FIRST,
        checked=lambda desk: _looking(desk) and desk.finder.hides,
    ),
    ActionSpec(
        "replace", N_("R&eplace…"), lambda desk: desk.finder.replace(), "pencil", ("Ctrl+H",),
        tip=N_("Put another text in place of one, on all cards found"), writes=True,
    ),
    ActionSpec(
        "find_close", N_("Stop findin&g"), lambda desk: desk.finder.close(), "x",
        tip=N_("Close this bar and show all cards again (Esc)"), enabled=_looking,
        obstacle=_LOOK_FIRST,
    ),
)  # fmt: skip

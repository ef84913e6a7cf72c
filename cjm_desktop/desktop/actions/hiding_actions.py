"""The commands that hide a phase or lane, and show what is hidden."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.part_actions import with_part
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.desktop.work.parts import selected_part
from cjm_desktop.editing.edits.part_hiding import can_hide, hidden_parts, is_hidden
from cjm_desktop.words.wording import N_


def _is_hidden(desk: Desk) -> bool:
    key = selected_part(desk.session)
    return key is not None and is_hidden(desk.session.document, key)


def _can_hide(desk: Desk) -> bool:
    key = selected_part(desk.session)
    if key is None or not with_part(desk):
        return False
    return is_hidden(desk.session.document, key) or can_hide(desk.session.document, key)


def _can_show(desk: Desk) -> bool:
    return desk.navigator.view == "map" and bool(hidden_parts(desk.session.document))


HIDING = (
    ActionSpec(
        "hide_part", N_("Hi&de"), lambda desk: desk.map.hiding.toggle(), "", ("Ctrl+9",),
        tip=N_("Leave it out of the map and of exports; it counts and is found as before"),
        enabled=_can_hide, obstacle=N_("Select a phase or a lane that is not the last one shown"),
        checked=_is_hidden, writes=True, at_map=True,
    ),
    ActionSpec(
        "show_hidden", N_("Show all that is hidde&n"), lambda desk: desk.map.hiding.show_all(), "",
        ("Ctrl+Shift+9",), tip=N_("Show all phases and lanes again"),
        enabled=_can_show, obstacle=N_("Nothing is hidden on the map"), writes=True,
        at_map=True,
    ),
)  # fmt: skip

"""The commands on the size of a phase or lane, and on what is collapsed."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.part_actions import PART_FIRST, with_part
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.desktop.work.parts import selected_part
from cjm_desktop.editing.edits.part_hiding import is_hidden
from cjm_desktop.editing.edits.part_sizes import collapsed_parts, is_collapsed
from cjm_desktop.words.wording import N_

_SEEN_FIRST = N_("Select a phase or a lane that is neither collapsed nor hidden first")


def _is_collapsed(desk: Desk) -> bool:
    key = selected_part(desk.session)
    return key is not None and is_collapsed(desk.session.document, key)


def _has_size(desk: Desk) -> bool:
    """Hold where a size is seen: what is collapsed or hidden has none."""
    key, document = selected_part(desk.session), desk.session.document
    return (
        with_part(desk)
        and key is not None
        and not (is_collapsed(document, key) or is_hidden(document, key))
    )


def _can_expand(desk: Desk) -> bool:
    return desk.navigator.view == "map" and bool(collapsed_parts(desk.session.document))


SIZES = (
    ActionSpec(
        "fit_part", N_("&Fit to content"), lambda desk: desk.map.sizes.fit(), "",
        tip=N_("As wide as its cards need to be low, or as high as what it holds"),
        enabled=_has_size, obstacle=_SEEN_FIRST, writes=True,
    ),
    ActionSpec(
        "usual_size", N_("&Usual size"), lambda desk: desk.map.sizes.usual(), "",
        tip=N_("As large as phases or lanes that were not resized"), enabled=_has_size,
        obstacle=_SEEN_FIRST, writes=True,
    ),
    ActionSpec(
        "alike", N_("All a&like"), lambda desk: desk.map.sizes.alike(), "",
        tip=N_("All phases or lanes as large as the selected one"), enabled=_has_size,
        obstacle=_SEEN_FIRST, writes=True,
    ),
)  # fmt: skip
COLLAPSE = (
    ActionSpec(
        "collapse", N_("C&ollapse"), lambda desk: desk.map.sizes.toggle(), "",
        tip=N_("Show its name and counts alone; its cards stay on the map, and in print"),
        enabled=with_part, obstacle=PART_FIRST, checked=_is_collapsed, writes=True,
    ),
    ActionSpec(
        "expand_all", N_("&Expand all"), lambda desk: desk.map.sizes.expand_all(), "",
        tip=N_("Show the cards of all phases and lanes that are collapsed"),
        enabled=_can_expand, obstacle=N_("Nothing is collapsed on the map"), writes=True,
    ),
)  # fmt: skip

"""The commands on a phase or lane as a whole, and on the colour of a lane."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec, Condition
from cjm_desktop.desktop.work.parts import (
    next_part,
    part_to_split,
    selected_lane,
    selected_part,
)
from cjm_desktop.journey.looks import ROLE_TOKENS, looks, token_of
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.words.codes import ROLE_COLOURS
from cjm_desktop.words.wording import N_


def with_part(desk: Desk) -> bool:
    """Hold while one phase or lane is selected in the view of the map."""
    return desk.navigator.view == "map" and selected_part(desk.session) is not None


def _with_next(desk: Desk) -> bool:
    key = selected_part(desk.session)
    return with_part(desk) and key is not None and next_part(desk.session.document, key) is not None


def _with_coloured(desk: Desk) -> bool:
    return with_part(desk) and selected_lane(desk.session) is not None


def _can_split(part: Part) -> Condition:
    def can(desk: Desk) -> bool:
        return desk.navigator.view == "map" and part_to_split(desk.session, part) is not None

    return can


def _insert(*, behind: bool) -> ActionSpec:
    def says(desk: Desk) -> str:
        tr, key = desk.session.tr_, selected_part(desk.session)
        if key is not None and key.kind == "lanes":
            return tr("Insert a lane belo&w") if behind else tr("Insert a lane a&bove")
        return tr("Insert a phase &after") if behind else tr("Insert a phase &before")

    return ActionSpec(
        "insert_after" if behind else "insert_before",
        N_("Insert &after") if behind else N_("Insert &before"),
        lambda desk: desk.map.parts.insert(behind=behind),
        tip=N_("A new phase or lane beside the selected one"), enabled=with_part, says=says,
        writes=True,
    )  # fmt: skip


def _colour(token: str) -> ActionSpec:
    def is_so(desk: Desk) -> bool:
        lane = selected_lane(desk.session)
        shown = looks(desk.session.document)
        return lane is not None and token_of(shown[lane].colour) == token

    return ActionSpec(
        f"lane_colour_{token}", ROLE_COLOURS[token], lambda desk: desk.map.parts.colour(token),
        "circle-dot", tip=N_("The colour of the lane on the map, in charts and in print"),
        enabled=_with_coloured, checked=is_so, writes=True,
    )  # fmt: skip


INSERT = (_insert(behind=False), _insert(behind=True))
SPLIT = (
    ActionSpec(
        "split_phase", N_("Split the p&hase"), lambda desk: desk.map.parts.split("phase"),
        "scissors", tip=N_("The selected cards and those below them go to a new phase"),
        enabled=_can_split("phase"), writes=True,
    ),
    ActionSpec(
        "split_lane", N_("Spl&it the lane"), lambda desk: desk.map.parts.split("lane"),
        "scissors", tip=N_("The selected cards and those below them go to a new lane"),
        enabled=_can_split("lane"), writes=True,
    ),
)  # fmt: skip
MERGE = (
    ActionSpec(
        "merge_next", N_("&Merge with the next"), lambda desk: desk.map.parts.merge(), "",
        tip=N_("Its cards go below these, and its texts are kept"), enabled=_with_next,
        writes=True,
    ),
)  # fmt: skip
COLOURS = tuple(map(_colour, ROLE_TOKENS))
COLOUR_TOKENS = {f"lane_colour_{token}": token for token in ROLE_TOKENS}
"""The colours that the icons of these actions have."""

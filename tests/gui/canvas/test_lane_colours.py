"""A role's colour is its own: it stays when lanes change places, and no other role looks alike."""

import itertools

from PySide6.QtCore import QPoint, Qt

from cjm_desktop.journey.looks import Look, looks
from cjm_desktop.layout.party_words import party_looks
from tests.gui.canvas.bench import Bench

ENTER = Qt.Key.Key_Return


def add_roles(bench: Bench, count: int) -> list[str]:
    """Add roles one after the other and name them; gives all lanes of roles."""
    for number in range(count):
        bench.map.add_lane()
        bench.type(f"Role {number}")
        bench.key(ENTER)
    return [each for each in bench.document.lane_ids if bench.document.lanes[each].kind == "role"]


def worn(bench: Bench, roles: list[str]) -> dict[str, Look]:
    shown = looks(bench.document)
    return {each: shown[each] for each in roles}


def painted(bench: Bench, lane: str) -> str:
    """The colour in the middle of the bar beside a lane's name, on the screen."""
    strip = bench.map.lanes
    index = [key.id for key in strip.keys()].index(lane)
    rect = strip.rect_of(index)
    bench.settle()
    image = strip.grab().toImage()
    ratio = image.devicePixelRatio()
    at = QPoint(rect.left() + 3, rect.center().y()) * ratio
    return image.pixelColor(at).name()


def test_lanes_that_are_dragged_past_each_other_keep_their_colours(bench: Bench) -> None:
    roles = add_roles(bench, 2)
    before, strip = worn(bench, roles), bench.map.lanes
    colours = {each: painted(bench, each) for each in roles}
    assert len(set(colours.values())) == 3
    order = bench.document.lane_ids
    below = strip.rect_of(len(order) - 1).bottomRight() - QPoint(3, 3)
    bench.carry(bench.lane(0), bench.on(strip, below))
    assert bench.document.lane_ids == (*order[1:], order[0])
    assert worn(bench, roles) == before
    assert {each: painted(bench, each) for each in roles} == colours


def test_of_nine_roles_no_two_look_alike(bench: Bench) -> None:
    roles = add_roles(bench, 8)
    assert len(roles) == 9
    shown = party_looks(bench.document)
    assert len({(shown[each].colour, shown[each].shape) for each in roles}) == 9
    ends = [worn(bench, roles)[each].colour for each in roles]
    assert all(one != other for one, other in itertools.pairwise(ends))

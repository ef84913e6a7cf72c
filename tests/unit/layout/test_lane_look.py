"""Roles are told apart by their dots and curves, whatever colours one sees."""

from itertools import combinations

import pytest

from cjm_desktop.editing.edits.lanes import change_lane, move_lane, remove_lane
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import LOOK_SHAPES, ROLE_TOKENS, THEME_COLOURS, role_colour
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.values import LOOKS, ROLE_COLOURS
from cjm_desktop.layout import theme
from cjm_desktop.layout.lane_look import DASHES, lane_looks, look_of_all
from cjm_desktop.layout.lane_shape import SHAPES
from cjm_desktop.layout.map.experience_lane import DOTTED
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.theme import DARK, LIGHT, Palette
from tests.colour_vision import SIGHTS, distance, grey, seen

AT_A_GLANCE = 10.0


def peopled(roles: int) -> Document:
    keys = order.keys(roles)
    return Document(lanes={f"r{n}": Lane(order=key, kind="role") for n, key in enumerate(keys)})


def test_the_sight_of_all_cones_and_the_distance_are_those_of_the_books() -> None:
    assert distance(seen("#FFFFFF", SIGHTS["all cones"]), grey("#000000")) == pytest.approx(100)
    red, green = (seen(each, SIGHTS["deuteranopia"]) for each in ("#B84D0A", "#6B6F00"))
    true = (seen(each, SIGHTS["all cones"]) for each in ("#B84D0A", "#6B6F00"))
    assert distance(red, green) < distance(*true)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", [*SIGHTS, "grey"])
def test_two_roles_differ_in_colour_or_in_both_shape_and_dash(palette: Palette, sight: str) -> None:
    looks = lane_looks(peopled(7)).values()
    for one, other in combinations(looks, 2):
        colours = [theme.resolve(each.colour, palette) for each in (one, other)]
        lights = [grey(each) if sight == "grey" else seen(each, SIGHTS[sight]) for each in colours]
        differ = one.shape != other.shape and one.dash != other.dash
        assert differ or distance(*lights) >= AT_A_GLANCE


def test_some_roles_are_not_told_apart_by_their_colours_alone() -> None:
    """Or shapes and dashes would be for nothing."""
    sight = SIGHTS["deuteranopia"]
    assert distance(seen(LIGHT["role-2"], sight), seen(LIGHT["role-4"], sight)) < AT_A_GLANCE
    greys = [grey(LIGHT[f"role-{n}"]) for n in range(1, ROLE_COLOURS + 1)]
    assert min(distance(*pair) for pair in combinations(greys, 2)) < AT_A_GLANCE


def test_dash_and_shape_of_the_first_roles_all_differ() -> None:
    looks = list(lane_looks(peopled(ROLE_COLOURS)).values())
    assert len({each.shape for each in looks}) == len({each.dash for each in looks}) == len(looks)


def test_more_roles_than_shapes_are_never_alike() -> None:
    count = len(SHAPES) * len(DASHES)
    looks = lane_looks(peopled(count)).values()
    assert len({(each.shape, each.dash) for each in looks}) == count


def test_no_dash_is_that_of_the_journey_as_it_was() -> None:
    drawn, left = DOTTED
    for dash in DASHES:
        assert not dash or max(dash) > 2 * drawn
        assert not dash or max(dash[::2]) > left


def test_a_role_keeps_its_look_as_it_keeps_its_colour() -> None:
    document = peopled(4)
    for place in range(4):
        colour = LIGHT[role_colour(place)]
        document = change_lane(document, f"r{place}", colour=colour).apply(document)
    looks = lane_looks(document)
    moved = move_lane(document, "r3", 0).apply(document)
    assert lane_looks(moved) == looks
    fewer = remove_lane(document, "r0").apply(document)
    assert lane_looks(fewer) == {lane: looks[lane] for lane in ("r1", "r2", "r3")}


def test_roles_of_one_colour_have_shapes_of_their_own() -> None:
    document = peopled(3)
    for lane in document.lanes:
        document = change_lane(document, lane, colour=LIGHT["role-2"]).apply(document)
    looks = lane_looks(document).values()
    assert len({each.shape for each in looks}) == len({each.dash for each in looks}) == 3


def test_a_role_alone_looks_as_it_does_among_the_others() -> None:
    document = peopled(5)
    for lane, each in lane_looks(document).items():
        assert lane_looks(of_roles(document, (lane,))) == {lane: each}


def test_what_is_about_nobody_in_particular_looks_like_no_role() -> None:
    document = peopled(6)
    of_all = look_of_all(document)
    assert all(
        (of_all.shape, of_all.dash) != (each.shape, each.dash)
        for each in lane_looks(document).values()
    )


def test_what_a_map_counts_on_is_what_can_be_drawn() -> None:
    assert len(SHAPES) * len(DASHES) == LOOKS
    assert len(SHAPES) == LOOK_SHAPES
    assert [LIGHT[token] for token in ROLE_TOKENS] == list(THEME_COLOURS)


def test_a_lane_looks_as_it_says_wherever_it_stands() -> None:
    said = Lane(order="a9", colour="role-4", look=9)
    document = Document(lanes={**peopled(3).lanes, "own": said})
    assert lane_looks(document)["own"] == ("role-4", SHAPES[0], DASHES[1])
    first = move_lane(document, "own", 0).apply(document)
    assert lane_looks(first) == lane_looks(document)


def test_a_number_that_is_said_is_not_given_to_a_lane_that_says_none() -> None:
    said = Lane(order="a9", look=1)
    looks = lane_looks(Document(lanes={**peopled(2).lanes, "own": said}))
    assert len({(each.shape, each.dash) for each in looks.values()}) == 3

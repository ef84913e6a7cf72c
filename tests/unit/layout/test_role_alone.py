"""One role alone looks as it does among the others, in any palette."""

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.role_alone import role_alone


def test_the_colour_of_its_place_among_the_roles_is_left_to_the_palette() -> None:
    document = Document(lanes={"boss": Lane(order="a0"), "buyer": Lane(order="a1")})
    assert lane_colours(role_alone(document, "buyer"))["buyer"] == "role-2"


def test_a_colour_of_its_own_stays() -> None:
    document = Document(lanes={"boss": Lane(order="a0", colour="#12AB34")})
    assert lane_colours(role_alone(document, "boss")) == {"boss": "#12AB34"}

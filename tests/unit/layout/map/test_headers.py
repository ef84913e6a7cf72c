"""Headings say what the map, its phases and its lanes are called, in ink that can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey.records import Lane, Map, Persona, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.drawing import Disc, Icon, Image, Line, Path, Text
from cjm_desktop.layout.lane_look import look
from cjm_desktop.layout.map.headers import (
    cuts_phase,
    lane_header,
    lane_header_content,
    legend,
    phase_header,
    phase_height,
    title_figure,
)
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.drawn import outside, texts_of

sentences = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=150)
PERSONA = Persona(order="a0", lane="l", name="Brenda Bounce", title="CEO")


@given(sentences, sentences, st.booleans(), st.floats(12, 300))
def test_a_phases_header_holds_all_it_says(
    name: str, goal: str, decisive: bool, room: float
) -> None:
    phase = Phase(order="a0", name=name, goal=goal, decisive=decisive)
    height = phase_height(phase, 3, room)
    figure = phase_header("p", phase, 3, "#1F2D5C", room, height)
    assert [mark for mark in outside(figure) if not isinstance(mark, Text)] == []
    assert all(mark.y <= height for mark in figure.marks if isinstance(mark, Text))
    if room >= theme.COLUMN:
        assert outside(figure) == []


@pytest.mark.parametrize("decisive", [False, True])
def test_a_long_word_of_a_phases_name_is_whole_in_smaller_type(decisive: bool) -> None:
    phase = Phase(order="a0", name="Markedsføringsplan", decisive=decisive)
    height = phase_height(phase, 5, 176)
    figure = phase_header("p", phase, 5, "#1F2D5C", 176, height)
    assert "Markedsføringsplan" in " ".join(texts_of(figure.marks))
    assert min(mark.size for mark in figure.marks if isinstance(mark, Text)) >= 8.5
    assert not cuts_phase(phase, 5, 176)


def test_a_phases_number_stands_on_a_line_with_its_name() -> None:
    phase = Phase(order="a0", name="Kundetilfredshed")
    height = phase_height(phase, 5, 140)
    figure = phase_header("p", phase, 5, "#1F2D5C", 140, height)
    assert texts_of(figure.marks) == ["5. Kundetilfredshed"]


def test_a_name_that_is_cut_has_a_sign_and_is_known_to_be() -> None:
    phase = Phase(order="a0", name="A name that goes on " * 9)
    figure = phase_header("p", phase, 1, "#1F2D5C", 176, phase_height(phase, 1, 176))
    assert texts_of(figure.marks)[-1].endswith("…")
    assert not outside(replace(figure, marks=figure.marks[1:]))
    assert cuts_phase(phase, 1, 176)
    assert cuts_phase(Phase(order="a0", goal="A goal that goes on " * 30), 1, 176)


def test_a_decisive_phase_has_a_flag() -> None:
    phase = Phase(order="a0", name="Choice", goal="Choose well", decisive=True)
    figure = phase_header("p", phase, 2, "#1F2D5C", theme.COLUMN, 60)
    assert texts_of(figure.marks) == ["2. Choice", "Choose well"]
    assert [mark.name for mark in figure.marks if isinstance(mark, Icon)] == ["flag"]


@pytest.mark.parametrize(
    "accent", ["#1F2D5C", "#000000", "#FFFFFF", "#F2C200", "#7A7A7A", "#6B6B6B"]
)
def test_the_name_of_a_phase_can_be_read_on_any_accent(accent: str) -> None:
    phase = Phase(order="a0", name="Choice", goal="Choose well")
    figure = phase_header("p", phase, 1, accent, theme.COLUMN, 60)
    for mark in figure.marks:
        if isinstance(mark, Text):
            ink = theme.resolve(mark.colour, theme.LIGHT)
            dark, light = sorted((luminance(ink), luminance(accent)))
            assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_title_says_client_state_and_purpose() -> None:
    map_ = Map(title="Buying a machine", client="Bounce", state="to_be", purpose="sell more")
    figure = title_figure(map_, ENGLISH, 900)
    assert texts_of(figure.marks) == ["Buying a machine", "Bounce · To be · Purpose: sell more"]


def test_a_map_without_a_title_is_called_untitled() -> None:
    assert texts_of(title_figure(Map(), ENGLISH, 900).marks)[0] == "Untitled journey map"


@given(sentences, sentences, sentences)
def test_a_lanes_header_grows_with_what_it_says(name: str, who: str, title: str) -> None:
    persona = PERSONA.replaced(name=who, title=title, portrait="face")
    lane = Lane(order="a0", name=name)
    content, height = lane_header_content(lane, (("one", persona), ("two", PERSONA)), ENGLISH)
    assert outside(lane_header("l", name, "role-1", content, height)) == []


def test_a_lane_shows_its_first_three_personas_and_counts_the_others() -> None:
    personas = tuple(
        (name, PERSONA.replaced(name=name, title="", portrait="face"))
        for name in ("Ada", "Bo", "Cy", "Di")
    )
    content, _ = lane_header_content(Lane(order="a0", name="Buyer"), personas, ENGLISH)
    assert texts_of(content) == ["Buyer", "Ada", "Bo", "Cy", "and one more"]
    assert sum(isinstance(mark, Image) for mark in content) == 3


def test_a_lane_without_a_name_is_called_by_its_kind() -> None:
    content, _ = lane_header_content(Lane(order="a0", kind="gap"), (), ENGLISH)
    assert texts_of(content)[0] == "Gap"


def test_the_legend_names_every_role_by_a_sample_of_its_curve() -> None:
    looks = look(1, "role-1"), look(2, "#123456")
    marks, bottom = legend((("Buyer", looks[0]), ("User", looks[1])), 20.0)
    assert texts_of(marks) == ["Buyer", "User"]
    lines = [mark for mark in marks if isinstance(mark, Line)]
    assert [(line.stroke, line.dash) for line in lines] == [
        (each.colour, each.dash) for each in looks
    ]
    assert [type(mark) for mark in marks if isinstance(mark, Disc | Path)] == [Disc, Path]
    assert bottom > 20.0


def test_a_roles_header_bears_the_shape_of_its_dots() -> None:
    plain = lane_header("l1", "Buyer", "role-2", (), 100)
    shaped = lane_header("l1", "Buyer", "role-2", (), 100, "square")
    (shape,) = set(shaped.marks) - set(plain.marks)
    assert isinstance(shape, Path)
    assert shape.fill == "role-2"


def test_luminance_is_that_of_the_guidelines() -> None:
    assert luminance("#FFFFFF") == pytest.approx(1.0)
    assert luminance("#000000") == 0.0
    assert luminance("#777777") == pytest.approx(0.1845, abs=1e-4)

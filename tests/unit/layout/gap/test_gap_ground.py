"""The ground of the gap chart reaches as far as dots do, and further for the quarters' names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.insight.gap import Group
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Rect, Text
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.words.codes import group_action, phrase
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import a_map, touchpoint

GROUPS: tuple[Group, ...] = ("quick_win", "long_term_bet", "fill_in", "question", "leave")


@given(
    st.floats(120, 1_400),
    st.floats(120, 1_000),
    st.lists(
        st.tuples(*[st.sampled_from((0.0, 0.5, 5.0, 9.5, 10.0))] * 2, *[st.booleans()] * 2),
        min_size=1,
        max_size=12,
    ),
)
def test_dots_at_the_ends_of_the_scales_stay_on_the_ground_and_off_its_names(
    width: float, height: float, scores: list[tuple[float, float, bool, bool]]
) -> None:
    cards = {
        f"c{n}": touchpoint(
            "p1", "buyer", effort=taken, potential=gives, customer_present=customer, we_present=we
        )
        for n, (taken, gives, customer, we) in enumerate(scores)
    }
    layout = chart(a_map(cards), width, height, ENGLISH)
    assert len(layout.dots) == len(cards)
    ground = layout.ground
    backdrop = layout.backdrop[0].part
    assert isinstance(backdrop, Figure)
    names = [
        Rect(mark.x, mark.y - 0.75 * mark.size, mark.width, mark.size)
        for mark in backdrop.marks
        if isinstance(mark, Text) and ground.contains(mark.x, mark.y)
    ]
    assert len(names) >= 4
    for dot in layout.dots:
        reach = dot.figure.width / 2
        around = Rect(dot.x - reach, dot.y - reach, 2 * reach, 2 * reach)
        assert ground.x <= around.x
        assert around.right <= ground.right
        assert not any(around.overlaps(name) for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "height"), [(398, 498), (460, 540), (900, 600)])
def test_what_to_do_in_the_quarters_is_said_in_full(
    language: str, width: float, height: float
) -> None:
    """On an A4, and in windows small and large."""
    tr = Wording.of(language)
    backdrop = chart(Document(), width, height, tr).backdrop[0].part
    assert isinstance(backdrop, Figure)
    found = {mark.text for mark in backdrop.marks if isinstance(mark, Text)}
    for group in GROUPS:
        assert {phrase(tr, group), group_action(tr, group)} <= found


@pytest.mark.parametrize("language", ["sv", "da", "nb"])
def test_beside_a_name_on_two_lines_none_is_set_smaller_to_stand_on_one(language: str) -> None:
    tr = Wording.of(language)
    backdrop = chart(Document(), 260, 260, tr).backdrop[0].part
    assert isinstance(backdrop, Figure)
    words = f"{phrase(tr, 'quick_win')} {phrase(tr, 'long_term_bet')}".split()
    sizes = [mark.size for mark in backdrop.marks if isinstance(mark, Text) and mark.text in words]
    assert len(sizes) == len(words)
    assert len(set(sizes)) == 1

"""Dots have their names beside them where there is room, the best-ranked first."""

from collections.abc import Sequence
from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.drawing import Figure, Rect, Text
from cjm_desktop.layout.gap.gap_chart import ChartLayout, chart
from cjm_desktop.layout.gap.gap_dot import Dot
from cjm_desktop.layout.gap.gap_names import MOST
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint

Scored = tuple[float, float, float | None, str]
HALVES = st.integers(0, 20).map(lambda steps: steps / 2)
SCORED = st.tuples(HALVES, HALVES, st.none() | HALVES, st.text("ab W", max_size=40))


def laid_out(
    scored: Sequence[Scored],
    width: float = 620,
    height: float = 600,
    held: frozenset[str] = frozenset(),
) -> ChartLayout:
    cards = {
        f"c{n:04}": touchpoint(
            "p1", "buyer", effort=taken, potential=gives, effort_now=now, title=title
        )
        for n, (taken, gives, now, title) in enumerate(scored)
    }
    return chart(a_map(cards), width, height, ENGLISH, held=held)


def box_of(x: float, y: float, reach: float) -> Rect:
    return Rect(x - reach, y - reach, 2 * reach, 2 * reach)


def words_of(figure: Figure) -> list[Rect]:
    return [
        Rect(mark.x, mark.y - 0.75 * mark.size, mark.width, mark.size)
        for mark in figure.marks
        if isinstance(mark, Text)
    ]


@given(st.lists(SCORED, max_size=60), st.floats(160, 900), st.floats(160, 800))
def test_no_name_is_over_a_dot_a_name_the_quarters_words_or_the_edge(
    scored: list[Scored], width: float, height: float
) -> None:
    layout = laid_out(scored, width, height)
    areas = [name.area for name in layout.names]
    dots = [box_of(dot.x, dot.y, dot.figure.width / 2) for dot in layout.dots]
    marks = [box_of(way.x, way.y, way.reach) for way in layout.ways]
    backdrop = layout.backdrop[0].part
    assert isinstance(backdrop, Figure)
    ground = layout.ground
    for area in areas:
        assert not any(area.overlaps(other) for other in (*dots, *marks, *words_of(backdrop)))
        assert ground.x <= area.x
        assert area.right <= ground.right
        assert ground.y <= area.y
        assert area.bottom <= ground.bottom
    assert not any(one.overlaps(other) for one, other in combinations(areas, 2))
    assert all(any(area.contains(word.x, word.y + 5) for area in areas)
               for word in words_of(layout.words))  # fmt: skip


def test_a_dot_by_itself_has_its_name_at_its_right() -> None:
    layout = laid_out([(2, 8, None, "Web shop")])
    (name,), (dot,) = layout.names, layout.dots
    assert (name.id, name.lines) == (dot.id, ("Web shop",))
    assert dot.x < name.area.x < dot.x + 2 * dot.reach
    assert abs(name.area.y + name.area.height / 2 - dot.y) < 0.01
    assert [mark.text for mark in layout.words.marks if isinstance(mark, Text)] == ["Web shop"]
    assert layout.words.label == "Web shop"
    assert layout.words in [part.part for part in layout.root.parts]


def test_at_the_right_edge_it_stands_at_the_left() -> None:
    layout = laid_out([(10, 8, None, "Web shop")])
    assert layout.names[0].area.right < layout.dots[0].x


def test_a_long_title_stands_on_two_lines_and_is_never_cut() -> None:
    (name,) = laid_out([(2, 8, None, "Reference call with another\ncustomer of ours")]).names
    assert len(name.lines) == 2
    assert " ".join(name.lines) == "Reference call with another customer of ours"
    assert laid_out([(2, 8, None, "A title that goes on for ever " * 5)]).names == ()
    assert laid_out([(2, 8, None, "Donaudampfschifffahrtsgesellschaft" * 3)]).names == ()


def test_where_only_one_finds_room_it_is_the_best_ranked() -> None:
    # Nine in a block leave the one in the middle no room; those around it have theirs outside.
    block = [(4 + x / 2, 8 - y / 2, None, f"Place {x} {y}") for x in range(3) for y in range(3)]
    layout = laid_out(block)
    named = {name.id for name in layout.names}
    assert named
    assert len(named) < len(block)
    assert layout.dots[0].id in named


def test_what_has_no_title_and_what_ranks_too_low_has_no_name() -> None:
    assert laid_out([(2, 8, None, " ")]).names == ()
    many = [(n % 21 / 2, n // 21 / 2, None, "x") for n in range(21 * 12)]
    layout = laid_out(many, 1_400, 1_300)
    best = {dot.id for dot in layout.dots[:MOST]}
    assert {name.id for name in layout.names} <= best


def test_a_crowd_without_numbers_has_no_names() -> None:
    crowd = [(n % 21 / 2, n // 21 % 21 / 2, None, "x") for n in range(1_000)]
    layout = laid_out(crowd)
    assert layout.names == ()


def test_while_one_is_dragged_the_names_of_the_others_stay() -> None:
    scored = [(1.0, 9.0, None, "One"), (4.0, 8.0, None, "Two"), (8.0, 3.0, None, "Three")]
    held = frozenset({"c0001"})
    lifted = laid_out(scored, held=held)
    assert {name.id for name in lifted.names} == {"c0000", "c0002"}
    over_another = [scored[0], (8.5, 3.0, None, "Two"), scored[2]]
    assert laid_out(over_another, held=held).names == lifted.names


def test_a_name_is_nearer_to_its_own_dot_than_to_any_other() -> None:
    scored = [
        (3.0, 8.0, None, "Yearly talk"),
        (3.5, 7.5, None, "Web site"),
        (7.0, 7.5, 8.0, "Start"),
    ]
    layout = laid_out([*scored, (6.5, 8.0, None, "Demonstration")])
    assert layout.names
    for name in layout.names:
        area = name.area

        def apart(dot: Dot, area: Rect = area) -> float:
            across = max(area.x - dot.x, dot.x - area.right, 0)
            return hypot(across, max(area.y - dot.y, dot.y - area.bottom, 0))

        assert min(layout.dots, key=apart).id == name.id

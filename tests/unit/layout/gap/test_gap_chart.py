"""Dots stand where their scores are, tell what they stand for, and give scores back."""

from math import dist

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Disc, Figure, Line, Path, Text, figures
from cjm_desktop.layout.gap.gap_chart import (
    ALL,
    ChartLayout,
    Filter,
    chart,
    filtered_ranking,
    nearest_score,
)
from cjm_desktop.layout.lane_look import lane_looks
from cjm_desktop.words.wording import ENGLISH


def card(effort: float | None, potential: float | None, order: str, **fields: object) -> Card:
    values = {"phase": "p1", "lane": "l1", "order": order, "title": f"Card {order}", **fields}
    return Card.validated({**values, "effort": effort, "potential": potential})


def document(**cards: Card) -> Document:
    return Document(
        phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Loyalty")},
        lanes={
            "l1": Lane(order="a0", name="Specialist"),
            "l2": Lane(order="a1", name="Operator", colour="#FFEE00"),
            "l3": Lane(order="a2", name="Notes", kind="topic"),
        },
        cards=cards,
    )


def laid_out(map_: Document, width: float = 600, height: float = 600) -> ChartLayout:
    return chart(map_, width, height, ENGLISH)


def layout_place(map_: Document, effort: float, potential: float) -> tuple[float, float]:
    return laid_out(map_).place_of(effort, potential)


def texts(figure: Figure) -> list[str]:
    return [mark.text for mark in figure.marks if isinstance(mark, Text)]


def discs(figure: Figure) -> list[Disc]:
    return [mark for mark in figure.marks if isinstance(mark, Disc)]


def body(figure: Figure) -> Disc | Path:
    """Give the shape of a dot, which is drawn last but for its number and its cross."""
    return [mark for mark in figure.marks if isinstance(mark, Disc | Path)][-1]


def legend_of(layout: ChartLayout) -> Figure:
    (legend,) = (each for _, _, each in figures(layout.behind, 0, 0) if each.role == "note")
    return legend


def test_a_dot_stands_at_its_scores_with_its_rank() -> None:
    layout = laid_out(document(one=card(2.5, 8, "a0")))
    (dot,) = layout.dots
    plot = layout.plot
    assert dot.x == pytest.approx(plot.x + plot.width / 4)
    assert dot.y == pytest.approx(plot.y + plot.height / 5)
    assert dot.figure.key == Key("cards", "one")
    assert texts(dot.figure) == ["1"]
    assert dot.figure.label == "Card a0: Specialist · Trigger, potential 8, effort 2.5"


def test_the_axes_run_from_the_lower_left_to_the_upper_right() -> None:
    layout = laid_out(document())
    assert layout.place_of(0, 0) == (layout.plot.x, layout.plot.bottom)
    assert layout.place_of(10, 10) == (layout.plot.right, layout.plot.y)


@pytest.mark.parametrize(("width", "height"), [(600, 600), (300, 900), (1500, 400), (120, 100)])
def test_scores_come_back_from_their_place(width: float, height: float) -> None:
    layout = laid_out(document(), width, height)
    for halves in range(21):
        effort, potential = halves / 2, 10 - halves / 2
        assert layout.score_at(*layout.place_of(effort, potential)) == (effort, potential)


def test_scores_snap_to_halves_and_stay_within_the_axes() -> None:
    layout = laid_out(document())
    x, y = layout.place_of(3.3, 6.7)
    assert layout.score_at(x, y) == (3.5, 6.5)
    assert layout.score_at(x, y, exact=True) == pytest.approx((3.3, 6.7))
    assert layout.score_at(-500, 5_000) == (0, 0)
    assert layout.score_at(5_000, -500, exact=True) == (10, 10)
    assert nearest_score(4.74) == 4.5


def test_only_scored_touchpoints_on_the_map_have_dots() -> None:
    map_ = document(
        scored=card(2, 8, "a0"),
        half=card(None, 8, "a1"),
        mindset=card(2, 8, "a2", kind="mindset"),
        tray=card(2, 8, "a3", phase=None, lane=None),
    )
    assert [dot.id for dot in laid_out(map_).dots] == ["scored"]


def test_unused_touchpoints_have_a_ring_and_unknown_ones_have_not() -> None:
    map_ = document(
        unused=card(1, 9, "a0", customer_present=True, we_present=False),
        unknown=card(9, 1, "a1", customer_present=True),
    )
    found = laid_out(map_).dots_by_id
    ring, dot = discs(found["unused"].figure)
    assert ring.stroke == "customer"
    assert ring.radius > dot.radius
    assert len(discs(found["unknown"].figure)) == 1


def test_a_dot_has_its_lanes_colour_and_an_ink_that_can_be_read_on_it() -> None:
    map_ = document(
        theme=card(1, 9, "a0"),
        own=card(2, 9, "a0", lane="l2"),
        topic=card(3, 9, "a0", lane="l3"),
    )
    found = laid_out(map_).dots_by_id
    fills = {card_id: body(dot.figure).fill for card_id, dot in found.items()}
    assert fills == {"theme": "role-1", "own": "#FFEE00", "topic": "quiet"}
    inks = [mark.colour for mark in found["own"].figure.marks if isinstance(mark, Text)]
    assert inks == ["#1C2024"]


def test_two_dots_of_one_place_are_side_by_side() -> None:
    layout = laid_out(document(one=card(2, 8, "a0"), two=card(2, 8, "a1")))
    first, second = layout.dots
    assert (first.x, first.y) == layout.place_of(2, 8)
    assert second.y == first.y
    assert second.x - first.x == pytest.approx(first.reach + second.reach)


def test_thirty_dots_of_one_place_stay_readable_in_their_quarter() -> None:
    cards = {
        f"c{index}": card(5, 5, f"a{index:02}V", customer_present=True, we_present=index % 3 > 0)
        for index in range(30)
    }
    layout = laid_out(document(**cards))
    middle_x, middle_y = layout.place_of(5, 5)
    for index, dot in enumerate(layout.dots):
        assert dot.x >= middle_x
        assert dot.y <= middle_y
        for other in layout.dots[:index]:
            assert dist((dot.x, dot.y), (other.x, other.y)) >= dot.reach + other.reach - 1e-3
        assert texts(dot.figure) == [str(index + 1)]
    assert [dot.id for dot in laid_out(document(**cards)).dots] == [d.id for d in layout.dots]


def test_a_held_dot_and_the_others_take_no_heed_of_each_other() -> None:
    map_ = document(one=card(2, 8, "a0"), two=card(2, 8, "a1"))
    found = chart(map_, 600, 600, ENGLISH, ALL, frozenset({"two"})).dots_by_id
    assert (found["two"].x, found["two"].y) == (found["two"].home_x, found["two"].home_y)
    assert (found["one"].x, found["one"].y) == layout_place(map_, 2, 8)


def test_a_point_hits_the_dot_on_it_and_nothing_beside() -> None:
    layout = laid_out(document(one=card(2, 8, "a0"), two=card(7, 3, "a1")))
    x, y = layout.place_of(2, 8)
    assert layout.hit(x + 5, y - 5) == "one"
    assert layout.hit(*layout.place_of(7, 3)) == "two"
    assert layout.hit(x + 40, y) is None


def test_a_filter_keeps_ranks() -> None:
    map_ = document(
        best=card(1, 9, "a0"),
        other=card(2, 8, "a0", lane="l2"),
        late=card(3, 8, "a0", phase="p2"),
    )
    assert [item.id for item in filtered_ranking(map_, Filter(lane="l2"))] == ["other"]
    (late,) = chart(map_, 600, 600, ENGLISH, Filter(phase="p2")).dots
    assert texts(late.figure) == ["3"]
    assert filtered_ranking(map_, Filter("l2", "p2")) == []


def test_axes_quarters_and_legend_are_in_words() -> None:
    map_ = document(
        one=card(2, 8, "a0", customer_present=True, we_present=False),
        two=card(2, 8, "a0", lane="l2"),
    )
    found = [text for _, _, figure in figures(laid_out(map_).root, 0, 0) for text in texts(figure)]
    for words in ("Effort", "Potential", "Quick wins", "do first", "Question it", "0", "10"):
        assert words in found
    assert [name for name in ("Specialist", "Operator", "Notes") if name in found] == [
        "Specialist",
        "Operator",
    ]
    assert "Unused by us" in found


def test_the_plot_keeps_its_place_when_a_role_gets_its_first_dot() -> None:
    """Two names of more than 100 points do not fit into one row of 300, be they scored or not."""
    before = document(one=card(2, 8, "a0"), two=card(None, None, "a0", lane="l2")).replaced(
        {
            Key("lanes", "l1"): Lane(order="a0", name="Chief technical specialist"),
            Key("lanes", "l2"): Lane(order="a1", name="Machine operator on nights"),
        }
    )
    after = before.replaced({Key("cards", "two"): card(7, 3, "a0", lane="l2")})
    old, new = laid_out(before, 300, 400), laid_out(after, 300, 400)
    assert len(new.dots) == len(old.dots) + 1
    # Above the ground are 38 points with one row of names, and 15 more with a second one.
    assert old.ground.y == 53
    assert new.plot == old.plot
    assert legend_of(new).label == legend_of(old).label


def test_the_legend_names_who_the_filter_keeps_and_has_touchpoints_at_all() -> None:
    map_ = document(
        scored=card(2, 8, "a0"),
        later=card(None, None, "a0", lane="l2", phase="p2", customer_present=True,
                   we_present=False),
        note=card(None, None, "a0", lane="l3", kind="mindset"),
    )  # fmt: skip

    def named(filter: Filter) -> str:  # noqa: A002
        layout = chart(map_, 600, 600, ENGLISH, filter)
        return legend_of(layout).label

    assert named(ALL) == "Specialist, Operator, Unused by us"
    assert named(Filter(phase="p1")) == "Specialist"
    assert named(Filter(lane="l2")) == "Operator, Unused by us"


def test_a_dot_that_did_not_change_keeps_its_figure() -> None:
    map_ = document(one=card(2, 8, "a0"), two=card(7, 3, "a1"))
    before = laid_out(map_).dots_by_id
    moved = map_.replaced({Key("cards", "two"): card(8, 3, "a1")})
    after = laid_out(moved).dots_by_id
    assert after["one"].figure is before["one"].figure
    assert after["two"].figure is not before["two"].figure


def test_thousands_of_dots_become_small_and_stay_near() -> None:
    cards = {
        f"c{index}": card(index % 21 / 2, index // 21 % 21 / 2, f"a{index % 10}")
        for index in range(3_000)
    }
    layout = laid_out(document(**cards))
    assert len(layout.dots) == 3_000
    half = layout.plot.width / 20
    for dot in layout.dots:
        assert dot.reach < 5
        assert dist((dot.x, dot.y), (dot.home_x, dot.home_y)) <= half


# Today's effort and what it would take


def way_marks(layout: ChartLayout, card_id: str) -> tuple[Line, Path, Disc]:
    line, head, mark = layout.ways_by_id[card_id].figure.marks
    assert isinstance(line, Line)
    assert isinstance(head, Path)
    assert isinstance(mark, Disc)
    return line, head, mark


def test_a_way_leads_from_what_it_takes_today_to_what_it_would_take() -> None:
    layout = laid_out(document(one=card(2, 8, "a0", effort_now=7)))
    (dot,), (way,) = layout.dots, layout.ways
    assert (dot.x, dot.y) == layout.place_of(2, 8)
    assert (way.x, way.y) == layout.place_of(7, 8)
    line, head, mark = way_marks(layout, "one")
    assert (mark.x, mark.y, mark.fill) == (way.x, way.y, "paper")
    assert mark.radius < dot.reach / 2
    # The line leaves the mark and ends at the dot, where an arrow points to it.
    assert line.x1 == pytest.approx(way.x - way.reach)
    assert line.x2 == pytest.approx(dot.x + dot.reach + 1)
    tip, left, right = ([float(each) for each in point[1:]] for point in head.segments[:3])
    assert tip == pytest.approx([line.x2, line.y2])
    assert left[0] == right[0] > tip[0]
    assert dot.figure.label.endswith(", potential 8, effort 2, effort today 7")


def test_there_is_no_way_where_nothing_is_said_of_today_or_nothing_changes() -> None:
    layout = laid_out(
        document(
            unsaid=card(2, 8, "a0", we_present=True),
            same=card(3, 8, "a1", effort_now=3),
            only=card(None, 8, "a2", effort_now=6),
        )
    )
    assert layout.ways == ()


def test_a_dot_stands_hollow_by_todays_effort_where_that_is_all_that_is_known() -> None:
    map_ = document(only=card(None, 2, "a0", effort_now=8), other=card(1, 9, "a1"))
    found = laid_out(map_).dots_by_id
    assert (found["only"].x, found["only"].y) == layout_place(map_, 8, 2)
    shape = body(found["only"].figure)
    assert (shape.fill, shape.stroke) == ("paper", "role-1")
    assert body(found["other"].figure).fill == "role-1"
    assert texts(found["only"].figure) == ["2"]
    assert found["only"].figure.label.endswith("effort 8, effort today 8")


def test_the_legend_speaks_of_today_once_it_is_known_and_has_kept_the_room_for_it() -> None:
    names = {
        Key("lanes", f"l{place}"): Lane(order=f"a{place}", name="Head of the works " + "ABC"[place])
        for place in range(3)
    }
    before = document(one=card(2, 8, "a0"), two=card(2, 8, "a0", lane="l2")).replaced(names)
    after = before.replaced({Key("cards", "one"): card(2, 8, "a0", effort_now=5)})
    for width in range(200, 700, 20):
        old, new = laid_out(before, width, 500), laid_out(after, width, 500)
        assert new.plot == old.plot
        assert "Effort today" not in legend_of(old).label
        assert legend_of(new).label == f"{legend_of(old).label}, Effort today"


def test_a_mark_of_today_is_hit_where_no_dot_covers_it() -> None:
    layout = laid_out(document(one=card(2, 8, "a0", effort_now=7), two=card(4, 4, "a1")))
    x, y = layout.place_of(7, 8)
    assert layout.hit_today(x + 3, y - 3) == "one"
    assert layout.hit(x, y) is None
    assert layout.hit_today(*layout.place_of(2, 8)) is None
    assert layout.hit_today(x + 30, y) is None
    covered = laid_out(document(one=card(2, 8, "a0", effort_now=7), two=card(7, 8, "a1")))
    assert covered.hit_today(*covered.place_of(7, 8), slack=8) is None


# Told apart without colour


def test_what_we_do_that_no_customer_comes_to_has_a_cross_and_a_word_in_the_legend() -> None:
    map_ = document(
        wasted=card(8, 1, "a0", customer_present=False, we_present=True),
        unknown=card(2, 1, "a1", we_present=True),
    )
    layout = laid_out(map_)
    found = layout.dots_by_id
    crossing = [mark for mark in found["wasted"].figure.marks if isinstance(mark, Line)]
    assert len(crossing) == 2
    assert not any(isinstance(mark, Line) for mark in found["unknown"].figure.marks)
    assert "No customer comes" in legend_of(layout).label
    only = document(unknown=map_.cards["unknown"])
    assert "No customer comes" not in legend_of(laid_out(only)).label


def test_two_topics_of_one_grey_have_shapes_of_their_own_in_chart_and_legend() -> None:
    lanes = {
        Key("lanes", "l1"): Lane(order="a0", name="What we offer", kind="topic"),
        Key("lanes", "l2"): Lane(order="a1", name="Where they go", kind="topic"),
    }
    map_ = document(one=card(2, 8, "a0"), two=card(7, 3, "a0", lane="l2")).replaced(lanes)
    layout = laid_out(map_)
    one, two = (body(dot.figure) for dot in layout.dots)
    assert one.fill == two.fill == "quiet"
    assert (type(one), type(two)) == (Disc, Path)
    signs = [mark for mark in legend_of(layout).marks if isinstance(mark, Disc | Path)]
    assert [type(sign) for sign in signs] == [Disc, Path]


def test_eight_lanes_have_eight_shapes_and_a_topic_more_leaves_the_roles_theirs() -> None:
    lanes = {f"r{place}": Lane(order=f"a{place}", kind="role") for place in range(3)}
    topics = {f"t{place}": Lane(order=f"Zz{place}V", kind="topic") for place in range(5)}
    looks = lane_looks(Document(lanes={**lanes, **topics}))
    assert len({each.shape for each in looks.values()}) == 8
    assert {lane: looks[lane] for lane in lanes} == lane_looks(Document(lanes=lanes))


def test_a_long_name_stands_whole_in_the_legend_where_its_rows_have_room() -> None:
    name = "Where we are and what it takes"
    map_ = Document(
        phases={"p1": Phase(order="a0")},
        lanes={"l1": Lane(order="a0", name=name)},
        cards={"a": card(3, 8, "a0")},
    )
    assert name in " ".join(texts(legend_of(laid_out(map_))))
    assert "…" in " ".join(texts(legend_of(laid_out(map_, 200))))


def test_the_legend_gives_up_lanes_before_signs() -> None:
    places = range(9)
    lanes = {f"l{place}": Lane(order=f"a{place}", name=f"Long name {place}") for place in places}
    cards = {lane: card(2, 8, "a0", lane=lane, effort_now=4) for lane in lanes}
    shy = card(3, 8, "a1", lane="l0", customer_present=True, we_present=False)
    map_ = Document(phases={"p1": Phase(order="a0")}, lanes=lanes, cards={**cards, "shy": shy})
    words = legend_of(laid_out(map_, 300, 400)).label.split(", ")
    assert words[-2:] == ["Unused by us", "Effort today"]
    assert 0 < len(words) - 2 < 9


def test_the_lower_right_quarter_is_named_after_both_groups_that_stand_there() -> None:
    found = [
        text for _, _, each in figures(laid_out(document()).root, 0, 0) for text in texts(each)
    ]
    for words in ("Question it", "do less or stop", "Leave it", "not worth starting"):
        assert words in found

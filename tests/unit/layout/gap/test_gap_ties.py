"""Dots that share their scores are joined to the place that is theirs."""

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Line, figures
from cjm_desktop.layout.gap.gap_chart import ALL, ChartLayout, chart
from cjm_desktop.words.wording import ENGLISH


def card(effort: float, potential: float, order: str) -> Card:
    return Card(phase="p1", lane="l1", order=order, effort=effort, potential=potential)


def document(**cards: Card) -> Document:
    phases, lanes = {"p1": Phase(order="a0")}, {"l1": Lane(order="a0")}
    return Document(phases=phases, lanes=lanes, cards=cards)


def laid_out(map_: Document) -> ChartLayout:
    return chart(map_, 600, 600, ENGLISH)


def test_dots_of_one_place_are_joined_to_it_and_others_are_not() -> None:
    layout = laid_out(document(one=card(3, 7, "a0"), two=card(3, 7, "a1"), far=card(8, 2, "a2")))
    first, second = (layout.dots_by_id[each] for each in ("one", "two"))
    true_place = layout.place_of(3, 7)
    assert (first.x, first.y) == true_place
    assert (second.home_x, second.home_y) == true_place != (second.x, second.y)
    bands = [
        (mark.x1, mark.y1, mark.x2, mark.y2)
        for _, _, figure in figures(layout.behind, 0, 0)
        for mark in figure.marks
        if isinstance(mark, Line) and mark.stroke == "paper"
    ]
    assert bands == [(*true_place, first.x, first.y), (*true_place, second.x, second.y)]
    assert layout.sharing == {"one": ("two",), "two": ("one",)}


def test_a_dot_that_is_dragged_is_joined_to_none() -> None:
    map_ = document(one=card(3, 7, "a0"), two=card(3, 7, "a1"))
    held = chart(map_, 600, 600, ENGLISH, ALL, frozenset({"two"}))
    wide = [mark for _, _, figure in figures(held.behind, 0, 0) for mark in figure.marks
            if isinstance(mark, Line) and mark.stroke == "paper"]  # fmt: skip
    assert wide == []

"""Dots of topics without a colour of their own tell by their colour whose side they are of."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import LaneSide
from cjm_desktop.layout.drawing import Disc, Path, figures
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.words.wording import ENGLISH


def two_sides(colour: str | None = None) -> Document:
    def topic(side: LaneSide | None, order: str) -> Lane:
        return Lane(order=order, name=order, kind="topic", side=side, colour=colour)

    return Document(
        phases={"p1": Phase(order="a0", name="Trigger")},
        lanes={
            "role": Lane(order="a0", name="Buyer"),
            "theirs": topic("customer", "a1"),
            "ours": topic("company", "a2"),
            "both": topic(None, "a3"),
        },
        cards={
            lane: Card(
                phase="p1", lane=lane, order="a0", title=lane, potential=potential, effort=2.0
            )
            for lane, potential in (("theirs", 8.0), ("ours", 4.0))
        },
    )


def test_each_side_has_its_colour_and_what_says_no_side_stays_grey() -> None:
    colours = dot_colours(two_sides())
    assert colours == {"role": "role-1", "theirs": "customer", "ours": "we", "both": "quiet"}


def test_a_colour_of_its_own_comes_first() -> None:
    colours = dot_colours(two_sides("#123456"))
    assert (colours["theirs"], colours["ours"]) == ("#123456", "#123456")


@pytest.mark.parametrize("colour", [None, "#123456"])
def test_dots_and_legend_agree(colour: str | None) -> None:
    document = two_sides(colour)
    layout = chart(document, 620, 600, ENGLISH)
    (legend,) = (each for _, _, each in figures(layout.behind, 0, 0) if each.role == "note")
    shown = [mark.fill for mark in legend.marks if isinstance(mark, Disc | Path) and mark.fill]
    colours = dot_colours(document)
    for dot in layout.dots:
        assert dot.figure.swatch == colours[dot.id]
        assert colours[dot.id] in shown

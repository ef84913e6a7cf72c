"""Arrows between any cards: they cross no card, stay on the map and are always the same.

A label stands at its own arrow and at no other.
"""

from dataclasses import replace
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff, Lane, Phase
from cjm_desktop.journey.vocabulary import LaneKind
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.routing import COLUMN_ROOM, LEADER
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import ENGLISH
from tests.property.same import drawn

A_HAIR = 1e-6
COLUMNS = st.sampled_from((144.0, theme.COLUMN, 408.0))
"""As narrow and as wide as paper may have them, and those of the screen."""
KINDS: tuple[LaneKind, ...] = ("role", "topic", "experience")


@st.composite
def webs(draw: st.DrawFn) -> Document:
    """A few cards in a few cells, and many arrows between them."""
    columns, rows = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    keys = list(order.keys(16))
    phases = {f"p{n}": Phase(order=keys[n]) for n in range(columns)}
    kinds = st.sampled_from(KINDS)
    lanes = {f"l{n}": Lane(order=keys[n], kind=draw(kinds)) for n in range(rows)}
    lanes["l0"] = Lane(order=keys[0], kind="role")
    holding = sorted(lane for lane, record in lanes.items() if record.kind != "experience")
    titles = st.sampled_from(("a", "some words", "many words " * 9))
    cards = {}
    for n in range(draw(st.integers(1, 12))):
        phase, lane = draw(st.sampled_from(sorted(phases))), draw(st.sampled_from(holding))
        card = Card(order=keys[n], title=draw(titles))
        if draw(st.integers(0, 9)):
            card = card.replaced(phase=phase, lane=lane)
        cards[f"c{n}"] = card
    ends = st.sampled_from(sorted(cards))
    handoffs = {
        f"h{n}": Handoff(
            source=draw(ends),
            target=draw(ends),
            kind=draw(st.sampled_from(("handoff", "leads_to", "loop"))),
            label=draw(st.sampled_from(("", "words", "very many words " * 5))),
        )
        for n in range(draw(st.integers(1, 14)))
    }
    return Document(phases=phases, lanes=lanes, cards=cards, handoffs=handoffs)


def laid_out(document: Document, column: float = theme.COLUMN) -> MapLayout:
    return MapLayouter(ENGLISH, column=column).layout(document)


def distance(rect: Rect, one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far an upright or level line is from a rectangle."""
    (x1, x2), (y1, y2) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return hypot(max(rect.x - x2, x1 - rect.right, 0.0), max(rect.y - y2, y1 - rect.bottom, 0.0))


def inside(rect: Rect, one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether an upright or level line goes through a rectangle, not only along its edge."""
    (x1, x2), (y1, y2) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return (
        x1 < rect.right - A_HAIR
        and rect.x + A_HAIR < x2
        and y1 < rect.bottom - A_HAIR
        and rect.y + A_HAIR < y2
    )


LENIENT = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@LENIENT
@given(document=webs())
def test_an_arrow_crosses_no_card_and_stays_on_the_map(document: Document) -> None:
    layout = laid_out(document)
    rects = [rect for card in document.cards if (rect := layout.card_rect(card)) is not None]
    for route in layout.arrows.routes.values():
        for one, other in pairwise(route.points):
            assert one[0] == other[0] or one[1] == other[1]
            assert not any(inside(rect, one, other) for rect in rects)
        for x, y in route.points:
            assert 0 <= x <= layout.width
            assert 0 <= y <= layout.height


@LENIENT
@given(document=webs())
def test_an_arrow_touches_both_its_cards(document: Document) -> None:
    layout = laid_out(document)
    for handoff, record in document.handoffs.items():
        source, target = layout.card_rect(record.source), layout.card_rect(record.target)
        if source is None or target is None:
            assert handoff not in layout.arrows.routes
            continue
        points = layout.arrows.routes[handoff].points
        for rect, (x, y) in ((source, points[0]), (target, points[-1])):
            assert x in (rect.x, rect.right) or y in (rect.y, rect.bottom)
            assert rect.x <= x <= rect.right
            assert rect.y <= y <= rect.bottom


@LENIENT
@given(document=webs(), column=COLUMNS)
def test_a_label_covers_no_card_and_no_other_label_and_stays_on_the_map(
    document: Document, column: float
) -> None:
    layout = laid_out(document, column)
    rects = [rect for card in document.cards if (rect := layout.card_rect(card)) is not None]
    plates = layout.arrows.plates
    assert plates.keys() == {
        handoff for handoff in layout.arrows.routes if document.handoffs[handoff].label
    }
    for plate in plates.values():
        assert not any(rect.overlaps(plate) for rect in rects)
        assert Rect(0, 0, layout.width, layout.height + A_HAIR).contains(plate.x, plate.y)
        assert plate.right <= layout.width
        assert plate.bottom <= layout.height + A_HAIR
    assert not any(one.overlaps(other) for one, other in combinations(plates.values(), 2))


@LENIENT
@given(document=webs(), column=COLUMNS)
def test_a_label_touches_its_own_arrow_and_no_other(document: Document, column: float) -> None:
    layout = laid_out(document, column)
    for handoff, plate in layout.arrows.plates.items():
        for each, route in layout.arrows.routes.items():
            away = min(distance(plate, *piece) for piece in pairwise(route.points))
            assert each == handoff or away > 1
        own = layout.arrows.routes[handoff]
        assert own.label is not None
        if own.label.foot is None:
            assert min(distance(plate, *piece) for piece in pairwise(own.points)) == 0
        else:
            # A short line leads to it, from a point of its arrow.
            foot = Rect(own.label.foot, own.label.y, 0, 0)
            assert min(distance(foot, *piece) for piece in pairwise(own.points)) == 0
            assert distance(plate, (foot.x, foot.y), (foot.x, foot.y)) <= LEADER + COLUMN_ROOM


@LENIENT
@given(document=webs())
def test_lanes_without_labels_between_them_stay_together(document: Document) -> None:
    bare = {key: each.replaced(label="") for key, each in document.handoffs.items()}
    layout = laid_out(replace(document, handoffs=bare))
    for above, below in pairwise(layout.bands):
        assert below.y == pytest.approx(above.y + above.height + theme.GAP)


@LENIENT
@given(document=webs(), data=st.data())
def test_arrows_do_not_depend_on_the_order_they_came_in(
    document: Document, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(sorted(document.handoffs)))
    other = replace(document, handoffs={each: document.handoffs[each] for each in shuffled})
    assert drawn(laid_out(document).arrows) == drawn(laid_out(other).arrows)

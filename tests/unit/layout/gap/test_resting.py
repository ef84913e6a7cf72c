"""While a dot is dragged, all that takes no heed of it is the same object."""

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.gap.gap_chart import ChartLayout, chart
from cjm_desktop.words.wording import ENGLISH

HELD = frozenset("c")


def card(effort: float, potential: float, order: str) -> Card:
    scores = {"effort": effort, "potential": potential}
    return Card.validated({"phase": "p", "lane": "l", "order": order, "title": order, **scores})


MAP = Document(
    phases={"p": Phase(order="a0", name="Trigger")},
    lanes={"l": Lane(order="a0", name="Specialist")},
    cards={"a": card(2, 9, "a0"), "b": card(2, 9, "a1"), "c": card(5, 5, "a2")},
)
MOVED = MAP.replaced({Key("cards", "c"): card(8, 8, "a2")})


def laid_out(document: Document, held: frozenset[str], before: ChartLayout | None) -> ChartLayout:
    return chart(document, 600, 600, ENGLISH, held=held, before=before)


def test_it_is_kept_while_the_held_dot_moves() -> None:
    before = laid_out(MAP, HELD, None)
    after = laid_out(MOVED, HELD, before)
    assert after.rest is before.rest
    assert {dot.id for dot in after.dots} == {"a", "b", "c"}
    dot = after.dots_by_id["c"]
    assert (dot.x, dot.y) == after.place_of(8, 8)


def test_the_others_keep_their_numbers_until_the_held_dot_rests() -> None:
    before = laid_out(MAP, HELD, None)
    best = MAP.replaced({Key("cards", "c"): card(0, 10, "a2")})
    moving = chart(best, 600, 600, ENGLISH, held=HELD, before=before, numbers_rest=True)
    assert moving.rest is before.rest
    assert {each.id: each.rank for each in moving.drawn.by_id.values()} == {"a": 1, "b": 2, "c": 1}
    rested = laid_out(best, HELD, moving)
    assert {each.id: each.rank for each in rested.drawn.by_id.values()} == {"a": 2, "b": 3, "c": 1}
    assert rested.names is moving.names
    assert rested.dots == laid_out(best, HELD, None).dots


def test_a_dot_that_is_let_go_rests_with_the_others() -> None:
    held = laid_out(MOVED, HELD, None)
    let_go = laid_out(MOVED, frozenset(), held)
    assert let_go.dots == laid_out(MOVED, frozenset(), None).dots
    assert "c" in {name.id for name in let_go.names}


def test_another_that_changes_is_placed_anew() -> None:
    before = laid_out(MAP, HELD, None)
    other = MAP.replaced({Key("cards", "a"): card(1, 1, "a0")})
    after = laid_out(other, HELD, before)
    assert after.rest is not before.rest
    assert after.dots == laid_out(other, HELD, None).dots

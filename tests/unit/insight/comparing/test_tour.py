"""Copies side by side: cards by cell and copy, scores and how far they lie apart, figures."""

import pickle

from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.insight import coverage
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.figures import Spread, figures
from cjm_desktop.insight.comparing.tour import NOTHING, Tally, Tour, summed_up
from cjm_desktop.insight.gap import headline
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.words.figures import FIGURES
from tests.maps import P1L1, P1L2, P2L1, small_map


def scored(document: Document, **potentials: float) -> Document:
    for card_id, value in potentials.items():
        document = change_cards(document, [card_id], potential=value, effort=3.0).apply(document)
    return document


def tour(base: Document, *copies: Document) -> Tour:
    found = [summed_up(f"copy {number}", compare(base, copy)) for number, copy in enumerate(copies)]
    return Tour(base, tuple(found))


def test_cards_are_counted_where_they_stand_and_gone_ones_where_they_stood() -> None:
    base = small_map()
    copy = remove_cards(base, ["a"]).apply(base)
    copy = change_cards(copy, ["b"], notes="Other").apply(copy)
    copy = move_cards(copy, ["e"], P2L1).apply(copy)
    copy = add_card(copy, "new", P2L1, None, title="New").apply(copy)
    found = tour(base, copy, base)
    one, same = found.copies
    assert found.tally(P1L1, one) == Tally(same=1, changed=1, removed=1)
    assert found.tally(P2L1, one) == Tally(same=1, added=1, moved=1)
    assert found.tally(P1L2, one) == NOTHING
    assert found.tally(P1L1, same) == Tally(same=3)
    assert found.total(P1L1) == Tally(same=4, changed=1, removed=1)
    assert found.total(P1L1).different == 2
    assert (one.different, same.different) == (6, 0)  # with the arrows of the removed card


def test_scores_of_a_touchpoint_are_spread_over_all_maps() -> None:
    base = scored(small_map(), a=5.0, b=2.0)
    found = tour(base, scored(base, a=9.0), scored(base, a=6.0, b=3.0), small_map())
    first, second = found.card_scores
    assert (first.id, first.potentials, first.apart) == ("a", (5.0, 9.0, 6.0, None), 4.0)
    assert first.spread.potential == Spread(3, 5.0, 6.0, 9.0)
    assert (second.id, second.apart) == ("b", 1.0)
    assert found.scores(P1L1, found.copies[0]).potential == Spread(2, 2.0, 5.5, 9.0)
    assert found.scores(P1L1, found.copies[2]).potential is None
    assert found.all_scores(P1L1).potential == Spread(6, 2.0, 4.0, 9.0)


def test_phases_that_a_copy_added_stand_where_it_has_them() -> None:
    base = small_map()
    phase = base.phases["p1"].replaced(order="a0V", name="Between")
    copy = Document(**{**base.__dict__, "phases": {**base.phases, "new": phase}})
    found = tour(base, copy, base)
    assert found.phases == {"p1": "One", "new": "Between", "p2": "Two", "p3": "Three"}
    assert list(found.lanes) == ["l1", "lx", "l2"]
    assert found.cells[0] == P1L1


def test_the_figures_are_those_of_the_other_views() -> None:
    base = scored(small_map(), a=7.0)
    base = change_cards(base, ["a"], customer_present=True, we_present=False).apply(base)
    found = figures(base)
    worst = headline(base)
    assert worst is not None
    assert (found.largest, found.largest_at) == (worst.unmet, worst.cell) == (7.0, P1L1)
    assert (found.unmet, found.unused, found.touchpoints, found.kpis) == (7.0, 1, 7, 2)
    assert found.holes == len(coverage.holes(base))
    assert set(FIGURES) == set(found._fields) - {"largest_at"}


def test_a_sum_goes_from_process_to_process() -> None:
    base = small_map()
    copy = change_cards(base, ["a"], title="Apple", tags=("x",)).apply(base)
    found = summed_up("copy", compare(base, copy))
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.tallies[CellKey("p1", "l1")] == Tally(same=2, changed=1)

"""Documents share what did not change and keep their cells up as they go."""

import pytest

from cjm_desktop.journey.document import MAP_KEY, TRAY, CellKey, Document, Key
from cjm_desktop.journey.records import Card, Map, Phase
from cjm_desktop.journey.vocabulary import KINDS
from tests.maps import CELLS, P1L1, P2L1, shown, small_map, with_orders


def test_cells_list_the_cards_in_their_order() -> None:
    document = small_map()
    assert shown(document) == CELLS
    assert document.cells[P2L1] == (("d", document.cards["d"]),)


def test_ties_are_broken_by_id() -> None:
    assert shown(with_orders(small_map(), a="a5", b="a5", c="a5"))[P1L1] == "a b c"
    assert shown(with_orders(small_map(), a="a5", b="a2"))[P1L1] == "b c a"


def test_the_next_document_shares_the_tables_that_did_not_change() -> None:
    document = small_map()
    after = document.replaced({Key("phases", "p1"): Phase(order="a0", name="First")})
    assert after.cards is document.cards
    assert after.lanes is document.lanes
    assert document.phases["p1"].name == "One"
    assert after.phases["p1"].name == "First"


def test_cells_are_kept_up_and_the_untouched_ones_shared() -> None:
    document = small_map()
    before = document.cells
    moved = document.cards["a"].replaced(phase="p2")
    after = document.replaced(
        {Key("cards", "a"): moved, Key("cards", "e"): None, Key("cards", "n"): Card(order="a0")}
    )
    expected = {**CELLS, P1L1: "b c", P2L1: "a d", TRAY: "n t1 t2"}
    del expected[CellKey("p1", "l2")]
    assert "cells" in after.__dict__
    assert shown(after) == expected
    assert after.cells[CellKey("p3", "l2")] is before[CellKey("p3", "l2")]
    assert shown(document) == CELLS


def test_a_change_elsewhere_keeps_the_cells() -> None:
    document = small_map()
    before = document.cells
    assert document.replaced({MAP_KEY: Map(title="New")}).cells is before


def test_cells_made_anew_equal_those_kept_up() -> None:
    document = small_map()
    assert document.cells
    after = document.replaced({Key("cards", "b"): None})
    assert after.cells == Document(**{kind: getattr(after, kind) for kind in KINDS}).cells


def test_order_of_phases_lanes_personas_and_kpis() -> None:
    document = small_map()
    assert document.phase_ids == ("p1", "p2", "p3")
    assert document.lane_ids == ("l1", "lx", "l2")
    assert document.role_lane_ids == ("l1",)
    assert [each for each, _ in document.personas_of("l1")] == ["per", "ole"]
    assert [each for each, _ in document.kpis_of("p1")] == ["k1", "k2"]
    assert document.kpis_of("p2") == []


def test_every_record_is_found_by_its_key() -> None:
    document = small_map()
    keys = list(document.keys())
    assert len(keys) == len(set(keys)) == 1 + 3 + 3 + 2 + 9 + 3 + 2
    assert all(document.get(key) is not None for key in keys)
    assert document.get(Key("cards", "nobody")) is None


def test_a_document_cannot_lose_its_map_record() -> None:
    with pytest.raises(ValueError, match="map record"):
        small_map().replaced({MAP_KEY: None})

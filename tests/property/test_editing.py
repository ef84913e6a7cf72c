"""Random edits, undone and done again: nothing that the store promises may ever fail.

Undo all gives the start, redo all the end; every document on the way keeps the rules, comes back
from its file as it was, and is laid out the same whether little by little or at once.
"""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from cjm_desktop.editing.edits.arranging import spliced_ids
from cjm_desktop.editing.edits.cards import change_cards, move_cards
from cjm_desktop.editing.edits.places import ids_in, in_map_order
from cjm_desktop.editing.patch import Patch, StaleEdit, difference, squash
from cjm_desktop.editing.store import Refused, Store
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.storage.codec import dumps, loads
from cjm_desktop.words.wording import ENGLISH
from tests.maps import numbered
from tests.property.random_edits import EDITS, Hand, random_edit
from tests.property.same import drawn
from tests.property.stepping import Stepping
from tests.strategies import documents, scores

LENIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


class Editing(Stepping):
    """Everything that can be done to a map, in any order."""

    @initialize(document=documents())
    def start(self, document: Document) -> None:
        assert document.cells is not None
        self.begin(document)
        self.new_id = numbered()
        self.layouter = MapLayouter(ENGLISH)

    @rule(data=st.data(), count=st.integers(1, 4))
    def edit(self, data: st.DataObject, count: int) -> None:
        for _ in range(count):
            before = self.store.document
            patch = random_edit(data.draw, before, self.new_id)
            changed = self.store.commit(patch, "change_map")
            assert changed == bool(patch) == (self.store.document != before)
            if changed:
                self.stepped()

    @rule(values=st.lists(scores, min_size=1, max_size=3), keep=st.booleans(), data=st.data())
    @precondition(lambda self: self.store.document.cards)
    def drag(self, values: list[float], keep: bool, data: st.DataObject) -> None:
        card = data.draw(st.sampled_from(sorted(self.store.document.cards)))
        before = self.store.document
        gesture = self.store.gesture("score_card")
        for value in values:
            gesture.change(change_cards(self.store.document, [card], potential=value))
        if not keep:
            gesture.cancel()
            assert self.store.document == before
        elif gesture.commit():
            self.stepped()

    @rule(data=st.data())
    @precondition(lambda self: self.store.document.cards)
    def try_what_is_not_allowed(self, data: st.DataObject) -> None:
        card = data.draw(st.sampled_from(sorted(self.store.document.cards)))
        record = self.store.document.cards[card]
        before = self.store.document
        nowhere = record.replaced(phase="nowhere", lane=None)
        with pytest.raises(Refused):
            self.store.commit(Patch(updated={Key("cards", card): (record, nowhere)}), "move_card")
        with pytest.raises(StaleEdit):
            self.store.commit(Patch(added={Key("cards", card): record}), "add_card")
        assert self.store.document is before

    @invariant()
    def no_rule_is_broken(self) -> None:
        assert not list(breaches(self.store.document))

    @invariant()
    def cells_kept_up_equal_cells_made_anew(self) -> None:
        assert self.store.document.cells == replace(self.store.document).cells

    @invariant()
    def it_comes_back_from_its_file(self) -> None:
        written = dumps(self.store.document)
        read = loads(written)
        assert read == self.store.document
        assert dumps(read) == written

    @invariant()
    def laid_out_little_by_little_equals_laid_out_at_once(self) -> None:
        kept = self.layouter.layout(self.store.document)
        assert drawn(kept) == drawn(MapLayouter(ENGLISH).layout(self.store.document))


Editing.TestCase.settings = settings(LENIENT, stateful_step_count=20)
test_editing = Editing.TestCase

Stepping.TestCase.settings = settings(stateful_step_count=40)
test_stepping = Stepping.TestCase


@pytest.mark.parametrize("name", sorted(EDITS))
@settings(LENIENT, max_examples=15)
@given(document=documents(), data=st.data())
def test_every_edit_is_allowed_and_can_be_reversed(
    name: str, document: Document, data: st.DataObject
) -> None:
    patch = EDITS[name](Hand(data.draw, document, numbered()))
    assert patch.reverse().apply(patch.apply(document)) == document
    assert patch.reverse().reverse() == patch
    assert squash([patch]) == patch
    assert not squash([patch, patch.reverse()])
    assert all(old != new for old, new in patch.updated.values())
    store = Store(document)
    store.commit(patch, "change_map")
    assert not list(breaches(store.document))
    assert {each for each in document.assets if _shown(document, each)} >= {
        each for each in document.assets if each not in store.document.assets
    }
    assert all(_shown(store.document, key.id) for key in patch.added if key.kind == "assets")


def _shown(document: Document, asset: str) -> bool:
    return asset in (
        document.map.logo,
        *(persona.portrait for persona in document.personas.values()),
        *(card.image for card in document.cards.values()),
    )


_ORDERS = st.sampled_from(("Zz", "a0", "a0G", "a0V", "a1", "a2"))


@st.composite
def crowds(draw: st.DrawFn) -> Document:
    """Cards in the tray and in two cells, some with equal order keys."""
    places = st.sampled_from(((None, None), ("p1", "l"), ("p2", "l")))
    cards = {}
    for each in draw(st.permutations("abcdefg")):
        phase, lane = draw(places)
        cards[each] = Card(order=draw(_ORDERS), phase=phase, lane=lane)
    phases = {each: Phase(order="a0") for each in ("p1", "p2")}
    return Document(phases=phases, lanes={"l": Lane(order="a0")}, cards=cards)


@settings(max_examples=200)
@given(
    document=crowds(),
    moved=st.lists(st.sampled_from("abcdefg"), max_size=4),
    cell=st.sampled_from((TRAY, CellKey("p1", "l"))),
    index=st.none() | st.integers(0, 6),
)
def test_cards_land_where_the_drop_mark_was_and_others_stay(
    document: Document, moved: list[str], cell: CellKey, index: int | None
) -> None:
    expected = spliced_ids(ids_in(document, cell), in_map_order(document, moved), index)
    patch = move_cards(document, moved, cell, index)
    after = patch.apply(document)
    assert ids_in(after, cell) == expected
    orders = [placed.card.order for placed in document.cells.get(cell, ())]
    if len(set(orders)) == len(orders):
        assert {key.id for key in patch.keys} <= set(moved)
    for other in document.cells.keys() - {cell}:
        assert ids_in(after, other) == [x for x in ids_in(document, other) if x not in moved]


@LENIENT
@given(documents(), documents())
def test_any_version_is_restored_by_one_step(present: Document, version: Document) -> None:
    store = Store(present)
    store.commit(difference(present, version), "restore_version")
    assert store.document == version
    store.undo()
    assert store.document == present

"""A moment of a store: all there is of it, whatever becomes of the store afterwards."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.history import History
from cjm_desktop.editing.store import Store
from tests.maps import small_map


@pytest.fixture
def store() -> Store:
    return Store(small_map())


def retitle(store: Store, title: str) -> None:
    store.commit(change_cards(store.document, ["a"], title=title), "change_card")


def test_it_stays_as_it_was(store: Store) -> None:
    retitle(store, "One")
    moment = store.moment()
    retitle(store, "Two")
    store.undo()
    assert moment.document.cards["a"].title == "One"
    assert (len(moment.entries), moment.at) == (1, 1)
    assert (len(store.moment().entries), store.moment().at) == (2, 1)


def test_it_knows_what_is_saved_as_long_as_that_can_be_reached(store: Store) -> None:
    assert (store.moment().saved, store.moment().dirty) == (0, False)
    retitle(store, "One")
    store.mark_saved(store.position)
    retitle(store, "Two")
    assert (store.moment().saved, store.moment().at) == (1, 2)
    store.undo()
    assert not store.moment().dirty
    store.undo()
    assert (store.moment().saved, store.moment().dirty) == (1, True)
    retitle(store, "Another way")
    assert (store.moment().saved, store.moment().dirty) == (None, True)
    store.mark_saved(None)
    assert store.moment().saved is None


def test_a_gesture_is_told_apart_from_the_steps(store: Store) -> None:
    retitle(store, "One")
    gesture = store.gesture("score_card")
    for value in (1.0, 2.0):
        gesture.change(change_cards(store.document, ["a"], potential=value))
    moment = store.moment()
    assert moment.dirty
    unsettled = moment.unsettled
    assert unsettled is not None
    assert unsettled.step == "score_card"
    assert moment.document_at(1) == unsettled.patch.reverse().apply(store.document)
    assert moment.document_at(0) == small_map()
    gesture.cancel()
    assert store.moment().unsettled is None


def test_a_history_goes_on_where_it_was(store: Store) -> None:
    retitle(store, "One")
    retitle(store, "Two")
    store.undo()
    before = store.moment()
    history = History(before.entries, before.at)
    again = Store(before.document, history)
    again.mark_saved(history.position_at(0))
    assert again.moment() == before
    again.redo()
    again.undo()
    again.undo()
    assert not again.dirty
    assert again.document == small_map()

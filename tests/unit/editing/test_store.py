"""The store checks, swaps, remembers and tells; a refused edit changes nothing."""

from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards, move_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Draft, Patch, StaleEdit
from cjm_desktop.editing.store import InvalidRecord, ReadOnly, Refusal, Refused, Store
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, Lane
from tests.maps import P2L1, small_map

A = Key("cards", "a")


@pytest.fixture
def store() -> Store:
    return Store(small_map())


@pytest.fixture
def told(store: Store) -> list[tuple[Patch, str]]:
    messages: list[tuple[Patch, str]] = []
    store.subscribe(lambda patch, initiator: messages.append((patch, initiator)))
    return messages


def _title(document: Document) -> str:
    return document.cards["a"].title


def _retitle(store: Store, title: str, **how: Any) -> None:
    store.commit(change_cards(store.document, ["a"], title=title), "change_card", **how)


def test_a_commit_changes_tells_and_can_be_undone_by_name(
    store: Store, told: list[tuple[Patch, str]]
) -> None:
    start = store.document
    patch = move_cards(start, ["a"], P2L1)
    assert store.commit(patch, "move_card", selection=(A,))
    assert store.document.cards["a"].phase == "p2"
    assert store.next_undo is not None
    assert (store.next_undo.step, store.next_undo.selection) == ("move_card", (A,))
    assert store.undo() is store.next_redo
    assert store.document == start
    store.redo()
    assert store.document == patch.apply(start)
    assert told == [(patch, "edit"), (patch.reverse(), "undo"), (patch, "redo")]
    assert store.redo() is None


def test_no_change_is_no_step(store: Store, told: list[tuple[Patch, str]]) -> None:
    assert not store.commit(Patch(), "change_card")
    _retitle(store, "A")
    assert store.next_undo is None
    assert not store.dirty
    assert told == []


def test_one_who_left_is_told_no_more(store: Store) -> None:
    heard: list[str] = []
    leave = store.subscribe(lambda _, initiator: heard.append(initiator))
    _retitle(store, "1")
    leave()
    _retitle(store, "2")
    assert heard == ["edit"]


BAD: list[tuple[Patch, type[Exception]]] = [
    (Patch(removed={A: Card(order="a0")}), StaleEdit),
    (Draft(small_map()).change(A, title="x" * 301).patch, InvalidRecord),
    (Draft(small_map()).change(A, tags=["list"]).patch, InvalidRecord),
    (Draft(small_map()).put(Key("cards", "bad id"), Card(order="a0")).patch, InvalidRecord),
    (Draft(small_map()).change(A, phase="p9").patch, Refused),
    (Draft(small_map()).remove(A).patch, Refused),
    (Draft(small_map()).put(Key("lanes", "p1"), Lane(order="a0")).patch, Refused),
]


@pytest.mark.parametrize(("patch", "error"), BAD)
def test_a_bad_edit_changes_nothing(
    store: Store, told: list[tuple[Patch, str]], patch: Patch, error: type[Exception]
) -> None:
    before = store.document
    with pytest.raises(error):
        store.commit(patch, "change_card")
    with pytest.raises(error):
        store.gesture("change_card").change(patch)
    assert store.document is before
    assert not store.dirty
    assert told == []


def test_an_invalid_record_is_named(store: Store) -> None:
    with pytest.raises(InvalidRecord) as caught:
        _retitle(store, "bell \x07")
    assert (caught.value.key, caught.value.field) == (A, "title")
    assert caught.value.reason == "string_pattern_mismatch"


def test_undone_back_to_the_saved_state_is_clean(store: Store) -> None:
    dirty = [store.dirty]

    def note() -> None:
        dirty.append(store.dirty)

    _retitle(store, "1")
    note()
    store.mark_saved(store.snapshot().position)
    note()
    _retitle(store, "2")
    store.undo()
    note()
    store.undo()
    note()
    store.redo()
    note()
    assert dirty == [False, True, False, False, True, False]


def test_equal_text_reached_another_way_is_not_the_saved_state(store: Store) -> None:
    _retitle(store, "1")
    store.mark_saved(store.snapshot().position)
    store.undo()
    _retitle(store, "1")
    assert store.dirty


def test_what_changed_while_it_was_being_saved_is_still_unsaved(store: Store) -> None:
    _retitle(store, "1")
    writing = store.snapshot().position
    _retitle(store, "2")
    store.mark_saved(writing)
    assert store.dirty


def test_undone_to_what_was_saved_meanwhile_is_clean(store: Store) -> None:
    _retitle(store, "1")
    writing = store.snapshot().position
    _retitle(store, "2")
    store.mark_saved(writing)
    store.undo()
    assert not store.dirty


def test_a_recovered_map_is_unsaved_from_the_start(store: Store) -> None:
    store.mark_saved(None)
    assert store.dirty


def test_typing_is_one_step_until_it_is_sealed_or_saved(store: Store) -> None:
    for title in ("h", "he", "hej"):
        _retitle(store, title, merge="title:a")
    store.seal()
    _retitle(store, "hej!", merge="title:a")
    store.mark_saved(store.snapshot().position)
    _retitle(store, "hej!!", merge="title:a")
    titles = []
    while store.undo() is not None:
        titles.append(_title(store.document))
    assert titles == ["hej!", "hej", "A"]


def test_a_gesture_is_one_step(store: Store, told: list[tuple[Patch, str]]) -> None:
    start = store.document
    gesture = store.gesture("score_card")
    for potential in (1.0, 2.5, 7.0):
        gesture.change(change_cards(store.document, ["a"], potential=potential))
    assert store.document.cards["a"].potential == 7.0
    assert gesture.commit(selection=(A,))
    assert [initiator for _, initiator in told] == ["live", "live", "live", "edit"]
    entry = store.undo()
    assert entry is not None
    assert (entry.step, entry.selection) == ("score_card", (A,))
    assert store.document == start
    assert store.next_undo is None
    store.redo()
    assert store.document.cards["a"].potential == 7.0
    assert not gesture.commit()


def test_a_cancelled_gesture_leaves_nothing(store: Store, told: list[tuple[Patch, str]]) -> None:
    start = store.document
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=1.0))
    gesture.cancel()
    gesture.cancel()
    assert store.document == start
    assert (store.next_undo, store.dirty) == (None, False)
    assert [initiator for _, initiator in told] == ["live", "live"]
    assert gesture.change(change_cards(store.document, ["a"], potential=2.0)) is gesture
    assert store.document == start


def test_a_gesture_back_to_where_it_began_is_no_step(store: Store) -> None:
    _retitle(store, "1")
    store.undo()
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=1.0))
    gesture.change(change_cards(store.document, ["a"], potential=None))
    assert not gesture.commit()
    assert not store.dirty
    assert store.next_redo is not None


@pytest.mark.parametrize("interrupt", ["undo", "redo", "gesture", "commit"])
def test_anything_else_takes_a_gesture_back_first(store: Store, interrupt: str) -> None:
    start = store.document
    elsewhere = change_map(start, title="New")
    store.gesture("score_card").change(change_cards(start, ["a"], potential=1.0))
    match interrupt:
        case "undo":
            store.undo()
        case "redo":
            store.redo()
        case "gesture":
            store.gesture("move_card")
        case _:
            store.commit(elsewhere, "change_map")
            assert store.undo() is not None
    assert store.document == start
    assert store.document.get(MAP_KEY) == start.map


def test_a_gesture_does_not_grow_into_typing(store: Store) -> None:
    _retitle(store, "1", merge="title:a")
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=1.0))
    gesture.commit()
    _retitle(store, "2", merge="title:a")
    store.undo()
    assert _title(store.document) == "1"
    store.undo()
    assert (_title(store.document), store.document.cards["a"].potential) == ("1", None)


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_back_during_a_gesture_takes_back_the_gesture_only(store: Store, step: str) -> None:
    store.commit(change_cards(store.document, ["a"], potential=2.0), "score_card")
    before = store.document
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=9.0))
    assert getattr(store, step)() is None
    assert store.document == before
    assert store.next_undo is not None


def test_a_document_that_is_only_to_be_read_takes_no_step_and_gives_none_back(
    store: Store,
) -> None:
    _retitle(store, "1")
    gesture = store.gesture("score_card")
    gesture.change(change_cards(store.document, ["a"], potential=1.0))
    store.read_only = True
    assert store.document.cards["a"].potential is None, "the gesture is taken back"
    before = store.document
    with pytest.raises(ReadOnly):
        _retitle(store, "2")
    heard: list[Refusal] = []
    live = store.gesture("score_card", heard.append)
    live.change(change_cards(store.document, ["a"], potential=2.0))
    assert not live.commit()
    assert store.undo() is None
    assert store.document is before
    assert [type(each) for each in heard] == [ReadOnly]
    store.read_only = False
    assert store.undo() is not None


def test_each_step_knows_when_it_was_taken() -> None:
    times = iter((100.0, 200.0, 300.0, 400.0))
    store = Store(small_map(), clock=lambda: next(times))
    _retitle(store, "one")
    _retitle(store, "tw", merge="typing")
    _retitle(store, "two", merge="typing")
    store.gesture("change_card").change(change_cards(store.document, ["a"], title="three")).commit()
    assert [step.when for step in store.steps] == [100, 300, 400]
    store.undo()
    assert [step.when for step in store.steps] == [100, 300]

"""What must be true of any two maps: what differs is all that differs, and can be taken over.

Copies are made by random edits, as a country's team makes them, or are maps of their own.
"""

from collections.abc import Iterable

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cjm_desktop.editing.edits.taking import Taken, give_to_copy, take, take_into_base
from cjm_desktop.editing.patch import difference
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.editing.store import Store
from cjm_desktop.insight.comparing.comparison import Comparison, compare
from cjm_desktop.insight.comparing.fields import SILENT, holdings
from cjm_desktop.insight.comparing.rank import merged_order, parent_of, siblings
from cjm_desktop.insight.comparing.texts import spans
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.references import OPTIONAL, references
from cjm_desktop.storage.codec import dumps
from tests.maps import numbered
from tests.property.random_edits import random_edit
from tests.strategies import documents, texts

LENIENT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@st.composite
def tours(draw: st.DrawFn) -> tuple[Document, Document]:
    """A base, and a copy that was edited or is a map of its own."""
    base = draw(documents())
    if draw(st.integers(0, 3)) == 0:
        return _told(base), _told(draw(documents()))
    copy, new_id = base, numbered()
    for _ in range(draw(st.integers(0, 5))):
        copy = random_edit(draw, copy, new_id).apply(copy)
    return _told(base), _told(copy)


def _told(document: Document) -> Document:
    """Forget what cards were before an improved journey: that is compared and taken nowhere.

    And filters and steps of what is not there: they are read, and go with the next that goes.
    """
    cards = {each: card.replaced(earlier=None) for each, card in document.cards.items()}
    told = document.replaced({Key("cards", each): card for each, card in cards.items()})
    lanes = told.lanes.keys()
    filters = tuple(each for each in told.map.filters if lanes >= {*each.lanes})
    steps = tuple(
        each
        for each in told.map.presented
        if lanes >= {*each.lanes} and told.phases.keys() >= {*each.phases}
    )
    return told.replaced({MAP_KEY: told.map.replaced(filters=filters, presented=steps)})


@st.composite
def some_of(draw: st.DrawFn, comparison: Comparison) -> list[Key]:
    """Some of what differs, chosen as somebody may choose it."""
    keys = sorted(comparison.patch.keys)
    return draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []


@LENIENT
@given(tours())
def test_the_difference_makes_the_copy_of_the_base(tour: tuple[Document, Document]) -> None:
    base, copy = tour
    assert compare(base, copy).patch.apply(base) == copy
    assert not compare(base, base).differences


@LENIENT
@given(tours())
def test_whatever_differs_is_listed_once_with_all_its_fields(
    tour: tuple[Document, Document],
) -> None:
    found = compare(*tour)
    listed = [each.key for each in found.differences]
    assert len(set(listed)) == len(listed)
    for each in found.differences:
        told = {change.field for change in each.fields}
        before, after = found.base.get(each.key), found.aligned.get(each.key)
        if before is not None and after is not None:
            fields = holdings(type(before))
            assert told == {
                name for name in fields if getattr(before, name) != getattr(after, name)
            }
            assert told or each.moved
    for key in set(found.patch.keys).difference(listed):
        before, after = found.patch.updated[key]
        assert {
            name for name, value in vars(after).items() if value != vars(before)[name]
        } <= SILENT


@LENIENT
@given(tours())
def test_who_is_not_said_to_have_moved_stands_in_the_same_order(
    tour: tuple[Document, Document],
) -> None:
    found = compare(*tour)
    moved = {each.key for each in found.differences if each.moved}
    for key in found.aligned.keys():
        record, other = found.aligned.get(key), found.base.get(key)
        if record is None or other is None or key.kind in ("map", "handoffs", "assets"):
            continue
        parent = parent_of(key.kind, record)
        if parent != parent_of(key.kind, other):
            assert key in moved
            continue
        after = siblings(found.aligned, parent)
        common = set(after).intersection(siblings(found.base, parent))
        stay = [each for each in common if Key(key.kind, each) not in moved]
        assert _among(stay, siblings(found.base, parent)) == _among(stay, after)


def _among(wanted: Iterable[str], ordered: Iterable[str]) -> list[str]:
    kept = set(wanted)
    return [each for each in ordered if each in kept]


@LENIENT
@given(tours())
def test_taking_all_makes_the_base_the_copy(tour: tuple[Document, Document]) -> None:
    base, copy = tour
    keys = compare(base, copy).patch.keys
    taken = take(base, copy, dict.fromkeys(keys))
    assert not taken.missed
    assert dumps(taken.patch.apply(base)) == dumps(copy)


@LENIENT
@given(tours(), st.data())
def test_what_was_taken_is_no_difference_and_nothing_else_changed(
    tour: tuple[Document, Document], data: st.DataObject
) -> None:
    base, copy = tour
    keys = data.draw(some_of(compare(base, copy)))
    taken = take_into_base(base, copy, dict.fromkeys(keys))
    after = _done_and_undone(base, taken)
    left = difference(after, copy).keys
    missed = {each.key for each in taken.missed}
    assert set(left).isdisjoint(set(keys) - missed)
    assert missed <= set(keys)
    assert set(left) <= set(difference(base, copy).keys)
    # Whatever the edit touched is now as in the copy, or has but forgotten what went.
    gone = {key.id for key in taken.patch.removed}
    for key in set(left).intersection(taken.patch.keys):
        before, now = taken.patch.updated[key]
        changed = {name for name, value in vars(now).items() if value != vars(before)[name]}
        # A lane may have its look written down, so that it looks as it did; the map's filters
        # forget the lanes that went.
        assert changed <= OPTIONAL | {"colour", "look", "filters"}
        lost = set(references(key.kind, before)).difference(references(key.kind, now))
        assert {each.target for each in lost} <= gone
        assert set(references(key.kind, now)) <= set(references(key.kind, before))


def _done_and_undone(document: Document, taken: Taken) -> Document:
    """Take as the window does, as one step; give what came of it."""
    store, bytes_before = Store(document), dumps(document)
    store.commit(taken.patch, "take_into_base")
    after = store.document
    assert not list(breaches(after))
    if taken.patch:
        store.undo()
    assert dumps(store.document) == bytes_before
    return after


@LENIENT
@given(tours(), st.data())
def test_taking_a_field_leaves_the_others(
    tour: tuple[Document, Document], data: st.DataObject
) -> None:
    base, copy = tour
    found = compare(base, copy)
    fields = [
        (each.key, change.field)
        for each in found.differences
        if each.how == "changed"
        for change in each.fields
        if change.field not in ("phase", "lane")
    ]
    assume(fields)
    key, field = data.draw(st.sampled_from(fields))
    taken = take_into_base(base, copy, {key: [field]})
    after = _done_and_undone(base, taken)
    before, now, theirs = base.get(key), after.get(key), copy.get(key)
    assert before is not None
    assert now is not None
    if taken.missed:
        assert now == before
    else:
        assert now == before.replaced(**{field: getattr(theirs, field)})


@LENIENT
@given(tours(), st.data())
def test_giving_is_taking_the_other_way(
    tour: tuple[Document, Document], data: st.DataObject
) -> None:
    base, copy = tour
    keys = data.draw(some_of(compare(base, copy)))
    given_ = give_to_copy(base, copy, dict.fromkeys(keys))
    after = given_.patch.apply(copy)
    assert not list(breaches(after))
    assert set(difference(base, after).keys).isdisjoint(
        set(keys) - {each.key for each in given_.missed}
    )


@LENIENT
@given(tours(), st.data())
def test_pairs_are_compared_as_one_thing(
    tour: tuple[Document, Document], data: st.DataObject
) -> None:
    base, copy = tour
    both = sorted(base.cards.keys() & copy.cards.keys())
    chosen = data.draw(st.lists(st.sampled_from(both), unique=True)) if both else []
    pairs = {each: f"other-{each}" for each in chosen}
    other = renamed(copy, pairs)
    assert not list(breaches(other))
    found = compare(base, other, pairs)
    assert found.aligned == copy
    assert found.differences == compare(base, copy).differences
    for each in chosen:
        spot = found.in_copy(Key("cards", each))
        assert spot is not None
        assert spot.key.id == pairs[each]
    keys = data.draw(some_of(found))
    taken = take_into_base(base, other, dict.fromkeys(keys), pairs)
    assert taken == take_into_base(base, copy, dict.fromkeys(keys))
    handed = give_to_copy(base, other, dict.fromkeys(keys), pairs)
    back = {new: old for old, new in pairs.items()}
    expected = give_to_copy(base, copy, dict.fromkeys(keys)).patch.apply(copy)
    assert renamed(handed.patch.apply(other), back) == expected


@given(texts, texts)
def test_spans_hold_both_texts(before: str, after: str) -> None:
    found = spans(before, after)
    assert "".join(text for how, text in found if how != "added") == before
    assert "".join(text for how, text in found if how != "removed") == after
    assert all(text for _, text in found)


_ids = st.lists(st.sampled_from("abcdefg"), unique=True)


@given(_ids, _ids)
def test_two_orders_read_as_one_hold_all_and_keep_the_later(
    before: list[str], after: list[str]
) -> None:
    merged = merged_order(before, after)
    assert sorted(merged) == sorted({*before, *after})
    assert _among(after, merged) == after

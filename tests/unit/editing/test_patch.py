"""A patch applies, reverses and squashes, and refuses a document it was not made for."""

import pytest

from cjm_desktop.editing.patch import Draft, Patch, StaleEdit, between, difference, squash
from cjm_desktop.journey.document import MAP_KEY, Key
from cjm_desktop.journey.records import Card, Map, Phase
from tests.maps import small_map

P1 = Key("phases", "p1")
NEW = Key("phases", "new")
D = Key("cards", "d")


def _edit() -> Patch:
    draft = Draft(small_map())
    draft.change(P1, name="First").put(NEW, Phase(order="a9")).remove(D)
    draft.remove(Key("handoffs", "ad"))
    return draft.patch


def test_a_draft_says_what_came_changed_and_went() -> None:
    patch = _edit()
    assert list(patch.added) == [NEW]
    assert [(key, old.name, new.name) for key, (old, new) in _phases(patch)] == [
        (P1, "One", "First")
    ]
    assert set(patch.removed) == {D, Key("handoffs", "ad")}
    assert set(patch.keys) == {NEW, P1, D, Key("handoffs", "ad")}


def _phases(patch: Patch) -> list[tuple[Key, tuple[Phase, Phase]]]:
    return [
        (key, (old, new))
        for key, (old, new) in patch.updated.items()
        if isinstance(old, Phase) and isinstance(new, Phase)
    ]


def test_apply_and_reverse() -> None:
    document = small_map()
    after = _edit().apply(document)
    assert after.phases["p1"].name == "First"
    assert "new" in after.phases
    assert "d" not in after.cards
    assert _edit().reverse().apply(after) == document
    assert _edit().reverse().reverse() == _edit()


def test_a_draft_that_comes_back_to_the_start_is_no_change() -> None:
    draft = Draft(small_map())
    draft.change(P1, name="First").change(P1, name="One")
    draft.put(NEW, Phase(order="a9")).remove(NEW)
    draft.remove(Key("cards", "nobody"))
    assert not draft.patch
    assert draft.get(NEW) is None


def test_a_draft_sees_its_own_changes() -> None:
    draft = Draft(small_map()).change(P1, name="First").change(P1, goal="Learn")
    phase = draft.get(P1)
    assert isinstance(phase, Phase)
    assert (phase.name, phase.goal) == ("First", "Learn")
    with pytest.raises(KeyError):
        draft.remove(P1).change(P1, name="gone")


def test_a_field_that_a_record_does_not_have_is_an_error() -> None:
    with pytest.raises(TypeError, match="phases have no field colour"):
        Draft(small_map()).change(P1, colour="#123456")


def test_the_map_itself_changes_like_any_record() -> None:
    patch = Draft(small_map()).change(MAP_KEY, title="New").patch
    assert patch.updated == {MAP_KEY: (Map(), Map(title="New"))}
    assert patch.apply(small_map()).map.title == "New"


@pytest.mark.parametrize(
    ("patch", "key"),
    [
        (Patch(added={P1: Phase(order="a0")}), P1),
        (Patch(updated={P1: (Phase(order="a5"), Phase(order="a6"))}), P1),
        (Patch(updated={NEW: (Phase(order="a5"), Phase(order="a6"))}), NEW),
        (Patch(removed={D: Card(order="a0")}), D),
        (Patch(removed={NEW: Phase(order="a0")}), NEW),
    ],
)
def test_a_stale_patch_fails(patch: Patch, key: Key) -> None:
    with pytest.raises(StaleEdit) as caught:
        patch.apply(small_map())
    assert caught.value.key == key


def test_an_equal_record_is_as_good_as_the_same() -> None:
    old = small_map().phases["p1"].replaced()
    patch = Patch(updated={P1: (old, old.replaced(name="First"))})
    assert patch.apply(small_map()).phases["p1"].name == "First"


def test_squash_adds_up() -> None:
    first, second, third = (Phase(order="a9", name=name) for name in "123")
    add = Patch(added={NEW: first})
    change = Patch(updated={NEW: (first, second)})
    again = Patch(updated={NEW: (second, third)})
    remove = Patch(removed={NEW: second})
    assert squash([add, change]) == Patch(added={NEW: second})
    assert squash([change, again]) == Patch(updated={NEW: (first, third)})
    assert squash([change, remove]) == Patch(removed={NEW: first})
    assert not squash([add, change, remove])
    assert not squash([change, change.reverse()])
    assert squash([remove, Patch(added={NEW: third})]) == Patch(updated={NEW: (second, third)})
    assert not squash([])


def test_between_says_nothing_of_equal_records() -> None:
    phase = small_map().phases["p1"]
    assert not between({P1: phase}, {P1: phase.replaced()})
    assert not between({}, {NEW: None})


def test_the_difference_takes_one_map_to_another_and_back() -> None:
    before = small_map()
    after = _edit().apply(before)
    assert difference(before, after).apply(before) == after
    assert difference(before, after).reverse().apply(after) == before
    assert set(difference(before, after).keys) == set(_edit().keys)


def test_maps_with_equal_records_do_not_differ() -> None:
    before = small_map()
    copied = {key: record.replaced() for key in before.keys() if (record := before.get(key))}
    assert not difference(before, before.replaced(copied))


def test_a_patch_holds_no_tables_for_what_it_does_not_do() -> None:
    patch = Draft(small_map()).change(Key("cards", "a"), title="Apple").patch
    nothing = Patch().added
    assert (patch.added, patch.removed) == ({}, {})
    assert patch.added is nothing
    assert patch.removed is nothing

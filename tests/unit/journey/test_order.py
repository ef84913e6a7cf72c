"""Order keys: what is refused, what comes between, ties, and room that runs out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey import order


@pytest.mark.parametrize("key", ["a0", "a1", "a1V", "Zz", "b00", "zzzzzzzzzzzzzzzzzzzzzzzzzzz"])
def test_a_well_formed_key_is_given_back(key: str) -> None:
    assert order.validated(key) == key


@pytest.mark.parametrize(
    "key", ["", "a", "0", "a00", "a10", "b0", "a!", "a1\n", "aé", "a 1", "A" + "0" * 26, "1a"]
)
def test_any_other_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not an ordering key"):
        order.validated(key)


def insertion(
    siblings: list[tuple[str, str]], index: int, count: int = 1
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The keys of newcomers before `siblings[index]`, and those of siblings that had to move."""
    present = [key for _, key in siblings]
    found = order.arranged_keys([*present[:index], *[None] * count, *present[index:]])
    others = (*found[:index], *found[index + count :])
    moved = {each: key for (each, old), key in zip(siblings, others, strict=True) if key != old}
    return found[index : index + count], moved


def test_keys_ascend_between_their_bounds() -> None:
    assert order.keys(3) == ("a0", "a1", "a2")
    assert order.keys(1, "a0", "a1") == ("a0V",)
    assert order.keys(2, None, "a0") == ("Zy", "Zz")
    assert order.keys(0) == ()


def test_insertion_leaves_the_siblings_alone() -> None:
    siblings = [("x", "a0"), ("y", "a1")]
    assert insertion(siblings, 0) == (("Zz",), {})
    assert insertion(siblings, 1) == (("a0V",), {})
    assert insertion(siblings, 2, 2) == (("a2", "a3"), {})
    assert insertion([], 0) == (("a0",), {})


def test_insertion_between_equal_keys_respaces_those_behind() -> None:
    siblings = [("x", "a0"), ("y", "a0"), ("z", "a0"), ("w", "a1")]
    made, respaced = insertion(siblings, 1)
    assert set(respaced) == {"y", "z"}
    assert "a0" < made[0] < respaced["y"] < respaced["z"] < "a1"


def test_insertion_before_equal_keys_respaces_nothing() -> None:
    assert insertion([("x", "a0"), ("y", "a0")], 0) == (("Zz",), {})


def test_always_at_the_same_place_never_outgrows_a_file() -> None:
    keys = list(order.keys(2))
    respaced = 0
    for _ in range(2_000):
        siblings = [(str(place), key) for place, key in enumerate(keys)]
        made, others = insertion(siblings, 1)
        respaced += bool(others)
        keys = [others.get(each, key) for each, key in siblings]
        keys.insert(1, made[0])
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= order.LONGEST
    assert 0 < respaced < 20


def test_room_that_the_scheme_does_not_have_is_made() -> None:
    first = "A" + "0" * 25 + "1"
    made, respaced = insertion([("x", first)], 0)
    assert order.validated(made[0]) < order.validated(respaced["x"])


_ITEMS = st.lists(st.sampled_from(("Zz", "a0", "a0V", "a1", "a2")), max_size=8).map(sorted)


@given(_ITEMS, st.data())
def test_arranged_ascends_where_it_was_asked_to(keys: list[str], data: st.DataObject) -> None:
    items: list[str | None] = [*keys]
    for _ in range(data.draw(st.integers(0, 4))):
        items.insert(data.draw(st.integers(0, len(items))), None)
    found = order.arranged_keys(items)
    for (item, key), (after, following) in zip(
        zip(items, found, strict=True), list(zip(items, found, strict=True))[1:], strict=False
    ):
        assert key < following or (key == following and item == key and after == following)
    if len(set(keys)) == len(keys):
        assert all(item in (None, key) for item, key in zip(items, found, strict=True))

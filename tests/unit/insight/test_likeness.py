"""Which of the texts that a room gives stand side by side."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.insight.likeness import Likeness


def grouped(*texts: str) -> list[list[str]]:
    found = Likeness()
    for text in texts:
        found.add(text, text)
    return [list(each) for each in found.groups]


@pytest.mark.parametrize("texts", [
    ("Waiting too long", "waiting, too long!"),
    ("Waiting too long", "Too long waiting"),
    ("The invoice is hard to read", "The invioce is hard to read"),
    ("Väntar för länge", "väntar för längre"),
    ("ok", "OK"),
])  # fmt: skip
def test_what_says_the_same_stands_side_by_side(texts: tuple[str, str]) -> None:
    assert grouped(*texts) == [list(texts)]


@pytest.mark.parametrize("texts", [
    ("Call them", "Mail them"),
    ("Waiting too long", "Nobody answers the phone"),
    ("no", "on"),
    ("A", "B"),
    ("!", "a b c d"),
])  # fmt: skip
def test_what_says_something_else_stands_alone(texts: tuple[str, str]) -> None:
    assert grouped(*texts) == [[each] for each in texts]


def test_groups_stand_in_the_order_of_their_first_and_go_with_their_last() -> None:
    found = Likeness()
    for name, text in (("1", "Fair"), ("2", "Long queue"), ("3", "fair"), ("4", "the long queue")):
        found.add(name, text)
    assert [list(each) for each in found.groups] == [["1", "3"], ["2", "4"]]
    found.remove("1")
    assert [list(each) for each in found.groups] == [["3"], ["2", "4"]]
    found.remove("3")
    found.add("5", "Fair")
    assert [list(each) for each in found.groups] == [["2", "4"], ["5"]]


TEXTS = st.sampled_from(
    ["Fair", "fair!", "Long queue", "the long queue", "no", "A bus", "Bus stop"]
)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 600), TEXTS), max_size=60))
def test_each_text_says_at_which_row_it_came_and_went(
    steps: list[tuple[bool, int, str]],
) -> None:
    found, rows, names = Likeness(), list[str](), iter(range(1_000))
    for comes, which, text in steps:
        if comes or not rows:
            name = str(next(names))
            rows.insert(found.add(name, text), name)
        else:
            name = rows[which % len(rows)]
            assert rows.index(name) == found.remove(name)
            rows.remove(name)
        assert rows == [each for group in found.groups for each in group]
        firsts = {group[0] for group in found.groups}
        assert {each for each in rows if not found.is_further(each)} == firsts


def test_rows_are_counted_past_a_block_of_groups() -> None:
    found = Likeness()
    texts = [sha256(bytes((number // 256, number % 256))).hexdigest() for number in range(700)]
    assert [found.add(text, text) for text in texts] == list(range(700))
    assert found.add("again", texts[512]) == 513
    assert found.remove(texts[699]) == 700

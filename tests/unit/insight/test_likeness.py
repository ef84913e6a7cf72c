"""Which of the texts that a room gives stand side by side."""

import pytest

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

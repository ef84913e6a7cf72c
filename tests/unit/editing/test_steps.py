"""Steps of the history: one card or many."""

from cjm_desktop.editing.steps import counted


def test_one_card_or_many() -> None:
    assert [counted("move_card", n) for n in (1, 2)] == ["move_card", "move_cards"]
    assert [counted("rename_card", n) for n in (1, 2)] == ["rename_card", "change_cards"]


def test_what_is_called_the_same_for_any_number() -> None:
    assert {counted("decide", n) for n in (1, 2)} == {"decide"}

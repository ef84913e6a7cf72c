"""Texts compared word by word, as somebody reads them."""

from cjm_desktop.insight.comparing.texts import Span, near_changes, spans


def told(before: str, after: str) -> str:
    marks = {"same": "{}", "removed": "[{}]", "added": "<{}>"}
    return "".join(marks[how].format(text) for how, text in spans(before, after))


def test_words_that_go_and_come() -> None:
    assert told("Case study from the trade", "Case study from our trade") == (
        "Case study from [the]<our> trade"
    )
    assert told("Two words", "Two more words") == "Two <more >words"
    assert told("", "New") == "<New>"
    assert told("Same", "Same") == "Same"


def test_neighbours_that_change_are_one_change() -> None:
    assert told("a big red house", "a small blue house") == "a [big red]<small blue> house"


def test_signs_and_lines_are_kept() -> None:
    assert told("One.\nTwo.", "One!\nTwo.") == "One[.]<!>\nTwo."


def test_far_from_a_change_nothing_is_repeated() -> None:
    words = " ".join(f"w{n}" for n in range(40))
    found = near_changes(spans(f"{words} old {words}", f"{words} new {words}"), 2)
    assert found == (
        Span("same", "…w38 w39 "), Span("removed", "old"), Span("added", "new"),
        Span("same", " w0 w1…"),
    )  # fmt: skip
    short = spans("just a few words old", "just a few words new")
    assert near_changes(short, 8) == short

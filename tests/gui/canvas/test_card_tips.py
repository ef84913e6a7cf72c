"""Every mark on a card explains itself: its tooltip says in words what the small signs say."""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.canvas.bench import OFF_THE_MAP, Bench
from tests.gui.tips import seen

MARKS: Mapping[str, Mapping[str, Any]] = {
    "Mindset": {"kind": "mindset"},
    "Friction": {"kind": "friction"},
    "Moment of truth": {"moment_of_truth": True},
    "Qualified": {"kind": "mindset", "qualification": "qualified"},
    "Disqualified": {"kind": "mindset", "qualification": "disqualified"},
    "Customer there: yes": {"customer_present": True},
    "Customer there: no": {"customer_present": False},
    "We there: yes": {"we_present": True},
    "We there: no": {"we_present": False},
    "Experience: very bad": {"experience": -2},
    "Experience: good": {"experience": 1},
    "Evidence: assumed": {"evidence": "assumed"},
    "The customer pays: high": {"investment": "high"},
    "Indirect: customers meet us here without our doing": {"indirect": True},
    "How it is done: Automated": {"manner": "automated"},
    "Potential 8.5, effort 2": {"potential": 8.5, "effort": 2.0},
    "Effort 3": {"effort": 3.0},
    "Link to https://example.org/a": {"links": ("https://example.org/a",)},
    "Removed in the improved journey": {"change": "removed"},
}
"""What is said of a mark, and the card that has it."""


def told_of(bench: Bench, card: str) -> str:
    """Point at a card; gives what its tip says, words of one line apart."""
    bench.settle()
    bench.move(OFF_THE_MAP)
    bench.move(bench.card(card))
    return seen(bench.view.toolTip())


def test_each_mark_of_a_card_is_said_and_no_other(bench: Bench) -> None:
    session, plain = bench.session, bench.document
    assert told_of(bench, "b") == "Touchpoint"
    for words, fields in MARKS.items():
        session.edit("change_card", change_cards(session.document, ["b"], **fields))
        said = [part for line in told_of(bench, "b").split("\n") for part in line.split(" · ")]
        assert words in said, f"{fields}: {said}"
        assert set(said) & MARKS.keys() - {words} <= {"Mindset", "Qualified"}, said
        session.undo()
        assert session.document == plain


def test_all_marks_together_are_read_as_they_stand_on_the_card(bench: Bench) -> None:
    fields = {
        "customer_present": True, "we_present": False, "experience": -1, "evidence": "researched",
        "potential": 8.5, "effort": 2.0, "notes": "Too slow",
    }  # fmt: skip
    session = bench.session
    session.edit("change_card", change_cards(session.document, ["b"], **fields))
    assert " ".join(told_of(bench, "b").split()) == (
        "Touchpoint · Customer there: yes · We there: no · Experience: bad · Evidence: researched"
        " · Potential 8.5, effort 2 Too slow"
    )

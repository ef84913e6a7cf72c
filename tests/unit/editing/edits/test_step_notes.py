"""The facilitator's notes: one for each step, and none is kept that says nothing."""

from cjm_desktop.editing.edits.map import note_step
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map

NOTED = Document(map=Map(title="A journey", step_notes={"why": "Ask the board"}))


def test_a_note_is_written_beside_the_others() -> None:
    done = note_step(NOTED, "people", "Ole\ncomes late").apply(NOTED)
    assert done.map.step_notes == {"why": "Ask the board", "people": "Ole\ncomes late"}
    assert done.map.title == "A journey"


def test_a_note_is_written_anew() -> None:
    done = note_step(NOTED, "why", "Ask the owner").apply(NOTED)
    assert done.map.step_notes == {"why": "Ask the owner"}
    assert NOTED.map.step_notes == {"why": "Ask the board"}


def test_a_note_that_says_nothing_is_not_kept() -> None:
    for text in ("", " \n "):
        assert note_step(NOTED, "why", text).apply(NOTED).map.step_notes == {}
    assert not note_step(NOTED, "people", " ")


def test_the_same_note_changes_nothing() -> None:
    assert not note_step(NOTED, "why", "Ask the board")

"""A persona is copied beside itself, and goes up and down through the roles."""

from cjm_desktop.editing.edits.personas import duplicate_persona, shift_persona
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane, Persona
from tests.maps import touched


def people() -> Document:
    return Document(
        lanes={
            "l1": Lane(order="a0"),
            "lt": Lane(order="a1", kind="topic"),
            "l2": Lane(order="a2"),
        },
        personas={
            "a": Persona(order="a0", lane="l1", name="A"),
            "b": Persona(order="a1", lane="l1"),
            "c": Persona(order="a0", lane="l2"),
        },
    )


def order(document: Document) -> list[str]:
    return [" ".join(each for each, _ in document.personas_of(lane)) for lane in ("l1", "l2")]


def test_a_copy_stands_right_behind_its_original() -> None:
    patch = duplicate_persona(people(), "a", "new")
    after = patch.apply(people())
    assert order(after) == ["a new b", "c"]
    assert after.personas["new"].name == "A"
    assert touched(patch) == {"new"}


def test_up_and_down_within_a_role_and_past_its_ends() -> None:
    start = people()
    assert order(shift_persona(start, "a", 1).apply(start)) == ["b a", "c"]
    assert order(shift_persona(start, "b", -1).apply(start)) == ["b a", "c"]
    assert order(shift_persona(start, "b", 1).apply(start)) == ["a", "b c"]
    assert order(shift_persona(start, "c", -1).apply(start)) == ["a b c", ""]
    assert not shift_persona(start, "a", -1).keys
    assert not shift_persona(start, "c", 1).keys

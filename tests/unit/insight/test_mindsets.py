"""How many mindsets of a phase are open, hold, and do not."""

from cjm_desktop.insight.mindsets import mindset_counts
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import Qualification
from tests.unit.insight.maps import a_map


def _mindset(
    phase: str | None, lane: str | None, order: str, judged: Qualification = "open"
) -> Card:
    return Card(kind="mindset", phase=phase, lane=lane, order=order, qualification=judged)


MINDSETS = {
    "open": _mindset("p1", "buyer", "a0"),
    "holds": _mindset("p1", "buyer", "a1", "qualified"),
    "holds too": _mindset("p1", "topic", "a0", "qualified"),
    "not": _mindset("p1", "user", "a0", "disqualified"),
    "nor this": _mindset("p1", "user", "a1", "disqualified"),
    "nor that": _mindset("p1", "topic", "a1", "disqualified"),
    "elsewhere": _mindset("p2", "buyer", "a0", "qualified"),
    "in the tray": _mindset(None, None, "a0", "disqualified"),
}


def test_mindsets_are_counted_by_what_was_said_of_them_over_all_lanes_of_a_phase() -> None:
    document = a_map(dict(MINDSETS))
    assert mindset_counts(document, "p1") == (1, 2, 3)
    assert mindset_counts(document, "p2") == (0, 1, 0)
    assert mindset_counts(document, "p3") == (0, 0, 0)


def test_what_is_no_mindset_any_more_is_not_counted() -> None:
    """A card keeps its qualification when it becomes something else, and back."""
    note = MINDSETS["not"].model_copy(update={"kind": "note"})
    document = a_map(dict(MINDSETS) | {"not": note})
    assert mindset_counts(document, "p1") == (1, 2, 2)

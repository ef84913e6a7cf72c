"""The curves: means by phase and role, with breaks where nothing is known."""

from cjm_desktop.insight.experience import cell_experience, curves
from cjm_desktop.journey.document import Document
from tests.unit.insight.maps import a_map, touchpoint


def test_a_curve_is_the_mean_of_the_cards_that_have_one() -> None:
    document = a_map(
        {
            "a": touchpoint("p1", "buyer", experience=2),
            "b": touchpoint("p1", "buyer", "a1", experience=-1, kind="friction"),
            "c": touchpoint("p1", "buyer", "a2"),
            "d": touchpoint("p3", "buyer", experience=0),
            "e": touchpoint("p2", "user"),
            "f": touchpoint("p2", "topic", experience=-2),
        }
    )
    assert curves(document) == {"buyer": [0.5, None, 0.0], "user": [None, None, None]}


def test_no_cards_no_experience() -> None:
    assert cell_experience(()) is None
    assert curves(Document()) == {}


def test_a_disqualified_mindset_says_nothing_of_the_experience() -> None:
    touch = touchpoint("p1", "buyer", experience=2)
    mindset = touchpoint("p1", "buyer", "a1", kind="mindset", experience=-2)
    denied = mindset.model_copy(update={"qualification": "disqualified"})
    assert curves(a_map({"a": touch, "b": mindset}))["buyer"][0] == 0
    assert curves(a_map({"a": touch, "b": denied}))["buyer"][0] == 2

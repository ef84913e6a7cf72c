"""Filters of cards, case by case: every field that is limited must have one of the values."""

from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.card_filter import ANY, limits, passed
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import CardFilter, Lane, Record
from tests.maps import small_map

ALL = {"a", "b", "c", "d", "e", "f", "g", "t1", "t2"}

SAID: dict[str, dict[str, Any]] = {
    "a": {"kind": "touchpoint", "channel": "Web", "owner": "Per", "evidence": "assumed"},
    "b": {"kind": "friction", "tags": ("x", "y"), "decision": "stop", "change": "added"},
    "e": {"kind": "need", "channel": "web", "tags": ("y",), "evidence": "researched"},
    "t1": {"kind": "idea", "tags": ("x",), "potential": 8.0, "effort": 2.0},
    "t2": {"kind": "touchpoint", "potential": 5.0, "effort_now": 6.0},
}

CASES: tuple[tuple[dict[str, Any], set[str]], ...] = (
    ({"lanes": ("l2",)}, {"e", "f", "g"}),
    ({"lanes": ("l1", "l2")}, ALL - {"t1", "t2"}),
    ({"lanes": ("gone",)}, set()),
    ({"lanes": ("gone", "l2")}, {"e", "f", "g"}),
    ({"kinds": ("friction", "idea")}, {"b", "t1"}),
    ({"channels": ("Web",)}, {"a"}),
    ({"channels": ("Web", "web")}, {"a", "e"}),
    ({"tags": ("x",)}, {"b", "t1"}),
    ({"tags": ("x", "y")}, {"b", "e", "t1"}),
    ({"tags": ("y",), "unsaid": ("tags",)}, ALL - {"t1"}),
    ({"evidence": ("assumed",)}, {"a"}),
    ({"unsaid": ("evidence",)}, ALL - {"a", "e"}),
    ({"evidence": ("assumed",), "unsaid": ("evidence",)}, ALL - {"e"}),
    ({"decisions": ("stop",)}, {"b"}),
    ({"unsaid": ("decision",)}, ALL - {"b"}),
    ({"owners": ("Per",)}, {"a"}),
    ({"owners": ("per",)}, set()),
    ({"unsaid": ("owner",)}, ALL - {"a"}),
    ({"changes": ("added",)}, {"b"}),
    ({"changes": ("removed",)}, set()),
    ({"unsaid": ("change",)}, ALL - {"b"}),
    ({"potential_from": 5.0}, {"t1", "t2"}),
    ({"potential_from": 5.5}, {"t1"}),
    ({"potential_to": 5.0}, {"t2"}),
    ({"potential_from": 0.0}, {"t1", "t2"}),
    ({"effort_from": 6.0}, {"t2"}),
    ({"effort_from": 2.0, "effort_to": 2.0}, {"t1"}),
    ({"kinds": ("touchpoint",), "potential_from": 0.0}, {"t2"}),
    ({"tags": ("x",), "decisions": ("stop",)}, {"b"}),
    ({"tags": ("x",), "decisions": ("keep",)}, set()),
)  # fmt: skip


@pytest.fixture(scope="module")
def document() -> Document:
    made = small_map()
    plain: dict[str, Any] = {
        "kind": "note", "channel": "", "tags": (), "evidence": None, "decision": None,
        "owner": "", "change": None, "potential": None, "effort": None, "effort_now": None,
    }  # fmt: skip
    for card in made.cards:
        made = change_cards(made, [card], **{**plain, **SAID.get(card, {})}).apply(made)
    return made


@pytest.mark.parametrize(("fields", "wanted"), CASES)
def test_a_filter_lets_through(
    document: Document, fields: dict[str, Any], wanted: set[str]
) -> None:
    assert passed(document, CardFilter(**fields)) == wanted


def test_without_a_limit_all_pass(document: Document) -> None:
    assert passed(document, ANY) == ALL
    assert passed(document, CardFilter(name="saved")) == ALL


@pytest.mark.parametrize(("about", "wanted"), [(("l1",), {"l1"}), (("other",), {"other"})])
def test_a_role_has_the_cards_of_topics_about_it_too(
    document: Document, about: tuple[str, ...], wanted: set[str]
) -> None:
    told: dict[Key, Record | None] = {
        Key("lanes", "other"): Lane(order="Zz"),
        Key("lanes", "l2"): document.lanes["l2"].replaced(kind="topic", about=about),
    }
    with_two = document.replaced(told)
    having = {
        role for role in ("l1", "other") if "e" in passed(with_two, CardFilter(lanes=(role,)))
    }
    assert having == wanted


def test_limits_are_counted_by_fields() -> None:
    assert limits(ANY) == 0
    assert limits(CardFilter(name="x")) == 0
    assert limits(CardFilter(potential_from=1.0, potential_to=2.0)) == 1
    assert limits(CardFilter(owners=("a", "b"), unsaid=("owner", "decision"))) == 2
    assert limits(CardFilter(lanes=("l1",), kinds=("need",), effort_to=3.0)) == 3

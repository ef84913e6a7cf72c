"""Actions sorted by a column: what has no value is last in both directions."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.action_order import FIELDS, ActionField, actions_in_order
from cjm_desktop.journey.document import Document
from tests.unit.insight.maps import a_map, touchpoint


def some() -> Document:
    def card(phase: str, lane: str, **fields: Any) -> Any:
        return touchpoint(phase, lane, **fields)

    return a_map({
        "a": card("p3", "user", title="zebra", owner="per", due=date(2026, 3, 1)),
        "b": card("p1", "topic", title="Apple", decision="stop", progress="done",
                  potential=9, effort=2),
        "c": card("p2", "buyer", title="", decision="start", owner="Eva", progress="under_way"),
        "d": card("p1", "buyer", title="mango", due=date(2026, 2, 1), potential=1, effort=9),
    })  # fmt: skip


@pytest.mark.parametrize(
    ("field", "forwards", "backwards"),
    [
        ("title", "b d a c", "a d b c"),
        ("decision", "c b d a", "b c d a"),
        ("phase", "b d c a", "a c b d"),
        ("lane", "d c a b", "b a d c"),
        ("gap", "d b c a", "b d c a"),
        ("owner", "c a b d", "a c b d"),
        ("due", "d a b c", "a d b c"),
        ("progress", "d a c b", "b c d a"),
    ],
)
def test_each_column_sorts_both_ways(field: ActionField, forwards: str, backwards: str) -> None:
    document = some()
    found = actions(document)
    assert [action.id for action in found] == ["b", "d", "c", "a"]

    def by(*, back: bool) -> str:
        return " ".join(
            each.id for each in actions_in_order(document, found, field, "en", backwards=back)
        )

    assert by(back=False) == forwards
    assert by(back=True) == backwards


def test_every_field_has_an_order() -> None:
    assert all(len(actions_in_order(some(), actions(some()), field, "en")) == 4 for field in FIELDS)

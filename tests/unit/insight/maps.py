"""Small maps for the tests of what a map says."""

from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Kpi, Lane, Phase

ORDERS = [f"a{digit}" for digit in "0123456789ABCDEFGHIJ"]


def touchpoint(phase: str | None, lane: str | None, order: str = "a0", **fields: Any) -> Card:
    return Card(phase=phase, lane=lane, order=order, **fields)


def a_map(cards: dict[str, Card], **tables: Any) -> Document:
    """Give a map of three phases (p2 decisive), two roles and a topic lane."""
    phases = {
        "p1": Phase(order="a0", name="Trigger", goal="See why"),
        "p2": Phase(order="a1", name="Choice", goal="Choose well", decisive=True),
        "p3": Phase(order="a2", name="Use", goal="Run it"),
    }
    lanes = {
        "buyer": Lane(order="a0", name="Buyer", role="decision_maker"),
        "user": Lane(order="a1", name="User", role="operator"),
        "topic": Lane(order="a2", name="What we offer", kind="topic", side="company"),
        "gap": Lane(order="a3", name="Gap", kind="gap"),
    }
    return Document(**{"phases": phases, "lanes": lanes, "cards": cards, **tables})


def kpi(phase: str, order: str = "a0", **fields: Any) -> Kpi:
    return Kpi(phase=phase, order=order, **fields)

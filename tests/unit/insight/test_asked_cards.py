"""Which cards a step of the workshop asks for, and in which lane they are looked for."""

import pytest

from cjm_desktop.insight.asked_cards import ASKED, lane_for, side_of
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.vocabulary import CardKind, LaneSide, WorkshopStep


def lanes(**kept: Lane) -> Document:
    keys = order.keys(len(kept))
    return Document(
        lanes={
            name: lane.replaced(order=key)
            for (name, lane), key in zip(kept.items(), keys, strict=True)
        }
    )


THEIRS = Lane(order="a0", kind="topic", side="customer")
OURS = Lane(order="a0", kind="topic", side="company")
ROLE = Lane(order="a0")
CURVE = Lane(order="a0", kind="experience")


@pytest.mark.parametrize(
    ("document", "kind", "side", "lane"),
    [
        (lanes(curve=CURVE), "touchpoint", "customer", None),
        (lanes(curve=CURVE, role=ROLE), "touchpoint", None, "role"),
        (lanes(role=ROLE, upper=THEIRS, lower=THEIRS), "mindset", "customer", "upper"),
        (lanes(role=ROLE, upper=THEIRS, lower=THEIRS), "touchpoint", "customer", "lower"),
        (lanes(role=ROLE, theirs=THEIRS, ours=OURS), "touchpoint", "company", "ours"),
        (
            lanes(a=THEIRS, b=THEIRS.replaced(default_kind="mindset")),
            "mindset", "customer", "b",
        ),
        (
            lanes(role=ROLE, b=THEIRS.replaced(default_kind="mindset")),
            "touchpoint", "customer", "role",
        ),
        (lanes(a=OURS, ideas=OURS.replaced(takes_ideas=True)), "idea", "company", "ideas"),
    ],
)  # fmt: skip
def test_a_kind_of_card_has_its_lane(
    document: Document, kind: CardKind, side: LaneSide | None, lane: str | None
) -> None:
    assert lane_for(document, kind, side) == lane


@pytest.mark.parametrize(
    ("kind", "step", "side"),
    [
        ("touchpoint", "whereabouts", "customer"),
        ("touchpoint", "offer", "company"),
        ("touchpoint", None, None),
        ("friction", "offer", "customer"),
        ("idea", "decisions", "company"),
    ],
)
def test_a_kind_of_card_speaks_for_a_side(
    kind: CardKind, step: WorkshopStep | None, side: LaneSide | None
) -> None:
    assert side_of(kind, step) == side


def test_what_a_step_asks_for_has_a_lane_on_any_map_with_a_role() -> None:
    for asked in ASKED.values():
        assert lane_for(lanes(role=ROLE), asked.kind, asked.side) == "role"

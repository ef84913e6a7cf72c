"""References that lead nowhere are mended, and it is told how."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.storage import codec
from cjm_desktop.storage.rescue.repairs import Repair
from cjm_desktop.storage.rescue.rescue import rescue
from tests.strategies import documents

WHOLE: dict[str, Any] = {
    "format": "cjm-desktop/map",
    "format_version": 1,
    "map": {"title": "x"},
    "phases": {"p": {"order": "a0"}},
    "lanes": {"l": {"order": "a0"}, "g": {"order": "a1", "kind": "gap"}},
    "personas": {"per": {"order": "a0", "lane": "l"}},
    "cards": {"c": {"order": "a0", "phase": "p", "lane": "l", "title": "kept"}},
    "handoffs": {"h": {"source": "c", "target": "c"}},
    "kpis": {"k": {"order": "a0", "phase": "p"}},
}


def mended(kind: str, record: str, **fields: Any) -> tuple[Document, list[Repair]]:
    content = json.loads(json.dumps(WHOLE))
    (content[kind] if kind == "map" else content[kind][record]).update(fields)
    document, repairs = rescue(json.dumps(content).encode())
    assert not list(breaches(document))
    return document, repairs


def test_an_influence_in_phases_that_are_gone_is_cleared() -> None:
    said = {"gone": ["decides"], "p": ["uses", "vetoes"], "gone2": []}
    document, repairs = mended("lanes", "l", influence=said)
    assert repairs == [
        Repair("reference_cleared", Key("lanes", "l"), "influence", {"target": "gone"})
    ]
    assert document.lanes["l"].influence == {"p": ("uses", "vetoes")}


def test_a_proposed_phase_that_is_gone_is_cleared() -> None:
    document, repairs = mended("cards", "c", phase=None, lane=None, proposed_phase="gone")
    assert repairs == [
        Repair("reference_cleared", Key("cards", "c"), "proposed_phase", {"target": "gone"})
    ]
    assert document.cards["c"].proposed_phase is None


def test_a_whole_map_is_left_alone() -> None:
    data = json.dumps(WHOLE).encode()
    assert rescue(data) == (codec.loads(data), [])


@pytest.mark.parametrize(
    ("fields", "field", "target"),
    [
        ({"phase": "gone"}, "phase", "gone"),
        ({"lane": "gone"}, "lane", "gone"),
        ({"phase": "gone", "lane": "gone"}, "phase", "gone"),
        ({"phase": None}, "phase", ""),
        ({"lane": "g"}, "lane", "g"),
    ],
)
def test_a_card_without_its_place_goes_to_the_tray(
    fields: dict[str, Any], field: str, target: str
) -> None:
    document, repairs = mended("cards", "c", **fields)
    assert repairs == [Repair("card_to_tray", Key("cards", "c"), field, {"target": target})]
    card = document.cards["c"]
    assert (card.phase, card.lane, card.title) == (None, None, "kept")


@pytest.mark.parametrize(
    ("kind", "record", "field"),
    [("cards", "c", "image"), ("personas", "per", "portrait"), ("map", "map", "logo")],
)
def test_a_missing_picture_is_cleared(kind: str, record: str, field: str) -> None:
    document, repairs = mended(kind, record, **{field: "gone"})
    assert [(item.code, item.key, item.field) for item in repairs] == [
        ("reference_cleared", (kind, record), field)
    ]
    assert document == codec.loads(json.dumps(WHOLE).encode())


@pytest.mark.parametrize(
    ("kind", "record", "fields"),
    [
        ("personas", "per", {"lane": "gone", "portrait": "gone"}),
        ("handoffs", "h", {"source": "gone", "target": "gone"}),
        ("handoffs", "h", {"target": "gone"}),
        ("kpis", "k", {"phase": "gone"}),
    ],
)
def test_what_belongs_to_nothing_is_removed(kind: Any, record: str, fields: dict[str, str]) -> None:
    document, repairs = mended(kind, record, **fields)
    assert repairs[0].code == "record_removed"
    assert document.table(kind) == {}


def test_a_card_may_need_both_a_place_and_a_picture() -> None:
    document, repairs = mended("cards", "c", lane="gone", image="gone")
    assert {item.code for item in repairs} == {"card_to_tray", "reference_cleared"}
    assert document.cards["c"].image is None


def test_of_two_records_with_one_id_the_second_gets_a_new_one() -> None:
    content = json.loads(json.dumps(WHOLE))
    content["cards"]["p"] = {"order": "a1", "phase": "p", "lane": "l"}
    content["handoffs"]["h"] = {"source": "p", "target": "c"}
    content["kpis"] = {"p": {"order": "a0", "phase": "p"}}
    document, repairs = rescue(json.dumps(content).encode())
    assert [(each.code, each.key) for each in repairs] == [
        ("id_repeated", ("cards", "p-2")), ("id_repeated", ("kpis", "p-3")),
    ]  # fmt: skip
    assert codec.loads(codec.dumps(document)) == document
    assert document.handoffs["h"].source == "p-2"
    assert document.cards["p-2"].phase == document.kpis["p-3"].phase == "p"


def test_a_phase_with_the_id_of_a_lane_takes_what_stands_in_it_along() -> None:
    content = json.loads(json.dumps(WHOLE))
    content["lanes"]["p"] = {"order": "a2", "influence": {"p": ["uses"]}}
    content["personas"]["per"]["lane"] = "p"
    document, _ = rescue(json.dumps(content).encode())
    assert document.personas["per"].lane == "p-2"
    assert document.lanes["p-2"].influence == {"p": ("uses",)}
    assert document.cards["c"].phase == "p"


@given(documents(), st.data())
def test_whatever_is_torn_out_the_rest_can_be_mended(
    document: Document, data: st.DataObject
) -> None:
    keys = [key for key in document.keys() if key.kind != "map"]
    torn = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
    rest, _ = rescue(codec.dumps(document.replaced(dict.fromkeys(torn))))
    assert not list(breaches(rest))
    assert set(rest.cards) == set(document.cards) - {key.id for key in torn}

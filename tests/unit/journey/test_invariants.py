"""Each rule between records: found in a whole document, and after the change that breaks it."""

import base64
from collections.abc import Mapping

import pytest

from cjm_desktop.journey import invariants
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Asset, Card, Handoff, Kpi, Lane, Map, Persona, Record
from cjm_desktop.journey.values import MAX_PHASES
from tests.maps import small_map

PICTURE = Asset(media_type="image/png", data=base64.b64encode(b"12345").decode())

Changes = Mapping[Key, Record | None]


def _card(**fields: str | None) -> Card:
    return small_map().cards["a"].replaced(**fields)


CASES: list[tuple[Changes, str, Key, str]] = [
    ({Key("cards", "a"): _card(phase="p9")}, "dangling", Key("cards", "a"), "phase"),
    ({Key("cards", "a"): _card(lane="l9")}, "dangling", Key("cards", "a"), "lane"),
    ({Key("cards", "a"): _card(image="x9")}, "dangling", Key("cards", "a"), "image"),
    ({Key("cards", "a"): _card(phase=None)}, "half_placed", Key("cards", "a"), "phase"),
    ({Key("cards", "a"): _card(lane=None)}, "half_placed", Key("cards", "a"), "lane"),
    ({Key("cards", "a"): _card(lane="lx")}, "lane_holds_no_cards", Key("cards", "a"), "lane"),
    ({MAP_KEY: Map(logo="x9")}, "dangling", MAP_KEY, "logo"),
    (
        {Key("personas", "per"): Persona(order="a0", lane="l1", portrait="x9")},
        "dangling",
        Key("personas", "per"),
        "portrait",
    ),
    (
        {Key("personas", "per"): Persona(order="a0", lane="l9")},
        "dangling",
        Key("personas", "per"),
        "lane",
    ),
    (
        {Key("handoffs", "ab"): Handoff(source="x", target="b")},
        "dangling",
        Key("handoffs", "ab"),
        "source",
    ),
    (
        {Key("handoffs", "ab"): Handoff(source="a", target="x")},
        "dangling",
        Key("handoffs", "ab"),
        "target",
    ),
    ({Key("kpis", "k1"): Kpi(order="a0", phase="p9")}, "dangling", Key("kpis", "k1"), "phase"),
    ({Key("lanes", "l2"): Lane(order="a2", kind="gap")}, "lane_holds_no_cards", Key("cards", "e"),
     "lane"),
    ({Key("lanes", "l1"): Lane(order="a0", influence={"p9": ("uses",)})}, "dangling",
     Key("lanes", "l1"), "influence"),
    ({Key("phases", "p2"): None, Key("lanes", "l1"): Lane(order="a0", influence={"p2": ()})},
     "dangling", Key("lanes", "l1"), "influence"),
    ({Key("phases", "p2"): None}, "dangling", Key("cards", "d"), "phase"),
    ({Key("cards", "t"): Card(order="a0", proposed_phase="p9")}, "dangling", Key("cards", "t"),
     "proposed_phase"),
    ({Key("phases", "p2"): None, Key("cards", "t"): Card(order="a0", proposed_phase="p2")},
     "dangling", Key("cards", "t"), "proposed_phase"),
    ({Key("lanes", "l2"): None}, "dangling", Key("cards", "e"), "lane"),
    ({Key("cards", "d"): None}, "dangling", Key("handoffs", "ad"), "target"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "key", "field"), CASES)
def test_a_broken_rule_is_found_both_ways(
    changes: Changes, code: str, key: Key, field: str
) -> None:
    document = small_map().replaced(changes)
    whole = list(invariants.breaches(document))
    assert (code, key, field) in [(each.code, each.key, each.field) for each in whole]
    assert set(map(_short, invariants.breaches_after(document, changes))) == set(map(_short, whole))


def _short(breach: invariants.Breach) -> tuple[str, Key, str]:
    return breach.code, breach.key, breach.field


def test_a_whole_map_breaks_none() -> None:
    document = small_map()
    assert not list(invariants.breaches(document))
    assert not list(invariants.breaches_after(document, document.keys()))


@pytest.mark.parametrize("kind", ["logo", "portrait", "image"])
def test_a_picture_in_use_cannot_go(kind: str) -> None:
    document = small_map().replaced({Key("assets", "pic"): PICTURE})
    holder: Key
    match kind:
        case "logo":
            holder = MAP_KEY
        case "portrait":
            holder = Key("personas", "per")
        case _:
            holder = Key("cards", "a")
    record = document.get(holder)
    assert record is not None
    document = document.replaced({holder: record.replaced(**{kind: "pic"})})
    assert not list(invariants.breaches(document))
    gone = document.replaced({Key("assets", "pic"): None})
    found = list(invariants.breaches_after(gone, [Key("assets", "pic")]))
    assert [_short(each) for each in found] == [("dangling", holder, kind)]
    assert found == list(invariants.breaches(gone))


def test_an_id_is_used_once_in_a_file() -> None:
    twice = small_map().replaced({Key("phases", "a"): small_map().phases["p1"]})
    whole = [each for each in invariants.breaches(twice) if each.code == "duplicate_id"]
    after = list(invariants.breaches_after(twice, [Key("phases", "a")]))
    assert [each.code for each in whole] == [each.code for each in after] == ["duplicate_id"]
    assert after[0].values == {"kind": "cards"}


def test_there_may_be_only_so_many_phases() -> None:
    phase = small_map().phases["p1"]
    full = Document(phases={f"q{n}": phase for n in range(MAX_PHASES)})
    assert not list(invariants.breaches(full))
    over = full.replaced({Key("phases", "one-more"): phase})
    for found in (invariants.breaches(over), invariants.breaches_after(over, [])):
        assert list(found) == [
            ("too_many", Key("phases", "one-more"), "", {"kind": "phases", "limit": 200})
        ]


def test_pictures_have_a_limit_of_their_own_and_one_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(invariants, "MAX_ASSET_BYTES", 5)
    monkeypatch.setattr(invariants, "MAX_ASSETS_BYTES", 10)
    bigger = Asset(media_type="image/png", data=base64.b64encode(b"123456").decode())
    two = Document(assets={"x": PICTURE, "y": PICTURE})
    assert not list(invariants.breaches(two))
    over = two.replaced({Key("assets", "y"): bigger})
    assert {each.code for each in invariants.breaches(over)} == {
        "asset_too_large",
        "assets_too_large",
    }


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4])
def test_asset_bytes_counts_what_the_base64_stands_for(size: int) -> None:
    data = base64.b64encode(b"x" * size).decode()
    assert invariants.asset_bytes(Asset(media_type="image/png", data=data)) == size

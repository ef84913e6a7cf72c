"""The map, personas, KPIs, handoffs and pictures."""

import pytest

from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.handoffs import add_handoff, change_handoff, remove_handoff
from cjm_desktop.editing.edits.kpis import add_kpi, change_kpi, move_kpi, remove_kpi
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.personas import (
    add_persona,
    change_persona,
    move_persona,
    remove_persona,
)
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Asset
from tests.maps import small_map, touched

PICTURE = Asset(name="per.png", media_type="image/png", data="AAAA")
PER = Key("personas", "per")
A = Key("cards", "a")


def _personas(document: Document, lane: str) -> str:
    return " ".join(each for each, _ in document.personas_of(lane))


def _kpis(document: Document, phase: str) -> str:
    return " ".join(each for each, _ in document.kpis_of(phase))


def test_the_map_changes() -> None:
    patch = change_map(small_map(), title="Balls", authors=("Per",))
    assert touched(patch) == {"map"}
    assert patch.apply(small_map()).map.authors == ("Per",)
    assert not change_map(small_map(), title="")


def test_personas_come_move_and_go() -> None:
    start = small_map()
    assert _personas(add_persona(start, "n", "l1", 0, name="New").apply(start), "l1") == "n per ole"
    assert _personas(add_persona(start, "n", "l2").apply(start), "l2") == "n"
    moved = move_persona(start, "per", "l1")
    assert _personas(moved.apply(start), "l1") == "ole per"
    assert touched(moved) == {"per"}
    assert not move_persona(start, "per", "l1", 0)
    across = move_persona(start, "ole", "l2").apply(start)
    assert (_personas(across, "l1"), _personas(across, "l2")) == ("per", "ole")
    assert _personas(remove_persona(start, "per").apply(start), "l1") == "ole"
    assert change_persona(start, "per", goals=("x",)).apply(start).personas["per"].goals == ("x",)
    with pytest.raises(ValueError, match="moving"):
        change_persona(start, "per", lane="l2")


def test_kpis_come_move_and_go() -> None:
    start = small_map()
    assert _kpis(add_kpi(start, "n", "p1", 1, name="New").apply(start), "p1") == "k1 n k2"
    moved = move_kpi(start, "k2", "p1", 0)
    assert _kpis(moved.apply(start), "p1") == "k2 k1"
    assert touched(moved) == {"k2"}
    assert not move_kpi(start, "k2", "p1")
    across = move_kpi(start, "k2", "p3").apply(start)
    assert (_kpis(across, "p1"), _kpis(across, "p3")) == ("k1", "k2")
    assert _kpis(remove_kpi(start, "k1").apply(start), "p1") == "k2"
    assert change_kpi(start, "k1", target=4.0).apply(start).kpis["k1"].target == 4.0
    with pytest.raises(ValueError, match="moving"):
        change_kpi(start, "k1", phase="p2")


def test_a_handoff_is_there_once() -> None:
    start = small_map()
    after = add_handoff(start, "n", "b", "a", label="back").apply(start)
    assert (after.handoffs["n"].source, after.handoffs["n"].target) == ("b", "a")
    assert not add_handoff(start, "n", "a", "b")
    assert add_handoff(start, "n", "a", "b", kind="loop")
    changed = change_handoff(start, "ab", kind="leads_to").apply(start)
    assert changed.handoffs["ab"].kind == "leads_to"
    assert set(remove_handoff(start, "ab").apply(start).handoffs) == {"ad", "fe"}


def test_an_equal_picture_is_used_again_and_goes_with_its_last_use() -> None:
    document = set_picture(small_map(), [PER], PICTURE, "x").apply(small_map())
    assert (document.personas["per"].portrait, set(document.assets)) == ("x", {"x"})

    again = PICTURE.replaced(name="copy.png")
    document = set_picture(document, [A, MAP_KEY], again, "y").apply(document)
    assert set(document.assets) == {"x"}
    assert (document.cards["a"].image, document.map.logo) == ("x", "x")

    document = set_picture(document, [A, PER], None, "unused").apply(document)
    assert set(document.assets) == {"x"}
    last = change_map(document, logo=None)
    assert set(last.removed) == {Key("assets", "x")}
    assert last.reverse().apply(last.apply(document)) == document


def test_another_picture_takes_the_place_of_the_first() -> None:
    document = set_picture(small_map(), [PER], PICTURE, "x").apply(small_map())
    other = PICTURE.replaced(data="BBBB")
    after = set_picture(document, [PER], other, "y").apply(document)
    assert set(after.assets) == {"y"}
    assert not remove_persona(after, "per").apply(after).assets
    assert not change_persona(after, "per", portrait=None).apply(after).assets


def test_a_picture_for_nobody_is_not_kept() -> None:
    assert not set_picture(small_map(), [], PICTURE, "x")


def test_a_picture_that_nothing_showed_before_is_left_alone() -> None:
    document = small_map().replaced({Key("assets", "spare"): PICTURE})
    assert touched(remove_persona(document, "per")) == {"per"}

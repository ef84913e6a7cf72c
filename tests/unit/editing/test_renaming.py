"""A document under other ids: what refers to a record goes along."""

import pytest

from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Asset
from tests.maps import small_map


def test_all_that_refers_to_a_record_goes_along() -> None:
    base = small_map()
    picture = Asset(media_type="image/png", data="")
    base = set_picture(base, [Key("cards", "a")], picture, "pic").apply(base)
    lane = base.lanes["l1"].replaced(influence={"p1": ("decides",), "p2": ("uses",)})
    base = base.replaced({Key("lanes", "l1"): lane})
    ids = {"a": "A", "p1": "P", "l1": "L", "pic": "PIC", "k1": "K"}
    found = renamed(base, ids)
    assert not list(breaches(found))
    card = found.cards["A"]
    assert (card.phase, card.lane, card.image) == ("P", "L", "PIC")
    assert found.handoffs["ab"].source == "A"
    assert found.lanes["L"].influence == {"P": ("decides",), "p2": ("uses",)}
    assert found.kpis["K"].phase == "P"
    assert renamed(found, {new: old for old, new in ids.items()}) == base


def test_what_is_not_named_stays_the_same_object() -> None:
    base = small_map()
    assert renamed(base, {}) is base
    assert renamed(base, {"a": "A"}).cards["b"] is base.cards["b"]


def test_ids_are_exchanged_but_never_shared() -> None:
    base = small_map()
    swapped = renamed(base, {"a": "b", "b": "a"})
    assert (swapped.cards["a"].title, swapped.cards["b"].title) == ("B", "A")
    with pytest.raises(ValueError, match="another record's"):
        renamed(base, {"a": "p1"})
    with pytest.raises(ValueError, match="one id"):
        renamed(base, {"a": "x", "b": "x"})

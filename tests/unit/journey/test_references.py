"""What a record refers to is known of every shape a field can have, and can be mended in each."""

from typing import get_args

import pytest

from cjm_desktop.journey.document import RECORD_TYPES
from cjm_desktop.journey.records import Card, Handoff, Lane, Map
from cjm_desktop.journey.references import (
    FIELDS,
    OPTIONAL,
    REFERENCES,
    references,
    renamed,
    without,
)
from cjm_desktop.journey.vocabulary import Kind

CARD = Card(order="a0", phase="p1", lane="l1", image="a1", answers=("c2", "c3"))
LANE = Lane(order="a0", influence={"p1": ("uses",), "p2": ("decides",)}, about=("l2",))


def test_one_id_a_list_and_the_keys_of_an_object_are_references() -> None:
    assert set(references("cards", CARD)) == {
        ("phase", "phases", "p1"),
        ("lane", "lanes", "l1"),
        ("image", "assets", "a1"),
        ("answers", "cards", "c2"),
        ("answers", "cards", "c3"),
    }
    assert set(references("lanes", LANE)) == {
        ("influence", "phases", "p1"),
        ("influence", "phases", "p2"),
        ("about", "lanes", "l2"),
    }
    assert list(references("map", Map())) == []


def test_what_goes_is_taken_out_and_the_rest_stays() -> None:
    assert without(CARD, "image", {"a1"}).image is None
    assert without(CARD, "answers", {"c2"}).answers == ("c3",)
    assert without(LANE, "influence", {"p1"}).influence == {"p2": ("decides",)}
    assert without(CARD, "answers", {"c9"}) is CARD


def test_what_has_a_new_id_is_followed_and_named_once() -> None:
    assert renamed(Handoff(source="c1", target="c2"), "source", {"c1": "c9"}).source == "c9"
    assert renamed(CARD, "answers", {"c2": "c3"}).answers == ("c3",)
    assert renamed(LANE, "influence", {"p2": "p3"}).influence == {
        "p1": ("uses",),
        "p3": ("decides",),
    }


def test_what_was_named_twice_before_stays_so() -> None:
    twice = Card(order="a0", answers=("c2", "c2", "c3"))
    assert without(twice, "answers", {"c3"}).answers == ("c2", "c2")
    assert renamed(twice, "answers", {"c2": "c9"}).answers == ("c9", "c9", "c3")
    assert renamed(twice, "answers", {"c3": "c2"}).answers == ("c2",)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_table_names_fields_that_are_there(kind: Kind) -> None:
    assert REFERENCES.get(kind, {}).keys() <= RECORD_TYPES[kind].defaults.keys()


def test_what_can_do_without_has_a_default() -> None:
    assert OPTIONAL <= FIELDS
    for kind, fields in REFERENCES.items():
        for field in OPTIONAL & fields.keys():
            assert not RECORD_TYPES[kind].defaults[field]

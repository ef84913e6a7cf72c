"""Models do not change, are equal by what they hold, and make others of themselves."""

from dataclasses import field
from datetime import date

import pytest
from pydantic_core import ValidationError

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Card, Phase, Reading


class Thing(Model):
    name: str
    size: int = 1
    notes: dict[str, str] = field(default_factory=dict)


class Other(Thing):
    colour: str = "red"


def test_all_fields_are_checked_when_it_is_made() -> None:
    with pytest.raises(ValidationError) as caught:
        Thing(name=1, size="2", more=3)  # type: ignore[arg-type, call-arg]
    assert [each["loc"] for each in caught.value.errors()] == [("name",), ("size",), ("more",)]


def test_it_neither_changes_nor_loses_anything() -> None:
    thing = Thing(name="a")
    with pytest.raises(ValidationError, match="frozen"):
        thing.name = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        del thing.name
    with pytest.raises(ValidationError, match="frozen"):
        thing.unknown = 1  # type: ignore[attr-defined]
    assert thing == Thing(name="a")


def test_it_is_equal_by_class_and_values() -> None:
    assert Thing(name="a") == Thing(name="a", size=1)
    assert Thing(name="a") != Thing(name="a", size=2)
    assert Thing(name="a") != Other(name="a")
    assert Phase(order="a0") != Card(order="a0")


def test_it_can_be_in_a_set_where_its_values_can() -> None:
    day = date(2026, 11, 26)
    assert {Reading(on=day, value=1), Reading(value=1.0, on=day)} == {Reading(on=day, value=1)}
    with pytest.raises(TypeError, match="unhashable"):
        hash(Thing(name="a"))


def test_another_has_the_other_values_unchecked() -> None:
    thing = Thing(name="a", notes={"b": "c"})
    other = thing.replaced(size="large")
    assert vars(other) == {"name": "a", "size": "large", "notes": {"b": "c"}}
    assert thing.size == 1
    with pytest.raises(ValidationError):
        Thing.validated(vars(other))


def test_each_has_its_own_where_the_default_is_made() -> None:
    one, other = Thing(name="a"), Thing(name="b")
    assert one.notes == {}
    assert one.notes is not other.notes


def test_it_tells_what_differs_from_the_defaults() -> None:
    assert list(Other.defaults) == ["colour", "name", "notes", "size"]
    assert Other(name="a", size=2, notes={}).without_defaults() == {"name": "a", "size": 2}


def test_what_was_read_knows_what_was_there() -> None:
    assert Thing.read(b'{"size": 1, "name": "a"}').given == {"name", "size"}
    assert Thing.read(b'{"name": "a", "more": 1}', extra="ignore").given == {"name"}


def test_it_shows_its_values() -> None:
    assert repr(Thing(name="a")) == "Thing(name='a', size=1, notes={})"

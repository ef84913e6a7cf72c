"""Figures and groups are made to be kept: the type checker lets nobody write into one."""

from dataclasses import fields
from typing import Final, get_origin, get_type_hints

import pytest

from cjm_desktop.layout.drawing import Figure, Group


@pytest.mark.parametrize("made", [Figure, Group])
def test_no_field_may_be_written(made: type[Figure | Group]) -> None:
    hints = get_type_hints(made)
    assert {get_origin(hints[each.name]) for each in fields(made)} == {Final}


@pytest.mark.parametrize("part", [Figure(None, "figure", 1, 1, ()), Group(1, 1, ())])
def test_nothing_is_added_to_one(part: Figure | Group) -> None:
    with pytest.raises(AttributeError):
        part.seen = True  # type: ignore[union-attr]

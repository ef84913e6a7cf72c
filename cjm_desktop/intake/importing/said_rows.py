"""Rows of what a file says of a card: what a field does not take goes to the notes, and is told."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.text import clean_text


class Said(NamedTuple):
    """What a file says under a heading, and the field it may give; None: it goes to the notes."""

    heading: str
    text: str
    field: str | None = None


def said_row(
    title: str,
    place: tuple[str | None, str | None],
    said: Iterable[Said],
    doubts: list[Doubt],
    *,
    language: str,
    notes: str = "",
    fields: Mapping[str, Any] | None = None,
    key: str = "",
) -> Row:
    """Make a row with the fields that take what is said; `place` names the phase and the lane."""
    given = dict(fields or {})
    left = [plain(notes)] if plain(notes) else []
    for heading, written, field in said:
        text = plain(written)
        if not text:
            continue
        try:
            if field is not None:
                given[field] = value_of(field, text, language)
                continue
        except NotUnderstood:
            doubts.append(Doubt("value", text, heading))
        left.append(f"{heading}: {text}" if heading else text)
    return Row(plain(title), "\n".join(left), *place, given, key)


def plain(text: str) -> str:
    """Clean a text, without the space around it."""
    return clean_text(text).strip()

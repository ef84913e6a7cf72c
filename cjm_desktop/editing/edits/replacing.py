"""Replacing what is written on cards and in quotes: what it would come to, and then the edit."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from pydantic_core import ValidationError

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.written import WRITTEN
from cjm_desktop.words.folding import replaced

Flaw = Literal["too_long", "not_a_link", "not_allowed"]
"""Why a text cannot become what it would."""


class Rewording(NamedTuple):
    """One text of a record, as it is and as it would be; `place` is where it is in a list of texts.

    One with a flaw is left as it is.
    """

    key: Key
    field: str
    place: int | None
    before: str
    after: str
    flaw: Flaw | None = None


def rewordings(
    document: Document, keys: Iterable[Key], sought: str, replacement: str
) -> tuple[Rewording, ...]:
    """List the texts of cards and quotes that another text in place of one would change.

    Capitals make no difference in what is sought, as in finding. A text by itself replaces nothing.
    """
    if sought == replacement:
        return ()
    found: list[Rewording] = []
    for key in keys:
        record = document.table(key.kind)[key.id]
        for field, place, text in _texts(key, record):
            after = replaced(text, sought, replacement)
            if after != text:
                made = Rewording(key, field, place, text, after)
                found.append(made._replace(flaw=_flaw(record, made)))
    return tuple(found)


def reword(document: Document, chosen: Iterable[Rewording]) -> Patch:
    """Write texts as they would be, but those with a flaw and those that are others by now."""
    draft = Draft(document)
    by_field: dict[tuple[Key, str], list[Rewording]] = {}
    for each in chosen:
        if each.flaw is None and each.key.id in document.table(each.key.kind):
            by_field.setdefault((each.key, each.field), []).append(each)
    for (key, field), changes in by_field.items():
        value = _reworded(document.table(key.kind)[key.id], field, changes)
        draft.change(key, **{field: value})
    return draft.patch


def _texts(key: Key, record: Record) -> Iterator[tuple[str, int | None, str]]:
    for field in WRITTEN[key.kind]:
        value = getattr(record, field)
        if isinstance(value, tuple):
            yield from ((field, place, text) for place, text in enumerate(value))
        elif value:
            yield field, None, value


def _reworded(record: Record, field: str, changes: Iterable[Rewording]) -> Any:
    value = getattr(record, field)
    if not isinstance(value, tuple):
        return next((each.after for each in changes if each.before == value), value)
    texts = dict(enumerate(value))
    for each in changes:
        if each.place is not None and texts.get(each.place) == each.before:
            texts[each.place] = each.after
    # What a list says it says once, and an empty text says nothing.
    return (
        value
        if tuple(texts.values()) == value
        else tuple(filter(None, dict.fromkeys(texts.values())))
    )


def _flaw(record: Record, change: Rewording) -> Flaw | None:
    value = _reworded(record, change.field, [change])
    try:
        type(record).validated({**record.without_defaults(), change.field: value})
    except ValidationError as error:
        if error.errors(include_url=False, include_context=False)[0]["type"] == "string_too_long":
            return "too_long"
        return "not_a_link" if change.field == "links" else "not_allowed"
    return None

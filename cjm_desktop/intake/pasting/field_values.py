"""Values of a card's fields as people write them in a table, told by what a field may hold."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from pydantic_core import ValidationError

from cjm_desktop.editing.edits.arranging import FIRST
from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.intake.days import day_of
from cjm_desktop.intake.pasting.field_words import (
    answers_by_word,
    codes_by_word,
    experiences_by_word,
)
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.validation import OPTIONAL
from cjm_desktop.words.numbers import number_of

_BETWEEN_TEXTS = re.compile(r"[,;\n]")


class NotUnderstood(Exception):
    """A value that the field does not take."""


def value_of(field: str, text: str, language: str) -> Any:
    """Read a field's value; NotUnderstood if it is none, or out of range."""
    held = _HELD[field]
    if get_origin(held) is Literal:
        value = _looked_up(codes_by_word(get_args(held)), text)
    elif get_origin(held) is tuple:
        parts = text.split() if field == "links" else _BETWEEN_TEXTS.split(text)
        value = tuple(part.strip() for part in parts if part.strip())
    else:
        value = _READERS[held](text, language)
    try:
        return getattr(Card.validated({"order": FIRST, field: value}), field)
    except ValidationError as error:
        raise NotUnderstood from error


def is_answer(field: str) -> bool:
    """Say whether a field holds yes or no."""
    return _HELD[field] is bool


def _held(annotation: Any) -> Any:
    """Give what is held beside None, without its limits."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    return _held(arguments[0]) if origin is Annotated or origin in OPTIONAL else (
        annotation
    )  # fmt: skip


def _looked_up(words: Mapping[str, Any], text: str) -> Any:
    try:
        return words[name_key(text)]
    except KeyError as error:
        raise NotUnderstood from error


def _number(text: str, language: str) -> float:
    value = number_of(text, language)
    if value is None:
        raise NotUnderstood
    return value


def _day(text: str, language: str) -> date:
    value = day_of(text)
    if value is None:
        raise NotUnderstood
    return value


_READERS: Final[Mapping[Any, Callable[[str, str], Any]]] = {
    str: lambda text, _: text.strip(),
    bool: lambda text, _: _looked_up(answers_by_word(), text),
    int: lambda text, _: _looked_up(experiences_by_word(), text),
    float: _number,
    date: _day,
}
_HELD: Final = {name: _held(each.type) for name, each in Card.__dataclass_fields__.items()}

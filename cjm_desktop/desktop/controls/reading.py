"""How what is typed becomes a field's value, and back: texts, lists, numbers, scores, days."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from cjm_desktop.words.numbers import digits, number_of
from cjm_desktop.words.wording import Wording

MOST_DIGITS = 40

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_SPOKEN = re.compile(r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})")


class Unfit(Exception):
    """What was typed is not a value; the message is the sentence that says why."""


class Reading(NamedTuple):
    """A way to write a value as text and to read it again; `limit` in characters of text.

    What is `whole` means nothing until it is typed to its end: 12 is no 1, though it begins so.
    """

    write: Callable[[Any], str]
    parse: Callable[[str], Any]
    limit: int
    whole: bool = False


TITLE = Reading(str, str, MAX_TITLE)
NOTES = Reading(str, str, MAX_NOTES)


def lines(tr: Wording) -> Reading:
    """Read a list with an item on each line."""
    return _items(tr, "\n", "\n")


def commas(tr: Wording) -> Reading:
    """Read a list with commas between the items."""
    return _items(tr, ",", ", ")


def _items(tr: Wording, mark: str, joint: str) -> Reading:
    def parse(text: str) -> tuple[str, ...]:
        items = tuple(item.strip() for item in text.split(mark) if item.strip())
        if any(len(item) > MAX_TITLE for item in items):
            raise Unfit(tr("An item can have at most {n} characters.", n=MAX_TITLE))
        return items

    return Reading(joint.join, parse, MAX_NOTES)


def number(tr: Wording) -> Reading:
    """Read a number, as the language or another of ours writes it; nothing is None."""

    def parse(text: str) -> float | None:
        if not text.strip():
            return None
        found = number_of(text, tr.language)
        if found is None:
            raise Unfit(tr("Write a number, such as 40 or 2.5."))
        return found

    return Reading(_writer(tr), parse, MOST_DIGITS, whole=True)


def amount(tr: Wording, most: float) -> Reading:
    """Read a number from 0 to a limit; nothing is None."""
    any_number = number(tr)

    def parse(text: str) -> float | None:
        found: float | None = any_number.parse(text)
        if found is not None and not 0 <= found <= most:
            raise Unfit(tr("Write a number from 0 to {most}.", most=digits(most, tr.language)))
        return found

    return any_number._replace(parse=parse)


def score(tr: Wording) -> Reading:
    """Read a score, 0 to 10 in halves; nothing is None."""

    def parse(text: str) -> float | None:
        if not text.strip():
            return None
        found = number_of(text, tr.language)
        if found is None or not 0 <= found <= 10 or found * 2 != int(found * 2):
            raise Unfit(tr("A score is 0 to 10, in whole or half steps."))
        return found

    return Reading(_writer(tr), parse, MOST_DIGITS, whole=True)


def day(tr: Wording) -> Reading:
    """Read a day as year-month-day, or as day.month.year."""

    def parse(text: str) -> date:
        found = _ISO.fullmatch(text.strip()) or _SPOKEN.fullmatch(text.strip())
        try:
            if found is not None:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            pass
        raise Unfit(tr("Write a day as year-month-day, such as 2026-10-01."))

    return Reading(date.isoformat, parse, MOST_DIGITS, whole=True)


def day_or_none(tr: Wording) -> Reading:
    """Read a day; nothing is None."""
    needed = day(tr)
    return Reading(
        lambda value: "" if value is None else needed.write(value),
        lambda text: needed.parse(text) if text.strip() else None,
        needed.limit,
        whole=True,
    )


def refusal(tr: Wording, unfit: Unfit, kept: str) -> str:
    """Say why what was typed is not taken, and what holds instead; nothing may hold."""
    if not kept:
        return str(unfit)
    holds = tr("It is still {value}.", value=kept)
    return f"{unfit} {holds}"


def _writer(tr: Wording) -> Callable[[float | None], str]:
    return lambda value: "" if value is None else digits(value, tr.language)

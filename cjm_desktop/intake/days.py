"""Days as people write them in a spreadsheet, made into dates.

Where day and month could be either, the day comes first, as it does in all our languages:
03/04/2026 is the third of April. A date that only makes sense with the month first is not guessed
at, for its neighbours in the same column would then have been read wrongly without a word.
"""

import re
from datetime import date
from functools import cache

from cjm_desktop.words.languages import LANGUAGES

_USES = ("format", "stand-alone")
_SHORTEST = 3
_LONGEST = 60
"""Of a month's name, and of a day as anybody would write it."""
_CENTURY = 2_000

_BETWEEN = r"\s*[-/.\s]\s*"
_YEAR, _SHORT_YEAR = r"(?P<year>[0-9]{4})", r"(?P<year>[0-9]{4}|[0-9]{2})"
_MONTH, _DAY = r"(?P<month>[0-9]{1,2})", r"(?P<day>[0-9]{1,2})"
_NAME = r"(?P<name>[^\W\d_]+)\.?,?"
_TIME = r"(?:[T\s]\s*[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?Z?)?"

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}{_BETWEEN}{_MONTH}{_BETWEEN}{_DAY}{_TIME}",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}{_SHORT_YEAR}{_TIME}",
        rf"{_YEAR}{_BETWEEN}{_MONTH}",
        rf"{_MONTH}{_BETWEEN}{_YEAR}",
        rf"{_DAY}\.?[-/\s]*{_NAME}[-/\s]*{_SHORT_YEAR}{_TIME}",
        rf"{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_NAME}[-/\s]*{_SHORT_YEAR}",
        rf"{_YEAR}[-/\s]*{_NAME}",
    )
)


def day_of(text: str) -> date | None:
    """Read a day; of a month without a day the first. None if the text is no day."""
    written = text.strip()
    if len(written) > _LONGEST:
        return None  # each of many spaces could belong to what is before or after
    for form in _FORMS:
        found = form.fullmatch(written)
        made = _made(found.groupdict()) if found is not None else None
        if made is not None:
            return made
    return None


def _made(parts: dict[str, str | None]) -> date | None:
    year = parts["year"] or ""
    name = parts.get("name")
    month = _month(name) if name is not None else int(parts.get("month") or 0)
    try:
        return date(
            int(year) + (_CENTURY if len(year) == 2 else 0), month, int(parts.get("day") or 1)
        )
    except ValueError:
        return None


def _month(name: str) -> int:
    """Give a month's number by its name or the beginning of it; 0 if it is none."""
    wanted = name.casefold()
    if len(wanted) < _SHORTEST:
        return 0
    return next((month for name, month in _months() if name.startswith(wanted)), 0)


@cache
def _months() -> tuple[tuple[str, int], ...]:
    """List what the months are called in our languages, alone and in a date, with their numbers."""
    # Not needed before a month is written out, and its import takes a while.
    from babel import Locale

    uses = (Locale(code).months[use]["wide"] for code in LANGUAGES for use in _USES)
    return tuple((name.casefold(), month) for names in uses for month, name in names.items())

"""Days as a language writes them: in full, and short where there is little room.

Babel takes long to import, so it is asked only for a day in full. What the map on the screen says
of days is short, and a test holds it to Babel.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from cjm_desktop.words.languages import language_of
from cjm_desktop.words.wording import Wording

_LOCALES: Final[Mapping[str, str]] = {"en": "en_GB"}
"""Where a language writes days in more than one way."""
_TOGETHER: Final = "\N{NO-BREAK SPACE}"


def long_day(tr: Wording, day: date) -> str:
    """Write a day in full: “26 November 2026”."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_LOCALES.get(tr.language, tr.language))


def short_day(tr: Wording, day: date) -> str:
    """Write a day with its month shortened, as what no line breaks: “26 Nov 2026”."""
    language = language_of(tr.language)
    month = language.months.split()[day.month - 1]
    return _TOGETHER.join((f"{day.day}{language.behind_day}", month, str(day.year)))

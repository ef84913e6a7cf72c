"""Days as a language writes them in full; where there is little room they stay as 2026-11-26.

Babel takes long to import, so it is asked only where a day is written.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from cjm_desktop.words.wording import Wording

_LOCALES: Final[Mapping[str, str]] = {"en": "en_GB"}
"""Where a language writes days in more than one way."""


def long_day(tr: Wording, day: date) -> str:
    """Write a day in full: “26 November 2026”."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_LOCALES.get(tr.language, tr.language))

"""Numbers as a language writes them, and as people type them or copy them from a spreadsheet.

Babel reads thousands strictly. It takes longer to import than the window to paint its first
picture, so it is asked only where thousands are read; writing needs two signs of the language.

In reading, a comma or a point before the last digits is the decimal sign, whatever the language.
If exactly three digits follow it and it is not the decimal sign of the language, it sets the
thousands apart: 1,250 is 1250 in English and 1.25 in Swedish, 1.250 the other way round.
"""

import math
import re
from collections.abc import Mapping
from functools import cache

from cjm_desktop.words.languages import language_of
from cjm_desktop.words.wording import Wording

_WHOLE = 1e10
"""From here on fractions are left out."""
_WRITTEN_OUT = 1e15
"""From here on there are more digits than a number knows: it is written as a power of ten."""

_SPACES = r"[\s'’]"
_NUMBER = (
    r"(?P<sign>[-+−–]?)(?P<digits>[0-9][0-9.,]{0,60}|[.,][0-9]{1,60})"
    r"(?P<power>[eE][-+−]?[0-9]{1,4})?(?P<unit>[^0-9]{0,40})"
)
_UNGROUPED = r"[0-9]*(?:[.,](?:[0-9]{0,2}|[0-9]{4,}))?"
_WAYS = {".": "en", ",": "da"}
"""For each decimal sign a language that groups by the other; whose groups are spaces needs none."""


def number(tr: Wording, value: float | None) -> str:
    """Write a number with the signs of the language; a dash for one that is not known."""
    if value is None:
        return "–"
    whole = _WHOLE <= abs(value) < _WRITTEN_OUT
    written = f"{value:,.0f}" if whole else f"{value:,.10g}"
    return written.translate(_own_signs(tr.language))


@cache
def _own_signs(code: str) -> Mapping[int, int]:
    language = language_of(code)
    return str.maketrans(",.-", f"{language.thousands}{language.decimal}−")


def signed_number(tr: Wording, value: float) -> str:
    """Write a gap with its sign."""
    return f"+{number(tr, value)}" if value > 0 else number(tr, value)


def amount(tr: Wording, value: float, unit: str) -> str:
    """Write a number with its unit, if it has one; the two are not torn apart."""
    written = number(tr, value)
    return f"{written}\N{NO-BREAK SPACE}{unit}" if unit else written


def digits(value: float, language: str) -> str:
    """Write a number to be edited or copied: in full, ungrouped, as `number_of` reads it again."""
    whole = value == int(value) and abs(value) < _WRITTEN_OUT
    return (str(int(value)) if whole else repr(value)).replace(".", language_of(language).decimal)


def number_of(text: str, language: str) -> float | None:
    """Read a number that stands alone; None if it is none."""
    found = re.fullmatch(_NUMBER, re.sub(_SPACES, "", text))
    return _value(found, language) if found is not None and not found["unit"] else None


def amount_of(text: str, language: str) -> float | None:
    """Read a number, a currency or percent sign or a unit beside it; None if it is none."""
    found = re.fullmatch(_NUMBER, _without_currency(re.sub(_SPACES, "", text)))
    return _value(found, language) if found is not None else None


def _value(found: re.Match[str], language: str) -> float | None:
    plain = _plain(found["digits"], language_of(language).decimal)
    if plain is None:
        return None
    sign = "-" if found["sign"] in ("-", "−", "–") else ""
    value = float(f"{sign}{plain}{(found['power'] or '').replace('−', '-')}")
    return value if math.isfinite(value) else None


def _without_currency(written: str) -> str:
    """Take the sign of a currency away from before the number: $5, -€5."""
    import unicodedata  # only what is typed has such signs

    sign, rest = (written[:1], written[1:]) if written[:1] in ("-", "−") else ("", written)
    if rest and unicodedata.category(rest[0]) == "Sc":
        rest = rest[1:]
    return sign + rest


def _plain(typed: str, decimal: str) -> str | None:
    """Write digits without marks of thousands, and with a point as the decimal sign."""
    if re.fullmatch(_UNGROUPED, typed):
        return typed.replace(",", ".")
    from decimal import InvalidOperation

    from babel.numbers import NumberFormatError, parse_decimal

    for mark in sorted(_WAYS, key=decimal.__ne__):
        try:
            return f"{parse_decimal(typed, locale=_WAYS[mark], strict=True):f}"
        except (NumberFormatError, InvalidOperation):  # the latter: more digits than are counted
            continue
    return None

"""Numbers as people write them in a spreadsheet, whatever its language.

A comma or a point before the last digits is the decimal sign. If exactly three digits follow it
and it is not the decimal sign of the language, it sets the thousands apart: 1,250 is 1250 in
English and 1.25 in the Scandinavian languages, 1.250 the other way round.
"""

import math
import re
import unicodedata

_SPACES = re.compile(r"[\s'’]")
_NUMBER = re.compile(
    r"(?P<sign>[-+−–]?)(?P<digits>[0-9][0-9.,]*|[.,][0-9]+)(?P<power>[eE][-+−]?[0-9]{1,4})?"
    r"(?P<unit>[^0-9]{0,40})"
)
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")


def number_of(text: str, language: str) -> float | None:
    """Read a number, a currency or percent sign or a unit beside it; None if it is none."""
    written = _SPACES.sub("", text)
    found = _NUMBER.fullmatch(_without_currency(written))
    if found is None:
        return None
    digits = _plain(found["digits"], "." if language == "en" else ",")
    sign = "-" if found["sign"] in ("-", "−", "–") else ""
    power = (found["power"] or "").replace("−", "-")
    try:
        value = float(f"{sign}{digits}{power}")
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _without_currency(written: str) -> str:
    """Take the sign of a currency away from before the number: $5, -€5."""
    sign, rest = (written[:1], written[1:]) if written[:1] in ("-", "−") else ("", written)
    if rest and unicodedata.category(rest[0]) == "Sc":
        rest = rest[1:]
    return sign + rest


def _plain(digits: str, decimal: str) -> str:
    """Write digits without marks of thousands, and with a point as the decimal sign."""
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return digits
    last = marks[-1]
    if _THOUSANDS.fullmatch(digits) and len(set(marks)) == 1:
        if len(marks) > 1 or last != decimal:
            return digits.replace(last, "")
    elif len(marks) > 1 and marks.count(last) > 1:
        return "?"  # such as 1.2.3, which is no number
    whole, _, part = digits.rpartition(last)
    return f"{whole.replace('.', '').replace(',', '')}.{part}"

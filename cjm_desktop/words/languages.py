"""The languages that the program speaks, a row for each with all that tells them apart.

What a language calls things is in its catalogue, and what it calls the months is Babel's to know.
Here is what both cannot say, or what is needed before Babel is worth its time.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Language(NamedTuple):
    """What is particular to a language."""

    code: str
    name: str
    """What it calls itself; it is offered by this name, whatever the window speaks."""
    decimal: str
    thousands: str
    """What sets thousands apart."""
    quotes: tuple[str, str]
    toolkit: str
    """The catalogue of the toolkit's own words; empty where they need none."""
    months: str
    """The months as they are shortened within a day, with spaces between."""
    behind_day: str = ""
    """What stands behind the number of a day."""
    letters: tuple[str, ...] = ()
    """The letters after z in their order, each with all spellings that count as it."""
    aliases: tuple[str, ...] = ()
    """Codes of languages that are served by this one."""


_SPACE = "\N{NO-BREAK SPACE}"
_EN = "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec"
_SV = "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."
_DA = "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec."
_NB = "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des."

LANGUAGES: Mapping[str, Language] = MappingProxyType({
    row.code: row
    for row in (
        Language("en", "English", ".", ",", ("“", "”"), "", _EN),
        Language("sv", "Svenska", ",", _SPACE, ("”", "”"), "sv", _SV, letters=("å", "ä æ", "ö ø")),
        Language("da", "Dansk", ",", ".", ("»", "«"), "da", _DA, ".", ("æ ä", "ø ö", "å aa")),
        # The toolkit has no Bokmål: beside its Nynorsk are our own words (`toolkit.json`).
        Language(
            "nb", "Norsk bokmål", ",", _SPACE, ("«", "»"), "nn", _NB, ".",
            ("æ ä", "ø ö", "å aa"), ("no", "nn"),
        ),
    )
})  # fmt: skip

SOURCE = LANGUAGES["en"]
"""The language of the source text, which stands in for what is not translated."""

TRANSLATED = tuple(code for code in LANGUAGES if code != SOURCE.code)

_CODES = {alias: row.code for row in LANGUAGES.values() for alias in (row.code, *row.aliases)}


def known_language(code: str) -> Language | None:
    """Find the language for a code such as `sv`, `sv_SE` or `nb-NO`; None for any other."""
    base = code.replace("-", "_").partition("_")[0].lower()
    return LANGUAGES[_CODES[base]] if base in _CODES else None


def language_of(code: str) -> Language:
    """Find the language for a code; English for one that the program does not speak."""
    return known_language(code) or SOURCE

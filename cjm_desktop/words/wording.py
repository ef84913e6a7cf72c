"""Every sentence a user reads comes through here, so that each can be translated.

English is the source text and needs no catalogue. The map's own labels speak the map's language and
the window speaks the user's, so a `Wording` is a value that is passed on, never a global setting.
"""

from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations

from cjm_desktop.paths import resource
from cjm_desktop.words.direction import in_line
from cjm_desktop.words.languages import SOURCE, TRANSLATED, language_of

DOMAIN = "cjm_desktop"


class Wording:
    """The sentences of one language; by convention an instance is named `tr`."""

    def __init__(self, language: str, catalogue: NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def __repr__(self) -> str:
        return f"Wording.of({self.language!r})"

    @classmethod
    def of(cls, language: str) -> "Wording":
        """Return the wording for a language code such as `sv`, `sv_SE` or `nb-NO`.

        A language without a catalogue is worded in English.
        """
        return _wording(language_of(language).code)

    def __call__(self, text: str, /, **values: object) -> str:
        """Return the translation of `text` with `{name}` replaced by the values."""
        # An empty message is the key of a catalogue's own header.
        translated = self._catalogue.gettext(text) if text else ""
        return translated.format(**_in_line(values)) if values else translated

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form that fits `n`, with `{n}` and the values filled in."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **_in_line(values))

    def quoted(self, text: str) -> str:
        """Put what somebody said between the language's quotation marks."""
        return in_line(text).join(language_of(self.language).quotes)


def _in_line(values: Mapping[str, object]) -> dict[str, object]:
    return {name: in_line(each) if isinstance(each, str) else each for name, each in values.items()}


@cache
def _wording(language: str) -> Wording:
    catalogue = resource("translations", language, "LC_MESSAGES", f"{DOMAIN}.mo")
    if language not in TRANSLATED or not catalogue.is_file():
        return Wording(SOURCE.code, NullTranslations())
    with catalogue.open("rb") as file:
        return Wording(language, GNUTranslations(file))


def N_(text: str) -> str:  # noqa: N802 (gettext's name for it, known to extractors)
    """Mark a string in a table for translation; it is translated where it is shown."""
    return text


ENGLISH = Wording.of(SOURCE.code)

"""Where letters cannot be drawn, in words: one line for each record."""

from collections.abc import Iterable, Iterator

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.uncovered import Uncovered
from cjm_desktop.words.fields import KINDS
from cjm_desktop.words.wording import Wording

_MOST_LETTERS = 12


def uncovered_words(document: Document, found: Iterable[Uncovered], tr: Wording) -> Iterator[str]:
    """Say of each record which letters of its texts no font has."""
    lacking: dict[Key, str] = {}
    for key, _, letters in found:
        lacking[key] = lacking.get(key, "") + letters
    for key, letters in lacking.items():
        yield uncovered_line(document, key, letters, tr)


def uncovered_line(document: Document, key: Key, letters: str, tr: Wording) -> str:
    """Say of one record which letters no font has."""
    return tr(
        "{kind} “{name}”: no font on this machine has {letters}",
        kind=tr(KINDS[key.kind]),
        name=_name(document, key),
        letters=listed_letters(letters),
    )


def listed_letters(letters: str) -> str:
    """Give some of the letters, each once."""
    signs = list(dict.fromkeys(letters))
    more = " …" if len(signs) > _MOST_LETTERS else ""
    return " ".join(signs[:_MOST_LETTERS]) + more


def _name(document: Document, key: Key) -> str:
    """Name a record by what it is called, or by its id if it is called nothing."""
    record = document.get(key)
    name = getattr(record, "title", "") or getattr(record, "name", "")
    return " ".join(name.split()) or key.id

"""Names of people are replaced before anything of their notes is shown or kept.

The list is the user's own. A name is found as a whole word in any capitals, also with a genitive
behind it, and whatever space is within it; of two that begin alike the longer one goes first.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from cjm_desktop.intake.notes.paragraphs import Notes, Paragraph

MOST_NAMES: Final = 500
MOST_LETTERS: Final = 100
NOBODY: Final = "…"
"""Stands for a name if nothing else shall."""
_GENITIVE: Final = r"(?P<end>['’]s|s['’]?|['’](?!\w))?"


class Replacement(NamedTuple):
    """A name and what stands for it."""

    name: str
    by: str


class Replaced(NamedTuple):
    """Notes without the names, and how often each name was found."""

    notes: Notes
    found: Mapping[str, int]


def replaced(notes: Notes, names: Sequence[Replacement]) -> Replaced:
    """Replace names in what was said and in who said it."""
    found: Counter[str] = Counter({each.name: 0 for each in names})
    if not names:
        return Replaced(notes, found)
    without = rewording(names, lambda name: found.update((name,)))
    changed = (Paragraph(without(each.text), without(each.speaker), each.time) for each in notes)
    return Replaced(tuple(changed), found)


def rewording(
    names: Sequence[Replacement], tell: Callable[[str], object] = lambda _: None
) -> Callable[[str], str]:
    """Give what takes the names out of a text; each name that is found is told."""
    pattern, by = _pattern(names), {_key(each.name): each for each in names}

    def other(match: re.Match[str]) -> str:
        written = match["name"]
        each = by.get(_key(written)) or next(each for each in names if _is(each.name, written))
        tell(each.name)
        return each.by + (match["end"] or "")

    def reword(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        said = pattern.sub(other, composed)
        return text if said == composed else said

    return reword


def kept_names(pairs: Iterable[tuple[str, str]]) -> tuple[Replacement, ...]:
    """Make the list of what a user typed: no empty rows, each name once; the last one counts."""
    kept: dict[str, Replacement] = {}
    for name, by in pairs:
        tidy = " ".join(unicodedata.normalize("NFC", name).split())[:MOST_LETTERS]
        if any(map(str.isalnum, tidy)):
            kept[_key(tidy)] = Replacement(tidy, " ".join(by.split())[:MOST_LETTERS] or NOBODY)
    return tuple(kept.values())[:MOST_NAMES]


def speakers(notes: Notes) -> tuple[str, ...]:
    """List who speaks in notes, each once, in the order they begin."""
    names: dict[str, str] = {}
    for each in notes:
        if each.speaker:
            names.setdefault(_key(each.speaker), each.speaker)
    return tuple(names.values())


def _pattern(names: Sequence[Replacement]) -> re.Pattern[str]:
    longest = sorted((each.name for each in names), key=len, reverse=True)
    joined = "|".join(map(_words, longest)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?P<name>{joined}){_GENITIVE}(?!\w)", re.IGNORECASE)


def _words(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _is(name: str, written: str) -> bool:
    """Say whether letters that have no other form in one alphabet are those of another (İ, i)."""
    return re.fullmatch(_words(name), written, re.IGNORECASE) is not None


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()

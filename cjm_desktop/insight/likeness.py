"""Texts that say the same, or nearly: found one by one, as they come from a room full of people.

Order and signs of the words count for nothing, so "Waiting too long!" and "too long waiting" are
one thing, and a slip of the pen is none. A proposal for the eye: nothing is put together by it.

What is alike stands side by side in one list, and each text says at which of its rows it came or
went, so that whoever shows the list never looks through all of it.
"""

import re
from collections.abc import Sequence
from typing import Final

from cjm_desktop.words.folding import folded

ALIKE: Final = 80.0
"""How alike, of 100, two texts must be to stand side by side."""
_SHORTEST: Final = 4
"""Shorter texts are alike by chance, unless they are the same."""
_COMPARED: Final = 1_000
"""With so many groups, the last ones, a text is compared: it takes a tenth of a millisecond."""
_BLOCK: Final = 256
_WORDS: Final = re.compile(r"[^\W_]+")


def said(text: str) -> str:
    """Leave out what does not make a text another: capitals, signs, white space."""
    return " ".join(_WORDS.findall(folded(text)))


def same_words(text: str) -> str:
    """Leave out the order of the words, too."""
    return " ".join(sorted(said(text).split()))


def alike(one: str, other: str) -> float:
    """Say how alike two texts are, of 100."""
    first, second = same_words(one), same_words(other)
    if first == second:
        return 100.0
    from rapidfuzz import fuzz

    return min(float(fuzz.ratio(first, second)), 99.0)


class Likeness:
    """Groups of texts, in the order in which the first of each came."""

    def __init__(self) -> None:
        self._groups: dict[str, list[str]] = {}
        """By what the first text of a group says: the names of its texts."""
        self._group_of: dict[str, str] = {}
        self._told: dict[str, str] = {}
        """By what a text says: its group, so that the same is found without comparing."""
        self._recent: dict[str, None] = {}
        """The last groups, in the order in which they were begun."""
        self._rows = _Rows()

    @property
    def groups(self) -> Sequence[Sequence[str]]:
        """The names of the texts, group by group."""
        return list(self._groups.values())

    def is_further(self, name: str) -> bool:
        """Say whether a text stands below another that is like it; one that is gone does not."""
        group = self._group_of.get(name)
        return group is not None and self._groups[group][0] != name

    def add(self, name: str, text: str) -> int:
        """Put a text into the group that it is most alike, or into one of its own; give its row."""
        words = same_words(text)
        group = self._told.get(words)
        if group not in self._groups:
            group = self._nearest(words) or words
            self._told[words] = group
        if group not in self._groups:
            self._groups[group] = []
            self._recent[group] = None
            if len(self._recent) > _COMPARED:
                del self._recent[next(iter(self._recent))]
            self._rows.begin(group)
        own = self._groups[group]
        row = self._rows.first(group) + len(own)
        own.append(name)
        self._group_of[name] = group
        self._rows.grow(group, 1)
        return row

    def remove(self, name: str) -> int:
        """Take a text out and give the row that it had; a group that is empty goes."""
        group = self._group_of.pop(name)
        own = self._groups[group]
        place = own.index(name)
        row = self._rows.first(group) + place
        del own[place]
        self._rows.grow(group, -1)
        if not own:
            del self._groups[group]
            self._recent.pop(group, None)
            self._rows.end(group)
        return row

    def _nearest(self, words: str) -> str | None:
        if len(words) < _SHORTEST:
            return None
        # Not before it is wanted: few maps ever have a room.
        from rapidfuzz import fuzz, process

        there = list(self._recent)
        found = process.extractOne(words, there, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return None if found is None else str(found[0])


class _Rows:
    """At which row a group begins: groups are counted in blocks, and blocks summed up."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._sizes: list[int] = []
        self._blocks: list[int] = []

    def begin(self, group: str) -> None:
        """Put a group without rows below all others."""
        self._number[group] = len(self._sizes)
        if len(self._sizes) % _BLOCK == 0:
            self._blocks.append(0)
        self._sizes.append(0)

    def end(self, group: str) -> None:
        """Forget a group without rows."""
        del self._number[group]
        if not self._number:
            self._sizes.clear()
            self._blocks.clear()

    def grow(self, group: str, by: int) -> None:
        """Give a group so many rows more."""
        number = self._number[group]
        self._sizes[number] += by
        self._blocks[number // _BLOCK] += by

    def first(self, group: str) -> int:
        """Count the rows above a group."""
        number = self._number[group]
        block = number // _BLOCK
        return sum(self._blocks[:block]) + sum(self._sizes[block * _BLOCK : number])

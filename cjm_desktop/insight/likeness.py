"""Texts that say the same, or nearly: found one by one, as they come from a room full of people.

Order and signs of the words count for nothing, so "Waiting too long!" and "too long waiting" are
one thing, and a slip of the pen is none. A proposal for the eye: nothing is put together by it.
"""

from collections.abc import Sequence
from typing import Final

ALIKE: Final = 80.0
"""How alike, of 100, two texts must be to stand side by side."""
_SHORTEST: Final = 4
"""Shorter texts are alike by chance, unless they are the same."""
_COMPARED: Final = 1_000
"""With so many groups, the last ones, a text is compared: it takes a tenth of a millisecond."""


def said(text: str) -> str:
    """Leave out what does not make a text another: capitals, signs, white space."""
    signs = "".join(char if char.isalnum() else " " for char in text.casefold())
    return " ".join(signs.split())


class Likeness:
    """Groups of texts, in the order in which the first of each came."""

    def __init__(self) -> None:
        self._groups: dict[str, list[str]] = {}
        """By what the first text of a group says: the names of its texts."""
        self._group_of: dict[str, str] = {}
        self._told: dict[str, str] = {}
        """By what a text says: its group, so that the same is found without comparing."""

    @property
    def groups(self) -> Sequence[Sequence[str]]:
        """The names of the texts, group by group."""
        return list(self._groups.values())

    def add(self, name: str, text: str) -> None:
        """Put a text into the group that it is most alike, or into one of its own."""
        words = " ".join(sorted(said(text).split()))
        group = self._told.get(words)
        if group not in self._groups:
            group = self._nearest(words) or words
            self._told[words] = group
        self._groups.setdefault(group, []).append(name)
        self._group_of[name] = group

    def remove(self, name: str) -> None:
        """Take a text out; a group that is empty goes."""
        group = self._group_of.pop(name)
        self._groups[group].remove(name)
        if not self._groups[group]:
            del self._groups[group]

    def _nearest(self, words: str) -> str | None:
        if len(words) < _SHORTEST:
            return None
        # Not before it is wanted: few maps ever have a room.
        from rapidfuzz import fuzz, process

        found = process.extractOne(
            words, list(self._groups)[-_COMPARED:], scorer=fuzz.ratio, score_cutoff=ALIKE
        )
        return None if found is None else str(found[0])

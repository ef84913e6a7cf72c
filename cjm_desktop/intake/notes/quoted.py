"""Where in notes a quote of the map comes from: found by its words, so nothing is kept of it."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from cjm_desktop.intake.notes.paragraphs import Notes


class Place(NamedTuple):
    """A part of a paragraph."""

    paragraph: int
    start: int
    end: int


class QuotedNotes:
    """Notes to be searched for what was quoted, also across paragraphs."""

    def __init__(self, notes: Notes) -> None:
        self._lengths = [len(each.text) for each in notes]
        self._starts = list(accumulate((length + 1 for length in self._lengths), initial=0))
        self._found: dict[str, tuple[Place, ...]] = {}
        self._text = "\n".join(each.text for each in notes)

    def places(self, said: str) -> tuple[Place, ...]:
        """Give every place in which something stands word for word."""
        if said not in self._found:
            self._found[said] = tuple(self._places(said)) if said.strip() else ()
        return self._found[said]

    def _places(self, said: str) -> Iterator[Place]:
        at, number = self._text.find(said), 0
        while at >= 0:
            end = at + len(said)
            if self._is_whole(at, end):
                while self._starts[number + 1] <= at:
                    number += 1
                here = number
                while here < len(self._lengths) and self._starts[here] < end:
                    start = self._starts[here]
                    upto = min(end - start, self._lengths[here])
                    if (begin := max(at - start, 0)) < upto:
                        yield Place(here, begin, upto)
                    here += 1
            at = self._text.find(said, end)

    def _is_whole(self, start: int, end: int) -> bool:
        """Say whether no word is cut at either end: “No” is not quoted where “Nobody” stands."""
        before = self._text[start - 1 : start + 1] if start else ""
        behind = self._text[end - 1 : end + 1]
        return not any(len(each) == 2 and each.isalnum() for each in (before, behind))

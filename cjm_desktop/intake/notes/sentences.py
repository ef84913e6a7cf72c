"""Where the sentences of a text are, in whatever language it is.

A sentence ends with a sign of its own, and the next one does not begin with a small letter; so most
abbreviations do no harm, and those that stand before names and numbers are known.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple

_CLOSING: Final = "\"'”’»«)\\]"
_END: Final = re.compile(rf"[.!?…]+[{_CLOSING}]*\s+|[。！？]+[」』”]*\s*|\n+")
_BEFORE_NAMES: Final = (
    "mr mrs ms dr prof st hr fr herr jfr resp ca cirka kl nr no pkt tel s p f.eks t.ex t.d bl.a "
    "dvs d.v.s mm m.m m.fl osv jf cf e.g i.e vs approx incl inkl ev evt obs tfn ang gm pga p.g.a "
    "f.x feb jan mar apr jun jul aug sep sept okt oct nov dec"
)
_KNOWN: Final = frozenset(_BEFORE_NAMES.split())


class Span(NamedTuple):
    """A part of a text: where it begins and where it has ended."""

    start: int
    end: int


def sentences(text: str) -> tuple[Span, ...]:
    """Find the sentences, without the space between them."""
    return tuple(_spans(text))


def sentence_at(text: str, place: int) -> Span | None:
    """Give the sentence in which, or behind which, a place is; None in a text without words."""
    spans = sentences(text)
    at = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[max(at, 0)] if spans else None


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return re.search(rf"[.!?…。！？][{_CLOSING}」』]*$", text.rstrip()) is not None


def _spans(text: str) -> Iterator[Span]:
    start = 0
    for end in _END.finditer(text):
        if _goes_on(text, start, end):
            continue
        yield from _span(text, start, end.end())
        start = end.end()
    yield from _span(text, start, len(text))


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    """Say whether a sign that could end a sentence does not."""
    sign = end[0]
    if not sign.startswith((".", "…")) or "\n" in sign:
        return False
    if text[end.end() : end.end() + 1].islower():
        return True
    if sign.rstrip() != ".":
        return False
    word = re.search(r"[\w.]*$", text[max(start, end.start() - 20) : end.start()])
    said = word[0] if word is not None else ""
    initial = len(said) == 1 and said.isalpha() and said.isupper()
    return initial or said.casefold() in _KNOWN


def _span(text: str, start: int, end: int) -> Iterator[Span]:
    said = text[start:end]
    left = start + len(said) - len(said.lstrip())
    right = start + len(said.rstrip())
    if left < right:
        yield Span(left, right)

"""What differs within a text, word by word."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

SpanHow = Literal["same", "removed", "added"]

_WORDS: Final = re.compile(r"\s+|\w+|[^\w\s]")


class Span(NamedTuple):
    """A piece of a text that both have, or only the one before or the one after."""

    how: SpanHow
    text: str


def spans(before: str, after: str) -> tuple[Span, ...]:
    """Cut two texts into what is the same and what is not, in the order of reading.

    Without what was added the pieces are the text before, without what was removed the one after.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    return tuple(_joined(_folded(list(_pieces(old, new)))))


def near_changes(pieces: Sequence[Span], words: int) -> tuple[Span, ...]:
    """Leave out what is the same further than so many words from a change, a dot row in its place.

    What is read of a long text is what became of it.
    """
    last = len(pieces) - 1
    return tuple(
        Span(piece.how, _ends(piece.text, words if place else 0, words if place < last else 0))
        if piece.how == "same"
        else piece
        for place, piece in enumerate(pieces)
    )


def _ends(text: str, after: int, before: int) -> str:
    """Keep some words at the beginning of a text and some at its end."""
    words = _WORDS.findall(text)
    # A word and the space behind it are two pieces.
    first, last = 2 * after, len(words) - 2 * before
    if last - first < 3:
        return text
    return "".join((*words[:first], " … " if first and before else "…", *words[last:]))


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Span]:
    # Not before it is wanted: whoever compares no texts need not wait for it.
    from rapidfuzz.distance import Indel

    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            yield Span("same", "".join(old[code.src_start : code.src_end]))
        else:
            yield Span("removed", "".join(old[code.src_start : code.src_end]))
            yield Span("added", "".join(new[code.dest_start : code.dest_end]))


def _folded(pieces: list[Span]) -> Iterator[Span]:
    """Take what is the same between two changes as changed, where it is no word.

    Nobody reads a change that is told as four with spaces between.
    """
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        within = piece.how == "same" and 0 < place < last
        if within and not any(map(str.isalnum, piece.text)):
            yield Span("removed", piece.text)
            yield Span("added", piece.text)
        else:
            yield piece


def _joined(pieces: Iterator[Span]) -> Iterator[Span]:
    """Put the changes between two same pieces together: first all that goes, then what comes."""
    removed = added = same = ""
    for how, text in pieces:
        if how == "same":
            if removed or added:
                yield from _told(same, removed, added)
                removed = added = same = ""
            same += text
        elif how == "removed":
            removed += text
        else:
            added += text
    yield from _told(same, removed, added)


def _told(same: str, removed: str, added: str) -> Iterator[Span]:
    found: tuple[tuple[SpanHow, str], ...] = (
        ("same", same), ("removed", removed), ("added", added),
    )  # fmt: skip
    return (Span(how, text) for how, text in found if text)

"""Text from outside made fit for a record: one kind of line break, no controls, within the limits.

Records refuse what does not fit; what is pasted or imported is cleaned here first.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")


class Fitted(NamedTuple):
    """A text as a record can hold it: its title, and what did not fit there."""

    title: str
    notes: str


def clean_text(text: str) -> str:
    """Make every line break a newline and drop the characters that no record may hold."""
    return _CONTROLS.sub("", _BREAKS.sub("\n", text))


def fitted(text: str, *, first_line: bool = False) -> Iterator[Fitted]:
    """Cut a cleaned text into a title and notes, and on into more if the notes are full.

    The title is as much as it can hold, or no more than the first line.
    """
    rest = text.strip()
    while rest:
        head, _, tail = rest.partition("\n") if first_line else (rest, "", "")
        title, over = _cut(head.rstrip(), MAX_TITLE)
        notes, rest = _cut(f"{over}\n{tail}".strip(), MAX_NOTES)
        yield Fitted(title, notes)


def fitted_apart(title: str, notes: str) -> Iterator[Fitted]:
    """Fit a cleaned title and cleaned notes; what is too long for the one begins the other.

    What the notes cannot hold either goes on in more of the kind.
    """
    head, over = _cut(title.strip(), MAX_TITLE)
    kept, rest = _cut(f"{over}\n{notes}".strip(), MAX_NOTES)
    if head or kept:
        yield Fitted(head, kept)
    yield from fitted(rest)


def _cut(text: str, limit: int) -> tuple[str, str]:
    """Cut at a space if there is one in the last third before the limit."""
    if len(text) <= limit:
        return text, ""
    space = max(text.rfind(mark, limit * 2 // 3, limit + 1) for mark in (" ", "\n", "\t"))
    end = space if space > 0 else limit
    return text[:end].rstrip(), text[end:].lstrip()

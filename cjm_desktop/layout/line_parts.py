"""The pieces of a line that begins or ends within a word, of which the whole word is read once."""

from typing import NamedTuple

from cjm_desktop.layout.line_ends import Span


class Part(NamedTuple):
    """A piece of a line: its text, and what it says instead if it is of a broken word."""

    text: str
    says: str | None = None


def parts_between(
    paragraph: str, start: int, stop: int, before: Span | None, after: Span | None, hyphen: str
) -> tuple[Part, ...]:
    """Cut a line's text where a word ends that the line before broke, or one begins that it breaks.

    `before` and `after` are these words; they may be the same, which is broken more than once.
    """
    if before is None and after is None:
        return ()
    if after is not None and before is not None and after.start == before.start:
        return (Part(paragraph[start:stop] + hyphen, ""),)
    first = start if before is None else min(before.end, stop)
    last = stop if after is None else max(after.start, start)
    whole = "" if after is None else paragraph[after.start : after.end]
    made = (
        Part(paragraph[start:first], ""),
        Part(paragraph[first:last]),
        Part(paragraph[last:stop] + hyphen, whole),
    )
    return tuple(part for part in made if part.text)

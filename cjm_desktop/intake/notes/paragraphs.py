"""What notes of an interview are once they are read: paragraphs, each of one speaker."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from cjm_desktop.intake.importing.material import Refused, hold
from cjm_desktop.journey.text import clean_text

MOST_CHARACTERS: Final = 2_000_000
MOST_LINES: Final = 50_000
_LONGEST: Final = 4_000
"""Longer paragraphs are divided: they would be hard to read, and slow to show."""


class Paragraph(NamedTuple):
    """What one person said without a break; who it was and when, if the notes tell."""

    text: str
    speaker: str = ""
    time: str = ""


Notes = tuple[Paragraph, ...]


def hold_text(text: str) -> None:
    """Let a text pass that is not too long to be notes."""
    hold("characters", len(text), MOST_CHARACTERS)
    hold("lines", text.count("\n"), MOST_LINES)


def finished(paragraphs: Iterable[Paragraph]) -> Notes:
    """Clean paragraphs, leave out empty ones, divide long ones; Refused if nothing is left."""
    notes = tuple(part for each in paragraphs for part in _parts(each))
    if not notes:
        raise Refused("no_words")
    return notes


def _parts(paragraph: Paragraph) -> Iterator[Paragraph]:
    rest = " ".join(clean_text(paragraph.text).split())
    speaker = " ".join(clean_text(paragraph.speaker).split())
    while rest:
        end = len(rest)
        if end > _LONGEST:
            end = max(rest.rfind(mark, _LONGEST // 2, _LONGEST) for mark in (". ", " ")) + 1
            end = end or _LONGEST
        yield Paragraph(rest[:end].rstrip(), speaker, paragraph.time)
        rest = rest[end:].lstrip()

"""Who speaks in notes that are plain lines: “Name: …”, “Name  0:12” above what is said.

“Name:” is only taken for a speaker if the notes are written so throughout, or the name comes again:
many a line of notes begins with a word and a colon.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from cjm_desktop.intake.notes.paragraphs import Paragraph
from cjm_desktop.intake.notes.sentences import ends_sentence

_CLOCK: Final = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIME: Final = rf"(?:\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK})"
_NAME: Final = r"[^\W\d_][\w .’'&/()-]{0,47}?"
_SAID: Final = re.compile(
    rf"(?:(?P<before>{_TIME})[ \t]*[-–]?[ \t]*)?\[?(?P<name>{_NAME})\]?[ \t]*(?P<after>{_TIME})?"
    r"[ \t]*:(?:[ \t]+(?P<text>\S.*))?"
)
_ABOVE: Final = re.compile(
    rf"(?:(?P<before>{_TIME})[ \t]+(?P<name>{_NAME})|(?P<named>{_NAME})[ \t]+(?P<after>{_TIME}))"
)
_TIMED: Final = re.compile(
    rf"(?P<time>\[{_CLOCK}\]|\({_CLOCK}\)|{_CLOCK}(?=[ \t]*$))[ \t]*(?P<text>.*)"
)
_POINT: Final = re.compile(r"(?:[-*•–—]|\d{1,2}[.)])[ \t]+(?=\S)")
_MOST_WORDS: Final = 5
_MOST_SPEAKERS: Final = 12


class _Labelled(NamedTuple):
    name: str
    time: str
    text: str
    is_certain: bool = False
    """It stands beside a time, as only a speaker does."""


def labelled(line: str) -> tuple[str, str] | None:
    """Give the name before a colon and what follows; None if a line does not begin so."""
    found = _label(line)
    return (found.name, found.text) if found is not None and found.text else None


def clock(time: str) -> str:
    """Write a time of a recording as short as it can be: “1:02:03”, “0:12”."""
    parts = re.split(r"[.,]", time.strip("[]()"))[0].split(":")
    numbers = [int(each) for each in parts]
    while len(numbers) > 2 and numbers[0] == 0:
        numbers.pop(0)
    first, *others = numbers
    return ":".join([str(first), *(f"{each:02}" for each in others)])


def speakers_among(names: Iterable[str], lines: int) -> frozenset[str]:
    """Tell which of the names before colons, in so many lines, are those of speakers."""
    counts = Counter(each.casefold() for each in names)
    if len(counts) <= _MOST_SPEAKERS and counts.total() * 2 >= max(lines, 2):
        return frozenset(counts)
    return frozenset(each for each, count in counts.items() if count > 1)


@dataclass
class _Reading:
    paragraphs: list[Paragraph]
    speaker: str = ""
    time: str = ""
    goes_on: bool = False
    """The line before may continue in the next one."""

    def take(self, text: str) -> None:
        """Take a line that is said by who spoke before."""
        point = _POINT.match(text)
        said = text[point.end() :] if point else text
        held = self.paragraphs[-1] if self.paragraphs else None
        begins = point is not None or not said[:1].islower()
        if held is None or not self.goes_on or begins or ends_sentence(held.text):
            self.paragraphs.append(Paragraph(said, self.speaker, self.time))
            self.time = ""
        else:
            self.paragraphs[-1] = held._replace(text=f"{held.text} {said}")
        self.goes_on = True


def spoken(lines: Sequence[str]) -> list[Paragraph]:
    """Read lines of notes: a paragraph each, but for those that go on in the next one."""
    labels = [_label(line.strip()) for line in lines]
    written = sum(1 for line in lines if line.strip())
    speakers = speakers_among((each.name for each in labels if each is not None), written)
    reading = _Reading([])
    for line, label in zip(lines, labels, strict=True):
        said = line.strip()
        if label is not None and (label.is_certain or label.name.casefold() in speakers):
            reading.speaker, reading.time = label.name, label.time or reading.time
            reading.goes_on, said = False, label.text
        elif (timed := _TIMED.fullmatch(said)) is not None:
            reading.time, reading.goes_on, said = clock(timed["time"]), False, timed["text"]
        if said:
            reading.take(said)
        elif label is None:
            reading.goes_on = False
    return reading.paragraphs


def _label(line: str) -> _Labelled | None:
    said = _SAID.fullmatch(line)
    if said is not None:
        time = said["before"] or said["after"] or ""
        name, text = said["name"].strip(), said["text"] or ""
    else:
        above = _ABOVE.fullmatch(line)
        if above is None:
            return None
        time = above["before"] or above["after"]
        name, text = (above["name"] or above["named"]).strip(), ""
    if len(name.split()) > _MOST_WORDS or not name[:1].isupper():
        return None
    return _Labelled(name, clock(time) if time else "", text, bool(time))

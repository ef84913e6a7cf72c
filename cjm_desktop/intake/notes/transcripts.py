"""Transcripts with times: SubRip (.srt) and WebVTT (.vtt), as recorders and meetings write them.

A cue is what was heard in a few seconds, and ends in the middle of sentences; here those of one
speaker are put together again.
"""

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.intake.notes.paragraphs import Paragraph
from cjm_desktop.intake.notes.sentences import ends_sentence
from cjm_desktop.intake.notes.speakers import clock, labelled, speakers_among

_STAMP: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIMES: Final = re.compile(rf"\s*({_STAMP})\s*-->\s*({_STAMP})(?:\s.*)?")
_BESIDE: Final = re.compile(rf"\s*\[({_STAMP})\s*-->\s*({_STAMP})\]\s*(.*)")
"""A cue on one line, as speech recognition prints it."""
_VOICE: Final = re.compile(r"<v(?:\.[^\s<>]{0,80})?\s{1,8}([^<>]{0,200})>")
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}")
_TURN: Final = re.compile(r"(?:>>+|[-–—])\s*(?=\S)")
_NUMBER: Final = re.compile(r"\s*\d+\s*")
_AT_ONCE: Final = 0.3
_PAUSE: Final = 4.0
_LONG: Final = 600
"""Behind so many characters, or a pause of so many seconds, the next sentence is a paragraph."""
_LONGEST: Final = 1_200
"""Behind so many the next cue is, where no sentence ends: not every recorder writes full stops."""


class _Cue(NamedTuple):
    start: str
    begins: float
    ends: float
    lines: tuple[str, ...]


class _Turn(NamedTuple):
    """What one cue says of one speaker; `is_new` if it says that somebody else begins."""

    text: str
    speaker: str
    is_new: bool
    cue: _Cue


def is_transcript(text: str) -> bool:
    """Say whether a text is one of cues with times."""
    lines = text[:4_000].split("\n")
    return any(_TIMES.fullmatch(each) or _BESIDE.fullmatch(each) for each in lines)


def read_transcript(text: str) -> list[Paragraph]:
    """Put the cues of a transcript together to what each said; Refused if there are none."""
    cues = list(_cues(text.split("\n")))
    if not cues:
        raise Refused("no_cues")
    turns = _with_labels([turn for cue in cues for turn in _turns(cue)])
    paragraphs: list[Paragraph] = []
    ended = 0.0
    for turn in turns:
        held = paragraphs[-1] if paragraphs else None
        same = held is not None and not turn.is_new and turn.speaker in ("", held.speaker)
        rests = turn.cue.begins - ended >= _PAUSE
        if held is None or not same or _is_over(held.text, rests=rests):
            speaker = turn.speaker or (held.speaker if held is not None and same else "")
            paragraphs.append(Paragraph(turn.text, speaker, clock(turn.cue.start)))
        else:
            paragraphs[-1] = held._replace(text=f"{held.text} {turn.text}")
        ended = turn.cue.ends
    return paragraphs


def _is_over(text: str, *, rests: bool) -> bool:
    return len(text) > _LONGEST or (ends_sentence(text) and (rests or len(text) > _LONG))


def _cues(lines: Sequence[str]) -> Iterator[_Cue]:
    """Go through the cues; numbers, names, notes and styles beside them are passed over."""
    number = 0
    before: _Cue | None = None
    while number < len(lines):
        times, beside = _TIMES.fullmatch(lines[number]), _BESIDE.fullmatch(lines[number])
        number += 1
        if beside is not None:
            begins, ends = _seconds(beside[1]), _seconds(beside[2])
            yield _Cue(beside[1], begins, ends, (beside[3].strip(),))
        if times is None:
            continue
        said: list[str] = []
        while number < len(lines) and lines[number].strip():
            if _TIMES.fullmatch(lines[number]):
                # A file without empty lines: what stands before is the number of this cue.
                said = said[:-1] if said and _NUMBER.fullmatch(said[-1]) else said
                break
            said.append(lines[number].strip())
            number += 1
        cue = _Cue(times[1], _seconds(times[1]), _seconds(times[2]), tuple(said))
        # Captions that roll up show the last line again with the next one, at once.
        rolls = before is not None and cue.begins - before.ends < _AT_ONCE
        shown = before.lines if before is not None and rolls else ()
        new = tuple(each for each in said if each not in shown)
        before = cue
        if new:
            yield cue._replace(lines=new)


def _seconds(stamp: str) -> float:
    seconds = 0.0
    for each in stamp.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(each)
    return seconds


def _turns(cue: _Cue) -> Iterator[_Turn]:
    for line in cue.lines:
        parts = _VOICE.split(line)
        for speaker, said in zip(["", *parts[1::2]], parts[::2], strict=True):
            text = _plain(said)
            turn = _TURN.match(text)
            if turn is not None:
                text = text[turn.end() :]
            if text:
                yield _Turn(text, _plain(speaker), turn is not None, cue)


def _with_labels(turns: Sequence[_Turn]) -> Iterator[_Turn]:
    """Take names before colons for speakers, as in plain notes; where voices are told, those."""
    found = [None if turn.speaker else labelled(turn.text) for turn in turns]
    if any(turn.speaker for turn in turns):
        found = [None] * len(turns)
    speakers = speakers_among((each[0] for each in found if each is not None), len(turns))
    for turn, label in zip(turns, found, strict=True):
        if label is not None and label[0].casefold() in speakers:
            yield turn._replace(speaker=label[0], text=label[1])
        else:
            yield turn


def _plain(text: str) -> str:
    return " ".join(html.unescape(_MARKUP.sub("", text)).split())

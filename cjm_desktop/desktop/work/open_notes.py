"""The notes of interviews that are open in a window: their words, whose they are, without names.

They live in memory alone. What is remembered on this machine is the list of names, and what was
said of the source of notes, by a sum of their text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.intake.notes.names import Replacement, kept_names, replaced, speakers
from cjm_desktop.intake.notes.paragraphs import Notes, Paragraph
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import RESEARCH_SOURCES, ResearchSource
from cjm_desktop.storage import digest

_NAMES: Final = "names_in_notes"
_SOURCES: Final = "sources_of_notes"
_MOST_SOURCES: Final = 100
_SUM: Final = 20
_DAY: Final = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")


class Source(NamedTuple):
    """Who spoke, in general terms; on which day; and what kind of source it is."""

    said_by: str = ""
    said_on: date | None = None
    kind: ResearchSource | None = "interviews"


@dataclass(frozen=True, slots=True)
class OpenNote:
    """One interview. `notes` and `title` are without names; `replaced` counts those found."""

    original: Notes
    name: str
    source: Source
    notes: Notes = ()
    title: str = ""
    replaced: int = 0
    sum: str = field(default="")


class OpenNotes(QObject):
    """The notes of one window, of which one is shown."""

    changed = Signal()
    """Others are open or shown, or their names are replaced otherwise."""
    described = Signal()
    """Something else is said of the source of what is shown."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.notes: list[OpenNote] = []
        self._shown = -1

    @property
    def shown(self) -> OpenNote | None:
        """The notes that are shown; None while none are open."""
        return self.notes[self._shown] if self.notes else None

    @property
    def place(self) -> int:
        """Which of the open notes are shown; −1 while none are."""
        return self._shown

    def open(self, name: str, original: Notes) -> OpenNote:
        """Show notes; those that are open already are not opened again."""
        sum_ = _sum_of(original)
        known = next((at for at, each in enumerate(self.notes) if each.sum == sum_), None)
        if known is None:
            source = self._source_of(sum_) or Source(said_on=_day_in(name))
            self.notes.append(self._without_names(OpenNote(original, name, source, sum=sum_)))
            known = len(self.notes) - 1
        self._shown = known
        self.changed.emit()
        return self.notes[known]

    def show(self, place: int) -> None:
        """Show others of the open notes."""
        if 0 <= place < len(self.notes) and place != self._shown:
            self._shown = place
            self.changed.emit()

    def close(self) -> None:
        """Let go of what is shown; the quotes that were taken from it stay in the map."""
        if self.notes:
            del self.notes[self._shown]
            self._shown = min(self._shown, len(self.notes) - 1)
            self.changed.emit()

    # Where they come from

    def describe(self, **said: Any) -> None:
        """Say something of the source of what is shown (fields of `Source`), and remember it."""
        note = self.shown
        if note is None:
            return
        source = note.source._replace(**said)
        self.notes[self._shown] = replace(note, source=source)
        kept = dict(self._settings.choices(_SOURCES))
        kept.pop(note.sum, None)
        kept[note.sum] = [
            source.said_by, source.said_on.isoformat() if source.said_on else "", source.kind or "",
        ]  # fmt: skip
        self._settings.set_choices(_SOURCES, dict(list(kept.items())[-_MOST_SOURCES:]))
        self.described.emit()

    def said_by(self, speaker: str) -> str:
        """Say who spoke: a speaker only under what stands for their name, else the source."""
        note = self.shown
        if speaker and speaker in {each.by for each in self.names}:
            return speaker
        return note.source.said_by if note is not None else ""

    def _source_of(self, sum_: str) -> Source | None:
        said = self._settings.choices(_SOURCES).get(sum_)
        if not isinstance(said, list) or len(said) != 3:
            return None
        who, day, kind = map(str, said)
        known = next((each for each in RESEARCH_SOURCES if each == kind), None)
        return Source(_line(who), _day(day), known)

    # Names

    @property
    def names(self) -> tuple[Replacement, ...]:
        """The names that are replaced, as the user keeps them."""
        listed = self._settings.choices(_NAMES).get("names")
        pairs = listed if isinstance(listed, list) else []
        return kept_names(
            (_line(each[0]), _line(each[1]))
            for each in pairs
            if isinstance(each, list) and len(each) == 2 and all(isinstance(s, str) for s in each)
        )

    def keep_names(self, names: Sequence[Replacement]) -> None:
        """Replace these names from now on, in what is open as well."""
        self._settings.set_choices(_NAMES, {"names": [list(each) for each in names]})
        self.notes = [self._without_names(each) for each in self.notes]
        self.changed.emit()

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks in what is shown, as the notes name them."""
        return speakers(self.shown.original) if self.shown is not None else ()

    def _without_names(self, note: OpenNote) -> OpenNote:
        names = self.names
        notes, found = replaced(note.original, names)
        title = replaced((Paragraph(note.name),), names).notes[0].text
        return replace(note, notes=notes, title=title, replaced=sum(found.values()))


def _sum_of(notes: Notes) -> str:
    said = "\n".join("\t".join(each) for each in notes)
    return digest.name_of(said.encode("utf-8", "surrogatepass"), _SUM)


def _day_in(name: str) -> date | None:
    """Read the day in a file's name, as in “2026-03-12 buyer.vtt”."""
    return next((day for each in _DAY.findall(name) if (day := _day(each))), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())[:MAX_TITLE]

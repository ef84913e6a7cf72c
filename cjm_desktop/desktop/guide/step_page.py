"""What is said of the open step: the method, how far it is, the way there and the notes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.row import FieldRow
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.map import note_step
from cjm_desktop.editing.edits.workshops import set_minutes
from cjm_desktop.insight.agenda import minutes_of
from cjm_desktop.insight.guide import Progress, commitments, without_cost
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.values import MAX_MINUTES
from cjm_desktop.journey.vocabulary import WorkshopStep
from cjm_desktop.words.guide import (
    cost_question,
    needs_question,
    step_method,
    step_progress,
    step_reminder,
    step_way,
)
from cjm_desktop.words.wording import Wording

_Question = tuple[Callable[[Document], tuple[str, ...]], Callable[[Wording, int], str]]
_QUESTIONS: Mapping[WorkshopStep, _Question] = {
    "offer": (without_cost, cost_question),
    "decisions": (commitments, needs_question),
}
"""Which cards a step has a further question about, and the question."""


class StepPage(QWidget):
    """One page for all steps: it stands below the head of the one that is open."""

    way_chosen = Signal()
    """The user wants to go where the step is worked on."""
    begun = Signal()
    """The user wants the step to begin."""
    need_chosen = Signal(str)
    """The user wants to answer what is asked of a card."""

    def __init__(self, session: Session, step: WorkshopStep) -> None:
        super().__init__()
        tr = session.tr_
        self._session = session
        self.step = step
        self.method = _text()
        self.reminder = _text("reminder")
        self.progress = _text("quiet")
        self.way = button("")
        self.way.clicked.connect(self.way_chosen)
        self._asked: tuple[str, ...] = ()
        self.needs = _text("reminder")
        self.needs_way = button(tr("Go to the next of them"))
        self.needs_way.clicked.connect(self._choose_need)
        hint = tr("What to ask, what was said")
        self.minutes = TypedField(tr, NumberEdit(), reading.amount(tr, MAX_MINUTES))
        self._time = FieldRow("minutes", tr("Minutes"), self.minutes, tip=tr("0: not gone through"))
        self.minutes.edited.connect(self._give_minutes)
        self.minutes.finished.connect(session.seal)
        self.start = button("")
        self.start.clicked.connect(self.begun)
        self.note = TypedField(tr, GrowingText(lines=2, most=9), reading.NOTES, hint)
        self._row = FieldRow("note", tr("Your notes on this step"), self.note)
        self.note.edited.connect(self._write)
        self.note.finished.connect(session.seal)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 10)
        column.setSpacing(7)
        asked = (self.needs, self.needs_way)
        said = (self.method, self.reminder, self.progress, self.way)
        time = QHBoxLayout()
        time.setSpacing(8)
        time.addWidget(self._time, 2)
        time.addWidget(self.start, 3, Qt.AlignmentFlag.AlignBottom)
        for part in (*said, *asked):
            column.addWidget(part)
        column.addLayout(time)
        column.addWidget(self._row)
        self.open(step)

    def open(self, step: WorkshopStep) -> None:
        """Speak of another step from now on."""
        self._session.seal()
        self.step = step
        tr = self._session.tr_
        self.method.setText(step_method(tr, step))
        self.reminder.setText(step_reminder(tr, step))
        self.reminder.setVisible(bool(self.reminder.text()))
        self.way.setText(step_way(tr, step))
        self.start.setText(tr("Start this step"))
        self._time.say("")
        self._row.say("")

    def show_document(self, progress: Progress) -> None:
        """Show how far the step has come, and the notes as they are in the document."""
        said = step_progress(self._session.tr_, self.step, progress.done, progress.of)
        self.progress.setText(said)
        self.minutes.show_value(float(minutes_of(self._session.document, self.step)))
        notes = self._session.document.map.step_notes
        self.note.show_value(notes.get(self.step, ""))
        self._ask()

    def _ask(self) -> None:
        """Ask of single cards what the measure of the step does not."""
        find, word = _QUESTIONS.get(self.step, (lambda document: (), needs_question))
        self._asked = find(self._session.document)
        self.needs.setText(word(self._session.tr_, len(self._asked)))
        for part in (self.needs, self.needs_way):
            part.setVisible(bool(self._asked))

    def _choose_need(self) -> None:
        self.need_chosen.emit(self._asked[0])

    def _give_minutes(self, minutes: float | None) -> None:
        given = None if minutes is None else round(minutes)
        patch = set_minutes(self._session.document, self.step, given)
        self._session.edit("set_minutes", patch, merge=f"minutes/{self.step}")

    def _write(self, text: str) -> None:
        patch = note_step(self._session.document, self.step, text)
        self._session.edit("note_step", patch, merge=f"note/{self.step}")


def _text(role: str = "") -> QLabel:
    label = plain_label("", role)
    label.setWordWrap(True)
    return label

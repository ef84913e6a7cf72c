"""The phases with what the customer wants in each: an idea is judged against them."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import PushButton
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.insight.phase_brief import PhaseBrief, phase_brief
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.words.wording import Wording

_NARROWEST = 160
_ONE_LINE = 10_000
"""A width in which no words are broken."""
WITH_KEY = 9
"""How many phases can be chosen by a key: the digits 1 to 9."""


class PhaseRows(QWidget):
    """A row for each phase, to be chosen."""

    chosen = Signal(str)
    """The phase that an idea serves."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.rows: dict[str, PhaseRow] = {}
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addStretch(1)

    def show_phases(self, document: Document) -> bool:
        """Show the phases as they are now, and how many ideas each has; say if rows are new."""
        briefs = {phase: phase_brief(document, phase) for phase in document.phase_ids}
        others = self._shown != (document.phases, briefs)
        if others:
            self._shown = (document.phases, briefs)
            self._fill(document, briefs)
        found = ideas(document)
        for phase, row in self.rows.items():
            row.count(len(found.serving(phase)))
        return others

    def mark(self, phases: Iterable[str | None], *, enabled: bool) -> None:
        """Mark the phase that all the ideas propose, if they agree."""
        proposed = set(phases)
        for phase, row in self.rows.items():
            row.setChecked(proposed == {phase})
            row.setEnabled(enabled)

    def minimumSizeHint(self) -> QSize:
        """Need no more than one line for each: in a narrower column they are scrolled."""
        return QSize(_NARROWEST, self._column.heightForWidth(_ONE_LINE))

    def _fill(self, document: Document, briefs: Mapping[str, PhaseBrief]) -> None:
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        for place, phase in enumerate(document.phase_ids):
            name = numbered_phase(document, phase, self._tr)
            row = PhaseRow(self._tr, name, _lines(self._tr, briefs[phase]), place + 1)
            row.clicked.connect(lambda _=False, phase=phase: self.chosen.emit(phase))
            self.rows[phase] = row
            self._column.insertWidget(place, row)


class PhaseRow(PushButton):
    """A phase: its name with its number, which is its key, and lines of what is wanted there."""

    def __init__(self, tr: Wording, name: str, lines: Sequence[str], number: int) -> None:
        super().__init__()
        self._tr = tr
        self.setProperty("role", "phase")
        self.setCheckable(True)
        # A click leaves the keyboard with the ideas; Enter chooses where Tab has led.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(lines))
        self._ideas = plain_label("", "quiet")
        top = QHBoxLayout()
        title = plain_label(name, "name")
        title.setWordWrap(True)
        top.addWidget(title, 1)
        top.addWidget(self._ideas)
        self._words = QVBoxLayout(self)
        self._words.setContentsMargins(12, 6, 10, 7)
        self._words.setSpacing(2)
        self._words.addLayout(top)
        shown = lines or [tr("What does the customer want here? No goal yet.")]
        wanted = [plain_label(line, "quiet") for line in shown]
        for label in wanted:
            label.setWordWrap(True)
            self._words.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for label in (title, self._ideas, *wanted):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(plain_tip(f"{name} ({number})" if number <= WITH_KEY else name))

    def count(self, ideas_here: int) -> None:
        """Say how many ideas propose the phase."""
        said = self._tr.plural("{n} idea", "{n} ideas", ideas_here) if ideas_here else ""
        self._ideas.setText(said)

    def sizeHint(self) -> QSize:
        """Prefer the room that the words need; a button thinks of its own text alone."""
        return self._words.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need a line for each; how many lines there are is said by the height for a width."""
        return QSize(_NARROWEST, self._words.heightForWidth(_ONE_LINE))

    def nextCheckState(self) -> None:
        """Leave it to the document which phase is marked."""


def _lines(tr: Wording, brief: PhaseBrief) -> list[str]:
    """Say what the customer wants to reach, what else they want, and what our task is."""
    wants, tasks = " · ".join(brief.wants), " · ".join(brief.tasks)
    said = (
        brief.goal,
        tr("The customer wants: {wants}", wants=wants) if wants else "",
        tr("Our task: {tasks}", tasks=tasks) if tasks else "",
    )
    return [line for line in said if line]

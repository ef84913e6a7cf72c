"""What was written down about what is shown: notes of the card, the phase, the role, the map."""

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.present.landing import phase_shown
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.words.guide import step_method, step_reminder, step_title


class NotesPane(QWidget):
    """Each note below what it is of; made anew when others are to be read."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__()
        self._presentation = presentation
        self._shown: list[tuple[str, str]] = []
        inside = QWidget()
        inside.setObjectName("PresentNotes")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(inside))
        presentation.turned.connect(self._say)
        presentation.lead.changed.connect(self._say)
        self._say()

    def texts(self) -> list[str]:
        """List what is read, headings and notes."""
        return [each for pair in self._shown for each in pair]

    def _notes(self) -> Iterator[tuple[str, str]]:
        session, sight = self._presentation.session, self._presentation.showing.own
        tr, document = session.tr_, session.document
        opened = sight.opened.card if sight.opened is not None else None
        card = document.cards.get(opened or self._presentation.chosen or "")
        if card is not None:
            yield card.title.strip() or tr("Card"), card.notes
        phase = document.phases.get(phase_shown(sight) or "")
        if phase is not None:
            yield phase.name.strip() or tr("Phase"), phase.description
        if sight.walk.step.kind == "role" and sight.walk.step.id in document.lanes:
            lane = document.lanes[sight.walk.step.id]
            yield lane.name.strip() or tr("Role"), lane.description
        lead = self._presentation.lead
        if lead.step is not None:
            said = (step_method(tr, lead.step), step_reminder(tr, lead.step))
            yield step_title(tr, lead.step), "\n".join(filter(None, said))
        step = self._presentation.guide_step
        if step is not None:
            yield tr("Your notes on this step"), document.map.step_notes.get(step, "")
        yield tr("Map"), document.map.notes

    def _say(self, *_: object) -> None:
        found = [(name, text) for name, text in self._notes() if text.strip()]
        if found == self._shown:
            return
        self._shown = found
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for name, text in reversed(found):
            for label in (_wrapped(text, ""), _wrapped(name, "name")):
                self._column.insertWidget(0, label)


def _wrapped(text: str, role: str) -> QLabel:
    label = plain_label(text, role)
    label.setWordWrap(True)
    return label

"""The protocol of a workshop, while it goes on and afterwards.

Each change is an edit of the map, to be undone like any other; who is there is told to the protocol
that is kept, until that is in the map.
"""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.row import FieldRow
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.protocol.remark_list import RemarkList
from cjm_desktop.desktop.look.plain import menu_text, plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.workshops import (
    change_remark,
    change_workshop,
    remove_remark,
    remove_workshop,
)
from cjm_desktop.insight.protocol import report
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.journey.workshops import RemarkKind, Workshop
from cjm_desktop.layout.agenda_words import end_words, left_words, plan_words
from cjm_desktop.layout.protocol_words import workshop_line, workshop_name
from cjm_desktop.words.guide import step_title

_WIDE: Final = 560
_NOTHING: Final = Workshop(order="a0")


class ProtocolDialog(QDialog):
    """One workshop at a time: the one that is led, or one that was."""

    def __init__(self, parent: QWidget, session: Session, *, park: bool = False) -> None:
        super().__init__(parent)
        tr = session.tr_
        self._session, self._tr = session, tr
        self.lead = WorkshopLead.of(session)
        self.setObjectName("ProtocolDialog")
        self.setWindowTitle(tr("Protocol of the workshop"))
        self.which = Combo()
        self.which.setAccessibleName(tr("Workshop"))
        self.which.currentIndexChanged.connect(self._show)
        self.about = plain_label("", "quiet")
        self.about.setWordWrap(True)
        self.keep = QCheckBox(menu_text(tr("Keep a protocol")))
        self.keep.clicked.connect(self.lead.keep)
        hint = tr("Names, if they agree")
        self.people = TypedField(tr, LineEdit(), reading.commas(tr), hint)
        self.people.editor.setProperty("role", "field")
        self.people.edited.connect(self._name_people)
        self.people.finished.connect(session.seal)
        self.remarks = RemarkList(tr)
        self.remarks.taken_up.connect(self._take_up)
        self.remarks.reworded.connect(self._reword)
        self.remarks.removed.connect(self._remove_remark)
        self.hint = plain_label("", "quiet")
        self.kind = Combo()
        self.kind.setAccessibleName(tr("What is noted"))
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kind.addItem(menu_text(tr("Park a topic")), "parked")
        self.kind.addItem(menu_text(tr("Agreed")), "agreed")
        self.line = QLineEdit()
        self.line.setProperty("role", "field")
        self.line.setMaxLength(MAX_NOTES)
        self.line.setAccessibleName(tr("What was said"))
        self.line.setPlaceholderText(tr("What was said; Enter notes it"))
        self.line.returnPressed.connect(self._note)
        self.note = button(tr("Note it"))
        self.note.clicked.connect(self._note)
        self.end = button(tr("End the workshop"))
        self.end.clicked.connect(self.lead.end)
        self.remove = button(tr("Delete the protocol"))
        self.remove.clicked.connect(self._remove)
        self.close_button = button(tr("Close"), "main")
        self.close_button.clicked.connect(self.accept)
        for each in (self.note, self.end, self.remove, self.close_button):
            each.setAutoDefault(False)
        self._lay_out()
        self.lead.changed.connect(self._list)
        self.lead.ticked.connect(self._say)
        session.changed.connect(self._list)
        self._list()
        (self.line if park else self.which).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        tr = self._tr
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(self.kind)
        line.addWidget(self.line, 1)
        line.addWidget(self.note)
        self.hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.end)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        for part in (self.which, self.about, self.keep):
            layout.addWidget(part)
        layout.addWidget(FieldRow("people", tr("Who was there"), self.people))
        layout.addWidget(self.remarks, 1)
        layout.addWidget(self.hint)
        layout.addLayout(line)
        layout.addLayout(buttons)
        self.setMinimumWidth(scaled(_WIDE))

    # What is shown

    @property
    def shown(self) -> str:
        """The id of the workshop that is shown; empty for one that nothing is noted of yet."""
        return str(self.which.currentData() or "")

    @property
    def _held(self) -> Workshop:
        return self._session.document.workshops.get(self.shown, _NOTHING)

    @property
    def _is_led(self) -> bool:
        return self.which.currentIndex() == 0 and self._leads

    @property
    def _leads(self) -> bool:
        return self.lead.is_open or not self._session.document.workshops

    def _list(self, *_: object) -> None:
        """List the workshops, the one that is led first."""
        tr, document = self._tr, self._session.document
        before = self.shown
        others = [each for each in reversed(document.workshop_ids) if each != self.lead.id]
        self.which.blockSignals(True)
        self.which.clear()
        if self._leads:
            self.which.addItem(menu_text(tr("This workshop")), self.lead.id)
        for each in others:
            told = report(document, each)
            said = " · ".join(filter(None, (workshop_name(told, tr), workshop_line(told, tr))))
            self.which.addItem(menu_text(said), each)
        place = self.which.findData(before) if before else -1
        self.which.setCurrentIndex(max(place, 0))
        self.which.blockSignals(False)
        self._show()

    def _show(self, *_: object) -> None:
        held, led = self._held, self._is_led
        self.people.show_value(self.lead.people if led and self.lead.people else held.people)
        self.remarks.show_remarks(held.remarks)
        tr = self._tr
        self.hint.setText(
            tr("A tick says that a topic was taken up; F2 rewords, Del removes.")
            if held.remarks
            else tr("Nothing is parked yet. R does it while the map is presented.")
        )
        self.keep.setVisible(led)
        self.keep.setChecked(self.lead.keeps)
        self.end.setVisible(led)
        self.end.setEnabled(self.lead.is_open)
        self.remove.setVisible(self.shown in self._session.document.workshops)
        writable = not self._session.read_only
        for part in (self.people, self.remarks, self.line, self.note, self.remove):
            part.setEnabled(writable)
        self._say()

    def _say(self) -> None:
        tr, document, lead = self._tr, self._session.document, self.lead
        seen = lead.outlook
        self.about.setVisible(self._is_led)
        if not self._is_led:
            said = ""
        elif seen is not None:
            name = step_title(tr, lead.step_on)
            said = f"{name} · {left_words(seen, tr)} · {end_words(seen, tr)}"
        elif lead.is_open and lead.day is not None:
            said = tr("The workshop of {day} was not ended.", day=lead.day.isoformat())
        else:
            said = plan_words(document, lead.now(), tr)
        self.about.setText(said)

    # What is changed

    def _name_people(self, people: tuple[str, ...]) -> None:
        session = self._session
        if self._is_led:
            self.lead.name_people(people)
        if self.shown in session.document.workshops:
            patch = change_workshop(session.document, self.shown, people=people)
            session.edit("change_protocol", patch, merge=f"people/{self.shown}")

    def _take_up(self, place: int, taken_up: bool) -> None:
        patch = change_remark(self._session.document, self.shown, place, taken_up=taken_up)
        self._session.edit("take_up_topic", patch)

    def _reword(self, place: int, text: str) -> None:
        patch = change_remark(self._session.document, self.shown, place, text=text)
        self._session.edit("change_remark", patch)

    def _remove_remark(self, place: int) -> None:
        self._session.edit(
            "remove_remark", remove_remark(self._session.document, self.shown, place)
        )

    def _note(self) -> None:
        text = clean_text(self.line.text()).strip()
        kind: RemarkKind = "agreed" if self.kind.currentData() == "agreed" else "parked"
        where = "" if self._is_led else self.shown
        if text and self.lead.note(kind, text, workshop_id=where):
            self.line.clear()
        self.line.setFocus()

    def _remove(self) -> None:
        self._session.seal()
        patch = remove_workshop(self._session.document, self.shown)
        self._session.edit("remove_protocol", patch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter end nothing: it notes what is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

"""A brief for a language model: what is asked is chosen, and every word of it is seen before."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.part_choice import PartChoice
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.output.brief import BriefRequest, brief, words_in
from cjm_desktop.storage import atomic, replacing
from cjm_desktop.words.brief import ASKS, ask_sentence, ask_title
from cjm_desktop.words.brief import Ask as Question
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import N_, Wording

_SIZE: Final = QSize(1040, 680)
_OF_SCREEN: Final = 0.95
_LEFT: Final = 250
_OWN_HEIGHT: Final = 84
_WAIT: Final = 120
"""Milliseconds until what is typed is seen in the brief."""
_TEXT: Final = N_("Text")


class BriefDialog(QDialog):
    """Lets the user choose what is asked, and copy or save it; nothing is sent anywhere."""

    def __init__(
        self, parent: QWidget, document: Document, place: Path, ask: Ask, tr: Wording
    ) -> None:
        super().__init__(parent)
        self._document, self._place, self._ask, self._tr = document, place, ask, tr
        self.setObjectName("BriefDialog")
        self.setWindowTitle(tr("Brief for a language model"))
        self.asks: dict[Question, QCheckBox] = {}
        for each in ASKS:
            self.asks[each] = box = QCheckBox(ask_title(tr, each))
            box.setToolTip(plain_tip(ask_sentence(tr, each)))
            box.toggled.connect(self._show)
        self.own = QPlainTextEdit()
        self.own.setProperty("role", "field")
        self.own.setTabChangesFocus(True)
        self.own.setAccessibleName(tr("In your own words"))
        self.own.setFixedHeight(scaled(_OWN_HEIGHT))
        self.roles = PartChoice(tr("Roles"), tr("All roles"), [
            Option(each, place_words(document, CellKey(None, each), tr))
            for each in document.role_lane_ids
        ])  # fmt: skip
        self.phases = PartChoice(tr("Phases"), tr("All phases"), [
            Option(each, numbered_phase(document, each, tr)) for each in document.phase_ids
        ])  # fmt: skip
        self.notes = QCheckBox(tr("With the notes of the cards"))
        self.notes.setToolTip(plain_tip(tr("They may hold names. Read the brief before it goes.")))
        self.preview = QPlainTextEdit()
        self.preview.setProperty("role", "field")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("The brief"))
        self.size_words = plain_label("", "quiet")
        self.done_ = plain_label("", "quiet")
        self.done_.setWordWrap(True)
        self.copy = button(tr("Copy"), "main")
        self.save = button(tr("Save…"))
        self.close_ = button(tr("Close"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._lay_out()
        self._connect()
        self.asks[ASKS[0]].setChecked(True)
        self.resize(_SIZE.boundedTo(parent.screen().availableSize() * _OF_SCREEN))

    @property
    def request(self) -> BriefRequest:
        """What is chosen."""
        return BriefRequest(
            asks=tuple(each for each, box in self.asks.items() if box.isChecked()),
            own=self.own.toPlainText(),
            notes=self.notes.isChecked(),
            phases=self.phases.chosen,
            roles=self.roles.chosen,
        )

    def _show(self) -> None:
        """Write the brief anew."""
        self._later.stop()
        tr, request = self._tr, self.request
        text = brief(self._document, request)
        self.preview.setPlainText(text)
        words = words_in(text)
        count = number(tr, words)
        said = tr.plural("{count} word", "{count} words", words, count=count)
        self.size_words.setText(said)
        asked = bool(request.asks or request.own.strip())
        for each in (self.copy, self.save):
            each.setEnabled(asked)
        self.done_.setText("" if asked else tr("Choose a question, or write one."))

    def _copy(self) -> None:
        self._show()
        QGuiApplication.clipboard().setText(self.preview.toPlainText())
        self.done_.setText(
            self._tr(
                "Copied. What comes back is read by Map ▸ Language model ▸ Read a model’s answer…"
            )
        )

    def _save(self) -> None:
        self._show()
        chosen = self._ask.file_to_export(self._place, self._tr(_TEXT))
        if chosen is None:
            return
        data = self.preview.toPlainText().encode("utf-8")

        def write() -> Path:
            replacing.check_export(chosen, replacing.Kind(_TEXT), (), force=True)
            atomic.write(chosen, data)
            return chosen

        job = Job(lambda _: write(), self)
        job.succeeded.connect(lambda path: self.done_.setText(
            self._tr("Saved as {name}", name=path.name)))  # fmt: skip
        job.failed.connect(self._fail)
        job.start()
        job.finish()

    def _fail(self, error: Exception) -> None:
        self._ask.tell(self._tr("The brief was not saved"), reason(error, self._tr))

    def _connect(self) -> None:
        self.own.textChanged.connect(self._later.start)
        self._later.timeout.connect(self._show)
        self.notes.toggled.connect(self._show)
        for part in (self.roles, self.phases):
            part.changed.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.close_.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        tr = self._tr
        left = ScrolledColumn(_LEFT)
        left.column.setSpacing(8)
        left.column.setContentsMargins(0, 0, 8, 0)
        left.column.addWidget(plain_label(tr("What is asked"), "name"))
        for box in self.asks.values():
            left.column.addWidget(box)
        own = plain_label(tr("In your own words"))
        own.setBuddy(self.own)
        left.column.addWidget(own)
        left.column.addWidget(self.own)
        left.column.addWidget(plain_label(tr("What goes along"), "name"))
        left.column.addWidget(self.roles)
        left.column.addWidget(self.phases)
        left.column.addWidget(self.notes)
        left.column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.preview, 1)
        right.addWidget(self.size_words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(left, 2)
        row.addLayout(right, 3)
        how = plain_label(
            tr("The program calls no model and sends nothing: you copy the text to where you "
               "want it."), "quiet",
        )  # fmt: skip
        how.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.done_, 1)
        for each in (self.close_, self.save, self.copy):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(tr("Brief for a language model"), "heading"))
        column.addWidget(how)
        column.addLayout(row, 1)
        column.addLayout(foot)

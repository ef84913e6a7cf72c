"""A line to note what is parked or agreed while a room speaks; it comes by a key and goes again."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.present_keys import remote_turned
from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.work.refusal import READ_ONLY
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE

_KINDS: Final = ("parked", "agreed")


class _Line(QLineEdit):
    """A field; a remote goes on turning, and Esc gives the keyboard back."""

    def __init__(self, presentation: Presentation, entry: "RemarkEntry", longest: int) -> None:
        super().__init__(entry)
        self._presentation, self._entry = presentation, entry
        self.setProperty("role", "field")
        self.setMaxLength(longest)
        self.returnPressed.connect(entry.enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._entry.go()
        elif not remote_turned(self._presentation, event):
            super().keyPressEvent(event)
            # What the field has no use for is none of the presentation's keys either.
            event.accept()


class RemarkEntry(QWidget):
    """What it is, the words, and whose it is in general."""

    gone = Signal()

    def __init__(self, presentation: Presentation, home: QWidget) -> None:
        super().__init__()
        self._presentation, self._home = presentation, home
        tr = presentation.session.tr_
        self.kind = Combo()
        self.kind.setAccessibleName(tr("What is noted"))
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.kind.addItem(menu_text(tr("Park a topic")), "parked")
        self.kind.addItem(menu_text(tr("Agreed")), "agreed")
        self.text = _Line(presentation, self, MAX_NOTES)
        self.text.setAccessibleName(tr("What was said"))
        self.by = _Line(presentation, self, MAX_TITLE)
        self.by.setAccessibleName(tr("Whose it is"))
        self.by.setPlaceholderText(tr("By whom"))
        self.close_button = CalmButton("x", tip=tr("Close (Esc)"))
        self.close_button.clicked.connect(self.go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind)
        row.addWidget(self.text, 4)
        row.addWidget(self.by, 1)
        row.addWidget(self.close_button)
        self.hide()

    def begin(self) -> None:
        """Have something noted; in a map that is only to be read the line says so."""
        session, tr = self._presentation.session, self._presentation.session.tr_
        # Not refused: what is typed would go on to the window, whose letters are commands.
        for line in (self.text, self.by):
            line.setReadOnly(session.read_only)
        inviting = tr("What was said; Enter notes it")
        self.text.setPlaceholderText(tr(READ_ONLY) if session.read_only else inviting)
        if self.isHidden():
            self.kind.setCurrentIndex(0)
        self.show()
        self.text.setFocus()

    def enter(self) -> None:
        """Note it."""
        text = clean_text(self.text.text()).strip()
        if not text:
            self.go()
            return
        kind = _KINDS[self.kind.currentIndex()]
        by = clean_text(self.by.text()).strip()
        lead, session = self._presentation.lead, self._presentation.session
        if lead.note("agreed" if kind == "agreed" else "parked", text, by):
            tr = session.tr_
            said = tr("Parked: {text}", text=text) if kind == "parked" else tr(
                "Agreed: {text}", text=text
            )  # fmt: skip
            session.message.emit(said)
            self.text.clear()
            self.by.clear()
            self.go()

    def go(self) -> None:
        """Give the keyboard back."""
        self._home.setFocus()
        self.hide()
        self.gone.emit()

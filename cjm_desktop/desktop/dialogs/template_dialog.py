"""Asks what a template made of the open map is to be called, and whether its cards stay."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.storage import templates
from cjm_desktop.words.wording import Wording


class TemplateDialog(QDialog):
    """Lets the user name a template."""

    named = Signal(str, bool)
    """The title, and whether the cards stay."""

    def __init__(self, parent: QWidget, tr: Wording, title: str) -> None:
        super().__init__(parent)
        self._tr = tr
        self._own = templates.own_templates()
        self.setWindowTitle(tr("Save as template"))
        self.name = QLineEdit(title)
        self.name.setProperty("role", "field")
        self.name.setMaxLength(MAX_TITLE)
        self.name.setAccessibleName(tr("Name of the template"))
        self.name.selectAll()
        self.cards = QCheckBox(tr("Keep the cards and what was measured"))
        self.cards.setChecked(True)
        self.hint = plain_label("", "quiet")
        self.hint.setWordWrap(True)
        self.save = button(tr("Save"), "main")
        self.cancel = button(tr("Cancel"))
        self.name.textChanged.connect(self._look)
        say_cuts(self.name, tr, self.hint.setText)
        self.save.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._look()
        self.name.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(plain_label(self._tr("Name of the template"), "heading"))
        layout.addWidget(self.name)
        layout.addWidget(self.cards)
        layout.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)

    def _look(self) -> None:
        title = self.name.text()
        there = bool(title.strip()) and templates.own_named(title, self._own) is not None
        self.save.setEnabled(bool(title.strip()))
        self.save.setText(self._tr("Replace") if there else self._tr("Save"))
        self.hint.setText(
            self._tr("You have a template of this name; it will be replaced.")
            if there
            else self._tr("It will be offered on the start page and when you begin a new map.")
        )

    def _finish(self) -> None:
        self.accept()
        self.named.emit(self.name.text(), self.cards.isChecked())

"""Asks for which country or group a copy of the map is made, and what marks the market there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.choice import ChoiceField, Option
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.row import FieldRow, side_by_side
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.editing.edits.country_copy import Market, country_copy
from cjm_desktop.journey.document import Document
from cjm_desktop.words.forms import MARKET
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_WIDTH = 560


class CopyDialog(QDialog):
    """Lets the user say what a copy is for."""

    made = Signal(object)
    """The copy: its Document, yet to be written to a file."""

    def __init__(self, parent: QWidget, document: Document, base: str, tr: Wording) -> None:
        super().__init__(parent)
        self._document, self._base, self._tr = document, base, tr
        self.setObjectName("CopyDialog")
        self.setWindowTitle(tr("Make a copy"))
        languages = [Option(code, each.name) for code, each in LANGUAGES.items()]
        self.variant = TypedField(tr, LineEdit(), reading.TITLE, tr("Such as: Denmark"))
        self.language = ChoiceField(tr, languages)
        self.market = {
            field: TypedField(tr, GrowingText(most=4), reading.NOTES, tr(asked))
            for field, _, asked in MARKET
        }
        self.make = button(tr("Make the copy…"), "main")
        self.cancel = button(tr("Cancel"))
        self._lay_out()
        self.variant.show_value("")
        self.language.show_value(document.map.language)
        for control in self.market.values():
            control.show_value("")
        self.make.setEnabled(False)
        self.variant.edited.connect(lambda name: self.make.setEnabled(bool(name.strip())))
        self.make.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self.variant.focus_target().setFocus()

    def _lay_out(self) -> None:
        tr = self._tr
        body = ScrolledColumn(_WIDTH)
        column = body.column
        column.setSpacing(10)
        column.addWidget(plain_label(tr("A copy for a country or a group"), "heading"))
        teaching = plain_label(
            tr("The copy is a map in a file of its own, with the same cards, to be adapted by "
               "those who know the market. It remembers that it was made from “{name}”, so that "
               "the two can be compared later. Snapshots stay with this map.",
               name=self._base),
            "quiet",
        )  # fmt: skip
        teaching.setWordWrap(True)
        column.addWidget(teaching)
        if self._document.map.base:
            column.addWidget(self._warning())
        column.addWidget(
            side_by_side(
                FieldRow("variant", tr("Country or group"), self.variant),
                FieldRow("language", tr("Language"), self.language),
            )
        )
        for field, label, _ in MARKET:
            column.addWidget(FieldRow(field, tr(label), self.market[field]))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.make)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(18)
        whole.addWidget(body, 1)
        whole.addLayout(foot)
        # At first the toolkit gives a window no more than two thirds of the screen.
        self.resize(self.sizeHint())

    def _warning(self) -> QWidget:
        """Say that the map is a copy already: what is meant may be its base, in another window."""
        own = self._document.map
        said = self._tr(
            "The map in this window is a copy itself, for “{variant}”, made from “{base}”. To "
            "make copies for several countries, make each from that one.",
            variant=own.variant,
            base=own.base,
        )
        label = plain_label(said, "name")
        label.setObjectName("CopyOfACopy")
        label.setWordWrap(True)
        return label

    def _finish(self) -> None:
        market = Market(**{field: control.shown_value() for field, control in self.market.items()})
        variant = self.variant.shown_value().strip()
        language = self.language.shown_value()
        self.accept()
        self.made.emit(country_copy(self._document, variant, self._base, market, language))

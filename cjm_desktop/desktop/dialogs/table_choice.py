"""What a table of text is of, and which signs it is written with."""

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.dialogs.form_rows import below, combo
from cjm_desktop.output.options import TABLES, DecimalSign, Separator, Table
from cjm_desktop.words.wording import N_, Wording


class TableForm(NamedTuple):
    """A table, what parts its cells, and what parts digits; empty: as in the map's language."""

    table: Table = "cards"
    separator: Separator = ""
    decimal: Literal[DecimalSign, ""] = ""


_SIGNS: Final[tuple[tuple[str, Separator, Literal[DecimalSign, ""]], ...]] = (
    (N_("Signs as in the map’s language"), "", ""),
    (N_("Semicolons, and decimal commas"), ";", ","),
    (N_("Commas, and decimal points"), ",", "."),
    (N_("Tabs"), "\t", ""),
)


class TableChoice(QWidget):
    """The fields of a table of text."""

    changed = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self.table = combo(tr("Table"))
        for table, name in TABLES.items():
            self.table.addItem(tr(name), table)
        self.signs = combo(tr("Signs of the table"))
        for name, separator, decimal in _SIGNS:
            self.signs.addItem(tr(name), (separator, decimal))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(below(self.table, self.signs))
        for each in (self.table, self.signs):
            each.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def chosen(self) -> TableForm:
        """What the fields say."""
        return TableForm(self.table.currentData(), *self.signs.currentData())

    def choose(self, form: TableForm) -> None:
        """Show what was chosen before."""
        self.table.setCurrentIndex(max(0, self.table.findData(form.table)))
        signs = [(separator, decimal) for _, separator, decimal in _SIGNS]
        known = signs.index(form[1:]) if form[1:] in signs else 0
        self.signs.setCurrentIndex(known)

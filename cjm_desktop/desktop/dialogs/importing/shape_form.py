"""How a table is to be read: its sheet, the row of its headings, which way it runs."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.spin_box import SpinBox
from cjm_desktop.desktop.dialogs.form_rows import LINE, below, combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.shapes import FORMS, MOST_ABOVE, Form, Shape
from cjm_desktop.words.wording import N_, Wording

_FORMS: Final[dict[Form, str]] = {
    "long": N_("A card in each row"),
    "phases_across": N_("Phases across, roles down"),
    "phases_down": N_("Roles across, phases down"),
    "cells": N_("A card in each cell"),
}


class ShapeForm(QWidget):
    """Shows a shape, and tells what of it is chosen otherwise."""

    sheet_wanted = Signal(str)
    """Another sheet of the file is to be read."""
    header_wanted = Signal(int)
    """The headings are in another row of the table, counted from 0."""
    changed = Signal()

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._lines: list[int] = []
        self.sheet = combo(tr("Sheet"))
        self.header = SpinBox()
        self.header.setAccessibleName(tr("Headings in row"))
        self.header.setKeyboardTracking(False)
        self.header.setToolTip(plain_tip(tr("What stands above is left out")))
        self.form = combo(tr("The table has"))
        for each in FORMS:
            self.form.addItem(tr(_FORMS[each]), each)
        self.phase = QCheckBox(tr("An empty phase is the one above"))
        self.lane = QCheckBox(tr("An empty role is the one above"))
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(6)
        for words, field in (
            (tr("Sheet"), self.sheet), (tr("Headings in row"), self.header),
            (tr("The table has"), self.form),
        ):  # fmt: skip
            field.setMinimumHeight(scaled(LINE))
            self._rows.addRow(words, field)
        self._fills = below(self.phase, self.lane)
        self._rows.addRow("", self._fills)
        self.sheet.activated.connect(lambda _: self.sheet_wanted.emit(self.sheet.currentData()))
        self.header.valueChanged.connect(self._move_header)
        self.form.activated.connect(self.changed)
        for box in (self.phase, self.lane):
            box.clicked.connect(self.changed)

    def show_material(self, material: Material) -> None:
        """Offer the sheets and the rows of what was read."""
        self._lines = list(material.lines) or list(range(1, len(material.table) + 1))
        _fill(self.sheet, material.sheets, material.sheet)
        self._rows.setRowVisible(self.sheet, len(material.sheets) > 1)

    def show_shape(self, shape: Shape, table: Block) -> None:
        """Show how a table is read whose first row has the headings."""
        above = self._lines[: min(MOST_ABOVE, max(len(self._lines) - 1, 1))]
        self.header.blockSignals(True)
        self.header.setRange(above[0], above[-1])
        self.header.setValue(self._lines[shape.header])
        self.header.blockSignals(False)
        self._rows.setRowVisible(self.header, shape.form != "cells")
        self.form.setCurrentIndex(self.form.findData(shape.form))
        for field, box in (("phase", self.phase), ("lane", self.lane)):
            box.setChecked(field in shape.filled)
            box.setVisible(shape.form == "long" and _has_empty(shape, table, field))
        shown = not (self.phase.isHidden() and self.lane.isHidden())
        self._rows.setRowVisible(self._fills, shown)

    def form_chosen(self) -> Form:
        """Say which way the table runs."""
        return FORMS[self.form.currentIndex()]

    def filled(self) -> frozenset[str]:
        """Say whose empty cells mean what stands above them."""
        boxes = (("phase", self.phase), ("lane", self.lane))
        return frozenset(field for field, box in boxes if box.isChecked())

    def _move_header(self, line: int) -> None:
        """Go to the row with this number, or the next that is not empty."""
        at = next((n for n, each in enumerate(self._lines) if each >= line), 0)
        self.header_wanted.emit(at)


def _fill(field: Combo, words: tuple[str, ...], chosen: str) -> None:
    field.clear()
    for each in words:
        field.addItem(" ".join(each.split()), each)
    field.setCurrentIndex(max(field.findData(chosen), 0))


def _has_empty(shape: Shape, table: Block, field: str) -> bool:
    """Say whether there are empty cells in the column that gives a place."""
    at = next((n for n, column in enumerate(shape.columns) if column.field == field), None)
    return at is not None and any(at >= len(row) or not row[at] for row in table[1:])

"""The columns of a table, each with what stands in it and the field that it gives."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.column_shares import share_alike
from cjm_desktop.desktop.dialogs.form_rows import LINE, combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.columns import FIELDS, TO_NOTES, values_in
from cjm_desktop.intake.importing.shapes import Shape
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column
from cjm_desktop.intake.pasting.field_words import NOT_SAID
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording

_ROW: Final = 28
_EXAMPLES: Final = 3
_LONGEST: Final = 40
_USUAL: Final = ("title", "phase", "lane", "kind", "notes")
"""The fields that are offered first."""


class ColumnList(CellTree):
    """Lets the user say what each column gives; no two give the same field."""

    chosen = Signal(object)
    """All Columns, as they are now."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._columns: list[Column] = []
        self._shown: tuple[Block, list[str]] = ((), [])
        self._lent: tuple[int, int, str | None] | None = None
        self.fields: list[Combo] = []
        self._offered = self._offer()
        self.setAccessibleName(tr("Columns"))
        self.setHeaderLabels([tr("Column"), tr("For example"), tr("Gives")])
        self.setRootIsDecorated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(CellTree.SelectionMode.NoSelection)
        head = self.header()
        head.setProperty("role", "ticks")
        head.setStretchLastSection(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        share_alike(self)

    def show_columns(self, table: Block, shape: Shape) -> None:
        """List the columns of a table whose first row has the headings."""
        shown = self._shown
        self._shown = (table, [column.heading for column in shape.columns])
        self._columns = list(shape.columns)
        if shown == self._shown and self.fields:
            self._point()
            return
        self.clear()
        self.fields.clear()
        for number, column in enumerate(self._columns):
            heading = column.heading or self._tr("Column {number}", number=number + 1)
            examples = list(dict.fromkeys(values_in(table, number)))[:_EXAMPLES]
            said = " · ".join(_shortened(each) for each in examples)
            row = QTreeWidgetItem([heading, said])
            row.setSizeHint(2, QSize(0, self.row_height))
            row.setToolTip(0, plain_tip(heading))
            row.setToolTip(1, plain_tip("\n".join(examples)))
            self.addTopLevelItem(row)
            self.setItemWidget(row, 2, self._field(number, heading))
        self._point()
        share_alike(self)

    @property
    def row_height(self) -> int:
        """How high a row is, with room around its field."""
        return scaled(_ROW)

    def _field(self, number: int, heading: str) -> Combo:
        made = combo(self._tr("What {column} gives", column=self._tr.quoted(heading)))
        made.setModel(self._offered)
        made.setFixedHeight(scaled(LINE))
        made.activated.connect(lambda _, number=number: self._choose(number))
        self.fields.append(made)
        return made

    def _choose(self, number: int) -> None:
        """Take a choice; another column that gave the field goes to the notes.

        It gets it back if this column goes on to another: by keys, one passes over many.
        """
        field = self.fields[number].currentData() or TO_NOTES
        if self._lent is not None and self._lent[0] == number:
            _, other, former = self._lent
            self._columns[other] = self._columns[other]._replace(field=former)
        self._lent = None
        for other, column in enumerate(self._columns):
            if other != number and column.field == field and field not in (TO_NOTES, LEFT_OUT):
                self._columns[other] = column._replace(field=TO_NOTES)
                self._lent = number, other, field
        self._columns[number] = self._columns[number]._replace(field=field)
        self._point()
        self.chosen.emit(tuple(self._columns))

    def _point(self) -> None:
        for field, column in zip(self.fields, self._columns, strict=True):
            field.setCurrentIndex(field.findData(column.field or ""))

    def _offer(self) -> QStandardItemModel:
        """List what a column can give, once for all columns."""
        tr = self._tr
        rest = [each for each in FIELDS if each not in (*_USUAL, NOT_SAID)]
        named = {each: field_words(tr, "cards", each) for each in (*_USUAL, *rest)}
        named |= {"title": tr("Title of the card"), "": tr("Notes, with its heading")}
        rest.sort(key=lambda each: named[each].casefold())
        model = QStandardItemModel(self)
        for each in ("title", "phase", "lane", "kind", "notes", "", LEFT_OUT, *rest, NOT_SAID):
            said = {LEFT_OUT: tr("Nothing: leave it out"), NOT_SAID: tr("Id")}.get(each)
            item = QStandardItem(said or named[each])
            item.setData(each, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        return model


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"

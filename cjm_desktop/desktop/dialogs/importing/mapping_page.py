"""What a file means: its columns and names to choose, and beside them the cards as they will be."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cjm_desktop.desktop.canvas.projection import limited_zoom
from cjm_desktop.desktop.comparison.map_sight import MapSight
from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.importing.column_list import ColumnList
from cjm_desktop.desktop.dialogs.importing.name_list import NameList
from cjm_desktop.desktop.dialogs.importing.outlook import Outlook
from cjm_desktop.desktop.dialogs.importing.shape_form import ShapeForm
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.intake.importing.matching import Match, Target
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.shapes import (
    Shape,
    columns_at,
    fingerprint,
    likely_filled,
    proposed_shape,
    remembered_shape,
    written,
)
from cjm_desktop.intake.importing.words import came
from cjm_desktop.intake.pasting.field_tables import Column
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.storage import table_shapes
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_MOST_TOLD: Final = 500
_LEFT: Final = 480
_TO_READ: Final = 0.75
_LEAST_ROWS: Final = 3


@dataclass
class Chosen:
    """What is chosen: how a table is read, and what names are taken for."""

    material: Material
    shape: Shape | None
    names: dict[tuple[Part, str], Target] = field(default_factory=dict)


class MappingPage(QWidget):
    """Lets the user say what columns and names mean; who shows it finds out what comes of it."""

    changed = Signal()
    sheet_wanted = Signal(str)

    def __init__(self, language: str, tr: Wording) -> None:
        super().__init__()
        self._language, self._tr = language, tr
        self.chosen: Chosen | None = None
        self._proposed: Shape | None = None
        self.form = ShapeForm(tr)
        self.columns = ColumnList(tr)
        self.names = NameList(tr)
        self.doubts = CellList()
        self.doubts.setAccessibleName(tr("What did not fit"))
        self.doubts.setWordWrap(True)
        self.kept = plain_label(tr("Read as you chose before for a table with these headings."))
        self.kept.setWordWrap(True)
        self.again = button(tr("As proposed"))
        self.comes = plain_label("", "name")
        self.comes.setWordWrap(True)
        self.some = plain_label("", "quiet")
        self.some.setWordWrap(True)
        self.sight = MapSight(tr("The cards as they will be"), tr)
        self._lay_out()
        self._connect()

    # --- what is shown ------------------------------------------------------------------------

    def show_material(self, material: Material) -> None:
        """Propose how to read what was read, as it was chosen before if it was."""
        shape = None
        if material.table:
            self._proposed = shape = proposed_shape(material.table, self._language)
            kept = table_shapes.kept_shape(fingerprint(shape.columns))
            if kept is not None:
                shape = remembered_shape(kept, shape)
            self.form.show_material(material)
        self.chosen = Chosen(material, shape)
        self.form.setVisible(shape is not None)
        self._show_shape()
        self.changed.emit()

    def show_outlook(self, found: Outlook) -> None:
        """Show what comes of what is chosen."""
        tr = self._tr
        self.comes.setText(came(found.brought.patch, tr))
        told = []
        if found.shown < found.cards - found.ideas:
            told.append(tr("The first {n} are shown.", n=number(tr, found.shown)))
        if found.ideas:
            told.append(tr.plural("One goes to the idea tray.", "{n} go to the idea tray.",
                                  found.ideas))  # fmt: skip
        self.some.setText(" ".join(told))
        self.some.setVisible(bool(told))
        if found.shown:
            first = self.sight.layout_ is None
            self.sight.show_map(found.layout, {})
            if first:
                self.sight.set_zoom(_TO_READ, QPointF(0, 0))
                self.sight.show_area(found.first)
        else:
            self.sight.say(tr("All cards go to the idea tray: nothing says in which phase "
                              "they belong."))  # fmt: skip
        self._show_names(found)
        self._tell(found.brought.said)

    def show_refusal(self, sentence: str) -> None:
        """Say why nothing can come of what is chosen."""
        self.comes.setText("")
        self.some.hide()
        self.sight.say(sentence)

    def remember(self) -> None:
        """Keep how a table was read for the next with its headings; SaveError if it cannot be."""
        if self.chosen is None or self.chosen.shape is None or self._proposed is None:
            return
        shape = None if self.chosen.shape == self._proposed else written(self.chosen.shape)
        table_shapes.keep_shape(fingerprint(self._proposed.columns), shape)

    # --- what is chosen -----------------------------------------------------------------------

    def _show_shape(self) -> None:
        shape = self.chosen.shape if self.chosen is not None else None
        kept = shape is not None and shape != self._proposed
        for each in (self.kept, self.again):
            each.setVisible(kept)
        is_long = shape is not None and shape.form == "long"
        self._columns_head.setVisible(is_long)
        self.columns.setVisible(is_long)
        if self.chosen is not None and shape is not None:
            table = self.chosen.material.table[shape.header :]
            self.form.show_shape(shape, table)
            self.columns.show_columns(table, shape)
            self._fit(self.columns)

    def _take(self, **changes: Any) -> None:
        """Read the table otherwise; what was said of names goes on to hold."""
        if self.chosen is None or self.chosen.shape is None:
            return
        shape = self.chosen.shape._replace(**changes)
        self.chosen = Chosen(self.chosen.material, shape, self.chosen.names)
        self._show_shape()
        for each in (self.kept, self.again):
            each.hide()
        self.changed.emit()

    def _take_columns(self, columns: tuple[Column, ...]) -> None:
        if self.chosen is None or self.chosen.shape is None:
            return
        table = self.chosen.material.table[self.chosen.shape.header :]
        before = {each.field for each in self.chosen.shape.columns}
        new = likely_filled(table, [each for each in columns if each.field not in before])
        self._take(columns=columns, filled=self.chosen.shape.filled | new)

    def _take_header(self, row: int) -> None:
        if self.chosen is None:
            return
        table = self.chosen.material.table
        columns = columns_at(table, row, self._language)
        self._take(header=row, columns=columns, filled=likely_filled(table[row:], columns))

    def _take_name(self, match: Match, target: Target) -> None:
        if self.chosen is not None:
            self.chosen.names[match.part, match.name] = target
            self.changed.emit()

    def _start_over(self) -> None:
        if self._proposed is not None:
            self._take(**self._proposed._asdict())

    # --- how it stands ------------------------------------------------------------------------

    def _show_names(self, found: Outlook) -> None:
        """List names of phases and lanes; in a new map all are new, so only what is doubtful."""
        only = not found.base.phases and not found.base.lanes
        names = self.names
        if names.show_names(found.brought.names, found.present, doubtful_only=only):
            self._fit(names)
        for each in (self._names_head, names):
            each.setVisible(bool(names.matches))

    def _tell(self, said: Sequence[str]) -> None:
        self.doubts.clear()
        self.doubts.addItems(list(said[:_MOST_TOLD]))
        if (more := len(said) - _MOST_TOLD) > 0:
            self.doubts.addItem(self._tr.plural("and one more", "and {n} more", more))
        for each in (self._doubts_head, self.doubts):
            each.setVisible(bool(said))

    def _fit(self, listed: ColumnList | NameList) -> None:
        """Be no higher than all rows are, and no lower than some."""
        rows = max(listed.topLevelItemCount(), 1)
        head, row = listed.header().sizeHint().height() + 4, listed.row_height
        listed.setMinimumHeight(head + min(rows, _LEAST_ROWS) * row)
        listed.setMaximumHeight(head + rows * row)

    def _connect(self) -> None:
        self.form.sheet_wanted.connect(self.sheet_wanted)
        self.form.header_wanted.connect(self._take_header)
        self.form.changed.connect(
            lambda: self._take(form=self.form.form_chosen(), filled=self.form.filled())
        )
        self.columns.chosen.connect(self._take_columns)
        self.names.chosen.connect(self._take_name)
        self.again.clicked.connect(self._start_over)
        self.sight.zoom_wanted.connect(
            lambda zoom, point: self.sight.set_zoom(limited_zoom(zoom), point)
        )

    def _lay_out(self) -> None:
        tr = self._tr
        self._columns_head = self._head(tr("What the columns give"))
        self._names_head = self._head(tr("Names that the map does not have"))
        self._doubts_head = self._head(tr("What did not fit"))
        left = ScrolledColumn(_LEFT)
        left.column.setSpacing(8)
        left.column.setContentsMargins(0, 0, 8, 0)
        kept = QHBoxLayout()
        kept.addWidget(self.kept, 1)
        kept.addWidget(self.again)
        left.column.addLayout(kept)
        for each, much in (
            (self.form, 0), (self._columns_head, 0), (self.columns, 3), (self._names_head, 0),
            (self.names, 2), (self._doubts_head, 0),
        ):  # fmt: skip
            left.column.addWidget(each, much)
        left.column.addWidget(self.doubts, 1)
        self.doubts.setMinimumHeight(scaled(90))
        left.column.addStretch(0)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.comes)
        right.addWidget(self.some)
        right.addWidget(self.sight, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(left, 2)
        row.addLayout(right, 3)

    def _head(self, words: str) -> QLabel:
        return plain_label(words, "name")

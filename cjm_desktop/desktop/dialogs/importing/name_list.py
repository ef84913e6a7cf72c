"""The names of phases and roles that the map does not have, each with what it is taken for."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QTreeWidgetItem

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.column_shares import share_alike
from cjm_desktop.desktop.dialogs.form_rows import LINE, combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.intake.importing.matching import Match, Target
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.words.wording import Wording

_ROW: Final = 28


class NameList(CellTree):
    """Lets the user say of each name whether it is new; those that are doubtful come first."""

    chosen = Signal(object, object)
    """A Match whose name is taken for this Target."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.fields: list[Combo] = []
        self.matches: list[Match] = []
        self._asked: list[tuple[Part, str, Target | None]] = []
        self._targets: dict[Part, list[Target]] = {}
        self.setAccessibleName(tr("Names that the map does not have"))
        self.setHeaderLabels([tr("In the file"), "", tr("Becomes")])
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

    def show_names(
        self,
        matches: Sequence[Match],
        present: Mapping[Part, Sequence[Target]],
        *,
        doubtful_only: bool,
    ) -> bool:
        """List names, `present` being what the map has; say whether they are others than before."""
        before = self._asked
        self._asked = [(each.part, each.name, each.likely) for each in matches]
        wanted = (each for each in matches if each.is_doubtful or not doubtful_only)
        self.matches = sorted(wanted, key=lambda each: not each.is_doubtful)
        same = before == self._asked
        if not same:
            self._targets = {
                part: [*known, *(Target(each.name) for each in matches if each.part == part)]
                for part, known in present.items()
            }
            self._list()
        for field, match in zip(self.fields, self.matches, strict=True):
            targets = self._targets[match.part]
            field.setCurrentIndex(targets.index(match.taken) if match.taken in targets else -1)
        return not same

    def _list(self) -> None:
        self.clear()
        self.fields.clear()
        models = {part: self._offer(part) for part in self._targets}
        for match in self.matches:
            row = QTreeWidgetItem([match.name, self._doubt(match)])
            row.setSizeHint(2, QSize(0, self.row_height))
            for column in (0, 1):
                row.setToolTip(column, plain_tip(row.text(column)))
            self.addTopLevelItem(row)
            self.setItemWidget(row, 2, self._field(match, models[match.part]))
        share_alike(self)

    def _doubt(self, match: Match) -> str:
        tr = self._tr
        if match.likely is not None:
            return tr("Nearly “{name}”", name=match.likely.name)
        return tr("New phase") if match.part == "phase" else tr("New role")

    @property
    def row_height(self) -> int:
        """How high a row is, with room around its field."""
        return scaled(_ROW)

    def _field(self, match: Match, offered: QStandardItemModel) -> Combo:
        targets = self._targets[match.part]
        made = combo(self._tr("What “{name}” becomes", name=match.name))
        made.setModel(offered)
        made.setFixedHeight(scaled(LINE))
        made.activated.connect(lambda at, match=match: self.chosen.emit(match, targets[at]))
        self.fields.append(made)
        return made

    def _offer(self, part: Part) -> QStandardItemModel:
        """List all that a name can be taken for: what the map has, and each new name."""
        tr = self._tr
        model = QStandardItemModel(self)
        for target in self._targets[part]:
            if target.id is not None:
                words = target.name
            elif part == "phase":
                words = tr("New phase “{name}”", name=target.name)
            else:
                words = tr("New role “{name}”", name=target.name)
            model.appendRow(QStandardItem(" ".join(words.split())))
        return model

"""The sheet of all keys: searched on the screen, and printed to lie beside the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.actions.key_table import KeyGroup, hand_groups, holding, key_groups
from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import unmarked
from cjm_desktop.desktop.look.theming import FAMILY
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_WIDTH_IN_LETTERS, _HEIGHT_IN_LINES = 84, 36
_PAPER_POINTS = 9


class ShortcutSheet(QDialog):
    """Shows what keys do, by groups; what is typed leaves out the others."""

    def __init__(self, parent: QWidget, settings: Settings, ask: Ask, tr: Wording) -> None:
        super().__init__(parent)
        self._ask, self._tr = ask, tr
        self._groups = [*key_groups(settings.own_keys, tr), *hand_groups(tr)]
        self.setObjectName("ShortcutSheet")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        name = tr("Search actions and keys")
        self.field = SearchField(name, name, tr("Clear"))
        self.tree = CellTree()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Action"), tr("Keys")])
        self.tree.setAccessibleName(tr("Keyboard shortcuts"))
        self.tree.setProperty("role", "rows")
        header = self.tree.header()  # the keys whole; the names get what is left
        header.setProperty("role", "ticks")
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setRootIsDecorated(False)
        self.print_button = button(tr("Print…"))
        self.close_button = button(tr("Close"), "main")
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.print_button.clicked.connect(self._print)
        self.close_button.clicked.connect(self.accept)
        self._look()
        self.field.setFocus()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        metrics = self.fontMetrics()
        wanted = (
            metrics.averageCharWidth() * _WIDTH_IN_LETTERS, metrics.height() * _HEIGHT_IN_LINES
        )  # fmt: skip
        room = self.screen().availableSize()
        self.resize(min(wanted[0], room.width() - 80), min(wanted[1], room.height() - 80))

    @property
    def shown(self) -> list[KeyGroup]:
        """The groups with the rows that hold what was typed."""
        return holding(self._groups, self.field.text())

    def _look(self) -> None:
        self.tree.clear()
        for group in self.shown:
            head = QTreeWidgetItem([group.title])
            font = QFont(self.tree.font())
            font.setWeight(QFont.Weight.DemiBold)
            head.setFont(0, font)
            head.addChildren([QTreeWidgetItem([row.name, row.keys]) for row in group.rows])
            self.tree.addTopLevelItem(head)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.expandAll()

    def _print(self) -> None:
        printer = self._ask.printer(self.windowTitle())
        if printer is not None:
            document = QTextDocument()
            document.setDefaultFont(QFont(FAMILY, _PAPER_POINTS))
            document.setHtml(sheet_html(self.windowTitle(), self.shown))
            document.print_(printer)


def sheet_html(title: str, groups: list[KeyGroup]) -> str:
    """Set the sheet for paper: what has a key, group by group."""
    parts = [f"<h2>{unmarked(title)}</h2>"]
    for group in groups:
        rows = "".join(
            f"<tr><td width='62%'>{unmarked(row.name)}</td><td>{unmarked(row.keys)}</td></tr>"
            for row in group.rows
            if row.keys
        )
        if rows:
            parts.append(f"<h3>{unmarked(group.title)}</h3><table width='100%'>{rows}</table>")
    return "".join(parts)

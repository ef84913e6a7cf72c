"""Two versions of a map side by side: a picture of each, and what is different in words."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.editing.patch import difference
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import N_, Wording

MOST_ROWS: Final = 500
"""Differences beyond these are only counted: nobody reads on."""

_LONGEST: Final = 120
_ROW: Final = 26

_KINDS: Final[dict[Kind, str]] = {
    "map": N_("The map itself"),
    "phases": N_("Phase"),
    "lanes": N_("Lane"),
    "personas": N_("Persona"),
    "cards": N_("Card"),
    "handoffs": N_("Arrow"),
    "kpis": N_("KPI"),
    "assets": N_("Picture"),
}


class Difference(NamedTuple):
    """A record that is not the same in two versions, in words."""

    what: str
    left: str
    right: str


def differences(left: Document, right: Document, tr: Wording) -> Iterator[Difference]:
    """Tell what is different, record by record, in the order of the file."""
    keys = dict.fromkeys((*left.keys(), *right.keys()))
    patch = difference(left, right)
    for key in keys:
        if key in patch.added:
            yield Difference(_name(key, patch.added[key], tr), tr("is missing"), tr("is there"))
        elif key in patch.removed:
            yield Difference(_name(key, patch.removed[key], tr), tr("is there"), tr("is missing"))
        elif key in patch.updated:
            before, after = patch.updated[key]
            yield Difference(_name(key, after, tr), *_changed(before, after, tr))


class MapPicture(Dressed, QWidget):
    """A whole map as large as it fits, painted once for each size."""

    def __init__(self, document: Document, name: str) -> None:
        super().__init__()
        tr = Wording.of(document.map.language)
        self._drawing = MapLayouter(tr).layout(document).drawing()
        self._painter = FigurePainter(look(), document.assets)
        self._picture: QPixmap | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.wear_look()

    def sizeHint(self) -> QSize:
        """Ask for room to tell phases from each other."""
        return QSize(480, 300)

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._painter.set_palette(colours)
        self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in another size."""
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture."""
        if self._picture is None:
            self._picture = self._painted()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._painter.colour("surround"))
        width, height = max(self._drawing.width, 1), max(self._drawing.height, 1)
        zoom = min(self.width() / width, self.height() / height, 1)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - width * zoom) / 2, (self.height() - height * zoom) / 2)
        painter.scale(zoom, zoom)
        for x, y, figure in self._drawing.figures():
            self._painter.paint(painter, figure, x, y)
        painter.end()
        return picture


class TwoMaps(QWidget):
    """The pictures of two versions under their names, and the list of what is different."""

    def __init__(
        self,
        left: Document,
        left_name: str,
        right: Document,
        right_name: str,
        tr: Wording,
    ) -> None:
        super().__init__()
        found = list(differences(left, right, tr))
        self.list = _list([tr("What is different"), left_name, right_name], found[:MOST_ROWS])
        self.list.setAccessibleName(tr("What is different"))
        self.said = plain_label(_count(len(found), tr), "quiet")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for column, (document, name) in enumerate(((left, left_name), (right, right_name))):
            grid.addWidget(plain_label(name, "name"), 0, column)
            grid.addWidget(MapPicture(document, name), 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.said, 2, 0, 1, 2)
        grid.addWidget(self.list, 3, 0, 1, 2)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(3, 2)
        self.list.setVisible(bool(found))


def _count(number: int, tr: Wording) -> str:
    if not number:
        return tr("Nothing is different.")
    return tr.plural("One thing is different.", "{n} things are different.", number)


def _list(heads: list[str], found: list[Difference]) -> QTreeWidget:
    made = CellTree()
    made.setHeaderLabels(heads)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setProperty("role", "rows")
    made.header().setProperty("role", "ticks")
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for each in found:
        item = QTreeWidgetItem([_short(text) for text in each])
        for column, text in enumerate(each):
            item.setSizeHint(column, QSize(0, _ROW))
            item.setToolTip(column, plain_tip(text))
        made.addTopLevelItem(item)
    return made


def _name(key: Key, record: Record, tr: Wording) -> str:
    """Name a record: what it is, and what it is called."""
    kind = tr(_KINDS[key.kind])
    if isinstance(record, Card):
        called = title_of(record, tr)
    else:
        called = str(getattr(record, "name", "") or getattr(record, "label", ""))
    return f"{kind}: {called}" if called else kind


def _changed(before: Record, after: Record, tr: Wording) -> tuple[str, str]:
    """Give the texts that are different in two states of a record, or that it is another place."""
    fields = [
        (str(old), str(new))
        for name in type(before).defaults
        if (old := getattr(before, name)) != (new := getattr(after, name))
        and isinstance(old, str | int | float)
        and isinstance(new, str | int | float)
        and name not in _CODES
    ]
    if not fields:
        return tr("is there"), tr("is another")
    return " · ".join(old for old, _ in fields), " · ".join(new for _, new in fields)


_CODES: Final = {"order", "phase", "lane", "data", "kind", "language", "from_card", "to_card"}
"""Fields whose content is nothing to read."""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"

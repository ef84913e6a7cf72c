"""The list of versions under their headings, each with a small picture of the map as it was."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.dialogs.versions.version import Section, Version
from cjm_desktop.desktop.dialogs.versions.version_reader import Outline, VersionReader
from cjm_desktop.desktop.dialogs.versions.version_words import BETWEEN, changes, facts
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled, tapped
from cjm_desktop.desktop.start.template_preview import paint_preview
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.words.wording import Wording

Index = QModelIndex | QPersistentModelIndex

_PICTURE = QSize(96, 60)
_WORDS = 170
"""How wide the words beside a picture are at least, before it grows with the text."""
_HEAD, _ROW = 32, 72
_PADDING = 10
_BESIDE = 26
"""The air before a picture, between it and its words, and after them."""
_ROOT = QModelIndex()


class Heading(str):
    """The title of a section."""


class Remark(str):
    """What there is to say of a section."""


Row = Heading | Remark | Version


class VersionModel(QAbstractListModel):
    """Headings, remarks and versions, as rows one below the other."""

    def __init__(self, reader: VersionReader, now: datetime, tr: Wording) -> None:
        super().__init__()
        self._reader, self._now, self._tr = reader, now, tr
        self.rows: list[Row] = []
        reader.outlined.connect(self._outlined)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List other sections."""
        self.beginResetModel()
        self.rows = []
        for section in sections:
            self.rows.append(Heading(section.title))
            self.rows += [Remark(line) for line in section.remark.splitlines()]
            self.rows += section.versions
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let versions be chosen, and nothing else."""
        if index.isValid() and isinstance(self.rows[index.row()], Version):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a row says."""
        row = self.rows[index.row()]
        if not isinstance(row, Version):
            return str(row) if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip("\n".join((row.name, *self.said(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((row.name, *self.said(row)))
            case _:
                return None

    def said(self, version: Version) -> list[str]:
        """Say when a version was and how large it is, and then how far from the present."""
        said = [BETWEEN.join(facts(version, self._now, self._tr))]
        match self.outline(version):
            case Outline(counts=counts):
                said.append(changes(counts, self._tr))
            case Exception() as error:
                said.append(reason(error, self._tr))
            case None:
                pass
        return [line for line in said if line]

    def outline(self, version: Version) -> Outline | Exception | None:
        """Give what is known of a version so far; asking for it makes it known."""
        return self._reader.outline(version)

    def row_like(self, version: Version) -> int | None:
        """Find the row of a version, or of one that is the same."""
        return next(
            (row for row, each in self._versions() if each is version or each.is_like(version)),
            None,
        )

    def row_near(self, row: int) -> int | None:
        """Find the version that is in a row, or nearest to it; None if there is none at all."""
        return min(
            (each for each, _ in self._versions()), key=lambda each: abs(each - row), default=None
        )

    def _versions(self) -> Iterator[tuple[int, Version]]:
        return ((n, each) for n, each in enumerate(self.rows) if isinstance(each, Version))

    def _outlined(self, version: Version) -> None:
        row = self.row_like(version)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)


class VersionList(CellCopy, Dressed, QListView):
    """Lets a version be chosen."""

    chosen = Signal(object)
    """The Version that is looked at now; None if none is."""

    def __init__(self, reader: VersionReader, now: datetime, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("VersionList")
        self.setAccessibleName(tr("Earlier versions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.versions = VersionModel(reader, now, tr)
        self.setModel(self.versions)
        self._delegate = _VersionDelegate(self.versions, self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._tell)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._delegate.colours = colours
        self.viewport().update()

    def current(self) -> Version | None:
        """Give the version that is looked at."""
        index = self.currentIndex()
        row = self.versions.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Version) else None

    def show_sections(self, sections: Sequence[Section]) -> None:
        """List other sections; the version that is looked at stays so, or the next one is."""
        before, row = self.current(), self.currentIndex().row()
        self.versions.show_sections(sections)
        like = self.versions.row_like(before) if before is not None else None
        found = like if like is not None else self.versions.row_near(row)
        if found is None:
            self.chosen.emit(None)
        else:
            self.setCurrentIndex(self.versions.index(found))

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go where a key leads, or to the version next to it: the toolkit stops at a heading."""
        there = super().moveCursor(action, modifiers)
        near = self.versions.row_near(there.row()) if there.isValid() else None
        return there if near is None else self.versions.index(near)

    def _tell(self, now: Index, _: Index) -> None:
        if now.isValid():
            self.chosen.emit(self.current())


def picture_in(area: QRectF) -> QRectF:
    """Place a picture in a row: as large as the text asks, where that leaves words their room."""
    left = (area.width() - _BESIDE - scaled(_WORDS)) / _PICTURE.width()
    size = QSizeF(_PICTURE) * min(factor(), max(left, 1.0))
    return QRectF(area.topLeft() + QPointF(6, (area.height() - size.height()) / 2), size)


class _VersionDelegate(QStyledItemDelegate):
    def __init__(self, model: VersionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.colours: Colours = look()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.rows[index.row()]
        if isinstance(row, Version):
            return QSize(200, tapped(_ROW))
        if isinstance(row, Heading):
            return QSize(200, scaled(_HEAD))
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        wrap = Qt.TextFlag.TextWordWrap
        room = option.fontMetrics.boundingRect(0, 0, width - 2 * _PADDING, 1_000, wrap, row)
        return QSize(200, room.height() + _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = self._model.rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Version):
            self._paint_version(painter, option, row)
        else:
            font = QFont(option.font)
            font.setBold(isinstance(row, Heading))
            painter.setFont(font)
            painter.setPen(QColor(self.colours["quiet"]))
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(area.adjusted(_PADDING, 0, -_PADDING, 0), flags, str(row))
        painter.restore()

    def _paint_version(
        self, painter: QPainter, option: QStyleOptionViewItem, version: Version
    ) -> None:
        colours, area = self.colours, QRectF(option.rect).adjusted(3, 2, -3, -2)
        state = QStyle.StateFlag
        is_chosen = bool(option.state & state.State_Selected)
        if is_chosen or option.state & state.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours["chosen" if is_chosen else "hover"]))
            painter.drawRoundedRect(area, 6, 6)
        if is_chosen and option.state & state.State_HasFocus:
            painter.setPen(QPen(QColor(colours["accent"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        picture = picture_in(area)
        outline = self._model.outline(version)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["surround"]))
        painter.drawRoundedRect(picture, 5, 5)
        if isinstance(outline, Outline):
            paint_preview(painter, picture, outline.preview, colours, "preview-head")
        words = area.adjusted(picture.width() + _BESIDE - 8, 6, -8, -6)
        self._write(painter, option, words, version, is_chosen=is_chosen)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRectF,
        version: Version,
        *,
        is_chosen: bool,
    ) -> None:
        name = QFont(option.font)
        name.setWeight(QFont.Weight.DemiBold)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        lines = [(name, "ink", version.name)]
        lines += [(option.font, "quiet", line) for line in self._model.said(version)]
        height = area.height() / 3
        top = area.center().y() - len(lines) * height / 2
        for font, token, text in lines:
            painter.setFont(font)
            painter.setPen(QColor(self.colours["chosen-ink" if is_chosen else token]))
            right = Qt.TextElideMode.ElideRight
            line = painter.fontMetrics().elidedText(text, right, int(area.width()))
            painter.drawText(QRectF(area.left(), top, area.width(), height), flags, line)
            top += height

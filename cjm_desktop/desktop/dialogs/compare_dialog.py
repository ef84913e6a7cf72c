"""Unfinished work beside the file that it belongs to: both as pictures, and what differs."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.map_picture import MapPicture
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.editing.patch import Patch, between
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Handoff, Map, Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import N_, Wording

_KINDS: Final[dict[Kind, str]] = {
    "map": N_("The map as a whole"),
    "phases": N_("Phase"),
    "lanes": N_("Lane"),
    "personas": N_("Persona"),
    "cards": N_("Card"),
    "handoffs": N_("Arrow"),
    "kpis": N_("KPI"),
    "assets": N_("Picture"),
}
_MOST_LISTED: Final = 500


class CompareDialog(QDialog):
    """Shows what unfinished work has that its file has not."""

    def __init__(self, parent: QWidget, found: Recovered, name: str, tr: Wording) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("Unfinished work and its file"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(name, "heading"))
        self.differences = QTreeWidget()
        try:
            present = codec.load(found.place.path) if found.place.path is not None else Document()
        except LoadError as error:
            said = plain_label(reason(error, tr))
            said.setWordWrap(True)
            column.addWidget(said)
            present = None
        if present is not None:
            self._lay_out(column, present, found.document)
        close = button(tr("Close"), "main")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(980, 640)

    def _lay_out(self, column: QVBoxLayout, present: Document, recovered: Document) -> None:
        tr = self._tr
        pictures = QHBoxLayout()
        pictures.setSpacing(16)
        for name, document in (
            (tr("The file as it is"), present),
            (tr("The unfinished work"), recovered),
        ):
            side = QVBoxLayout()
            side.setSpacing(6)
            side.addWidget(plain_label(name, "section"))
            side.addWidget(_framed(MapPicture(document, name)), 1)
            pictures.addLayout(side, 1)
        column.addLayout(pictures, 3)
        self._list(difference(present, recovered), present, recovered)
        column.addWidget(self.differences, 2)

    def _list(self, patch: Patch, present: Document, recovered: Document) -> None:
        tr, plural = self._tr, self._tr.plural
        self.differences.setAccessibleName(tr("What differs"))
        self.differences.setColumnCount(2)
        self.differences.setHeaderHidden(True)
        self.differences.setFrameShape(QFrame.Shape.NoFrame)
        self.differences.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        after: Callable[[Key], Record | None] = recovered.get
        self._group(plural("{n} added", "{n} added", len(patch.added)), patch.added, after)
        changed = plural("{n} changed", "{n} changed", len(patch.updated))
        self._group(changed, patch.updated, after)
        removed = plural("{n} removed", "{n} removed", len(patch.removed))
        self._group(removed, patch.removed, present.get)
        if not patch:
            self.differences.addTopLevelItem(QTreeWidgetItem([tr("Nothing differs")]))
        self.differences.resizeColumnToContents(0)

    def _group(
        self, title: str, keys: Iterable[Key], record: Callable[[Key], Record | None]
    ) -> None:
        listed = sorted(keys)
        if not listed:
            return
        group = QTreeWidgetItem([title])
        self.differences.addTopLevelItem(group)
        for key in listed[:_MOST_LISTED]:
            name = self._name(record(key))
            row = QTreeWidgetItem([self._tr(_KINDS[key.kind]), name])
            row.setToolTip(1, plain_tip(name))
            group.addChild(row)
        if len(listed) > _MOST_LISTED:
            group.addChild(QTreeWidgetItem(["…"]))
        group.setExpanded(True)

    def _name(self, record: Record | None) -> str:
        match record:
            case Card():
                return title_of(record, self._tr)
            case Map():
                return " ".join(record.title.split())
            case Handoff():
                return " ".join(record.label.split())
            case _:
                return " ".join(getattr(record, "name", "").split())


def difference(before: Document, after: Document) -> Patch:
    """Give what takes one document to another."""
    keys = {*before.keys(), *after.keys()}
    return between({key: before.get(key) for key in keys}, {key: after.get(key) for key in keys})


def _framed(picture: QWidget) -> QFrame:
    frame = QFrame()
    frame.setObjectName("Sheet")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(8, 8, 8, 8)
    inside.addWidget(picture)
    return frame

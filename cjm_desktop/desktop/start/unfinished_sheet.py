"""Unfinished work on the start page: a row for each, before all that can be begun.

What was thrown away stands below, folded up as long as it is kept.
"""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.desktop.controls.notice import Choice
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import factor
from cjm_desktop.desktop.start.template_preview import paint_preview, preview_of
from cjm_desktop.desktop.start.unfinished_words import changes_line, choices, kept_line
from cjm_desktop.desktop.work.recovery import Recovery, Thrown
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import explain
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.storage.journal.unfinished import Unread
from cjm_desktop.words.wording import Wording

_PICTURE = QSize(112, 58)


class UnfinishedSheet(QFrame):
    """Lists unfinished work; it is not there where there is none."""

    def __init__(self, recovery: Recovery, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("Sheet")
        self._recovery = recovery
        self._tr = tr
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 18, 22, 20)
        outer.setSpacing(12)
        line = tr("The program ended before this was saved. It is kept until you decide.")
        self._head = (
            plain_label(tr("Unfinished work"), "heading"),
            plain_label(line, "quiet"),
        )
        for label in self._head:
            outer.addWidget(label)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        outer.addLayout(self._rows)
        self.thrown = Fold(tr("Thrown away"))
        self.thrown.inside.setSpacing(10)
        outer.addWidget(self.thrown)
        recovery.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what there is now."""
        recovery, tr = self._recovery, self._tr
        _fill(
            self._rows,
            (
                *(
                    UnfinishedRow(each, recovery, (), choices(each, recovery, tr), tr)
                    for each in recovery.found
                ),
                *(self._note(each) for each in recovery.unread),
            ),
        )
        _fill(self.thrown.inside, (self._thrown_row(each) for each in recovery.thrown))
        is_any = bool(recovery.found or recovery.unread)
        for label in self._head:
            label.setVisible(is_any)
        self.thrown.setVisible(bool(recovery.thrown))
        self.setVisible(is_any or bool(recovery.thrown))

    def _thrown_row(self, thrown: Thrown) -> "UnfinishedRow":
        recovery, tr = self._recovery, self._tr
        back = Choice(tr("Bring back"), lambda: recovery.bring_back(thrown))
        return UnfinishedRow(thrown.work, recovery, (kept_line(thrown, tr),), (back,), tr)

    def _note(self, unread: Unread) -> QWidget:
        reason = explain.reason(unread.error, self._tr)
        said = self._tr(
            "Something more is there, which cannot be read ({reason}). It is kept as {path}.",
            reason=reason, path=unread.path,
        )  # fmt: skip
        label = plain_label(said, "quiet")
        label.setWordWrap(True)
        return label


class UnfinishedRow(QWidget):
    """One piece of work: its picture, what it is, and what can be done with it."""

    def __init__(
        self,
        found: Recovered,
        recovery: Recovery,
        more: tuple[str, ...],
        offered: tuple[Choice, ...],
        tr: Wording,
    ) -> None:
        super().__init__()
        self.found = found
        path = found.place.path
        name = recovery.name_of(found)
        file = path.name if path is not None else tr("not saved yet")
        line = " · ".join((file, changes_line(found, tr), *more))
        self.said = ElidedLabel(line, "quiet")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(ElidedLabel(name, "name"))
        words.addWidget(self.said)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(_Picture(found.document))
        row.addSpacing(4)
        row.addLayout(words, 1)
        for place, (text, act) in enumerate(offered):
            made = button(text, "plain" if place or more else "main")
            made.setAutoDefault(False)
            made.setAccessibleName(f"{text}: {name}")
            made.clicked.connect(act)
            row.addWidget(made)
        self.setToolTip(plain_tip(str(path)) if path is not None else "")
        self.setAccessibleName(f"{name}, {line}")


def _fill(column: QVBoxLayout, rows: Iterable[QWidget]) -> None:
    """Put rows into a column in place of those that are there."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for row in rows:
        column.addWidget(row)


class _Picture(QWidget):
    """The outline of a map."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setFixedSize(_PICTURE * factor())
        self._preview = preview_of(document)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_preview(painter, QRectF(self.rect()), self._preview, look(), "preview-head")
        painter.end()

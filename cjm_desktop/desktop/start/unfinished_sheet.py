"""Unfinished work on the start page: a row for each, before all that can be begun."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import factor
from cjm_desktop.desktop.start.template_preview import paint_preview, preview_of
from cjm_desktop.desktop.start.unfinished_words import changes_line, choices
from cjm_desktop.desktop.work.recovery import Recovery
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
        outer.addWidget(plain_label(tr("Unfinished work"), "heading"))
        line = tr("The program ended before this was saved. It is kept until you decide.")
        outer.addWidget(plain_label(line, "quiet"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        outer.addLayout(self._rows)
        recovery.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what there is now."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for found in self._recovery.found:
            self._rows.addWidget(UnfinishedRow(found, self._recovery, self._tr))
        for unread in self._recovery.unread:
            self._rows.addWidget(self._note(unread))
        self.setVisible(bool(self._recovery.found or self._recovery.unread))

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

    def __init__(self, found: Recovered, recovery: Recovery, tr: Wording) -> None:
        super().__init__()
        self.found = found
        path = found.place.path
        name = recovery.name_of(found)
        file = path.name if path is not None else tr("not saved yet")
        line = f"{file} · {changes_line(found, tr)}"
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
        for place, (text, act) in enumerate(choices(found, recovery, tr)):
            made = button(text, "plain" if place else "main")
            made.setAutoDefault(False)
            made.setAccessibleName(f"{text}: {name}")
            made.clicked.connect(act)
            row.addWidget(made)
        self.setToolTip(plain_tip(str(path)) if path is not None else "")
        self.setAccessibleName(f"{name}, {line}")


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

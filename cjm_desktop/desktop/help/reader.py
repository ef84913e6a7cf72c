"""The page of the guide that is read: its links, its pictures as wide as there is room."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any, Final

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from cjm_desktop.desktop.help.chapter import blocks, headings_of
from cjm_desktop.desktop.help.page_dress import dress_page
from cjm_desktop.desktop.help.searching import word_places
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.storage import user_guide

_SCHEME: Final = "guide"
_MARGIN: Final = 26
_REST_MS: Final = 120
"""So long a window must keep its size before pictures take it."""


def guide_url(chapter: str, anchor: str = "") -> QUrl:
    """Name a place of the guide, as links in it are resolved."""
    url = QUrl(f"{_SCHEME}:/{chapter}{user_guide.SUFFIX}")
    url.setFragment(anchor)
    return url


class GuideReader(Dressed, QTextBrowser):
    """Shows a chapter; the toolkit keeps the way back."""

    outside_wanted = Signal(str)
    """A link that leads out of the guide was pressed."""
    place_changed = Signal()
    """Another part of the text is at the top."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._words: Sequence[str] = ()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST_MS)
        self._resting.timeout.connect(self.load_anew)
        self.chapter = ""
        """The chapter that is shown; the toolkit's own source lags behind its signal."""
        self._is_fresh = False
        self._aim = (0, 0)
        self.setObjectName("GuideReader")
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Always there, so that pictures are never taken for a page that is wider than it will be.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setOpenLinks(False)
        # A bar that comes with the text would take the room that the pictures were given.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setDocumentMargin(scaled(_MARGIN))
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._arrive)
        self.verticalScrollBar().valueChanged.connect(self.place_changed)
        self.wear_look()

    @property
    def here(self) -> int:
        """The place of the text that one went to; once one has scrolled, what is at the top."""
        position, scrolled = self._aim
        if scrolled == self.verticalScrollBar().value():
            return position
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        if self.source().isValid():
            self.load_anew()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Give the toolkit the text of a chapter, or a picture as wide as there is room."""
        url = QUrl(name)
        if url.scheme() != _SCHEME:
            return None
        if kind == QTextDocument.ResourceType.MarkdownResource.value:
            self._is_fresh = True
            return user_guide.chapter_text(_chapter_of(url), self._language)
        return self._picture(PurePosixPath(url.path()).name)

    def mark(self, words: Sequence[str]) -> None:
        """Mark words wherever they stand in the chapter."""
        self._words = words
        self._mark()

    def show_words(self, position: int, length: int) -> None:
        """Show a place of the text and select it."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._put_at(position, self.viewport().height() // 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay where one is, and take pictures in another size once the window rests."""
        position = self.here
        super().resizeEvent(event)
        if self.source().isValid():
            self._put_at(position, 0)
            self._resting.start()

    def load_anew(self) -> None:
        """Set the chapter anew, for another look or width; what was at the top stays there."""
        position = self.here
        self.reload()
        self._put_at(position, 0)

    def _put_at(self, position: int, below_top: int) -> None:
        """Scroll so that a place of the text stands so far below the top."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        # The first question makes the toolkit lay out what it has not yet.
        self.document().documentLayout().documentSize()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - below_top)
        self._aim = position, bar.value()
        self.place_changed.emit()

    def _picture(self, name: str) -> QImage:
        image = QImage.fromData(QByteArray(user_guide.picture(name, self._language)))
        scale = self.devicePixelRatioF()
        room = self.viewport().width() - 2 * scaled(_MARGIN) - 2
        width = round(min(image.width(), max(room, 1)) * scale)
        if image.isNull() or width == image.width():
            return image
        shown = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(scale)
        return shown

    def _follow(self, url: QUrl) -> None:
        if url.scheme() != _SCHEME:
            self.outside_wanted.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        elif _chapter_of(url) in user_guide.CHAPTERS:
            self.setSource(url)

    def _arrive(self, url: QUrl) -> None:
        """Dress a chapter that was loaded, and go where the link leads: anchors are ours."""
        self.chapter = _chapter_of(url)
        if self._is_fresh:
            self._is_fresh = False
            dress_page(self.document(), look())
            self._mark()
        anchor = url.fragment(QUrl.ComponentFormattingOption.FullyDecoded)
        headings = headings_of(self.document())
        self._put_at(next((each.position for each in headings if each.anchor == anchor), 0), 0)

    def _mark(self) -> None:
        format_ = QTextCharFormat()
        format_.setBackground(QColor(look()["warn-tint"]))
        format_.setForeground(QColor(look()["warn-ink"]))
        marks = []
        for block in blocks(self.document()) if self._words else ():
            text = block.text()
            for start, stop in word_places(text, self._words):
                one = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(block.position() + units(text[:start]))
                end = block.position() + units(text[:stop])
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                one.cursor, one.format = cursor, format_
                marks.append(one)
        self.setExtraSelections(marks)


def units(text: str) -> int:
    """Count a text as the toolkit does, to which an emoji is two letters."""
    return len(text.encode("utf-16-le")) // 2


def _chapter_of(url: QUrl) -> str:
    return PurePosixPath(url.path()).stem

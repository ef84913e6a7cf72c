"""The window of the user's guide: chapters at the left, the text at the right, words to look for.

It stands beside the work: nothing waits for it, and it comes back where it was.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QSlider,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.help.chapter import Chapter, read_chapter
from cjm_desktop.desktop.help.contents import FoundPlaces, GuideContents
from cjm_desktop.desktop.help.reader import GuideReader, guide_url, units
from cjm_desktop.desktop.help.searching import Hit, Paragraph, hits, wanted, word_places
from cjm_desktop.desktop.inspector.link_opening import open_link
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen, scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import user_guide
from cjm_desktop.words.languages import SOURCE
from cjm_desktop.words.wording import Wording

_SIZE = QSize(980, 680)
_LIST = 280
_KEPT = "users_guide"
_TURNS: Mapping[int, QSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QSlider.SliderAction.SliderPageStepAdd,
}


class GuidePlace(NamedTuple):
    """A place of the guide in whatever language: a chapter, and the number of its heading."""

    chapter: str
    heading: int = 0


class GuideWindow(QDialog):
    """The guide in the language of the window."""

    def __init__(self, parent: QWidget, settings: Settings, ask: Ask, tr: Wording) -> None:
        super().__init__(parent)
        self._settings, self._ask, self._tr = settings, ask, tr
        self._hits: list[Hit] = []
        self._at = -1
        self.setObjectName("GuideWindow")
        self.setWindowTitle(tr("User’s guide"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.chapters = tuple(
            read_chapter(name, user_guide.chapter_text(name, tr.language))
            for name in user_guide.shipped_chapters()
        )
        name = tr("Search the guide")
        self.field = SearchField(name, name, tr("Clear"))
        self.back = Button("chevron-left", tip=self._with_key(tr("Back"), "Alt+Left"))
        self.forward = Button("chevron-right", tip=self._with_key(tr("Forward"), "Alt+Right"))
        self.contents = GuideContents(self.chapters, tr("Contents of the guide"))
        self.found = FoundPlaces(tr("Found in the guide"))
        self.said = plain_label("", "quiet")
        self.reader = GuideReader(tr.language)
        self.reader.setAccessibleName(tr("Text of the guide"))
        self._lay_out()
        self._connect()

    # --- where one is -------------------------------------------------------------------------

    @property
    def place(self) -> GuidePlace:
        """Where the page stands."""
        chapter = self._chapter(self.reader.chapter)
        if chapter is None:
            return GuidePlace(user_guide.CHAPTERS[0])
        return GuidePlace(chapter.id, chapter.heading_at(self.reader.here))

    def show_place(self, place: GuidePlace) -> None:
        """Show a place of the guide; its beginning where there is none such."""
        chapter = self._chapter(place.chapter)
        if chapter is None:
            return
        is_there = 0 < place.heading < len(chapter.headings)
        anchor = chapter.headings[place.heading].anchor if is_there else ""
        self.reader.setSource(guide_url(chapter.id, anchor))

    def place_of(self, chapter: str, anchor: str) -> GuidePlace:
        """Find a place that is named by its anchor in English: headings are alike in all."""
        source = read_chapter(chapter, user_guide.chapter_text(chapter, SOURCE.code))
        there = source.place_of(anchor)
        return GuidePlace(chapter, there or 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one was before, in this run of the program or in another."""
        super().showEvent(event)
        if not self.reader.source().isValid():
            self.show_place(self._kept_place())
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page's pages from wherever such a key means nothing else: while searching."""
        turn = _TURNS.get(event.key())
        if turn is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.reader.verticalScrollBar().triggerAction(turn)

    def done(self, result: int) -> None:
        """Go away, and keep where one was."""
        self.keep()
        super().done(result)

    def keep(self) -> None:
        """Remember where the window stands, and the page."""
        self._settings.set_blob(_KEPT, self.saveGeometry())
        chapter, heading = self.place
        self._settings.set_choices(_KEPT, {"chapter": chapter, "heading": heading})

    def _kept_place(self) -> GuidePlace:
        kept = self._settings.choices(_KEPT)
        chapter, heading = kept.get("chapter"), kept.get("heading")
        if isinstance(chapter, str) and type(heading) is int and self._chapter(chapter):
            return GuidePlace(chapter, heading)
        return GuidePlace(self.chapters[0].id if self.chapters else "")

    # --- finding ------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next place that was found (1) or the one before (−1), around the ends."""
        if self._hits:
            self._show_hit((self._at + by) % len(self._hits) if self._at >= 0 else min(by, 0))

    def _look(self) -> None:
        query = self.field.text()
        self._hits, self._at = hits(self._paragraphs, query), -1
        self.found.show_hits(self._hits, self.chapters)
        self.reader.mark(wanted(query))
        is_sought = bool(query.strip())
        self.lists.setCurrentWidget(self.found if is_sought else self.contents)
        self.said.setVisible(is_sought)
        count = len(self._hits)
        self.said.setText(self._tr.plural("{n} place", "{n} places", count) if count
                          else self._tr("Not in the guide"))  # fmt: skip

    def _show_hit(self, number: int) -> None:
        number %= len(self._hits)
        self._at = number
        paragraph, start, _ = self._hits[number]
        if self.reader.chapter != paragraph.chapter:
            self.show_place(GuidePlace(paragraph.chapter, paragraph.heading))
        words = wanted(self.field.text())
        stop = max((stop for at, stop in word_places(paragraph.text, words) if at == start),
                   default=start)  # fmt: skip
        before = units(paragraph.text[:start])
        self.reader.show_words(paragraph.position + before, units(paragraph.text[start:stop]))
        self.found.mark(number)
        self.said.setText(self._tr("{n} of {count}", n=number + 1, count=len(self._hits)))

    @cached_property
    def _paragraphs(self) -> list[Paragraph]:
        return [each for chapter in self.chapters for each in chapter.paragraphs]

    # --- how it is made -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.forward)
        head.addWidget(self.field, 1)
        self.lists = QStackedWidget()
        self.lists.addWidget(self.contents)
        self.lists.addWidget(self.found)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 6, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.lists, 1)
        self.said.hide()
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.reader)
        split.setStretchFactor(1, 1)
        split.setSizes([scaled(_LIST), scaled(_SIZE.width() - _LIST)])
        split.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.resize(on_screen(_SIZE, self.screen()))
        self.restoreGeometry(self._settings.blob(_KEPT))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(lambda: self.step(1))
        self.contents.chosen.connect(lambda chapter, at: self.show_place(GuidePlace(chapter, at)))
        self.found.chosen.connect(self._show_hit)
        self.reader.place_changed.connect(self._follow)
        self.reader.outside_wanted.connect(lambda link: open_link(link, self._ask))
        self.back.clicked.connect(self.reader.backward)
        self.forward.clicked.connect(self.reader.forward)
        self.reader.backwardAvailable.connect(self.back.setEnabled)
        self.reader.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        for keys, does in (
            ("Alt+Left", self.reader.backward), ("Alt+Right", self.reader.forward),
            ("F3", lambda: self.step(1)), ("Shift+F3", lambda: self.step(-1)),
            ("Ctrl+F", self._to_field),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self, does)

    def _to_field(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    def _follow(self) -> None:
        self.contents.follow(*self.place)

    def _chapter(self, name: str) -> Chapter | None:
        return next((each for each in self.chapters if each.id == name), None)

    def _with_key(self, words: str, keys: str) -> str:
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        return f"{words} ({shown})"

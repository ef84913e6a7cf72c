"""The pages of an export as they will be: one large, the way to the others, what they are."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.dialogs.page_sheet import PageSheet
from cjm_desktop.desktop.look.plain import PlainLabel
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.layout.preflight_words import finding_words
from cjm_desktop.words.wording import Wording

_USUAL: Final = 10
"""Of fewer pages the number has the room of so many."""
_AROUND: Final = 4


class PagePreview(QWidget):
    """Shows one of some pages. The page that is seen stays when others take the pages' place."""

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        self._document = document
        self._tr = tr
        self._findings: Sequence[Finding] = ()
        self._pages: Sequence[Page] = ()
        self._is_whole = False
        self.place = 0
        self.sheet = PageSheet(document)
        self.sheet.stepped.connect(self.step)
        self.sheet.end_wanted.connect(lambda last: self.show_place(len(self._pages) if last else 0))
        self.before = Button("chevron-left", tip=tr("The page before (Page up)"))
        self.before.clicked.connect(lambda: self.step(-1))
        self.after = Button("chevron-right", tip=tr("The next page (Page down)"))
        self.after.clicked.connect(lambda: self.step(1))
        self.nearer = Button("zoom-in", tip=tr("Nearer (+, or Ctrl and the wheel)"))
        self.nearer.clicked.connect(lambda: self.sheet.zoom_by(1.5))
        self.farther = Button("zoom-out", tip=tr("Farther (−; 0 shows the whole page)"))
        self.farther.clicked.connect(lambda: self.sheet.zoom_by(1 / 1.5))
        self.number = _PageNumber(tr)
        self.title = ElidedLabel(role="quiet")
        bar = QHBoxLayout()
        bar.setSpacing(4)
        bar.addWidget(self.before)
        bar.addWidget(self.number)
        bar.addWidget(self.after)
        bar.addSpacing(8)
        bar.addWidget(self.title, 1)
        bar.addWidget(self.farther)
        bar.addWidget(self.nearer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(bar)
        self._say()

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that there are so far."""
        return self._pages

    def show_first(self, page: Page) -> None:
        """Show the first page while the others are still being made."""
        self._is_whole = False
        if self.place == 0:
            self._pages = (page,)
            self.show_place(0)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages."""
        self._pages, self._is_whole, self._findings = pages, True, ()
        self.show_place(self.place)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say with each page what is wrong with it."""
        self._findings = found
        self._say()

    def step(self, pages: int) -> None:
        """Go so many pages forward, or backward."""
        self.show_place(self.place + pages)

    def show_place(self, place: int, key: Key | None = None) -> None:
        """Show a page by its place from 0; what is printed of a record is marked."""
        self.place = min(max(place, 0), max(len(self._pages) - 1, 0))
        page = self._pages[self.place] if self._pages else None
        self.sheet.show_page(page, None if page is None or key is None else area_of(page, key))
        self._say()

    def _say(self) -> None:
        tr, count = self._tr, len(self._pages)
        page = self._pages[self.place] if self._pages else None
        said = tr("{page} / {pages}", page=self.place + 1, pages=count if self._is_whole else "…")
        self.number.show_number(said if page is not None else "–", count)
        self.title.setText("" if page is None else page.title)
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < count - 1)
        name = "" if page is None else tr("Page {number}: {title}", number=said, title=page.title)
        self.sheet.setAccessibleName(name or tr("Preview of the pages"))
        wrong = (each for each in self._findings if each.page == self.place)
        words = (finding_words(self._document, each, tr) for each in wrong)
        self.sheet.setAccessibleDescription(". ".join(filter(None, words)))


class _PageNumber(PlainLabel):
    """Says which page of how many; as wide on the first as on the last, so that nothing moves."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._most = _USUAL
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_number(self, said: str, count: int) -> None:
        """Say it of so many pages."""
        self._most = max(count, _USUAL)
        self.setText(said)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        digits = len(str(self._most))
        advances = (self.fontMetrics().horizontalAdvance(
            self._tr("{page} / {pages}", page=digit * digits, pages=digit * digits)
        ) for digit in "0123456789")  # fmt: skip
        hint.setWidth(max(hint.width(), max(advances) + _AROUND))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def area_of(page: Page, key: Key) -> Rect | None:
    """Give where a record is first printed on a page, in points."""
    for piece in page.pieces:
        for x, y, figure in piece.figures():
            if figure.key == key:
                scale = piece.scale
                return Rect(
                    piece.x + x * scale,
                    piece.y + y * scale,
                    figure.width * scale,
                    figure.height * scale,
                )
    return None

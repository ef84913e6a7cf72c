"""Copied cards in every form at once: our own, cells, a table, and pictures that are made if asked.

Painting a picture of many cards takes longer than copying them may, and mostly nobody asks for one.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from cjm_desktop.desktop.look.excerpt_picture import ExcerptPicture
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, fragment
from cjm_desktop.journey.document import Document
from cjm_desktop.output.card_grid import card_grid, grid_html, grid_text
from cjm_desktop.words.wording import Wording

_IMAGE: Final = "application/x-qt-image"
_PNG: Final = "image/png"
_SVG: Final = "image/svg+xml"


class CopiedCards(QMimeData):
    """Cards of a map as it is now; TooMuch if they are more than can be pasted."""

    def __init__(self, document: Document, cards: Sequence[str]) -> None:
        super().__init__()
        grid = card_grid(document, cards)
        self.setData(MEDIA_TYPE, QByteArray(fragment(document, cards)))
        self.setText(grid_text(grid))
        self.setHtml(grid_html(document, grid, Wording.of(document.map.language)))
        self._picture = ExcerptPicture(document, cards)
        self._pictures: Mapping[str, Callable[[], bytes | QImage]] = {
            _PNG: self._picture.png, _SVG: self._picture.svg, _IMAGE: self._picture.image,
        }  # fmt: skip
        self._made: dict[str, QByteArray | QImage] = {}

    def formats(self) -> list[str]:
        """Say in what forms they can be had, the best ones first."""
        return [*super().formats(), *self._pictures]

    def hasFormat(self, mimetype: str) -> bool:
        """Say whether they can be had in a form."""
        return mimetype in self._pictures or super().hasFormat(mimetype)

    def retrieveData(self, mimetype: str, preferredType: Any) -> Any:
        """Give a form; a picture is painted when it is first wanted."""
        make = self._pictures.get(mimetype)
        if make is None:
            return super().retrieveData(mimetype, preferredType)
        if mimetype not in self._made:
            made = make()
            self._made[mimetype] = QByteArray(made) if isinstance(made, bytes) else made
        return self._made[mimetype]

    def lasting(self) -> QMimeData:
        """Give all but the vectors in a form that needs the program no more."""
        data = QMimeData()
        data.setData(MEDIA_TYPE, self.data(MEDIA_TYPE))
        data.setText(self.text())
        data.setHtml(self.html())
        data.setImageData(self._picture.image())
        return data


def put_on_clipboard(document: Document, cards: Sequence[str]) -> None:
    """Copy cards of a map, in its order; TooMuch if they are more than can be pasted."""
    QGuiApplication.clipboard().setMimeData(CopiedCards(document, cards))


def leave_on_clipboard() -> None:
    """Let what was copied outlive the program."""
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if isinstance(data, CopiedCards):
        clipboard.setMimeData(data.lasting())

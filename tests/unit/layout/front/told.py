"""What tests ask of the pages of a map's front: their words, and where these stand."""

from collections.abc import Iterable

from cjm_desktop.layout.drawing import Anchor, JumpArea, Mark, Text
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.paper import PlacedSheet


def rows(sheets: Iterable[PlacedSheet]) -> list[str]:
    """The words of each figure, its lines put together."""
    figures = (item.figure for sheet in sheets for item in sheet.drawing.figures())
    said = (" ".join(mark.text for mark in figure.marks if isinstance(mark, Text))
            for figure in figures)  # fmt: skip
    return [" ".join(words.split()) for words in said if words]


def marks(pages: Iterable[Page]) -> list[Mark]:
    return [
        mark
        for page in pages
        for piece in page.pieces
        for item in piece.drawing.figures()
        for mark in item.figure.marks
    ]


def anchors(pages: Iterable[Page]) -> set[str]:
    return {mark.name for mark in marks(pages) if isinstance(mark, Anchor)}


def targets(pages: Iterable[Page]) -> list[str]:
    return [mark.target for mark in marks(pages) if isinstance(mark, JumpArea)]


def outside(page: Page) -> list[str]:
    """The texts of a page's content that reach over the edge of the page."""
    found: list[str] = []
    for piece in page.pieces:
        for item in piece.drawing.figures():
            for mark in item.figure.marks:
                if not isinstance(mark, Text):
                    continue
                left = piece.x + (item.x + mark.x) * piece.scale
                right = left + mark.width * piece.scale
                foot = piece.y + (item.y + mark.y) * piece.scale
                if left < 0 or right > page.width + 0.1 or not 0 <= foot <= page.height + 0.1:
                    found.append(mark.text)
    return found

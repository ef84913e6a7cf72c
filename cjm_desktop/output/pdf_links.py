"""The links of a PDF: to addresses, and to places within the document, each said in words."""

from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.layout.drawing import Anchor, JumpArea, LinkArea, PlacedFigure, Rect
from cjm_desktop.output.pdf_file import last_annotation
from cjm_desktop.output.pdf_tags import Tags

_PRINTABLE = "".join(chr(code) for code in range(33, 127))
_PRINTED = 4
"""The flag of an annotation that is there on paper, too."""


class Frame(NamedTuple):
    """Where a drawing stands: its corner from the page's top left, its scale, the page's height.

    Of a drawing with an `area` nothing is seen outside it.
    """

    x: float
    y: float
    scale: float
    page_height: float
    area: Rect | None = None


class Links:
    """Makes the links of one canvas; jumps lead only to the `anchors` that will be painted."""

    def __init__(self, canvas: Canvas, tags: Tags, anchors: Set[str]) -> None:
        self._canvas = canvas
        self._tags = tags
        self._anchors = anchors

    def add(self, mark: LinkArea | JumpArea | Anchor, placed: PlacedFigure, frame: Frame) -> None:
        """Make a figure's link, or note its anchor."""
        match mark:
            case LinkArea():
                address = PDFString(quote(mark.address, safe=_PRINTABLE))
                action = PDFDictionary({"S": PDFName("URI"), "URI": address})
                self._annotate(mark, placed, frame, "A", action)
            case JumpArea():
                if mark.target in self._anchors:
                    target = self._canvas._bookmarkReference(mark.target)
                    self._annotate(mark, placed, frame, "Dest", target)
            case Anchor():
                left, top = _on_page(mark.x, mark.y, placed, frame)
                self._canvas.bookmarkPage(mark.name, fit="XYZ", left=left, top=top, zoom=0)

    def _annotate(
        self,
        mark: LinkArea | JumpArea,
        placed: PlacedFigure,
        frame: Frame,
        entry: str,
        value: PDFObject,
    ) -> None:
        left, top = _on_page(mark.x, mark.y, placed, frame)
        right, bottom = _on_page(mark.x + mark.width, mark.y + mark.height, placed, frame)
        words = self._tags.link_words(placed, mark)
        entries: dict[str, object] = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([left, bottom, right, top]),
            "Border": PDFArray([0, 0, 0]),
            "Contents": PDFString(words),
            "F": _PRINTED,
            "StructParent": len(self._tags.parents),
            entry: value,
        }
        self._canvas._addAnnotation(PDFDictionary(entries))
        self._tags.link(placed, words, last_annotation(self._canvas))


def anchor_names(figures: Iterable[PlacedFigure]) -> Iterator[str]:
    """Go through the names of the anchors of figures."""
    for item in figures:
        for mark in item.figure.marks:
            if type(mark) is Anchor:
                yield mark.name


def _on_page(x: float, y: float, placed: PlacedFigure, frame: Frame) -> tuple[float, float]:
    """Give where a point of a figure is on the page, from its lower left corner."""
    return (
        frame.x + (placed.x + x) * frame.scale,
        frame.page_height - frame.y - (placed.y + y) * frame.scale,
    )

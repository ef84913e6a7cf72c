"""The least that says the same in a tagged PDF: what the floor of the PDF's rows writes.

Before the clock runs, all is found out that can be: the order in which is read, which element each
piece is of, the words of what is seen, the curves of icons, the operators of colours. What is timed
is only the writing, as plainly as it goes: an operator for each mark, a string for each element.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from zlib import compress

from reportlab.pdfgen.canvas import Canvas

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Box, Disc, Face, Icon, Line, Mark, Path, Text, Words
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output import pdf_shapes as shapes
from cjm_desktop.output.pdf_fonts import FontCodes, registered_font
from cjm_desktop.output.pdf_strings import text_bytes
from cjm_desktop.output.pdf_structure import Annotation, Element, all_elements
from cjm_desktop.output.pdf_tags import Tags
from cjm_desktop.words.wording import Wording

_INKS = shapes.Inks(LIGHT)


class _Piece(NamedTuple):
    """Content of one element: the operator that opens it, its runs, and what it says unseen."""

    opening: str
    x: float
    y: float
    runs: tuple[Text, ...]
    unseen: tuple[str, ...]


class _Plain(NamedTuple):
    """A page: its size, its shapes with the corners that they are drawn from, and its text."""

    width: float
    height: float
    shapes: list[tuple[float, float, Mark]]
    pieces: list[_Piece]


class Prepared(NamedTuple):
    """All that is to be written: pages, and the elements that their content is of."""

    pages: list[_Plain]
    elements: list[Element]
    owners: list[list[int]]
    """For each page the numbers of the elements that own its pieces."""


def prepared(laid: Sequence[Page], document: Document) -> Prepared:
    """Find out all that is to be written of pages."""
    tags = Tags(document, Wording.of(document.map.language))
    made: list[_Plain] = []
    for number, page in enumerate(laid, start=1):
        tags.begin_page(number, page.section if page.opens else None)
        drawn = [item for piece in page.pieces for item in piece.drawing.figures()]
        marks = [(item.x, item.y, mark) for item in drawn for mark in item.figure.marks]
        made.append(_Plain(page.width, page.height, marks, list(_pieces(page, tags))))
        tags.end_page()
    tags.finish()
    elements = all_elements(tags.top)
    for place, element in enumerate(elements):
        element.number = place
        for kid in element.kids:
            if isinstance(kid, Element):
                kid.parent = place
    owned = {(each.page, kid): each.number
             for each in elements for kid in each.kids if isinstance(kid, int)}  # fmt: skip
    owners = [[number for (of, _), number in sorted(owned.items()) if of == page]
              for page in range(1, len(laid) + 1)]  # fmt: skip
    return Prepared(made, elements, owners)


def _pieces(page: Page, tags: Tags) -> Iterator[_Piece]:
    for piece in page.pieces:
        tags.begin_drawing(piece.drawing.language, furniture=piece.furniture)
        for placed in piece.read or piece.drawing.figures():
            for opening, marks, said in tags.spans(placed):
                runs = tuple(mark for mark in marks if type(mark) is Text)
                words = [mark.text for mark in marks if type(mark) is Words]
                unseen = (*words, said) if said else tuple(words)
                yield _Piece(opening, placed.x, placed.y, runs, unseen)


def written(what: Prepared) -> bytes:
    """Write it: the operators of its pages by reportlab, the elements as one more stream."""
    canvas = Canvas("", pageCompression=1, initialFontName=registered_font("regular").fontName)
    fonts: dict[Face, FontCodes] = {}
    for page in what.pages:
        canvas.setPageSize((page.width, page.height))
        code = [_shape(x, y, mark) for x, y, mark in page.shapes if type(mark) is not Text]
        code.append("BT")
        for opening, x, y, runs, unseen in page.pieces:
            code.append(opening)
            for run in runs:
                codes = fonts.get(run.font) or fonts.setdefault(
                    run.font, FontCodes(run.font, canvas._doc)
                )
                code.append(
                    f"{_INKS.filling(run.colour)} {codes.name} {run.size:g} Tf "
                    f"1 0 0 1 {x + run.x:.2f} {-y - run.y:.2f} Tm({codes.body(run.text)})Tj"
                )
            for words in unseen:
                codes = fonts.get("regular") or fonts.setdefault(
                    "regular", FontCodes("regular", canvas._doc)
                )
                code.append(f"3 Tr {codes.name} 9.5 Tf({codes.body(words)})Tj 0 Tr")
            code.append("EMC")
        code.append("ET")
        canvas._code.append("\n".join(code))
        canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data + compress("\n".join(_elements(what)).encode("latin-1"))


def _elements(what: Prepared) -> Iterator[str]:
    for element in what.elements:
        kids = " ".join([
            f"{kid.number} 0 R" if type(kid) is Element else str(kid)
            for kid in element.kids if type(kid) is not Annotation
        ])  # fmt: skip
        said = f"/Alt({_string(element.alternative)})" if element.alternative else ""
        yield (
            f"<</S/{element.kind}/P {element.parent} 0 R/Pg {element.page} 0 R/K[{kids}]{said}>>"
        )
    for owners in what.owners:
        yield f"[{' '.join([f'{number} 0 R' for number in owners])}]"


def _string(words: str) -> str:
    raw = text_bytes(words).decode("latin-1")
    return raw.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _shape(x: float, y: float, mark: Mark) -> str:
    """Draw a mark as plainly as it looks the same, but for the corners of boxes."""
    if type(mark) is Box:
        outline = f"{x + mark.x:.2f} {-y - mark.y - mark.height:.2f} {mark.width:.2f}"
        inks = _painted(mark.fill, mark.stroke)
        return f"{inks[0]} {outline} {mark.height:.2f} re {inks[1]}"
    if type(mark) is Disc or type(mark) is Icon:
        return f"q 1 0 0 1 {x + mark.x:.2f} {-y - mark.y:.2f} cm {_curves(mark[2:], mark)} Q"
    if type(mark) is Line:
        return (
            f"{_INKS.stroking(mark.stroke)} {x + mark.x1:.2f} {-y - mark.y1:.2f} m "
            f"{x + mark.x2:.2f} {-y - mark.y2:.2f} l S"
        )
    if type(mark) is Path:
        return f"q 1 0 0 1 {x:.2f} {-y:.2f} cm {_way(mark)} Q"
    return ""


@cache
def _painted(fill: str | None, stroke: str | None) -> tuple[str, str]:
    inks = [_INKS.filling(fill)] if fill else []
    if stroke:
        inks.append(_INKS.stroking(stroke))
    return " ".join(inks), "B" if fill and stroke else "f" if fill else "S" if stroke else "n"


_known: dict[tuple[object, ...], str] = {}


def _curves(look: tuple[object, ...], mark: Disc | Icon) -> str:
    found = _known.get((type(mark), look))
    if found is None:
        found = shapes.icon(mark, _INKS) if isinstance(mark, Icon) else shapes.disc(mark, _INKS)
        _known[type(mark), look] = found
    return found


@cache
def _way(mark: Path) -> str:
    return shapes.path(mark, _INKS)

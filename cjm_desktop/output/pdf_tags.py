"""Which element of a PDF's structure each figure becomes, and whose each piece of its text is.

The painter asks for a figure's spans before it writes the text: each is marked content of one
element, or an artifact, which nobody reads aloud. All shapes are artifacts: what they say, the
element of their figure says in words.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.alternative import alternative, link_words
from cjm_desktop.layout.drawing import (
    Cell,
    Disc,
    Figure,
    JumpArea,
    LinkArea,
    Mark,
    PlacedFigure,
    Row,
    Text,
    Words,
)
from cjm_desktop.layout.sheets.sheet_title import is_furniture, opens_section
from cjm_desktop.output.pdf_structure import Annotation, Element, Kind, ParentTree
from cjm_desktop.output.pdf_tables import Grid, Table
from cjm_desktop.words.wording import Wording

ARTIFACT: Final = "/Artifact BMC"
FURNITURE: Final = "/Artifact<</Type/Pagination>>BDC"
END: Final = "EMC"

Marks = Sequence[Mark]

_SPELLED: Final = frozenset({Text, Words})
_NO_LINKS: Final[Sequence[Element]] = ()


class Span(NamedTuple):
    """Marks whose text is one piece of marked content, and the operator that opens it.

    `said` are the words of what has no text, for a run that is not seen.
    """

    opening: str
    marks: Marks
    said: str = ""


class Tags:
    """The structure of one document as it grows, page by page and figure by figure."""

    def __init__(self, document: Document, tr: Wording) -> None:
        self.top = Element("Document")
        self.parents = ParentTree()
        self._document = document
        self._tr = tr
        self._section = self.top
        self._page = 0
        self._language = ""
        """That of the drawing, if it is not the document's."""
        self._furniture = False
        self._owners: list[Element] = []
        self._arrows: dict[str, Element] = {}
        self._chart: Element | None = None
        """The picture that the page's next dots belong to."""
        self._links: dict[PlacedFigure, list[Element]] = {}
        self._titled = True
        """Whether the section has its heading."""
        self._late: Element | None = None
        """The section's heading, while its words are yet to come at the page's foot."""
        self._open: Element | Table | Grid | None = None
        """The list or table that the next figure may belong to."""
        self._lists: dict[tuple[Key | None, str], Element] = {}
        """Lists by what they are of and all their words: those that go on on a further page."""

    def begin_page(self, page: int, opens: str | None) -> int:
        """Begin a page, numbered from 1; gives its key in the parent tree.

        `opens` is the title of the section that begins there, None for one more page of the same.
        """
        if opens is not None:
            self._begin_section(opens)
        self._page = page
        self._owners = []
        self._arrows.clear()
        self._chart = None
        return self.parents.add(self._owners)

    def _begin_section(self, title: str) -> None:
        self._close()
        self._section = self.top.child("Sect")
        self._section.title = title
        self._titled = False

    def end_page(self) -> None:
        """End a page; a heading that has no words on it says the section's title itself."""
        for links in self._links.values():
            self._section.kids += links
        self._links.clear()
        if self._late is not None:
            self._late.actual = self._section.title
            self._late = None

    def finish(self) -> None:
        """End the document."""
        self._close()

    def begin_drawing(self, language: str, *, furniture: bool) -> None:
        """Begin a drawing in a language; `furniture` stands on every page."""
        self._language = "" if language == self._document.map.language else language
        self._furniture = furniture

    def link_words(self, placed: PlacedFigure, link: LinkArea | JumpArea) -> str:
        """Say where a figure's link leads."""
        return link_words(placed.figure, link, self._document, self._tr)

    def link(self, placed: PlacedFigure, words: str, annotation: int) -> None:
        """Take up the annotation that a figure's link is, by its object's number.

        Its key in the parent tree is the next one.
        """
        made = Element("Link", self._page)
        made.alternative = words
        made.kids.append(Annotation(annotation, self._page))
        self._links.setdefault(placed, []).append(made)
        self.parents.add(made)

    def spans(self, placed: PlacedFigure) -> list[Span]:
        """Give the spans of a figure's text in the order they are read."""
        figure = placed.figure
        if self._furniture or is_furniture(figure):
            return self._furnished(figure.marks)
        links = self._links.pop(placed, _NO_LINKS)
        if isinstance(figure.table, Row):
            return self._row(figure, figure.table, links)
        words = alternative(figure, self._document, self._tr)
        if isinstance(figure.table, Cell):
            return [self._cell(figure, figure.table, words, links)]
        if words or figure.role == "dot":
            spans = self._picture(figure, words)
            self._section.kids += links
            return spans
        if figure.role in ("title", "heading"):
            return self._heading(figure, links)
        if figure.role == "list":
            spans = self._list(figure)
            self._section.kids += links
            return spans
        if not _spelled(figure.marks):
            self._section.kids += links
            return []
        return [self._plain(figure, links)]

    def _furnished(self, marks: Marks) -> list[Span]:
        """Leave out what stands on every page, but for a heading's words."""
        spans: list[Span] = []
        if self._late is not None and (stop := _spelling(marks, self._section.title)):
            spans.append(Span(self._content(self._late), marks[:stop]))
            marks, self._late = marks[stop:], None
        return [*spans, Span(FURNITURE, marks)]

    def _heading(self, figure: Figure, links: Sequence[Element]) -> list[Span]:
        """Tell the words of a heading from what else stands there."""
        start, stop = _title_marks(figure)
        if self._titled and opens_section(figure):
            self._begin_section(figure.label)
        if not self._titled and (opens_section(figure) or figure.key is None):
            self._titled = True
            heading = self._block("H1")
        else:
            heading = self._block("H3" if figure.level == 3 else "H2")
        before, title, after = figure.marks[:start], figure.marks[start:stop], figure.marks[stop:]
        spans: list[Span] = []
        if _spelled(before):
            spans.append(Span(self._content(self._block("P")), before))
        spans.append(Span(self._content(heading), title))
        # Beside the heading, not in it: checkers look no further than a heading's own words.
        self._section.kids += links
        if _spelled(after):
            spans.append(Span(self._content(self._block("P")), after))
        return spans

    def _picture(self, figure: Figure, words: str) -> list[Span]:
        """Tag what is seen with what it says.

        An arrow's line and its label are one picture, and so are a chart and the numbers of its
        dots.
        """
        spelled = _spelled(figure.marks)
        if figure.role == "dot" and self._chart is not None:
            return [Span(self._content(self._chart), figure.marks)] if spelled else []
        arrow = figure.key.id if figure.role == "arrow" and figure.key is not None else None
        element = self._arrows.get(arrow) if arrow is not None else None
        if element is None:
            element = self._block("Figure")
            element.alternative = words
            if arrow is not None:
                self._arrows[arrow] = element
        self._chart = element
        return [Span(self._content(element), figure.marks, "" if spelled else words)]

    def _list(self, figure: Figure) -> list[Span]:
        """Give what stands above a list, and its items, each behind its bullet.

        One that goes on may begin with the rest of an item, and others may stand between.
        """
        name = (figure.key, figure.label)
        begun = self._lists.get(name)
        if begun is not None:
            self._open = begun
        bullets = [place for place, mark in enumerate(figure.marks) if type(mark) is Disc]
        spans: list[Span] = []
        for place, (start, stop) in enumerate(pairwise((0, *bullets, len(figure.marks)))):
            marks = figure.marks[start:stop]
            if not _spelled(marks):
                continue
            if place:
                spans.append(self._item(marks))
            elif begun is not None:
                spans.append(self._further(begun, marks))
            else:
                spans.append(Span(self._content(self._block("P")), marks))
        if isinstance(self._open, Element):
            self._lists[name] = self._open
        return spans

    def _item(self, marks: Marks, links: Sequence[Element] = ()) -> Span:
        if not isinstance(self._open, Element):
            self._open = self._block("L")
        body = self._open.child("LI").child("LBody", self._page)
        return Span(self._content(body, links), marks)

    def _plain(self, figure: Figure, links: Sequence[Element]) -> Span:
        """Give what is read as it is written: an item of a list, a paragraph, or nothing."""
        if figure.role == "again":
            silent = self._section.child("NonStruct", self._page)
            return Span(self._content(silent), figure.marks)
        if figure.role in ("lane", "item"):
            return self._item(figure.marks, links)
        if figure.role == "more" and isinstance(self._open, Element):
            return self._further(self._open, figure.marks)
        return Span(self._content(self._block("P"), links), figure.marks)

    def _further(self, items: Element, marks: Marks) -> Span:
        """Go on with the last item of a list, maybe on another page."""
        (*_, item) = items.kids
        assert isinstance(item, Element)
        return Span(self._content(item.child("LBody", self._page)), marks)

    def _row(self, figure: Figure, row: Row, links: Sequence[Element]) -> list[Span]:
        table = self._open if isinstance(self._open, Table) else None
        if table is None or not table.takes(row):
            table = Table(self._block("Table"), len(row.starts))
            self._open = table
        spans: list[Span] = []
        bounds = pairwise((*row.starts, len(figure.marks)))
        for place, (cell, (start, stop)) in enumerate(
            zip(table.row(row, self._page), bounds, strict=True)
        ):
            marks = figure.marks[start:stop]
            own = links if place == row.named else _NO_LINKS
            if own or _spelled(marks):
                spans.append(Span(self._content(cell, own), marks))
        return spans

    def _cell(self, figure: Figure, cell: Cell, words: str, links: Sequence[Element]) -> Span:
        grid = self._open if isinstance(self._open, Grid) else None
        if grid is None or not grid.takes(cell):
            grid = Grid(self._block("Table"))
            self._open = grid
        element = grid.cell(cell, self._page)
        if words:
            element = element.child("Figure", self._page)
            element.alternative = words
        said = "" if _spelled(figure.marks) else words
        return Span(self._content(element, links), figure.marks, said)

    def _block(self, kind: Kind) -> Element:
        """Add an element to the section, which has a heading before all else."""
        self._close()
        if not self._titled:
            self._titled = True
            self._late = self._section.child("H1", self._page)
        made = self._section.child(kind, self._page)
        if self._language:
            made.language = self._language
        return made

    def _content(self, owner: Element, links: Sequence[Element] = ()) -> str:
        """Open a piece of marked content of an element, or of its first link if it has any."""
        if links:
            owner.kids += links
            owner = links[0]
            # The words that lead there are read, and need no others.
            owner.alternative = ""
        number = len(self._owners)
        owner.kids.append(number)
        self._owners.append(owner)
        return f"/{owner.kind}<</MCID {number}>>BDC"

    def _close(self) -> None:
        if isinstance(self._open, Grid):
            self._open.close()
        self._open = None


def _spelled(marks: Marks) -> bool:
    return not _SPELLED.isdisjoint(map(type, marks))


def _spelling(marks: Marks, words: str) -> int:
    """Give how many marks at the beginning spell some words out, 0 if they do not."""
    spelled = ""
    for count, mark in enumerate(marks, start=1):
        if type(mark) is Text:
            spelled += mark.text
            if spelled == words:
                return count
    return 0


def _title_marks(figure: Figure) -> tuple[int, int]:
    """Find a heading's own words: the longest run that begins its label, or else the first one.

    What follows in the same size is its further lines.
    """
    runs = [
        (place, mark) for place, mark in enumerate(figure.marks) if type(mark) is Text and mark.text
    ]
    if not runs:
        return 0, len(figure.marks)
    beginning = [
        (len(mark.text), -place) for place, mark in runs if figure.label.startswith(mark.text)
    ]
    start = -max(beginning)[1] if beginning else runs[0][0]
    size = next(mark.size for place, mark in runs if place == start)
    stop = next(
        (place for place, mark in runs if place > start and mark.size != size),
        len(figure.marks),
    )
    return start, stop

"""What a layout makes and every painter replays: marks in figures, figures in groups.

Lengths are points, y grows downwards, text stands on its baseline. Colours are theme tokens
("ink", "role-1") or "#RRGGBB"; a painter resolves them with the palette it paints for.
A figure is immutable and kept from layout to layout while its record is the same, so a painter may
prepare it once and keep what it prepared by the figure's identity. The type checker lets nobody
write into one: where that is refused at run time, making one takes four times as long.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from cjm_desktop.journey.document import Key

Font = Literal["regular", "italic", "semibold", "bold", "fallback", "emoji"]
Face = str
"""The name of a font that text is drawn in: one of ours, or a company's in its place."""
Align = Literal["left", "centre", "right"]
FigureRole = Literal[
    "title", "heading", "again", "lane", "cell", "card", "arrow", "figure", "dot", "table", "list",
    "item", "more", "note"
]  # fmt: skip
"""What a figure is to who reads it.

In a list each disc is the bullet of an item; an item is one by itself, and more goes on with the
item before it. A dot is part of the chart before it, and a table says in words what its dots say.
What is set again beside what it heads is seen there and says nothing.
"""


class Rect(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    def moved(self, dx: float, dy: float) -> "Rect":
        """Give the same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: "Rect") -> bool:
        """Say whether the two share any area."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def contains(self, x: float, y: float) -> bool:
        """Say whether a point is inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Box(NamedTuple):
    """A rectangle with rounded corners; `bar` is the colour of a stripe inside its left edge."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0
    fill: str | None = None
    stroke: str | None = None
    line: float = 1
    bar: str | None = None


class Path(NamedTuple):
    """A shape of absolute segments: ("M"|"L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)."""

    segments: tuple[tuple[str | float, ...], ...]
    fill: str | None = None
    stroke: str | None = None
    line: float = 1
    dash: tuple[float, ...] = ()


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    line: float = 1
    dash: tuple[float, ...] = ()


class Disc(NamedTuple):
    """A circle about a centre."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    line: float = 1


class Icon(NamedTuple):
    """A named icon (see `icons`) in a square of `size` points at its top left corner."""

    x: float
    y: float
    size: float
    name: str
    colour: str
    filled: bool = False


class Image(NamedTuple):
    """A picture of the document's assets that covers a rectangle, cut to rounded corners.

    `ground` is what shows through it where it is transparent; None: what is painted there.
    """

    x: float
    y: float
    width: float
    height: float
    asset: str
    radius: float = 0
    ground: str | None = "chip"


class Glyph(NamedTuple):
    """A sign of a font by its number, moved from where its cluster begins (in ems, y upwards)."""

    number: int
    x: float
    y: float


class Cluster(NamedTuple):
    """The glyphs that together show a piece of text, and how wide they are in ems."""

    text: str
    width: float
    glyphs: tuple[Glyph, ...]


class Shaped(NamedTuple):
    """What shows a run that is not its letters one after the other: clusters from left to right."""

    font_file: str
    clusters: tuple[Cluster, ...]
    leftwards: bool = False
    """Whether the clusters are read from right to left."""

    @property
    def width(self) -> float:
        """How wide the clusters are together, in ems."""
        return sum(cluster.width for cluster in self.clusters)

    def in_reading_order(self) -> Iterable[Cluster]:
        """Go through the clusters as they are read."""
        return reversed(self.clusters) if self.leftwards else self.clusters


class Cut(NamedTuple):
    """What a line shows the beginning of, and what it takes to shorten it once more.

    `line` is the line as it was before, in a `font` and with so much `room`; `edge` is the end of
    it that keeps its place. One that `is_cut` ends in a sign for the rest; another only stands for
    more than it says.
    """

    whole: str
    line: str
    font: Font
    room: float
    edge: Align = "left"
    is_cut: bool = True


class Text(NamedTuple):
    """A run of text in one font, with its left end at `x` and its baseline at `y`."""

    x: float
    y: float
    text: str
    font: Face
    size: float
    colour: str
    width: float
    struck: bool = False
    shaped: Shaped | None = None
    """The glyphs of the run, of another font file, if its letters alone do not say them."""
    says: str | None = None
    """What is read and copied in place of the letters: what a sign means, or of a word that lines
    break the whole word at its first run and nothing at those after it."""
    cut: Cut | None = None
    """What the line that the run is of leaves out; the same object in all runs of a line."""


class Words(NamedTuple):
    """What a sign without letters says to who copies or hears it; nothing of it is seen."""

    x: float
    y: float
    text: str
    width: float


class LinkArea(NamedTuple):
    """A rectangle that leads to an address."""

    x: float
    y: float
    width: float
    height: float
    address: str


class Anchor(NamedTuple):
    """A place of the document that links lead to by its name; nothing is seen of it."""

    x: float
    y: float
    name: str


class JumpArea(NamedTuple):
    """A rectangle that leads to an anchor; where a file has none of that name, nowhere."""

    x: float
    y: float
    width: float
    height: float
    target: str


Mark = Box | Path | Line | Disc | Icon | Image | Text | Words | LinkArea | Anchor | JumpArea


class Row(NamedTuple):
    """A figure that is a whole row of a table: before which of its marks each cell begins.

    `head` is the row that names the columns; of others the cell `named` names the row.
    """

    starts: tuple[int, ...]
    head: bool = False
    named: int = 0


class Cell(NamedTuple):
    """A figure that is one cell of a table; row 0 and column 0 name what stands in the others."""

    row: int
    column: int


@dataclass(slots=True, eq=False, weakref_slot=True)
class Figure:
    """Marks that belong together: what they stand for, their size, and what they say in words.

    What says all by its own text needs no `label`; a card's words are made from its record.
    """

    key: Final[Key | None]
    role: Final[FigureRole]
    width: Final[float]
    height: Final[float]
    marks: Final[tuple[Mark, ...]]
    label: Final[str] = ""
    swatch: Final[str] = "hairline"
    """The one colour that stands for the figure where it is too small for its marks."""
    table: Final[Row | Cell | None] = None
    """Its part in a table that it belongs to with the figures before and after it."""
    level: Final[Literal[0, 1, 2, 3]] = 2
    """Of a heading: 1 begins a section, 2 stands within it, 3 below one of 2. Of any figure, 0: it
    is set again on a further page, and not read there."""


class PlacedPart(NamedTuple):
    """A figure or a group and where its top left corner is, within what holds it."""

    x: float
    y: float
    part: "Figure | Group"


@dataclass(slots=True, eq=False, weakref_slot=True)
class Group:
    """Parts placed in a rectangle of their own: a row, a cell, a page."""

    width: Final[float]
    height: Final[float]
    parts: Final[tuple[PlacedPart, ...]]
    key: Final[Key | None] = None


class PlacedFigure(NamedTuple):
    """A figure and where its top left corner is on the drawing."""

    x: float
    y: float
    figure: Figure


class Drawing(NamedTuple):
    """A whole picture: its root group, whose parts are in reading order."""

    root: Group
    language: str = "en"

    @property
    def width(self) -> float:
        """The width in points."""
        return self.root.width

    @property
    def height(self) -> float:
        """The height in points."""
        return self.root.height

    def figures(self, area: Rect | None = None) -> Iterator[PlacedFigure]:
        """Go through the figures that overlap an area (None: all) in reading order."""
        return figures(self.root, 0, 0, area)


def figures(group: Group, x: float, y: float, area: Rect | None = None) -> Iterator[PlacedFigure]:
    """Go through a group's figures, the group's corner being at (x, y)."""
    for part_x, part_y, part in group.parts:
        left, top = x + part_x, y + part_y
        if area is not None and not (
            left < area.x + area.width
            and area.x < left + part.width
            and top < area.y + area.height
            and area.y < top + part.height
        ):
            continue
        if isinstance(part, Figure):
            yield PlacedFigure(left, top, part)
        else:
            yield from figures(part, left, top, area)

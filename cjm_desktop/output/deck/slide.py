"""What slides are made of, as plain facts: who writes a file of slides reads nothing else.

Measures are points, from the slide's upper left corner. A part has a name that no other on its
slide has: by it a slide that somebody edited is brought up to date.
"""

from typing import Literal, NamedTuple

Form = Literal["text", "box", "card", "chevron", "dot"]


class Area(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height


class Paragraph(NamedTuple):
    """A text in one type; `bullet` sets it as an item of a list."""

    text: str
    size: float
    bold: bool = False
    colour: str = "#1C2024"
    bullet: bool = False
    centred: bool = False


class Shape(NamedTuple):
    """A shape with its text in it; `words` say what it shows to who cannot see it.

    One without `fill` is clear, one without `line` has no outline. Text stands in its middle if it
    is `middle`, at its foot if it is `low`, else at its top. `link` is where a click leads.
    """

    name: str
    form: Form
    area: Area
    paragraphs: tuple[Paragraph, ...] = ()
    fill: str = ""
    line: str = ""
    words: str = ""
    middle: bool = False
    link: str = ""
    low: bool = False


class Arrow(NamedTuple):
    """An arrow that is stuck to two shapes of its slide, which it names."""

    name: str
    source: str
    target: str
    words: str
    dashed: bool = False


class Grid(NamedTuple):
    """A table: `rows` of texts, the first of which is its head, as wide as its columns."""

    name: str
    area: Area
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    size: float
    words: str


class Series(NamedTuple):
    """A line of a chart: its values by category, None where there is none."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    dashed: bool = False


class LineChart(NamedTuple):
    """A chart of lines over categories; `span` are its least and its largest value, if given."""

    name: str
    area: Area
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    words: str
    span: tuple[float, float] | None = None


class Picture(NamedTuple):
    """A picture, as large as its area."""

    name: str
    area: Area
    data: bytes
    words: str


Part = Shape | Arrow | Grid | LineChart | Picture


class Slide(NamedTuple):
    """A slide: a name among all, a title, its parts from back to front, and the speaker's notes.

    The `opening` slide is set in a title's layout, with a `subtitle` instead of parts.
    """

    name: str
    title: str
    parts: tuple[Part, ...] = ()
    notes: str = ""
    opening: bool = False
    subtitle: str = ""

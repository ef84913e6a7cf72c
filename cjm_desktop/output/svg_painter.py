"""Replays drawings as SVG: text as text, pictures inside, nothing that is fetched or run.

Only presentation attributes are written, no styles in elements: a page's policy may forbid those.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from html import escape
from typing import Final

from cjm_desktop.journey.records import Asset
from cjm_desktop.layout import icons
from cjm_desktop.layout.drawing import (
    Box,
    Disc,
    Face,
    Icon,
    Image,
    Line,
    LinkArea,
    Mark,
    Path,
    PlacedFigure,
    Text,
)
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.greys import grey_tone
from cjm_desktop.layout.theme import BAR, Palette, resolve
from cjm_desktop.output.svg_fonts import family

_STRUCK_HEIGHT: Final = 0.3
"""Where text is struck through, as part of its size above the baseline."""
_SCHEMES: Final = ("http://", "https://", "mailto:")

Describe = Callable[[PlacedFigure], str]
"""Says what a figure shows; "" for what its own text says."""
Attributes = Callable[[PlacedFigure], str]
"""Gives further attributes of a figure's group, written out."""


Letters = dict[Face, Set[str]]
"""The letters of each font that are used."""


class SvgInks:
    """Colours as SVG has them; a grey is as light as its colour."""

    def __init__(self, palette: Palette, *, grey: bool = False) -> None:
        self._palette = palette
        self._grey = grey

    def of(self, colour: str | None) -> str:
        """Give a token or colour as an attribute's value."""
        if colour is None:
            return "none"
        value = resolve(colour, self._palette)
        if self._grey:
            tone = round(grey_tone(value) * 255)
            return f"#{tone:02x}{tone:02x}{tone:02x}"
        return value.lower()


class SvgPainter:
    """Paints figures of one file; remembers the letters of each font that they use."""

    def __init__(
        self,
        inks: SvgInks,
        assets: Mapping[str, Asset],
        describe: Describe,
        attributes: Attributes = lambda _: "",
        *,
        part_of_page: bool = False,
        letters: Letters | None = None,
    ) -> None:
        """As a `part_of_page` looks are said once, in `look_rules`, and links are left to it.

        `letters` are those of painters that share fonts with this one.
        """
        self._inks = inks
        self._part_of_page = part_of_page
        self._looks: dict[str, str] = {}
        self._assets = assets
        self._describe = describe
        self._attributes = attributes
        self.letters: Letters = {} if letters is None else letters
        self._icons: dict[tuple[str, bool], str] = {}
        self._clips = 0

    def figures(self, placed: Iterable[PlacedFigure]) -> Iterator[str]:
        """Give a group for each figure."""
        for item in placed:
            body = "".join(map(self._mark, item.figure.marks))
            if not body:
                continue
            words = self._describe(item)
            said = f' role="img" aria-label="{attribute(words)}"' if words else ""
            at = f"translate({number(item.x)} {number(item.y)})"
            yield f'<g transform="{at}"{said}{self._attributes(item)}>{body}</g>'

    def look_rules(self) -> str:
        """Give the rules of a style sheet for the looks that were said once."""
        return "".join(f".{name}{{{rule}}}" for rule, name in self._looks.items())

    def definitions(self) -> str:
        """Give the icons that were used."""
        return "".join(
            f'<symbol id="{name}" viewBox="0 0 {icons.GRID} {icons.GRID}" overflow="visible">'
            f'<path d="{_way(icons.outline(icon))}" stroke-width="{number(icons.STROKE)}" '
            f'stroke="currentColor" fill="{"currentColor" if filled else "none"}" '
            'stroke-linecap="round" stroke-linejoin="round"/></symbol>'
            for (icon, filled), name in self._icons.items()
        )

    def _mark(self, mark: Mark) -> str:
        match mark:
            case Text():
                return self._text(mark)
            case Box():
                return self._box(mark)
            case Line():
                begin = f'x1="{number(mark.x1)}" y1="{number(mark.y1)}"'
                end = f'x2="{number(mark.x2)}" y2="{number(mark.y2)}"'
                look = self._look(self._outline(mark.stroke, mark.line, mark.dash))
                return f"<line {begin} {end}{look}/>"
            case Disc():
                at = f'cx="{number(mark.x)}" cy="{number(mark.y)}" r="{number(mark.radius)}"'
                return f"<circle {at}{self._painted(mark.fill, mark.stroke, mark.line)}/>"
            case Path():
                way = _way(mark.segments)
                look = self._painted(mark.fill, mark.stroke, mark.line, mark.dash)
                return f'<path d="{way}"{look}/>'
            case Icon():
                name = self._icons.setdefault((mark.name, mark.filled), f"i{len(self._icons)}")
                side = f'width="{number(mark.size)}" height="{number(mark.size)}"'
                at = f'x="{number(mark.x)}" y="{number(mark.y)}"'
                return f'<use href="#{name}" {at} {side} color="{self._inks.of(mark.colour)}"/>'
            case Image():
                return self._image(mark)
            case LinkArea() if not self._part_of_page:
                return _link(mark)
            case _:
                return ""

    def _text(self, mark: Text) -> str:
        self.letters[mark.font] = self.letters.get(mark.font, set()) | set(mark.text)
        scale = tables()[mark.font].scale if mark.font in tables() else 1.0
        at = f'x="{number(mark.x)}" y="{number(mark.y)}"'
        look = self._look(
            {
                "font-family": f"{family(mark.font)},sans-serif",
                "font-size": f"{number(mark.size * scale)}px",
                "fill": self._inks.of(mark.colour),
            }
        )
        # What another program shapes by other fonts keeps its width.
        wide = f' textLength="{number(mark.width)}" lengthAdjust="spacingAndGlyphs"'
        held = wide if mark.shaped is not None and mark.width else ""
        made = f"<text {at}{look}{held}>{text(mark.text)}</text>"
        if mark.struck:
            y = mark.y - mark.size * _STRUCK_HEIGHT
            made += self._mark(Line(mark.x, y, mark.x + mark.width, y, mark.colour))
        return made

    def _box(self, mark: Box) -> str:
        place = _rectangle(mark.x, mark.y, mark.width, mark.height, mark.radius)
        if mark.bar is None:
            return f"<rect {place}{self._painted(mark.fill, mark.stroke, mark.line)}/>"
        # The bar follows the corners at the left: a box of its colour that the others lie on.
        inner = _bar(mark)
        return (
            f"<rect {place}{self._painted(mark.fill, None, 0)}/>"
            f'<path d="{inner}" fill="{self._inks.of(mark.bar)}"/>'
            f"<rect {place}{self._painted(None, mark.stroke, mark.line)}/>"
        )

    def _image(self, mark: Image) -> str:
        asset = self._assets.get(mark.asset)
        if asset is None:
            return ""
        self._clips += 1
        name = f"c{self._clips}"
        place = _rectangle(mark.x, mark.y, mark.width, mark.height, mark.radius)
        ground = f'<rect {place} fill="{self._inks.of(mark.ground)}"/>' if mark.ground else ""
        return (
            f'{ground}<clipPath id="{name}"><rect {place}/></clipPath>'
            f"<image {_rectangle(mark.x, mark.y, mark.width, mark.height)} "
            f'clip-path="url(#{name})" preserveAspectRatio="xMidYMid slice" '
            f'href="data:{asset.media_type};base64,{asset.data}"/>'
        )

    def _painted(
        self, fill: str | None, stroke: str | None, line: float, dash: tuple[float, ...] = ()
    ) -> str:
        return self._look({"fill": self._inks.of(fill), **self._outline(stroke, line, dash)})

    def _outline(
        self, stroke: str | None, line: float, dash: tuple[float, ...] = ()
    ) -> dict[str, str]:
        if stroke is None or not line:
            return {}
        made = {"stroke": self._inks.of(stroke), "stroke-width": number(line)}
        return {**made, "stroke-dasharray": " ".join(map(number, dash))} if dash else made

    def _look(self, look: Mapping[str, str]) -> str:
        """Write how something looks as attributes, or as the class of a rule that says so."""
        if not self._part_of_page:
            return "".join(f' {name}="{value}"' for name, value in look.items())
        rule = ";".join(f"{name}:{value}" for name, value in look.items())
        return f' class="{self._looks.setdefault(rule, f"l{len(self._looks)}")}"'


def number(value: float) -> str:
    """Write a length; a tenth of a point is as fine as is seen, however near one goes."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written in ("-0", "") else written


def text(words: str) -> str:
    """Write words as the text of an element, without what XML cannot hold."""
    return escape(_xml(words), quote=False)


def attribute(words: str) -> str:
    """Write words as the value of an attribute."""
    return escape(" ".join(_xml(words).split()))


def _xml(words: str) -> str:
    return "".join(
        char for char in words
        if char in "\t\n" or (char >= " " and char not in "\ufffe\uffff"
                              and not "\ud800" <= char <= "\udfff")
    )  # fmt: skip


def _link(mark: LinkArea) -> str:
    if not mark.address.lower().startswith(_SCHEMES):
        return ""
    place = _rectangle(mark.x, mark.y, mark.width, mark.height)
    name = attribute(mark.address)
    area = f'<rect {place} fill="none" pointer-events="all"/>'
    return f'<a href="{name}" aria-label="{name}" target="_blank" rel="noreferrer">{area}</a>'


def _rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    rounded = f' rx="{number(min(radius, width / 2, height / 2))}"' if radius else ""
    corner = f'x="{number(x)}" y="{number(y)}"'
    return f'{corner} width="{number(width)}" height="{number(height)}"{rounded}'


def _bar(mark: Box) -> str:
    """Draw the stripe inside a box's left edge, with the box's corners."""
    left, top, bottom = mark.x, mark.y, mark.y + mark.height
    radius, end = min(mark.radius, mark.height / 2), mark.x + BAR
    parts: list[tuple[str | float, ...]] = [("M", left + radius, top)]
    round_ = radius * 0.5523
    parts += [
        ("C", left + radius - round_, top, left, top + radius - round_, left, top + radius),
        ("L", left, bottom - radius),
        (
            "C",
            left,
            bottom - radius + round_,
            left + radius - round_,
            bottom,
            left + radius,
            bottom,
        ),
        ("L", end, bottom),
        ("L", end, top),
    ]
    return _way((*parts, ("Z",)))


def _way(segments: Iterable[tuple[str | float, ...]]) -> str:
    return "".join(
        f"{letter}{' '.join(number(float(each)) for each in places)}"
        for letter, *places in segments
    )

"""Shapes as PDF path operators (ISO 32000-1, 8.5), with y growing downwards on the way in."""

from collections.abc import Iterable

from cjm_desktop.layout import icons
from cjm_desktop.layout.drawing import Box, Disc, Icon, Line, Path
from cjm_desktop.layout.greys import grey_tone
from cjm_desktop.layout.theme import BAR, Palette, resolve

ROUND = 0.5523
"""Where the handles of a cubic curve go, as part of the radius, to draw a quarter circle."""


ROUND_ENDS = "1 J 1 j"
"""Lines end and bend round, as on the screen."""


class Inks:
    """Colours as the operators that set them.

    A `grey` is as light as its colour, so that whatever was told from its ground still is.
    """

    def __init__(self, palette: Palette, *, grey: bool = False) -> None:
        self._palette = palette
        self.grey = grey
        self._known: dict[str, tuple[str, str]] = {}

    def filling(self, colour: str) -> str:
        """Give the operator that fills, and sets text, in a colour."""
        return self._operators(colour)[0]

    def stroking(self, colour: str) -> str:
        """Give the operator that draws lines in a colour."""
        return self._operators(colour)[1]

    def _operators(self, colour: str) -> tuple[str, str]:
        found = self._known.get(colour)
        if found is None:
            value = resolve(colour, self._palette)
            if self.grey:
                tone = f"{grey_tone(value):.4g}"
                found = f"{tone} g", f"{tone} G"
            else:
                parts = (int(value[start : start + 2], 16) / 255 for start in (1, 3, 5))
                operands = " ".join(f"{part:.3g}" for part in parts)
                found = f"{operands} rg", f"{operands} RG"
            self._known[colour] = found
        return found


def moved(x: float, y: float) -> str:
    """Keep the state of drawing, and go to a place, y growing downwards."""
    return f"q 1 0 0 1 {round(x, 2):.9g} {-round(y, 2):.9g} cm"


def number(value: float) -> str:
    """Write a number with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def box(mark: Box, inks: Inks) -> str:
    """Draw a box whose corner is at the origin."""
    outline = box_outline(mark.width, mark.height, mark.radius)
    if mark.bar is None:
        return painted_outline(outline, mark.fill, mark.stroke, mark.line, inks)
    # Painted and then clipped to by one path (ISO 32000-1, 8.5.4).
    code = painted_outline(f"{outline} W", mark.fill, mark.stroke, mark.line, inks)
    stripe = f"0 {number(-mark.height)} {number(BAR)} {number(mark.height)} re"
    return f"{code or f'{outline} W n'} {inks.filling(mark.bar)} {stripe} f"


def box_outline(width: float, height: float, radius: float) -> str:
    """Outline a box whose top left corner is at the origin."""
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return f"0 {number(-height)} {number(width)} {number(height)} re"
    k = r * (1 - ROUND)
    return " ".join(
        (
            _operator("m", r, 0),
            _operator("l", width - r, 0),
            _operator("c", width - k, 0, width, k, width, r),
            _operator("l", width, height - r),
            _operator("c", width, height - k, width - k, height, width - r, height),
            _operator("l", r, height),
            _operator("c", k, height, 0, height - k, 0, height - r),
            _operator("l", 0, r),
            _operator("c", 0, k, k, 0, r, 0),
            "h",
        )
    )


def disc(mark: Disc, inks: Inks) -> str:
    """Draw a circle about the origin."""
    r = mark.radius
    k = r * ROUND
    outline = " ".join(
        (
            _operator("m", r, 0),
            _operator("c", r, k, k, r, 0, r),
            _operator("c", -k, r, -r, k, -r, 0),
            _operator("c", -r, -k, -k, -r, 0, -r),
            _operator("c", k, -r, r, -k, r, 0),
            "h",
        )
    )
    return painted_outline(outline, mark.fill, mark.stroke, mark.line, inks)


def icon(mark: Icon, inks: Inks) -> str:
    """Draw an icon's strokes, round at their ends, its corner at the origin."""
    scale = mark.size / icons.GRID
    outline = segments(icons.outline(mark.name), scale)
    fill = mark.colour if mark.filled else None
    return f"{ROUND_ENDS} {painted_outline(outline, fill, mark.colour, icons.STROKE * scale, inks)}"


def path(mark: Path, inks: Inks) -> str:
    """Draw a shape."""
    code = painted_outline(segments(mark.segments), mark.fill, mark.stroke, mark.line, inks)
    return dashed_outline(code, mark.dash)


def line(mark: Line, inks: Inks) -> str:
    """Draw a straight line."""
    outline = f"{_operator('m', mark.x1, mark.y1)} {_operator('l', mark.x2, mark.y2)}"
    return dashed_outline(painted_outline(outline, None, mark.stroke, mark.line, inks), mark.dash)


def segments(parts: Iterable[tuple[str | float, ...]], scale: float = 1) -> str:
    """Outline a shape of absolute segments."""
    code: list[str] = []
    for name, *numbers in parts:
        if name == "Z":
            code.append("h")
            continue
        code.append(_operator(str(name).lower(), *(float(value) * scale for value in numbers)))
    return " ".join(code)


def painted_outline(
    outline: str, fill: str | None, stroke: str | None, width: float, inks: Inks
) -> str:
    """Fill and stroke an outline; with neither nothing is drawn."""
    if fill is None and stroke is None:
        return ""
    code: list[str] = []
    if fill is not None:
        code.append(inks.filling(fill))
    if stroke is not None:
        code.append(f"{inks.stroking(stroke)} {number(width)} w")
    code.append(outline)
    code.append("B" if fill and stroke else "f" if fill else "S")
    return " ".join(code)


def dashed_outline(code: str, dash: tuple[float, ...]) -> str:
    """Draw with a broken line of flat ends, and leave the line whole for what follows."""
    if not dash:
        return code
    return f"0 J [{' '.join(map(number, dash))}] 0 d {code} [] 0 d 1 J"


def _operator(name: str, *numbers: float) -> str:
    """Write an operator after its operands, with every second number turned upside down."""
    turned = (number(-value if place % 2 else value) for place, value in enumerate(numbers))
    return f"{' '.join(turned)} {name}"

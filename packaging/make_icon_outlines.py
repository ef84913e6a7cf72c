"""Makes resources/icons.json: the strokes of the vendored icons, on a grid of 24.

The layout draws icons on the screen and on paper alike, so it needs absolute lines and curves, not
SVG; the window draws its own from the same strokes. Run it again after changing the icons.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "icons" / "lucide"
OUTLINES = ROOT / "resources" / "icons.json"

Point = tuple[float, float]


def _flat(points: Sequence[Point]) -> list[float]:
    return [round(value, 2) for point in points for value in point]


def _cubics(start: Point, points: Sequence[Point]) -> Iterator[tuple[Point, Point, Point]]:
    """Raise quadratic curves to cubic ones: the same curves, in the drawing's terms."""
    for control, end in decomposeQuadraticSegment(points):
        first, second = (
            tuple(a + 2 / 3 * (b - a) for a, b in zip(edge, control, strict=True))
            for edge in (start, end)
        )
        yield first, second, end
        start = end


def outline(name: str) -> list[list[str | float]]:
    """Trace one icon's strokes; fontTools turns arcs and circles into curves."""
    pen = RecordingPen()
    SVGPath.fromstring((ICONS / f"{name}.svg").read_bytes()).draw(pen)
    segments: list[list[str | float]] = []
    last = (0.0, 0.0)
    for operator, points in pen.value:
        flat = _flat(points)
        match operator:
            case "moveTo":
                segments.append(["M", *flat])
            case "lineTo":
                segments.append(["L", *flat])
            case "curveTo":
                segments.append(["C", *flat])
            case "qCurveTo":
                segments += [["C", *_flat(cubic)] for cubic in _cubics(last, points)]
            case "closePath":
                segments.append(["Z"])
            case "endPath":
                pass
            case _:
                raise ValueError(f"{name}: {operator} is not expected")
        last = points[-1] if points else last
    return segments


def made() -> str:
    """Trace all icons: a line for each."""
    outlines = {path.stem: outline(path.stem) for path in sorted(ICONS.glob("*.svg"))}
    return json.dumps(outlines, separators=(",", ":")).replace("]],", "]],\n") + "\n"


if __name__ == "__main__":
    OUTLINES.write_text(made(), encoding="utf-8")

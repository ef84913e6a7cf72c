"""Makes resources/icons.json: the outlines of the icons that are drawn on the map itself.

The layout draws them on the screen and on paper alike, so it needs their strokes as absolute
lines and curves on a grid of 24, not as SVG. Run it again after changing `USED` or the icons.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

ROOT = Path(__file__).resolve().parent.parent
USED = (
    "message-circle", "map-pin", "target", "triangle-alert", "lightbulb",
    "file-text", "sticky-note", "star", "angry", "frown", "meh", "smile", "laugh",
    "flag", "circle-dashed", "circle-dot", "circle-check", "link",
)  # fmt: skip


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
    SVGPath.fromstring((ROOT / "icons" / "lucide" / f"{name}.svg").read_bytes()).draw(pen)
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
            case _:
                raise ValueError(f"{name}: {operator} is not expected")
        last = points[-1] if points else last
    return segments


if __name__ == "__main__":
    outlines = {name: outline(name) for name in sorted(USED)}
    text = json.dumps(outlines, separators=(",", ":")).replace("]],", "]],\n")
    (ROOT / "resources" / "icons.json").write_text(text + "\n", encoding="utf-8")

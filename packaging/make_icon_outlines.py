"""Makes resources/icons.json: the outlines of the icons that are drawn on the map itself.

The layout draws them on the screen and on paper alike, so it needs their strokes as absolute
lines and curves on a grid of 24, not as SVG. Run it again after changing `USED` or the icons.
"""

import json
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath

ROOT = Path(__file__).resolve().parent.parent
USED = (
    "message-circle", "map-pin", "target", "triangle-alert", "lightbulb",
    "file-text", "sticky-note", "star", "angry", "frown", "meh", "smile", "laugh",
    "circle-dashed", "circle-dot", "circle-check", "link",
)  # fmt: skip


def outline(name: str) -> list[list[str | float]]:
    """Trace one icon's strokes; fontTools turns arcs and circles into curves."""
    pen = RecordingPen()
    SVGPath.fromstring((ROOT / "icons" / "lucide" / f"{name}.svg").read_bytes()).draw(pen)
    segments: list[list[str | float]] = []
    for operator, points in pen.value:
        flat = [round(value, 2) for point in points for value in point]
        match operator:
            case "moveTo":
                segments.append(["M", *flat])
            case "lineTo":
                segments.append(["L", *flat])
            case "curveTo":
                segments.append(["C", *flat])
            case "qCurveTo":
                raise ValueError(f"{name}: quadratic curves are not expected")
            case "closePath":
                segments.append(["Z"])
    return segments


if __name__ == "__main__":
    outlines = {name: outline(name) for name in sorted(USED)}
    text = json.dumps(outlines, separators=(",", ":")).replace("]],", "]],\n")
    (ROOT / "resources" / "icons.json").write_text(text + "\n", encoding="utf-8")

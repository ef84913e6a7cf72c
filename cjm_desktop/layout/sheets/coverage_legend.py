"""What the colours, signs and outlines of coverage mean, in words beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cjm_desktop.insight.coverage import MEASURES, Cover, Measure
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Group, Icon, Mark, Path, PlacedPart, Rect
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

ICONS: Mapping[Measure, str] = {
    "touchpoints": "map-pin",
    "frictions": "triangle-alert",
    "unmet": "eye-off",
}
_ROW = 20.0
_SWATCH = 18.0
_BETWEEN = 20.0
_SMALL = Style("regular", 9.5)


def measure_name(measure: Measure, tr: Wording) -> str:
    """Name what the cells can be coloured by."""
    match measure:
        case "touchpoints":
            return tr("Touchpoints")
        case "frictions":
            return tr("Friction")
        case "unmet":
            return tr("Unmet potential")


def hole_words(tr: Wording, *, early: bool) -> str:
    """Name a hole; one before the decision is the worse one."""
    return tr("Hole before the decision") if early else tr("Hole")


def legend(entries: Iterable[Figure], room: float) -> Group:
    """Set the entries of a legend beside each other, on as many lines as that takes."""
    parts: list[PlacedPart] = []
    x = y = 0.0
    for entry in entries:
        if x and x + entry.width > room:
            x, y = 0.0, y + _ROW
        parts.append(PlacedPart(x, y, entry))
        x += entry.width + _BETWEEN
    return Group(room, y + _ROW, tuple(parts))


def scale_entry(measure: Measure, most: float, tr: Wording, *signs: Mark) -> Figure:
    """Explain the colours of a figure; `signs` stand before them. What is 0 throughout has none."""
    if not most:
        return _entry(signs, _SWATCH if signs else 0.0, measure_name(measure, tr))
    left = _SWATCH if signs else 0.0
    heats = [
        Box(left + at * (_SWATCH + 2), 3, _SWATCH, 12, 2, theme.heat(measure, at), "hairline")
        for at in range(theme.HEAT_STEPS + 1)
    ]
    scale = tr("{measure}: 0 to {most}", measure=measure_name(measure, tr), most=number(tr, most))
    return _entry([*signs, *heats], left + len(heats) * (_SWATCH + 2), scale)


def measure_icon(measure: Measure) -> Icon:
    """Give the sign of a figure."""
    return Icon(0, 3, 12, ICONS[measure], "ink")


def icon_entries(tr: Wording) -> Iterator[Figure]:
    """Name the signs of the figures."""
    for each in MEASURES:
        yield _entry([measure_icon(each)], 12, measure_name(each, tr))


def hole_entries(covers: Iterable[Cover], tr: Wording) -> Iterator[Figure]:
    """Name the outlines of the holes that there are."""
    for early in sorted({cover.early for cover in covers if cover.hole}):
        outline = hole_outline(early, Rect(1, 4, 16, 11))
        yield _entry([outline], 18, hole_words(tr, early=early))


def hole_outline(early: bool, rect: Rect) -> Path:
    """Draw the outline of a hole; one before the decision is full."""
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    outline = (
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom),
        ("L", left, bottom),
        ("Z",),
    )
    if early:
        return Path(outline, stroke="bad", line=2)
    return Path(outline, stroke="axis", line=1, dash=(4.0, 3.0))


def _entry(signs: Sequence[Mark], wide: float, words: str) -> Figure:
    left = wide + 4
    marks = (*signs, *single(words, left, 12.5, _SMALL))
    return Figure(None, "note", left + width(words, _SMALL.font, _SMALL.size), _ROW, marks, words)

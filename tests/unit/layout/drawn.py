"""What tests ask of drawings: how far marks reach, and the text that is on them."""

from collections.abc import Iterable

from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Disc,
    Figure,
    Icon,
    Image,
    JumpArea,
    Line,
    LinkArea,
    Mark,
    Path,
    Rect,
    Text,
    Words,
)
from cjm_desktop.layout.fonts import tables


def extent(mark: Mark) -> Rect:
    """The rectangle that a mark's fill takes; of text, from the capitals' top to the baseline."""
    match mark:
        case Box() | Image() | LinkArea() | JumpArea():
            return Rect(mark.x, mark.y, mark.width, mark.height)
        case Anchor():
            return Rect(mark.x, mark.y, 0, 0)
        case Icon():
            return Rect(mark.x, mark.y, mark.size, mark.size)
        case Disc():
            side = 2 * mark.radius
            return Rect(mark.x - mark.radius, mark.y - mark.radius, side, side)
        case Words():
            return Rect(mark.x, mark.y, mark.width, 0)
        case Text():
            height = tables()[mark.font].cap_height * mark.size
            return Rect(mark.x, mark.y - height, mark.width, height)
        case Line():
            left, top = min(mark.x1, mark.x2), min(mark.y1, mark.y2)
            return Rect(left, top, abs(mark.x2 - mark.x1), abs(mark.y2 - mark.y1))
        case Path():
            numbers = [float(n) for segment in mark.segments for n in segment[1:]]
            xs, ys = numbers[::2], numbers[1::2]
            return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def outside(figure: Figure) -> list[Mark]:
    """The marks of a figure that reach over its edge."""
    return [
        mark
        for mark in figure.marks
        for at in [extent(mark)]
        if at.x < -1e-6
        or at.y < -1e-6
        or at.right > figure.width + 1e-6
        or at.bottom > figure.height + 1e-6
    ]


def texts_of(marks: Iterable[Mark]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Text)]


def cut_texts(marks: Iterable[Mark]) -> list[Text]:
    """The runs of lines that leave something out."""
    return [mark for mark in marks if isinstance(mark, Text) and mark.cut is not None]

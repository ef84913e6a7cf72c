"""What a shape was given by us, kept in its name: by it we tell later what somebody edited.

A name is “cards:c17 ~1f3a9c2e.77ab01d4”: what the shape is of, then what was written in it and
where it was put. Other ways to keep that do not survive every program that edits slides.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from zlib import crc32

_MARK: Final = " ~"


class Stamped(NamedTuple):
    """A shape of ours: what it is of, and what became of it since."""

    of: str
    shape: Any
    is_rewritten: bool
    is_moved: bool


def stamp(shape: Any, of: str) -> None:
    """Give a shape its name, as it is now."""
    shape.name = f"{of}{_MARK}{_content(shape)}.{_place(shape)}"


def stamped(shape: Any) -> Stamped | None:
    """Read what a shape was given; None for one that is not ours."""
    of, mark, sums = str(shape.name).rpartition(_MARK)
    content, dot, place = sums.partition(".")
    if not (mark and dot and of):
        return None
    return Stamped(of, shape, content != _content(shape), place != _place(shape))


def _content(shape: Any) -> str:
    return _sum("\x1f".join(_texts(shape)))


def _place(shape: Any) -> str:
    return _sum(f"{shape.left},{shape.top},{shape.width},{shape.height}")


def _sum(text: str) -> str:
    return f"{crc32(text.encode('utf-8', 'replace')):08x}"


def _texts(shape: Any) -> Iterator[str]:
    """Go through all that is written in a shape, a table or a chart."""
    if shape.has_text_frame:
        yield shape.text_frame.text
    elif getattr(shape, "has_table", False):
        for row in shape.table.rows:
            for cell in row.cells:
                yield cell.text_frame.text
    elif getattr(shape, "has_chart", False):
        for plot in shape.chart.plots:
            yield from map(str, plot.categories)
            for series in plot.series:
                yield str(series.name)
                yield from map(repr, series.values)

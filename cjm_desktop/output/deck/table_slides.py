"""A table over as many slides as its rows need, each with its head."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Grid, Paragraph, Slide
from cjm_desktop.output.deck.slide_text import text_height

SIZE: Final = 11.0
_SIZES: Final = (16.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_LEAST: Final = 18.0
_SPARE: Final = 0.87
"""So much of a column is counted on: nothing holds a table that grows where letters are wider."""


class Column(NamedTuple):
    """A column: its heading, and its share of the width."""

    heading: str
    share: float


def row_height(row: Sequence[str], widths: Sequence[float], size: float) -> float:
    """Give the height of a row, which the program of slides makes as high as its text needs."""
    cells = (
        text_height((Paragraph(text, size),), width * _SPARE)
        for text, width in zip(row, widths, strict=True)
    )
    return max(_LEAST, *cells)


def table_slides(
    name: str,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[str, ...]],
    frame: Frame,
) -> Iterator[Slide]:
    """Lay a table out."""
    area = frame.content
    total = sum(column.share for column in columns)
    widths = tuple(area.width * column.share / total for column in columns)
    head = tuple(column.heading for column in columns)
    pages = list(paged(rows, head, widths, area.height))
    for number, (size, page) in enumerate(pages, start=1):
        named = f"{title} ({number}/{len(pages)})" if len(pages) > 1 else title
        grid = Grid(f"{name}:table", area, widths, (head, *page), size, title)
        yield Slide(f"{name}:{number}", named, (grid,))


def paged(
    rows: Sequence[tuple[str, ...]], head: tuple[str, ...], widths: tuple[float, ...], room: float
) -> Iterator[tuple[float, list[tuple[str, ...]]]]:
    """Share rows out over slides, all in one size of type: the largest in which one is enough."""
    size = next(
        (
            each
            for each in _SIZES
            if sum(row_height(row, widths, each) for row in (head, *rows)) <= room
        ),
        SIZE,
    )
    above = row_height(head, widths, size)
    page: list[tuple[str, ...]] = []
    used = above
    for row in rows:
        height = row_height(row, widths, size)
        if page and used + height > room:
            yield size, page
            page, used = [], above
        page.append(row)
        used += height
    if page:
        yield size, page

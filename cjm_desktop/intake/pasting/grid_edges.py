"""The edges of a grid as they are meant: a heading that spans columns or rows is written once.

A spreadsheet gives of merged cells the first alone. Two rows of headings are one: what stands above
is said before what stands below it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cjm_desktop.editing.edits.pasted_block import Block

_LEAST_HEADS = 2


class Edged(NamedTuple):
    """A grid in which each column and row has its name, and the names that were written once."""

    block: Block
    spanning: tuple[str, ...] = ()


def with_whole_edges(block: Block) -> Edged:
    """Write each heading of a grid into all the columns and rows that it spans.

    The block as it is if it is no grid with an empty corner.
    """
    wide = max(map(len, block), default=0)
    padded = [(*row, *[""] * (wide - len(row))) for row in block]
    if len(padded) < 2 or not _is_edge(padded[0]):
        return Edged(block)
    heads, rows = padded[0][1:], padded[1:]
    across = tuple(_carried(heads))
    if across != heads and len(rows) > 1 and _is_heading(rows[0]):
        across = tuple(f"{one}: {other}" for one, other in zip(across, rows[0][1:], strict=True))
        rows = rows[1:]
    rows = [row for row in rows if any(map(str.strip, row))]
    lanes = [row[0] for row in rows]
    if not rows or not lanes[0].strip():
        return Edged(block)
    whole = [(lane, *row[1:]) for lane, row in zip(_carried(lanes), rows, strict=True)]
    return Edged((("", *across), *whole), (*_spanning(heads), *_spanning(lanes)))


def _is_edge(row: Sequence[str]) -> bool:
    corner, *heads = row
    named = [head for head in heads if head.strip()]
    return not corner.strip() and len(named) >= _LEAST_HEADS and bool(heads[0].strip())


def _is_heading(row: Sequence[str]) -> bool:
    """Say whether a row names something for each column, and no lane."""
    return not row[0].strip() and all(map(str.strip, row[1:]))


def _carried(names: Sequence[str]) -> Iterator[str]:
    """Give each name, and in place of an empty one that before it."""
    before = ""
    for name in names:
        before = name if name.strip() else before
        yield before


def _spanning(names: Sequence[str]) -> Iterator[str]:
    for name, following in pairwise(names):
        if name.strip() and not following.strip():
            yield name.strip()

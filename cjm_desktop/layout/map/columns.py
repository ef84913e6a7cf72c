"""The edges of a map's columns, by which all that stands in them is placed."""

from cjm_desktop.journey.values import LEAST_WIDTH
from cjm_desktop.layout import theme

Edges = tuple[float, ...]
"""The left edges of the columns from left to right, and the right edge of the last."""


def even_edges(columns: int, width: float) -> Edges:
    """Give the edges of columns that are all as wide."""
    return tuple([place * width for place in range(columns + 1)])


def width_at(edges: Edges, place: int) -> float:
    """Give the width of a column."""
    return edges[place + 1] - edges[place]


def middle(edges: Edges, place: int) -> float:
    """Give the x of a column's middle."""
    return (edges[place] + edges[place + 1]) / 2


def narrowest(edges: Edges) -> float:
    """Give the width of the narrowest column that is not collapsed."""
    widths = (width_at(edges, place) for place in range(len(edges) - 1))
    return min((width for width in widths if width >= LEAST_WIDTH), default=theme.COLUMN)


def card_width(column: float) -> float:
    """Give how wide the cards of a column are."""
    return column - 2 * theme.CELL_MARGIN

"""Two maps compared on paper: the figures of each side by side, then all that differs."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from cjm_desktop.insight.comparing.comparison import Comparison
from cjm_desktop.insight.comparing.figures import Figures, figures
from cjm_desktop.layout.difference_words import (
    NOTHING,
    Listing,
    Names,
    figure_words,
    listing_of,
    names_in,
)
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.difference_rows import difference_rows
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.report_table import Cell, Column, Row, table
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.figures import FIGURES, count_words
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording

_PART: Final = Style("bold", 15)
_QUIET: Final = Style("regular", 9.5, "quiet")
_CHANGED: Final = Style("semibold", 9.5)


def comparison_sheets(
    comparison: Comparison,
    labels: tuple[str, str],
    tr: Wording,
    request: PrintRequest,
    heading: str = "",
) -> Iterable[PlacedSheet]:
    """Lay a comparison out; `labels` say which map is which, such as the names of their files."""
    on = flow_sheet(request, most=1)
    room = on.page.width
    listing = listing_of(comparison)
    said = " → ".join(labels)
    title = sheet_title(heading or tr("Two maps compared"), said, room)
    parts = [part(tr("Figures"), "", room), _figures(comparison, labels, listing, room, tr)]
    counted = count_words(tr, comparison.counts)
    parts.append(part(tr("Differences"), f"{counted}. {how_to_read(tr)}", room))
    parts.append(difference_rows(listing, room, tr))
    return on.placed(comparison.base, chain.from_iterable(parts), title, tr)


def part(title: str, said: str, room: float) -> Iterable[Flowing]:
    """Begin a part of a report, with a sentence that says how to read it."""
    texts, bottom = block(wrap(title, _PART.font, _PART.size, room), 0, 18, _PART)
    if said:
        below, bottom = block(wrap(said, _QUIET.font, _QUIET.size, room), 0, bottom + 1, _QUIET)
        texts += below
    figure = Figure(None, "heading", room, bottom + 6, tuple(texts), title, "ink")
    return (Flowing(figure, figure.height + 60),)


def how_to_read(tr: Wording) -> str:
    """Say what the signs and lines in a list of differences mean."""
    return tr(
        "Words that went are struck out, words that came are underlined. "
        "+ added, ~ changed, → moved, − removed."
    )


def _figures(
    comparison: Comparison, labels: tuple[str, str], listing: Listing, room: float, tr: Wording
) -> Iterator[Flowing]:
    before, after = figures(comparison.base), figures(comparison.aligned)
    columns = [
        Column("", 36), Column(labels[0], 26), Column(labels[1], 26),
        Column(tr("Difference"), 12, "right"),
    ]  # fmt: skip
    own = names_in(comparison.base)
    rows = [_row(field, (before, own), (after, listing.names), tr) for field in FIGURES]
    return table(columns, rows, room)


_Side = tuple[Figures, Names]
"""The figures of a map, and what it calls its places."""


def _row(field: str, before: _Side, after: _Side, tr: Wording) -> Row:
    old, new = (getattr(side[0], field) or 0 for side in (before, after))
    style = _CHANGED if old != new else _QUIET
    return [
        tr(FIGURES[field]),
        Cell(figure_words(before[0], field, before[1], tr), style),
        Cell(figure_words(after[0], field, after[1], tr), style),
        Cell(signed_number(tr, new - old) if old != new else NOTHING, style),
    ]

"""Many copies beside their base on paper: figures, the matrix, scores apart, then each copy."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import PurePath
from typing import Final

from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.insight.comparing.tour import Copy, Tour
from cjm_desktop.layout.difference_words import (
    NOTHING,
    Names,
    figure_words,
    listing_on_tour,
    names_in,
    own_names,
)
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.comparison_sheets import how_to_read, part
from cjm_desktop.layout.sheets.difference_rows import difference_rows
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.report_table import Column, Row, table
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.sheets.tour_matrix import MOST_COPIES, spread_words, tour_matrix
from cjm_desktop.words.figures import SIGNS, count_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_MOST_SCORES: Final = 40
"""Touchpoints whose scores lie less far apart than so many others' are not listed."""


def tour_sheets(tour: Tour, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay a tour out."""
    on = flow_sheet(request, most=1)
    room = on.page.width
    said = tr.plural("{n} copy beside its base", "{n} copies beside their base", len(tour.copies))
    title = sheet_title(tr("Copies compared"), said, room)
    parts: list[Iterable[Flowing]] = [
        part(tr("Figures"), "", room),
        _figures(tour, room, tr),
        part(tr("Cards by phase and lane"), _matrix_words(tr), room),
        tour_matrix(tour, [copy_name(each) for each in tour.copies], room, tr),
        *_scores(tour, room, tr),
        *_lists(tour, room, tr),
    ]
    return on.placed(tour.base, chain.from_iterable(parts), title, tr)


def copy_name(copy: Copy) -> str:
    """Call a copy by what it was made for, else by its file."""
    return " ".join(copy.about.variant.split()) or PurePath(copy.name).stem


def _matrix_words(tr: Wording) -> str:
    return tr(
        "= as in the base, + added, ~ changed, → moved, − removed. P and E are the middle of "
        "potential and effort; for all copies and the base the least, the middle and the most."
    )


def _figures(tour: Tour, room: float, tr: Wording) -> Iterator[Flowing]:
    columns = [
        Column(tr("Map"), 18), Column(tr("Not as in the base"), 17),
        Column(tr("Touchpoints"), 12, "right"), Column(tr("Unused"), 9, "right"),
        Column(tr("Wasted"), 9, "right"), Column(tr("Unmet potential"), 10, "right"),
        Column(tr("Largest"), 24), Column(tr("Holes"), 8, "right"),
        Column(tr("KPIs on target"), 10, "right"),
    ]  # fmt: skip
    names = names_in(tour.base)
    rows = [_figure_row(tr("Base"), NOTHING, tour.figures, names, tr)]
    rows += [
        _figure_row(copy_name(copy), _counts(copy), copy.figures, own_names(copy), tr)
        for copy in tour.copies
    ]
    return table(columns, rows, room)


def _figure_row(name: str, counts: str, figures: Figures, names: Names, tr: Wording) -> Row:
    shown = ("touchpoints", "unused", "wasted", "unmet", "largest", "holes")
    kpis = f"{figures.on_target} / {figures.kpis}" if figures.kpis else NOTHING
    return [name, counts, *(figure_words(figures, field, names, tr) for field in shown), kpis]


def _counts(copy: Copy) -> str:
    told = [f"{SIGNS[how]}{count}" for how, count in copy.counts.items() if count]
    return " ".join(told) or SIGNS["same"]


def _scores(tour: Tour, room: float, tr: Wording) -> Iterator[Iterable[Flowing]]:
    shown = tour.card_scores[:_MOST_SCORES]
    if not shown:
        return
    said = tr("The least, the middle and the most of the base and all copies, furthest first.")
    yield part(tr("Touchpoints that are not scored alike"), said, room)
    added = {one.key.id: one.name for copy in tour.copies for one in copy.differences}
    titles = {**added, **names_in(tour.base)}
    columns = [
        Column(tr("Touchpoint"), 46), Column(tr("Potential"), 16), Column(tr("Effort"), 16),
        Column(tr("In the base"), 22),
    ]  # fmt: skip
    rows: list[Row] = []
    for each in shown:
        base = (each.potentials[0], each.efforts[0])
        own = NOTHING if base == (None, None) else " / ".join(number(tr, one) for one in base)
        spreads = [spread_words(one, tr) for one in each.spread]
        rows.append([" ".join(titles[each.id].split()) or tr("Untitled"), *spreads, own])
    yield table(columns, rows, room)


def _lists(tour: Tour, room: float, tr: Wording) -> Iterator[Iterable[Flowing]]:
    changed: Sequence[Copy] = [copy for copy in tour.copies if copy.differences]
    if len(tour.copies) > MOST_COPIES:
        yield part(tr("Differences"), tr("With so many copies they are not listed here: compare "
                   "one with the base to see them."), room)  # fmt: skip
        return
    for place, copy in enumerate(changed):
        said = count_words(tr, copy.counts)
        said = f"{said}. {how_to_read(tr)}" if place == 0 else said
        yield part(copy_name(copy), said, room)
        yield difference_rows(listing_on_tour(tour, copy), room, tr)

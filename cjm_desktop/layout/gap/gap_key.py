"""What the numbers on the gap chart stand for, beside a chart whose table is on further pages."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.insight.gap import Ranked, ranking
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.drawing import Figure, Group, Line
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.lane_colour import text_colour
from cjm_desktop.layout.sheets.columns import stacked_group
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, clamped_lines, single
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording

_ROW: Final = 16.0
_RANK: Final = 24.0
_GAP: Final = 44.0
_HEAD: Final = Style("semibold", 9.5, "quiet")
_NAME: Final = Style("regular", 9.5)
_QUIET: Final = Style("regular", 9.5, "quiet")


def gap_key(document: Document, room: float, height: float, tr: Wording) -> Group:
    """List the touchpoints by rank, a line for each; what does not fit is counted."""
    items = ranking(document)
    fitting = int(height / _ROW) - 1
    shown = items if len(items) <= fitting else items[: max(fitting - 1, 0)]
    figures = [key_header(room, tr), *key_rows(document, shown, room, tr)]
    if rest := len(items) - len(shown):
        figures.append(_rest(rest, room, tr))
    return stacked_group(figures)


def key_rows(
    document: Document, items: Iterable[Ranked], room: float, tr: Wording, lines: int = 1
) -> list[Figure]:
    """Give a row for each of some touchpoints, whose names have so many lines at most."""
    colours = dot_colours(document)
    return [
        _row(item, text_colour(colours[str(item.card.lane)]), room, tr, lines) for item in items
    ]


def key_header(room: float, tr: Wording) -> Figure:
    """Name what stands in the lines."""
    name, gap = tr("Touchpoint"), tr("Gap")
    cells = (
        single("#", 0, 10, _HEAD),
        single(name, _RANK, 10, _HEAD),
        single(gap, room, 10, _HEAD, "right"),
    )
    marks, parts = marks_of(cells, head=True)
    marks.append(Line(0, _ROW - 1, room, _ROW - 1, "hairline"))
    return Figure(None, "note", room, _ROW, tuple(marks), f"#, {name}, {gap}", "ink", parts)


def _row(item: Ranked, colour: str, room: float, tr: Wording, lines: int) -> Figure:
    title = " ".join(item.card.title.split()) or phrase(tr, item.card.kind)
    name = clamped_lines(title, _NAME, room - _RANK - _GAP, lines)
    texts, _ = block(name, _RANK, 11 - _NAME.baseline, _NAME)
    height = _ROW + (len(name) - 1) * _NAME.line_height
    cells = (
        single(str(item.rank), 0, 11, Style("bold", 9.5, colour)),
        texts,
        single(signed_number(tr, item.gap), room, 11, _QUIET, "right"),
    )
    marks, parts = marks_of(cells)
    # The touchpoint names its row, not the rank before it.
    parts = parts._replace(named=1)
    key, words = Key("cards", item.id), f"{item.rank}. {title}"
    return Figure(key, "note", room, height, tuple(marks), words, colour, parts)


def _rest(count: int, room: float, tr: Wording) -> Figure:
    words = tr.plural("{n} more in the table", "{n} more in the table", count)
    return Figure(None, "note", room, _ROW, single(words, _RANK, 11, _QUIET), words)

"""The gap chart as shapes: its quarters, a dot for each touchpoint, and a table beside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from cjm_desktop.insight.gap import GROUPS, Group, Ranked, ranking
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.efforts import effort
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.gap.drawn_dots import CROWDED
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map.spread import Spot, huddled, reach_fitting, spread
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.card_shapes import INK, QUIET, title_of
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Area, Grid, Paragraph, Part, Shape, Slide
from cjm_desktop.output.deck.slide_text import one_line, text_height
from cjm_desktop.output.deck.table_slides import Column, row_height, table_slides
from cjm_desktop.words.codes import group_action, phrase
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import Wording

_MOST: Final = 10.0
_HALF: Final = 5.0
_DOT: Final = 17.0
_LEAST_NUMBER: Final = 5.0
"""The type below which a dot has no number: nobody could read it."""
_AXIS: Final = 22.0
_TABLE: Final = 0.42
"""The share of a slide's width that the table beside the chart has."""
_WIDTHS: Final = (0.1, 0.5, 0.4 / 3, 0.4 / 3, 0.4 / 3)
_ROW_SIZE: Final = 10.0
_FURTHER: Final = (0.5, 3.2, 2.6, 0.9, 0.9, 0.9, 1.6)
_CORNERS: Final[Mapping[Group, tuple[int, int]]] = {
    "quick_win": (0, 0), "long_term_bet": (1, 0), "fill_in": (0, 1), "question": (1, 1),
}  # fmt: skip
"""The column and the row of each quarter."""


def gap_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay out the chart with the best touchpoints, and all of them as a table if there are more."""
    ranked = ranking(document)
    if not ranked:
        return
    title = tr("Gap chart")
    content = frame.content
    beside = content.width * _TABLE
    side = min(content.height - _AXIS, content.width - beside - 2 * _AXIS)
    plot = Area(content.x + _AXIS, content.y, side * 1.1, side)
    table = Area(plot.right + _AXIS, content.y, content.right - plot.right - _AXIS, content.height)
    parts: list[Part] = [*_ground(plot, tr), *_dots(document, ranked, plot, tr)]
    grid, listed = _best(ranked, table, tr)
    parts.append(grid)
    yield Slide("gap:1", title, tuple(parts))
    if listed < len(ranked):
        columns = [Column(each, share) for each, share in zip(_heads(tr), _FURTHER, strict=True)]
        rows = [_row(document, item, tr) for item in ranked]
        yield from table_slides("gap:all", tr("Touchpoints by gap"), columns, rows, frame)


def _heads(tr: Wording) -> tuple[str, ...]:
    return (
        "#", tr("Touchpoint"), tr("Place"), tr("Potential"), tr("Effort"), tr("Gap"), tr("Group"),
    )  # fmt: skip


def _row(document: Document, item: Ranked, tr: Wording) -> tuple[str, ...]:
    card = item.card
    return (
        str(item.rank), title_of(card, tr),
        one_line(place_words(document, CellKey(card.phase, card.lane), tr)),
        number(tr, card.potential), number(tr, effort(card)), signed_number(tr, item.gap),
        phrase(tr, item.group),
    )  # fmt: skip


def _best(ranked: Sequence[Ranked], area: Area, tr: Wording) -> tuple[Grid, int]:
    """List the best in a table that is as high as the chart; gives how many they are."""
    widths = tuple(area.width * share for share in _WIDTHS)
    rows = [("#", tr("Touchpoint"), tr("Pot."), tr("Eff."), tr("Gap"))]
    used = row_height(rows[0], widths, _ROW_SIZE)
    for item in ranked:
        row = (
            str(item.rank), title_of(item.card, tr), number(tr, item.card.potential),
            number(tr, effort(item.card)), signed_number(tr, item.gap),
        )  # fmt: skip
        used += row_height(row, widths, _ROW_SIZE)
        if used > area.height and len(rows) > 1:
            break
        rows.append(row)
    grid = Grid("gap:table", area, widths, tuple(rows), _ROW_SIZE, tr("Touchpoints by gap"))
    return grid, len(rows) - 1


def _named(tr: Wording) -> dict[Group, tuple[Paragraph, ...]]:
    """Word what is written in each quarter: what it is called and what to do there."""
    return {
        group: (
            Paragraph(phrase(tr, group), 12, bold=True, colour=INK),
            Paragraph(group_action(tr, group), 10, colour=QUIET),
        )
        for group in GROUPS
        if group in _CORNERS
    }


def _strip(plot: Area, tr: Wording) -> float:
    """Give the height of the names, which no dot is to stand on."""
    needed = max(text_height(each, plot.width / 2) for each in _named(tr).values())
    return min(needed, plot.height / 4)


def _ground(plot: Area, tr: Wording) -> Iterator[Shape]:
    """Tint the quarters, name them above and below all dots, and name the axes."""
    half = Area(0, 0, plot.width / 2, plot.height / 2)
    for group, text in _named(tr).items():
        column, row = _CORNERS[group]
        area = Area(
            plot.x + column * half.width, plot.y + row * half.height, half.width, half.height
        )
        words = ": ".join(each.text for each in text)
        yield Shape(
            f"gap:{group}", "box", area, text, LIGHT[group], LIGHT["hairline"], words,
            low=bool(row),
        )  # fmt: skip
    below = Area(plot.x, plot.bottom + 2, plot.width, _AXIS - 2)
    axis = f"{tr('Effort')} 0–10 →"
    yield Shape("gap:effort", "text", below, (Paragraph(axis, 10, colour=QUIET, centred=True),),
                words=axis)  # fmt: skip
    beside = Area(plot.x - _AXIS, plot.y, _AXIS, plot.height)
    axis = f"{tr('Potential')} 0–10 ↑"
    letters = (Paragraph(axis, 10, colour=QUIET, centred=True),)
    yield Shape("gap:potential", "text", beside, letters, words=axis, middle=True)


def _dots(document: Document, ranked: Sequence[Ranked], plot: Area, tr: Wording) -> Iterator[Shape]:
    """Put a dot for each touchpoint, beside each other where they would cover one another."""
    colours = lane_colours(document)
    strip = _strip(plot, tr)
    high = plot.height - 2 * strip
    reach = reach_fitting(len(ranked), plot.width * high, _DOT / 2)
    room = Rect(plot.x + reach, plot.y + strip + reach, plot.width - 2 * reach, high - 2 * reach)
    spots = [_spot(item, reach, room) for item in ranked]
    crowd = min(room.width, room.height) / _MOST / 4
    places = spread(spots) if reach >= CROWDED else huddled(spots, crowd)
    # The best lie on top.
    for item, place in reversed(list(zip(ranked, places, strict=True))):
        card = item.card
        colour = resolve(colours[str(card.lane)], LIGHT)
        size = min(8.0 if item.rank < 100 else 6.0, reach)
        numbered = (
            Paragraph(str(item.rank), size, bold=True, colour=LIGHT["on-mark"], centred=True),
        )
        words = (
            f"{item.rank}. {title_of(card, tr)}: {tr('Potential')} {number(tr, card.potential)}, "
            f"{tr('Effort')} {number(tr, effort(card))}"
        )
        area = Area(place.x - reach, place.y - reach, 2 * reach, 2 * reach)
        text = numbered if size >= _LEAST_NUMBER else ()
        name, rim = f"gap:dot:{item.id}", LIGHT["paper"]
        yield Shape(name, "dot", area, text, colour, rim, words, middle=True)


def _spot(item: Ranked, reach: float, room: Rect) -> Spot:
    """Say where a dot wants to be: what it takes across, what it gives up."""
    takes, gives = effort(item.card) or 0.0, item.card.potential or 0.0
    x = room.x + takes / _MOST * room.width
    y = room.bottom - gives / _MOST * room.height
    return Spot(x, y, reach, room)

"""The ranked table beside the gap chart, as figures that a page can break between."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cjm_desktop.insight.card import presence
from cjm_desktop.insight.feasibility import NEEDS, needs_of
from cjm_desktop.insight.gap import Ranked, ranking
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.efforts import effort_today, is_today_only
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Align, Anchor, Box, Figure, JumpArea, Line, Mark, Text, Words
from cjm_desktop.layout.gap.dot_look import dot_looks
from cjm_desktop.layout.gap.gap_columns import (
    BETWEEN,
    CELL,
    HEAD,
    NAME,
    Columns,
    TableForm,
    columns_of,
)
from cjm_desktop.layout.gap.gap_dot import sign_of
from cjm_desktop.layout.gap.gap_scale import GapScale
from cjm_desktop.layout.gap.need_marks import need_marks
from cjm_desktop.layout.lane_colour import text_colour
from cjm_desktop.layout.lane_look import LaneLook
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, single, width, wrap
from cjm_desktop.words.codes import needs_line, phrase
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import Wording

ROW, CLOSE_ROW, CLOSEST_ROW = 22.0, 18.4, 17.2
"""The least height of a row, of one that is set close, and as close as rows of two lines may."""

TWO_LINES = CLOSEST_ROW + NAME.line_height
"""The least height of a row that has its place below its name."""
_BAR = 8.0
_SHAPE = 3.0
_BESIDE_SHAPE = 11.0
"""Between where a lane's shape begins and the phase."""
_QUIET = Style("regular", 9.5, "quiet")


@dataclass(frozen=True, slots=True, eq=False)
class TableLayout:
    """A table: its header, to be repeated on each page, and its rows in order."""

    width: float
    header: Figure
    rows: tuple[Figure, ...]


def heading(document: Document, total: float, tr: Wording) -> Figure:
    """Write the chart's title and how to read it."""
    cards = [item.card for item in ranking(document)]
    lines = [tr("Each dot is a touchpoint."), tr("Ring = the customer is there and we are not.")]
    lines.append(tr("Joined dots have the same scores."))
    if any(card.effort_now is not None for card in cards):
        lines.append(tr("Hollow = what it takes today; the arrow leads to what it would take."))
    if any(is_today_only(card) for card in cards):
        lines.append(tr("A hollow dot: what it would take is not known."))
    if any(need_marks(card, tr) for card in cards):
        lines.append(
            tr(
                "In place: {needs}; on a disc = yes, struck out = no, alone = not known.",
                needs=", ".join(phrase(tr, need) for need in NEEDS),
            )
        )
    return sheet_title(tr("Where to put the effort"), " ".join(lines), total)


def table(
    document: Document,
    total: float,
    tr: Wording,
    *,
    least: float = ROW,
    form: TableForm = "wide",
) -> TableLayout:
    """Lay out the table in a width of `total` points; rows grow with what is written in them.

    They are `least` high or more.
    """
    items = ranking(document)
    cards = [item.card for item in items]
    places = [_phase(document, card) if form == "short" else _place(document, card)
              for card in cards]  # fmt: skip
    columns = columns_of(total, cards, places, tr, form)
    looks, scale = dot_looks(document), GapScale.of(item.gap for item in items)
    rows = tuple(
        _row(document, item, looks[str(item.card.lane)], columns, scale, least, tr, form=form)
        for item in items
    )
    return TableLayout(total, _header(columns, tr), rows)


def _header(columns: Columns, tr: Wording) -> Figure:
    aligned: list[tuple[str, float, Align]] = [
        ("#", columns.rank, "left"),
        (tr("Touchpoint"), columns.name, "left"),
    ]
    if columns.place is not None:
        aligned.append((tr("Lane · phase"), columns.place, "left"))
    aligned += [
        (tr("Pot."), columns.potential, "right"),
        (tr("Today"), columns.today, "right"),
        (tr("Eff."), columns.effort, "right"),
    ]
    if columns.bars is None:
        aligned.append((tr("Gap"), columns.bars_end, "right"))
    else:
        aligned.append((tr("Gap"), (columns.bars + columns.bars_end) / 2, "centre"))
    further = (
        (tr("Resources"), columns.resources),
        (tr("In place"), columns.needs),
        (tr("Decision"), columns.decision),
    )
    aligned += [(text, x, "left") for text, x in further if x is not None]
    marks, parts = marks_of(
        (single(text, x, 13, HEAD, align) for text, x, align in aligned), head=True
    )
    marks.append(Line(0, 19.5, columns.end, 19.5, "hairline"))
    label = ", ".join(text for text, _, _ in aligned)
    return Figure(None, "table", columns.end, 20, tuple(marks), label, "ink", parts)


def _row(
    document: Document,
    item: Ranked,
    look: LaneLook,
    columns: Columns,
    scale: GapScale,
    least: float,
    tr: Wording,
    *,
    form: TableForm,
) -> Figure:
    card, colour = item.card, look.colour
    title = card.title or phrase(tr, card.kind)
    top = (least - NAME.line_height) / 2
    baseline = top + CELL.baseline
    if form == "short":
        about, bottom = _about_with_shape(document, item, title, look, columns, top, tr)
    else:
        about, bottom = _about(document, item, title, columns, top, tr)
    resources, lowest = _resources(card, columns, top)
    height = max(least, bottom + top, lowest + top)
    cells: list[Sequence[Mark]] = [
        single(str(item.rank), columns.rank, baseline, Style("bold", 9.5, text_colour(colour))),
        *about,
        *_scores(card, columns, baseline, tr),
        _gap(item.gap, colour, columns, scale, baseline, height, tr),
    ]
    if columns.resources is not None:
        cells.append(resources)
    if columns.needs is not None:
        cells.append(_needs(card, columns.needs, baseline, tr))
    if columns.decision is not None:
        cells.append(_decision(card, columns.decision, baseline, tr))
    marks, parts = marks_of(cells)
    marks.append(Line(0, height - 0.5, columns.end, height - 0.5, "hairline"))
    marks += _links(item.id, columns, height)
    label = f"{item.rank}. {title}"
    if need_marks(card, tr):
        label = f"{label} · {needs_line(tr, needs_of(card).items())}"
    # The touchpoint names its row, not the rank before it.
    parts = parts._replace(named=1)
    key = Key("cards", item.id)
    return Figure(key, "table", columns.end, height, tuple(marks), label, colour, parts)


def _links(card_id: str, columns: Columns, height: float) -> Iterator[Mark]:
    """Let links lead to the row, and its words to the card and to what was decided of it."""
    yield Anchor(0, 0, anchor_name("gap", card_id))
    yield JumpArea(0, 0, columns.potential - 26, height, anchor_name("card", card_id))
    left = columns.effort + BETWEEN if columns.decision is None else columns.decision
    yield JumpArea(left, 0, columns.end - left, height, anchor_name("action", card_id))


def _about(
    document: Document, item: Ranked, title: str, columns: Columns, top: float, tr: Wording
) -> tuple[list[list[Mark]], float]:
    """Set the title and where it is, wrapped, in a cell each if there is room, and give their end.

    What gives little and takes much is questioned or left, which its place in the chart alone does
    not tell: its group is named, beside the title if there is room.
    """
    card = item.card
    lane, phase = document.lanes[str(card.lane)].name, _phase(document, card)
    group = _told_group(item, tr)
    if columns.place is None:
        below = _in_parts((lane, phase, group), columns.name_end - columns.name)
        name, bottom = _named([(title, NAME), (below, _QUIET)], card, columns, top, tr)
        return [name], bottom
    x = columns.name + width(title, NAME.font, NAME.size) + BETWEEN
    has_room = x + width(group, _QUIET.font, _QUIET.size) <= columns.name_end - BETWEEN
    if group and has_room and "\n" not in title:
        beside = single(group, x, top + _QUIET.baseline, _QUIET)
        name, bottom = _named([(title, NAME)], card, columns, top, tr, beside)
    else:
        name, bottom = _named([(title, NAME), (group, _QUIET)], card, columns, top, tr)
    right = columns.potential - 26
    where = _in_parts((lane, phase), right - columns.place)
    place, lowest = _cell([(where, _QUIET)], columns.place, right, top)
    return [name, [*place]], max(bottom, lowest)


def _about_with_shape(
    document: Document,
    item: Ranked,
    title: str,
    look: LaneLook,
    columns: Columns,
    top: float,
    tr: Wording,
) -> tuple[list[list[Mark]], float]:
    """Set the phase below the title, and before it the shape of the lane, which is said unseen."""
    card = item.card
    name, bottom = _named([(title, NAME)], card, columns, top, tr)
    group, left = _told_group(item, tr), columns.name + _BESIDE_SHAPE
    where = _in_parts((_phase(document, card), group), columns.name_end - left)
    texts, lowest = _cell([(where, _QUIET)], left, columns.name_end, bottom)
    x, baseline = columns.name, bottom + _QUIET.baseline
    sign = shape_mark(look.shape, x + _SHAPE + 0.6, baseline - 3.4, _SHAPE, look.colour)
    said = Words(x, baseline, f"{document.lanes[str(card.lane)].name} · ", _BESIDE_SHAPE)
    return [[*name, sign, said, *texts]], lowest


def _named(
    words: Iterable[tuple[str, Style]],
    card: Card,
    columns: Columns,
    top: float,
    tr: Wording,
    beside: Iterable[Mark] = (),
) -> tuple[list[Mark], float]:
    """Set a title and what stands below it; who is there, which its dot tells, is said unseen."""
    told = ((text, style) for text, style in words if text)
    lines, bottom = _cell(told, columns.name, columns.name_end, top)
    name: list[Mark] = [*lines, *beside]
    if (sign := sign_of(presence(card))) is not None:
        name.append(Words(columns.name_end - BETWEEN, lines[-1].y, phrase(tr, sign), BETWEEN))
    return name, bottom


def _in_parts(parts: Sequence[str], room: float) -> str:
    """Join parts by dots, but no dot ends a line where that takes no further one."""
    told = [part for part in parts if part]
    lines = told[:1]
    for part in told[1:]:
        longer = f"{lines[-1]} · {part}"
        if width(longer, _QUIET.font, _QUIET.size) <= room - BETWEEN:
            lines[-1] = longer
        else:
            lines.append(part)
    whole, apart = " · ".join(told), "\n".join(lines)

    def needed(text: str) -> int:
        return len(wrap(text, _QUIET.font, _QUIET.size, room - BETWEEN))

    return apart if needed(apart) <= needed(whole) else whole


def _told_group(item: Ranked, tr: Wording) -> str:
    return phrase(tr, item.group) if item.group in ("question", "leave") else ""


def _phase(document: Document, card: Card) -> str:
    return document.phases[str(card.phase)].name


def _place(document: Document, card: Card) -> str:
    return f"{document.lanes[str(card.lane)].name} · {_phase(document, card)}"


def _cell(
    words: Iterable[tuple[str, Style]], left: float, right: float, top: float
) -> tuple[list[Text], float]:
    """Set texts below each other between two edges, and give their bottom."""
    marks: list[Text] = []
    for text, style in words:
        lines = wrap(text, style.font, style.size, right - left - BETWEEN)
        texts, top = block(lines, left, top, style)
        marks += texts
    return marks, top


def _scores(
    card: Card, columns: Columns, baseline: float, tr: Wording
) -> Iterator[tuple[Mark, ...]]:
    """Write the scores; what today's effort is taken to be, as nobody said otherwise, is quiet."""
    today = _QUIET if card.effort_now is None else CELL
    yield single(number(tr, card.potential), columns.potential, baseline, CELL, "right")
    yield single(number(tr, effort_today(card)), columns.today, baseline, today, "right")
    yield single(number(tr, card.effort), columns.effort, baseline, CELL, "right")


def _resources(card: Card, columns: Columns, top: float) -> tuple[list[Text], float]:
    if columns.resources is None:
        return [], top
    right = columns.end if columns.decision is None else columns.decision
    room = (columns.needs or right) - columns.resources - BETWEEN
    return block(wrap(card.resources, CELL.font, CELL.size, room), columns.resources, top, CELL)


def _decision(card: Card, x: float, baseline: float, tr: Wording) -> tuple[Text, ...]:
    if card.decision is None:
        return single("–", x, baseline, _QUIET)
    return single(phrase(tr, card.decision), x, baseline, CELL)


def _needs(card: Card, x: float, baseline: float, tr: Wording) -> Sequence[Mark]:
    return need_marks(card, tr, x, baseline - 10) or single("–", x, baseline, _QUIET)


def _gap(
    gap: float,
    colour: str,
    columns: Columns,
    scale: GapScale,
    baseline: float,
    height: float,
    tr: Wording,
) -> list[Mark]:
    """Draw the gap to the right of the axis, or to the left if it costs more than it gives.

    Where there is no room for a bar its number stands alone.
    """
    if columns.bars is None:
        bold = Style("semibold", 9.5, text_colour(colour))
        return [*single(signed_number(tr, gap), columns.bars_end, baseline, bold, "right")]
    room = columns.bars_end - columns.bars
    axis, end = columns.bars + scale.at(0, room), columns.bars + scale.at(gap, room)
    bar = Box(min(axis, end), baseline - 3.5 - _BAR / 2, abs(end - axis), _BAR, 2, colour)
    line = Line(axis, 2, axis, height - 2.5, "axis", 0.75)
    value = single(
        signed_number(tr, gap), end + (4 if gap >= 0 else -4), baseline, _QUIET, _side(gap)
    )
    return [bar, line, *value] if gap else [line, *value]


def _side(gap: float) -> Align:
    return "left" if gap >= 0 else "right"

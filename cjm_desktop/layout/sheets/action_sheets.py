"""The actions on paper: a table by worth that goes on over pages, each with its header."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import NamedTuple

from cjm_desktop.insight.action_list import Action, actions, is_overdue, tally
from cjm_desktop.insight.action_order import FIELDS, ActionField
from cjm_desktop.insight.card import stands
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.column_widths import by_content, wanted
from cjm_desktop.layout.drawing import Align, Anchor, Figure, Icon, JumpArea, Line, Mark
from cjm_desktop.layout.icons import KIND_ICONS, PROGRESS_ICONS
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.action_words import action_words, field_name, headline
from cjm_desktop.layout.sheets.columns import table_of
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, single, width, wrap
from cjm_desktop.words.wording import Wording

_LEAST, _CLOSE = 22.0, 18.4
"""The least height of a row, and of one that is set close where that saves a page."""
_FEW = 200
"""Of more rows none are set close."""
_ICON = 11.0
_INDENT = _ICON + 5
_APART = 12.0
"""Between a column's words and the next column."""
_HEAD = Style("semibold", 9.5, "quiet")
_CELL = Style("regular", 9.5)
_NAME = Style("semibold", 9.5)

_SHARES: tuple[tuple[ActionField, float, Style, float], ...] = (
    ("title", 0.40, _NAME, _APART + _INDENT), ("phase", 0.20, _CELL, _APART),
    ("lane", 0.18, _CELL, _APART), ("owner", 0.22, _CELL, _APART),
)  # fmt: skip
"""How the columns without a width of their own share what is left, and what is around words."""
_FOR_THE_LANE = (0.0, 0.04, 0.08)
"""What of its share a title may give to the lane, if rows become lower by that."""
_LOOKED_AT = 200
"""So many rows say how the columns are best."""


class _Cell(NamedTuple):
    """What stands in a column: words in a style, behind an icon if there is one."""

    words: str
    style: Style
    icon: Icon | None = None


def action_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the actions out as they stand on the day."""
    today = request.day
    on = flow_sheet(request, most=1)
    wide = on.page.width
    found = actions(document)
    columns = _columns(document, found, today, wide, tr)
    header = _header(columns, wide, tr)
    said = headline(tally(found, today), tr) if found else tr("Nothing is decided yet.")
    title = sheet_title(tr("Actions"), said, wide)

    def placed(least: float) -> FlowSection:
        rows = [_row(document, action, columns, today, wide, least, tr) for action in found]
        return on.placed(document, table_of(header, rows) if rows else (), title, tr)

    usual = placed(_LEAST)
    return usual.or_as(partial(placed, _CLOSE)) if len(found) <= _FEW else usual


def _columns(
    document: Document, found: Sequence[Action], today: date, total: float, tr: Wording
) -> dict[ActionField, float]:
    """Give the width of each column, the distance to the next one in it.

    Short fields have what they need, the others the rest by what is written in them.
    """

    def words(field: ActionField) -> Iterator[str]:
        return (_cell(document, action, field, today, tr).words for action in found)

    def widest(field: ActionField, indent: float = 0.0) -> float:
        head = width(field_name(field, tr), _HEAD.font, _HEAD.size)
        cells = (width(each, _CELL.font, _CELL.size) + indent for each in words(field))
        return max(head, *cells, 0.0) + _APART

    own: dict[ActionField, float] = {
        "decision": widest("decision"),
        "gap": widest("gap"),
        "due": widest("due", _INDENT if any(is_overdue(a.card, today) for a in found) else 0.0),
        "progress": widest("progress", _INDENT),
    }
    texts = {field: [field_name(field, tr), *words(field)] for field, *_ in _SHARES}
    rows = list(islice(zip(*texts.values(), strict=True), _LOOKED_AT))
    rest = total - sum(own.values())
    given = min(
        (_given(texts, rest, more) for more in _FOR_THE_LANE), key=partial(_lines, rows=rows)
    )
    shared = dict(zip(texts, given, strict=True))
    return {field: own.get(field) or shared[field] for field in FIELDS}


def _given(texts: Mapping[ActionField, Sequence[str]], room: float, more: float) -> list[float]:
    """Share room out; the lane has so much `more` of it, which the title gives."""
    moved = {"title": -more, "lane": more}
    return by_content(room, [
        wanted(share + moved.get(field, 0.0), texts[field], style, around)
        for field, share, style, around in _SHARES
    ])  # fmt: skip


def _lines(given: Sequence[float], rows: Iterable[Sequence[str]]) -> int:
    """Count the lines of rows if their columns have these widths."""
    cells = [
        (style, room - around) for (_, _, style, around), room in zip(_SHARES, given, strict=True)
    ]
    return sum(
        max(len(wrap(text, style.font, style.size, room))
            for text, (style, room) in zip(row, cells, strict=True))
        for row in rows
    )  # fmt: skip


def _align(field: ActionField) -> Align:
    return "right" if field == "gap" else "left"


def _header(columns: dict[ActionField, float], total: float, tr: Wording) -> Figure:
    cells: list[tuple[Mark, ...]] = []
    x = 0.0
    for field, room in columns.items():
        align = _align(field)
        edge = x + room - _APART if align == "right" else x
        cells.append(single(field_name(field, tr), edge, 13, _HEAD, align))
        x += room
    marks, parts = marks_of(cells, head=True)
    marks.append(Line(0, 19.5, total, 19.5, "hairline"))
    label = ", ".join(field_name(field, tr) for field in columns)
    return Figure(None, "table", total, 20, tuple(marks), label, "ink", parts)


def _row(
    document: Document,
    action: Action,
    columns: dict[ActionField, float],
    today: date,
    total: float,
    least: float,
    tr: Wording,
) -> Figure:
    cells: list[list[Mark]] = []
    links: list[Mark] = [Anchor(0, 0, anchor_name("action", action.id))]
    top = (least - _CELL.line_height) / 2
    x, bottom = 0.0, top + _CELL.line_height
    for field, room in columns.items():
        cell = _cell(document, action, field, today, tr)
        left = x
        marks: list[Mark] = []
        if cell.icon is not None:
            marks.append(cell.icon._replace(x=x, y=top + 1))
            left += _INDENT
        inner = x + room - _APART - left
        lines = wrap(cell.words, cell.style.font, cell.style.size, inner)
        struck = field == "title" and not stands(action.card)
        texts, end = block(
            lines, left, top, cell.style, struck=struck, room=inner, align=_align(field)
        )
        cells.append([*marks, *texts])
        target = _target(document, action, field)
        if target:
            links.append(JumpArea(x, 0, room - _APART, least, target))
        x, bottom = x + room, max(bottom, end)
    height = max(least, bottom + top)
    marks, parts = marks_of(cells)
    marks += [Line(0, height - 0.5, total, height - 0.5, "hairline"), *links]
    title = action_words(document, action, "title", today, tr)
    key = Key("cards", action.id)
    colour = f"kind-{action.card.kind}"
    return Figure(key, "table", total, height, tuple(marks), title, colour, parts)


def _target(document: Document, action: Action, field: ActionField) -> str:
    """Name where a cell leads: to the card, its row among the gaps, who stands for its role."""
    match field:
        case "title":
            return anchor_name("card", action.id)
        case "phase":
            return anchor_name("phase", str(action.card.phase))
        case "gap":
            return anchor_name("gap", action.id)
        case "lane":
            personas = document.personas_of(str(action.card.lane))
            return anchor_name("persona", personas[0][0]) if personas else ""
        case _:
            return ""


def _cell(
    document: Document, action: Action, field: ActionField, today: date, tr: Wording
) -> _Cell:
    card, words = action.card, action_words(document, action, field, today, tr)
    match field:
        case "title":
            return _Cell(words, _NAME, _icon(KIND_ICONS[card.kind], f"kind-{card.kind}"))
        case "due" if is_overdue(card, today):
            return _Cell(words, _CELL.in_colour("bad"), _icon("triangle-alert", "bad"))
        case "progress":
            colour = "good" if card.progress == "done" else "quiet"
            return _Cell(words, _CELL, _icon(PROGRESS_ICONS[card.progress], colour))
        case _:
            return _Cell(words or "–", _CELL if words else _CELL.in_colour("quiet"))


def _icon(name: str, colour: str) -> Icon:
    return Icon(0, 0, _ICON, name, colour)

"""Drawings of draw.io: swimlanes and shapes by where they stand, packed or not.

The first page with shapes is read; arrows, pictures and pages beyond are told and left out.
"""

import base64
import binascii
import math
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes
from xml.etree.ElementTree import Element

from cjm_desktop.intake.importing.by_place import Band, Box, PlacedText, Places, placed_texts
from cjm_desktop.intake.importing.material import (
    MAX_ROWS,
    Arrow,
    Material,
    Progress,
    Refused,
    Spot,
    hold,
)
from cjm_desktop.intake.importing.said_rows import plain
from cjm_desktop.intake.importing.xml_tree import attribute, below, name_of, text_in, xml_tree
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.words.wording import Wording

_MOST_UNPACKED: Final = 20_000_000
_DEEPEST: Final = 50
_LONGEST_LABEL: Final = 100_000
_BREAK: Final = re.compile(r"(?i)<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]*>")
_MARK: Final = re.compile(r"<[^<>]*>")


class _Cell(NamedTuple):
    """A cell of a page: its text, its style by names, where it stands, in which other cell."""

    text: str
    style: Mapping[str, str]
    parent: str
    x: float
    y: float
    width: float
    height: float
    is_edge: bool
    is_shape: bool
    source: str
    target: str


class _Page(NamedTuple):
    """The cards of a page, and what is on it that is none."""

    places: Places
    title: str
    arrows: tuple[Arrow, ...]
    loose: int
    silent: int
    others: tuple[str, ...]


def read_drawio(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the first page that has shapes with texts."""
    root = xml_tree(data)
    if name_of(root) == "mxgraphmodel":
        pages: list[tuple[str, Element]] = [("", root)]
    else:
        pages = [
            (attribute(each, "name"), each) for each in root.iter() if name_of(each) == "diagram"
        ]
    room = _MOST_UNPACKED
    for number, (name, diagram) in enumerate(pages):
        progress(number, len(pages))
        model, used = _model(diagram, name, room)
        room -= used
        page = _read_page(model) if model is not None else None
        if page is not None and page.places.cards:
            others = [each for index, (each, _) in enumerate(pages) if index != number]
            return _material(page, name, others, language)
    raise Refused("empty")


def _material(page: _Page, name: str, others: list[str], language: str) -> Material:
    tr = Wording.of(language)
    names = {each: tr("Phase {number}", number=each) if each.isdigit() else each
             for each in page.places.phases}  # fmt: skip
    rows = tuple(_row(each, names.get(each.phase or "")) for each in page.places.cards)
    doubts = [Doubt("by_place")]
    if page.loose:
        doubts.append(Doubt("arrows", times=page.loose))
    if page.silent:
        doubts.append(Doubt("no_text", times=page.silent))
    doubts += [Doubt("element", each) for each in page.others]
    doubts += [Doubt("page", each or str(number)) for number, each in enumerate(others, start=1)]
    return Material(
        rows=rows, doubts=tuple(doubts), phases=tuple(names.values()), lanes=page.places.lanes,
        title=page.title or name, arrows=page.arrows,
    )  # fmt: skip


def _row(card: PlacedText, phase: str | None) -> Row:
    title, _, notes = card.text.partition("\n")
    return Row(title, notes.strip(), phase, card.lane, id=card.id)


def _model(diagram: Element, name: str, room: int) -> tuple[Element | None, int]:
    """Give what a page holds; packed it is Base64 of deflated, quoted XML."""
    if name_of(diagram) == "mxgraphmodel":
        return diagram, 0
    there = next(below(diagram, "mxgraphmodel"), None)
    packed = text_in(diagram) if there is None else ""
    if not packed:
        return there, 0
    try:
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        quoted = unpacking.decompress(base64.b64decode(packed, validate=False), room)
    except (binascii.Error, ValueError, zlib.error) as error:
        raise Refused("xml", reason=str(error), at=Spot(part=name)) from error
    if unpacking.unconsumed_tail:
        raise Refused("unpacked", at=Spot(part=name))
    try:
        return xml_tree(unquote_to_bytes(quoted)), len(quoted)
    except Refused as error:
        error.at = (error.at or Spot())._replace(part=name)
        raise


def _read_page(model: Element) -> _Page:
    cells = dict(_cells(model))
    hold("rows", len(cells), MAX_ROWS)
    edges = {each for each, cell in cells.items() if cell.is_edge}
    shapes = {each: cell for each, cell in cells.items()
              if cell.is_shape and cell.parent not in edges}  # fmt: skip
    holders = {cell.parent for cell in shapes.values() if cell.text}
    parents = {cell.parent for cell in shapes.values()}
    lanes = {each: cell for each, cell in shapes.items()
             if each in holders or _is_lane(cell, each in parents)}  # fmt: skip
    outer = _pools(lanes)
    boxes = [_box(cells, each) for each, cell in shapes.items()
             if cell.text and each not in lanes]  # fmt: skip
    bands = [Band(_box(cells, each), not _is_upright(cell))
             for each, cell in lanes.items() if cell.text and each not in outer]  # fmt: skip
    pools = [lanes[each].text for each in lanes if each in outer and lanes[each].text]
    said = {each for each, cell in shapes.items() if cell.text or each in lanes}
    silent = sum(each not in said and cell.parent not in said for each, cell in shapes.items())
    places = placed_texts(boxes, bands)
    title, *around = *pools, places.title
    arrows = tuple(_arrows(cells, {each.id for each in boxes}))
    loose = len(edges) - len(arrows)
    others = tuple(filter(None, around))
    return _Page(places, title[:MAX_TITLE], arrows, loose, silent, others)


def _arrows(cells: Mapping[str, _Cell], ends: set[str]) -> Iterator[Arrow]:
    """Go through the arrows from a card to another, with the labels that stand at them."""
    labels: dict[str, list[str]] = {}
    for cell in cells.values():
        if cell.text and cell.parent in cells and cells[cell.parent].is_edge:
            labels.setdefault(cell.parent, []).append(cell.text)
    for each, cell in cells.items():
        if cell.is_edge and {cell.source, cell.target} <= ends:
            label = " ".join(filter(None, (cell.text, *labels.get(each, ()))))
            yield Arrow(cell.source, cell.target, label)


def _is_lane(cell: _Cell, holds_others: bool) -> bool:
    return "swimlane" in cell.style or (holds_others and cell.style.get("shape") == "tableRow")


def _pools(lanes: Mapping[str, _Cell]) -> set[str]:
    """Find the lanes that only hold others: such as lie as they do, or all that there are."""
    held = {(cell.parent, _is_upright(cell)) for cell in lanes.values()}
    beside = Counter((cell.parent, _is_upright(cell)) for cell in lanes.values())
    return {
        each
        for each, cell in lanes.items()
        if (each, _is_upright(cell)) in held
        or (
            (each, not _is_upright(cell)) in held
            and _is_upright(cell)
            and beside[cell.parent, True] == 1
        )
    }


def _is_upright(cell: _Cell) -> bool:
    """Say whether a lane's header stands above it."""
    return cell.style.get("horizontal") != "0"


def _cells(model: Element) -> Iterator[tuple[str, _Cell]]:
    """Go through the cells of a page, also those with data of their own around them."""
    for root in below(model, "root"):
        for number, each in enumerate(root):
            wrapped = next(below(each, "mxcell"), None)
            cell = each if wrapped is None else wrapped
            text = attribute(each, "value", "label") or attribute(cell, "value")
            given = attribute(each, "id") or attribute(cell, "id") or f"#{number}"
            yield given, _cell(cell, text)


def _cell(cell: Element, text: str) -> _Cell:
    style = _style(attribute(cell, "style"))
    geometry = next(below(cell, "mxgeometry"), None)
    x, y, width, height = (
        _number(attribute(geometry, name)) if geometry is not None else 0.0
        for name in ("x", "y", "width", "height")
    )
    return _Cell(
        _label(text, is_html=style.get("html") == "1"), style, attribute(cell, "parent"),
        x, y, width, height,
        attribute(cell, "edge") == "1", attribute(cell, "vertex") == "1",
        attribute(cell, "source"), attribute(cell, "target"),
    )  # fmt: skip


def _style(written: str) -> Mapping[str, str]:
    """Read “name;key=value;…”; a name alone stands for the shape."""
    parts = (each.partition("=") for each in written.split(";") if each.strip())
    style = {key.strip(): value.strip() for key, _, value in parts}
    if style.get("shape") == "swimlane":
        style["swimlane"] = ""
    return style


def _label(text: str, *, is_html: bool) -> str:
    """Give the words of a label, without its markup."""
    hold("cell", len(text), _LONGEST_LABEL)
    if is_html:
        text = unescape(_MARK.sub("", _BREAK.sub("\n", text)))
    lines = (" ".join(line.split()) for line in plain(text).split("\n"))
    return "\n".join(filter(None, lines))


def _number(text: str) -> float:
    try:
        value = float(text or 0)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and abs(value) < 1e9 else 0.0


def _box(cells: Mapping[str, _Cell], each: str) -> Box:
    """Place a cell on its page, by the places of all that it stands in."""
    cell = cells[each]
    x, y, above = cell.x, cell.y, cells.get(cell.parent)
    for _ in range(_DEEPEST):
        if above is None:
            break
        x, y, above = x + above.x, y + above.y, cells.get(above.parent)
    return Box(cell.text, x, y, cell.width, cell.height, each)

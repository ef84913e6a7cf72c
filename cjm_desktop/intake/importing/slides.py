"""Presentations, read by python-pptx: a slide is a phase, a shape with a text a card.

A deck of ours knows its cards by the names of their shapes, and comes back as a table with their
ids, so that what a client wrote on a card becomes its title. The archive is looked at before, and
XML with entities of its own is refused, whatever the library would do with it.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final, NamedTuple

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.shapes.picture import Picture

from cjm_desktop.intake.importing.archive import archive_files
from cjm_desktop.intake.importing.material import (
    MAX_ROWS,
    Material,
    Progress,
    Refused,
    Spot,
    hold,
)
from cjm_desktop.intake.importing.said_rows import plain
from cjm_desktop.intake.pasting.outlines import outline_rows
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.storage.slide_stamps import stamped
from cjm_desktop.words.wording import Wording

_MOST_XML: Final = 40_000_000
_MOST_SHAPES: Final = 30_000
_DEEPEST: Final = 20
_CARD: Final = "cards:"
_BAND: Final = re.compile(r"band:[A-Za-z0-9_-]{1,64} ~")
_NUMBERED: Final = re.compile(r"^\d+\. |\s*\(\d+/\d+\)$")
_FURNITURE: Final = frozenset(
    {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.HEADER, PP_PLACEHOLDER.SLIDE_NUMBER}
)
_BODIES: Final = frozenset({PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT})
_TITLES: Final = frozenset(
    {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, PythonPptxError, SyntaxError, KeyError, ValueError, TypeError,
    AttributeError, EOFError, OSError, NotImplementedError, IndexError, RuntimeError,
)  # fmt: skip
"""What the library and the archive raise for what is no presentation, or a damaged one."""


class _OurCard(NamedTuple):
    """What a deck of ours says of a card, and whether somebody rewrote it."""

    title: str
    phase: str
    lane: str
    is_rewritten: bool


def read_slides(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the slides of a presentation, ours by their cards."""
    try:
        _look_into(data)
        presentation = Presentation(BytesIO(data))
        slides = list(presentation.slides)
        ours = _our_cards(slides)
        if ours:
            return Material(_table(ours))
        return _proposed(slides, str(presentation.core_properties.title or ""), language, progress)
    except _BROKEN as error:
        raise Refused("no_slides", reason=type(error).__name__) from error


def _look_into(data: bytes) -> None:
    archive, files = archive_files(data)
    with archive:
        texts = [each for each in files if each.filename.lower().endswith((".xml", ".rels"))]
        hold("unpacked", sum(each.file_size for each in texts), _MOST_XML)
        shapes = 0
        for each in texts:
            content = archive.read(each)
            if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                raise Refused("entities", at=Spot(part=each.filename))
            shapes += content.count(b"<p:sp>") + content.count(b"<a:tc")
            hold("elements", shapes, _MOST_SHAPES)


def _our_cards(slides: list[Any]) -> dict[str, _OurCard]:
    """Find the cards of a deck that we wrote; where one stands say slides of a phase or a role."""
    found: dict[str, _OurCard] = {}
    for slide in slides:
        kind = str(slide.name).partition(":")[0]
        shapes = [each for each in _shapes(slide.shapes) if each.has_text_frame]
        bands = [each for each in shapes if _BAND.match(each.name)]
        heading = _NUMBERED.sub("", _NUMBERED.sub("", _title(slide))) if bands else ""
        for shape in shapes:
            named = stamped(shape)
            if named is None or not named.of.startswith(_CARD):
                continue
            title = "".join(_paragraphs(shape)[:1])
            here = _OurCard(
                title, *_place(kind, heading, _band_of(shape, bands)), named.is_rewritten
            )
            key = named.of.removeprefix(_CARD)
            found[key] = _both(found.get(key), here)
    return found


def _place(kind: str, heading: str, band: str) -> tuple[str, str]:
    """Give the phase and the lane that a slide of a phase, or of a lane, tells of a card."""
    match kind:
        case "phase":
            return heading, band
        case "lane":
            return _NUMBERED.sub("", band), heading
        case _:
            return "", ""


def _both(one: _OurCard | None, other: _OurCard) -> _OurCard:
    """Put together what two slides say of a card: what somebody rewrote is what it says."""
    if one is None:
        return other
    placed = one if one.phase else other
    said = next((each for each in (one, other) if each.is_rewritten), placed)
    return placed._replace(title=said.title, is_rewritten=said.is_rewritten)


def _band_of(shape: Any, bands: list[Any]) -> str:
    middle = shape.top + shape.height / 2
    there = (each for each in bands if each.top <= middle <= each.top + each.height)
    return next((" ".join(_paragraphs(each)) for each in there), "")


def _table(cards: dict[str, _OurCard]) -> tuple[tuple[str, ...], ...]:
    """Give cards as a table of ours; without places if they are not known of all."""
    rows = [(each, *map(cell_text, card[:3])) for each, card in cards.items()]
    if all(card.phase and card.lane for card in cards.values()):
        return (("id", "title", "phase", "lane"), *rows)
    return (("id", "title"), *(row[:2] for row in rows))


def _proposed(slides: list[Any], title: str, language: str, progress: Progress) -> Material:
    tr = Wording.of(language)
    rows: list[Row] = []
    names: dict[str, None] = {}
    left = 0
    for number, slide in enumerate(slides, start=1):
        progress(number, len(slides))
        name = _title(slide) or tr("Slide {number}", number=number)
        there = list(_slide_rows(slide, name))
        left += sum(map(_is_picture, _shapes(slide.shapes)))
        if there:
            names[name] = None
            rows += there
        hold("rows", len(rows), MAX_ROWS)
    if not rows:
        raise Refused("empty")
    doubts = (Doubt("pictures", times=left),) if left else ()
    return Material(
        rows=tuple(rows), doubts=doubts, phases=tuple(names), title=plain(title),
    )  # fmt: skip


def _slide_rows(slide: Any, phase: str) -> Iterator[Row]:
    """Read the cards of a slide from left to right, and what is said beside it as a note."""
    shapes = [each for each in _shapes(slide.shapes) if not _is_furniture(each)]
    for shape in sorted(shapes, key=lambda each: (each.top or 0, each.left or 0)):
        if shape.has_table:
            for row in shape.table.rows:
                cells = [plain(cell.text_frame.text) for cell in row.cells]
                title, *notes = [each for each in cells if each] or [""]
                if title:
                    yield Row(title, "\n".join(notes), phase=phase)
        elif shape.has_text_frame and _placeholder(shape) in _BODIES:
            for row in outline_rows(_outline(shape)):
                yield Row(row.title, row.notes, phase=phase)
        elif shape.has_text_frame and (said := _paragraphs(shape)):
            title, *notes = said
            yield Row(title, "\n".join(notes), phase=phase)
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame) is not None:
        heading, _, more = plain(frame.text).partition("\n")
        if heading:
            yield Row(heading, more.strip(), phase=phase, fields={"kind": "note"})


def _shapes(shapes: Any) -> Iterator[Any]:
    """Go through shapes and those in groups."""
    waiting = [(each, 0) for each in reversed(list(shapes))]
    while waiting:
        shape, depth = waiting.pop()
        if hasattr(shape, "shapes"):
            if depth < _DEEPEST:
                waiting += [(each, depth + 1) for each in reversed(list(shape.shapes))]
        else:
            yield shape


def _is_picture(shape: Any) -> bool:
    return isinstance(shape, Picture) or bool(shape.has_chart)


def _placeholder(shape: Any) -> Any:
    return shape.placeholder_format.type if shape.is_placeholder else None


def _is_furniture(shape: Any) -> bool:
    """Say whether a shape is on every slide, or names this one."""
    return _placeholder(shape) in _FURNITURE | _TITLES


def _title(slide: Any) -> str:
    shape = slide.shapes.title
    said = plain(shape.text_frame.text) if shape is not None and shape.has_text_frame else ""
    return " ".join(said.split())[:MAX_TITLE]


def _paragraphs(shape: Any) -> list[str]:
    texts = (plain(each.text) for each in shape.text_frame.paragraphs)
    return [" ".join(each.split()) for each in texts if each]


def _outline(shape: Any) -> str:
    """Write the paragraphs of a body as a list, what is set in below what it belongs to."""
    return "\n".join(
        f"{'  ' * each.level}- {' '.join(plain(each.text).split())}"
        for each in shape.text_frame.paragraphs
        if plain(each.text)
    )

"""What is on a clipboard: of all that a program offers, what the user means.

Our own cards are meant before anything else, and words before a picture of them.
"""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.pasted_block import Block, names, read_block
from cjm_desktop.intake.pasting.delimited import sign_block, tab_block
from cjm_desktop.intake.pasting.field_tables import read_fields
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.grid_edges import with_whole_edges
from cjm_desktop.intake.pasting.headed import headed_rows, sections_of
from cjm_desktop.intake.pasting.html_tables import html_block
from cjm_desktop.intake.pasting.mermaid import read_journey
from cjm_desktop.intake.pasting.outlines import outline_rows
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.text import clean_text

Content = Literal[
    "nothing", "cards", "picture", "fields", "grid", "block", "list", "journey", "text", "link",
]  # fmt: skip
"""Our own cards; a picture; a table by the fields of cards; one whose edges name phases and roles;
one without names; lines; a journey for Mermaid; one line; an address."""


class Offer(NamedTuple):
    """What another program, or this one, offers at once."""

    text: str = ""
    html: str = ""
    cards: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was recognised, read as cards to be (`rows`) or as cells without names (`block`).

    `table` is all cells of a table, however it was read.
    """

    content: Content
    rows: tuple[Row, ...] = ()
    block: Block = ()
    doubts: tuple[Doubt, ...] = ()
    table: Block = ()


def recognised(document: Document, offer: Offer, language: str) -> Found:
    """Say what an offer is; numbers may be written as `language` does. TooMuch past a limit."""
    if offer.cards:
        return Found("cards")
    found = _in_html(document, offer.html, language) or _in_text(document, offer.text, language)
    if found is None:
        return Found("picture" if offer.picture else "nothing")
    return found


def _in_html(document: Document, html: str, language: str) -> Found | None:
    block = html_block(html)
    return _table(document, block, language) if block is not None else None


def _in_text(document: Document, text: str, language: str) -> Found | None:
    written = clean_text(text)
    lines = [line for line in written.split("\n") if line.strip()]
    if not lines:
        return None
    journey = read_journey(text)
    if journey is not None:
        return Found("journey", journey.rows, doubts=journey.doubts)
    block = table_in(text)
    if block is not None:
        return _table(document, block, language)
    headed = headed_rows(list(sections_of(text)))
    if headed is not None:
        return Found("list", headed.rows)
    if len(lines) == 1:
        return _line(lines[0].strip())
    return Found("list", _quoted_rows(text) or outline_rows(text))


def table_in(text: str) -> Block | None:
    """Give the table that a text is; None for one that has lines or a list."""
    return (tab_block(_without_bullets(text)) and tab_block(text)) or sign_block(text)


def _without_bullets(text: str) -> str:
    """Give what is left of lines when the bullets and numbers of lists are gone."""
    return "\n".join(row.title for row in outline_rows(text))


def _quoted_rows(text: str) -> tuple[Row, ...]:
    """Read a column of a sheet in which a cell has several lines."""
    block = read_block(text)
    if not any("\n" in row[0] for row in block):
        return ()
    return tuple(Row(text_of_cell(row[0].strip())) for row in block if row[0].strip())


def _line(line: str) -> Found:
    rows = outline_rows(line)
    try:
        links = value_of("links", line, "")
    except NotUnderstood:
        return Found("text", rows)
    return Found("link", (Row(line, fields={"links": links}),)) if links == (line,) else (
        Found("text", rows)
    )  # fmt: skip


def _table(document: Document, block: Block, language: str) -> Found | None:
    found = _read_table(document, block, language)
    return None if found is None else replace(found, table=block)


def _read_table(document: Document, block: Block, language: str) -> Found | None:
    if not any(cell.strip() for row in block for cell in row):
        return None
    table = read_fields(block, language)
    if table is not None:
        return Found("fields", table.rows, doubts=table.doubts)
    block = with_whole_edges(block).block
    if any(names(document, block)):
        return Found("grid", block=block)
    rows = _edged(block)
    if rows:
        return Found("grid", rows)
    if max(map(len, block)) > 1:
        return Found("block", block=block)
    rows = tuple(Row(text_of_cell(row[0].strip())) for row in block if row and row[0].strip())
    return Found("list" if len(rows) > 1 else "text", rows)


def _edged(block: Block) -> tuple[Row, ...]:
    """Read a grid whose corner is empty and whose edges are all written: phases by roles."""
    (corner, *heads), *below = block
    whole = heads and below and not corner.strip() and all(head.strip() for head in heads)
    if not whole or not all(row[0].strip() and len(row) <= len(block[0]) for row in below):
        return ()
    return tuple(
        Row(text_of_cell(said), phase=text_of_cell(head), lane=text_of_cell(row[0]))
        for row in below
        for head, said in zip(heads, row[1:], strict=False)
        if said.strip()
    )

"""Documents of Word, by the sections, lists and tables in them; the archive is looked at before.

Headings and lists are known by their styles, which Word names in English whatever its language.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.archive import OLD_OR_LOCKED, archive_files
from cjm_desktop.intake.importing.lists import listed_material
from cjm_desktop.intake.importing.material import Material, Progress, Refused, Spot, hold
from cjm_desktop.intake.importing.said_rows import plain
from cjm_desktop.intake.importing.xml_tree import attribute, below, first, name_of, xml_tree
from cjm_desktop.intake.pasting.headed import Section
from cjm_desktop.intake.pasting.rows import Doubt

_TEXT: Final = "word/document.xml"
_STYLES: Final = "word/styles.xml"
_MOST_XML: Final = 20_000_000
_LABEL: Final = 48
_HEADING: Final = re.compile(r"heading ([1-9])")
_ASIDE: Final = frozenset({"drawing", "pict", "alternatecontent", "object", "del", "movefrom"})
"""What stands in a paragraph and is none of its words: pictures, and what was struck out."""
_BREAKS: Final = frozenset({"br", "cr"})
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError,
    NotImplementedError, RuntimeError,
)  # fmt: skip


class _Style(NamedTuple):
    """What a style makes of a paragraph: a heading of a level from 0 on, an item of a list."""

    heading: int | None
    is_item: bool


class _Line(NamedTuple):
    text: str
    style: _Style
    depth: int


def read_word(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the headings, lists, paragraphs and tables of a document."""
    text, styles = _opened(data)
    progress(1, 2)
    sections, tables = _sections(text, styles)
    material = listed_material(sections, tables, language)
    pictures = sum(name_of(each) in ("drawing", "pict") for each in text.iter())
    return material.with_doubts(Doubt("pictures", times=pictures)) if pictures else material


def word_lines(data: bytes) -> list[str]:
    """Give the lines of a document one after the other; of a row with two cells, one with both."""
    lines: list[str] = []
    for part in _body(_opened(data)[0]):
        if name_of(part) != "tbl":
            lines += [*_words(part).split("\n"), ""]
            continue
        for row in _table(part):
            first_, *others = filter(None, row)
            is_label = len(others) == 1 and len(first_) <= _LABEL and first_[-1:].isalnum()
            lines += [f"{first_}: {others[0]}"] if is_label else [first_, *others]
            lines.append("")
    return lines


def _opened(data: bytes) -> tuple[Element, Mapping[str, _Style]]:
    """Open a document that is within the limits: its text, and what its styles mean."""
    if data.startswith(OLD_OR_LOCKED):
        raise Refused("locked_document")
    try:
        archive, files = archive_files(data)
        with archive:
            parts = {each.filename: each for each in files}
            sizes = (parts[name].file_size for name in (_TEXT, _STYLES) if name in parts)
            hold("unpacked", sum(sizes), _MOST_XML)
            text = _tree(archive.read(_TEXT), _TEXT)
            styles = _styles(_tree(archive.read(_STYLES), _STYLES)) if _STYLES in parts else {}
    except _BROKEN as error:
        raise Refused("no_document", reason=type(error).__name__) from error
    return text, styles


def _tree(data: bytes, part: str) -> Element:
    try:
        return xml_tree(data)
    except Refused as error:
        error.at = (error.at or Spot())._replace(part=part)
        raise


def _styles(tree: Element) -> Mapping[str, _Style]:
    found = {}
    for style in below(tree, "style"):
        named = next(below(style, "name"), None)
        name = attribute(named, "val").casefold() if named is not None else ""
        heading = _HEADING.fullmatch(name)
        level = 0 if name == "title" else int(heading[1]) if heading else None
        listed = name.startswith(("list bullet", "list number"))
        is_item = level is None and (listed or first(style, "numpr") is not None)
        found[attribute(style, "styleid")] = _Style(level, is_item)
    return found


def _sections(tree: Element, styles: Mapping[str, _Style]) -> tuple[list[Section], list[Block]]:
    sections: list[Section] = []
    tables: list[Block] = []
    level, title, listed, said = 0, "", list[str](), list[str]()
    for part in _body(tree):
        if name_of(part) == "tbl":
            tables.append(_table(part))
            continue
        line = _line(part, styles)
        if not line.text:
            continue
        if line.style.heading is not None:
            sections.append(Section(level, title, "\n".join(listed), "\n".join(said)))
            level, title = line.style.heading + 1, " ".join(line.text.split())
            listed, said = [], []
        elif line.style.is_item:
            indent = "  " * line.depth
            listed.append(f"{indent}- " + line.text.replace("\n", f"\n{indent}  "))
        else:
            said.append(" ".join(line.text.split()))
    sections.append(Section(level, title, "\n".join(listed), "\n".join(said)))
    return sections, [each for each in tables if each and each[0]]


def _body(tree: Element) -> Iterator[Element]:
    """Go through the paragraphs and tables of a document, also those in fields to fill in."""
    body = first(tree, "body")
    waiting = [] if body is None else list(reversed(body))
    while waiting:
        part = waiting.pop()
        if name_of(part) in ("p", "tbl"):
            yield part
        elif name_of(part) in ("sdt", "sdtcontent", "ins", "moveto", "customxml"):
            waiting += reversed(part)


def _line(paragraph: Element, styles: Mapping[str, _Style]) -> _Line:
    about = next(below(paragraph, "ppr"), None)
    named = next(below(about, "pstyle"), None) if about is not None else None
    style = styles.get(attribute(named, "val") if named is not None else "", _Style(None, False))
    numbered = next(below(about, "numpr"), None) if about is not None else None
    depth = next(below(numbered, "ilvl"), None) if numbered is not None else None
    written = attribute(depth, "val") if depth is not None else "0"
    if numbered is not None and style.heading is None:
        style = _Style(None, True)
    return _Line(_words(paragraph), style, int(written) if written in "012345678" else 0)


def _words(paragraph: Element) -> str:
    """Give the words of a paragraph, without what stands beside them or was struck out."""
    words: list[str] = []
    waiting = [paragraph]
    while waiting:
        part = waiting.pop()
        name = name_of(part)
        if name == "t":
            words.append(part.text or "")
        elif name in _BREAKS:
            words.append("\n")
        elif name == "tab":
            words.append(" ")
        elif name not in _ASIDE:
            waiting += reversed(part)
    return plain("".join(words))


def _table(table: Element) -> Block:
    rows = [
        tuple(
            "\n".join(filter(None, (_words(each) for each in below(cell, "p"))))
            for cell in below(row, "tc")
        )
        for row in below(table, "tr")
    ]
    wide = max(map(len, rows), default=0)
    return tuple(row + ("",) * (wide - len(row)) for row in rows if any(row))

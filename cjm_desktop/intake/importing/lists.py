"""Lists under headings, in Markdown or as plain text; a report of ours by the section of its map.

Markdown is read by markdown-it, and becomes the sections that a plain text is cut into, so that
both are understood by the same rules (`pasting.headed`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.material import (
    MAX_ROWS,
    Material,
    Progress,
    Refused,
    hold,
)
from cjm_desktop.intake.importing.shapes import proposed_shape
from cjm_desktop.intake.importing.text_files import decoded
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.headed import Section, headed_rows, sections_of
from cjm_desktop.intake.pasting.outlines import outline_rows
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_NUMBER: Final = re.compile(r"^\d+\. ")
_LISTS: Final = ("bullet_list", "ordered_list")
_DEEPEST: Final = 30
_MOST_BRACKETS: Final = 100_000
"""What may begin a link takes longest to read."""


def read_markdown(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read Markdown: headings, lists, tables."""
    root = _tree(decoded(data))
    progress(1, 2)
    sections, tables = _sections(root)
    own = _own_map(sections)
    if own is not None:
        return _as_reported(_material(*own))
    return listed_material(sections, tables, language)


def markdown_lines(text: str) -> list[str]:
    """Give the lines of a text in Markdown, without its marks; an empty one ends each block."""
    lines: list[str] = []
    for node in _tree(text).children:
        match node.type:
            case "bullet_list" | "ordered_list":
                lines += _listed(node, 0)
            case "table":
                rows = (row for part in node.children for row in part.children)
                lines += (": ".join(filter(None, map(_cell, row.children))) for row in rows)
            case _:
                lines += _lines(node)
        lines.append("")
    return lines


def _tree(text: str) -> Any:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    hold("rows", text.count("\n"), MAX_ROWS)
    hold("elements", text.count("["), _MOST_BRACKETS)
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(text)
    return SyntaxTreeNode(tokens)


def listed_material(
    sections: Sequence[Section], tables: Sequence[Block], language: str
) -> Material:
    """Read a table that says more than the lists do, else the lists."""
    said = [each for each in sections if each.text or each.about]
    table = max(tables, key=_size, default=())
    lines = sum(each.text.count("\n") + 1 for each in said)
    if table and (not said or (_size(table) > lines and _says_what(table, language))):
        others = (*(each.title for each in said), *(_title_of(e) for e in tables if e is not table))
        return Material(table, doubts=_left_out(filter(None, others)))
    return _material(sections, map(_title_of, tables))


def read_outline(text: str) -> Material:
    """Read a plain text as lists, under headings or not."""
    hold("rows", text.count("\n"), MAX_ROWS)
    return _material(list(sections_of(text)), [])


def _left_out(names: Iterable[str]) -> tuple[Doubt, ...]:
    return tuple(Doubt("section", each) for each in names)


def _material(sections: Sequence[Section], others: Iterable[str]) -> Material:
    headed = headed_rows(sections)
    doubts = _left_out(others)
    if headed is None:
        rows = outline_rows("\n".join(f"{each.text}\n{each.about}" for each in sections))
        if not rows:
            raise Refused("empty")
        return Material(rows=rows, doubts=doubts)
    return Material(
        rows=headed.rows, doubts=doubts, phases=headed.phases, lanes=headed.lanes,
        title=headed.title,
        phase_fields={name: {"description": said[:MAX_NOTES]}
                      for name, said in headed.about.items()},
    )  # fmt: skip


def _size(table: Block) -> int:
    """Count the cells of a table without those at its edges."""
    return (len(table) - 1) * (len(table[0]) - 1)


def _says_what(table: Block, language: str) -> bool:
    """Say whether a table's headings, or its edges, tell what its cells are."""
    return proposed_shape(table, language).form != "cells"


def _title_of(table: Block) -> str:
    return " | ".join(table[0])


def _own_map(sections: Sequence[Section]) -> tuple[list[Section], list[str]] | None:
    """Give the part of a report of ours that tells of the map, and what else there is in it."""
    titles = {name_key(Wording.of(each)(SECTIONS["map"].title)) for each in LANGUAGES}
    start = next(
        (number for number, each in enumerate(sections)
         if each.level == 2 and name_key(each.title) in titles), None,
    )  # fmt: skip
    if start is None or start + 1 == len(sections) or sections[start + 1].level != 3:
        return None
    rest = [number for number in range(start + 1, len(sections)) if sections[number].level <= 2]
    end = rest[0] if rest else len(sections)
    part = [each._replace(title=_NUMBER.sub("", each.title)) if each.level == 3 else each
            for each in sections[start + 1 : end]]  # fmt: skip
    title = next((each for each in sections if each.level == 1), Section(1, "", ""))
    others = [each.title for each in (*sections[:start], *sections[end:]) if each.level == 2]
    return [title._replace(text="", about=""), *part], others


def _as_reported(material: Material) -> Material:
    """Take what our report says of a card for its kind, and of a phase for its goal."""
    goals = {name: {"goal": said["description"]} for name, said in material.phase_fields.items()}
    return replace(material, rows=tuple(map(_with_kind, material.rows)), phase_fields=goals)


def _with_kind(row: Row) -> Row:
    first, line, rest = row.notes.partition("\n")
    said, _, marks = first.partition(".")
    try:
        kind = value_of("kind", said, "en")
    except NotUnderstood:
        return row
    return replace(row, notes=f"{marks.strip()}{line}{rest}".strip(), fields={"kind": kind})


def _sections(root: Any) -> tuple[list[Section], list[Block]]:
    """Cut Markdown at its headings, with its lists and its paragraphs apart, and its tables."""
    sections: list[Section] = []
    tables: list[Block] = []
    level, title, listed, said = 0, "", list[str](), list[str]()

    def close() -> None:
        sections.append(Section(level, title, "\n".join(listed), "\n".join(said)))

    for node in root.children:
        match node.type:
            case "heading":
                close()
                level, title = int(node.tag[1:]), " ".join(_lines(node))
                listed, said = [], []
            case "bullet_list" | "ordered_list":
                listed += _listed(node, 0)
            case "table":
                rows = (each for part in node.children for each in part.children)
                tables.append(tuple(tuple(map(_cell, row.children)) for row in rows))
            case _:
                said.append(" ".join(_lines(node)))
    close()
    return sections, tables


def _listed(node: Any, depth: int) -> Iterator[str]:
    """Write a list as lines, what is nested in it set in below."""
    for item in node.children:
        mark = "- "
        for part in item.children:
            if part.type in _LISTS:
                yield from _listed(part, depth + 1)
                continue
            for line in _lines(part):
                yield f"{'  ' * depth}{mark}{line}"
                mark = "  "


def _cell(node: Any) -> str:
    return " ".join(_lines(node))


def _lines(node: Any) -> list[str]:
    """Give the lines of a part without its markup; where a link leads follows its words."""
    said = _words(node)
    return list(filter(None, (" ".join(line.split()) for line in said.split("\n"))))


def _words(node: Any) -> str:
    match node.type:
        case "text" | "code_inline" | "html_inline" | "fence" | "code_block" | "html_block":
            return str(node.content)
        case "softbreak" | "hardbreak":
            return "\n"
        case "link":
            said, to = "".join(map(_words, node.children)), str(node.attrs.get("href", ""))
            return said if not to or said.endswith(to) else f"{said} ({to})"
        case "paragraph":
            return "".join(map(_words, node.children)) + "\n"
        case _:
            return "".join(map(_words, node.children))

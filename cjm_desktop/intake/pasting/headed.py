"""Lists under headings: a heading is a phase, one below it a role, and what is listed there cards.

One heading above all others is the title. What stands under headings deeper than those of roles is
listed like the rest.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from cjm_desktop.intake.pasting.outlines import outline_rows
from cjm_desktop.intake.pasting.rows import Row
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_CLOSING: Final = re.compile(r"[ \t]+#+[ \t]*$")
_FENCES: Final = ("```", "~~~")
_DEEPEST: Final = 6


class Section(NamedTuple):
    """A heading with the list below it; `level` counts from 1, 0 is what stands before any.

    `about` is what is said under it in paragraphs, where those are told from lists.
    """

    level: int
    title: str
    text: str
    about: str = ""


class Headed(NamedTuple):
    """The cards of all sections, with the names of phases and roles in their order."""

    rows: tuple[Row, ...]
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    title: str
    about: Mapping[str, str]


def sections_of(text: str) -> Iterator[Section]:
    """Cut a text at its headings; what is fenced is code, and none is looked for in it."""
    level, title, lines, fenced = 0, "", list[str](), ""
    for line in clean_text(text).split("\n"):
        mark = line.lstrip()[:3]
        if mark in _FENCES and fenced in ("", mark):
            fenced = "" if fenced else mark
            continue
        found = None if fenced else _HEADING.fullmatch(line.rstrip())
        if found is None:
            lines.append(line)
            continue
        yield Section(level, title, "\n".join(lines))
        level, title, lines = len(found[1]), _CLOSING.sub("", found[2]).strip(), []
    yield Section(level, title, "\n".join(lines))


def headed_rows(sections: Sequence[Section]) -> Headed | None:
    """Read sections as a map; None if there are no headings, or nothing under any."""
    levels = sorted({each.level for each in sections if each.level})
    tops = [each for each in sections if each.level == levels[0]] if levels else []
    title = ""
    if len(levels) > 1 and len(tops) == 1 and _is_first(tops[0], sections):
        title, levels = tops[0].title, levels[1:]
    if not levels:
        return None
    rows: list[Row] = []
    about: dict[str, str] = {}
    phases: dict[str, None] = {}
    lanes: dict[str, None] = {}
    place: tuple[str | None, str | None] = (None, None)
    deeper = [each.level for each in sections[1:]] + [0]
    for each, following in zip(sections, deeper, strict=True):
        name = " ".join(each.title.split())[:MAX_TITLE]
        if each.level == levels[0]:
            place = (name, None)
            phases[name] = None
            if each.text or following > each.level:
                about.setdefault(name, each.about)
        elif len(levels) > 1 and each.level == levels[1]:
            place = (place[0], name)
            lanes[name] = None
        elif each.level not in (0, *levels[2:]):
            place = (None, None)
        is_told = place[1] is None and bool(about.get(name)) and each.level == levels[0]
        listed = each.text if is_told else f"{each.text}\n{each.about}"
        rows += (_placed(row, place) for row in outline_rows(listed))
    if not any(row.phase for row in rows):
        return None
    said = {name: text for name, text in about.items() if text}
    return Headed(tuple(rows), tuple(phases), tuple(lanes), title, said)


def _is_first(top: Section, sections: Sequence[Section]) -> bool:
    headings = [each for each in sections if each.level]
    return headings[0] is top


def _placed(row: Row, place: tuple[str | None, str | None]) -> Row:
    return replace(row, phase=place[0], lane=place[1] if place[0] is not None else None)

"""The rows that a preparation pack is made of: what is known as text, what is not as lines."""

from collections.abc import Iterable, Sequence

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Disc, Figure, Line, Mark
from cjm_desktop.layout.forms.form_ruling import HAND, LABEL, RULE, field, form_figure, rules
from cjm_desktop.layout.text import Style, block, clamped_lines, runs, single, wrap

_SECTION = Style("bold", 13)
_NAME = Style("semibold", 10.5)
_BODY = Style("regular", 10.5)
_QUIET = Style("regular", 9.5, "quiet")
_INDENT = 14.0
_SPACE = 7.0
_MOST_LINES = 10
"""A pack says in short what the map says at length."""
ABOVE = 16.0
"""Above the heading of a section."""


def title_row(title: str, about: str, reminder: str, fields: Sequence[str], room: float) -> Figure:
    """Draw the head of the pack: its name, whose it is, lines to sign, and what to keep in mind."""
    texts, y = block(clamped_lines(title, theme.TITLE, room, 2), 0, 0, theme.TITLE)
    below, y = block(wrap(about, _QUIET.font, _QUIET.size, room), 0, y + 2, _QUIET)
    wide = (room - 16 * (len(fields) - 1)) / len(fields)
    y += HAND
    signed = [mark for place, label in enumerate(fields)
              for mark in field(label, place * (wide + 16), y, wide)]  # fmt: skip
    top = y + 14
    lines = wrap(reminder, _BODY.font, _BODY.size, room - 2 * _INDENT)
    said, y = block(lines, _INDENT, top + 8, _BODY)
    ground = Box(0, top, room, y + 8 - top, 4, "chip", bar="accent")
    marks: list[Mark] = [*texts, *below, *signed, ground, *said]
    return form_figure("heading", room, y + 8, marks, title)


def section_row(title: str, room: float) -> Figure:
    """Draw the heading of a section."""
    texts, y = block(clamped_lines(title, _SECTION, room, 2), 0, 0, _SECTION)
    line = Line(0, y + 3, room, y + 3, "hairline")
    return form_figure("heading", room, y + 4, [*texts, line], title)


def fact_row(name: str, text: str, room: float, *, colour: str = "", indent: float = 0) -> Figure:
    """Draw something known: its name, and below it what is known; a dot in its colour before."""
    left = indent + (_INDENT if colour else 0)
    marks: list[Mark] = [Disc(indent + 4, _SPACE + _NAME.baseline - 4, 4, colour)] if colour else []
    y = _SPACE if name else 0.0
    if name:
        texts, y = block(clamped_lines(name, _NAME, room - left, 2), left, y, _NAME)
        marks += texts
    if text:
        texts, y = block(clamped_lines(text, _BODY, room - left, _MOST_LINES), left, y, _BODY)
        marks += texts
    label = ". ".join(part for part in (name, text) if part)
    return form_figure("note", room, y + 2, marks, label)


def small_row(text: str, room: float, indent: float = _INDENT, most: int = _MOST_LINES) -> Figure:
    """Draw a quiet detail."""
    texts, y = block(clamped_lines(text, _QUIET, room - indent, most), indent, 0, _QUIET)
    return form_figure("note", room, y + 3, list(texts), text)


def question_row(name: str, question: str, lines: int, room: float, indent: float = 0) -> Figure:
    """Draw a question with lines to write the answer on."""
    marks: list[Mark] = []
    y = _SPACE if name else 3.0
    if name:
        texts, y = block(clamped_lines(name, _NAME, room - indent, 2), indent, y, _NAME)
        marks += texts
    asked, y = block(wrap(question, _QUIET.font, _QUIET.size, room - indent), indent, y, _QUIET)
    bottom = y + lines * HAND
    marks += [*asked, *rules(indent, y, room - indent, bottom)]
    return form_figure("note", room, bottom + 2, marks, question)


def step_row(number: int, text: str, room: float) -> Figure:
    """Draw a step of a numbered list."""
    left, top = _INDENT + 6, 4.0
    texts, y = block(wrap(text, _BODY.font, _BODY.size, room - left), left, top, _BODY)
    marks = [*single(f"{number}.", left - 6, top + _BODY.baseline, _NAME, "right"), *texts]
    return form_figure("note", room, y, list(marks), text)


def ruled_header(names: Sequence[str], room: float) -> Figure:
    """Draw the header of a table to write in."""
    wide = room / len(names)
    marks = [
        mark
        for place, name in enumerate(names)
        for mark in runs(clamped_lines(name, LABEL, wide - 8, 1)[0], place * wide, 15, LABEL)
    ]
    return form_figure("table", room, 20, [*marks, Line(0, 20, room, 20, RULE, 0.6)], "")


def ruled_rows(count: int, columns: int, room: float) -> Iterable[Figure]:
    """Draw empty rows of a table to write in."""
    wide, high = room / columns, HAND + 2
    marks: list[Mark] = [
        Line(place * wide - 8, 4, place * wide - 8, high, "hairline", 0.6)
        for place in range(1, columns)
    ]
    marks.append(Line(0, high, room, high, RULE, 0.6))
    figure = form_figure("table", room, high, marks, "")
    return [figure] * count

"""The list of what differs on paper: by phase and lane, each record with its fields below it."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.insight.comparing.comparison import Difference, How
from cjm_desktop.insight.comparing.sections import Section, sections
from cjm_desktop.insight.comparing.texts import Span, SpanHow, near_changes, spans
from cjm_desktop.layout.difference_words import (
    NOTHING,
    Listing,
    Names,
    change_words,
    record_words,
    section_words,
    value_words,
)
from cjm_desktop.layout.drawing import Box, Figure, Line, Mark
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow, unread
from cjm_desktop.layout.sheets.marked_text import marked_block, marked_lines
from cjm_desktop.layout.text import Style, block, single, width, wrap
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.figures import SIGNS, state_words
from cjm_desktop.words.wording import Wording

TOKENS: Final[dict[How, str]] = {
    "added": "good", "changed": "accent", "moved": "star", "removed": "bad",
}  # fmt: skip

_HEADING: Final = Style("bold", 12)
_LANE: Final = Style("semibold", 10, "quiet")
_NAME: Final = Style("semibold", 10.5)
_TEXT: Final = Style("regular", 9.5)
_QUIET: Final = Style("regular", 9.5, "quiet")
_SIGN: Final = Style("bold", 10.5, "on-mark")
_BADGE: Final = 14.0
_INDENT: Final = _BADGE + 8
_LABELS: Final = 128.0
"""The width of the column with the fields' names."""
_AT_ONCE: Final = 6
"""So many lines of a text stay together where a page ends."""
_WORDS_AROUND: Final = 12
_SHORT: Final = 40
"""A text that is no longer than this stands in a line with others."""


def difference_rows(listing: Listing, room: float, tr: Wording) -> Iterator[Flowing]:
    """Set the list `room` points wide."""
    last = ""
    for section in sections(listing.differences):
        heading, lane = section_words(section, listing, tr)
        top: list[Flowing] = []
        if heading != last:
            top.append(_flowing(_heading(heading, _HEADING, room), above=14))
        if lane:
            top.append(_flowing(_heading(lane, _LANE, room), above=6))
        last = heading
        again = unread(_heading(tr("{title} (continued)", title=heading), _HEADING, room))
        yield from _with_headings(top, _rows(section, listing, room, tr), again)


def _with_headings(
    headings: Sequence[Flowing], rows: Iterator[Flowing], again: FlowRow
) -> Iterator[Flowing]:
    """Put headings before rows, each with room for what follows it."""
    first = next(rows)
    needs = first.needs
    stacked: list[Flowing] = []
    for heading in reversed(headings):
        needs += heading.needs
        stacked.insert(0, heading._replace(needs=needs))
        needs += heading.above
    yield from stacked
    yield first._replace(again=None if headings else again)
    for row in rows:
        yield row._replace(again=again)


def _rows(section: Section, listing: Listing, room: float, tr: Wording) -> Iterator[Flowing]:
    for difference in section.differences:
        head = _head(difference, room, tr)
        below = list(_below(difference, listing, room, tr))
        yield Flowing(head, head.height + (below[0].height if below else 0.0))
        yield from map(_flowing, below)


def _flowing(figure: Figure, above: float = 0.0) -> Flowing:
    return Flowing(figure, figure.height, above=above)


def _heading(words: str, style: Style, room: float) -> Figure:
    texts, bottom = block(wrap(words, style.font, style.size, room), 0, 0, style)
    marks: list[Mark] = [*texts]
    if style is _HEADING:
        marks.append(Line(0, bottom + 3, room, bottom + 3, "hairline"))
        bottom += 4
    return Figure(None, "heading", room, bottom + 2, tuple(marks), words, "ink")


def _head(difference: Difference, room: float, tr: Wording) -> Figure:
    """Name a record behind the sign of what became of it, which a word at the right repeats."""
    how, name = difference.how, record_words(difference, tr)
    said = state_words(tr, how)
    if how == "changed" and difference.moved:
        said = f"{said}, {state_words(tr, 'moved')}"
    aside = width(said, _QUIET.font, _QUIET.size)
    sign: list[Mark] = [
        Box(0, 4, _BADGE, _BADGE, 3, fill=TOKENS[how]),
        *single(SIGNS[how], _BADGE / 2, 4 + 11, _SIGN, "centre"),
    ]
    lines = wrap(name, _NAME.font, _NAME.size, room - _INDENT - aside - 12)
    texts, bottom = block(lines, _INDENT, 4, _NAME, struck=how == "removed")
    words = single(said, room, 4 + _NAME.baseline, _QUIET, "right")
    label = f"{said}: {name}"
    return Figure(
        difference.key, "table", room, bottom + 2, (*sign, *texts, *words), label, TOKENS[how]
    )


def _below(difference: Difference, listing: Listing, room: float, tr: Wording) -> Iterator[Figure]:
    kind, names = difference.key.kind, listing.names
    if difference.how in ("added", "removed"):
        yield from _alone(difference, difference.how, names, room, tr)
        return
    for change in difference.fields:
        label, before, after = change_words(kind, change, names, tr)
        pieces: Sequence[Span] = (
            Span("same" if before == NOTHING else "removed", before), Span("same", " → "),
            Span("same" if after == NOTHING else "added", after),
        )  # fmt: skip
        if change.holds == "text":
            words = spans(change.before or "", change.after or "")
            pieces = near_changes(words, _WORDS_AROUND)
        yield from _text(label, pieces, room)
    if difference.moved and not difference.fields:
        yield _quiet(tr("another place in the same cell or list"), room)


def _alone(
    difference: Difference, how: SpanHow, names: Names, room: float, tr: Wording
) -> Iterator[Figure]:
    """Tell what a record says that only one side has: its texts, and the rest in one line."""
    rest: list[str] = []
    for change in difference.fields:
        value = change.after if how == "added" else change.before
        label = field_words(tr, difference.key.kind, change.field)
        if value == difference.name:
            continue
        if change.holds == "text" and len(value) > _SHORT:
            yield from _text(label, (Span(how, value),), room)
        else:
            rest.append(f"{label}: {value_words(change, value, names, tr)}")
    if rest:
        yield _quiet(" · ".join(rest), room)


def _quiet(words: str, room: float) -> Figure:
    lines = wrap(words, _QUIET.font, _QUIET.size, room - _INDENT)
    texts, bottom = block(lines, _INDENT, 1, _QUIET)
    return Figure(None, "table", room, bottom + 1, tuple(texts), words, "ink")


def _text(label: str, pieces: Sequence[Span], room: float) -> Iterator[Figure]:
    """Set a field's name and its text beside it, cut so that a long text goes on over pages."""
    left = _INDENT + _LABELS
    lines = marked_lines(pieces, _TEXT, room - left)
    for start in range(0, len(lines), _AT_ONCE):
        marks, bottom = marked_block(lines[start : start + _AT_ONCE], left, 1, _TEXT)
        if start == 0:
            names, end = block(
                wrap(label, _QUIET.font, _QUIET.size, _LABELS - 10), _INDENT, 1, _QUIET
            )
            marks, bottom = [*names, *marks], max(bottom, end)
        said = "".join(text for _, text in pieces) if start == 0 else label
        yield Figure(None, "table", room, bottom + 1, tuple(marks), f"{label}: {said}", "ink")

"""Notes of what had no room: a text that is cut has a number, and stands whole at the end.

Layouts cut where they must, and a `Text` keeps what it leaves out (`layout.drawing.Cut`). Which cut
texts need a note, and which number it has, is known only when all pages are there: what stands
whole on another of them needs none.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Cut, Figure, Group, Mark, PlacedFigure, PlacedPart, Text
from cjm_desktop.layout.heed import heed
from cjm_desktop.layout.text import Style, noted_line, runs

if TYPE_CHECKING:
    from cjm_desktop.layout.pages import Page, Piece

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_BETWEEN = "\0"
"""What is in no text."""

Numbers = Mapping[str, int]
"""The note of each text that is cut."""


def numbered_cuts(pages: Iterable["Page"]) -> dict[str, int]:
    """Number the texts that are cut and stand whole nowhere, as they are met page by page."""
    said: list[str] = []
    about: dict[Key | None, list[str]] = defaultdict(list)
    cut: dict[str, Key | None] = {}
    for figure in _figures(pages):
        start = len(said)
        for mark in figure.marks:
            if type(mark) is not Text:
                continue
            if mark.cut is not None:
                cut.setdefault(mark.cut.whole, figure.key)
            if mark.cut is not None and mark.cut.is_cut:
                said.append(_BETWEEN)
            else:
                said.append(mark.text if mark.says is None else mark.says)
        about[figure.key] += [*said[start:], _BETWEEN]
    missing = _unsaid(_unsaid_of_record(cut, about), said)
    return {whole: number for number, whole in enumerate(missing, start=1)}


def _unsaid_of_record(
    cut: Mapping[str, Key | None], about: Mapping[Key | None, Sequence[str]]
) -> list[str]:
    """Keep the texts that stand whole nowhere about the same record, where little is to search."""
    said = {key: _letters("".join(about[key])) for key in set(cut.values()) if key is not None}
    return [whole for whole, key in cut.items() if key is None or _letters(whole) not in said[key]]


def _unsaid(texts: Sequence[str], said: Iterable[str]) -> Sequence[str]:
    """Keep the texts that stand whole nowhere."""
    if not texts:
        return texts
    everything = _letters("".join(said))
    return [whole for whole in texts if _letters(whole) not in everything]


def with_numbers(pages: Sequence["Page"], numbers: Numbers) -> list["Page"]:
    """Set behind every text that has a note its number."""
    return list(_Numbering(numbers).pages(pages)) if numbers else list(pages)


def raised(number: int) -> str:
    """Write a note's number as it stands behind a text."""
    return str(number).translate(_RAISED)


def _figures(pages: Iterable["Page"]) -> Iterator[Figure]:
    for page in pages:
        heed()
        for piece in page.pieces:
            for _, _, figure in piece.figures():
                yield figure


def _letters(text: str) -> str:
    return "".join(text.split())


class _Numbering:
    """Sets numbers into figures; a part that pages share stays one."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._figures: dict[Figure, Figure] = {}
        self._groups: dict[Group, Group] = {}

    def pages(self, pages: Iterable["Page"]) -> Iterator["Page"]:
        """Give the pages with their numbers."""
        for page in pages:
            yield replace(page, pieces=tuple(map(self._piece, page.pieces)))

    def _piece(self, piece: "Piece") -> "Piece":
        root = self._group(piece.drawing.root)
        if root is piece.drawing.root:
            return piece
        read = piece.read if piece.read is None else tuple(map(self._placed, piece.read))
        return piece._replace(drawing=piece.drawing._replace(root=root), read=read)

    def _placed(self, item: PlacedFigure) -> PlacedFigure:
        return item._replace(figure=self._figure(item.figure))

    def _group(self, group: Group) -> Group:
        known = self._groups.get(group)
        if known is None:
            parts = tuple(map(self._part, group.parts))
            same = all(new is old for new, old in zip(parts, group.parts, strict=True))
            known = self._groups[group] = group if same else replace(group, parts=parts)
        return known

    def _part(self, placed: PlacedPart) -> PlacedPart:
        part = placed.part
        new = self._figure(part) if isinstance(part, Figure) else self._group(part)
        return placed if new is part else placed._replace(part=new)

    def _figure(self, figure: Figure) -> Figure:
        known = self._figures.get(figure)
        if known is None:
            known = figure
            if any(type(mark) is Text and mark.cut is not None for mark in figure.marks):
                known = replace(figure, marks=tuple(self._marks(figure.marks)))
            self._figures[figure] = known
        return known

    def _marks(self, marks: Iterable[Mark]) -> Iterator[Mark]:
        for cut, same in groupby(marks, lambda mark: mark.cut if type(mark) is Text else None):
            number = None if cut is None else self._numbers.get(cut.whole)
            if cut is None or number is None:
                yield from same
            else:
                yield from _line(cut, [mark for mark in same if type(mark) is Text], number)


def _line(cut: Cut, old: Sequence[Text], number: int) -> Iterator[Text]:
    """Set a line anew, its note's number behind it, where its runs stand."""
    first = old[0]
    line = noted_line(cut, first.size, raised(number))
    ends = {"left": min(run.x for run in old), "right": max(run.x + run.width for run in old)}
    ends["centre"] = (ends["left"] + ends["right"]) / 2
    style = Style(cut.font, first.size, first.colour)
    placed = line._replace(indent=0.0, cut=cut)
    return iter(runs(placed, ends[cut.edge], first.y, style, align=cut.edge, struck=first.struck))

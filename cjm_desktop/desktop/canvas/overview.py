"""Maps seen from afar: far away cards are blocks of their colour, nearer bars stand for words.

A batch of rectangles costs one call to the toolkit where cards painted one by one cost thousands.
Each group's batches are kept while the group lives, so only what an edit touched is gathered again.
"""

from collections.abc import Mapping
from functools import lru_cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import (
    Box,
    Disc,
    Figure,
    Group,
    Line,
    Path,
    PlacedFigure,
    Text,
    figures,
)

BLOCK = 0.55
"""How much of its own colour a block has; the rest is paper."""

Batches = Mapping[str, list[QRectF]]
"""Rectangles by the colour they are filled with."""


class Blocks:
    """A row from far away, in its own coordinates: a block for each card, by colour."""

    def __init__(self) -> None:
        self.cards: dict[str, list[QRectF]] = {}
        self.others: list[PlacedFigure] = []

    @classmethod
    def of(cls, part: Group | Figure) -> "Blocks":
        """Gather a row's figures."""
        found = cls()
        for x, y, figure in _figures(part):
            if figure.role == "card":
                block = QRectF(x, y, figure.width, figure.height)
                found.cards.setdefault(figure.swatch, []).append(block)
            else:
                found.others.append(PlacedFigure(x, y, without_text(figure)))
        return found


class Sketch:
    """A cell from some way off, in its own coordinates: cards with bars for their words."""

    def __init__(self) -> None:
        self.bodies: dict[str, list[QRectF]] = {}
        self.stripes: dict[str, list[QRectF]] = {}
        self.words: list[QRectF] = []
        self.others: list[PlacedFigure] = []

    @classmethod
    def of(cls, part: Group | Figure) -> "Sketch":
        """Gather a cell's figures."""
        found = cls()
        for x, y, figure in _figures(part):
            if figure.role == "card":
                found._add(x, y, figure)
            else:
                found.others.append(PlacedFigure(x, y, without_text(figure)))
        return found

    def _add(self, x: float, y: float, figure: Figure) -> None:
        box = figure.marks[0]
        fill = box.fill if isinstance(box, Box) and box.fill != "paper" else "chip"
        body = QRectF(x, y, figure.width, figure.height)
        stripe = QRectF(x, y, theme.BAR, figure.height)
        self.bodies.setdefault(fill or "chip", []).append(body)
        self.stripes.setdefault(figure.swatch, []).append(stripe)
        self.words += [
            QRectF(x + mark.x, y + mark.y - mark.size * 0.55, mark.width, mark.size * 0.5)
            for mark in figure.marks
            if isinstance(mark, Text)
        ]


def without_text(figure: Figure) -> Figure:
    """Give a figure with its shapes only."""
    shapes = tuple(mark for mark in figure.marks if isinstance(mark, Box | Disc | Line | Path))
    return Figure(figure.key, figure.role, figure.width, figure.height, shapes, figure.label)


class OverviewPainter:
    """Paints groups from afar."""

    def __init__(self, figures_: FigurePainter) -> None:
        self._figures = figures_
        self._blocks: WeakKeyDictionary[Group | Figure, Blocks] = WeakKeyDictionary()
        self._sketches: WeakKeyDictionary[Group | Figure, Sketch] = WeakKeyDictionary()

    def prepare(self, row: Group | Figure) -> bool:
        """Gather a row's blocks ahead of need; False if they were known already."""
        if row in self._blocks:
            return False
        self._blocks[row] = Blocks.of(row)
        return True

    def paint_blocks(self, painter: QPainter, row: Group | Figure, x: float, y: float) -> None:
        """Paint a row from far away with its corner at (x, y)."""
        self.prepare(row)
        blocks = self._blocks[row]
        painter.translate(x, y)
        self._paint_others(painter, blocks.others)
        palette = self._figures.palette
        paper = theme.resolve("paper", palette)
        for colour, rects in blocks.cards.items():
            own = theme.resolve(colour, palette)
            painter.setBrush(self._figures.brush(_faded(own, paper)))
            painter.drawRects(rects)
        painter.translate(-x, -y)

    def paint_sketch(self, painter: QPainter, part: Group | Figure, x: float, y: float) -> None:
        """Paint a cell or a card from some way off with its corner at (x, y)."""
        sketch = self._sketches.get(part)
        if sketch is None:
            sketch = self._sketches[part] = Sketch.of(part)
        painter.translate(x, y)
        self._paint_others(painter, sketch.others)
        self._fill(painter, sketch.bodies)
        self._fill(painter, sketch.stripes)
        if sketch.words:
            self._fill(painter, {"axis": sketch.words})
        painter.translate(-x, -y)

    def _paint_others(self, painter: QPainter, others: list[PlacedFigure]) -> None:
        for x, y, figure in others:
            self._figures.paint(painter, figure, x, y)
        painter.setPen(Qt.PenStyle.NoPen)

    def _fill(self, painter: QPainter, batches: Batches) -> None:
        for colour, rects in batches.items():
            painter.setBrush(self._figures.brush(colour))
            painter.drawRects(rects)


@lru_cache(maxsize=256)
def _faded(own: str, paper: str) -> str:
    """Mix two "#RRGGBB" colours."""
    mixed = (
        round(int(own[at : at + 2], 16) * BLOCK + int(paper[at : at + 2], 16) * (1 - BLOCK))
        for at in (1, 3, 5)
    )
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def _figures(part: Group | Figure) -> list[PlacedFigure]:
    return [PlacedFigure(0, 0, part)] if isinstance(part, Figure) else list(figures(part, 0, 0))

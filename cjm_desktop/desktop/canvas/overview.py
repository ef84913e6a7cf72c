"""Maps seen from afar: cards as rectangles in batches by colour, their text as bars.

A batch costs one call to the toolkit where cards painted one by one cost thousands. Each group's
batch is kept while the group lives, so only rows that an edit touched are gathered again.
"""

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cjm_desktop.desktop.painter import FigurePainter
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Disc, Figure, Group, Line, Path, Text, figures


@dataclass(slots=True)
class Overview:
    """What a group looks like from afar, in the group's own coordinates."""

    bodies: dict[str, list[QRectF]] = field(default_factory=dict)
    bars: dict[str, list[QRectF]] = field(default_factory=dict)
    words: list[QRectF] = field(default_factory=list)
    plain: list[tuple[float, float, Figure]] = field(default_factory=list)

    @classmethod
    def of(cls, part: Group | Figure) -> "Overview":
        """Gather a group's figures."""
        found = cls()
        if isinstance(part, Figure):
            found._add(0, 0, part)
        else:
            for x, y, figure in figures(part, 0, 0):
                found._add(x, y, figure)
        return found

    def _add(self, x: float, y: float, figure: Figure) -> None:
        if figure.role != "card":
            self.plain.append((x, y, without_text(figure)))
            return
        body = QRectF(x, y, figure.width, figure.height)
        box = figure.marks[0]
        fill = box.fill if isinstance(box, Box) and box.fill != "paper" else "chip"
        self.bodies.setdefault(fill or "chip", []).append(body)
        self.bars.setdefault(figure.swatch, []).append(QRectF(x, y, theme.BAR, figure.height))
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
        self._known: WeakKeyDictionary[Group | Figure, Overview] = WeakKeyDictionary()

    def prepare(self, part: Group | Figure) -> bool:
        """Gather a part's overview ahead of need; False if it was known already."""
        if part in self._known:
            return False
        self._known[part] = Overview.of(part)
        return True

    def paint(
        self, painter: QPainter, part: Group | Figure, x: float, y: float, *, words: bool
    ) -> None:
        """Paint a part with its corner at (x, y); `words` adds bars where text would be."""
        self.prepare(part)
        overview = self._known[part]
        painter.translate(x, y)
        for left, top, figure in overview.plain:
            self._figures.paint(painter, figure, left, top)
        painter.setPen(Qt.PenStyle.NoPen)
        for fills in (overview.bodies, overview.bars):
            for colour, rects in fills.items():
                painter.setBrush(self._figures.brush(colour))
                painter.drawRects(rects)
        if words and overview.words:
            painter.setBrush(self._figures.brush("axis"))
            painter.drawRects(overview.words)
        painter.translate(-x, -y)

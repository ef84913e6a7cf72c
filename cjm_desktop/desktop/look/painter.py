"""Replays figures with QPainter. Each figure is prepared once and kept while it lives.

Text is drawn as glyph runs at the layout's positions: Qt neither measures nor breaks it.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import assert_never
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
)

from cjm_desktop.desktop.look.glyphs import draw_run, glyph_run
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout import icons, theme
from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Disc,
    Figure,
    Icon,
    Image,
    JumpArea,
    Line,
    LinkArea,
    Mark,
    Path,
    Text,
    Words,
)

Operation = Callable[[QPainter], object]
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_NO_BRUSH = QBrush()


def _solid(colour: QColor) -> QBrush:
    """Make a brush; to be made of a colour, it would take all gradients (see `fill`)."""
    brush = QBrush()
    brush.setStyle(Qt.BrushStyle.SolidPattern)
    brush.setColor(colour)
    return brush


class FigurePainter:
    """Paints figures in a palette; `assets` are the pictures they may show."""

    def __init__(self, palette: theme.Palette, assets: Mapping[str, Asset] | None = None) -> None:
        self._palette = palette
        self._assets: Mapping[str, Asset] = assets or {}
        self._prepared: WeakKeyDictionary[Figure, tuple[Operation, ...]] = WeakKeyDictionary()
        self._pens: dict[tuple[str, float], QPen] = {}
        self._brushes: dict[str, QBrush] = {}
        self._images: dict[str, QImage] = {}

    @property
    def palette(self) -> theme.Palette:
        """The colours painted with."""
        return self._palette

    def set_palette(self, palette: theme.Palette) -> None:
        """Paint in other colours from now on."""
        self._palette = palette
        self._prepared.clear()
        self._pens.clear()
        self._brushes.clear()

    def set_assets(self, assets: Mapping[str, Asset]) -> None:
        """Show the pictures of another document."""
        if assets is not self._assets:
            self._assets = assets
            self._images.clear()

    def paint(self, painter: QPainter, figure: Figure, x: float, y: float) -> None:
        """Paint a figure with its corner at (x, y) in the painter's coordinates."""
        operations = self._prepared.get(figure)
        if operations is None:
            operations = tuple(map(self._operation, _paintable(figure)))
            self._prepared[figure] = operations
        painter.translate(x, y)
        for operation in operations:
            operation(painter)
        painter.translate(-x, -y)

    def colour(self, token: str) -> QColor:
        """Give the colour of a token."""
        return QColor(theme.resolve(token, self._palette))

    def brush(self, token: str) -> QBrush:
        """Give a brush in the colour of a token."""
        brush = self._brushes.get(token)
        if brush is None:
            brush = self._brushes[token] = _solid(self.colour(token))
        return brush

    def fill(self, painter: QPainter, area: QRect | QRectF, token: str) -> None:
        """Fill an area with the colour of a token.

        `fillRect` would have the binding build all gradients there are, to find out that it is not
        given one.
        """
        painter.setBackground(self.brush(token))
        painter.eraseRect(area)

    def pen(self, token: str, line: float) -> QPen:
        """Give a round pen in the colour of a token."""
        key = (token, line)
        pen = self._pens.get(key)
        if pen is None:
            pen = QPen(self.colour(token), line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self._pens[key] = pen
        return pen

    def _operation(self, mark: Mark) -> Operation:
        match mark:
            case Text():
                return self._text(mark)
            case Box():
                return self._box(mark)
            case Icon():
                return self._icon(mark)
            case Disc():
                return self._disc(mark)
            case Line():
                return self._line(mark)
            case Path():
                return self._path(mark)
            case Image():
                return self._image(mark)
            case LinkArea() | Words() | Anchor() | JumpArea():
                return lambda painter: None
            case _:
                assert_never(mark)

    def _text(self, mark: Text) -> Operation:
        run = glyph_run(mark.shaped or mark.text, mark.font, mark.size)
        size = run.rawFont().pixelSize()
        place, pen = QPointF(mark.x, mark.y), self.pen(mark.colour, 1)
        strike = QLineF(
            mark.x, mark.y - mark.size * 0.3, mark.x + mark.width, mark.y - mark.size * 0.3
        )

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            draw_run(painter, place, run, size)
            if mark.struck:
                painter.drawLine(strike)

        return draw

    def _box(self, mark: Box) -> Operation:
        rect = QRectF(mark.x, mark.y, mark.width, mark.height)
        pen = self.pen(mark.stroke, mark.line) if mark.stroke else _NO_PEN
        brush = self.brush(mark.fill) if mark.fill else _NO_BRUSH
        radius = mark.radius
        if mark.bar is None:

            def draw(painter: QPainter) -> None:
                painter.setPen(pen)
                painter.setBrush(brush)
                if radius:
                    painter.drawRoundedRect(rect, radius, radius)
                else:
                    painter.drawRect(rect)

            return draw
        bar, stripe = self.brush(mark.bar), bar_path(mark)

        def draw_with_bar(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRoundedRect(rect, radius, radius)
            painter.fillPath(stripe, bar)

        return draw_with_bar

    def _icon(self, mark: Icon) -> Operation:
        path, scale = icon_path(mark.name), mark.size / icons.GRID
        pen = self.pen(mark.colour, icons.STROKE)
        brush = self.brush(mark.colour) if mark.filled else _NO_BRUSH

        def draw(painter: QPainter) -> None:
            painter.save()
            painter.translate(mark.x, mark.y)
            painter.scale(scale, scale)
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)
            painter.restore()

        return draw

    def _disc(self, mark: Disc) -> Operation:
        centre = QPointF(mark.x, mark.y)
        pen = self.pen(mark.stroke, mark.line) if mark.stroke else _NO_PEN
        brush = self.brush(mark.fill) if mark.fill else _NO_BRUSH

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawEllipse(centre, mark.radius, mark.radius)

        return draw

    def _line(self, mark: Line) -> Operation:
        line = QLineF(mark.x1, mark.y1, mark.x2, mark.y2)
        if mark.dash:
            path = QPainterPath(line.p1())
            path.lineTo(line.p2())
            return self._broken(path, mark.stroke, mark.line, mark.dash)
        pen = self.pen(mark.stroke, mark.line)

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.drawLine(line)

        return draw

    def _path(self, mark: Path) -> Operation:
        path = painter_path(mark.segments)
        if mark.stroke and mark.dash:
            return self._broken(path, mark.stroke, mark.line, mark.dash)
        pen = self.pen(mark.stroke, mark.line) if mark.stroke else _NO_PEN
        brush = self.brush(mark.fill) if mark.fill else _NO_BRUSH

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)

        return draw

    def _broken(
        self, path: QPainterPath, stroke: str, line: float, dash: tuple[float, ...]
    ) -> Operation:
        area, brush = dashes(path, line, dash), self.brush(stroke)
        return lambda painter: painter.fillPath(area, brush)

    def _image(self, mark: Image) -> Operation:
        target = QRectF(mark.x, mark.y, mark.width, mark.height)
        edge = QPainterPath()
        edge.addRoundedRect(target, mark.radius, mark.radius)
        image = self._picture(mark.asset)
        ground = None if mark.ground is None else self.brush(mark.ground)

        def draw(painter: QPainter) -> None:
            if ground is not None:
                painter.fillPath(edge, ground)
            if not image.isNull():
                painter.save()
                painter.setClipPath(edge, Qt.ClipOperation.IntersectClip)
                painter.drawImage(target, image, covering(image, target))
                painter.restore()

        return draw

    def _picture(self, asset_id: str) -> QImage:
        image = self._images.get(asset_id)
        if image is None:
            asset = self._assets.get(asset_id)
            image = self._images[asset_id] = QImage() if asset is None else _decoded(asset)
        return image


def _decoded(asset: Asset) -> QImage:
    from cjm_desktop.desktop.work.decoding import TooManyPixels, decoded_image

    try:
        return decoded_image(bytes(QByteArray.fromBase64(asset.data.encode()).data()))
    except TooManyPixels:
        return QImage()


def dashes(path: QPainterPath, line: float, dash: tuple[float, ...]) -> QPainterPath:
    """Give the area of a broken line; dashes are in the path's units.

    The toolkit's own broken pen shifts the dashes of a line that begins off the screen.
    """
    stroker = QPainterPathStroker()
    stroker.setWidth(line)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setDashPattern([length / line for length in dash])
    return stroker.createStroke(path)


def covering(image: QImage, target: QRectF) -> QRectF:
    """Give the middle part of a picture that fills a rectangle without distortion."""
    scale = min(image.width() / target.width(), image.height() / target.height())
    width, height = target.width() * scale, target.height() * scale
    return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)


def bar_path(mark: Box) -> QPainterPath:
    """Make the stripe inside a box's left edge, following its rounded corners."""
    whole, half = QPainterPath(), QPainterPath()
    whole.addRoundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius, mark.radius)
    half.addRect(mark.x, mark.y, theme.BAR, mark.height)
    return whole.intersected(half)


@lru_cache(maxsize=256)
def icon_path(name: str) -> QPainterPath:
    """Make the path of an icon on its grid."""
    return painter_path(icons.outline(name))


def painter_path(segments: tuple[tuple[str | float, ...], ...]) -> QPainterPath:
    """Make Qt's path of a drawing's segments."""
    path = QPainterPath()
    for operator, *numbers in segments:
        values = [float(number) for number in numbers]
        match operator:
            case "M":
                path.moveTo(*values)
            case "L":
                path.lineTo(*values)
            case "C":
                path.cubicTo(*values)
            case _:
                path.closeSubpath()
    return path


def _paintable(figure: Figure) -> list[Mark]:
    unseen = LinkArea, Words, Anchor, JumpArea
    return [mark for mark in figure.marks if not isinstance(mark, unseen)]

"""Runs of glyphs at the layout's positions: Qt neither measures nor breaks them.

Qt draws no glyphs of 64 pixels and more: what it does with them instead leaves nothing to be seen.
So these are drawn by their outlines.
"""

from functools import cache, lru_cache
from itertools import accumulate
from typing import Final
from weakref import WeakValueDictionary

from PySide6.QtCore import QByteArray, QFile, QIODevice, QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QPainterPath, QRawFont

from cjm_desktop.layout.drawing import Face, Shaped
from cjm_desktop.layout.fonts import font_file, tables

_LARGEST: Final = 63.0
"""The largest size in pixels of what Qt draws."""


def draw_run(painter: QPainter, place: QPointF, run: QGlyphRun, size: float) -> None:
    """Draw a run, whose font has that size, in the painter's colour, however large it is there."""
    if size * painter.deviceTransform().m11() <= _LARGEST or not _on_screen(painter):
        painter.drawGlyphRun(place, run)
    else:
        painter.fillPath(outline(run).translated(place), painter.pen().brush())


def _on_screen(painter: QPainter) -> bool:
    """Say whether pixels are painted: a printer has the glyphs drawn by its own font."""
    from PySide6.QtGui import QPaintEngine

    return painter.paintEngine().type() == QPaintEngine.Type.Raster


def outline(run: QGlyphRun) -> QPainterPath:
    """Make the path of a run's glyphs."""
    font, path = run.rawFont(), QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font.pathForGlyph(glyph).translated(place))
    return path


def raw_font(font: Face, size: float) -> QRawFont:
    """Give a font at a size in points, unhinted so that advances stay linear."""
    table = tables()[font]
    return _sized(font if table.data else str(font_file(table.font)), size * table.scale)


@lru_cache(maxsize=128)
def _sized(file: str, size: float) -> QRawFont:
    """Give the font of a file, or of a company by its name."""
    sized = QRawFont(_loaded(file))
    sized.setPixelSize(size)
    return sized


@cache
def _loaded(file: str) -> QRawFont:
    """Load a font once; its copies in other sizes share the data."""
    table = tables().get(file)
    data = font_data(file) if table is None else QByteArray(table.data)
    return QRawFont(data, 1.0, QFont.HintingPreference.PreferNoHinting)


@cache
def font_data(file: str) -> QByteArray:
    """Read the file of a font once, for whatever draws by it: it is shared, not copied."""
    source = QFile(file)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    return source.readAll()


_runs: WeakValueDictionary[tuple[str | Shaped, Face, float], QGlyphRun] = WeakValueDictionary()
"""The runs of the figures that are prepared; each goes with the last of them."""


def glyph_run(text: str | Shaped, font: Face, size: float) -> QGlyphRun:
    """Make a run whose glyphs stand where the layout put them."""
    run = _runs.get((text, font, size))
    if run is None:
        run = _runs[text, font, size] = QGlyphRun()
        if isinstance(text, str):
            _set_letters(run, text, font, size)
        else:
            _set_shaped(run, text, size)
    return run


def _set_letters(run: QGlyphRun, text: str, font: Face, size: float) -> None:
    raw = raw_font(font, size)
    advances = tables()[font].advances
    widths = (advances[char] * size for char in text)
    run.setRawFont(raw)
    run.setGlyphIndexes(raw.glyphIndexesForString(text))
    run.setPositions([QPointF(x, 0) for x in accumulate(widths, initial=0.0)][:-1])


def _set_shaped(run: QGlyphRun, shaped: Shaped, size: float) -> None:
    numbers: list[int] = []
    places: list[QPointF] = []
    x = 0.0
    for cluster in shaped.clusters:
        numbers += (glyph.number for glyph in cluster.glyphs)
        places += (QPointF((x + glyph.x) * size, -glyph.y * size) for glyph in cluster.glyphs)
        x += cluster.width
    run.setRawFont(_sized(shaped.font_file, size))
    run.setGlyphIndexes(numbers)
    run.setPositions(places)

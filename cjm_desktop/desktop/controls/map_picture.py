"""A whole map as a picture, as large as there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording


class MapPicture(Dressed, QWidget):
    """Painted once for each size that it has."""

    def __init__(self, document: Document, name: str) -> None:
        super().__init__()
        self._document = document
        self._drawing: Drawing | None = None
        self._picture = QPixmap()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.wear_look()

    def sizeHint(self) -> QSize:
        """Ask for room in which a phase can be told from the next."""
        return QSize(440, 280)

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._picture = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is there at this size."""
        wanted = self.size() * self.devicePixelRatioF()
        if self._picture.size() != wanted:
            self._picture = self._painted(wanted)
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.end()

    def _painted(self, size: QSize) -> QPixmap:
        if self._drawing is None:
            layouter = MapLayouter(Wording.of(self._document.map.language))
            self._drawing = layouter.layout(self._document).drawing()
        drawing, picture = self._drawing, QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        scale = min(size.width() / drawing.width, size.height() / drawing.height)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(
            (size.width() - drawing.width * scale) / 2, (size.height() - drawing.height * scale) / 2
        )
        painter.scale(scale, scale)
        figures = FigurePainter(look(), self._document.assets)
        for x, y, figure in drawing.figures():
            figures.paint(painter, figure, x, y)
        painter.end()
        return picture

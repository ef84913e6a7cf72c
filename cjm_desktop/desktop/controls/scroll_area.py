"""The frame through which a part of a larger widget is seen.

It makes its viewport itself: asked for the one that the toolkit makes, the binding builds the
classes of all widgets with their hundreds of codes to find out which one it is (2 MB, 30 ms).
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollArea(QScrollArea):
    """Scrolls a widget, without a border, a colour and a turn of the keyboard of its own.

    If `fitting`, the widget is as wide as the frame and only scrolled up and down.
    """

    def __init__(self, inside: QWidget, *, fitting: bool = True) -> None:
        super().__init__()
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        if fitting:
            self.setWidgetResizable(True)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

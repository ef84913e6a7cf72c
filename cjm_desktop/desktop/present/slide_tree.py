"""A screen of a presentation as a tree: its heading and its cards, in the order they are read."""

from collections.abc import Iterator
from itertools import chain

from cjm_desktop.desktop.accessibility.figure_tree import FigureTree, SaidFigure, said_figures
from cjm_desktop.desktop.present.slide_view import SlideView
from cjm_desktop.words.wording import Wording


class SlideTree(FigureTree):
    """The figures of the screen that is shown; of a blank one there are none."""

    def __init__(self, view: SlideView) -> None:
        super().__init__(view)
        self._slides = view
        view.turned.connect(self.renew)

    def find(self) -> Iterator[SaidFigure]:
        """Go through the figures of the screen."""
        view = self._slides
        if view.slide is not None and view.blank is None:
            document, tr = view.document, Wording.of(view.document.map.language)
            figures = chain(view.slide.drawing.figures(), view.overlaid())
            yield from said_figures(figures, document, tr, view.to_view)

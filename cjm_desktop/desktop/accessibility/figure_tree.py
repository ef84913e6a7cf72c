"""A drawing as a tree: the figures that say something, one after the other, as they are read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.accessibility.thing import Thing
from cjm_desktop.desktop.accessibility.tree import Tree
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.alternative import alternative, figure_words
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.words.wording import Wording


class SaidFigure(NamedTuple):
    """What a figure says, where it is on the view, and whether it is a heading."""

    words: str
    area: QRect
    is_heading: bool


class FigureTree(Tree):
    """The figures of what a view replays; a subclass says which they are."""

    role = QAccessible.Role.Grouping

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._turn = -1
        self._said: Sequence[SaidFigure] = ()

    def find(self) -> Iterable[SaidFigure]:
        """Go through the figures in reading order."""
        raise NotImplementedError

    @property
    def figures(self) -> Sequence[SaidFigure]:
        """What is shown, found once for each turn."""
        if self._turn != self.handed.turn:
            self._turn, self._said = self.handed.turn, list(self.find())
        return self._said

    def things(self) -> Sequence[Thing]:
        """Give the figures in reading order."""
        return [FigureOnView(self, place) for place in range(len(self.figures))]


@dataclass(frozen=True)
class FigureOnView(Thing):
    """One figure by its place; when others take their place, they are called otherwise."""

    tree: FigureTree = field(compare=False, repr=False)
    place: int

    @property
    def role(self) -> QAccessible.Role:  # type: ignore[override]  # it depends on the figure
        heading = self.there and self._figure.is_heading
        return QAccessible.Role.Heading if heading else QAccessible.Role.StaticText

    @property
    def _figure(self) -> SaidFigure:
        return self.tree.figures[self.place]

    @property
    def there(self) -> bool:
        return self.place < len(self.tree.figures)

    @property
    def name(self) -> str:
        return self._figure.words

    @property
    def area(self) -> QRect:
        return self._figure.area


def said_figures(
    placed: Iterable[PlacedFigure],
    document: Document,
    tr: Wording,
    to_view: Callable[[Rect], QRect],
) -> Iterator[SaidFigure]:
    """Give the figures that say something; `to_view` says where an area of them is on the view."""
    for x, y, figure in placed:
        words = alternative(figure, document, tr) or figure_words(figure)
        if words := " ".join(words.split()):
            area = to_view(Rect(x, y, figure.width, figure.height))
            yield SaidFigure(words, area, figure.role == "heading")

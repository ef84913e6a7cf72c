"""The gap chart as a list of touchpoints by rank, for who cannot see it."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect

from cjm_desktop.desktop.accessibility.card_thing import CardListTree
from cjm_desktop.desktop.chart.dot_words import dot_words
from cjm_desktop.desktop.chart.plot import Plot


class ChartTree(CardListTree):
    """The dots of a chart."""

    is_late = True

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot, plot.session)
        self._plot = plot

    @property
    def is_current(self) -> bool:
        """Whether the chart is of the document as it is."""
        return self._plot.chart.document is self.session.document

    def cards(self) -> Sequence[str]:
        """Give the touchpoints by rank."""
        return [dot.id for dot in self._plot.chart.dots]

    def shows(self, card_id: str) -> bool:
        """Say whether a card has a dot."""
        return card_id in self._plot.chart.dots_by_id

    def area_of(self, card_id: str) -> QRect:
        """Give where a dot is."""
        dot, scale = self._plot.chart.dots_by_id[card_id], self._plot.scale
        around = ceil(dot.reach * scale)
        middle = self._plot.point_of_dot(card_id).toPoint()
        return QRect(middle.x() - around, middle.y() - around, 2 * around, 2 * around)

    def said_of(self, card_id: str) -> str:
        """Say which rank of how many it has, and what it comes to."""
        document, chart, tr = self.session.document, self._plot.chart, self.session.tr_
        cards = self.cards()
        rank = tr("{n} of {count}", n=cards.index(card_id) + 1, count=len(cards))
        # The first line is the title, which is its name already.
        _, *lines = dot_words(document, chart, card_id, tr).splitlines()
        return ". ".join((rank, *lines))

"""Hands on the gap chart: they drag touchpoints into it, and choose them there."""

from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from tests.gui.chart.chart_hand import click_cell, drag, list_row, place
from tests.gui.methods.facilitator import Facilitator


class HandsOnChart:
    """Scores touchpoints; the chart is at the front."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        self.view: ChartView = hands.desk.window.places.chart_view
        assert self.view.isVisible()

    def score(self, title: str, potential: float, effort: float) -> None:
        """Drag a touchpoint from the list of those without a score to its place in the chart."""
        self._hands.await_rest(self.view)
        card = self._hands.card_id(title)
        source = self.view.unscored.viewport()
        where = self.view.plot.mapToGlobal(place(self.view, effort, potential))
        drag(source, list_row(self.view, card), source.mapFromGlobal(where))
        scored = self._hands.card(title)
        assert (scored.potential, scored.effort) == (potential, effort)

    def choose(self, title: str) -> None:
        """Click a touchpoint's row in the table."""
        self._hands.await_rest(self.view)
        click_cell(self.view, self._hands.card_id(title), Column.NAME)

"""Measures stay within their phase's column, however long their names and units are."""

from datetime import date

from cjm_desktop.journey.records import Kpi, Reading
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.map.kpi_lane import kpi_column
from cjm_desktop.words.wording import ENGLISH


def test_long_units_are_broken_within_the_column() -> None:
    kpi = Kpi(
        order="a0",
        phase="p",
        name="Customers who come back",
        unit="of those who bought in the year before",
        target=40.0,
        readings=(Reading(on=date(2026, 10, 1), value=31.0),),
    )
    figure = kpi_column([("k", kpi)], theme.COLUMN, ENGLISH)
    texts = [mark for mark in figure.marks if isinstance(mark, Text)]
    assert all(mark.x + mark.width <= theme.COLUMN for mark in texts)
    words = " ".join(mark.text for mark in texts).replace("\N{NO-BREAK SPACE}", " ")
    assert "31 of those who bought in the year before · target 40" in words
    assert max(mark.y for mark in texts) < figure.height

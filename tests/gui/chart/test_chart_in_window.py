"""The gap chart in the program's window, whose style sheet could spoil what is well alone."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.colours import look
from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.layout.drawing import Figure
from tests.gui.desk import SAMPLE, Desk, desk_with_window

READABLE = 4.5


@pytest.mark.parametrize("theme", ["theme_light", "theme_dark"])
@pytest.mark.parametrize("later", [False, True])
def test_words_of_a_selected_row_can_be_read(desk: Desk, theme: str, later: bool) -> None:
    desk.window.files.open(SAMPLE)
    if not later:
        desk.window.commands[theme].trigger()
    desk.window.commands["view_gap"].trigger()
    if later:
        desk.window.commands[theme].trigger()
    chart = desk.window.places.chart_view
    behind = chart.table.palette().color(QPalette.ColorRole.Highlight)
    assert behind == chart.unscored.palette().color(QPalette.ColorRole.Highlight)
    for token in ("ink", "quiet"):
        assert contrast(QColor(look()[token]), behind) >= READABLE


def test_how_far_votes_are_apart_is_hidden_and_that_is_remembered(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    switch = desk.window.commands["vote_spread"]
    assert not switch.isEnabled()
    show_voted(desk)
    assert (switch.isEnabled(), switch.isChecked(), has_sign(desk)) == (True, True, True)
    switch.trigger()
    assert (switch.isChecked(), has_sign(desk)) == (False, False)
    desk.settings.write()
    for other in desk_with_window(qtbot, qapp):
        show_voted(other)
        assert not has_sign(other)
        other.window.commands["vote_spread"].trigger()
        assert has_sign(other)


def show_voted(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    session, tally = desk.session, Tally(potential=spread_of([2, 9]), effort=spread_of([3]))
    card = next(card for card, held in session.document.cards.items() if held.phase is not None)
    patch = accept_round(session.document, "r", Round(order="a0", seats=2, tallies={card: tally}))
    session.edit("accept_round", patch)
    desk.window.commands["view_gap"].trigger()


def has_sign(desk: Desk) -> bool:
    legend = desk.window.places.chart_view.plot.chart.backdrop[1].part
    assert isinstance(legend, Figure)
    return "Votes: all, and half" in legend.label


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

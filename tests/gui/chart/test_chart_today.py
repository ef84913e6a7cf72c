"""What it takes today, by hand and by keys on the chart: one step each, and the rest stays."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from tests.gui.chart.chart_hand import (
    DOCUMENT,
    LEFT,
    NONE,
    SHIFT,
    dot,
    drag,
    listed,
    place,
    ranked,
    send,
    shown,
    touchpoint,
)

TODAY = DOCUMENT.replaced(
    {
        Key("cards", "first"): DOCUMENT.cards["first"].replaced(effort_now=6.0),
        Key("cards", "only"): touchpoint("Newsletter", 3, None).replaced(effort_now=9.0),
    }
)


@pytest.fixture
def session() -> Session:
    return Session(TODAY)


@pytest.fixture
def view(qtbot: QtBot, session: Session) -> ChartView:
    return shown(qtbot, session)


def mark(view: ChartView, card_id: str) -> QPoint:
    return view.plot.point_of_today(card_id).toPoint()


def scores(session: Session, card_id: str) -> tuple[float | None, ...]:
    card: Card = session.document.cards[card_id]
    return card.effort_now, card.effort, card.potential


def only_step(session: Session, before: Document) -> bool:
    """Say whether there is one step to undo, and it leads back."""
    entry = session.store.next_undo
    session.undo()
    return entry is not None and entry.step == "score_card" and session.document == before


def test_a_mark_is_dragged_along_its_way_as_one_step(view: ChartView, session: Session) -> None:
    drag(view.plot, mark(view, "first"), place(view, 8.4, 2))
    assert scores(session, "first") == (8.5, 2, 9)
    assert session.selected_cards == ("first",)
    assert view.plot.point_of_today("first").toPoint() == place(view, 8.5, 9)
    assert only_step(session, TODAY)


def test_a_mark_is_dragged_out_of_a_dot_with_shift(view: ChartView, session: Session) -> None:
    start = dot(view, "second")
    QTest.mousePress(view.plot, LEFT, SHIFT, start)
    for part in (0.4, 1.0):
        send(view.plot, QEvent.Type.MouseMove, start + (place(view, 9, 8) - start) * part)
    assert scores(session, "second") == (9, 6, 8)
    QTest.mouseRelease(view.plot, LEFT, SHIFT, place(view, 9, 8))
    assert scores(session, "second") == (9, 6, 8)
    assert only_step(session, TODAY)


def test_a_dot_is_dragged_as_before_and_leaves_its_mark(view: ChartView, session: Session) -> None:
    drag(view.plot, dot(view, "first"), place(view, 3, 7))
    assert scores(session, "first") == (6, 3, 7)
    assert view.plot.point_of_today("first").toPoint() == place(view, 6, 7)
    assert only_step(session, TODAY)


def test_escape_gives_up_a_mark_that_is_dragged(view: ChartView, session: Session) -> None:
    drag(view.plot, mark(view, "first"), place(view, 9, 9), release=False)
    assert scores(session, "first") == (9, 2, 9)
    QTest.keyClick(view.plot, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.plot, LEFT, NONE, place(view, 9, 9))
    assert session.document == TODAY
    assert session.store.next_undo is None


def test_a_click_on_a_mark_chooses_its_touchpoint(view: ChartView, session: Session) -> None:
    QTest.mouseClick(view.plot, LEFT, NONE, mark(view, "first"))
    assert session.selected_cards == ("first",)
    assert session.document is TODAY


def test_arrows_with_shift_move_what_it_takes_today_as_one_step(
    view: ChartView, session: Session
) -> None:
    session.select_cards(["first", "third"])
    view.plot.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(view.plot, key, SHIFT)
    # What was not said is moved from what it would take.
    assert scores(session, "first") == (7, 2, 9)
    assert scores(session, "third") == (8, 7, 2)
    assert only_step(session, TODAY)


def test_what_is_known_of_today_alone_stands_there_and_is_ranked(
    view: ChartView, session: Session
) -> None:
    assert "only" in ranked(view)
    assert "only" not in listed(view)
    assert dot(view, "only") == place(view, 9, 3)
    drag(view.plot, dot(view, "only"), place(view, 4, 3))
    assert scores(session, "only") == (9, 4, 3)
    assert mark(view, "only") == place(view, 9, 3)
    assert only_step(session, TODAY)


def test_the_bubble_and_the_screen_reader_say_both_efforts_and_what_to_do(
    view: ChartView, session: Session
) -> None:
    low = {"potential": 2.0, "effort": 1.0, "effort_now": 8.0, "customer_present": False}
    more = {"we_present": True, "resources": "2 days a month", "budget": True, "competence": False}
    card = TODAY.cards["third"].replaced(**low, **more)
    session.open(TODAY.replaced({Key("cards", "third"): card}), None)
    QTest.mouseMove(view.plot, mark(view, "third"))
    bubble = view.plot.findChild(Bubble)
    assert bubble is not None
    assert bubble.text().splitlines()[2:] == [
        "Potential 2 · Effort 1, today 8 · Gap +1",
        "Question it — do less or stop",
        "Wasted: we are there and the customer is not",
        "Resources: 2 days a month",
        "Budget: yes · Competence: no · Follow-up: not known",
    ]
    session.select_cards(["third"])
    assert "today 8" in view.plot.accessibleDescription()

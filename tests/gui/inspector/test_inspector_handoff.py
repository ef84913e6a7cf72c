"""The inspector of an arrow: its label and kind, and the way to its cards."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.handoff_form import HandoffForm
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Handoff
from tests.gui.inspector.inspecting import Bench, bench, small_map


def arrow_desk(qtbot: QtBot) -> tuple[Bench, HandoffForm]:
    handoffs = {"h": Handoff(source="a", target="m", label="tells")}
    desk = bench(qtbot, replace(small_map(), handoffs=handoffs))
    desk.session.select([Key("handoffs", "h")])
    form = desk.inspector.form
    assert isinstance(form, HandoffForm)
    return desk, form


def test_the_label_is_written_in_one_step(qtbot: QtBot) -> None:
    desk, _ = arrow_desk(qtbot)
    desk.replace(desk.control("label").editor, "hands over")
    assert desk.document.handoffs["h"].label == "hands over"
    assert desk.steps() == 1
    desk.session.undo()
    assert desk.control("label").editor.text() == "tells"


def test_the_kind_is_chosen(qtbot: QtBot) -> None:
    desk, _ = arrow_desk(qtbot)
    before = desk.document
    desk.choose(desk.control("kind"), "Loops back")
    assert desk.document.handoffs["h"].kind == "loop"
    desk.session.undo()
    assert desk.document == before


def test_a_click_on_an_end_goes_to_its_card(qtbot: QtBot) -> None:
    desk, form = arrow_desk(qtbot)
    assert (form.source.button.text(), form.target.button.text()) == (
        "Case study",
        "Does it scale?",
    )
    desk.click(form.target.button)
    assert desk.session.selected_cards == ("m",)
    desk.session.select([Key("handoffs", "h")])
    desk.click(form.source.button)
    assert desk.session.selected_cards == ("a",)


def test_the_ends_follow_their_cards_titles(qtbot: QtBot) -> None:
    desk, form = arrow_desk(qtbot)
    session = desk.session
    session.edit("rename_card", change_cards(session.document, ["a"], title="A & B"))
    assert form.source.button.text() == "A && B"

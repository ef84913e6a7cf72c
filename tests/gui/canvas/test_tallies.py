"""Headers count along while presence is said and mindsets are judged, and say it in words."""

import pytest
from PySide6.QtCore import QPoint

from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Text
from tests.gui.canvas.bench import Bench
from tests.gui.tips import seen

WORDS = "The customer is at one touchpoint\nWe are at 0 touchpoints\n" + (
    "One is unused: the customer is there and we are not"
)


def change(bench: Bench, card: str, **fields: object) -> None:
    bench.session.edit("change_card", change_cards(bench.document, [card], **fields))
    bench.settle()


def hover(bench: Bench, strip: HeaderStrip, index: int) -> str:
    bench.move(bench.on(strip, strip.rect_of(index).center() + QPoint(0, 12)))
    return seen(strip.toolTip())


def test_a_phase_and_a_lane_say_in_words_what_they_come_to(bench: Bench) -> None:
    change(bench, "a", customer_present=True, we_present=False)
    assert hover(bench, bench.map.phases, 0) == WORDS
    assert hover(bench, bench.map.lanes, 0) == WORDS
    assert hover(bench, bench.map.phases, 1) == ""
    assert hover(bench, bench.map.lanes, 1) == ""


@pytest.mark.parametrize("key", [Key("phases", "p1"), Key("lanes", "l1")])
def test_the_words_are_there_for_who_cannot_see_them(bench: Bench, key: Key) -> None:
    strip = bench.map.phases if key.kind == "phases" else bench.map.lanes
    bench.session.select([key])
    assert strip.accessibleDescription() == ""
    change(bench, "a", customer_present=True, we_present=False)
    assert strip.accessibleDescription() == WORDS
    bench.session.select(())
    assert strip.accessibleDescription() == ""


def test_a_judged_mindset_is_counted_at_once(bench: Bench) -> None:
    def said() -> list[str]:
        marks = bench.map.canvas.layout_.headers[0].marks
        return [mark.text for mark in marks if isinstance(mark, Text)]

    change(bench, "a", kind="mindset")
    change(bench, "b", kind="mindset")
    assert said() == ["1. One", "0 of 2"]
    change(bench, "b", qualification="qualified")
    assert said() == ["1. One", "1 of 2"]
    change(bench, "a", qualification="disqualified")
    assert said() == ["1. One", "1 of 1"]
    assert hover(bench, bench.map.phases, 0) == (
        "One mindset, 1 qualified\nOne more mindset was disqualified\nWants answered: 0 of 1"
    )


def test_a_card_says_in_words_what_its_signs_say(bench: Bench) -> None:
    change(bench, "b", investment="very_high", change="removed", notes="Too slow")
    bench.move(bench.card("b"))
    said = bench.view.toolTip()
    for line in ("Removed in the improved journey", "The customer pays: very high", "Too slow"):
        assert line in said


def test_the_stair_of_what_the_customer_pays_is_a_lane_to_add(bench: Bench) -> None:
    before = bench.document
    bench.map.add_lane("investment")
    assert bench.document.lanes["n1"].kind == "investment"
    change(bench, "d", investment="high")
    body = bench.map.canvas.layout_.bands[-1].body
    assert Key("phases", "p2") in [part.part.key for part in body.parts]
    bench.session.undo()
    bench.session.undo()
    assert bench.document == before

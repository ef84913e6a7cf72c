"""What answers what is told on the map, by mouse and keyboard, for several cards at once."""

from PySide6.QtCore import QPoint, Qt

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.vocabulary import CardKind
from tests.gui.canvas.bench import ALT, CTRL, OFF_THE_MAP, Bench


def make(bench: Bench, kind: CardKind, *cards: str) -> None:
    patch = change_cards(bench.document, cards, kind=kind)
    assert bench.session.edit("change_cards", patch) or not patch
    bench.settle()


def handle(bench: Bench, card: str) -> QPoint:
    for place in (OFF_THE_MAP, bench.card(card)):
        bench.move(place)
        bench.settle()
    rect = bench.map.canvas.overlay.handle
    assert rect is not None
    return bench.body(rect.x + rect.width / 2, rect.y + rect.height / 2)


def told(bench: Bench) -> dict[str, tuple[str, ...]]:
    return {each: card.answers for each, card in bench.document.cards.items() if card.answers}


def test_with_ctrl_or_alt_a_pull_from_an_offer_says_what_it_answers(bench: Bench) -> None:
    make(bench, "need", "f")
    for offer, held in (("c", CTRL), ("b", ALT)):
        before, arrows = bench.document, bench.document.handoffs
        bench.carry(handle(bench, offer), bench.card("f"), keys=held)
        assert bench.document.cards[offer].answers == ("f",)
        assert bench.document.handoffs is arrows
        bench.steps_back(before)
    assert bench.steps[-2:] == ["answer", "answer"]


def test_a_pull_from_a_want_leads_to_what_answers_it_and_to_nothing_else(bench: Bench) -> None:
    make(bench, "friction", "f", "d")
    before = bench.document
    bench.carry(handle(bench, "f"), bench.card("d"), keys=CTRL)
    assert bench.document is before
    bench.carry(handle(bench, "f"), bench.card("c"), keys=CTRL)
    assert told(bench) == {"c": ("f",)}


def test_by_the_keyboard_all_selected_offers_answer_the_want_that_is_chosen(bench: Bench) -> None:
    make(bench, "need", "d")
    bench.session.select_cards(["b", "c"])
    before = bench.document
    bench.map.answer()
    assert "arrow keys" in bench.messages[-1]
    _lead_to(bench, "d")
    bench.key(Qt.Key.Key_Return)
    assert told(bench) == {"b": ("d",), "c": ("d",)}
    bench.steps_back(before)
    bench.session.select_cards(["b", "c"])
    bench.map.answer()
    _lead_to(bench, "d")
    bench.key(Qt.Key.Key_Return)
    assert "already" in bench.messages[-1]


def test_the_keyboard_passes_over_what_cannot_be_answered_and_esc_gives_up(bench: Bench) -> None:
    make(bench, "need", "d")
    bench.session.select_cards(["c"])
    before = bench.document
    bench.map.answer()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        bench.key(key)
        target = bench.map.canvas.overlay.target
        assert target in (None, bench.map.canvas.layout_.card_rect("d"))
    bench.key(Qt.Key.Key_Escape)
    assert bench.document is before
    assert not bench.map.canvas.overlay.arrows


def test_a_note_neither_answers_nor_is_answered(bench: Bench) -> None:
    make(bench, "note", "c")
    bench.session.select_cards(["c"])
    bench.map.answer()
    assert bench.messages[-1] == "Neither offers nor wants are selected."


def test_what_answers_the_selected_card_is_outlined_and_said(bench: Bench) -> None:
    make(bench, "need", "f")
    patch = change_cards(bench.document, ["c"], answers=("f",))
    bench.session.edit("answer", patch)
    layout, overlay = bench.map.canvas.layout_, bench.map.canvas.overlay
    bench.session.select_cards(["f"])
    assert overlay.answers == [layout.card_rect("c")]
    bench.session.select_cards(["c"])
    assert overlay.answers == [layout.card_rect("f")]
    bench.session.select_cards(["b"])
    assert overlay.answers == []
    for card, said in (("f", "Answered by: "), ("c", "Answers: ")):
        for place in (OFF_THE_MAP, bench.card(card)):
            bench.move(place)
            bench.settle()
        assert said in bench.view.toolTip()


def _lead_to(bench: Bench, card: str) -> None:
    wanted = bench.map.canvas.layout_.card_rect(card)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up) * 2:
        if bench.map.canvas.overlay.target == wanted:
            return
        bench.key(key)
    assert bench.map.canvas.overlay.target == wanted

"""One key says which mindsets hold and who is at touchpoints, but never where one writes."""

import pytest
from PySide6.QtCore import Qt

from cjm_desktop.desktop.work.step_names import step_name
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.vocabulary import CardKind, Qualification
from cjm_desktop.words.languages import TRANSLATED
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.gui.canvas.bench import CTRL, SHIFT, Bench

Q, D, C, W = Qt.Key.Key_Q, Qt.Key.Key_D, Qt.Key.Key_C, Qt.Key.Key_W


def make(bench: Bench, kind: CardKind, cards: str) -> None:
    """Make cards of a kind, and select them in that order."""
    bench.session.edit("change_cards", change_cards(bench.document, cards.split(), kind=kind))
    bench.settle()
    first, *others = cards.split()
    bench.click(bench.card(first))
    for card in others:
        bench.click(bench.card(card), keys=CTRL)


def judged(bench: Bench, cards: str) -> set[Qualification]:
    return {bench.document.cards[each].qualification for each in cards.split()}


def there(bench: Bench, card: str) -> tuple[bool | None, bool | None]:
    found = bench.document.cards[card]
    return found.customer_present, found.we_present


@pytest.mark.parametrize(
    ("key", "word", "step"),
    [(Q, "qualified", "qualify mindset"), (D, "disqualified", "disqualify mindset")],
)
def test_a_mindset_holds_or_does_not_and_is_open_again(
    bench: Bench, key: Qt.Key, word: str, step: str
) -> None:
    make(bench, "mindset", "a")
    before = bench.document
    bench.key(key)
    assert judged(bench, "a") == {word}
    assert bench.messages == [f"One mindset {word}"]
    assert step_name(ENGLISH, bench.steps[-1]) == step
    bench.steps_back(before)
    bench.key(key)
    assert bench.document == before
    assert bench.messages[-1] == "One mindset open again"
    assert step_name(ENGLISH, bench.steps[-1]) == "open mindset again"


def test_several_mindsets_are_judged_in_one_step(bench: Bench) -> None:
    make(bench, "mindset", "a d")
    before = bench.document
    bench.key(Q)
    assert judged(bench, "a d") == {"qualified"}
    bench.key(D)
    assert judged(bench, "a d") == {"disqualified"}
    assert bench.messages == ["2 mindsets qualified", "2 mindsets disqualified"]
    assert [step_name(ENGLISH, each) for each in bench.steps[-2:]] == [
        "qualify mindsets", "disqualify mindsets",
    ]  # fmt: skip
    bench.steps_back(before, times=2)


def test_where_only_some_are_so_the_others_follow(bench: Bench) -> None:
    make(bench, "mindset", "a d")
    patch = change_cards(bench.document, ["a"], qualification="qualified")
    bench.session.edit("change_card", patch)
    bench.key(Q)
    assert judged(bench, "a d") == {"qualified"}


@pytest.mark.parametrize(("key", "side"), [(C, 0), (W, 1)])
def test_who_is_there_goes_from_unknown_to_yes_to_no_and_back(
    bench: Bench, key: Qt.Key, side: int
) -> None:
    bench.click(bench.card("a"))
    before, said = bench.document, []
    for _ in range(3):
        bench.key(key)
        said.append(there(bench, "a")[side])
        assert there(bench, "a")[1 - side] is None
    assert said == [True, False, None]
    assert bench.document == before
    assert len(bench.steps) == 3


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_letters_are_those_that_cards_show_in_the_language(bench: Bench, language: str) -> None:
    bench.session.tr_ = Wording.of(language)
    bench.click(bench.card("a"))
    for key in (Qt.Key.Key_K, Qt.Key.Key_V):
        bench.key(key)
    assert there(bench, "a") == (True, True)
    bench.key(C)
    assert there(bench, "a") == (False, True)


def test_several_cards_take_what_follows_on_the_last_selected(bench: Bench) -> None:
    bench.session.edit("change_card", change_cards(bench.document, ["d"], we_present=True))
    bench.settle()
    bench.click(bench.card("a"))
    bench.click(bench.card("d"), keys=CTRL)
    before = bench.document
    bench.key(W)
    assert [there(bench, each)[1] for each in "ad"] == [False, False]
    assert bench.messages == ["We are not there."]
    bench.steps_back(before)


def test_a_key_that_does_not_fit_the_card_says_so(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.key(Q)
    assert bench.document is before
    assert bench.messages == ["Q and D are for mindsets: select one first."]
    make(bench, "mindset", "a")
    bench.key(C)
    assert bench.messages[-1] == "C and W are for touchpoints and content: select one first."


def test_a_capital_letter_judges_nothing(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.key(C, SHIFT)
    assert bench.document is before


def test_letters_typed_where_one_writes_are_letters(bench: Bench) -> None:
    make(bench, "mindset", "a")
    bench.key(Qt.Key.Key_Return)
    bench.type("quick dc w")
    bench.key(Qt.Key.Key_Escape)
    assert bench.document.cards["a"].title == "quick dc w"
    assert judged(bench, "a") == {"open"}
    bench.click(bench.on(bench.palette.idea))
    bench.type("quick")
    assert bench.palette.idea.text() == "quick"
    assert judged(bench, "a") == {"open"}


def test_an_idea_in_the_tray_is_judged_by_the_same_keys(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.key(W)
    assert there(bench, "t1") == (None, True)
    bench.session.edit("change_card", change_cards(bench.document, ["t1"], kind="mindset"))
    bench.key(D)
    assert judged(bench, "t1") == {"disqualified"}

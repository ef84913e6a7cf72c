"""Rounds of voting on paper: what each card got, the most disputed first, and nothing outside."""

from datetime import date

import pytest

from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.insight.voting.standing import standing_votes
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.layout.drawing import Figure, Words
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.vote_whiskers import vote_whiskers
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS, sections_with_content
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.sheets.round_sheets import round_sheets
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.drawn import outside, texts_of

SPLIT = Tally(potential=spread_of([2, 2, 9, 9]), effort=spread_of([1, 1, 1]))
AGREED = Tally(potential=spread_of([8, 8, 8]), effort=None)
VOTED = Document(
    phases={"p": Phase(order="a0", name="Trial"), "q": Phase(order="a1", name="Choice")},
    lanes={"l": Lane(order="a0", name="Buyer")},
    cards={
        "agreed": Card(order="a0", phase="q", lane="l", title="Demo"),
        "split": Card(order="a0", phase="p", lane="l", title="Case " * 30, potential=5.5, effort=1),
        "idea": Card(order="a0", kind="idea", title="Podcast"),
    },
    rounds={
        "scores": Round(
            order="a0",
            title="Trial",
            on=date(2026, 11, 27),
            seats=4,
            tallies={"agreed": AGREED, "split": SPLIT},
        ),
        "dots": Round(order="a1", about="dots", seats=1, tallies={"idea": Tally(dots=3, voters=1)}),
    },
)


def rows_of(document: Document, paper: Paper = "A4", *, portrait: bool = False) -> list[Figure]:
    request = PrintRequest(paper, portrait)
    return [
        placed.figure
        for sheet in round_sheets(selected(document, request), ENGLISH, request)
        for placed in sheet.drawing.figures()
    ]


@pytest.mark.parametrize(("paper", "portrait"), [("A4", True), ("A4", False), ("fit", False)])
def test_the_last_round_stands_first_and_the_most_disputed_first_in_it(
    paper: Paper, portrait: bool
) -> None:
    figures = rows_of(VOTED, paper, portrait=portrait)
    keys = [figure.key for figure in figures if figure.key is not None]
    assert keys == [Key("cards", each) for each in ("idea", "split", "agreed")]
    assert not [mark for figure in figures for mark in outside(figure)]


def test_it_says_median_spread_and_count_in_words_too() -> None:
    (row,) = [each for each in rows_of(VOTED) if each.key == Key("cards", "split")]
    texts = texts_of(row.marks)
    assert {"4 / 3", "5.5", "2–9", "1"} <= set(texts)
    said = [mark.text for mark in row.marks if isinstance(mark, Words)]
    assert said[0] == "median 5.5, half of the votes 2–9, all 2–9"


def test_it_says_when_and_how_many_had_a_vote() -> None:
    texts = texts_of(mark for figure in rows_of(VOTED) for mark in figure.marks)
    assert "27\xa0Nov\xa02026 · 4 had a vote" in texts
    assert "One had a vote" in texts


def test_a_map_without_rounds_has_no_page_of_them() -> None:
    request = PrintRequest(sections=("map", "rounds"))
    bare = VOTED.replaced(dict.fromkeys((Key("rounds", "scores"), Key("rounds", "dots"))))
    assert sections_with_content(bare, bare, request) == ("map",)
    assert sections_with_content(VOTED, VOTED, request) == ("map", "rounds")
    assert SECTIONS["rounds"].is_empty(bare)


def test_a_part_of_a_map_has_the_votes_on_its_own_cards_alone() -> None:
    request = PrintRequest(phases=("q",))
    figures = [
        placed.figure
        for sheet in round_sheets(selected(VOTED, request), ENGLISH, request)
        for placed in sheet.drawing.figures()
    ]
    assert Key("cards", "split") not in {figure.key for figure in figures}


def test_the_gap_chart_has_whiskers_through_a_dot_until_its_score_is_changed() -> None:
    laid_out = chart(VOTED, 500, 500, ENGLISH)
    whiskers = vote_whiskers(VOTED, standing_votes(VOTED), laid_out.dots_by_id, laid_out.plot)
    dot = laid_out.dots_by_id["split"]
    across = [each for each in whiskers if each.x1 == each.x2]
    assert any(each.x1 == pytest.approx(dot.home_x) for each in across)
    legend = laid_out.backdrop[1].part
    assert isinstance(legend, Figure)
    assert legend.label.endswith("Votes: all, and half")
    card = VOTED.cards["split"].replaced(potential=9.0)
    changed = VOTED.replaced({Key("cards", "split"): card})
    assert vote_whiskers(changed, standing_votes(changed), ["split"], laid_out.plot) == ()


def test_without_how_far_votes_are_apart_the_chart_has_neither_whiskers_nor_their_sign() -> None:
    bare = VOTED.replaced(dict.fromkeys((Key("rounds", "scores"), Key("rounds", "dots"))))
    without = repr(chart(VOTED, 500, 500, ENGLISH, spread=False).backdrop)
    assert without == repr(chart(bare, 500, 500, ENGLISH).backdrop)
    assert without != repr(chart(VOTED, 500, 500, ENGLISH).backdrop)


def test_a_round_that_goes_on_is_named_again() -> None:
    cards = {
        f"c{n:02}": Card(order=f"a{n // 10}{n % 10 or 'V'}", phase="p", lane="l", title=f"Card {n}")
        for n in range(40)
    }
    long = Round(order="a0", title="Trial", seats=4, tallies=dict.fromkeys(cards, SPLIT))
    document = VOTED.replaced({Key("cards", each): card for each, card in cards.items()})
    document = document.replaced({Key("rounds", "scores"): long, Key("rounds", "dots"): None})
    _, *further = round_sheets(document, ENGLISH, PrintRequest())
    assert further
    for sheet in further:
        said = [text for item in sheet.drawing.figures() for text in texts_of(item.figure.marks)]
        assert "Trial (continued)" in said

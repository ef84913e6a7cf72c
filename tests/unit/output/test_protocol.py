"""The protocol of a workshop on paper and in words: read as whoever was not there reads it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.journey.rounds import Round, Spread, Tally
from cjm_desktop.journey.workshops import Remark, Stretch, Workshop
from cjm_desktop.layout.drawing import Disc
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.sheets.protocol_sheets import protocol_sheets
from cjm_desktop.output.exporters import MARKDOWN
from cjm_desktop.words.wording import ENGLISH

DAY = date(2026, 11, 27)
SPREAD = Spread(votes=5, least=2, lower=3, median=5, upper=8, most=9)
HELD = Workshop(
    order="a0",
    on=DAY,
    people=("Per", "Eva *Berg*"),
    course=(
        Stretch(step="why", began="09:00", ended="09:12"),
        Stretch(step="mindsets", began="09:12", ended="09:50"),
        Stretch(step="why", began="09:50", ended="09:55"),
    ),
    came={"m": "mindsets", "c": "mindsets"},
    decided={"c": "decisions"},
    remarks=(
        Remark(text="The price list", by="Sales", step="mindsets", at="09:31", taken_up=True),
        Remark(text="Who calls?"),
        Remark(kind="agreed", text="We meet again in May", step="why", at="09:54"),
    ),
)
MAP = Document(
    map=Map(title="Tour", language="en", agenda={"mindsets": 30}),
    phases={"p": Phase(order="a0", name="Trial")},
    lanes={"l": Lane(order="a0", name="Buyer")},
    cards={
        "m": Card(order="a1", phase="p", lane="l", kind="mindset", title="Does it fit?"),
        "c": Card(
            order="a0", phase="p", lane="l", title="Demo", decision="start", owner="Ann",
            due=date(2026, 12, 1),
        ),
    },
    rounds={"r": Round(order="a0", on=DAY, seats=5, tallies={"c": Tally(potential=SPREAD)})},
    workshops={"w": HELD},
)  # fmt: skip


def report(document: Document, *sections: SectionId) -> str:
    options = replace(MARKDOWN.proposed, sections=(*sections, "protocol"), day=DAY)
    (made,) = MARKDOWN.make(document, options, Path("x.md"), progress=lambda *_: None)
    return made.decode()


def test_a_report_in_words_tells_all_of_it() -> None:
    said = report(MAP)
    assert "27 November 2026 · 09:00–09:55" in said
    assert "| Why and for whom | 09:00–09:12, 09:50–09:55 | 17 | 15 | – |" in said
    assert "| Mindsets | 09:12–09:50 | 38 | 30 | 2 |" in said
    assert "Per, Eva \\*Berg\\*" in said
    assert said.index("Demo (Touchpoint, Buyer · Trial)") < said.index("Does it fit?")
    assert "Demo: Start · Ann (Decisions)" in said
    assert "We meet again in May (Why and for whom · 09:54)" in said
    assert said.index("Who calls?") < said.index(
        "The price list (Sales · Mindsets · 09:31) – taken up"
    )
    assert "Demo: Potential 5 (3–8)" in said
    assert "1 card · 1 disputed" in said
    assert "Demo: Start · Ann · 1 Dec 2026" in said


def test_paper_says_the_same() -> None:
    made = protocol_sheets(MAP, ENGLISH, PrintRequest(sections=("protocol",), day=DAY))
    labels = [each.figure.label for sheet in made for each in sheet.drawing.figures()]
    assert "Protocol" in labels
    for said in ("Who was there", "Agreed", "Parked topics", "Next steps", "Mindsets: what came"):
        assert said in labels
    assert any("Who calls?" in each for each in labels)


def test_each_thing_of_a_list_has_a_dot_also_if_it_is_alone() -> None:
    made = protocol_sheets(MAP, ENGLISH, PrintRequest(sections=("protocol",), day=DAY))
    dotted, plain = set[str](), set[str]()
    for sheet in made:
        for item in sheet.drawing.figures():
            first = item.figure.marks[0] if item.figure.marks else None
            (dotted if isinstance(first, Disc) else plain).add(item.figure.label)
    workshop = next(iter(MAP.workshops.values()))
    for remark in workshop.remarks:
        assert any(remark.text in label for label in dotted)
    assert any(workshop.people[0] in label for label in plain)


def test_cards_that_are_gone_are_not_told_of() -> None:
    left = replace(MAP, cards={"m": MAP.cards["m"]}, rounds={}, workshops={
        "w": HELD.replaced(came={"m": "mindsets"}, decided={})
    })  # fmt: skip
    said = report(left)
    assert "Demo" not in said
    assert "| Mindsets | 09:12–09:50 | 38 | 30 | 1 |" in said
    assert "Next steps" not in said


def of_five_cards() -> Document:
    """A map with a round of five cards, of which three are told of."""
    ids = [f"c{n}" for n in range(5)]
    cards = {each: Card(order=f"a{n}", phase="p", lane="l", title=f"Card {n}")
             for n, each in enumerate(ids)}  # fmt: skip
    held = Round(order="a0", on=DAY, seats=5, tallies=dict.fromkeys(ids, Tally(potential=SPREAD)))
    workshop = HELD.replaced(came={}, decided={})
    return replace(MAP, cards=cards, rounds={"r": held}, workshops={"w": workshop})


def test_a_round_of_more_cards_says_how_many_more_and_where_they_are() -> None:
    document = of_five_cards()
    alone, with_all = report(document), report(document, "rounds")
    assert "5 cards · 5 disputed" in alone
    assert "- and 2 more\n" in alone
    assert "- and 2 more: see “Rounds of voting”" in with_all
    four = {each: tally for each, tally in document.rounds["r"].tallies.items() if each != "c4"}
    held = document.rounds["r"].replaced(tallies=four)
    assert "- and one more\n" in report(replace(document, rounds={"r": held}))
    assert " more" not in report(MAP)


def test_paper_says_how_many_more_cards_a_round_had() -> None:
    request = PrintRequest(sections=("rounds", "protocol"), day=DAY)
    made = protocol_sheets(of_five_cards(), ENGLISH, request)
    labels = [each.figure.label for sheet in made for each in sheet.drawing.figures()]
    assert any("and 2 more: see “Rounds of voting”" in each for each in labels)


def test_a_round_is_told_apart_from_what_else_has_a_heading() -> None:
    held = MAP.rounds["r"]
    named = replace(MAP, rounds={"r": held.replaced(title=" All\ntouchpoints ")})
    assert "#### Round of voting: All touchpoints\n" in report(named)
    assert "#### Round of voting\n" in report(replace(MAP, rounds={"r": held.replaced(title="")}))

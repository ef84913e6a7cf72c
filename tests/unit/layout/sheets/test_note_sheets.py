"""Notes on paper: all that is written of a card that has a place, in full, in the map's order."""

import pytest

from cjm_desktop.insight.research import research_sources
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Map, Phase
from cjm_desktop.layout.drawing import Figure, LinkArea, Text
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS, PrintRequest
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.note_sheets import has_notes, note_sheets
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)
LONG = " ".join(f"word{number}" for number in range(2_000))


def written() -> Document:
    return a_map(
        {
            "a": touchpoint(
                "p1", "buyer", title="Fair", notes="Last year two came.\nNobody stayed.",
                message="We know your trade", resources="Two days", owner="Ann",
                tags=("trade", "spring"), links=("https://example.com/fair",), indirect=True,
                manner="automated", best_for_customer=False, research=("interviews", "reviews"),
            ),
            "b": touchpoint("p1", "buyer", "a1", title="Nothing to tell"),
            "c": touchpoint("p2", "user", title="Demo", notes=LONG),
            "t": touchpoint(None, None, title="In the tray", notes="Not on the map"),
        },
        map=Map(
            title="Machines", purpose="Find out why", audience="Sales", scope="The north",
            notes="Made in May", authors=("Lone", "Emil"), local_market="Ours is small",
            customer_base="Ten plants", partners="Two dealers", circumstances="No fairs in July",
        ),
    )  # fmt: skip


def figures(sheets: list[PlacedSheet]) -> list[Figure]:
    return [placed.figure for sheet in sheets for placed in sheet.drawing.figures()]


def words(sheets: list[PlacedSheet]) -> list[str]:
    return [
        " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))
        for figure in figures(sheets)
    ]


def test_a_card_is_told_in_full_under_its_phase_and_lane() -> None:
    sheets = list(note_sheets(written(), ENGLISH, PrintRequest()))
    assert words(sheets)[: words(sheets).index("2. Choice Choose well")] == [
        "Notes What is known of the cards, phase by phase.",
        "1. Trigger See why",
        "Buyer",
        "Fair",
        "Last year two came. Nobody stayed.",
        "Message: We know your trade",
        "Indirect: customers meet us here without our doing · How it is done: Automated · "
        "This is not what is best for the customer · Known from: Interviews, Reviews · "
        "Resources: Two days · Owner: Ann · Tags: trade, spring",
        "https://example.com/fair",
    ]
    leads = [mark for figure in figures(sheets) for mark in figure.marks
             if isinstance(mark, LinkArea)]  # fmt: skip
    assert [lead.address for lead in leads] == ["https://example.com/fair"]


@PAPERS
def test_a_long_note_flows_over_pages_and_nothing_is_lost(paper: Paper, portrait: bool) -> None:
    sheets = list(note_sheets(written(), ENGLISH, PrintRequest(paper, portrait)))
    said = " ".join(words(sheets)).replace("Notes (continued) ", "")
    assert LONG in said.replace("2. Choice (continued) ", "")
    for sheet in sheets:
        for x, y, figure in sheet.drawing.figures():
            assert x + figure.width <= sheet.drawing.width + 0.01
            assert y + figure.height <= sheet.drawing.height + 0.01


def test_the_description_of_a_phase_is_handed_over() -> None:
    phases = {"p1": Phase(order="a0", name="Trigger", description="Sales fall")}
    sheets = list(note_sheets(Document(phases=phases), ENGLISH, PrintRequest()))
    assert "Sales fall" in words(sheets)


def test_the_tray_has_its_own_section_and_one_role_only_its_cards() -> None:
    document = written()
    said = words(list(note_sheets(of_roles(document, ("buyer",)), ENGLISH, PrintRequest())))
    assert "Fair" in said
    assert not {"In the tray", "Demo"} & set(said)


def test_research_counts_what_counts() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", research=("interviews", "employees")),
        "b": touchpoint("p1", "buyer", "a1", research=("interviews",), change="removed"),
        "c": touchpoint("p1", "buyer", "a2", kind="mindset", research=("interviews",),
                        qualification="disqualified"),
        "d": touchpoint(None, None, research=("reviews",)),
        "e": Card(phase="p3", lane="user", order="a0", kind="need", research=("interviews",)),
    }  # fmt: skip
    assert dict(research_sources(a_map(cards))) == {"employees": 1, "interviews": 2}


def test_both_are_part_of_everything_and_of_what_is_proposed() -> None:
    assert {"method", "notes"} <= set(EVERYTHING) & set(PROPOSED_SECTIONS)
    titles = {page.title for page in pages(written(), ENGLISH, PrintRequest())}
    assert {"Method and evidence", "Notes"} <= set(" · ".join(titles).split(" · "))


def test_what_has_nothing_to_say_takes_no_page_beside_others() -> None:
    document = a_map({"b": touchpoint("p1", "buyer", title="Nothing to tell")})
    assert not has_notes(document)
    titles = {page.title for page in pages(document, ENGLISH, PrintRequest())}
    assert titles == {"Map", "Legend"}
    alone = pages(document, ENGLISH, PrintRequest(sections=("notes",)))
    assert [page.title for page in alone] == ["Notes"]

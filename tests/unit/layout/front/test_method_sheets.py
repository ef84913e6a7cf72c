"""Method and evidence: what a map is for, how it was made and how well it is known, in full."""

from datetime import date

import pytest

from cjm_desktop.journey.document import MAP_KEY, Document
from cjm_desktop.journey.records import Lane, Map, Phase, Reading
from cjm_desktop.layout.front.method_sheets import has_method, method_sheets
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, kpi, touchpoint
from tests.unit.layout.front.told import rows

LONG = " ".join(f"word{number}" for number in range(2_000))
ALONE = PrintRequest(sections=("method",), day=date(2026, 11, 26))


def written() -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "buyer", tags=("trade", "spring"), evidence="researched",
                            research=("interviews", "reviews")),
            "b": touchpoint("p1", "buyer", "a1", tags=("spring",), evidence="assumed"),
            "t": touchpoint(None, None, tags=("spring",)),
        },
        map=Map(
            title="Machines", client="Fjeder", purpose="Find out why", audience="Sales",
            scope="The north", notes="Made in May", authors=("Lone", "Emil"),
            method="buying-centre", local_market="Ours is small", customer_base="Ten plants",
            partners="Two dealers", circumstances="No fairs in July",
        ),
        phases={"p1": Phase(order="a0", name="Trigger", description="Sales fall.\nNobody knows.")},
        kpis={"k": kpi("p1", name="Calls", readings=(
            Reading(on=date(2026, 3, 1), value=1), Reading(on=date(2026, 1, 1), value=2),
        ))},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Client", "Fjeder"), ("Purpose", "Find out why"), ("Audience", "Sales"),
        ("Scope", "The north"), ("Local market", "Ours is small"), ("Customer base", "Ten plants"),
        ("Partners", "Two dealers"), ("Circumstances", "No fairs in July"),
        ("1. Trigger", "Sales fall. Nobody knows."), ("Authors", "Lone, Emil"),
        ("Method", "Buying centre"), ("Research", "Interviews: one card Reviews: one card"),
        ("Measured", "1 Jan 2026 to 1 Mar 2026"),
        ("Tags", "spring: 3 cards trade: one card"),
        ("How well it is known", "Researched: one card (50 %) Assumed: one card (50 %)"),
        ("Notes", "Made in May"),
    ],
)  # fmt: skip
def test_it_says_what_is_written_of_the_map(name: str, text: str) -> None:
    said = rows(method_sheets(written(), ENGLISH, ALONE))
    assert said[said.index(name) + 1] == text


def test_the_words_of_a_method_of_ones_own_stay_as_they_are() -> None:
    document = a_map({}, map=Map(method="Our way", purpose="x"))
    assert "Our way" in rows(method_sheets(document, ENGLISH, ALONE))


def test_it_bounds_the_target_groups() -> None:
    lanes = {
        "l": Lane(order="a0", name="Young", age="18 to 25", gender="all", geography="Jutland",
                  interests=("bikes", "music"), earlier_leads="From the fair"),
    }  # fmt: skip
    assert (
        "Age: 18 to 25 Gender: all Geography: Jutland Interests: bikes, music "
        "Earlier leads: From the fair"
    ) in rows(method_sheets(Document(lanes=lanes), ENGLISH, ALONE))


def test_what_a_topic_asks_of_the_team_is_not_told_of_its_target_group() -> None:
    lanes = {
        "r": Lane(order="a0", name="Young", description="Rides all year.", age="18 to 25"),
        "t": Lane(order="a1", kind="topic", name="Wants", description="Which problem?", age="30"),
    }
    said = " ".join(rows(method_sheets(Document(lanes=lanes), ENGLISH, ALONE)))
    assert "Rides all year. Age: 18 to 25" in said
    assert "Age: 30" in said
    assert "Which problem?" not in said


@pytest.mark.parametrize("paper", ["A4", "A0", "fit"])
@pytest.mark.parametrize("portrait", [False, True])
def test_long_texts_are_whole(paper: Paper, portrait: bool) -> None:
    document = a_map(
        {}, map=Map(notes=LONG), phases={"p1": Phase(order="a0", name="One", description=LONG)}
    )
    request = PrintRequest(paper, portrait, sections=("method",))
    said = " ".join(rows(method_sheets(document, ENGLISH, request)))
    for again in ("The phases (continued) ", "Notes (continued) ",
                  "Method and evidence (continued) "):  # fmt: skip
        said = said.replace(again, "")
    assert said.count(LONG) == 2


def test_client_and_method_alone_take_no_page() -> None:
    document = a_map({"b": touchpoint("p1", "buyer", title="Nothing to tell")})
    assert not has_method(document)
    assert not has_method(document.replaced({MAP_KEY: Map(client="Us", method="workshop")}))
    titles = {page.title for page in pages(document, ENGLISH, PrintRequest())}
    assert not any("Method" in title for title in titles)

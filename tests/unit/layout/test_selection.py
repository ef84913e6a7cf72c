"""What was chosen is all that is printed, and looks as it does among the rest, in any palette."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.card_filter import passed
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.looks import looks
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import (
    Asset,
    Card,
    CardFilter,
    Handoff,
    Kpi,
    Lane,
    Persona,
    Phase,
    Record,
)
from cjm_desktop.journey.vocabulary import CARD_KINDS, Kind
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import EVERYTHING, SECTIONS
from cjm_desktop.layout.selection import is_part, of_roles, selected, selection_words
from cjm_desktop.words.wording import ENGLISH
from tests.machine_fonts import only_fonts_in
from tests.strategies import all_shown, documents
from tests.unit.output.maps import a_map


def test_the_colour_of_its_place_among_the_roles_is_left_to_the_palette() -> None:
    document = Document(lanes={"boss": Lane(order="a0"), "buyer": Lane(order="a1")})
    assert lane_colours(of_roles(document, ("buyer",)))["buyer"] == "role-2"


def test_a_colour_of_its_own_stays() -> None:
    document = Document(lanes={"boss": Lane(order="a0", colour="#12AB34")})
    assert lane_colours(of_roles(document, ("boss",))) == {"boss": "#12AB34"}


def chosen(document: Document, **options: Any) -> Document:
    return selected(document, PrintRequest(**options))


def test_nothing_chosen_is_the_whole_map() -> None:
    document = a_map()
    assert chosen(document) is document


def test_phases_keep_their_cards_and_kpis_and_the_ideas_of_no_other() -> None:
    cards = {
        "here": Card(phase="p1", lane="l1", order="a0"),
        "there": Card(phase="p2", lane="l1", order="a0"),
        "mine": Card(order="a0", proposed_phase="p1"),
        "theirs": Card(order="a1", proposed_phase="p2"),
        "nobodys": Card(order="a2"),
    }
    document = a_map(cards, kpis={"k1": Kpi(order="a0", phase="p1"),
                                  "k2": Kpi(order="a0", phase="p2")})  # fmt: skip
    left = chosen(document, phases=("p1",))
    assert set(left.phases) == {"p1"}
    assert set(left.cards) == {"here", "mine", "nobodys"}
    assert set(left.kpis) == {"k1"}


def test_kinds_take_away_the_topics_that_they_empty() -> None:
    lanes = {
        "r": Lane(order="a0"),
        "wants": Lane(order="a1", kind="topic"),
        "free": Lane(order="a2", kind="topic"),
        "gap": Lane(order="a3", kind="gap"),
    }
    cards = {
        "met": Card(phase="p1", lane="r", order="a0", kind="touchpoint"),
        "want": Card(phase="p1", lane="wants", order="a0", kind="need"),
    }
    document = a_map(cards, lanes=lanes)
    assert set(chosen(document, kinds=("touchpoint",)).lanes) == {"r", "free", "gap"}
    assert set(chosen(document, kinds=("need",)).lanes) == {"r", "wants", "free"}
    assert set(chosen(document, kinds=("need",)).cards) == {"want"}


def test_a_filter_leaves_what_passes_it_whoever_else_was_chosen() -> None:
    document = a_map()
    mine = CardFilter(name="Mine", lanes=("l1",), unsaid=("decision",))
    saved = document.replaced({MAP_KEY: document.map.replaced(filters=(mine,))})
    left = chosen(saved, filter="Mine")
    assert left.cards.keys() == passed(document, mine)
    assert 0 < len(left.cards) < len(document.cards)
    assert chosen(saved, filter="Mine", kinds=("need",)).cards == {}
    with pytest.raises(KeyError):
        chosen(saved, filter="gone")


def test_picked_cards_stand_in_the_phases_and_lanes_that_they_span() -> None:
    phases = {f"p{n}": Phase(order=f"a{n}", name=f"Phase {n}") for n in range(5)}
    lanes = {f"l{n}": Lane(order=f"a{n}", kind="role", name=f"Role {n}") for n in range(4)}
    lanes["gap"] = Lane(order="a9", kind="gap")
    cards = {
        f"c{n}{m}": Card(phase=f"p{n}", lane=f"l{m}", order="a0", title=f"Card {n}{m}")
        for n in range(5)
        for m in range(4)
    }
    kpis = {"k": Kpi(order="a0", phase="p2", name="Calls")}
    mindset = Card(phase="p2", lane="l2", order="a1", kind="mindset", qualification="disqualified")
    document = a_map({**cards, "m": mindset}, phases=phases, lanes=lanes, kpis=kpis)
    left = chosen(document, cards=("c11", "c33", "m"))
    assert list(left.phases) == ["p1", "p2", "p3"]
    assert set(left.lanes) == {"l1", "l2", "l3"}
    assert set(left.cards) == {"c11", "c33", "m"}
    assert not left.kpis
    assert looks(left) == {each: looks(document)[each] for each in ("l1", "l2", "l3")}
    assert set(chosen(document, cards=("c11", "c33"), roles=("l1",)).cards) == {"c11"}
    request = PrintRequest(cards=("c11", "m"))
    assert selection_words(document, request, ENGLISH) == "2 cards"
    assert request.is_part


def test_what_weighs_kinds_against_each_other_is_left_out_under_a_filter() -> None:
    assert SECTIONS["map"].can_tell_of((), filtered=True)
    assert not SECTIONS["coverage"].can_tell_of((), filtered=True)


def test_nothing_leads_to_what_is_gone() -> None:
    cards = {
        "want": Card(phase="p1", lane="l1", order="a0", kind="need", image="seen"),
        "met": Card(phase="p1", lane="l1", order="a1", kind="touchpoint", answers=("want",)),
        "also": Card(phase="p1", lane="l2", order="a0", kind="touchpoint", image="hidden"),
    }
    picture = Asset(name="x.png", media_type="image/png", data="")
    document = a_map(
        cards,
        handoffs={"h": Handoff(source="met", target="also")},
        assets={"seen": picture, "hidden": picture},
    )
    touchpoints = chosen(document, kinds=("touchpoint",), roles=("l1",))
    assert touchpoints.cards["met"].answers == ()
    assert not touchpoints.handoffs
    assert not touchpoints.assets
    assert set(chosen(document, roles=("l1",)).assets) == {"seen"}


def test_of_what_was_said_only_that_is_left_on_which_something_chosen_rests() -> None:
    cards = {
        "here": Card(phase="p1", lane="l1", order="a0"),
        "there": Card(phase="p2", lane="l1", order="a0"),
        "out": Card(phase="p1", lane="l1", order="a1", kind="mindset",
                    qualification="disqualified"),
    }  # fmt: skip
    document = a_map(
        cards,
        quotes={
            "here": Quote(order="a0", text="one", supports=("here", "there")),
            "there": Quote(order="a1", text="two", supports=("there",)),
            "none": Quote(order="a2", text="three"),
            "out": Quote(order="a3", text="four", supports=("out",)),
        },
    )
    of_one = chosen(document, phases=("p1",))
    assert {each: quote.supports for each, quote in of_one.quotes.items()} == {"here": ("here",)}
    assert set(chosen(document).quotes) == {"here", "there", "none"}
    assert set(chosen(document, disqualified=True).quotes) == {"here", "there", "none", "out"}


def test_a_section_that_would_say_falsehoods_of_some_kinds_is_left_out() -> None:
    request = PrintRequest(sections=("map", "coverage", "advice"), kinds=("touchpoint",))
    laid = pages(a_map(), ENGLISH, request)
    assert [page.title for page in laid] == ["Map"]


def test_every_page_says_what_was_chosen() -> None:
    (page,) = pages(
        a_map(), ENGLISH, PrintRequest(sections=("map",), roles=("l1",), phases=("p1",))
    )
    assert "Boss · Trigger" in said([page])


NAMES: Mapping[Kind, str] = {
    "cards": "title",
    "personas": "name",
    "lanes": "name",
    "phases": "name",
}


def marked(document: Document) -> Document:
    """Give each record a name that is found again, however it is broken: it has no blank."""
    changes: dict[Key, Record | None] = {}
    for kind, field in NAMES.items():
        for record_id, record in document.table(kind).items():
            changes[Key(kind, record_id)] = record.replaced(**{field: f"‹{kind[:2]}{record_id}›"})
    return document.replaced(changes)


@pytest.fixture(autouse=True, scope="module")
def no_fonts_of_the_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Look for no letter in all the fonts of the machine."""
    with only_fonts_in(tmp_path_factory.mktemp("none")):
        yield


def said(laid: Sequence[Page]) -> str:
    return "".join(
        mark.text
        for page in laid
        for piece in page.pieces
        for _, _, figure in piece.drawing.figures()
        for mark in figure.marks
        if isinstance(mark, Text)
    )


@settings(max_examples=15)
@given(documents().map(all_shown), st.data())
def test_one_roles_pages_have_nothing_of_another(document: Document, data: st.DataObject) -> None:
    document = marked(document)
    if not document.role_lane_ids:
        return
    role = data.draw(st.sampled_from(document.role_lane_ids))
    mine = frozenset(lanes_about(document, role))
    request = PrintRequest(sections=EVERYTHING, roles=(role,), disqualified=True)
    words = said(pages(document, ENGLISH, request))
    for card_id, card in document.cards.items():
        if card.lane is not None and card.lane not in mine:
            assert f"‹ca{card_id}›" not in words
    for persona_id, persona in document.personas.items():
        if persona.lane != role:
            assert f"‹pe{persona_id}›" not in words
    for other in document.role_lane_ids:
        assert other == role or f"‹la{other}›" not in words


@settings(max_examples=15)
@given(documents().map(all_shown), st.data())
def test_what_was_chosen_is_all_that_is_printed(document: Document, data: st.DataObject) -> None:
    document = marked(document)
    phases = data.draw(st.sets(st.sampled_from(document.phase_ids)) if document.phases
                       else st.just(set()))  # fmt: skip
    kinds = data.draw(st.sets(st.sampled_from(CARD_KINDS)))
    request = PrintRequest(
        sections=EVERYTHING, phases=tuple(sorted(phases)), kinds=tuple(sorted(kinds))
    )
    words = said(pages(document, ENGLISH, request))
    for card_id, card in document.cards.items():
        elsewhere = card.phase is not None and phases and card.phase not in phases
        if elsewhere or (kinds and card.kind not in kinds):
            assert f"‹ca{card_id}›" not in words
    for phase in document.phases:
        assert not phases or phase in phases or f"‹ph{phase}›" not in words


SECRET = "Kept from the client"


def with_hidden() -> Document:
    """A map of which a phase and a lane are hidden, with all that can hang on them."""
    document = a_map(
        {
            "seen": Card(phase="p1", lane="l1", order="a0", title="Seen", answers=("in",)),
            "in": Card(phase="p2", lane="l1", order="a0", title=SECRET),
            "of": Card(phase="p1", lane="lh", order="a0", title=SECRET),
            "idea": Card(order="a0", title=SECRET, proposed_phase="p2"),
        },
        kpis={"k": Kpi(order="a0", phase="p2", name=SECRET)},
        personas={"x": Persona(order="a0", lane="lh", name=SECRET)},
        handoffs={"h": Handoff(source="seen", target="in", label=SECRET)},
    )  # fmt: skip
    lane = Lane(order="a5", name=SECRET, hidden=True, experience={"p1": 2})
    phase = document.phases["p2"].replaced(name=SECRET, hidden=True)
    return document.replaced({Key("lanes", "lh"): lane, Key("phases", "p2"): phase})


def test_nothing_of_what_is_hidden_is_in_any_section_unless_asked_for() -> None:
    document = with_hidden()
    request = PrintRequest(sections=EVERYTHING)
    assert SECRET not in repr(pages(document, ENGLISH, request))
    assert SECRET in repr(pages(document, ENGLISH, replace(request, hidden=True)))
    assert chosen(document, hidden=True) is document


def test_who_asks_for_a_hidden_phase_or_role_by_its_id_gets_it() -> None:
    document = with_hidden()
    assert set(chosen(document, phases=("p2",)).cards) == {"in", "idea"}
    assert "of" in chosen(document, roles=("lh",)).cards


def test_a_map_without_what_is_hidden_is_a_part() -> None:
    document = with_hidden()
    assert is_part(document, PrintRequest())
    assert not is_part(document, PrintRequest(hidden=True))
    assert not is_part(a_map(), PrintRequest())

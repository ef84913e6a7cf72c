"""What is wrong with pages is told before they are handed over, with the place it is at."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest

from benchmarks.maps import make_map
from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.map.map_sheets import map_sheets
from cjm_desktop.layout.page_text import READABLE_TEXT, smallest_text
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.preflight import Finding, findings
from cjm_desktop.layout.preflight_words import finding_line
from cjm_desktop.layout.print_request import PrintRequest, SheetChoice
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.front.test_cover_sheets import drawn_logo
from tests.unit.output.maps import DAY, a_map, sample


def found(document: Document, request: PrintRequest) -> list[Finding]:
    return findings(document, pages(document, ENGLISH, request), request)


def test_small_text_comes_with_the_first_paper_that_would_do() -> None:
    document = sample("bouncy-ball-machine")
    request = PrintRequest(sections=("personas", "map"), day=DAY)
    small = [each for each in found(document, request) if each.code == "small_text"]
    for each in small:
        assert each.section is not None
        assert each.paper is not None
        there = PrintRequest(
            sections=(each.section,), papers={each.section: SheetChoice(each.paper)}
        )
        for page in pages(document, ENGLISH, there):
            assert (smallest_text(page) or READABLE_TEXT) >= READABLE_TEXT - 0.01


def test_a_paper_that_would_not_do_is_left_at_its_first_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: dict[Paper, int] = defaultdict(int)

    def many_pages(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
        (sheet,) = map_sheets(document, tr, request)
        for _ in range(10):
            asked[request.page] += 1
            yield sheet

    monkeypatch.setitem(SECTIONS, "map", SECTIONS["map"]._replace(lay_out=many_pages))
    request = PrintRequest(sections=("map",), map_pages="one", day=DAY)
    document = make_map(100)
    laid = pages(document, ENGLISH, request)
    asked.clear()
    (does,) = {each.paper for each in findings(document, laid, request)}
    assert does is not None
    assert asked.pop(does) == 10
    assert asked
    assert set(asked.values()) == {1}


def test_text_that_can_be_read_is_not_told_of() -> None:
    request = PrintRequest("fit", sections=("map",), day=DAY)
    assert found(a_map(), request) == []


def test_letters_in_no_font_lead_to_their_card_and_its_page() -> None:
    cards = {
        "c": Card(phase="p1", lane="l1", order="a0", title="Fra \U00013080", kind="touchpoint")
    }
    request = PrintRequest("fit", sections=("map",), day=DAY)
    (lacking,) = found(a_map(cards), request)
    assert lacking == Finding("no_font", 0, Key("cards", "c"), text="\U00013080")
    assert finding_line(a_map(cards), lacking, ENGLISH) == (
        "page 1: Card “Fra \U00013080”: no font on this machine has \U00013080"
    )


def test_letters_that_were_not_chosen_are_not_told_of() -> None:
    cards = {"c": Card(phase="p1", lane="l1", order="a0", title="\U00013080", kind="note")}
    request = PrintRequest("fit", sections=("map",), roles=("l2",), day=DAY)
    assert found(a_map(cards), request) == []


def test_an_empty_section_is_left_out_and_said_so() -> None:
    request = PrintRequest("fit", sections=("map", "kpis"), day=DAY)
    assert [page.title for page in pages(a_map(), ENGLISH, request)] == ["Map"]
    (empty,) = found(a_map(), request)
    assert (empty.code, empty.section, empty.is_wrong) == ("empty", "kpis", False)


def test_a_name_that_is_cut_is_told_of_with_its_record() -> None:
    document = a_map()
    phase = document.phases["p1"].replaced(name=" ".join(["evaluation"] * 27))
    request = PrintRequest("fit", sections=("map",), day=DAY)
    told = found(document.replaced({Key("phases", "p1"): phase}), request)
    (cut,) = (each for each in told if each.code == "cut_text")
    assert (cut.key, cut.page) == (Key("phases", "p1"), 0)
    assert cut.text.endswith("…¹")


def test_a_cancel_is_heard_at_every_record_that_is_looked_through() -> None:
    cards = {
        f"c{place}": Card(title="ᚠᚢᚦᚨᚱᚲ", phase="p1", lane="l1", order=f"a{place}")
        for place in range(9)
    }
    document = a_map(cards=cards)
    asked: list[object] = []
    findings(document, (), PrintRequest(sections=("map",), day=DAY), asked.append)
    assert len(asked) > len(cards)


def test_a_logo_that_cannot_be_seen_on_the_cover_is_told() -> None:
    request = PrintRequest(sections=("cover", "map"), day=DAY)
    white = (255, 255, 255)
    seen = found(drawn_logo([(200, white)]), request)
    faint = found(drawn_logo([(200, white)], "#FFE08A"), request)
    assert "faint_logo" not in {each.code for each in seen}
    (told,) = (each for each in faint if each.code == "faint_logo")
    assert (told.page, told.section, told.is_wrong) == (0, "cover", False)
    assert "logo" in finding_line(a_map(), told, ENGLISH)


def test_a_kits_logo_that_cannot_be_seen_above_the_pages_is_told() -> None:
    white = drawn_logo([(200, (255, 255, 255))]).assets["a"]
    kit = Brand(format="cjm-desktop/brand", format_version=1, logo=white)
    request = PrintRequest(sections=("cover", "map"), day=DAY, brand=kit)
    (told,) = (each for each in found(a_map(), request) if each.code == "faint_logo")
    assert told.page is None
    alone = found(a_map(), replace(request, sections=("cover",)))
    assert "faint_logo" not in {each.code for each in alone}

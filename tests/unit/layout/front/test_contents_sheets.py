"""The contents list what is printed on the pages that it stands on, and lead there."""

from dataclasses import replace
from datetime import date

from cjm_desktop.journey.records import Map
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.front.contents_sheets import Entry, contents_sheets
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.front.told import anchors, marks, rows, targets
from tests.unit.output.maps import a_map, made, reader, sample

DAY = date(2026, 11, 26)


def request(*sections: SectionId) -> PrintRequest:
    return PrintRequest(sections=sections, map_pages="one", day=DAY)


def test_each_section_is_listed_with_the_page_that_it_begins_on() -> None:
    document = sample("bouncy-ball-machine")
    laid = pages(document, ENGLISH, request("cover", "contents", "map", "gap", "advice"))
    listed = next(page for page in laid if page.title == "Contents").pieces[1]
    said = [item.figure.label for item in listed.drawing.figures()]
    assert said == ["Contents", "Map", "Gap chart", "Advice"]
    texts = [mark for mark in marks([laid[1]]) if isinstance(mark, Text)]
    numbers = [mark.text for mark in texts if mark.text.isdigit()]
    titles = [page.title for page in laid]
    starts = [next(n for n, each in enumerate(titles, 1) if title in each) for title in said[1:]]
    assert [int(number) for number in numbers] == starts
    assert titles[:2] == ["Cover", "Contents"]


def test_every_row_leads_to_a_page_that_is_there() -> None:
    laid = pages(sample("bouncy-ball-machine"), ENGLISH, request("contents", "map", "gap"))
    assert targets(laid)[:2] == [anchor_name("section", "map"), anchor_name("section", "gap")]
    assert set(targets(laid)[:2]) <= anchors(laid)


def test_in_the_file_the_rows_are_links_to_the_pages() -> None:
    pdf = reader(
        made(sample("bouncy-ball-machine"), sections=("contents", "map", "gap"), map_pages="one")
    )
    links = [each.get_object() for each in pdf.pages[0]["/Annots"]]
    reached = [pdf.get_page_number(link["/Dest"][0].get_object()) for link in links]
    assert reached[:2] == [1, 2]


def test_contents_that_take_more_pages_themselves_list_the_right_ones() -> None:
    entries = [Entry(f"Part {n}", n, anchor_name("page", str(n))) for n in range(200)]
    assert len(list(contents_sheets(a_map(), entries, ENGLISH, request("contents")))) > 2


def test_larger_paper_has_the_same_contents_larger() -> None:
    entries = [Entry(f"Part {n}", n, anchor_name("page", str(n))) for n in range(12)]
    (small,) = contents_sheets(a_map(), entries, ENGLISH, request("contents"))
    larger = replace(request("contents"), page="A3")
    (large,) = contents_sheets(a_map(), entries, ENGLISH, larger)
    assert large.scale > 1.3 * small.scale
    assert large.drawing.width * large.scale <= large.sheet.content.width + 1


def test_a_section_says_in_a_few_words_what_it_is_about() -> None:
    entries = [Entry("Gap chart", 7, anchor_name("section", "gap"), "gap")]
    said = rows(contents_sheets(a_map(), entries, ENGLISH, request("contents")))
    assert said == ["Contents", "Gap chart 7 Which touchpoints are worth the effort"]


def test_a_title_of_any_length_keeps_clear_of_its_number() -> None:
    entries = [Entry("word " * 60, 12, anchor_name("page", "12"))]
    for sheet in contents_sheets(a_map(map=Map()), entries, ENGLISH, request("contents")):
        row = list(sheet.drawing.figures())[1].figure
        *words, number = (mark for mark in row.marks if isinstance(mark, Text))
        assert number.text == "12"
        assert max(mark.x + mark.width for mark in words) < number.x
        assert words[-1].text.endswith("…")

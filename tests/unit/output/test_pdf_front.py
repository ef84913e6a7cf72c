"""The front of a printed map as a file: its links lead to their pages, and it can be read aloud."""

from datetime import date

from cjm_desktop.layout.drawing import Image
from cjm_desktop.layout.front.cover_sheets import cover_figure
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.front.test_cover_sheets import with_logo
from tests.unit.output.maps import made, reader, rendered, sample
from tests.unit.output.test_pdf_structure import complaints

DAY = date(2026, 11, 26)
FRONT: tuple[SectionId, ...] = ("cover", "contents", "summary", "legend", "method")


def test_the_summary_leads_to_the_sections_that_are_printed_and_to_no_others() -> None:
    document = sample("bouncy-ball-machine")
    alone = reader(made(document, sections=("summary",), day=DAY))
    assert "/Annots" not in alone.pages[0]
    both = reader(made(document, sections=("summary", "actions"), day=DAY))
    links = [each.get_object() for each in both.pages[0]["/Annots"]]
    assert {both.get_page_number(link["/Dest"][0].get_object()) for link in links} == {1}


def test_each_part_of_the_front_is_a_bookmark() -> None:
    pdf = reader(made(sample("bouncy-ball-machine"), sections=FRONT, day=DAY))
    titles = [each.title for each in pdf.outline if not isinstance(each, list)]
    assert titles == ["Cover", "Contents", "Summary", "Legend", "Method and evidence"]


def test_checkers_find_no_fault_in_the_front() -> None:
    assert complaints(made(sample("cykelprenumeration"), sections=FRONT, day=DAY)) == []


def test_what_is_transparent_in_a_logo_is_white_on_the_cover() -> None:
    document = with_logo((300, 100), colour=(0, 0, 0, 0))
    figure = cover_figure(document, 842, 595, PrintRequest(day=DAY), ENGLISH)
    logo = next(mark for mark in figure.marks if isinstance(mark, Image))
    page = rendered(made(document, sections=("cover",), day=DAY), scale=1)
    middle = int(logo.x + logo.width / 2), int(logo.y + logo.height / 2)
    assert page.getpixel(middle) == (255, 255, 255)
    opaque = rendered(made(with_logo((300, 100)), sections=("cover",), day=DAY), scale=1)
    assert opaque.getpixel(middle) == (255, 0, 0)


def test_checkers_find_no_fault_in_a_cover_with_a_logo() -> None:
    assert complaints(made(with_logo((300, 100)), sections=("cover",), day=DAY)) == []

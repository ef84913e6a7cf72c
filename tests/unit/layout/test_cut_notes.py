"""What is cut has a number behind it, below which it stands whole on the last page."""

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Lane, Map, Persona, Phase
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import DAY

LONG = "A phase with a name that goes on for so long that no chevron has the room for it " * 2
TITLE = "Head of whatever has to do with machines that nobody else looks after here"


def printed(document: Document, *sections: SectionId) -> list[Page]:
    return pages(document, ENGLISH, PrintRequest(sections=sections, map_pages="one", day=DAY))


def texts(page: Page) -> list[Text]:
    return [
        mark
        for piece in page.pieces
        for _, _, figure in piece.figures()
        for mark in figure.marks
        if isinstance(mark, Text)
    ]


def document() -> Document:
    return Document(
        map=Map(title="Buying"),
        phases={"p": Phase(order="a0", name=LONG.strip(), goal="Short")},
        lanes={"l": Lane(order="a0", name="Buyer", kind="role")},
        personas={"x": Persona(order="a0", lane="l", name="Ann", title=TITLE)},
    )


def test_a_cut_name_has_a_number_and_is_told_in_full() -> None:
    map_page, notes = printed(document(), "map")
    cut = [mark for mark in texts(map_page) if mark.cut is not None]
    assert [mark.text[-2:] for mark in cut] == ["…¹", "…²"]
    said = " ".join(mark.text for mark in texts(notes))
    assert notes.title == "In full"
    assert f"¹ 1. {LONG.strip()} ² {TITLE}" in said


def test_a_number_takes_no_more_room_than_there_is() -> None:
    (page, _) = printed(document(), "map")
    for mark in texts(page):
        if mark.cut is not None:
            assert mark.width <= mark.cut.room + 1e-6


def test_what_stands_whole_on_another_page_has_no_number() -> None:
    first, last = printed(document(), "map", "personas")
    assert [mark.text[-1] for mark in texts(first) if mark.cut is not None] == ["¹", "…"]
    said = " ".join(mark.text for mark in texts(last))
    assert f"¹ 1. {LONG.strip()}" in said
    assert said.count(TITLE) == 1


def test_what_has_room_has_no_notes() -> None:
    names = {Key("phases", "p"): Phase(order="a0", name="Trigger"), Key("personas", "x"): None}
    assert [page.title for page in printed(document().replaced(names), "map")] == ["Map"]

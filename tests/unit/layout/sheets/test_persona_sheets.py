"""Persona sheets: in the order of the lanes, as many on a page as fit; long text goes on."""

from datetime import date

import pypdfium2
import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.drawing import Image, Text
from cjm_desktop.layout.page_text import smallest_text
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import READABLE
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.persona_sheet import CLOSE, LISTS, MARGIN, USUAL, Owner, bands, sheet
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import a_map, picture, sample

DAY = date(2026, 11, 21)
PER = Persona(order="a0", name="Per Produkt", lane="l2", title="Specialist", company="Toys",
              quote="Show me", background="An engineer", goals=("Less scrap", "Fewer stops"),
              sources=("Forums",))  # fmt: skip


def persona_pages(
    document: Document, *, portrait: bool = False, roles: tuple[str, ...] = ()
) -> list[Page]:
    return pages(
        document,
        ENGLISH,
        PrintRequest(portrait=portrait, sections=("personas",), roles=roles, day=DAY),
    )


def said(page: Page) -> list[str]:
    drawing = page.pieces[1].drawing
    return [
        mark.text
        for placed in drawing.figures()
        for mark in placed.figure.marks
        if isinstance(mark, Text)
    ]


def several() -> Document:
    return a_map(
        personas={
            "late": PER.replaced(order="a1", name="Late"),
            "per": PER,
            "boss": Persona(order="a5", name="The Boss", lane="l1"),
        }
    )


@pytest.mark.parametrize("portrait", [False, True])
def test_personas_share_a_page_in_the_order_of_lanes_and_places(portrait: bool) -> None:
    (page,) = persona_pages(several(), portrait=portrait)
    names = [text for text in said(page) if text in {"The Boss", "Per Produkt", "Late"}]
    assert names == ["The Boss", "Per Produkt", "Late"]


def test_a_persona_is_not_parted_where_it_fits_a_page() -> None:
    full = PER.replaced(
        **dict.fromkeys(LISTS, ("One thing that is wanted", "Another", "A third", "A fourth"))
    )
    many = {f"p{n}": full.replaced(order=f"a{n}", name=f"Person {n}") for n in range(9)}
    laid = persona_pages(a_map(personas=many))
    assert 1 < len(laid) < 9
    assert not any("continued" in text for page in laid for text in said(page)[1:])


def test_one_role_alone_shows_its_personas_only() -> None:
    laid = persona_pages(several(), roles=("l1",))
    assert len(laid) == 1
    assert "The Boss" in said(laid[0])


def test_a_sheet_says_all_fields_and_nothing_of_empty_ones() -> None:
    texts = said(persona_pages(a_map(personas={"per": PER}))[0])
    assert texts == [
        "Personas", "PP", "User", "Per Produkt", "Specialist · Toys", "“Show me”", "Background",
        "An engineer",
        "Goals", "Less scrap", "Fewer stops", "Sources of information", "Forums",
    ]  # fmt: skip


def test_a_sheet_bounds_the_target_group() -> None:
    bounded = PER.replaced(age="35 to 55", interests=("bikes", "music"), earlier_leads="The fair")
    texts = said(persona_pages(a_map(personas={"per": bounded}))[0])
    assert texts[texts.index("Target group") + 1 :] == [
        "Age: 35 to 55", "Interests: bikes, music", "Earlier leads: The fair",
    ]  # fmt: skip


@pytest.mark.parametrize("portrait", [False, True])
def test_long_text_goes_on_on_further_pages_and_no_word_is_lost(portrait: bool) -> None:
    words = [f"w{n}" for n in range(3_000)]
    long = PER.replaced(
        background=" ".join(words[:2_000]),
        goals=tuple(" ".join(words[n : n + 20]) for n in range(2_000, 3_000, 20)),
    )
    laid = persona_pages(a_map(personas={"per": long}), portrait=portrait)
    assert len(laid) > 2
    found = [word for page in laid for text in said(page) for word in text.split()]
    assert [word for word in found if word[0] == "w" and word[1:].isdigit()] == words
    assert all(said(page)[:2] == ["Personas (continued)", "Per Produkt, continued"]
               for page in laid[1:])  # fmt: skip
    for page in laid:
        piece, footer = page.pieces[1], page.pieces[2]
        assert piece.y + piece.drawing.height * piece.scale <= footer.y + 0.01


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(20, 60):
        long = PER.replaced(background="\n".join(["line"] * lines))
        for page in persona_pages(a_map(personas={"per": long}))[:-1]:
            assert said(page)[-1] not in {"Background", "Goals", "Sources of information"}


def test_columns_do_not_run_into_each_other() -> None:
    entries = ("WWWW " * 30,) * 3
    wide = PER.replaced(
        **dict.fromkeys(
            ("responsibilities", "goals", "drivers", "challenges", "knowledge_needs"), entries
        )
    )
    for width in (300.0, 500.0, 780.0):
        owner = Owner("User", "role-2")
        band = bands(wide, owner, ENGLISH, width)[-1]
        edges = [column.x for column in band.columns[1:]] + [width - MARGIN]
        for column, edge in zip(band.columns, edges, strict=True):
            rights = [
                column.x + mark.x + mark.width
                for row in column.rows
                for mark in row.marks
                if isinstance(mark, Text)
            ]
            assert max(rights) <= edge
        assert sheet("per", bands(wide, owner, ENGLISH, width), owner, width).width == width


def test_a_portrait_is_on_the_sheet() -> None:
    with_portrait = PER.replaced(portrait="pic")
    document = a_map(personas={"per": with_portrait}, assets={"pic": picture(64, 64)})
    (page,) = persona_pages(document)
    drawing = page.pieces[1].drawing
    images = [m for placed in drawing.figures() for m in placed.figure.marks if type(m) is Image]
    assert [image.asset for image in images] == ["pic"]


def test_a_map_without_personas_says_so_on_one_page() -> None:
    (page,) = persona_pages(a_map(personas={}))
    assert said(page) == ["Personas", "No role has a persona yet."]


def test_the_samples_personas_are_in_the_pdf() -> None:
    document = sample("bouncy-ball-machine")
    made = pypdfium2.PdfDocument(pdf_bytes(document, ExportOptions(sections=("personas",))))
    assert len(made) < len(document.personas) == 3
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in made)
    for lane in document.role_lane_ids:
        ((_, persona),) = document.personas_of(lane)
        for wanted in (persona.name, persona.title, persona.quote, *persona.goals,
                       *persona.sources, document.lanes[lane].name):  # fmt: skip
            assert wanted in text
    made.close()


def with_lists(count: int) -> Document:
    full = PER.replaced(**dict.fromkeys(LISTS, ("One thing that is wanted", "Another", "A third")))
    return a_map(
        personas={f"p{n}": full.replaced(order=f"a{n}", name=f"Person {n}") for n in range(count)}
    )


@pytest.mark.parametrize(
    ("count", "portrait", "most"), [(2, False, 1), (3, False, 1), (5, False, 2), (4, True, 2)]
)
def test_none_stands_alone_where_closer_text_lets_it_stand_beside_the_others(
    count: int, portrait: bool, most: int
) -> None:
    laid = persona_pages(with_lists(count), portrait=portrait)
    assert len(laid) == most
    names = [text for page in laid for text in said(page) if text.startswith("Person ")]
    assert names == [f"Person {n}" for n in range(count)]
    assert all((smallest_text(page) or READABLE) >= READABLE for page in laid)


def test_text_is_not_set_closer_than_it_need_be() -> None:
    sizes = {
        mark.size
        for placed in persona_pages(with_lists(2))[0].pieces[1].drawing.figures()
        for mark in placed.figure.marks
        if isinstance(mark, Text)
    }
    assert {USUAL.body.size, USUAL.quote.size} <= sizes
    assert CLOSE.body.size * 0.85 >= 8

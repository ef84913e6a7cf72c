"""Presentations: a slide is a phase; a deck of ours comes back by the ids of its cards."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.ids import random_id
from cjm_desktop.output.exporters import POWERPOINT
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.files import made, material, places


def deck(*fill: Callable[[Any], None], layout: int = 5) -> bytes:
    presentation = Presentation()
    for each in fill:
        each(presentation.slides.add_slide(presentation.slide_layouts[layout]))
    return saved(presentation)


def saved(presentation: Any) -> bytes:
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def note(shapes: Any, text: str, left: float, top: float = 2) -> None:
    shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(1)).text_frame.text = text


def first(slide: Any) -> None:
    slide.shapes.title.text = "Find"
    note(slide.shapes, "Second", 5)
    note(slide.shapes, "First\nwith a note", 1)
    group = slide.shapes.add_group_shape()
    note(group.shapes, "In a group", 1, 4)
    table = slide.shapes.add_table(2, 2, Inches(1), Inches(5), Inches(4), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 0).text = "Row", "more", "Alone"
    slide.notes_slide.notes_text_frame.text = "Said aloud\nfor long"


def untitled(slide: Any) -> None:
    note(slide.shapes, "Pays", 1)


def test_a_slide_is_a_phase_and_a_shape_a_card() -> None:
    read = material(deck(first, untitled), "a.pptx")
    assert read.phases == ("Find", "Slide 2")
    assert [(row.title, row.notes, row.phase) for row in read.rows] == [
        ("First", "with a note", "Find"), ("Second", "", "Find"), ("In a group", "", "Find"),
        ("Row", "more", "Find"), ("Alone", "", "Find"), ("Said aloud", "for long", "Find"),
        ("Pays", "", "Slide 2"),
    ]  # fmt: skip
    assert read.rows[5].fields == {"kind": "note"}


def test_the_list_of_a_slide_is_a_card_for_each_point() -> None:
    def fill(slide: Any) -> None:
        slide.shapes.title.text = "Use"
        frame = slide.placeholders[1].text_frame
        frame.text = "Rides"
        below = frame.add_paragraph()
        below.text, below.level = "in the rain", 1
        frame.add_paragraph().text = "Repairs"

    document = made(deck(fill, layout=1), "a.pptx")
    assert {card.title: card.notes for card in document.cards.values()} == {
        "Rides": "in the rain", "Repairs": "",
    }  # fmt: skip
    assert set(places(document).values()) == {("Use", "Customer")}


def test_pictures_and_charts_are_told() -> None:

    def fill(slide: Any) -> None:
        note(slide.shapes, "Card", 1)
        slide.shapes.add_picture(BytesIO(PIXEL), Inches(1), Inches(1))

    assert material(deck(fill), "a.pptx").doubts == (Doubt("pictures"),)


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0"
    "000301010018dd8db00000000049454e44ae426082"
)


def test_a_deck_of_ours_changes_what_was_rewritten_in_its_map_and_nothing_else() -> None:
    sample = codec.load(resource("samples", "bouncy-ball-machine.cjm"))
    (data,) = POWERPOINT.make(sample, ExportOptions(sections=("map",)), Path("a.pptx"))
    read = material(data, "a.pptx", sample.map.language)
    assert not brought(sample, read, random_id, ENGLISH).patch
    presentation = Presentation(BytesIO(data))
    ours = [shape for slide in presentation.slides for shape in slide.shapes
            if shape.name.startswith("cards:")]  # fmt: skip
    name = ours[0].name
    for shape in ours:
        if shape.name == name:
            shape.text_frame.paragraphs[0].runs[0].text = "Rewritten"
    changed = brought(
        sample, material(saved(presentation), "a.pptx", sample.map.language), random_id, ENGLISH
    ).patch
    (key,) = changed.updated
    assert key.id == name.partition(":")[2].partition(" ")[0]
    assert changed.apply(sample).cards[key.id].title == "Rewritten"
    assert not changed.added
    assert not changed.removed


def test_a_title_of_several_lines_stays_as_it_is() -> None:
    sample = codec.load(resource("samples", "bouncy-ball-machine.cjm"))
    key = next(each for each, card in sample.cards.items() if card.phase)
    cards = {**sample.cards, key: sample.cards[key].replaced(title="One\nand  two")}
    lines = sample.replaced({Key("cards", each): card for each, card in cards.items()})
    (data,) = POWERPOINT.make(lines, ExportOptions(sections=("map",)), Path("a.pptx"))
    assert not brought(lines, material(data, "a.pptx"), random_id, ENGLISH).patch


def test_a_deck_of_ours_makes_the_map_that_it_was_made_of() -> None:
    sample = codec.load(resource("samples", "bouncy-ball-machine.cjm"))
    (data,) = POWERPOINT.make(sample, POWERPOINT.proposed, Path("a.pptx"))
    found = places(made(data, "a.pptx", sample.map.language))
    wanted = {
        card.title: (sample.phases[card.phase].name, sample.lanes[str(card.lane)].name)
        for card in sample.cards.values()
        if card.phase and card.qualification != "disqualified"
    }
    assert found == wanted

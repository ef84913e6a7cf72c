"""A map as slides: native shapes that say all of it, fit, and can be edited."""

from dataclasses import replace
from io import BytesIO
from itertools import product
from math import dist
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.journey.document import MAP_KEY, Document
from cjm_desktop.journey.order import keys
from cjm_desktop.journey.records import Card, Handoff, Kpi, Map, Reading
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.output.deck.deck import SLIDES
from cjm_desktop.output.exporters import SLIDE_SECTIONS
from cjm_desktop.output.options import Cancelled, ExportOptions
from cjm_desktop.output.powerpoint import powerpoint_files
from cjm_desktop.storage.errors import BadFile, SaveError
from tests.unit.output.deck.decks import (
    ALL,
    EMU,
    arial_height,
    deck,
    deck_bytes,
    shape,
    slide,
    texts,
)
from tests.unit.output.maps import DAY, a_map, sample, some_cards

HOSTILE = "=1+1 <b>&amp;{x}</b> \U0001f9ed\ufffe\tend"


def linked() -> Document:
    cards = some_cards()
    first, second = list(cards)[:2]
    return a_map(cards, handoffs={"h1": Handoff(source=first, target=second, label="sends")})


@pytest.mark.parametrize("name", ["payroll-service", "cykelabonnement"])
def test_a_sample_is_told_whole_and_nothing_runs_over_its_edge(name: str) -> None:
    document = sample(name)
    made = deck(document)
    written = "\n".join(texts(made))
    for card in document.cards.values():
        if card.phase is not None and not is_disqualified(card):
            assert " ".join(card.title.split()) in written
    wide, high = made.slide_width, made.slide_height
    for each in made.slides:
        for one in each.shapes:
            assert one.left >= 0
            assert one.left + one.width <= wide + EMU
            assert one.top >= 0
            assert one.top + one.height <= high + EMU
            if one.has_text_frame and not one.is_placeholder and one.text_frame.word_wrap:
                assert arial_height(one) <= one.height / EMU + 0.5, one.text_frame.text


def test_a_card_is_one_shape_with_its_text_and_says_what_it_shows() -> None:
    document = a_map()
    made = slide(deck(document), "overview:1")
    for card_id, card in document.cards.items():
        one = shape(made, f"cards:{card_id}")
        assert one.text_frame.text == card.title
        assert one._element.nvSpPr.cNvPr.get("descr").startswith(f"{card.title}, touchpoint.")


def test_of_whom_nothing_is_known_a_card_says_nothing_but_to_who_cannot_see_it() -> None:
    cards = {
        "a": Card(phase="p1", lane="l1", order="a0", title="Fair", channel="Hall"),
        "b": Card(phase="p1", lane="l1", order="a1", title="Web", we_present=True),
    }
    made = slide(deck(a_map(cards)), "phase:p1:1")
    fair, web = shape(made, "cards:a"), shape(made, "cards:b")
    assert fair.text_frame.text == "Fair\nChannel: Hall."
    assert web.text_frame.text == "Web\nWe there: yes."
    assert "Customer there: not known." in fair._element.nvSpPr.cNvPr.get("descr")


def test_an_arrow_is_stuck_to_its_cards_at_both_ends() -> None:
    document = linked()
    made = slide(deck(document), "overview:1")
    arrow = shape(made, "handoffs:h1")
    ends = arrow._element.nvCxnSpPr.cNvCxnSpPr
    handoff = document.handoffs["h1"]
    assert ends.stCxn.id == shape(made, f"cards:{handoff.source}").shape_id
    assert ends.endCxn.id == shape(made, f"cards:{handoff.target}").shape_id
    assert "sends" in arrow._element.nvCxnSpPr.cNvPr.get("descr")


def test_what_is_said_of_cards_is_in_the_speakers_notes() -> None:
    cards = {"c": Card(phase="p1", lane="l1", order="a0", title="Fair", notes="Held in May")}
    made = slide(deck(a_map(cards)), "phase:p1:1")
    assert "Held in May" in made.notes_slide.notes_text_frame.text


def test_there_is_a_slide_for_each_role_if_that_is_asked() -> None:
    names = [each.name for each in deck(a_map(), spread_by="role").slides]
    assert {"lane:l1:1", "lane:l2:1"} <= set(names)
    assert not any(name.startswith("phase:") for name in names)


def test_one_role_alone_has_nothing_of_the_others() -> None:
    document = a_map()
    written = "\n".join(texts(deck(document, roles=("l1",))))
    for card in document.cards.values():
        assert (card.title in written) is (card.lane == "l1")


def test_kpis_are_charts_and_gap_and_actions_tables_that_can_be_edited() -> None:
    readings = (Reading(on=DAY, value=3.0),)
    kpis = {"k": Kpi(order="a0", phase="p1", name="Calls", target=5.0, readings=readings)}
    cards = {
        "c": Card(phase="p1", lane="l1", order="a0", title="Fair", potential=9.0, effort=2.0,
                  decision="start"),
    }  # fmt: skip
    made = deck(a_map(cards, kpis=kpis))
    chart = shape(slide(made, "kpis:1"), "kpis:k").chart
    assert [list(series.values) for series in chart.plots[0].series] == [[3.0], [5.0]]
    for name in ("gap:1", "actions:1"):
        table = next(each.table for each in slide(made, name).shapes if each.has_table)
        assert "Fair" in [cell.text for cell in table.rows[1].cells]
    assert shape(slide(made, "gap:1"), "gap:dot:c").text_frame.text == "1"


def test_dots_of_one_place_stand_beside_each_other_on_the_chart() -> None:
    cards = {
        f"c{n}": Card(phase="p1", lane="l1", order=f"a{n}", title="x", potential=10.0, effort=0.0)
        for n in range(9)
    }
    made = slide(deck(a_map(cards)), "gap:1")
    dots = [each for each in made.shapes if each.name.startswith("gap:dot:")]
    centres = [(each.left + each.width / 2, each.top + each.height / 2) for each in dots]
    for n, one in enumerate(centres):
        assert all(dist(one, other) >= dots[n].width - EMU / 10 for other in centres[:n])
    plot = shape(made, "gap:quick_win")
    assert all(each.left >= plot.left and each.top >= plot.top for each in dots)


@pytest.mark.parametrize("asked", ["16:9", "4:3"])
@pytest.mark.parametrize("language", ["en", "sv"])
def test_no_dot_of_the_chart_stands_on_the_name_of_a_quarter(asked: str, language: str) -> None:
    scores = [*product((0.0, 4.5, 5.0, 5.5, 10.0), repeat=2)] * 3
    cards = {
        f"c{key}": Card(phase="p1", lane="l1", order=key, title="x", potential=high, effort=wide)
        for key, (high, wide) in zip(keys(len(scores)), scores, strict=True)
    }
    made = slide(deck(a_map(cards, map=Map(language=language)), slides=asked), "gap:1")
    dots = [each for each in made.shapes if each.name.startswith("gap:dot:")]
    assert len(dots) == len(cards)
    for group in ("quick_win", "long_term_bet", "fill_in", "question"):
        quarter = shape(made, f"gap:{group}")
        high = arial_height(quarter) * EMU
        low = quarter.text_frame.vertical_anchor == MSO_ANCHOR.BOTTOM
        top = quarter.top + quarter.height - high if low else quarter.top
        inside = (quarter.left, top, quarter.left + quarter.width, top + high)
        assert not [each for each in dots if _meets(each, inside)], group


def _meets(one: Any, area: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = area
    beside = one.left + one.width <= left or one.left >= right
    return not (beside or one.top + one.height <= top or one.top >= bottom)


def test_cards_that_need_two_slides_share_them_evenly() -> None:
    cards = {
        f"c{key}": Card(phase="p1", lane="l1", order=key, title=f"Card {key} that says something")
        for key in keys(77)
    }
    made = deck(a_map(cards), sections=("map",))
    pages = [
        [one for one in each.shapes if one.name.startswith("cards:")]
        for each in made.slides
        if each.name.startswith("phase:p1:")
    ]
    assert len(pages) == 2
    assert sum(map(len, pages)) == 77
    assert min(map(len, pages)) >= 30


def test_hostile_text_is_only_text() -> None:
    cards = {"c": Card(phase="p1", lane="l1", order="a0", title=HOSTILE, notes=HOSTILE)}
    document = a_map(cards, map=Map(title=HOSTILE, client=HOSTILE))
    made = slide(deck(document), "overview:1")
    assert shape(made, "cards:c").text_frame.text == HOSTILE.replace("\ufffe", "").replace(
        "\t", " "
    )


@pytest.mark.parametrize("count", [400, pytest.param(3_000, marks=pytest.mark.slow)])
def test_of_many_cards_each_is_there_and_inside(count: int) -> None:
    cards = {
        f"c{n}": Card(phase=f"p{n % 2 + 1}", lane="l1", order=key, title=f"Card {n}")
        for n, key in enumerate(keys(count))
    }
    made = deck(a_map(cards), sections=("map",))
    over = slide(made, "overview:1")
    marks = [each for each in over.shapes if each.name.startswith("cards:")]
    assert len(marks) == count
    assert max(each.top + each.height for each in marks) <= made.slide_height


@pytest.mark.parametrize(("asked", "width"), [("16:9", 960), ("4:3", 720)])
def test_slides_have_the_shape_that_is_asked(asked: str, width: float) -> None:
    made = deck(a_map(), slides=asked)
    assert (made.slide_width, made.slide_height) == (Pt(width), Pt(540))


def test_the_same_map_makes_the_same_bytes() -> None:
    kpi = Kpi(order="a0", phase="p1", name="Calls", readings=(Reading(on=DAY, value=1.0),))
    document = replace(linked(), kpis={"k": kpi})
    assert deck_bytes(document) == deck_bytes(document)


def test_sections_that_are_no_slides_are_left_out() -> None:
    names = {each.name.partition(":")[0] for each in deck(a_map(), sections=EVERYTHING).slides}
    assert names == {"cover", "overview", "phase", "legend", "gap", "personas"}


def test_a_template_gives_master_and_size_and_none_of_its_slides(tmp_path: Path) -> None:
    client = Presentation()
    client.slide_width, client.slide_height = Pt(800), Pt(500)
    client.slides.add_slide(client.slide_layouts[1]).shapes.title.text = "Theirs"
    client.save(tmp_path / "client.pptx")
    made = deck(a_map(), template=tmp_path / "client.pptx")
    assert made.slide_width == Pt(800)
    assert "Theirs" not in list(texts(made))
    assert len(made.slide_layouts) == len(client.slide_layouts)
    assert {each.slide_layout.name for each in made.slides} == {"Title Slide", "Title Only"}
    assert not [one for each in made.slides for one in each.placeholders if not one.text_frame.text]


def test_what_a_template_has_no_place_for_on_its_opening_slide_stands_there_all_the_same(
    tmp_path: Path,
) -> None:
    bare, out = Presentation(), tmp_path / "deck.pptx"
    for layout in bare.slide_layouts:
        for holder in list(layout.placeholders):
            if holder.placeholder_format.type not in (PP_PLACEHOLDER.TITLE,
                                                      PP_PLACEHOLDER.CENTER_TITLE):  # fmt: skip
                holder.element.getparent().remove(holder.element)
    bare.save(tmp_path / "bare.pptx")
    document = a_map(map=Map(title="A journey", client="Nordvärme"))
    out.write_bytes(deck_bytes(document, template=tmp_path / "bare.pptx"))
    said = shape(slide(Presentation(out), "cover"), "cover:subtitle")
    assert said.text_frame.text.split("\n")[0] == "Nordvärme"
    # It is brought up to date like all that is ours.
    other = document.replaced({MAP_KEY: document.map.replaced(client="Sydvärme")})
    made = deck(other, path=out, updated=lambda _: None)
    assert shape(slide(made, "cover"), "cover:subtitle").text_frame.text.startswith("Sydvärme")


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    other, without = tmp_path / "other.pptx", tmp_path / "without.pptx"
    other.write_bytes(b"PK no archive")
    bare = Presentation()
    for layout in [*bare.slide_layouts][:-1]:
        bare.slide_layouts.remove(layout)
    for holder in list(bare.slide_layouts[0].placeholders):
        holder.element.getparent().remove(holder.element)
    bare.save(without)
    with pytest.raises(BadFile):
        deck(a_map(), template=other)
    with pytest.raises(SaveError, match="no_slide_layout"):
        deck(a_map(), template=without)


def test_it_is_stopped_between_slides() -> None:
    seen: list[int] = []

    def stop(done: int, total: int) -> None:
        seen.append(done)
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        powerpoint_files(a_map(), ExportOptions(sections=ALL), Path("deck.pptx"), progress=stop)
    assert seen == [0, 0, 1, 2]


def test_an_empty_map_makes_a_deck() -> None:
    made = Presentation(BytesIO(deck_bytes(Document())))
    assert [each.name for each in made.slides] == ["cover"]


def test_slides_are_made_of_the_sections_that_are_offered() -> None:
    assert {*SLIDES} == {*SLIDE_SECTIONS}

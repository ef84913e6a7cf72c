"""What people said, in what is handed over: beside its cards, counted, and only as chosen."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.alternative import placed_alternative
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.output.exporters import CSV, EXPORTERS, Exporter
from cjm_desktop.output.options import ExportOptions, no_progress
from cjm_desktop.output.xlsx.workbook import xlsx_files
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import DAY, a_map

WAITED = "We waited *three* weeks & <b>called</b>."
LONGEST = "=1+1 is what the tender asks."


def quoted() -> Document:
    """A map on whose cards three people are quoted, one of them for a card of each phase."""
    cards = {
        "one": Card(phase="p1", lane="l1", order="a0", title="Demo"),
        "two": Card(phase="p2", lane="l1", order="a0", title="Tender"),
    }
    quotes = {
        "q1": Quote(order="a0", text=WAITED, said_by="Buyer", said_on=date(2026, 10, 31),
                    source="interviews", supports=("one", "two")),
        "q2": Quote(order="a1", text=LONGEST, said_by="Operator", supports=("two",)),
        "q3": Quote(order="a2", text="Loose words.", source="reviews"),
        "q4": Quote(order="a3", text=" ", supports=("one",)),
    }  # fmt: skip
    return a_map(cards, quotes=quotes)


def printed(document: Document, **asked: Any) -> str:
    """Give all words on the pages, without the breaks of their lines."""
    laid = pages(document, ENGLISH, PrintRequest(day=DAY, **asked))
    found = [
        mark.text
        for page in laid
        for piece in page.pieces
        for _, _, figure in piece.drawing.figures()
        for mark in figure.marks
        if isinstance(mark, Text)
    ]
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize(
    "asked", [{"sections": ("map",), "map_pages": "spreads"}, {"sections": ("notes",)}]
)
def test_beside_each_card_stands_what_it_rests_on(asked: dict[str, Any]) -> None:
    said = printed(quoted(), **asked).replace("\N{NO-BREAK SPACE}", " ")
    assert said.count("“We waited *three* weeks & <b>called</b>.”") == 2
    assert said.count("(Buyer · 31 Oct 2026 · Interviews)") == 2
    assert said.count(f"“{LONGEST}”") == 1
    assert "Loose words" not in said


def test_what_no_card_rests_on_is_printed_with_the_method() -> None:
    said = printed(quoted(), sections=("method",)).replace("\N{NO-BREAK SPACE}", " ")
    assert "Quotes that no card rests on yet “Loose words.” (Reviews)" in said
    assert "We waited" not in said
    only = {"q": Quote(order="a0", text="Alone.")}
    assert "“Alone.”" in printed(a_map({}, quotes=only), sections=("method",))
    assert "no card rests" not in printed(
        a_map(quotes={"q": only["q"].replaced(text=" ")}), sections=("method",)
    )


@pytest.mark.parametrize("suffix", [".md", ".xlsx", ".html"])
def test_in_words_and_tables_what_no_card_rests_on_is_there(suffix: str) -> None:
    exporter = next(each for each in EXPORTERS if each.suffix == suffix)
    said = text_of(exporter, quoted())
    assert said.count("Loose words") == 1
    assert "Loose words" not in text_of(exporter, quoted(), phases=("p1",))


def test_formats_without_room_for_quotes_say_so_before() -> None:
    for suffix, what in (
        (".mmd", "Mermaid holds no quotes: 3"), (".xml", "CJML holds no quotes: 3"),
        (".pptx", "Slides hold no quotes that no card rests on: 1"),
    ):  # fmt: skip
        exporter = next(each for each in EXPORTERS if each.suffix == suffix)
        said = list(exporter.losses(quoted(), exporter.proposed, ENGLISH))
        assert f"{what} will be missing" in said


def test_who_cannot_see_a_card_hears_that_quotes_stand_behind_it() -> None:
    document = quoted()
    assert placed_alternative(document, "two", ENGLISH).endswith(" Rests on 2 quotes.")
    assert placed_alternative(document, "one", ENGLISH).endswith(" Rests on one quote.")
    assert "quote" not in placed_alternative(replace(document, quotes={}), "one", ENGLISH)


def test_the_page_about_the_method_counts_quotes_people_and_sources() -> None:
    said = printed(quoted(), sections=("method",))
    for each in ("3 quotes, 2 people", "Interviews: one quote", "Reviews: one quote",
                 "2 cards rest on them"):  # fmt: skip
        assert each in said
    assert "quote" not in printed(a_map(), sections=("method",))


def text_of(exporter: Exporter, document: Document, **asked: Any) -> str:
    """Give what a format holds as text; of an archive, all that is in its parts."""
    options = replace(exporter.proposed, day=DAY, **asked)
    data = b"".join(
        exporter.make(document, options, Path(f"map{exporter.suffix}"), progress=no_progress)
    )
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            data = b"".join(archive.read(name) for name in archive.namelist())
    return data.decode("utf-8", "replace")


@pytest.mark.parametrize(
    "suffix", [".md", ".xlsx", ".pptx", pytest.param(".html", marks=pytest.mark.slow)]
)
def test_in_words_tables_and_slides_they_are_and_what_was_not_chosen_is_not(suffix: str) -> None:
    exporter = next(each for each in EXPORTERS if each.suffix == suffix)
    whole = text_of(exporter, quoted())
    assert "tender asks" in whole
    part = text_of(exporter, quoted(), phases=("p1",))
    assert "We waited" in part
    assert "tender asks" not in part
    assert "Loose words" not in part


def test_a_workbook_lists_them_with_the_cards_that_rest_on_them() -> None:
    (data,) = xlsx_files(quoted(), ExportOptions(day=DAY), Path("x.xlsx"), progress=no_progress)
    sheet = openpyxl.load_workbook(BytesIO(data))["Quotes"]
    head, first, second, third = sheet.iter_rows(values_only=True)
    assert head == (
        "What was said", "Said by", "Said on", "Known from", "Cards that rest on it", "id",
    )  # fmt: skip
    assert first[0] == WAITED
    assert first[2].date() == date(2026, 10, 31)
    assert first[4:] == ("Demo\nTender", "one\ntwo")
    assert second[0] == LONGEST
    assert sheet["A3"].data_type == "s"
    assert third[4] is None


def test_a_table_of_text_says_that_it_holds_none() -> None:
    said = list(CSV.losses(quoted(), ExportOptions(table="cards"), ENGLISH))
    assert "This table holds no quotes: 4 will be missing" in said

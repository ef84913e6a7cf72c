"""Tables of others: what each column gives, long or as a grid, with nothing dropped unsaid."""

from datetime import date
from pathlib import Path

import pytest

from cjm_desktop.intake.importers import IMPORTERS, importer_of, suffixes
from cjm_desktop.intake.importing.columns import proposed_columns
from cjm_desktop.intake.importing.shapes import proposed_shape
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.pasting.rows import Doubt
from tests.unit.intake.importing.files import made, material, places, read, workbook

CASES = Path("tests/data/cases")


def test_formats_are_told_apart() -> None:
    assert len(set(suffixes())) == len(suffixes())
    for each in IMPORTERS:
        assert importer_of(Path(f"A{each.suffixes[0].upper()}")) is each
    assert importer_of(Path("a.exe")) is None


def test_content_decides_where_a_name_is_wrong() -> None:
    named_wrongly = importer_of(Path("a.csv"), workbook([["a"]]))
    assert named_wrongly is not None
    assert named_wrongly.suffixes[0] == ".xlsx"


def test_a_long_table_becomes_cards_in_their_places() -> None:
    document = made((CASES / "journey-long.csv").read_bytes())
    assert places(document) == {"Search": ("Before", "Buyer")}


def test_a_journey_has_a_card_for_each_actor() -> None:
    document = made((CASES / "journey.mmd").read_bytes(), "journey.mmd")
    assert [document.phases[each].name for each in document.phase_ids] == ["Discovery", "Purchase"]
    assert len(document.cards) == 6


def test_cells_without_names_are_ideas_and_none_is_lost() -> None:
    document = made((CASES / "spreadsheet-cells.tsv").read_bytes(), "cells.tsv")
    assert sorted(places(document)) == sorted(
        ["Visits site\nand compares", "Asks for offer", "Signs", 'Says "too dear" twice', "Uses it"]
    )


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("Stage;Actor;Touchpoint;Description", "en"), ("Fas;Roll;Kontaktpunkt;Beskrivning", "sv"),
        ("Fase;Rolle;Titel;Beskrivelse", "da"), ("Fase;Rolle;Tittel;Kommentar", "nb"),
    ],
)  # fmt: skip
def test_headings_are_known_in_four_languages(head: str, language: str) -> None:
    (row,) = read(f"{head}\nBefore;Buyer;Search;By phone\n", language=language).rows
    assert (row.phase, row.lane, row.title, row.notes) == ("Before", "Buyer", "Search", "By phone")


def test_a_column_without_a_known_heading_is_known_by_what_is_in_it() -> None:
    table = "Nr;Sort;Was;Bis\n1;need;Price;2026-12-01\n2;friction;Wait;2026-12-02\n"
    columns = proposed_columns(material(table.encode(), "a.csv").table, "en")
    assert [column.field for column in columns] == ["-", "kind", "title", "due"]
    rows = read(table).rows
    assert [row.fields["due"] for row in rows] == [date(2026, 12, 1), date(2026, 12, 2)]


def test_a_grid_has_a_card_for_each_line_of_a_cell_and_keeps_empty_phases() -> None:
    document = made('Role / Phase,Before,During,After\nBuyer,Search,,"Buy\nPay"\nUser,,,Use\n')
    assert places(document) == {
        "Search": ("Before", "Buyer"), "Buy": ("After", "Buyer"), "Pay": ("After", "Buyer"),
        "Use": ("After", "User"),
    }  # fmt: skip
    assert len(document.phases) == 3


def test_a_heading_of_merged_cells_counts_for_all_of_them_and_is_told() -> None:
    table = (
        "Journey of 2026,,,,\n,Before,,After,\nBuyer,Search,Call,Sign,Pay\n,,Visit,,\nUser,,,Use,\n"
    )
    assert places(made(table)) == {
        "Search": ("Before", "Buyer"), "Call": ("Before", "Buyer"), "Sign": ("After", "Buyer"),
        "Pay": ("After", "Buyer"), "Visit": ("Before", "Buyer"), "Use": ("After", "User"),
    }  # fmt: skip
    told = read(table).doubts
    assert [each.text for each in told if each.code == "spanning"] == ["Before", "After", "Buyer"]


def test_two_rows_of_headings_are_one() -> None:
    table = ",Before,,After,\n,Online,On site,Online,On site\nBuyer,Search,Visit,,Sign\n"
    assert places(made(table)) == {
        "Search": ("Before: Online", "Buyer"), "Visit": ("Before: On site", "Buyer"),
        "Sign": ("After: On site", "Buyer"),
    }  # fmt: skip


def test_what_is_no_field_goes_to_the_notes_and_is_told_unless_it_is_left_out() -> None:
    given = material(b"Title,Phase,Mood,Cost\nSearch,Before,good,5\n", "a.csv")
    found = read_material(given, None, "en")
    assert found.rows[0].notes == "Mood: good\nCost: 5"
    assert Doubt("heading", "Mood") in found.doubts
    shape = proposed_shape(given.table, "en")
    columns = tuple(column._replace(field=column.field or "-") for column in shape.columns)
    left = read_material(given, shape._replace(columns=columns), "en")
    assert left.rows[0].notes == ""
    assert left.doubts == (Doubt("column", "Mood"), Doubt("column", "Cost"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_as_it_is_encoded(encoding: str) -> None:
    (row,) = read("Title;Phase\nKøb på nettet;Før\n".encode(encoding)).rows
    assert (row.title, row.phase) == ("Køb på nettet", "Før")


def test_rows_of_sums_are_no_cards_and_are_told() -> None:
    table = (
        "Phase,Role,Title,Potential\nBuy,Ann,Fair,7\nSubtotal Buy:,,,7\nUse,Bo,Total cost,3\n"
        'Use,,Total,4\n,,Summa,\nTotalt,,2 touchpoints,"14,5"\n'
    )
    found = read(table)
    assert [row.title for row in found.rows] == ["Fair", "Total cost", "Total", "Summa"]
    assert [doubt.text for doubt in found.doubts if doubt.code == "sums"] == [
        "Subtotal Buy: · 7", "Totalt · 2 touchpoints · 14,5",
    ]  # fmt: skip


def test_names_that_differ_in_the_marks_on_their_letters_are_one() -> None:
    table = (
        "Phase,Role,Title\nUtvardering,Kop,a\nUtvardering,Kop,b\nUtvärdering,Köp,c\nUtv 1,Købe,d"
    )
    document = made(table.encode())
    assert {phase.name for phase in document.phases.values()} == {"Utvärdering", "Utv 1"}
    assert {lane.name for lane in document.lanes.values()} == {"Köp", "Købe"}


def test_a_workbook_is_read_by_values_and_other_sheets_are_told() -> None:
    rows: list[list[object]] = [
        ["Title", "Phase", "Potential", "Due", "Moment of truth"],
        ["Search", "Before", 7.5, date(2026, 12, 1), True],
    ]
    found = read(workbook(rows, [["x"]]), "a.xlsx", "sv")
    (row,) = found.rows
    assert row.fields == {"potential": 7.5, "due": date(2026, 12, 1), "moment_of_truth": True}
    assert found.doubts == (Doubt("sheet", "Sheet 1"),)

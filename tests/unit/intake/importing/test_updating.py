"""A table of ours comes back: what was edited changes, what was not stays to the letter."""

import csv
from io import StringIO
from pathlib import Path

from cjm_desktop.intake.importing.updating import RefusedCell, comes_back, update
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.output.csv_table import csv_files
from cjm_desktop.output.options import ExportOptions, no_progress
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.intake.importing.files import material


def told() -> Document:
    return a_map(
        {
            "a": touchpoint("p1", "user", title="Search", potential=7, tags=("x,y",)),
            "b": touchpoint("p2", "buyer", title=" Buy ", notes="=1", effort=2.5),
        }
    )


def edited(document: Document, *changes: tuple[int, str, str], more: str = "") -> bytes:
    (data,) = csv_files(document, ExportOptions(), Path("a.csv"), progress=no_progress)
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    for row, heading, text in changes:
        rows[row][rows[0].index(heading)] = text
    out = StringIO()
    csv.writer(out).writerows(rows)
    return (out.getvalue() + more).encode()


def test_what_was_not_edited_changes_nothing() -> None:
    document = told()
    given = material(edited(document), "a.csv")
    assert comes_back(document, given)
    assert not update(document, given, random_id).patch


def test_edited_cells_change_their_fields_and_a_row_without_id_is_a_new_card() -> None:
    document = told()
    data = edited(document, (1, "Potential", "4"), (1, "Phase", "Use"), (2, "Owner", "Ann"),
                  more=",Calls,,need,Choice,User\n")  # fmt: skip
    found = update(document, material(data, "a.csv"), random_id)
    after = found.patch.apply(document)
    assert (after.cards["a"].potential, after.cards["a"].phase) == (4, "p3")
    assert after.cards["b"] == document.cards["b"].replaced(owner="Ann")
    (new,) = [card for each, card in after.cards.items() if each not in "ab"]
    assert (new.title, new.kind, new.phase, new.lane) == ("Calls", "need", "p2", "user")
    assert found.gone == ()


def test_a_cell_that_its_field_does_not_take_is_told_and_changes_nothing() -> None:
    document = told()
    found = update(document, material(edited(document, (1, "Potential", "12")), "a.csv"), random_id)
    assert not found.patch
    assert found.refused == (RefusedCell("a", "potential", "Potential", "12", 2),)


def test_cards_that_the_table_does_not_have_stay_unless_asked_for() -> None:
    document = told()
    data = b"\n".join(edited(document).splitlines()[:2])
    found = update(document, material(data, "a.csv"), random_id)
    assert found.gone == ("b",)
    assert not found.patch
    gone = update(document, material(data, "a.csv"), random_id, remove_gone=True)
    assert set(gone.patch.apply(document).cards) == {"a"}


def test_a_table_of_another_map_does_not_come_back() -> None:
    assert not comes_back(a_map({}), material(edited(told()), "a.csv"))

"""Tables as people keep them: a title above, phases written once, names written wrongly."""

import pytest

from cjm_desktop.intake.importing.arrival import new_map
from cjm_desktop.intake.importing.matching import Target, matches
from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.intake.importing.shapes import (
    proposed_shape,
    remembered_shape,
    title_of,
    written,
)
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.pasting.rows import Doubt
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.intake.importing.files import made, material, places, read

CLIENT = """Kundresa – arbetsmaterial;;;;
Nr;Steg i resan;Vem;Kontaktpunkt;Kundnytta (0-10)
1;Köp;Köpare;Möte;7
2;;Köpare;Avtal;hög
3;Bruk;Operatör;Manual;5
"""


def test_headings_below_a_title_are_found_and_the_title_is_told() -> None:
    found = read(CLIENT, language="sv")
    assert [(row.phase, row.lane, row.title) for row in found.rows] == [
        ("Köp", "Köpare", "Möte"), ("Köp", "Köpare", "Avtal"), ("Bruk", "Operatör", "Manual"),
    ]  # fmt: skip
    assert [row.fields.get("potential") for row in found.rows] == [7, None, 5]
    assert found.rows[1].notes == "Kundnytta (0-10): hög"
    assert set(found.doubts) == {
        Doubt("above", "Kundresa – arbetsmaterial"), Doubt("column", "Nr"),
        Doubt("filled", "Steg i resan"), Doubt("value", "hög", "Kundnytta (0-10)"),
    }  # fmt: skip


def test_a_row_of_its_own_above_is_what_the_map_is_called() -> None:
    table = material(CLIENT.encode(), "a.csv", "sv").table
    assert title_of(table, "sv") == "Kundresa – arbetsmaterial"
    assert title_of(table[1:], "sv") == ""


def test_a_phase_that_is_written_again_and_again_is_not_carried_down() -> None:
    rows = read("Phase,Title\nBefore,a\n,b\nAfter,c\nBefore,d\n").rows
    assert [row.phase for row in rows] == ["Before", "", "After", "Before"]


def test_two_columns_of_one_heading_both_reach_the_notes() -> None:
    (row,) = read("Title,Phase,Remark,Remark\nSearch,Before,one,two\n").rows
    assert row.notes == "Remark: one\nRemark: two"


def test_a_grid_can_run_the_other_way() -> None:
    given = material(b"x,Buyer,User\nBefore,Search,\nAfter,,Use\n", "a.csv")
    shape = proposed_shape(given.table, "en")._replace(form="phases_down")
    found = read_material(given, shape, "en")
    assert [(row.title, row.phase, row.lane) for row in found.rows] == [
        ("Search", "Before", "Buyer"), ("Use", "After", "User"),
    ]  # fmt: skip
    assert found.phases == ("Before", "After")


def test_what_was_chosen_for_headings_is_kept_and_what_is_no_choice_is_not() -> None:
    table = material(CLIENT.encode(), "a.csv").table
    proposed = proposed_shape(table, "sv")
    fields = [each._replace(field=None) for each in proposed.columns]
    chosen = proposed._replace(columns=tuple(fields), filled=frozenset())
    assert remembered_shape(written(chosen), proposed) == chosen
    for spoilt in ({}, {"form": "long", "fields": ["nothing"]}, {"form": 1, "fields": None}):
        assert remembered_shape(spoilt, proposed) == proposed


def test_a_name_written_wrongly_is_taken_for_the_one_that_is_written_often() -> None:
    rows = "".join(f"Köpbeslut,a{n}\n" for n in range(4)) + "Köp beslut,b\nSteg 1,c\nSteg 2,d\n"
    document = made(f"Phase,Title\n{rows}")
    assert places(document)["b"][0] == "Köpbeslut"
    assert {places(document)["c"][0], places(document)["d"][0]} == {"Steg 1", "Steg 2"}


def test_a_name_is_asked_about_if_it_is_only_alike() -> None:
    document = a_map({"a": touchpoint("p1", "user")})
    name = document.phases["p1"].name
    (match,) = matches(document, read(f"Phase,Title\n{name}ssss,b\n"))
    assert match.is_new
    assert match.likely is not None
    assert match.likely.id == "p1"
    found = read(f"Phase,Title\n{name}ssss,b\n")
    (chosen,) = matches(document, found, {("phase", match.name): Target(name, "p1")})
    assert chosen.taken.id == "p1"
    assert not matches(new_map("", "en"), read("Title,Notes\nx,y\n"))


def test_a_column_with_a_name_in_each_of_many_rows_is_refused_as_phases() -> None:
    found = read("Phase,Title\n" + "".join(f"Name {n},x\n" for n in range(1_200)))
    with pytest.raises(Refused) as refused:
        matches(new_map("", "en"), found)
    assert (refused.value.code, refused.value.limit) == ("names", 200)

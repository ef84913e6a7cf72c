"""Tables of text: the cards whole, the map as a grid, the content, as spreadsheets take them."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map
from cjm_desktop.output.csv_table import csv_files
from cjm_desktop.output.options import ExportOptions, no_progress
from tests.unit.insight.maps import a_map, touchpoint

PATH = Path("content.csv")


def listed(document: Document, roles: tuple[str, ...] = ()) -> list[list[str]]:
    options = ExportOptions(roles=roles, table="content", separator=",")
    (data,) = csv_files(document, options, PATH, progress=no_progress)
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def told() -> Document:
    return a_map(
        {
            "late": touchpoint("p2", "buyer", kind="content", title="A film"),
            "first": touchpoint(
                "p1", "user", kind="content", title="A guide; “how”", message="We know,\nyou ask",
                channel="Web", owner="Ann", due=date(2026, 12, 1), notes="In May",
            ),
            "gone": touchpoint("p1", "user", "a1", kind="content", change="removed"),
            "met": touchpoint("p1", "user", "a2", title="A fair"),
            "tray": touchpoint(None, None, kind="content", title="An idea"),
        }
    )  # fmt: skip


def test_content_is_listed_in_the_order_of_the_map() -> None:
    assert listed(told()) == [
        ["id", "Phase", "Lane", "Title", "Message", "Channel", "Owner", "Due", "Notes"],
        ["first", "Trigger", "User", "A guide; “how”", "We know,\nyou ask", "Web", "Ann",
         "2026-12-01", "In May"],
        ["late", "Choice", "Buyer", "A film", "", "", "", "", ""],
    ]  # fmt: skip


def test_what_could_be_a_formula_is_marked() -> None:
    hostile = {"title": "=1+1", "message": "@SUM(A1)", "notes": "-2+3", "owner": "+47 5"}
    document = a_map({"c": touchpoint("p1", "user", kind="content", **hostile)})
    (_, row) = listed(document)
    assert row[3:5] == ["'=1+1", "'@SUM(A1)"]
    assert row[8] == "'-2+3"


def test_one_role_alone_has_its_own_content() -> None:
    assert [row[0] for row in listed(told(), roles=("buyer",))] == ["id", "late"]


def test_the_columns_speak_the_language_of_the_map() -> None:
    head, *rows = listed(a_map({}, map=Map(language="sv")))
    assert head[:2] == ["id", "Fas"]
    assert rows == []


def table(document: Document, **options: Any) -> str:
    (data,) = csv_files(document, ExportOptions(**options), PATH, progress=no_progress)
    return data.decode("utf-8-sig")


def test_cards_leave_whole_with_the_id_first() -> None:
    text = "A title\nof two lines"
    given = touchpoint("p1", "user", title=text, potential=7.5, tags=("a", "b"), we_present=True)
    head, row = csv.reader(StringIO(table(a_map({"c": given})), newline=""))
    said = dict(zip(head, row, strict=True))
    assert head[0] == "id"
    assert (said["id"], said["Title"], said["Phase"], said["Lane"]) == (
        "c",
        text,
        "Trigger",
        "User",
    )
    assert (said["Potential"], said["Tags"], said["We are there"]) == ("7.5", "a, b", "Yes")


def test_signs_are_those_of_the_maps_language_unless_others_are_chosen() -> None:
    document = a_map({"c": touchpoint("p1", "user", potential=7.5)}, map=Map(language="da"))
    assert ";7,5;" in table(document)
    assert ",7.5," in table(document, separator=",", decimal=".")
    assert "\t7,5\t" in table(document, separator="\t")


def test_the_map_as_a_grid_has_phases_across_and_lanes_down() -> None:
    cards = {
        "c": touchpoint("p1", "user", title="Meets"),
        "t": touchpoint(None, None, title="Idea"),
    }
    rows = list(csv.reader(StringIO(table(a_map(cards), table="map"), newline="")))
    assert rows[0][:3] == ["", "Trigger", "Choice"]
    assert ["User", "Meets", ""] in [row[:3] for row in rows]
    assert rows[-1][:2] == ["Idea tray", "Idea"]

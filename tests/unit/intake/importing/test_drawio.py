"""Drawings become maps by where shapes stand, packed or not; what is no card is told."""

import base64
import zlib
from urllib.parse import quote

import pytest

from cjm_desktop.intake.importing.by_place import Band, Box, placed_texts
from cjm_desktop.intake.pasting.rows import Doubt
from tests.unit.intake.importing.files import made, material, places

POOL = "swimlane;html=1;childLayout=stackLayout;startSize=20;horizontalStack=0;"
LANE = "swimlane;html=1;startSize=20;horizontal=0;"
TASK = "rounded=0;whiteSpace=wrap;html=1;"


def cell(key: str, text: str, style: str, at: tuple[int, int, int, int], parent: str = "1") -> str:
    x, y, width, height = at
    return (
        f'<mxCell id="{key}" value="{text}" style="{style}" vertex="1" parent="{parent}">'
        f'<mxGeometry x="{x}" y="{y}" width="{width}" height="{height}" as="geometry"/></mxCell>'
    )


def model(*cells: str) -> str:
    root = '<mxCell id="0"/><mxCell id="1" parent="0"/>'
    return f"<mxGraphModel><root>{root}{''.join(cells)}</root></mxGraphModel>"


def drawing(*pages: str) -> str:
    diagrams = (f'<diagram name="Page-{n}">{page}</diagram>' for n, page in enumerate(pages, 1))
    return f"<mxfile>{''.join(diagrams)}</mxfile>"


def packed(page: str) -> str:
    deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    data = deflate.compress(quote(page).encode()) + deflate.flush()
    return base64.b64encode(data).decode()


LANES = model(
    cell("pool", "Buying", POOL, (100, 100, 600, 300)),
    cell("l1", "Customer", LANE, (0, 20, 600, 140), "pool"),
    cell("l2", "Shop", LANE, (0, 160, 600, 140), "pool"),
    cell("p1", "Before", "text;", (130, 60, 200, 30)),
    cell("p2", "After", "text;", (400, 60, 200, 30)),
    cell("c1", "&lt;b&gt;Search&lt;/b&gt;&lt;br&gt;on the web", TASK, (40, 40, 120, 60), "l1"),
    cell("c2", "Pack &amp;amp; send", TASK, (380, 40, 120, 60), "l2"),
    '<UserObject label="Pay" id="c3"><mxCell style="html=1" vertex="1" parent="l1">'
    '<mxGeometry x="380" y="40" width="120" height="60"/></mxCell></UserObject>',
    '<mxCell id="e1" value="yes" edge="1" source="c3" target="c2" parent="1"/>',
    cell("n1", "", TASK, (0, 0, 5, 5)),
)
FOUND = {"Search": ("Before", "Customer"), "Pack & send": ("After", "Shop"),
         "Pay": ("After", "Customer")}  # fmt: skip


@pytest.mark.parametrize("page", [LANES, packed(LANES)], ids=["plain", "packed"])
def test_swimlanes_are_lanes_and_what_stands_above_them_phases(page: str) -> None:
    read = material(drawing(page).encode(), "a.drawio")
    assert places(made(drawing(page), "a.drawio")) == FOUND
    assert read.title == "Buying"
    assert read.doubts == (Doubt("by_place"), Doubt("no_text"))
    assert next(row for row in read.rows if row.title == "Search").notes == "on the web"


def test_arrows_between_cards_come_along_and_others_are_told() -> None:
    more = (
        '<mxCell id="e2" edge="1" source="c1" target="c3" parent="1"/>'
        '<mxCell id="e2l" value="at once" style="edgeLabel" vertex="1" parent="e2"/>'
        '<mxCell id="e3" edge="1" source="c1" target="l2" parent="1"/>'
        '<mxCell id="e4" edge="1" source="c1" parent="1"/>'
    )
    page = LANES.replace("</root>", f"{more}</root>")
    document = made(drawing(page), "a.drawio")
    title = {each: card.title for each, card in document.cards.items()}
    assert {
        (title[each.source], title[each.target], each.kind, each.label)
        for each in document.handoffs.values()
    } == {("Pay", "Pack & send", "handoff", "yes"), ("Search", "Pay", "leads_to", "at once")}
    assert Doubt("arrows", times=2) in material(drawing(page).encode(), "a.drawio").doubts


def test_a_drawing_is_known_whatever_its_name_and_further_pages_are_told() -> None:
    read = material(drawing(model(), LANES, LANES).encode(), "a.xml")
    assert [each.text for each in read.doubts if each.code == "page"] == ["Page-1", "Page-3"]
    assert material(LANES.encode(), "a.xml").phases == ("Before", "After")


def test_a_table_of_swimlanes_has_its_phases_in_the_first_row() -> None:
    row = "shape=tableRow;horizontal=0;swimlaneHead=0;startSize=40;"
    head = "swimlane;swimlaneHead=0;startSize=40;"
    page = model(
        cell("t", "Pool", "shape=table;childLayout=tableLayout;startSize=40;", (0, 0, 700, 400)),
        cell("r1", "Buyer", row, (0, 40, 700, 180), "t"),
        cell("r2", "User", row, (0, 220, 700, 180), "t"),
        cell("a1", "Find", head, (40, 0, 330, 180), "r1"),
        cell("a2", "Use", head, (370, 0, 330, 180), "r1"),
        cell("b1", "", head, (40, 0, 330, 180), "r2"),
        cell("b2", "", head, (370, 0, 330, 180), "r2"),
        cell("c1", "Asks", TASK, (60, 60, 100, 60), "a1"),
        cell("c2", "Runs it", TASK, (60, 60, 100, 60), "b2"),
    )
    assert places(made(drawing(page), "a.drawio")) == {
        "Asks": ("Find", "Buyer"), "Runs it": ("Use", "User"),
    }  # fmt: skip


def box(text: str, x: float, y: float) -> Box:
    return Box(text, x, y, 100, 40)


def test_a_grid_of_shapes_has_its_names_at_its_edges_and_its_title_above() -> None:
    boxes = [
        box("My map", 200, 0), box("Find", 200, 100), box("Use", 400, 100), box("Buyer", 0, 200),
        box("User", 0, 300), box("Asks", 200, 200), box("Runs", 410, 310),
    ]  # fmt: skip
    found = placed_texts(boxes, [])
    assert (found.title, found.phases, found.lanes) == (
        "My map",
        ("Find", "Use"),
        ("Buyer", "User"),
    )
    assert [(each.text, each.phase, each.lane) for each in found.cards] == [
        ("Asks", "Find", "Buyer"), ("Runs", "Use", "User"),
    ]  # fmt: skip


def test_bands_with_their_headers_above_are_phases_unless_they_are_stacked() -> None:
    beside = [Band(Box("A", 0, 0, 200, 300), False), Band(Box("B", 200, 0, 200, 300), False)]
    found = placed_texts([box("One", 20, 50), box("Two", 220, 50)], beside)
    assert [(each.text, each.phase) for each in found.cards] == [("One", "A"), ("Two", "B")]
    stacked = [Band(Box("A", 0, 0, 400, 100), False), Band(Box("B", 0, 100, 400, 100), False)]
    found = placed_texts([box("One", 20, 30), box("Two", 220, 130)], stacked)
    assert [(each.text, each.phase, each.lane) for each in found.cards] == [
        ("One", "1", "A"), ("Two", "2", "B"),
    ]  # fmt: skip


def test_columns_without_names_are_numbered_in_the_language_of_the_map() -> None:
    page = model(
        cell("1a", "One", TASK, (0, 0, 100, 50)), cell("2a", "Two", TASK, (0, 80, 100, 50)),
        cell("3a", "Three", TASK, (200, 200, 100, 50)),
    )  # fmt: skip
    found = places(made(drawing(page), "a.drawio", "sv"))
    assert [phase for phase, _ in found.values()].count("Fas 1") == 2
    assert found["Three"][0] == "Fas 2"

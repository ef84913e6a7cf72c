"""A block of cells goes where it names, and else where the user wants its rows."""

from cjm_desktop.editing.edits.paste import paste_block
from cjm_desktop.editing.edits.pasted_block import (
    destinations,
    is_unclear,
    likely_spread,
    names,
    read_block,
)
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Lane, Phase
from tests.maps import numbered

SHEET = "Wants\tInfo\tInsight\nTask\tFind people\tGive a start\nKPIs\tClicks\tSign-ups"


def sheet_map() -> Document:
    """Make a map of three phases with a lane for each row of a sheet."""
    return Document(
        phases={
            "p1": Phase(order="a0", name="Target group"),
            "p2": Phase(order="a1", name="Interested"),
            "p3": Phase(order="a2", name="Nurturing"),
        },
        lanes={
            "l1": Lane(order="a0", name="Wants", kind="topic", side="customer"),
            "l2": Lane(order="a1", name="Task", kind="topic", side="company"),
            "l3": Lane(order="a2", name="Content", kind="topic", side="company"),
            "lk": Lane(order="a3", name="KPIs", kind="kpis"),
        },
    )


AT = CellKey("p1", "l1")


def placed(text: str, at: CellKey = AT, spread: str = "one_lane") -> list[tuple[str, str, str]]:
    block = read_block(text)
    found = destinations(sheet_map(), block, at, "lanes" if spread == "lanes" else "one_lane")
    return [(str(each.cell.phase), str(each.cell.lane), each.text) for each in found]


def test_rows_that_name_their_lanes_go_there() -> None:
    assert placed(SHEET) == [
        ("p1", "l1", "Info"), ("p2", "l1", "Insight"),
        ("p1", "l2", "Find people"), ("p2", "l2", "Give a start"),
        ("p1", "lk", "Clicks"), ("p2", "lk", "Sign-ups"),
    ]  # fmt: skip


def test_columns_that_name_their_phases_go_there_in_any_order_and_letters() -> None:
    assert placed("\tNURTURING\tTarget  group\ntask\tDeeper talk\tFind people") == [
        ("p3", "l2", "Deeper talk"), ("p1", "l2", "Find people"),
    ]  # fmt: skip


def test_a_header_of_phases_needs_no_names_of_lanes() -> None:
    assert placed("Interested\tNurturing\na\tb", CellKey("p1", "l2")) == [
        ("p2", "l2", "a"), ("p3", "l2", "b"),
    ]  # fmt: skip
    assert names(sheet_map(), read_block("Other\tNurturing\na\tb")).phases == {}


def test_what_names_only_some_names_nothing() -> None:
    block = read_block("Wants\tInfo\nSomething else\tMore")
    assert names(sheet_map(), block) == ({}, {})
    assert placed("Wants\tInfo\nSomething else\tMore")[0] == ("p1", "l1", "Wants")


def test_a_name_that_two_have_means_neither() -> None:
    two = change_phase(sheet_map(), "p2", name="Nurturing").apply(sheet_map())
    assert names(two, read_block("\tNurturing\nWants\tInfo")).phases == {}


def test_rows_go_down_the_lanes_or_stay_in_one_as_is_chosen() -> None:
    text = "a\tb\nc\td"
    assert placed(text, spread="lanes") == [
        ("p1", "l1", "a"), ("p2", "l1", "b"), ("p1", "l2", "c"), ("p2", "l2", "d"),
    ]  # fmt: skip
    assert placed(text) == [
        ("p1", "l1", "a"), ("p2", "l1", "b"), ("p1", "l1", "c"), ("p2", "l1", "d"),
    ]  # fmt: skip


def test_what_would_lie_beyond_the_map_waits_in_the_tray_and_it_is_known_why() -> None:
    block = read_block("a\tb\nc\td")
    found = destinations(sheet_map(), block, CellKey("p3", "l3"), "lanes")
    assert [(each.cell, each.text, each.stray) for each in found] == [
        (CellKey("p3", "l3"), "a", None), (TRAY, "b", "phase"),
        (TRAY, "c", "lane"), (TRAY, "d", "phase"),
    ]  # fmt: skip


def test_a_column_without_a_name_among_named_ones_fits_no_phase() -> None:
    block = read_block("\tNurturing\t\nWants\tInfo\tMore")
    found = destinations(sheet_map(), block, AT, "one_lane")
    assert [(each.cell, each.stray) for each in found] == [
        (CellKey("p3", "l1"), None), (TRAY, "phase"),
    ]  # fmt: skip


def test_a_lane_of_several_rows_is_named_in_the_first() -> None:
    assert placed("\tInterested\nTask\ta\n\tb") == [("p2", "l2", "a"), ("p2", "l2", "b")]


def test_only_a_block_of_rows_and_columns_is_unclear() -> None:
    document = sheet_map()

    def unclear(text: str, at: CellKey = AT) -> bool:
        return is_unclear(document, read_block(text), at)

    assert unclear("a\tb\nc\td")
    assert not unclear("a\tb\tc")
    assert not unclear("a\nb\nc")
    assert not unclear(SHEET)
    assert not unclear("a\tb\nc\td", TRAY)
    assert not unclear("a\tb\nc\td", CellKey("p1", "l3"))
    assert not unclear("a\t\nc\t")


def test_rows_are_guessed_to_go_down_where_each_has_a_lane() -> None:
    three = read_block("a\tb\nc\td\ne\tf")
    assert likely_spread(sheet_map(), three, AT) == "lanes"
    assert likely_spread(sheet_map(), three, CellKey("p1", "l2")) == "one_lane"


def test_each_cell_becomes_what_its_lane_is_for_and_a_measure_becomes_a_kpi() -> None:
    document = sheet_map()
    patch = paste_block(
        document, read_block(SHEET), AT, None,
        lambda cell: "need" if cell.lane == "l1" else "note", numbered(),
    )  # fmt: skip
    after = patch.apply(document)
    assert [(card.title, card.kind) for card in after.cards.values()] == [
        ("Info", "need"), ("Insight", "need"), ("Find people", "note"), ("Give a start", "note"),
    ]  # fmt: skip
    assert [[kpi.name for _, kpi in after.kpis_of(phase)] for phase in after.phase_ids] == [
        ["Clicks"], ["Sign-ups"], [],
    ]  # fmt: skip
    assert patch.reverse().apply(after) == document

"""The actions on paper: all of them, by worth, with a header on each page."""

from datetime import date

import pytest

from cjm_desktop.insight.action_list import actions
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Icon, Text
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.action_sheets import action_sheets
from cjm_desktop.layout.text import width
from cjm_desktop.words.days import short_day
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.insight.maps import ORDERS, a_map, touchpoint
from tests.unit.output.maps import sample

TODAY = date(2026, 11, 21)
LANES = ("buyer", "user")


def long_map() -> Document:
    cards = {
        f"{phase}-{lane}-{n}": touchpoint(
            phase, lane, order, title=f"Action {n} " * (1 + n % 5), decision="start", owner="Eva",
            potential=n % 10, effort=3,
        )
        for phase in ("p1", "p2", "p3") for lane in LANES for n, order in enumerate(ORDERS)
    }  # fmt: skip
    return a_map(cards)


def some() -> Document:
    return a_map({
        "late": touchpoint("p1", "buyer", title="Call <b>them</b>", decision="do_more",
                           potential=9, effort=2.5, owner="Eva", due=date(2026, 11, 1)),
        "done": touchpoint("p2", "user", title="", decision="stop", progress="done",
                           due=date(2026, 11, 1)),
        "plain": touchpoint("p2", "user", "a1", title="Nothing"),
    })  # fmt: skip


def rows(sheets: list[PlacedSheet]) -> list[Figure]:
    return [
        figure for sheet in sheets for _, _, figure in sheet.drawing.figures() if figure.key
    ]  # fmt: skip


def words(figure: Figure) -> str:
    return " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))


@pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)
def test_every_action_is_on_a_page_once_and_nothing_sticks_out(
    paper: Paper, portrait: bool
) -> None:
    document = long_map()
    sheets = list(action_sheets(document, ENGLISH, PrintRequest(paper, portrait, day=TODAY)))
    assert [row.key.id for row in rows(sheets) if row.key] == [a.id for a in actions(document)]
    assert (len(sheets) > 1) == (paper != "fit")
    for sheet in sheets:
        area = sheet.sheet.content
        heads = [f for _, _, f in sheet.drawing.figures() if f.role == "table" and f.key is None]
        assert [words(head) for head in heads] == [
            "What Decision Phase Lane Gap Owner Due Progress"
        ]
        for x, y, figure in sheet.drawing.figures():
            assert (x + figure.width) * sheet.scale <= area.width + 0.01
            assert (y + figure.height) * sheet.scale <= area.height + 0.01
            for mark in figure.marks:
                if isinstance(mark, Text):
                    assert mark.x + mark.width <= figure.width + 0.01


def test_a_row_says_all_that_was_decided() -> None:
    late, done = rows(list(action_sheets(some(), ENGLISH, PrintRequest(day=TODAY))))
    assert words(late) == (
        "Call <b>them</b> Do more Trigger Buyer +6.5 Eva 1\xa0Nov\xa02026 · overdue Not started"
    )
    assert words(done) == "Touchpoint Stop Choice User – – 1\xa0Nov\xa02026 Done"
    icons = [[mark.name for mark in row.marks if isinstance(mark, Icon)] for row in (late, done)]
    assert icons == [["map-pin", "triangle-alert", "circle-dashed"], ["map-pin", "circle-check"]]


def test_the_title_counts_them_in_the_maps_language() -> None:
    (sheet,) = action_sheets(some(), ENGLISH, PrintRequest(day=TODAY))
    title = next(figure for _, _, figure in sheet.drawing.figures() if figure.role == "heading")
    assert words(title) == "Actions 2 actions · 1 done · 1 overdue"
    (swedish,) = action_sheets(some(), Wording.of("sv"), PrintRequest(day=TODAY))
    assert "+6,5" in words(rows([swedish])[0])


def test_what_is_removed_is_still_to_be_done_and_struck_through() -> None:
    gone = a_map({"t": touchpoint("p1", "buyer", title="Fax", decision="stop", change="removed")})
    (row,) = rows(list(action_sheets(gone, ENGLISH, PrintRequest(day=TODAY))))
    struck = [mark.text for mark in row.marks if isinstance(mark, Text) and mark.struck]
    assert struck == ["Fax"]


def test_one_role_alone_has_its_own_actions_only() -> None:
    (sheet,) = action_sheets(of_roles(some(), ("user",)), ENGLISH, PrintRequest(day=TODAY))
    assert [row.label for row in rows([sheet])] == ["Touchpoint"]


def test_a_map_without_decisions_says_so() -> None:
    (sheet,) = action_sheets(Document(), ENGLISH, PrintRequest(day=TODAY))
    assert rows([sheet]) == []
    (title,) = (figure for _, _, figure in sheet.drawing.figures())
    assert words(title) == "Actions Nothing is decided yet."


def test_no_digit_is_wider_than_the_one_columns_are_measured_by() -> None:
    assert max(width(digit, "regular", 9.5) for digit in "0123456789") == width("4", "regular", 9.5)


def test_owner_and_day_stay_whole_beside_long_titles_and_gaps_end_at_one_edge() -> None:
    owner, due = "Head of customer service, Nordics", date(2027, 1, 29)
    cards = {
        f"a{n}": touchpoint("p1", "buyer", ORDERS[n], title="A very long title of an action " * 4,
                            decision="start", owner=owner, due=due, potential=10 - n, effort=n)
        for n in range(3)
    }  # fmt: skip
    (sheet,) = action_sheets(a_map(cards), ENGLISH, PrintRequest(day=TODAY))
    texts = [mark for row in rows([sheet]) for mark in row.marks if isinstance(mark, Text)]
    said = [mark.text for mark in texts]
    assert said.count(owner) == said.count(short_day(ENGLISH, due)) == len(cards)
    ends = {round(mark.x + mark.width, 3) for mark in texts if mark.text in ("+10", "+8", "+6")}
    assert len(ends) == 1
    # The title has the most room.
    assert max(mark.width for mark in texts if mark.font == "semibold") > sheet.drawing.width / 4


def test_a_lane_has_room_where_rows_become_lower_by_that() -> None:
    """The template of a workshop has lanes with names as long as titles."""
    document = sample("landsworkshop")
    made = action_sheets(document, Wording.of("sv"), PrintRequest(portrait=True, day=TODAY))
    names = [lane.name for lane in document.lanes.values()]
    lines = [sum(isinstance(mark, Text) and mark.text in name for mark in row.marks)
             for row in rows(list(made)) for name in names if name in words(row)]  # fmt: skip
    assert lines != []
    assert max(lines) == 2


def test_rows_are_set_closer_where_that_saves_a_page_and_only_there() -> None:
    """Twenty-four short actions take a lying page; a few have the room that they like."""
    few, more = sample("lonetjanst"), sample("bouncy-ball-machine")
    for document, least in ((few, 22.0), (more, 18.4)):
        sheets = list(action_sheets(document, ENGLISH, PrintRequest(day=TODAY)))
        assert len(sheets) == 1
        assert min(figure.height for figure in rows(sheets)) == least

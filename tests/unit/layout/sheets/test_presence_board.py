"""The board of presence: what stands where, what is marked, and what paper makes of it."""

import pytest

from cjm_desktop.editing.edits.cards import add_cards, change_cards
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.drawing import Box, Figure, Path, PlacedFigure, figures
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.paper import READABLE, Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.presence_board import (
    BETWEEN,
    NARROWEST,
    BoardLayout,
    headline,
    phase_words,
    presence_board,
)
from cjm_desktop.layout.sheets.presence_sheets import presence_sheets
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint
from tests.unit.insight.workshop import workshop
from tests.unit.layout.drawn import outside, texts_of

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)


def board_of(document: Document, room: float = 1280) -> BoardLayout:
    return presence_board(document, room, ENGLISH, Kept())


def marks(board: BoardLayout, card: str) -> str:
    return " ".join(texts_of(board.figures[card].marks))


def frame(board: BoardLayout, card: str) -> str | None:
    return next(mark.stroke for mark in board.figures[card].marks if isinstance(mark, Box))


def test_the_customers_side_is_left_of_ours_and_what_both_have_spans_them() -> None:
    rects = board_of(workshop()).cards
    assert rects["blogs"].right < rects["brochure"].x
    assert rects["blogs"].y == rects["brochure"].y
    assert rects["search"].y == rects["letter"].y > rects["blogs"].bottom
    assert rects["fair"].x == rects["blogs"].x
    assert rects["fair"].right == rects["brochure"].right
    assert rects["fair"].y > rects["colleagues"].bottom
    assert rects["chat"].x - rects["blogs"].x == rects["fair"].width + BETWEEN


def test_no_two_cards_touch_and_nothing_is_drawn_outside() -> None:
    board = board_of(workshop())
    rects = list(board.cards.values())
    assert not [1 for one in rects for other in rects if one is not other and one.overlaps(other)]
    for x, y, figure in figures(board.root, 0, 0):
        assert not outside(figure)
        assert x + figure.width <= board.root.width + BETWEEN
        assert y + figure.height <= board.root.height


@pytest.mark.parametrize(
    ("card", "words", "colour"),
    [
        ("blogs", "Unused: potential 8", "customer"),
        ("guide", "Unused", "customer"),
        ("brochure", "Wasted: effort 6", "star"),
        ("colleagues", "We: not said yet", "hairline"),
        ("letter", "Customer: not said yet", "hairline"),
        ("phone", "We: no", "hairline"),
    ],
)
def test_cards_are_marked_in_words_and_frames(card: str, words: str, colour: str) -> None:
    board = board_of(workshop())
    assert marks(board, card).endswith(words)
    assert frame(board, card) == colour


def test_what_is_wasted_is_what_it_takes_today() -> None:
    document = workshop()
    today = document.cards["brochure"].replaced(effort=1.0, effort_now=7.0)
    board = board_of(document.replaced({Key("cards", "brochure"): today}))
    assert marks(board, "brochure").endswith("Wasted: effort 7")


def test_what_is_shown_of_unused_touchpoints_adds_up_to_what_is_said() -> None:
    first = presence_gap(workshop())["p1"]
    said = "2 unused · 1 piece of content unused · unmet potential 17 · 1 wasted"
    assert phase_words(first, ENGLISH) == said
    board = board_of(workshop())
    shown = [marks(board, item.id).rpartition("Unused: potential ") for item in first.unused]
    assert sum(float(amount) for _, found, amount in shown if found) == 17


def test_what_phases_and_the_map_come_to() -> None:
    found = presence_gap(workshop())
    assert [phase_words(found[each], ENGLISH) for each in ("p2", "p3")] == [
        "2 not said yet", "Nothing here yet",
    ]  # fmt: skip
    both = change_cards(workshop(), ["chat", "phone"], customer_present=True, we_present=True)
    assert phase_words(presence_gap(both.apply(workshop()))["p2"], ENGLISH) == "No gap"
    one = change_cards(workshop(), ["chat"], customer_present=True, we_present=True)
    assert phase_words(presence_gap(one.apply(workshop()))["p2"], ENGLISH) == "1 not said yet"
    assert (
        headline(Document(), ENGLISH) == "No place found yet that the customer goes to without us"
    )


def test_many_phases_keep_a_width_that_can_be_read() -> None:
    board = board_of(workshop(), room=300)
    assert board.cards["fair"].width == NARROWEST
    assert board.root.width > 3 * NARROWEST


def test_what_an_edit_left_alone_stays_the_same_figure() -> None:
    kept = Kept()
    before = presence_board(workshop(), 1280, ENGLISH, kept)
    patch = change_cards(workshop(), ["blogs"], we_present=True)
    after = presence_board(patch.apply(workshop()), 1280, ENGLISH, kept)
    assert after.figures["brochure"] is before.figures["brochure"]
    assert after.figures["blogs"] is not before.figures["blogs"]


@pytest.mark.parametrize(
    ("card", "across", "down", "expected"),
    [
        ("blogs", 1, 0, "brochure"),
        ("blogs", 0, 1, "search"),
        ("brochure", 1, 0, "chat"),
        ("letter", -1, 0, "search"),
        ("fair", 0, -1, "colleagues"),
        ("blogs", -1, 0, None),
        ("blogs", 0, -1, None),
    ],
)
def test_neighbours(card: str, across: int, down: int, expected: str | None) -> None:
    assert board_of(workshop()).beside(card, across, down) == expected


def long_map() -> Document:
    """A workshop with forty more unused places in its second phase."""
    more = {f"x{n}": {"title": f"Place {n}", "customer_present": True, "we_present": False}
            for n in range(40)}  # fmt: skip
    return add_cards(workshop(), more, CellKey("p2", "buyer")).apply(workshop())


def cards_on(sheets: list[PlacedSheet]) -> list[Figure]:
    found = [placed.figure for sheet in sheets for placed in sheet.drawing.figures()]
    return [figure for figure in found if figure.role == "card"]


@PAPERS
def test_every_card_is_on_a_page_once_and_nothing_sticks_out(paper: Paper, portrait: bool) -> None:
    document = long_map()
    sheets = list(presence_sheets(document, ENGLISH, PrintRequest(paper, portrait)))
    on_board = board_of(document).cards
    assert sorted(str(figure.key) for figure in cards_on(sheets)) == sorted(
        f"Key(kind='cards', id='{card}')" for card in on_board
    )
    assert (len(sheets) == 1) == (paper in ("A0", "fit"))
    for sheet in sheets:
        area = sheet.sheet.content
        assert sheet.scale * 9.5 >= READABLE
        for x, y, figure in sheet.drawing.figures():
            assert (x + figure.width) * sheet.scale <= area.width + 0.01
            assert (y + figure.height) * sheet.scale <= area.height + 0.01


@pytest.mark.parametrize("count", range(5, 17))
def test_a_caption_is_never_last_in_its_column(count: int) -> None:
    more = {f"x{n}": {"customer_present": True, "we_present": False} for n in range(count)}
    document = add_cards(workshop(), more, CellKey("p2", "buyer")).apply(workshop())
    for sheet in presence_sheets(document, ENGLISH, PrintRequest()):
        columns: dict[float, list[PlacedFigure]] = {}
        for item in sheet.drawing.figures():
            columns.setdefault(item.x // _STRIDE, []).append(item)
        for column in columns.values():
            lowest = max(column, key=lambda item: item.y).figure
            assert lowest.role == "card" or lowest.label == "Customer goes to · We offer"


_STRIDE = 322
"""How far columns are apart on an A4 that lies."""


def test_each_column_begins_with_its_phase_which_has_one_chevron() -> None:
    sheets = list(presence_sheets(long_map(), ENGLISH, PrintRequest()))
    assert len(sheets) > 1
    phases = ("Trigger", "Choice", "Use")
    goes_on = tuple(f"{n}. {name} (continued)" for n, name in enumerate(phases, start=1))
    labels = [item.figure.label for sheet in sheets for item in sheet.drawing.figures()]
    assert [labels.count(name) for name in phases] == [1, 1, 1]
    for sheet in sheets:
        columns: dict[float, list[PlacedFigure]] = {}
        for item in sheet.drawing.figures():
            if not item.figure.label.startswith("Presence"):
                columns.setdefault(item.x // _STRIDE, []).append(item)
        for column in columns.values():
            first = min(column, key=lambda item: item.y).figure
            assert first.label in phases + goes_on


def test_cards_end_where_the_shoulder_of_their_chevron_is() -> None:
    (sheet, *_) = presence_sheets(long_map(), ENGLISH, PrintRequest())
    drawn = list(sheet.drawing.figures())
    (path,) = (
        mark
        for item in drawn
        if item.figure.label == "Trigger"
        for mark in item.figure.marks
        if isinstance(mark, Path)
    )
    shoulder = path.segments[1][1]
    assert shoulder == max(item.figure.width for item in drawn if item.figure.role == "card")


def test_one_role_alone_has_its_own_cards_only() -> None:
    sheets = list(presence_sheets(of_roles(workshop(), ("buyer",)), ENGLISH, PrintRequest()))
    ids = {figure.key.id for figure in cards_on(sheets) if figure.key is not None}
    assert ids == {"chat", "phone", "doubt"}


def test_a_map_without_phases_says_what_is_missing() -> None:
    (sheet,) = presence_sheets(Document(), ENGLISH, PrintRequest())
    texts = [text for item in sheet.drawing.figures() for text in texts_of(item.figure.marks)]
    assert texts == ["Presence", "Presence needs phases."]


def wanted() -> Document:
    return a_map(
        {
            "safe": touchpoint("p1", "user", kind="need", title="Safe"),
            "slow": touchpoint("p1", "user", "a1", kind="friction", title="Slow"),
            "late": touchpoint("p2", "user", kind="mindset", title="Too late?"),
            "chat": touchpoint("p1", "topic", title="Chat", answers=("safe",)),
            "idea": touchpoint("p2", "topic", kind="idea", title="Express", answers=("slow",)),
        }
    )


def test_wants_stand_at_the_foot_with_what_answers_them() -> None:
    board = board_of(wanted())
    said = {each: board.figures[each].label for each in ("safe", "slow", "late")}
    assert said == {
        "safe": "Answered by: Chat", "slow": "Proposed: Express",
        "late": "Nothing answers it yet",
    }  # fmt: skip
    assert board.cards["safe"].y > board.cards["chat"].bottom
    assert [frame(board, each) for each in ("safe", "slow", "late")] == [
        "hairline", "hairline", "bad",
    ]  # fmt: skip
    assert headline(wanted(), ENGLISH).endswith("wants answered: 1 of 3")
    sheets = list(presence_sheets(wanted(), ENGLISH, PrintRequest()))
    ids = {figure.key.id for figure in cards_on(sheets) if figure.key is not None}
    assert {"safe", "slow", "late"} <= ids


def test_where_a_phase_goes_on_what_names_its_rows_stands_again() -> None:
    more = {f"w{n}": {"kind": "need", "title": f"Want {n}"} for n in range(30)}
    document = add_cards(workshop(), more, CellKey("p2", "buyer")).apply(workshop())
    seen = set[str]()
    for sheet in presence_sheets(document, ENGLISH, PrintRequest()):
        columns: dict[float, list[Figure]] = {}
        for item in sheet.drawing.figures():
            columns.setdefault(item.x // _STRIDE, []).append(item.figure)
        for column in columns.values():
            for name, caption, first in zip(column, column[1:], column[2:], strict=False):
                if name.label.endswith("(continued)") and first.key in wants_of(document):
                    seen.add(caption.label.split(" · ")[0])
    assert seen == {"What the customer wants"}


def wants_of(document: Document) -> set[Key]:
    return {Key("cards", each) for each, card in document.cards.items() if card.kind == "need"}

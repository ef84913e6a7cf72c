"""Pages of paper: nothing is cut, everything has its place, and text stays readable or says so."""

from collections.abc import Sequence
from datetime import date
from typing import get_args

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Map, Phase
from cjm_desktop.layout.drawing import Figure, Rect, Text
from cjm_desktop.layout.map.map_sheets import readable_page, smallest_text
from cjm_desktop.layout.pages import Content, Page, Piece, pages
from cjm_desktop.layout.paper import LARGEST_PAGE, SIZES, Paper
from cjm_desktop.layout.print_request import PrintRequest, SectionId, SheetChoice
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.output.maps import ORDERS, a_map, touchpoints

DAY = date(2026, 11, 21)
PAPERS: tuple[Paper, ...] = get_args(Paper)


def wide_map(phases: int) -> Document:
    return a_map(
        {},
        phases={
            f"p{n}": Phase(order=f"b{n // 20:02}V" if n >= 20 else ORDERS[n], name=f"Phase {n}")
            for n in range(phases)
        },
    )


def reach(piece: Piece) -> Rect:
    """Give the part of the page that a drawing's figures take."""
    placed = list(piece.drawing.figures())
    right = max(x + figure.width for x, _, figure in placed)
    bottom = max(y + figure.height for _, y, figure in placed)
    return Rect(piece.x, piece.y, right * piece.scale, bottom * piece.scale)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("phases", [0, 1, 7, 40])
def test_a_map_is_on_one_page_and_whole(paper: Paper, portrait: bool, phases: int) -> None:
    (page,) = pages(
        wide_map(phases),
        ENGLISH,
        PrintRequest(paper, portrait, sections=("map",), map_pages="one", day=DAY),
    )
    header, map_, footer = (reach(piece) for piece in page.pieces)
    for part in (header, map_, footer):
        assert part.x >= 20
        assert part.right <= page.width - 20
    assert header.y >= 20
    assert header.bottom <= map_.y + 0.01
    assert map_.bottom <= footer.y + 0.01
    assert footer.bottom <= page.height - 15


def test_the_map_fills_its_paper_one_way_and_is_centred() -> None:
    (page,) = pages(wide_map(7), ENGLISH, PrintRequest("A3", sections=("map",), day=DAY))
    header, map_, footer = (reach(piece) for piece in page.pieces)
    assert map_.width == pytest.approx(header.width, rel=0.01) or map_.bottom == pytest.approx(
        footer.y, rel=0.01
    )
    assert map_.x + map_.width / 2 == pytest.approx(page.width / 2, abs=0.1)


def test_a_page_that_fits_shows_the_map_at_its_own_size() -> None:
    (page,) = pages(wide_map(7), ENGLISH, PrintRequest("fit", sections=("map",), day=DAY))
    assert page.pieces[1].scale == pytest.approx(1)
    assert smallest_text(wide_map(7), PrintRequest("fit")) >= 8


def test_no_page_is_larger_than_readers_take() -> None:
    (page,) = pages(wide_map(200), ENGLISH, PrintRequest("fit", sections=("map",), day=DAY))
    assert page.width == LARGEST_PAGE
    assert page.pieces[1].scale < 1


def test_views_come_in_the_order_asked_for() -> None:
    laid = pages(a_map(touchpoints(2)), ENGLISH, PrintRequest(sections=("gap", "map"), day=DAY))
    assert [page.title for page in laid] == ["Gap chart", "Map"]


def test_a_section_may_have_a_paper_of_its_own() -> None:
    request = PrintRequest(
        "A4", sections=("map", "gap"), papers={"map": SheetChoice("A2", portrait=True)}, day=DAY
    )
    map_, gap = pages(a_map(touchpoints(2)), ENGLISH, request)
    assert (map_.width, map_.height) == SIZES["A2"]
    assert (gap.height, gap.width) == SIZES["A4"]


def test_a_long_title_keeps_clear_of_the_date() -> None:
    document = a_map(map=Map(title="Word " * 60, client="Client"))
    page, *_ = pages(document, ENGLISH, PrintRequest(portrait=True, sections=("map",), day=DAY))
    *title, day = texts(page.pieces[0])
    assert day.text == "21 November 2026"
    assert max(mark.x + mark.width for mark in title) < day.x


def texts(piece: Piece) -> list[Text]:
    return [
        mark
        for _, _, figure in piece.drawing.figures()
        for mark in figure.marks
        if isinstance(mark, Text)
    ]


def printed_sizes(page: Page) -> list[float]:
    return [mark.size * piece.scale for piece in page.pieces for mark in texts(piece)]


@pytest.mark.parametrize("name", ["bouncy-ball-machine", "studsbollsmaskin"])
@pytest.mark.parametrize("portrait", [False, True])
def test_the_proposed_paper_is_the_smallest_with_text_of_seven_points(
    name: str, portrait: bool
) -> None:
    document = codec.load(resource("samples", f"{name}.cjm"))
    proposed = readable_page(document, PrintRequest(portrait=portrait))
    assert proposed is not None
    order: list[Paper] = ["A4", "A3", "A2", "A1", "A0"]
    for paper in order:
        request = PrintRequest(paper, portrait, sections=("map",), map_pages="one", day=DAY)
        page, *_ = pages(document, Wording.of(document.map.language), request)
        smallest = smallest_text(document, PrintRequest(paper, portrait))
        drawn = [mark.size * page.pieces[1].scale for mark in texts(page.pieces[1])]
        assert smallest == pytest.approx(min(drawn))
        assert (smallest >= 7) == (order.index(paper) >= order.index(proposed))


def test_a_map_too_large_for_any_paper_has_none_proposed() -> None:
    assert readable_page(wide_map(60), PrintRequest()) is None
    assert smallest_text(wide_map(60), PrintRequest("A0")) < 6


def test_one_role_alone_needs_less_paper() -> None:
    cards = touchpoints(30)
    document = a_map({**cards, "x": Card(phase="p1", lane="l2", order="a0", title="One")})
    assert smallest_text(document, PrintRequest(roles=("l2",))) > smallest_text(
        document, PrintRequest()
    )


@pytest.mark.parametrize("view", ["gap", "actions"])
def test_the_only_role_of_a_map_has_what_its_topics_say(view: SectionId) -> None:
    cards = {
        "own": Card(phase="p1", lane="l1", order="a0", title="Own", potential=5, effort=1),
        "topic": Card(phase="p1", lane="l2", order="a0", title="Topic", potential=5, effort=1,
                      owner="Eva"),
    }  # fmt: skip
    document = a_map(cards)
    topic = document.lanes["l2"].replaced(kind="topic")
    one = document.replaced({Key("lanes", "l2"): topic})
    for shown, found in ((one, True), (document, False)):
        (page,) = pages(shown, ENGLISH, PrintRequest(sections=(view,), roles=("l1",), day=DAY))
        assert ("Topic" in [mark.text for mark in texts(page.pieces[1])]) == found


@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_table_is_there_once_in_order(paper: Paper, portrait: bool) -> None:
    laid = pages(
        a_map(touchpoints(95)), ENGLISH, PrintRequest(paper, portrait, sections=("gap",), day=DAY)
    )
    rows = [
        (page, placed)
        for page in laid
        for placed in page.pieces[1].drawing.figures()
        if placed.figure.role == "table" and placed.figure.key is not None
    ]
    numbers = [int(figure.label.partition(".")[0]) for _, (_, _, figure) in rows]
    assert numbers == list(range(1, 96))
    for page, (_, y, figure) in rows:
        assert y + figure.height <= page.pieces[1].drawing.height + 0.01
    assert min(size for page in laid for size in printed_sizes(page)) >= 5.5


@pytest.mark.parametrize("portrait", [False, True])
def test_each_page_of_the_table_begins_with_its_header(portrait: bool) -> None:
    laid = pages(
        a_map(touchpoints(95)), ENGLISH, PrintRequest(portrait=portrait, sections=("gap",), day=DAY)
    )
    assert len(laid) > 1
    for page in laid:
        columns: dict[float, list[tuple[float, Figure]]] = {}
        for x, y, figure in page.pieces[1].drawing.figures():
            if figure.role == "table":
                columns.setdefault(x, []).append((y, figure))
        for column in columns.values():
            column.sort(key=lambda item: item[0])
            headers = [figure.key is None for _, figure in column]
            assert headers == [True, *[False] * (len(column) - 1)]


@pytest.mark.parametrize(("paper", "most"), [("letter", 10), ("A4", 12), ("A3", 28)])
def test_a_chart_stands_above_its_whole_table_or_leaves_some_rows_to_the_next_page(
    paper: Paper, most: int
) -> None:
    for count in range(1, 33):
        document = a_map(touchpoints(count))
        request = PrintRequest(paper, portrait=True, sections=("gap",))
        made = pages(document, ENGLISH, request)
        placed = [[each.figure for each in page.pieces[1].drawing.figures()] for page in made]
        rows = [sum(each.role == "table" and each.key is not None for each in on) for on in placed]
        assert sum(rows) == count
        assert len(rows) == 1 if count <= most else rows[-1] >= 4


def test_no_row_of_the_table_stands_alone_below_a_chart_on_a_shared_page() -> None:
    for count in range(8, 26):
        request = PrintRequest("A3", portrait=True, sections=("legend", "gap"), day=DAY)
        made = pages(a_map(touchpoints(count)), ENGLISH, request)
        for page in made:
            placed = [item.figure for piece in page.pieces for item in piece.drawing.figures()]
            rows = [each for each in placed if each.role == "table" and each.key is not None]
            assert len(rows) not in (1, 2)


def test_numbers_on_the_chart_have_a_key_beside_them_where_the_table_is_elsewhere() -> None:
    first, *_ = pages(a_map(touchpoints(27)), ENGLISH, PrintRequest(sections=("gap",), day=DAY))
    labels = [placed.figure.label for placed in first.pieces[1].drawing.figures()]
    for number in range(1, 28):
        assert any(label.startswith(f"{number}. ") for label in labels)


def test_a_key_says_how_many_it_does_not_name() -> None:
    first, *_ = pages(a_map(touchpoints(90)), ENGLISH, PrintRequest(sections=("gap",), day=DAY))
    labels = [placed.figure.label for placed in first.pieces[1].drawing.figures()]
    named = sum(label[:1].isdigit() and ". " in label for label in labels)
    assert 20 < named < 90
    assert f"{90 - named} more in the table" in labels


def test_without_scores_the_gap_page_says_so() -> None:
    (page,) = pages(a_map({}), ENGLISH, PrintRequest(sections=("gap",), day=DAY))
    said = " ".join(mark.text for mark in texts(page.pieces[1]))
    assert "No touchpoint has both" in said


def test_a_row_higher_than_the_page_still_comes() -> None:
    cards = {
        f"c{n}": Card(
            phase="p1", lane="l1", order=ORDERS[n], title="W" * 300, potential=8, effort=1
        )
        for n in range(3)
    }
    laid = pages(a_map(cards), ENGLISH, PrintRequest(sections=("gap",), day=DAY))
    found = [
        figure
        for page in laid
        for _, _, figure in page.pieces[1].drawing.figures()
        if figure.role == "table" and figure.key is not None
    ]
    assert len(found) == 3


class Unwanted(Exception):
    """What ends a layout from outside."""


@pytest.mark.parametrize("section", ["map", "gap", "legend"])
def test_a_layout_can_be_ended_within_one_page(section: SectionId) -> None:
    document = a_map(touchpoints(60))
    asked: list[int] = []

    def watch(laid: Sequence[Content]) -> None:
        asked.append(len(laid))
        if len(asked) > 20:
            raise Unwanted

    with pytest.raises(Unwanted):
        pages(document, ENGLISH, PrintRequest("fit", sections=(section,), day=DAY), watch)
    assert not any(asked)

"""A map's layout agrees with itself: what is drawn where, and what is found there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.paste import paste_lines
from cjm_desktop.journey.document import CellKey, Document, Key, Placed
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map import map_layout
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import ENGLISH
from tests.maps import P1L1, P1L2, P2L2, numbered, small_map
from tests.strategies import documents
from tests.unit.layout.drawn import outside


def laid_out(document: Document) -> MapLayout:
    return MapLayouter(ENGLISH).layout(document)


def on_the_map(document: Document) -> list[str]:
    return [card_id for card_id, card in document.cards.items() if card.phase is not None]


@given(documents())
def test_a_cell_is_empty_or_has_cards(document: Document) -> None:
    layout = laid_out(document)
    everywhere = Rect(0, 0, layout.width, layout.height)
    empty = set(layout.empty_cells(everywhere))
    for phase in document.phase_ids:
        for lane, record in document.lanes.items():
            cell = CellKey(phase, lane)
            expected = record.kind in CARD_LANES and cell not in document.cells
            assert (layout.cell_rect(cell) in empty) == expected


@given(documents())
def test_every_card_is_found_where_it_is_drawn(document: Document) -> None:
    layout = laid_out(document)
    drawn = {item.figure.key: item for item in layout.drawing().figures()}
    left = theme.LANE_HEADER
    top = layout.title.height + layout.header_height + theme.GAP
    for card_id in on_the_map(document):
        rect, figure = layout.card_rect(card_id), layout.card_figure(card_id)
        assert rect is not None
        x, y, shown = drawn[Key("cards", card_id)]
        assert (rect.x + left, rect.y + top) == (x, y)
        assert shown is figure
        for place in ((rect.x, rect.y), (rect.right - 0.1, rect.bottom - 0.1)):
            assert layout.card_at(*place) == card_id
        card = document.cards[card_id]
        assert layout.cell_at(rect.x, rect.y) == CellKey(card.phase, card.lane)


@given(documents())
def test_cards_in_the_tray_are_not_on_the_map(document: Document) -> None:
    layout = laid_out(document)
    for card_id, card in document.cards.items():
        if card.phase is None:
            assert layout.card_rect(card_id) is None
            assert layout.card_figure(card_id) is None


@given(documents())
def test_cards_keep_to_their_cells_and_apart(document: Document) -> None:
    layout = laid_out(document)
    rects = {card_id: layout.card_rect(card_id) for card_id in on_the_map(document)}
    for card_id, rect in rects.items():
        assert rect is not None
        cell = layout.cell_rect(layout.cell_at(rect.x, rect.y) or CellKey(None, None))
        assert cell is not None
        assert cell.x <= rect.x
        assert rect.right <= cell.right
        assert cell.y <= rect.y
        assert rect.bottom <= cell.bottom
        others = (other for other in rects if other != card_id)
        assert not any(rect.overlaps(rects[other] or rect) for other in others)


@given(documents())
def test_cells_and_nothing_else_take_cards(document: Document) -> None:
    layout = laid_out(document)
    for column in layout.columns:
        for band in layout.bands:
            cell = CellKey(column.phase, band.lane)
            rect = layout.cell_rect(cell)
            assert rect == Rect(column.x, band.y, column.width, band.height)
            middle = column.x + column.width / 2, band.y + band.height / 2
            takes = document.lanes[band.lane].kind in CARD_LANES
            assert layout.cell_at(*middle) == (cell if takes else None)
            slot = layout.slot_at(*middle)
            assert (slot.cell if slot else None) == (cell if takes else None)
            assert column is layout.column_at(middle[0])
            assert band is layout.band_at(middle[1])


@given(documents(), st.floats(-50, 1_500), st.floats(-50, 1_500))
def test_a_card_is_at_a_point_only_if_its_rectangle_is(
    document: Document, x: float, y: float
) -> None:
    layout = laid_out(document)
    holding: list[str | None] = [
        card_id
        for card_id in on_the_map(document)
        if (rect := layout.card_rect(card_id)) is not None and rect.contains(x, y)
    ]
    assert [layout.card_at(x, y)] == (holding or [None])


@given(documents(), st.floats(0, 800), st.floats(0, 800), st.floats(1, 600), st.floats(1, 600))
def test_an_area_holds_the_cards_that_overlap_it(
    document: Document, x: float, y: float, width: float, height: float
) -> None:
    layout, area = laid_out(document), Rect(x, y, width, height)
    overlapping = {
        card_id
        for card_id in on_the_map(document)
        if (rect := layout.card_rect(card_id)) is not None and rect.overlaps(area)
    }
    assert set(layout.cards_in(area)) == overlapping
    figures = {item.figure.key for item in layout.drawing().figures(area.moved(0, 0))}
    everything = {item.figure.key for item in layout.drawing().figures()}
    assert figures <= everything


@given(documents())
def test_lanes_and_their_headers_share_rows(document: Document) -> None:
    layout = laid_out(document)
    # Lanes are further apart where labels of arrows stand between them.
    labelled = any(handoff.label for handoff in document.handoffs.values())
    y = 0.0
    for band in layout.bands:
        assert band.y == y or (labelled and band.y > y)
        assert band.header.height == band.body.height == band.height
        y = band.y + band.height + theme.GAP
    end = max(0, y - theme.GAP)
    assert layout.height == end or (labelled and layout.height > end)
    assert layout.width == len(document.phase_ids) * theme.COLUMN
    assert [band.lane for band in layout.bands] == list(document.lane_ids)


@given(documents())
def test_headers_and_title_hold_their_marks(document: Document) -> None:
    layout = laid_out(document)
    for figure in (layout.title, *layout.headers, *(band.header for band in layout.bands)):
        assert outside(figure) == []


def test_a_dropped_card_lands_before_the_card_whose_upper_half_is_pointed_at() -> None:
    layout = laid_out(small_map())
    rects = [layout.card_rect(card_id) for card_id in "abc"]
    for index, rect in enumerate(rects):
        assert rect is not None
        upper, lower = (layout.slot_at(rect.x, rect.y + part * rect.height) for part in (0.2, 0.8))
        assert upper is not None
        assert lower is not None
        assert (upper.cell, upper.before) == (P1L1, index)
        assert (lower.cell, lower.before) == (P1L1, index + 1)
        assert upper.mark.bottom <= rect.y
        assert lower.mark.y >= rect.bottom


def test_an_empty_cell_takes_a_card_at_its_top() -> None:
    layout = laid_out(small_map())
    rect = layout.cell_rect(P2L2)
    assert rect is not None
    slot = layout.slot_at(rect.x + 10, rect.bottom - 5)
    assert slot is not None
    assert (slot.cell, slot.before) == (P2L2, 0)
    assert rect.y < slot.mark.y < rect.y + theme.CELL_MARGIN


@pytest.mark.parametrize("place", [(-1.0, 5.0), (5.0, -1.0), (3 * theme.COLUMN, 5.0), (5.0, 1e6)])
def test_outside_the_map_there_is_nothing(place: tuple[float, float]) -> None:
    layout = laid_out(small_map())
    assert layout.cell_at(*place) is None
    assert layout.card_at(*place) is None
    assert layout.slot_at(*place) is None


def test_between_lanes_there_is_nothing() -> None:
    layout = laid_out(small_map())
    rect = layout.cell_rect(P1L2)
    assert rect is not None
    assert layout.band_at(rect.y - theme.GAP / 2) is None


def test_a_full_cell_is_not_gone_through_for_each_of_its_cards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = "\n".join(map(str, range(500)))
    added = paste_lines(small_map(), lines, P2L2, None, lambda _: "note", numbered())
    layout = laid_out(added.apply(small_map()))
    standing, looked_at = map_layout._standing, 0

    def counted(placed: Placed) -> tuple[str, str]:
        nonlocal looked_at
        looked_at += 1
        return standing(placed)

    monkeypatch.setattr(map_layout, "_standing", counted)
    tops = [layout.card_rect(item.id) for item in layout.shown_in(P2L2)]
    assert all(tops)
    assert len(set(tops)) == 500
    assert looked_at <= 500 * 10


def test_a_map_without_anything_is_still_drawn() -> None:
    drawing = laid_out(Document()).drawing()
    assert [item.figure.role for item in drawing.figures()] == ["title"]
    assert drawing.width > 0
    assert drawing.height > 0

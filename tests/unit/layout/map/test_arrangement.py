"""Sizes that were set and what is collapsed hold on the screen; paper shows all."""

from typing import Any

import pytest

from cjm_desktop.editing.edits.part_hiding import hide
from cjm_desktop.editing.edits.part_sizes import collapse, resize
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Lane, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Rect, Text, figures
from cjm_desktop.layout.map.arrangement import COLLAPSED_COLUMN, HIDDEN
from cjm_desktop.layout.map.fitting_width import fitting_width
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording
from tests.maps import small_map

ENGLISH = Wording.of("en")
EVERYWHERE = Rect(-1_000, -1_000, 100_000, 100_000)
P1, P2, L1, LX = Key("phases", "p1"), Key("phases", "p2"), Key("lanes", "l1"), Key("lanes", "lx")


def hidden(*keys: Key) -> Document:
    document = small_map()
    return hide(document, keys, hidden=True).apply(document)


def sized(*sizes: tuple[Key, float]) -> Document:
    document = small_map()
    for key, size in sizes:
        document = resize(document, [key], size).apply(document)
    return document


def folded(*keys: Key) -> Document:
    document = small_map()
    return collapse(document, keys, collapsed=True).apply(document)


def on_screen(document: Document) -> MapLayout:
    return MapLayouter(ENGLISH, sizes="as_set").layout(document)


def drawn(layout: MapLayout) -> str:
    return repr(layout.drawing())


def words(layout: MapLayout, lane: int) -> list[str]:
    return [
        mark.text
        for _, _, figure in figures(layout.bands[lane].body, 0, 0)
        for mark in figure.marks
        if isinstance(mark, Text)
    ]


def test_a_phase_is_as_wide_as_was_set_and_all_stands_where_its_column_is() -> None:
    layout = on_screen(sized((P1, 300)))
    assert [(column.x, column.width) for column in layout.columns] == [
        (0, 300), (300, theme.COLUMN), (300 + theme.COLUMN, theme.COLUMN),
    ]  # fmt: skip
    card, beside = layout.card_rect("a"), layout.card_rect("d")
    assert card is not None
    assert beside is not None
    assert card.width == 300 - 2 * theme.CELL_MARGIN
    assert beside.x == 300 + theme.CELL_MARGIN
    assert layout.column_at(299.5) == layout.columns[0]
    assert layout.column_at(300) == layout.columns[1]
    assert layout.column_at(layout.width) is None
    for column in layout.columns:
        assert layout.cell_at(column.x + 1, 1) == CellKey(column.phase, "l1")
    start, end = layout.arrows.routes["ad"].points[0], layout.arrows.routes["ad"].points[-1]
    assert (start[0], end[0]) == (card.right, beside.x)


def test_a_lane_is_at_least_as_high_as_was_set_and_never_lower_than_what_it_holds() -> None:
    usual, high, low = (
        on_screen(document).bands[0].height
        for document in (small_map(), sized((L1, 400)), sized((L1, 40)))
    )
    needed = max(cell.group.height for cell in on_screen(small_map()).bands[0].cells.values())
    assert high == 400
    assert needed <= low <= usual
    assert on_screen(sized((LX, 240))).bands[1].height == 240


def test_what_is_collapsed_shows_counts_and_no_cards() -> None:
    lane = on_screen(folded(L1))
    assert lane.bands[0].height < 60
    assert words(lane, 0) == ["3 cards", "1 card"]
    assert not [each for each in lane.cards_in(EVERYWHERE) if each in "abcd"]
    assert lane.arrows.routes.keys() == {"fe"}
    phase = on_screen(folded(P1))
    assert phase.columns[0].width == COLLAPSED_COLUMN
    assert words(phase, 0)[-1:] == ["3"]
    assert [*phase.cards_in(EVERYWHERE)] == ["d", "f", "g"]
    assert phase.headers[0].label == "One"


def test_what_is_collapsed_offers_no_empty_cell() -> None:
    assert on_screen(small_map()).cell_rect(CellKey("p3", "l1")) in [
        *on_screen(small_map()).empty_cells(EVERYWHERE)
    ]
    for key in (Key("phases", "p3"), L1):
        layout = on_screen(folded(key))
        assert layout.cell_rect(CellKey("p3", "l1")) not in [*layout.empty_cells(EVERYWHERE)]


def test_what_is_opened_is_shown_as_if_it_were_not_collapsed() -> None:
    layouter = MapLayouter(ENGLISH, sizes="as_set")
    document = folded(L1, P1)
    assert layouter.layout(document).card_rect("a") is None
    layouter.open(frozenset({"l1", "p1"}))
    assert drawn(layouter.layout(document)) == drawn(on_screen(small_map()))


def test_paper_shows_all_with_columns_alike() -> None:
    document = folded(L1, P2)
    document = resize(document, [P1], 300).apply(document)
    paper = MapLayouter(ENGLISH).layout(document)
    assert {column.width for column in paper.columns} == {theme.COLUMN}
    assert {*paper.cards_in(EVERYWHERE)} == set("abcdefg")
    assert drawn(paper) == drawn(MapLayouter(ENGLISH).layout(small_map()))


def test_what_a_size_does_not_touch_stays_the_same_object() -> None:
    layouter = MapLayouter(ENGLISH, sizes="as_set")
    before = layouter.layout(small_map())
    document = resize(before.document, [P1], 300).apply(before.document)
    after = layouter.layout(document)
    assert after.bands[0].cells["p2"] is before.bands[0].cells["p2"]
    assert after.bands[0].cells["p1"] is not before.bands[0].cells["p1"]
    assert after.card_figure("d") is before.card_figure("d")


@pytest.mark.parametrize("title", ["A", "Word " * 40])
def test_the_fitting_width_makes_the_cards_as_low_as_they_get(title: str) -> None:
    small = small_map()
    cards: dict[str, Any] = {**small.cards, "a": small.cards["a"].replaced(title=title.strip())}
    document = Document(**{**small.__dict__, "cards": cards})
    width = fitting_width(document, "p1")
    assert width is not None

    def height(width: float) -> float:
        fitted = resize(document, [P1], width).apply(document)
        figure = on_screen(fitted).card_figure("a")
        assert isinstance(figure, Figure)
        return figure.height

    assert height(width) == height(320)
    assert width == 120 or height(width - 8) > height(320)
    assert fitting_width(document, "p3") is not None


def test_a_phase_without_cards_has_no_fitting_width() -> None:
    assert fitting_width(Document(phases=small_map().phases), "p1") is None


def test_what_is_hidden_has_the_room_of_one_mark_and_nothing_is_found_there() -> None:
    layout = on_screen(hidden(P1, P2, L1))
    assert [column.width for column in layout.columns] == [HIDDEN, 0, theme.COLUMN]
    assert layout.shown_phases == ("p3",)
    assert layout.shown_card_lanes == ("l2",)
    assert layout.bands[0].height == HIDDEN
    assert layout.cell_rect(CellKey("p1", "l2")) is layout.cell_rect(CellKey("p3", "l1")) is None
    assert layout.cell_at(HIDDEN / 2, layout.bands[-1].y + 5) is None
    assert layout.card_rect("a") is layout.card_rect("d") is None
    assert {item.id for item in layout.shown_in(CellKey("p3", "l2"))} == {"f", "g"}


def test_one_that_is_hidden_counts_as_before() -> None:
    shown, whole = on_screen(hidden(P2)), on_screen(small_map())
    assert shown.bands[0].header.marks == whole.bands[0].header.marks
    assert shown.tallies == whole.tallies


def test_what_is_hidden_is_seen_while_it_is_opened() -> None:
    layouter, document = MapLayouter(ENGLISH, sizes="as_set"), hidden(P1, P2)
    layouter.layout(document)
    layouter.open(frozenset({"p2"}))
    opened = layouter.layout(document)
    assert [column.width for column in opened.columns] == [HIDDEN, theme.COLUMN, theme.COLUMN]
    assert opened.card_rect("d") is not None


def test_a_hidden_role_has_no_curve_on_the_map() -> None:
    def marks(document: Document) -> int:
        body = on_screen(document).bands[-1].body
        return sum(len(figure.marks) for _, _, figure in figures(body, 0, 0))

    boss = Lane(order="a0", name="Boss", experience={"p1": 2})
    buyer = Lane(order="a1", name="Buyer", experience={"p1": -2})
    curves = Lane(order="a2", kind="experience")
    document = Document(
        phases={"p1": Phase(order="a0")}, lanes={"l1": boss, "l2": buyer, "lx": curves}
    )
    shown = hide(document, [L1], hidden=True).apply(document)
    assert marks(shown) < marks(document)
    assert "Boss" in repr(on_screen(document).bands[-1].header)
    assert "Boss" not in repr(on_screen(shown).bands[-1].header)

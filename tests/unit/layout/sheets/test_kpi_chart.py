"""A KPI's chart stands where its readings say, whatever they are; its card holds all of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_desktop.intake.days import day_of
from cjm_desktop.journey.records import Kpi, Reading
from cjm_desktop.layout.drawing import Disc, Figure, Group, Line, Path
from cjm_desktop.layout.sheets.kpi_card import kpi_card, kpi_words
from cjm_desktop.layout.sheets.kpi_chart import LAST, TARGET_DASH, Spot, kpi_chart, visible_spots
from cjm_desktop.layout.sheets.kpi_scale import Scale
from cjm_desktop.words.days import short_day
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.strategies import kpi_fields
from tests.unit.layout.drawn import outside, texts_of

WIDE, HIGH = 300.0, 100.0


def measured(values: Sequence[float], days: Sequence[int] | None = None, **fields: Any) -> Kpi:
    """Give a KPI with readings on days after the first of January 2026."""
    start = date(2026, 1, 1)
    taken = tuple(
        Reading(on=start + timedelta(days=day), value=value)
        for day, value in zip(days or range(len(values)), values, strict=True)
    )
    return Kpi(order="a0", phase="p", readings=taken, **fields)


def drawn(kpi: Kpi, tr: Wording = ENGLISH) -> Figure:
    return kpi_chart("k", kpi, WIDE, HIGH, tr)


def dots(figure: Figure) -> list[Disc]:
    return [mark for mark in figure.marks if isinstance(mark, Disc)]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ((31, 38, 40), (35, 40)),
        ((31, 33, 30, 38, 41), (30, 35, 40)),
        ((0, 1), (0, 0.5, 1)),
        ((-4, 4), (-2.5, 0, 2.5)),
        ((7, 7, 7), (0, 5, 10)),
        ((-7,), (-10, -5, 0)),
        ((0, 0), (0, 0.5, 1)),
        ((99.9, 100.1), (99.9, 100, 100.1)),
        ((1.1e6, 2.9e6), (1.5e6, 2e6, 2.5e6)),
    ],
)
def test_axis_has_round_values(values: tuple[float, ...], ticks: tuple[float, ...]) -> None:
    assert Scale.of(values).ticks == pytest.approx(ticks)


numbers = st.floats(allow_nan=False, allow_infinity=False)


@given(st.lists(numbers, max_size=8))
def test_any_values_have_an_axis_of_two_or_three_values_that_holds_them(
    values: list[float],
) -> None:
    scale = Scale.of(values)
    assert 2 <= len(scale.ticks) <= 3
    assert scale.low <= scale.ticks[0] < scale.ticks[-1] <= scale.high
    ordered = sorted(values)
    assert [scale.share(value) for value in ordered] == sorted(map(scale.share, ordered))
    assert all(0 <= scale.share(value) <= 1 for value in values)


def test_days_are_true_to_time() -> None:
    figure = drawn(measured((0, 1, 0), (0, 10, 40)))
    first, second, last = dots(figure)
    assert second.x - first.x == pytest.approx((last.x - first.x) / 4)
    assert first.y == last.y > second.y
    assert last.radius == LAST > first.radius


@pytest.mark.parametrize(
    ("days", "written"),
    [
        # 2024 was a leap year: the middle of these two years is the day before the reading.
        ((-823, -457, -92), ["1\xa0Oct\xa02023", "1\xa0Oct\xa02024", "1\xa0Oct\xa02025"]),
        ((0, 40, 55, 90), ["1\xa0Jan\xa02026", "10\xa0Feb\xa02026", "1\xa0Apr\xa02026"]),
        ((0, 1, 90), ["1\xa0Jan\xa02026", "1\xa0Apr\xa02026"]),
        ((0, 90), ["1\xa0Jan\xa02026", "1\xa0Apr\xa02026"]),
    ],
)
def test_days_that_are_written_are_days_that_were_read(
    days: tuple[int, ...], written: list[str]
) -> None:
    texts = texts_of(drawn(measured([0.5] * len(days), days)).marks)
    said = [day for day in map(day_of, texts) if day is not None]
    assert [short_day(ENGLISH, day) for day in sorted(said)] == written


def test_the_highest_value_is_at_the_top_and_the_target_between() -> None:
    figure = drawn(measured((0, 10), target=5))
    low, high = dots(figure)
    (target,) = [mark for mark in figure.marks if isinstance(mark, Line) and mark.dash]
    assert target.dash == TARGET_DASH
    assert target.y1 == target.y2 == pytest.approx((low.y + high.y) / 2)
    assert high.y < low.y
    assert "Target" in texts_of(figure.marks)


def test_one_reading_is_a_dot_and_none_asks_only_where_it_can_be_written() -> None:
    one = drawn(measured((3,)))
    assert [disc.radius for disc in dots(one)] == [LAST]
    assert not [mark for mark in one.marks if isinstance(mark, Path)]
    assert texts_of(one.marks).count("1\xa0Jan\xa02026") == 1
    none = drawn(measured(()))
    assert not dots(none)
    assert texts_of(none.marks) == ["No reading yet"]
    asked = kpi_chart("k", measured(()), WIDE, HIGH, ENGLISH, asks=True)
    assert texts_of(asked.marks) == ["Enter the first reading"]


def test_many_readings_are_one_line_without_dots_of_their_own() -> None:
    figure = drawn(measured([place % 7 for place in range(5_000)]))
    assert len(dots(figure)) == 1
    (line,) = [mark for mark in figure.marks if isinstance(mark, Path)]
    assert len(line.segments) <= 4 * WIDE
    assert not outside(figure)


def test_what_is_left_out_are_neither_peaks_nor_ends() -> None:
    spots = [Spot(place / 10, (place * 7) % 31) for place in range(1_000)]
    kept = visible_spots(spots)
    assert len(kept) < len(spots) / 2
    assert {spots[0], spots[-1]} <= set(kept)
    for column in range(100):
        ys = [spot.y for spot in spots if int(spot.x) == column]
        seen = [spot.y for spot in kept if int(spot.x) == column]
        assert (min(seen), max(seen)) == (min(ys), max(ys))


def test_values_are_written_in_the_language_of_the_map() -> None:
    swedish = Wording.of("sv")
    texts = texts_of(drawn(measured((0.5, 12_000.5)), swedish).marks)
    assert "10\N{NO-BREAK SPACE}000" in texts


def figures_of(card: Group) -> tuple[Figure, Figure]:
    face, chart = (placed.part for placed in card.parts)
    assert isinstance(face, Figure)
    assert isinstance(chart, Figure)
    return face, chart


def test_the_card_says_where_the_kpi_stands() -> None:
    kpi = measured((31, 38.5), name="Offers", unit="%", target=40)
    face, _ = figures_of(kpi_card("k", kpi, 600, ENGLISH))
    texts = texts_of(face.marks)
    assert texts[:4] == ["Offers", "38.5", "%", "2\xa0Jan\xa02026"]
    assert texts[4].replace("\N{NO-BREAK SPACE}", " ") == "Target 40 % · higher is better"
    assert texts[5:] == ["Off target", "Improving"]
    said = kpi_words(kpi, ENGLISH).replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "Offers, 38.5 % (2 Jan 2026), Target 40 % · higher is better, Off target, Improving"
    )


def test_what_is_aimed_at_is_broken_between_its_clauses() -> None:
    kpi = measured((31, 38.5), unit="% of all offers", target=40, target_on=date(2027, 1, 31))
    face, _ = figures_of(kpi_card("k", kpi, 384, ENGLISH))
    texts = texts_of(face.marks)
    assert "higher is better" in texts
    assert not [text for text in texts if "·" in text]


@given(st.builds(Kpi, order=st.just("a0"), phase=st.just("p"), **kpi_fields),
       st.sampled_from((240.0, 484.0, 900.0)))  # fmt: skip
@example(measured((-99_999_952,)), 240)
@example(measured((-1.2345678e300, 1)), 240)
def test_nothing_reaches_over_a_card(kpi: Kpi, wide: float) -> None:
    card = kpi_card("k", kpi, wide, ENGLISH)
    face, chart = figures_of(card)
    assert not outside(face)
    assert not outside(chart)
    place = card.parts[1]
    assert place.x + chart.width <= wide
    assert place.y + chart.height <= card.height


@pytest.mark.parametrize("values", [(1e308, -1e308), (5e-324,), (-0.0, 0.0), (1e15, 1e15 + 1)])
def test_extreme_values_are_drawn(values: tuple[float, ...]) -> None:
    assert not outside(drawn(measured(values, target=1e308)))

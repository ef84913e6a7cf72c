"""The ranked table says what the chart shows, with bars on both sides of one axis."""

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Box, Figure, Line, Text
from cjm_desktop.layout.gap.gap_chart import Filter
from cjm_desktop.layout.gap.gap_scale import VALUE_ROOM, GapScale
from cjm_desktop.layout.gap.gap_table import heading, table
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import ENGLISH

DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Trigger")},
    lanes={"l1": Lane(order="a0", name="Specialist"), "l2": Lane(order="a1", name="Operator")},
    cards={
        "good": Card(
            phase="p1", lane="l1", order="a0", title="Search", potential=8, effort=3.5,
            decision="do_more",
        ),
        "bad": Card(phase="p1", lane="l2", order="a0", title="Brochure", potential=2, effort=6),
        "even": Card(phase="p1", lane="l2", order="a1", title="Fair", potential=5, effort=5),
    },
)  # fmt: skip


def texts(figure: Figure) -> list[str]:
    return [mark.text for mark in figure.marks if isinstance(mark, Text)]


def bars(figure: Figure) -> list[Box]:
    return [mark for mark in figure.marks if isinstance(mark, Box)]


def axis(figure: Figure) -> float:
    return next(m.x1 for m in figure.marks if isinstance(m, Line) and m.x1 == m.x2)


def test_rows_say_rank_title_place_scores_gap_and_decision() -> None:
    found = table(DOCUMENT, 500, ENGLISH)
    assert texts(found.header) == [
        "#", "Touchpoint", "Lane · phase", "Pot.", "Eff.", "Gap", "Decision",
    ]  # fmt: skip
    assert texts(found.rows[0]) == [
        "1", "Search", "Specialist · Trigger", "8", "3.5", "+4.5", "Do more",
    ]  # fmt: skip
    assert texts(found.rows[2])[-2:] == ["−4", "–"]
    assert [row.key for row in found.rows] == [
        Key("cards", "good"),
        Key("cards", "even"),
        Key("cards", "bad"),
    ]


def test_bars_go_right_for_a_gain_left_for_a_loss_and_are_to_one_scale() -> None:
    good, even, bad = table(DOCUMENT, 500, ENGLISH).rows
    (gain,), (loss,) = bars(good), bars(bad)
    assert axis(good) == axis(even) == axis(bad)
    assert gain.x == axis(good)
    assert abs(loss.x + loss.width - axis(bad)) < 1e-9
    assert abs(gain.width / 4.5 - loss.width / 4) < 1e-9
    assert bars(even) == []


def test_everything_stays_within_the_width() -> None:
    for total in (380.0, 500.0, 900.0):
        found = table(DOCUMENT, total, ENGLISH)
        for figure in (found.header, *found.rows):
            for mark in figure.marks:
                if isinstance(mark, Text):
                    assert mark.x >= 0
                    assert mark.x + mark.width <= total


def test_a_long_title_is_wrapped_and_its_row_grows() -> None:
    long = DOCUMENT.cards["good"].replaced(title="A rather long title " * 8)
    before = table(DOCUMENT, 500, ENGLISH).rows[0]
    after = table(DOCUMENT.replaced({Key("cards", "good"): long}), 500, ENGLISH).rows[0]
    assert after.height > before.height
    assert " ".join(texts(after)).count("title") == 8


def test_a_filter_limits_the_rows_and_is_named_in_the_heading() -> None:
    only = Filter(lane="l2")
    assert [texts(row)[0] for row in table(DOCUMENT, 500, ENGLISH, only).rows] == ["2", "3"]
    words = texts(heading(DOCUMENT, 500, ENGLISH, only))
    assert words[0] == "Where to put the effort"
    assert "Operator" in " ".join(words)


def test_gaps_carry_their_sign() -> None:
    assert [signed_number(ENGLISH, gap) for gap in (4.0, 0.0, -2.5)] == ["+4", "0", "−2.5"]


def test_the_scale_keeps_room_for_values_where_there_are_bars() -> None:
    scale = GapScale.of([6, 2, -3])
    assert scale.at(-3, 200) == VALUE_ROOM
    assert scale.at(6, 200) == 200 - VALUE_ROOM
    assert GapScale.of([1]).high == GapScale.of([]).high == 5
    assert GapScale.of([-8]) == (-8, 0)

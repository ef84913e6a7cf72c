"""The ranked table says what the chart shows, with bars on both sides of one axis."""

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Box, Disc, Figure, Line, Text
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
            decision="do_more", effort_now=6, resources="1 hire", budget=True, competence=False,
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


def test_rows_say_rank_title_place_scores_gap_resources_needs_and_decision() -> None:
    found = table(DOCUMENT, 700, ENGLISH)
    assert texts(found.header) == [
        "#", "Touchpoint", "Lane · phase", "Pot.", "Today", "Eff.", "Gap", "Resources", "In place",
        "Decision",
    ]  # fmt: skip
    assert texts(found.rows[0]) == [
        "1", "Search", "Specialist · Trigger", "8", "6", "3.5", "+4.5", "1 hire", "B", "C", "F",
        "Do more",
    ]  # fmt: skip
    assert texts(found.rows[1])[-6:] == ["5", "–", "5", "0", "–", "–"]
    assert texts(found.rows[2])[-3:] == ["−4", "–", "–"]
    assert [row.key for row in found.rows] == [
        Key("cards", "good"),
        Key("cards", "even"),
        Key("cards", "bad"),
    ]


def test_todays_effort_is_quiet_where_it_is_taken_from_what_it_would_take() -> None:
    """We are there and nobody said what that takes now."""
    there = DOCUMENT.cards["even"].replaced(we_present=True)
    row = table(DOCUMENT.replaced({Key("cards", "even"): there}), 560, ENGLISH).rows[1]
    fives = [mark.colour for mark in row.marks if isinstance(mark, Text) and mark.text == "5"]
    assert fives == ["ink", "quiet", "ink"]


def test_what_gives_little_and_takes_much_says_whether_it_is_done() -> None:
    bad = DOCUMENT.cards["bad"]
    for said, group in ((True, "Question it"), (None, "Question it"), (False, "Leave it")):
        changed = DOCUMENT.replaced({Key("cards", "bad"): bad.replaced(we_present=said)})
        assert group in texts(table(changed, 560, ENGLISH).rows[2])
    assert "Quick wins" not in texts(table(DOCUMENT, 560, ENGLISH).rows[0])


def test_needs_are_told_apart_by_shape_and_in_words() -> None:
    """Budget is there, competence is missing, and of the follow-up nothing is known."""
    good = table(DOCUMENT, 560, ENGLISH).rows[0]
    filled = [mark for mark in good.marks if isinstance(mark, Disc) and mark.fill]
    rings = [mark for mark in good.marks if isinstance(mark, Disc) and not mark.fill]
    strikes = [m for m in good.marks if isinstance(m, Line) and m.x1 != m.x2 and m.y1 != m.y2]
    assert (len(filled), len(rings), len(strikes)) == (1, 1, 1)
    assert filled[0].x < rings[0].x
    assert strikes[0].x1 < rings[0].x < strikes[0].x2
    assert good.label == "1. Search · Budget: yes · Competence: no · Follow-up: not known"


def test_resources_are_wrapped_and_never_cut() -> None:
    long = DOCUMENT.cards["good"].replaced(resources="two sellers and one engineer " * 6)
    row = table(DOCUMENT.replaced({Key("cards", "good"): long}), 500, ENGLISH).rows[0]
    assert " ".join(texts(row)).count("engineer") == 6
    assert row.height > table(DOCUMENT, 500, ENGLISH).rows[0].height


def test_the_heading_explains_what_is_there_to_be_explained() -> None:
    said = " ".join(texts(heading(DOCUMENT, 900, ENGLISH)))
    assert "Hollow = what it takes today" in said
    assert "A hollow dot" not in said
    assert "In place: Budget, Competence, Follow-up" in said
    plain = DOCUMENT.replaced(
        {Key("cards", "good"): Card(phase="p1", lane="l1", order="a0", potential=8, effort=3.5)}
    )
    said = " ".join(texts(heading(plain, 900, ENGLISH)))
    assert "Hollow" not in said
    assert "In place" not in said


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


def test_what_no_touchpoint_says_has_no_column() -> None:
    plain = Card(phase="p1", lane="l1", order="a0", title="Search", potential=8, effort=3.5)
    found = table(DOCUMENT.replaced({Key("cards", "good"): plain}), 700, ENGLISH)
    assert texts(found.header)[-1] == "Gap"
    assert texts(found.rows[0])[-1] == "+4.5"
    for said, heading_of in (
        (plain.replaced(resources="1 hire"), "Resources"),
        (plain.replaced(budget=False), "In place"),
        (plain.replaced(decision="do_more"), "Decision"),
    ):
        found = table(DOCUMENT.replaced({Key("cards", "good"): said}), 700, ENGLISH)
        assert texts(found.header)[-2:] == ["Gap", heading_of]


def test_gaps_carry_their_sign() -> None:
    assert [signed_number(ENGLISH, gap) for gap in (4.0, 0.0, -2.5)] == ["+4", "0", "−2.5"]


def test_the_scale_keeps_room_for_values_where_there_are_bars() -> None:
    scale = GapScale.of([6, 2, -3])
    assert scale.at(-3, 200) == VALUE_ROOM
    assert scale.at(6, 200) == 200 - VALUE_ROOM
    assert GapScale.of([1]).high == GapScale.of([]).high == 5
    assert GapScale.of([-8]) == (-8, 0)


def test_no_line_of_a_place_ends_in_a_dot_where_that_takes_no_further_line() -> None:
    long = DOCUMENT.lanes["l1"].replaced(name="Those who know about rubber")
    document = DOCUMENT.replaced({Key("lanes", "l1"): long})
    for form in ("wide", "bare", "narrow"):
        said = texts(table(document, 620, ENGLISH, form=form).rows[0])
        assert "Trigger" in said or f"{long.name} · Trigger" in said
        assert not any(text.endswith("·") for text in said)


def test_the_gap_is_a_number_where_there_is_no_room_for_a_bar() -> None:
    for form in ("bare", "narrow", "short"):
        row = table(DOCUMENT, 620, ENGLISH, form=form).rows[0]
        assert "+4.5" in texts(row)
        assert bars(row) == []


def test_a_group_stands_beside_its_touchpoint_if_there_is_room() -> None:
    for total, beside in ((900, True), (560, False)):
        row = table(DOCUMENT, total, ENGLISH).rows[2]
        lines = {mark.text: mark.y for mark in row.marks if isinstance(mark, Text)}
        assert (lines["Question it"] == lines["Brochure"]) is beside

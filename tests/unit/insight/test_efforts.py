"""What it takes today and what it would take: which of the two each thing is said of."""

import pytest

from cjm_desktop.insight.card import gap, group, worth
from cjm_desktop.insight.gap import ranking, unscored
from cjm_desktop.journey.efforts import effort, effort_today
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint


def scored(potential: float | None, **fields: object) -> Card:
    return Card.validated({"order": "a0", "potential": potential, **fields})


@pytest.mark.parametrize(
    ("potential", "fields", "expected"),
    [
        # Too much time for little value: of what is done, by what it takes today.
        (2, {"effort_now": 8, "effort": 8}, "question"),
        (2, {"effort_now": 8, "effort": 2}, "question"),
        (2, {"effort_now": 8}, "question"),
        (2, {"effort": 8, "we_present": True}, "question"),
        # Never done, dear and low.
        (2, {"effort": 8, "we_present": False}, "leave"),
        # Done by the way today; what it would take is not worth it.
        (2, {"effort_now": 1, "effort": 8}, "leave"),
        (2, {"effort_now": 1, "effort": 8, "we_present": True}, "leave"),
        # Whether it is done is not known, and unknown is never taken for no.
        (2, {"effort": 8}, "question"),
        # Cheap and low, done or not.
        (2, {"effort": 4.5, "we_present": False}, "fill_in"),
        (2, {"effort_now": 4.5, "effort": 4.5}, "fill_in"),
        (2, {"effort_now": 1}, "fill_in"),
        # Quick wins and long-term bets go by what it would take, whatever it takes today.
        (8, {"effort_now": 9, "effort": 2}, "quick_win"),
        (8, {"effort_now": 1, "effort": 9}, "long_term_bet"),
        (8, {"effort_now": 9}, "long_term_bet"),
        (None, {"effort_now": 9, "effort": 9}, None),
        (2, {"we_present": True}, None),
    ],
)
def test_a_group_is_said_of_the_effort_it_is_about(
    potential: float | None, fields: dict[str, object], expected: str | None
) -> None:
    assert group(scored(potential, **fields)) == expected


@pytest.mark.parametrize(
    ("fields", "ahead", "today"),
    [
        ({"effort": 3, "effort_now": 7}, 3, 7),
        ({"effort_now": 7}, 7, 7),
        ({"effort": 3, "we_present": True}, 3, 3),
        ({"effort": 3, "we_present": False}, 3, None),
        ({"effort": 3}, 3, None),
        ({"effort": 0, "effort_now": 0}, 0, 0),
        ({}, None, None),
    ],
)
def test_each_effort_stands_in_for_the_other_where_it_is_all_that_is_known(
    fields: dict[str, object], ahead: float | None, today: float | None
) -> None:
    card = scored(5, **fields)
    assert (effort(card), effort_today(card)) == (ahead, today)


def test_the_gap_and_the_rank_go_by_what_it_would_take() -> None:
    document = a_map(
        {
            "cheaper": touchpoint("p1", "buyer", "a0", potential=8, effort=2, effort_now=9),
            "as-is": touchpoint("p1", "buyer", "a1", potential=8, effort_now=3),
            "dearer": touchpoint("p1", "buyer", "a2", potential=8, effort=4, effort_now=1),
            "no-potential": touchpoint("p1", "buyer", "a3", effort_now=1),
        }
    )
    assert [(item.id, item.gap) for item in ranking(document)] == [
        ("cheaper", 6), ("as-is", 5), ("dearer", 4),
    ]  # fmt: skip
    assert [item.id for item in unscored(document)] == ["no-potential"]
    assert (gap(document.cards["as-is"]), worth(document.cards["as-is"])) == (5, 508)


def test_a_map_without_todays_efforts_is_grouped_as_before() -> None:
    """Only what is known not to be done is no longer questioned."""
    for potential in range(21):
        for heavy in range(21):
            for we in (True, None):
                card = scored(potential / 2, effort=heavy / 2, we_present=we)
                high, dear = potential >= 10, heavy >= 10
                quarters = {
                    (True, False): "quick_win", (True, True): "long_term_bet",
                    (False, False): "fill_in", (False, True): "question",
                }  # fmt: skip
                assert group(card) == quarters[high, dear]

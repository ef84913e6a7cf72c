"""What would come of two cards made one, told before it is done."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.insight.proposing.merger import merger
from cjm_desktop.journey.records import Card, Handoff
from cjm_desktop.journey.rounds import Round, Tally
from tests.unit.insight.maps import a_map, touchpoint


def fields(changes: tuple[object, ...]) -> set[str]:
    return {each.field for each in changes}  # type: ignore[attr-defined]


def test_what_is_taken_and_what_is_given_up() -> None:
    document = a_map(
        {
            "a": touchpoint("p1", "buyer", title="Fair", potential=8.0, notes="Hall 3"),
            "b": touchpoint("p1", "buyer", "a1", title="Fairs", potential=2.0, effort=4.0,
                            notes="Hall 3", owner="Eva", tags=("x",)),
            "c": touchpoint("p2", "buyer"),
        },
        handoffs={"h": Handoff(source="b", target="c")},
    )  # fmt: skip
    found = merger(document, "a", "b")
    assert fields(found.taken) == {"notes", "effort", "owner", "tags"}
    assert fields(found.given_up) == {"potential"}
    assert (found.arrows, found.votes, found.stays) == (1, 0, False)
    after = found.patch.apply(document)
    assert after.cards["a"] == found.kept
    assert "b" not in after.cards


def test_an_arrow_that_has_no_place_any_more_is_counted() -> None:
    pair = {"a": touchpoint("p1", "buyer"), "b": touchpoint("p1", "buyer", "a1")}
    document = a_map(pair, handoffs={"h": Handoff(source="a", target="b")})
    assert merger(document, "a", "b").arrows == 1


_VALUES = st.fixed_dictionaries(
    {},
    optional={
        "potential": st.sampled_from([0.0, 3.0, 8.0]),
        "effort": st.sampled_from([0.0, 3.0]),
        "customer_present": st.booleans(),
        "we_present": st.booleans(),
        "decision": st.sampled_from(["start", "stop"]),
        "owner": st.sampled_from(["Eva", "Ole"]),
        "tags": st.sampled_from([("x",), ("x", "y"), ("z",)]),
        "notes": st.sampled_from(["Hall 3", "Hall", "x"]),
        "title": st.sampled_from(["Fair", "fair", "Fairs"]),
        "evidence": st.sampled_from(["assumed", "researched"]),
    },
)


@settings(max_examples=60)
@given(_VALUES, _VALUES)
def test_all_that_the_other_says_is_kept_or_told_as_given_up(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    document = a_map(
        {"a": touchpoint("p1", "buyer", **one), "b": touchpoint("p1", "buyer", "a1", **other)}
    )
    found = merger(document, "a", "b")
    told = fields(found.given_up)
    for name, said in other.items():
        now = getattr(found.kept, name)
        if name in told or name == "title":
            continue
        if isinstance(said, tuple):
            assert set(said) <= set(now)
        elif isinstance(said, str):
            assert said in str(now)
        else:
            assert now == said or Card.defaults[name] == said


def test_votes_that_count_no_more_are_told() -> None:
    pair = {"a": touchpoint("p1", "buyer"), "b": touchpoint("p1", "buyer", "a1")}
    tally = Tally()
    held = Round(order="a0", seats=2, tallies={"a": tally, "b": tally})
    assert merger(a_map(pair, rounds={"r": held}), "a", "b").votes == 1
    alone = Round(order="a0", seats=2, tallies={"b": tally})
    assert merger(a_map(pair, rounds={"r": alone}), "a", "b").votes == 0

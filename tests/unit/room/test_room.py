"""What a room takes, from whom, how often, and what it tells of it; no network."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.room.events import (
    CardOffered,
    CardSettled,
    HandChanged,
    LinesCut,
    PeopleChanged,
    PictureChanged,
    VoteGiven,
)
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.messages import Judgement, WrittenCard
from cjm_desktop.room.people import Person
from cjm_desktop.room.room import Refusal, Room, new_code, new_token
from cjm_desktop.room.shown import Choice, Shown
from tests.rooms import DOTS, PICTURE, SCORES, Listener

KEYS = [letter * 24 for letter in "abcdefgh"]


class Clock:
    """A clock that goes when it is told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def joined(room: Room, key: str = KEYS[0], code: str = "") -> Person:
    person = room.join(key, code)
    assert isinstance(person, Person), person
    return person


def card(id_: str = "k1", text: str = "Hello", phase: str | None = "p1") -> WrittenCard:
    return WrittenCard(id=id_, text=text, kind="idea", phase=phase)


def scored(
    item: str = "c1", potential: float | None = 8.0, effort: float | None = 2.5
) -> Judgement:
    return Judgement(round="r1", item=item, potential=potential, effort=effort)


def dotted(item: str, dots: int) -> Judgement:
    return Judgement(round="r2", item=item, dots=dots)


def test_a_card_is_told_once_and_waits_until_it_is_settled() -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    assert room.hand_up(person, card(text="  One\r\nidea\x00 ")) == "received"
    assert room.hand_up(person, card(text="another text under the same name")) == "received"
    (told,) = heard.of(CardOffered)
    assert (told.card.title, told.card.kind, told.card.phase) == ("One\nidea", "idea", "p1")
    assert list(room.waiting) == [told.card]
    room.settle(told.card, "taken")
    assert not room.waiting
    assert heard.of(CardSettled) == [CardSettled(person.id, "k1", "taken")]
    assert room.hand_up(person, card()) == "taken"


def test_two_phones_may_call_their_cards_alike() -> None:
    room = Room(PICTURE)
    for key in KEYS[:2]:
        assert room.hand_up(joined(room, key), card()) == "received"
    assert (
        len({each.id for each in room.waiting}) == len({each.person for each in room.waiting}) == 2
    )


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.integers(0, 9)), max_size=60))
def test_however_often_cards_are_handed_up_each_comes_once(sent: list[tuple[str, int]]) -> None:
    room = Room(PICTURE)
    heard = Listener(room)
    for key, number in sent:
        assert room.hand_up(joined(room, key), card(f"k{number}", f"{key} {number}")) == "received"
        room.leave(key)
    told = [event.card.title for event in heard.of(CardOffered)]
    assert sorted(told) == sorted({f"{key} {number}" for key, number in sent})


REFUSED: list[tuple[WrittenCard, Refusal]] = [
    (card(text=" \n\x01 "), "empty"),
    (card(phase="p9"), "phase"),
    (WrittenCard(id="k", text="a", kind="touchpoint"), "kind"),
]


@pytest.mark.parametrize(("offered", "why"), REFUSED, ids=lambda given: str(given)[:8])
def test_a_card_that_is_not_asked_for_is_refused_and_may_come_again(
    offered: WrittenCard, why: Refusal
) -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    assert room.hand_up(person, offered) == why
    assert heard.of(CardOffered) == []
    assert room.hand_up(person, card(offered.id)) == "received"


def test_when_too_many_cards_wait_phones_keep_theirs() -> None:
    room = Room(PICTURE, limits=Limits(cards_waiting=2))
    person = joined(room)
    assert [room.hand_up(person, card(id_)) for id_ in "abc"] == ["received", "received", "full"]
    room.settle(room.waiting[0], "set_aside")
    assert room.hand_up(person, card("c")) == "received"


def test_one_person_fills_no_more_than_their_part_of_the_room() -> None:
    room = Room(PICTURE, limits=Limits(waiting_each=1))
    one, other = joined(room), joined(room, KEYS[1])
    assert room.hand_up(one, card("k1")) == "received"
    assert room.hand_up(one, card("k2")) == "full"
    assert room.hand_up(other, card("k1")) == "received"
    room.settle(room.waiting[0], "taken")
    assert room.hand_up(one, card("k2")) == "received"


def test_no_more_is_remembered_of_a_person_than_a_phone_has_under_way() -> None:
    room = Room(PICTURE, limits=Limits(receipts_each=3))
    person = joined(room)
    for number in range(9):
        room.hand_up(person, card(f"k{number}"))
    assert list(person.receipts) == ["k6", "k7", "k8"]


def test_the_last_vote_counts_and_the_round_gives_them_all() -> None:
    room = Room(PICTURE)
    heard, one, two = Listener(room), joined(room), joined(room, KEYS[1])
    room.open_round(SCORES)
    for person, said in ((one, scored()), (two, scored(potential=None)), (one, scored(effort=9.0))):
        assert room.vote(person, said) is None
    assert len(heard.of(VoteGiven)) == 3
    assert {(vote.person, vote.potential, vote.effort) for vote in room.votes} == {
        (one.id, 8.0, 9.0), (two.id, None, 2.5),
    }  # fmt: skip
    assert [vote.effort for vote in room.votes_of(one)] == [9.0]
    assert len(room.close_round()) == 2
    assert (room.votes, room.vote(one, scored())) == ((), "round")


def test_votes_that_are_not_asked_for_are_refused() -> None:
    room = Room(PICTURE)
    person = joined(room)
    assert room.vote(person, scored()) == "round"
    room.open_round(SCORES)
    assert room.vote(person, scored("c9")) == "item"
    assert room.vote(person, Judgement(round="r1", item="c1", dots=1)) == "round"
    assert room.vote(person, dotted("c1", 1)) == "round"
    assert room.votes == ()


def test_nobody_has_more_dots_than_the_round_gives() -> None:
    room = Room(PICTURE)
    one, two = joined(room), joined(room, KEYS[1])
    room.open_round(DOTS)
    assert room.vote(one, dotted("c1", 4)) is None
    assert room.vote(one, dotted("c2", 2)) == "dots"
    assert room.vote(one, dotted("c1", 3)) is None
    assert room.vote(one, dotted("c2", 2)) is None
    assert room.vote(two, dotted("c2", 5)) is None


def test_another_round_begins_without_votes() -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    room.open_round(SCORES)
    room.vote(person, scored())
    room.open_round(DOTS)
    assert room.votes == ()
    assert len(heard.of(PictureChanged)) == 2


def test_what_is_shown_is_told_only_when_it_changes() -> None:
    room = Room(PICTURE)
    heard = Listener(room)
    room.show(PICTURE)
    room.show(Shown("A journey"))
    assert len(heard.of(PictureChanged)) == 1


def test_a_code_is_asked_of_whoever_is_new() -> None:
    room = Room(PICTURE, code="482193")
    assert room.join(KEYS[0]) == "code"
    assert room.join(KEYS[0], "482194") == "code"
    assert room.join(KEYS[0], "ö") == "code"
    joined(room, code="482193")
    joined(room)


def test_codes_cannot_be_tried_fast() -> None:
    clock = Clock()
    room = Room(PICTURE, code="482193", limits=Limits(codes_at_once=3), clock=clock)
    said = [room.join(KEYS[0], str(guess)) for guess in range(9)]
    assert said == ["code"] * 3 + ["busy"] * 6
    assert room.join(KEYS[1], "482193") == "busy"
    clock.now += 1
    joined(room, KEYS[1], "482193")


def test_who_gave_nothing_and_went_makes_room() -> None:
    room = Room(PICTURE, limits=Limits(people=2))
    joined(room, KEYS[0])
    room.hand_up(joined(room, KEYS[1]), card())
    assert room.join(KEYS[2]) == "full"
    room.leave(KEYS[0])
    joined(room, KEYS[2])
    room.leave(KEYS[1])
    assert room.join(KEYS[3]) == "full"
    joined(room, KEYS[1])


def test_a_locked_room_lets_back_in_who_gave_something() -> None:
    room = Room(PICTURE)
    room.hand_up(joined(room), card())
    room.leave(KEYS[0])
    room.let_in(others=False)
    assert room.join(KEYS[1]) == "locked"
    joined(room)


def test_a_locked_room_lets_back_in_whose_phone_only_slept() -> None:
    room = Room(PICTURE, code="482193")
    person = joined(room, code="482193")
    room.leave(KEYS[0])
    assert [*room.guests] == []
    room.let_in(others=False)
    assert joined(room) is person
    assert [each.number for each in room.guests] == [1]


def test_nobody_who_is_there_gave_something_or_was_sent_out_is_forgotten_for_somebody_new() -> None:
    room = Room(PICTURE, limits=Limits(people=4))
    joined(room, KEYS[0])
    room.hand_up(joined(room, KEYS[1]), card())
    room.kick(joined(room, KEYS[2]).id)
    slept = joined(room, KEYS[3])
    for key in KEYS[1:4]:
        room.leave(key)
    new = joined(room, KEYS[4])
    assert room.join(KEYS[5]) == "full"
    room.leave(KEYS[4])
    assert joined(room, KEYS[3]).id not in (slept.id, new.id)
    assert room.join(KEYS[2]) == "kicked"


def test_people_are_counted_by_person_and_not_by_page() -> None:
    room = Room(PICTURE)
    heard = Listener(room)
    for key in (KEYS[0], KEYS[0], KEYS[1]):
        joined(room, key)
    for key in (KEYS[0], KEYS[0], KEYS[1]):
        room.leave(key)
    assert [event.present for event in heard.of(PeopleChanged)] == [1, 1, 2, 2, 1, 0]


def test_a_kicked_person_is_out_and_nothing_of_theirs_waits() -> None:
    room = Room(PICTURE)
    heard, bad, good = Listener(room), joined(room), joined(room, KEYS[1])
    room.open_round(SCORES)
    for person in (bad, good):
        room.hand_up(person, card())
        room.vote(person, scored())
    room.kick(bad.id)
    assert heard.of(LinesCut) == [LinesCut("kicked", bad.id)]
    assert [each.person for each in room.waiting] == [good.id]
    for offered in heard.of(CardOffered):
        room.settle(offered.card, "taken")
    assert [event.person for event in heard.of(CardSettled)] == [good.id]
    assert [each.person for each in room.votes] == [good.id]
    assert (room.hand_up(bad, card()), room.vote(bad, scored())) == ("kicked", "kicked")
    room.leave(KEYS[0])
    assert room.join(KEYS[0]) == "kicked"


def test_a_closed_room_takes_nothing() -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    room.hand_up(person, card("a"))
    room.close()
    room.close()
    assert heard.of(LinesCut) == [LinesCut("ended")]
    assert room.join(KEYS[1]) == "ended"
    assert (room.hand_up(person, card("b")), room.vote(person, scored())) == ("ended", "ended")
    assert room.hand_up(person, card("a")) == "received"


@pytest.mark.parametrize(("make", "length"), [(new_token, 10), (new_code, 6)])
def test_addresses_and_codes_are_random(make: Callable[[], str], length: int) -> None:
    several = {make() for _ in range(50)}
    assert len(several) > 45
    assert all(len(one) == length and one.isalnum() and one == one.lower() for one in several)


def test_what_became_of_a_card_may_change_and_its_author_is_told_each_time() -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    room.hand_up(person, card())
    (offered,) = room.waiting
    for state in ("taken", "taken", "received", "set_aside"):
        room.settle(offered, state)
    told = [(event.person, event.name, event.state) for event in heard.of(CardSettled)]
    assert told == [(person.id, "k1", state) for state in ("taken", "received", "set_aside")]
    assert room.waiting == ()


def test_who_takes_part_has_a_number_and_a_hand_that_goes_down_with_the_page() -> None:
    room = Room(PICTURE)
    heard = Listener(room)
    one, other = joined(room), joined(room, KEYS[1])
    room.raise_hand(one, up=True)
    room.raise_hand(one, up=True)
    assert [(each.number, each.present, each.hand) for each in room.guests] == [
        (1, True, True), (2, True, False),
    ]  # fmt: skip
    room.lower_hand(one.id)
    assert [(event.person, event.up) for event in heard.of(HandChanged)] == [
        (one.id, True), (one.id, False),
    ]  # fmt: skip
    room.raise_hand(other, up=True)
    room.hand_up(other, card())
    room.leave(KEYS[1])
    assert [(each.number, each.present, each.hand) for each in room.guests][1] == (2, False, False)
    room.kick(other.id)
    assert [each.number for each in room.guests] == [1]


def test_a_round_that_is_opened_again_knows_the_votes_it_is_given() -> None:
    room = Room(PICTURE)
    person = joined(room)
    room.open_round(SCORES)
    assert room.vote(person, scored()) is None
    votes = room.close_round()
    room.open_round(SCORES, votes)
    assert room.votes_of(person) == votes


def test_a_round_that_is_asked_otherwise_keeps_the_votes_on_what_is_still_asked() -> None:
    room = Room(PICTURE)
    heard, person = Listener(room), joined(room)
    room.open_round(SCORES)
    room.vote(person, scored("c1"))
    room.vote(person, scored("c2"))
    room.change_round(SCORES)
    assert len(heard.of(PictureChanged)) == 1
    room.change_round(replace(SCORES, items=(Choice("c2", "Post"),)))
    assert [each.item for each in room.votes] == ["c2"]
    assert room.vote(person, scored("c1")) == "item"
    room.change_round(DOTS)
    assert room.round is not None
    assert room.round.form == "scores"

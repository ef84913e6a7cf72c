"""What phones hear: each its own, the picture whenever it changes, and why a line is cut."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import pytest
from websockets.exceptions import ConnectionClosed

from cjm_desktop.room.events import CardOffered
from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.live import GOODBYES
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, Shown
from tests.rooms import DOTS, PATIENCE, PICTURE, SCORES, Listener, Phone, hosted


@pytest.fixture(scope="module")
def hosting() -> Iterator[Hosting]:
    with hosted() as made:
        yield made


def cut(phone: Phone) -> int:
    """Give the number that a line is cut with, past what is said before."""
    with suppress(ConnectionClosed):
        while True:
            phone.line.recv(timeout=PATIENCE)
    assert phone.line.close_code is not None
    return phone.line.close_code


def test_who_joins_is_shown_the_picture_and_no_more(hosting: Hosting) -> None:
    with Phone(hosting) as phone:
        assert phone.hear() == {"welcome": {}}
        assert phone.hear() == {
            "picture": {
                "title": "A journey",
                "phases": [["p1", "Trigger"], ["p2", "Purchase"]],
                "phase": "p1",
                "kinds": ["idea", "friction"],
                "round": None,
            }
        }


def test_a_card_is_acknowledged_and_known_when_the_phone_is_back(hosting: Hosting) -> None:
    heard = Listener(hosting.room)
    with Phone(hosting) as phone:
        assert phone.hand_up("k1", "Än en idé") == "received"
        assert phone.hand_up("k2", kind="touchpoint") == "kind"
    with Phone(hosting, phone.key) as back:
        assert back.hear() == {"welcome": {"k1": "received"}}
        assert back.hand_up("k1") == "received"
    (told,) = heard.of(CardOffered)
    assert told.card.title == "Än en idé"
    with Phone(hosting) as other:
        assert other.hear() == {"welcome": {}}


def test_only_its_author_hears_what_became_of_a_card(hosting: Hosting) -> None:
    heard = Listener(hosting.room)
    with Phone(hosting) as author, Phone(hosting) as other:
        author.hand_up("k1")
        (told,) = heard.of(CardOffered)
        hosting.do(lambda: hosting.room.settle(told.card, "taken"))
        assert author.hear_of("card") == {"id": "k1", "state": "taken"}
        other.say(ping={})
        assert [next(iter(other.hear())) for _ in range(3)] == ["welcome", "picture", "pong"]


def test_the_picture_is_told_to_all_with_ones_own_votes(hosting: Hosting) -> None:
    with Phone(hosting) as one, Phone(hosting) as two:
        for phone in (one, two):
            phone.hear_of("picture")
        hosting.do(lambda: hosting.room.open_round(SCORES))
        for phone in (one, two):
            assert phone.hear_of("picture")["round"]["votes"] == {}
        one.say(vote={"round": "r1", "item": "c1", "potential": 9, "effort": None})
        assert one.hear_of("vote") == {"round": "r1", "item": "c1", "refused": None}
        hosting.do(lambda: hosting.room.show(Shown("Next", (Choice("p2", "Purchase"),), "p2")))
        first, second = (phone.hear_of("picture") for phone in (one, two))
        assert (first["title"], first["phase"]) == ("Next", "p2")
        assert first["round"]["votes"] == {"c1": [9.0, None, None]}
        assert second["round"]["votes"] == {}
        hosting.do(lambda: hosting.room.open_round(DOTS))
        assert one.hear_of("picture")["round"]["dots"] == 5
        one.say(vote={"round": "r2", "item": "c1", "dots": 6})
        assert one.hear_of("vote")["refused"] == "dots"
        hosting.do(hosting.room.close_round)
        assert one.hear_of("picture")["round"] is None
        hosting.do(lambda: hosting.room.show(PICTURE))


def test_a_code_may_be_mistyped_a_few_times() -> None:
    with hosted(Room(PICTURE, code="482193", limits=Limits(tries=3))) as hosting:
        with Phone(hosting, code="1") as phone:
            assert phone.hear() == {"outside": "code"}
            phone.code = "482193"
            phone.join()
            assert phone.hear() == {"welcome": {}}
        with Phone(hosting, code="1") as guesser:
            for guess in "23":
                guesser.code = guess
                guesser.join()
            assert cut(guesser) == GOODBYES["flood"]


def test_a_kicked_phone_is_told_and_does_not_come_back(hosting: Hosting) -> None:
    heard = Listener(hosting.room)
    with Phone(hosting) as bad, Phone(hosting) as good:
        bad.hand_up("k1")
        (told,) = heard.of(CardOffered)
        hosting.do(lambda: hosting.room.kick(told.card.person))
        assert cut(bad) == GOODBYES["kicked"]
        with Phone(hosting, bad.key) as again:
            assert cut(again) == GOODBYES["kicked"]
        assert good.hand_up("k1") == "received"


def test_the_oldest_of_too_many_pages_gives_way(hosting: Hosting) -> None:
    with ExitStack() as stack:
        phones = []
        for _ in range(hosting.room.limits.lines_each + 1):
            phones.append(stack.enter_context(Phone(hosting, "k" * 24)))
            phones[-1].hear_of("picture")
        assert cut(phones.pop(0)) == GOODBYES["elsewhere"]
        for phone in phones:
            phone.say(ping={})
            phone.hear_of("pong")


NONSENSE: list[Callable[[Phone], None]] = [
    lambda phone: phone.say(join={"key": phone.key}),
    lambda phone: phone.say(map={}),
    lambda phone: phone.line.send("{"),
    lambda phone: phone.line.send(b'{"ping":{}}'),
]


@pytest.mark.parametrize("say", NONSENSE)
def test_what_is_no_message_cuts_the_line(hosting: Hosting, say: Callable[[Phone], None]) -> None:
    with Phone(hosting) as phone:
        phone.hear_of("picture")
        say(phone)
        assert cut(phone) == GOODBYES["unclear"]


def test_all_are_told_when_the_room_closes() -> None:
    with ExitStack() as stack:
        with hosted() as hosting:
            phones = [stack.enter_context(Phone(hosting)) for _ in range(3)]
            for phone in phones:
                phone.hear_of("picture")
        assert [cut(phone) for phone in phones] == [GOODBYES["ended"]] * 3
        assert hosting.door.open == 0


def test_what_is_done_after_the_end_is_nothing() -> None:
    with hosted() as hosting:
        pass
    hosting.do(lambda: pytest.fail("done"))
    hosting.room.show(Shown("Later"))


def test_a_raised_hand_is_told_to_its_phone_and_put_down_by_the_room() -> None:
    with hosted() as hosting, Phone(hosting) as phone:
        phone.hear_of("picture")
        phone.say(hand={"up": True})
        assert phone.hear_of("hand") == {"up": True}
        (guest,) = hosting.room.guests
        hosting.do(lambda: hosting.room.lower_hand(guest.id))
        assert phone.hear_of("hand") == {"up": False}

"""Scores and dots are given on the phone, on and off the network, and each counts as meant."""

import pytest

from cjm_desktop.room.hosting import Hosting
from tests.e2e.browser import Opened
from tests.e2e.phone_hands import SAY, status
from tests.rooms import DOTS, SCORES, Phone, until

pytestmark = pytest.mark.e2e


def test_scores_are_given_by_taps_and_keys_and_seen_by_nobody_else(
    hosting: Hosting, opened: Opened
) -> None:
    one, two = opened(hosting), opened(hosting)
    hosting.do(lambda: hosting.room.open_round(SCORES))
    fair = one.get_by_role("group", name="Fair")
    fair.get_by_label(SAY["potential"]).tap()
    fair.get_by_label(SAY["effort"]).focus()
    one.keyboard.press("ArrowRight")
    one.keyboard.press("ArrowRight")
    fair.get_by_text(SAY["vote_sent"]).wait_for()
    (vote,) = hosting.room.votes
    assert (vote.item, vote.potential, vote.effort) == ("c1", 5.0, 6.0)
    assert two.get_by_text(SAY["no_score"]).count() == 4
    one.reload()
    fair.get_by_text(SAY["vote_sent"]).wait_for()
    assert fair.get_by_role("status").all_inner_texts() == ["5", "6"]
    fair.get_by_role("button", name=SAY["clear"]).tap()
    until(lambda: [each.potential for each in hosting.room.votes] == [None])


def test_dots_are_given_off_the_network_and_counted_once(hosting: Hosting, opened: Opened) -> None:
    page = opened(hosting)
    hosting.do(lambda: hosting.room.open_round(DOTS))
    more = page.get_by_role("button", name=SAY["more"].format(name="Mail"))
    more.tap()
    page.context.set_offline(True)
    for _ in range(4):
        more.tap()
    assert more.is_disabled()
    page.get_by_text(SAY["vote_waiting"]).wait_for()
    page.context.set_offline(False)
    until(lambda: [(vote.item, vote.dots) for vote in hosting.room.votes] == [("c2", 5)])


def dots(hosting: Hosting) -> dict[str, int | None]:
    return {vote.item: vote.dots for vote in hosting.room.votes if vote.dots}


def test_dots_that_were_moved_off_the_network_are_taken_back_before_they_are_given(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    hosting.do(lambda: hosting.room.open_round(DOTS))
    more, less = (
        {
            name: page.get_by_role("button", name=SAY[way].format(name=name))
            for name in ("Fair", "Mail")
        }
        for way in ("more", "less")
    )
    for _ in range(5):
        more["Mail"].tap()
    until(lambda: dots(hosting) == {"c2": 5})
    page.get_by_text(SAY["vote_sent"]).wait_for()
    page.context.set_offline(True)
    status(page, SAY["offline"])
    for _ in range(2):
        less["Mail"].tap()
        more["Fair"].tap()
    page.context.set_offline(False)
    until(lambda: dots(hosting) == {"c1": 2, "c2": 3})
    less["Mail"].tap()
    more["Fair"].tap()
    page.wait_for_timeout(200)
    less["Mail"].tap()
    until(lambda: dots(hosting) == {"c1": 3, "c2": 1})
    page.wait_for_function("() => !document.body.innerText.includes('sent yet')")
    assert page.locator(".dots output").all_inner_texts() == ["3", "1", "0"]


def test_a_vote_that_is_refused_is_shown_as_the_room_has_it(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    hosting.do(lambda: hosting.room.open_round(DOTS))
    more = page.get_by_role("button", name=SAY["more"].format(name="Mail"))
    more.tap()
    page.get_by_text(SAY["vote_sent"]).wait_for()
    key = page.evaluate("memory.get('key')")
    with Phone(hosting, key=key) as other:
        assert other.vote("r2", "c1", dots=4) is None
        more.tap()
        page.wait_for_function("() => judging.of('c2').sent")
    assert page.locator(".dots output").all_inner_texts()[1] == "1"
    assert dots(hosting) == {"c1": 4, "c2": 1}


def test_who_voted_is_told_that_the_vote_is_over(hosting: Hosting, opened: Opened) -> None:
    page = opened(hosting)
    status(page, SAY["connected"])
    over = page.locator("#voted")
    assert over.is_hidden()
    hosting.do(lambda: hosting.room.open_round(SCORES))
    page.get_by_role("group", name="Fair").wait_for()
    hosting.do(hosting.room.close_round)
    over.wait_for()
    assert page.get_by_role("group", name="Fair").is_hidden()
    hosting.do(lambda: hosting.room.open_round(DOTS))
    over.wait_for(state="hidden")

"""Whoever writes on the phone keeps what they write, where they are and what they chose."""

from typing import Any

import pytest

from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.page_words import page_words
from cjm_desktop.room.shown import Shown
from cjm_desktop.words.wording import Wording
from tests.e2e.browser import LANDSCAPE, Opened
from tests.e2e.phone_hands import SAY, status, titles, wait_for, write
from tests.rooms import DOTS, PICTURE, SCORES

pytestmark = pytest.mark.e2e


def shown(hosting: Hosting, page: Any, title: str, phase: str) -> None:
    """Show a phase under a title, and wait until the phone has heard of it."""
    hosting.do(lambda: hosting.room.show(Shown(title, PICTURE.phases, phase)))
    page.get_by_role("heading", name=title, exact=True).wait_for()


def test_what_was_begun_or_chosen_stays_in_its_phase_and_the_next_card_follows(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    phase = page.get_by_label(SAY["phase"])
    page.get_by_label(SAY["text"]).fill("Begun while the first was shown")
    shown(hosting, page, "Second", "p2")
    assert phase.input_value() == "p1"
    page.get_by_role("button", name=SAY["hand_up"]).tap()
    wait_for(page, SAY["received"])
    shown(hosting, page, "Still the second", "p2")
    assert phase.input_value() == "p1"
    shown(hosting, page, "First", "p1")
    shown(hosting, page, "Second again", "p2")
    assert phase.input_value() == "p2"
    phase.select_option("p1")
    shown(hosting, page, "First again", "p1")
    phase.select_option("p2")
    page.reload()
    status(page, SAY["connected"])
    assert phase.input_value() == "p2"
    assert [card.phase for card in hosting.room.waiting] == ["p1"]


def test_two_taps_hand_up_one_card_and_complain_of_nothing(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    status(page, SAY["connected"])
    page.get_by_label(SAY["text"]).fill("once")
    page.get_by_role("button", name=SAY["hand_up"]).dblclick()
    wait_for(page, SAY["received"])
    assert page.get_by_text(SAY["say_something"]).count() == 0
    assert titles(hosting) == ["once"]


PLACE = "() => document.activeElement.getBoundingClientRect().top"


@pytest.mark.parametrize("size", [(320, 568), LANDSCAPE], ids=str)
@pytest.mark.parametrize("scrolled", [0, 120])
def test_a_round_that_opens_disturbs_nobody_who_writes(
    hosting: Hosting, opened: Opened, size: tuple[int, int], scrolled: int
) -> None:
    page = opened(hosting, size=size)
    status(page, SAY["connected"])
    text = page.get_by_label(SAY["text"])
    text.press_sequentially("Half wri")
    page.evaluate(f"scrollTo(0, {scrolled})")
    before = page.evaluate(PLACE)
    hosting.do(lambda: hosting.room.open_round(SCORES))
    page.get_by_role("group", name="Fair").wait_for()
    assert abs(page.evaluate(PLACE) - before) <= 1
    page.keyboard.type("tten")
    hosting.do(hosting.room.close_round)
    page.locator("#voted").wait_for()
    assert text.input_value() == "Half written"
    assert page.evaluate("document.activeElement.id") == "text"


def test_whoever_chooses_a_kind_is_still_there_when_other_kinds_are_asked_for(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    status(page, SAY["connected"])
    page.get_by_role("radio", name=SAY["kind_friction"]).focus()
    page.keyboard.press("Space")
    hosting.do(lambda: hosting.room.show(Shown("Fewer", PICTURE.phases, "p1", ("friction",))))
    page.get_by_role("heading", name="Fewer").wait_for()
    assert page.evaluate("document.activeElement.id") == "kind-friction"


def test_what_is_half_written_is_back_when_another_card_was_edited(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    status(page, SAY["connected"])
    page.context.set_offline(True)
    page.get_by_label(SAY["phase"]).select_option("p2")
    page.get_by_role("radio", name=SAY["kind_friction"]).check(force=True)
    write(page, "draft")
    page.get_by_label(SAY["phase"]).select_option("p1")
    page.get_by_role("radio", name=SAY["kind_idea"]).check(force=True)
    page.get_by_label(SAY["text"]).fill("half written")
    page.get_by_role("button", name=SAY["again"]).tap()
    page.get_by_label(SAY["text"]).press_sequentially("ed well")
    page.get_by_role("button", name=SAY["hand_up"]).dblclick()
    assert page.get_by_label(SAY["text"]).input_value() == "half written"
    page.context.set_offline(False)
    wait_for(page, SAY["received"])
    page.get_by_label(SAY["text"]).press("End")
    page.get_by_label(SAY["text"]).press_sequentially("!")
    page.get_by_role("button", name=SAY["hand_up"]).tap()
    wait_for(page, SAY["received"], SAY["received"])
    assert [(card.title, card.kind, card.phase) for card in hosting.room.waiting] == [
        ("drafted well", "friction", "p2"), ("half written!", "idea", "p1"),
    ]  # fmt: skip


def test_a_link_on_the_page_leads_to_what_is_not_hidden_by_its_head(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting, "sv", size=(390, 844))
    hosting.do(lambda: hosting.room.show(Shown("W " * 100, PICTURE.phases, "p1")))
    hosting.do(lambda: hosting.room.open_round(DOTS))
    page.locator("#items .dots").first.wait_for()
    page.locator("#ways a").nth(1).tap()
    page.wait_for_function("() => scrollY > 0")
    head, place = page.locator("header").bounding_box(), page.locator("#writing").bounding_box()
    assert head["y"] + head["height"] <= place["y"] < 844
    page.get_by_label(page_words(Wording.of("sv"))["text"]).focus()
    page.keyboard.press("Shift+Tab")
    head = page.locator("header").bounding_box()
    assert page.evaluate(PLACE) >= head["y"] or page.evaluate("document.activeElement.id") == "hand"

"""People take part in a real browser: off and on the network, in four languages, by tap and key."""

from collections.abc import Iterator
from functools import partial
from itertools import product
from typing import Any

import pytest

from cjm_desktop.paths import resource
from cjm_desktop.room.events import CardOffered, Event
from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.page_words import page_words
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, RoundForm, Shown, round_of, shown_of
from cjm_desktop.storage import codec
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording
from tests.e2e.browser import LANDSCAPE, PORTRAIT, Opened, phones
from tests.rooms import DOTS, PICTURE, SCORES, Listener, Phone, hosted, until

pytestmark = pytest.mark.e2e

SAY = page_words(Wording.of("en"))


@pytest.fixture(scope="module")
def opened() -> Iterator[Opened]:
    yield from phones()


@pytest.fixture
def hosting() -> Iterator[Hosting]:
    with hosted() as made:
        yield made


def write(page: Any, text: str) -> None:
    """Write a card and hand it up."""
    page.get_by_label(SAY["text"]).fill(text)
    page.get_by_role("button", name=SAY["hand_up"]).tap()


def states(page: Any) -> list[str]:
    """Give the states of the phone's cards, the newest first."""
    found: list[str] = page.locator("#cards .state").all_inner_texts()
    return found


def wait_for(page: Any, *expected: str) -> None:
    """Wait until the phone's cards have these states, the newest first."""
    page.wait_for_function(
        "wanted => [...document.querySelectorAll('#cards .state')].map(e => e.innerText).join('|')"
        " === wanted.join('|')",
        arg=list(expected),
    )


def status(page: Any, text: str) -> None:
    page.get_by_role("status").get_by_text(text, exact=True).wait_for()


def titles(hosting: Hosting) -> list[str]:
    return [card.title for card in hosting.room.waiting]


def test_two_phones_off_and_on_the_network_hand_up_each_card_once(
    hosting: Hosting, opened: Opened
) -> None:
    one, two = opened(hosting), opened(hosting)
    write(one, "one: on")
    wait_for(one, SAY["received"])
    one.context.set_offline(True)
    status(one, SAY["offline"])
    write(one, "one: off")
    write(one, "one: off, too")
    write(two, "two: on")
    wait_for(two, SAY["received"])
    assert states(one) == [SAY["waiting"]] * 2 + [SAY["received"]]
    assert titles(hosting) == ["one: on", "two: on"]
    one.context.set_offline(False)
    wait_for(one, *[SAY["received"]] * 3)
    assert titles(hosting) == ["one: on", "two: on", "one: off", "one: off, too"]


def test_a_card_whose_receipt_is_lost_comes_once(hosting: Hosting, opened: Opened) -> None:
    heard, page = Listener(hosting.room), opened(hosting)
    status(page, SAY["connected"])

    def cut(event: Event) -> None:
        if isinstance(event, CardOffered) and event.card.title == "first":
            hosting.door.cut()

    hosting.room.listen(cut)
    write(page, "first")
    write(page, "second")
    wait_for(page, SAY["received"], SAY["received"])
    assert [event.card.title for event in heard.of(CardOffered)] == ["first", "second"]


def test_what_is_not_handed_up_survives_that_the_page_is_closed(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    status(page, SAY["connected"])
    page.context.set_offline(True)
    write(page, "kept")
    page.get_by_label(SAY["text"]).fill("half written")
    page.close()
    again = page.context.new_page()
    page.context.set_offline(False)
    again.goto(hosting.url)
    wait_for(again, SAY["received"])
    assert titles(hosting) == ["kept"]
    assert again.get_by_label(SAY["text"]).input_value() == "half written"


def test_what_becomes_of_a_card_is_told_and_what_is_only_here_can_be_taken_back(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    write(page, "<b>good</b>")
    wait_for(page, SAY["received"])
    (card,) = hosting.room.waiting
    hosting.do(lambda: hosting.room.settle(card, "taken"))
    wait_for(page, SAY["taken"])
    page.context.set_offline(True)
    write(page, "draft")
    page.get_by_role("button", name=SAY["again"]).tap()
    assert page.get_by_label(SAY["text"]).input_value() == "draft"
    wait_for(page, SAY["taken"])
    assert page.locator("#cards li p").first.inner_text() == "<b>good</b>"


def test_the_phase_that_is_shown_is_chosen_unless_somebody_is_writing(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    phase = page.get_by_label(SAY["phase"])
    page.wait_for_function("() => document.getElementById('phase').value === 'p1'")
    hosting.do(lambda: hosting.room.show(Shown("Next", PICTURE.phases, "p2", ("friction",))))
    page.wait_for_function("() => document.getElementById('phase').value === 'p2'")
    assert page.get_by_role("radio").count() == 1
    page.get_by_label(SAY["text"]).fill("For the first one")
    phase.select_option("p1")
    hosting.do(lambda: hosting.room.show(Shown("Other", PICTURE.phases, "p2")))
    page.get_by_role("heading", name="Other").wait_for()
    assert phase.input_value() == "p1"


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


def test_a_raised_hand_is_shown_on_a_second_page_and_put_down_there(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting)
    page.get_by_role("button", name=SAY["hand"]).tap()
    again = page.context.new_page()
    again.goto(hosting.url)
    again.get_by_role("button", name=SAY["hand"], pressed=True).tap()
    page.get_by_role("button", name=SAY["hand"], pressed=False).wait_for()
    until(lambda: not any(each.hand for each in hosting.room.guests))


def test_who_waits_outside_hears_why_until_somebody_goes(opened: Opened) -> None:
    with hosted(limits=Limits(people=1, seconds_to_join=0.5)) as hosting:
        inside, outside = opened(hosting), None
        status(inside, SAY["connected"])
        said: list[str] = []
        outside = opened(
            hosting, before=lambda page: page.on("console", lambda told: said.append(told.text))
        )
        status(outside, SAY["outside_full"])
        outside.evaluate("line.on('state', (state) => console.log(state))")
        until(lambda: hosting.door.open == 1, lambda: outside.wait_for_timeout(20))
        inside.close()
        status(outside, SAY["connected"])
        assert said == ["open"]


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


def test_one_may_write_before_the_room_has_answered(hosting: Hosting, opened: Opened) -> None:
    page = opened(hosting, before=lambda page: page.route_web_socket("**/live", lambda _: None))
    page.get_by_label(SAY["text"]).fill("at once")
    assert page.get_by_role("button", name=SAY["hand_up"]).is_disabled()
    again = page.context.new_page()
    again.goto(hosting.url)
    again.get_by_role("button", name=SAY["hand_up"]).tap()
    wait_for(again, SAY["received"])
    assert titles(hosting) == ["at once"]


def test_a_code_is_typed_once(opened: Opened) -> None:
    with hosted(Room(PICTURE, code="482193")) as hosting:
        page = opened(hosting)
        code = page.get_by_label(SAY["code"], exact=True)
        code.fill("111111")
        page.get_by_role("button", name=SAY["join"]).tap()
        page.get_by_text(SAY["outside_code"]).wait_for()
        assert page.locator("#status").get_attribute("class") == ""
        code.fill("482 193 ")
        code.press("Enter")
        status(page, SAY["connected"])
        page.reload()
        status(page, SAY["connected"])
        assert code.is_hidden()


def test_who_is_kicked_and_whose_room_is_closed_is_told_plainly(opened: Opened) -> None:
    with hosted() as hosting:
        bad, good = opened(hosting), opened(hosting)
        write(bad, "rude")
        wait_for(bad, SAY["received"])
        (card,) = hosting.room.waiting
        hosting.do(lambda: hosting.room.kick(card.person))
        status(bad, SAY["kicked"])
        assert bad.get_by_label(SAY["text"]).is_hidden()
        write(good, "kind")
        wait_for(good, SAY["received"])
    status(good, SAY["ended"])


LOOKS = [*product(LANGUAGES, [PORTRAIT, LANDSCAPE], ["light"]), ("sv", PORTRAIT, "dark")]

MEASURED = """() => {
  const seen = (element) => element.checkVisibility() && !element.closest('.heard');
  const small = [...document.querySelectorAll('button, input, select, textarea, a')]
    .filter(seen).map((element) => (element.type === 'radio' ? element.parentElement : element))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 44;
    }).map((element) => element.outerHTML);
  const fine = [...document.querySelectorAll('body *')].filter(seen)
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
    .map((element) => element.outerHTML);
  return { small, fine, wide: document.documentElement.scrollWidth - innerWidth };
}"""


@pytest.mark.parametrize(("language", "size", "scheme"), LOOKS, ids=str)
def test_it_is_read_heard_and_touched_by_everybody(
    opened: Opened, language: str, size: tuple[int, int], scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe")
    sample = codec.load(resource("samples", "bouncy-ball-machine.cjm"))
    room = Room(shown_of(sample))
    with hosted(room) as hosting:
        page = opened(hosting, language, size, scheme)
        page.locator("#status.on").wait_for()
        forms: tuple[tuple[RoundForm, str], ...] = (("scores", "score"), ("dots", "dots"))
        for form, shown in forms:
            asked = round_of(sample, form, form, room.shown)
            assert asked is not None
            hosting.do(partial(room.open_round, asked))
            page.locator(f"#items .{shown}").first.wait_for()
            assert page.locator("html").get_attribute("lang") == language
            assert page.evaluate(MEASURED) == {"small": [], "fine": [], "wide": 0}
            found = axe.Axe().run(page)
            assert found.violations_count == 0, found.generate_report()


SLOW_LINK = {"offline": False, "latency": 300, "downloadThroughput": 50_000,
             "uploadThroughput": 50_000}  # fmt: skip
"""400 kbit/s, and 300 ms there and back."""


def test_one_can_write_within_a_second_on_a_slow_link(hosting: Hosting, opened: Opened) -> None:
    page = opened(hosting)
    link = page.context.new_cdp_session(page)
    link.send("Network.enable")
    link.send("Network.emulateNetworkConditions", SLOW_LINK)
    took = []
    # A busy machine makes a load longer and none shorter.
    for _ in range(5):
        page.reload()
        page.get_by_label(SAY["text"]).fill("at once")
        took.append(
            page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
        )
    assert 300 < min(took) < 1_000


SECOND_HANGS = """
  window.tries = 0;
  const Real = WebSocket;
  window.WebSocket = class extends Real {
    constructor(url) {
      tries += 1;
      if (tries === 2) return { readyState: 0, close() {}, send() {} };
      super(url);
    }
  };
"""
"""The second line that a page opens hangs, as in a network that answers nothing."""


def test_a_phone_that_is_on_the_network_again_does_not_wait_for_what_it_tried_without(
    hosting: Hosting, opened: Opened
) -> None:
    page = opened(hosting, before=lambda page: page.add_init_script(SECOND_HANGS))
    status(page, SAY["connected"])
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.wait_for_function("() => tries === 2")
    assert page.evaluate("dispatchEvent(new Event('online')); tries") == 3
    status(page, SAY["connected"])


def test_long_words_and_many_phases_do_not_push_the_page_wide(opened: Opened) -> None:
    phases = tuple(Choice(f"p{number}", "Donaudampfschiff" * 15) for number in range(40))
    with hosted(Room(Shown("W" * 300, phases, "p1"))) as hosting:
        page = opened(hosting, size=(320, 568))
        page.locator("#status.on").wait_for()
        write(page, "x" * 300)
        wait_for(page, SAY["received"])
        assert page.evaluate(MEASURED) == {"small": [], "fine": [], "wide": 0}

"""People take part in a real browser: off and on the network, in four languages, by tap and key."""

from functools import partial
from itertools import product

import pytest

from cjm_desktop.paths import resource
from cjm_desktop.room.events import CardOffered, Event
from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, RoundForm, Shown, round_of, shown_of
from cjm_desktop.storage import codec
from cjm_desktop.words.languages import LANGUAGES
from tests.e2e.browser import LANDSCAPE, PORTRAIT, Opened
from tests.e2e.phone_hands import SAY, states, status, titles, wait_for, write
from tests.rooms import PICTURE, Listener, hosted, until

pytestmark = pytest.mark.e2e


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

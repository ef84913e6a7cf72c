"""What a person does with the phone's page, and what they read there."""

from typing import Any

from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.page_words import page_words
from cjm_desktop.words.wording import Wording

SAY = page_words(Wording.of("en"))


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

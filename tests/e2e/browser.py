"""Phones with a real browser: Debian's Chromium, each phone a profile of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from cjm_desktop.room.hosting import Hosting

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
PORTRAIT: Final = (360, 740)
LANDSCAPE: Final = (740, 360)
PATIENCE: Final = 30_000
"""Milliseconds until something that was waited for counts as not coming."""

Opened = Callable[..., Any]
"""Opens a room's page on a new phone and gives it."""


def browser() -> Iterator[Any]:
    """Start the browser, and close it at the end."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip(f"needs one of {', '.join(_NAMES)}")
    # Whoever is root has no sandbox to give.
    sandbox = [] if os.getuid() else ["--no-sandbox"]
    with playwright.sync_playwright() as started:
        made = started.chromium.launch(executable_path=program, args=sandbox)
        yield made
        made.close()


def phones() -> Iterator[Opened]:
    """Start the browser, and close it with all its phones."""
    yield from map(_opener, browser())


def _opener(chromium: Any) -> Opened:
    """Make what opens phones of a browser."""

    def opened(
        hosting: Hosting,
        language: str = "en-GB",
        size: tuple[int, int] = PORTRAIT,
        scheme: str = "light",
        before: Callable[[Any], object] = lambda page: page,
    ) -> Any:
        phone = chromium.new_context(
            locale=language,
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            is_mobile=True,
            has_touch=True,
        )
        phone.set_default_timeout(PATIENCE)
        page = phone.new_page()
        # What the policy refuses and what breaks is said there.
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        before(page)
        page.goto(hosting.url)
        return page

    return opened

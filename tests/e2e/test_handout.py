"""A map as a page in a real browser: by mouse, by keys, without a network, and judged by axe."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.output.html import html_files
from cjm_desktop.output.options import ExportOptions, no_progress
from tests.e2e.browser import browser
from tests.unit.output.maps import DAY, sample

pytestmark = pytest.mark.e2e
SIZES = [(1366, 768), (390, 800)]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    yield from browser()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("mail") / "map.html"
    options = ExportOptions(day=DAY)
    (data,) = html_files(sample("bouncy-ball-machine"), options, made, progress=no_progress)
    made.write_bytes(data)
    return made


@pytest.fixture(params=SIZES)
def page(chromium: Any, file: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    width, height = request.param
    context = chromium.new_context(viewport={"width": width, "height": height}, offline=True)
    made = context.new_page()
    said: list[str] = []
    made.on("pageerror", lambda error: said.append(str(error)))
    made.on("console", lambda message: said.append(message.text))
    made.goto(file.as_uri())
    yield made
    assert not said
    context.close()


def view(page: Any) -> list[float]:
    found: str = page.locator("#stage > svg").get_attribute("viewBox")
    return [float(each) for each in found.split()]


def test_a_click_on_a_card_tells_its_notes(page: Any) -> None:
    card = page.locator(".card").first
    name = page.locator(f"#card-{card.get_attribute('data-id')} h5").inner_text()
    card.dispatch_event("click")
    assert name in page.locator("#told").inner_text()
    page.locator("#told button").click()
    assert page.locator("#told").is_hidden()


def test_keys_and_buttons_move_and_zoom(page: Any) -> None:
    whole = view(page)
    page.locator("#stage").focus()
    page.keyboard.press("+")
    closer = view(page)
    assert closer[2] < whole[2]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert view(page)[:2] != closer[:2]
    page.keyboard.press("0")
    assert view(page) == whole
    page.get_by_role("button", name="Zoom in").click()
    assert view(page)[2] < whole[2]


def test_roles_and_phases_are_filtered_on_the_drawing_and_in_words(page: Any) -> None:
    count = page.locator("#count")
    before = int(count.inner_text())
    page.locator("#roles input").first.uncheck()
    page.locator("#phase").select_option(index=4)
    assert 0 < int(count.inner_text()) < before
    assert page.locator("article:visible").count() == int(count.inner_text())
    dimmed = page.locator(".card.out").count()
    assert dimmed == page.locator(".card").count() - int(count.inner_text())


def test_the_list_leads_to_the_card_on_the_map(page: Any) -> None:
    article = page.locator("article").nth(10)
    article.get_by_role("button").focus()
    page.keyboard.press("Enter")
    found = page.locator(".card.found").get_attribute("data-id")
    assert f"card-{found}" == article.get_attribute("id")
    assert page.locator("#told").is_visible()


def test_axe_finds_nothing(page: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    # The judge is a program, which the page's policy would not let in.
    page.context.new_page()
    found = axe.Axe().run(page)
    assert not found.response["violations"], found.generate_report()

"""A map on tour: copies for three countries, edited, compared, and what is good taken and given."""

from pathlib import Path

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from tests.e2e.desk import Desk, pages_of
from tests.e2e.screen import until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

PODCAST = "Podcast about leading consultants"
COUNTRIES = {
    "Sweden": ("s", "Podd om att leda konsulter"),
    "Denmark": ("d", "Podcast om ledelse"),
    "Norway": ("n", "Podkast om ledelse"),
}
"""The first letter of each country's language, and how its team calls the podcast."""
NEW = "Frokost med bransjen"
LAST = "Norway"


def test_a_tour_of_three_countries(desk: Desk) -> None:
    open_the_sample(desk)
    base = desk.save_as("base")
    for country, (letter, title) in COUNTRIES.items():
        make_a_copy(desk, country, letter)
        rename_the_podcast(desk, title)
        if country == LAST:
            write_a_card(desk)
        save_and_close(desk, country)
    compare(desk)
    take_into_the_base(desk)
    give_to_all(desk)
    report = write_a_report(desk)
    undo_and_redo(desk)
    desk.screen.key("ctrl+s")
    desk.program.until("saved", lambda state: not state["modified"])
    desk.leave()
    check_the_maps(desk.home, codec.load(base))
    check_the_report(report)


def copy_of(country: str) -> str:
    """Give the name of a country's file."""
    return f"base – {country}.cjm"


def titles(path: Path) -> set[str]:
    """Give the titles of the cards in a file."""
    return {card.title for card in codec.load(path).cards.values()}


def wait_for_front(desk: Desk, name: str) -> None:
    """Wait until the window of a file is in front."""
    desk.program.until(
        name, lambda state: state["front"] is not None and state["front"].startswith(name)
    )


def open_the_sample(desk: Desk) -> None:
    """Choose the workshop among the samples on the start page."""
    desk.click("widget", "QPushButton", "More samples")
    desk.program.until("the samples", lambda state: state["popup"] == "QMenu")
    desk.screen.picture("samples")
    desk.screen.key("Down", "Down", "Down", "Return")
    desk.program.until("the map", lambda state: state["view"] == "map")
    until(lambda: PODCAST in desk.cards(), lambda: str(desk.cards()))
    desk.screen.picture("map")


def make_a_copy(desk: Desk, country: str, letter: str) -> None:
    """Make a copy for a country in its language; it opens in a window of its own."""
    screen = desk.screen
    screen.key("alt+f", "k")
    desk.wait_for_dialog("Make a copy")
    screen.write(country)
    screen.key("Tab")
    desk.wait_for_focus("Combo")
    screen.write(letter)
    screen.key("Tab")
    desk.wait_for_focus("GrowingText")
    screen.write(f"The market in {country}")
    screen.picture("copy")
    desk.click("widget", "QPushButton", "Make the copy…")
    desk.wait_for_dialog("Save the map as")
    screen.key("Return")
    wait_for_front(desk, copy_of(country))


def rename_the_podcast(desk: Desk, title: str) -> None:
    """Write over the title of a card, as the country's team says it."""
    screen = desk.screen
    card = desk.program.steady_place("card", PODCAST)
    screen.click(card.at(0.4, 0.25), times=2)
    desk.wait_for_focus("InlineEditor")
    screen.key("ctrl+a")
    screen.write(title)
    screen.key("Escape")
    until(lambda: title in desk.cards(), lambda: str(desk.cards()))


def write_a_card(desk: Desk) -> None:
    """Begin a new card below the one that is selected, in the next phase."""
    screen = desk.screen
    desk.wait_for_focus("MapCanvas")
    screen.key("Right", "Insert")
    desk.wait_for_focus("InlineEditor")
    screen.write(NEW)
    screen.key("Escape")
    until(lambda: NEW in desk.cards(), lambda: str(desk.cards()))
    screen.picture("edited")


def save_and_close(desk: Desk, country: str) -> None:
    """Save the copy and close its window."""
    desk.wait_for_focus("MapCanvas")
    desk.screen.key("ctrl+s")
    desk.program.until("saved", lambda state: not state["modified"])
    desk.screen.key("alt+F4")
    wait_for_front(desk, "base.cjm")


def compare(desk: Desk) -> None:
    """Compare the folder's copies with the base."""
    screen = desk.screen
    screen.key("alt+f", "i")
    desk.wait_for_dialog("Copies compared")
    desk.click("widget", "QPushButton", "Choose a folder…")
    desk.wait_for_dialog("Choose the folder of the copies")
    screen.key("ctrl+a")
    screen.write(str(desk.home))
    screen.key("Return")
    desk.wait_for_dialog("Copies compared")
    desk.program.place("row", "CopyList", f"base – {LAST}")
    screen.picture("matrix")


def take_into_the_base(desk: Desk) -> None:
    """Look at what a country did, and take its new card; it is listed last."""
    screen = desk.screen
    screen.click(desk.program.steady_place("row", "CopyList", f"base – {LAST}").middle, times=2)
    desk.wait_for_dialog("Maps compared")
    desk.wait_for_focus("DifferenceList")
    desk.program.place("row", "DifferenceList", "The map as a whole")
    screen.key("Down", "End", "space")
    desk.program.place("widget", "QPushButton", "Take one into this map")
    screen.picture("differences")
    desk.click("widget", "QPushButton", "Take one into this map")
    until(lambda: NEW in desk.cards(), lambda: str(desk.cards()))


def give_to_all(desk: Desk) -> None:
    """Give what was just taken to the other countries, too."""
    desk.program.place("widget", "QLabel", "One taken over; Undo takes it back")
    desk.screen.picture("taken")
    desk.click("widget", "QPushButton", "Give to all copies…")
    desk.wait_for_dialog("Give it to all copies?")
    desk.screen.picture("asked")
    desk.screen.key("Return")
    desk.wait_for_dialog("Copies compared")
    paths = [desk.home / copy_of(country) for country in COUNTRIES]
    until(lambda: all(NEW in titles(path) for path in paths), lambda: str(paths))
    until(lambda: not desk.program.ask("widget", "QProgressBar"), lambda: "the copies, read anew")
    desk.screen.picture("given")


def write_a_report(desk: Desk) -> Path:
    """Write what all copies come to."""
    desk.click("widget", "QPushButton", "Report as PDF…")
    desk.wait_for_focus("QLineEdit")
    desk.screen.key("ctrl+a")
    desk.screen.write("tour")
    desk.screen.key("Return")
    desk.program.place("widget", "QLabel", "The report is ready: tour.pdf")
    desk.click("widget", "QPushButton", "Close")
    desk.wait_for_dialog(None)
    return desk.home / "tour.pdf"


def undo_and_redo(desk: Desk) -> None:
    """Take back what was taken, and take it again."""
    desk.wait_for_focus("MapCanvas")
    desk.screen.key("ctrl+z")
    until(lambda: NEW not in desk.cards(), lambda: str(desk.cards()))
    desk.screen.key("ctrl+y")
    until(lambda: NEW in desk.cards(), lambda: str(desk.cards()))


def check_the_maps(home: Path, base: Document) -> None:
    """The base has the new card and its own words, each copy the new card and its own."""
    assert {PODCAST, NEW} <= {card.title for card in base.cards.values()}
    for country, (_, title) in COUNTRIES.items():
        copy = codec.load(home / copy_of(country))
        assert (copy.map.variant, copy.map.local_market) == (country, f"The market in {country}")
        assert copy.map.base == base.map.title
        assert {title, NEW} <= titles(home / copy_of(country))
        assert PODCAST not in titles(home / copy_of(country))
    assert {codec.load(home / copy_of(each)).map.language for each in COUNTRIES} == {
        "sv", "da", "nb",
    }  # fmt: skip


def check_the_report(path: Path) -> None:
    """The report names each copy and what it changed."""
    text = " ".join(" ".join(pages_of(path)).split())
    for country, (_, title) in COUNTRIES.items():
        assert country in text
        assert title in text

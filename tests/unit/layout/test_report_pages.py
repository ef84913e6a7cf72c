"""Reports of comparisons: everything that differs is on a page, and nothing sticks out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.tour import Tour, summed_up
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Text
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.report_pages import comparison_report, tour_report
from cjm_desktop.layout.sheets.report_table import HEAD, Column, table
from cjm_desktop.layout.text import width
from cjm_desktop.paths import resource
from cjm_desktop.storage.codec import load
from cjm_desktop.words.wording import ENGLISH
from tests.unit.layout.drawn import outside

REQUEST = PrintRequest(portrait=True, day=date(2026, 11, 26))


def sample() -> Document:
    return load(resource("samples", "bouncy-ball-machine.cjm"))


def changed(base: Document, variant: str = "Norway") -> Document:
    """A copy in which every fourth card is another way, some with much text."""
    copy = replace(base, map=base.map.replaced(variant=variant))
    for number, card_id in enumerate(sorted(base.cards)):
        match number % 16:
            case 0:
                notes = "In our market nobody does so. " * 90
                patch = change_cards(copy, [card_id], notes=notes, potential=4.0, effort=1.0)
            case 4:
                patch = change_cards(copy, [card_id], title=f"{copy.cards[card_id].title} <b>")
            case 8:
                patch = remove_cards(copy, [card_id])
            case 12:
                patch = move_cards(copy, [card_id], next(iter(copy.cells)), 0)
            case _:
                continue
        copy = patch.apply(copy)
    cell = next(iter(copy.cells))
    return add_card(copy, "new", cell, None, title="New here", notes="Long. " * 20).apply(copy)


def figures(pages: Sequence[Page]) -> list[Figure]:
    return [figure for page in pages for _, _, figure in page.pieces[1].drawing.figures()]


def words(pages: Sequence[Page]) -> str:
    return " ".join(
        mark.text for figure in figures(pages) for mark in figure.marks if isinstance(mark, Text)
    )


@pytest.mark.parametrize("page", ["A4", "A3", "letter"])
@pytest.mark.parametrize("portrait", [True, False])
def test_all_that_differs_is_on_a_page_once(page: Paper, portrait: bool) -> None:
    base = sample()
    found = compare(base, changed(base))
    request = PrintRequest(page, portrait, day=REQUEST.day)
    report = comparison_report(found, ("base", "norway"), ENGLISH, request)
    keys = [figure.key for figure in figures(report.pages) if figure.key is not None]
    assert keys == [each.key for each in found.differences]
    assert len(report.pages) > 1
    for sheet in report.pages:
        assert not [mark for figure in figures([sheet]) for mark in outside(figure)]
        body = sheet.pieces[1]
        for x, y, figure in body.drawing.figures():
            assert y + figure.height <= body.drawing.height + 1e-6
            assert x + figure.width <= body.drawing.width + 1e-6


def test_the_report_says_what_it_is_of_and_what_both_come_to() -> None:
    base = sample()
    found = compare(base, changed(base))
    report = comparison_report(found, ("base", "norway"), ENGLISH, REQUEST)
    said = words(report.pages)
    assert "base → norway" in said
    assert "Largest unmet potential" in said
    assert "Norway" in said
    assert report.about.map.title == base.map.title
    assert not report.about.cards


def test_a_tour_has_a_row_for_each_copy_and_lists_what_each_changed() -> None:
    base = sample()
    copies = [changed(base, name) for name in ("Norway", "Denmark")]
    found = [summed_up(each.map.variant, compare(base, each)) for each in (*copies, base)]
    tour = Tour(base, tuple(found))
    report = tour_report(tour, ENGLISH, REQUEST)
    keys = [figure.key for figure in figures(report.pages) if figure.key is not None]
    assert keys == [each.key for copy in tour.copies for each in copy.differences]
    assert not [mark for figure in figures(report.pages) for mark in outside(figure)]
    said = words(report.pages)
    lanes = {cell.lane for cell in tour.cells if cell.lane is not None}
    assert said.count("All 3 copies") == len(lanes)
    assert "not scored alike" in said


def test_of_many_copies_only_what_they_come_to_together_is_shown() -> None:
    base = sample()
    one = summed_up("one", compare(base, changed(base)))
    tour = Tour(base, (one,) * 40)
    report = tour_report(tour, ENGLISH, REQUEST)
    said = words(report.pages)
    assert "All 40 copies" in said
    assert "they are not listed here" in said
    assert not [figure.key for figure in figures(report.pages) if figure.key is not None]
    assert len(report.pages) < 12


def test_maps_that_are_the_same_make_a_report_that_says_so() -> None:
    base = sample()
    report = comparison_report(compare(base, base), ("a", "b"), ENGLISH, REQUEST)
    assert len(report.pages) == 1
    assert "nothing is different" in words(report.pages)


def test_no_title_of_a_table_is_broken_within_a_word() -> None:
    titles = ["Kontaktpunkter", "Kontaktpunkter", "x", ""]
    columns = [Column(title, share) for title, share in zip(titles, (5, 5, 70, 20), strict=True)]
    heading = next(table(columns, [["a", "b", "c", "d"]], 400)).row
    assert isinstance(heading, Figure)
    texts = [mark for mark in heading.marks if isinstance(mark, Text)]
    assert [mark.text for mark in texts] == ["Kontaktpunkter", "Kontaktpunkter", "x"]
    assert texts[1].x >= texts[0].x + width(texts[0].text, HEAD.font, HEAD.size)
    assert texts[2].x < 400

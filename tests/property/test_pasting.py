"""Whatever is pasted makes a valid map, and what is copied out comes back to where it was."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.fragment import fragment, paste_fragment
from cjm_desktop.editing.edits.places import card_lane_ids, cell_of, spanned
from cjm_desktop.editing.edits.planned_cards import put_plan
from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.pasting.decision import Place, outcome_of
from cjm_desktop.intake.pasting.planning import proposal
from cjm_desktop.intake.pasting.recognition import Offer, recognised
from cjm_desktop.journey import order
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.output.card_grid import card_grid, grid_html, grid_text
from cjm_desktop.storage.codec import dumps, loads
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH
from tests.maps import numbered
from tests.strategies import documents

_PIECES = st.sampled_from((
    "journey", "section ", "title", "Title", "Fas", "Phase", "Role", "Potential", "kind", "One",
    "Buyer", "x", "7,5", "12", "ja", ": 5: ", "- ", "* ", "1. ", "- [ ] ", "  ", "\t", "\n", "\r\n",
    ",", ";", '"', "'", "=1", "https://a.b", "```", "---", "%%", "\0", "\x07", "\u2028", "é",
    "<table>", "<tr>", "<td rowspan=3>", "<th colspan=9>", "</td>", "</table>", "<br>", "&amp;",
))  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=24).map("".join) | st.text(max_size=40)
_PLACES: st.SearchStrategy[Place] = st.sampled_from(
    ("card", "cell", "lane", "phase", "nothing", "editor", "idea", "tray")
)


@given(documents(), _TEXTS, st.booleans(), _PLACES, st.sampled_from([*LANGUAGES]), st.data())
def test_whatever_is_pasted_makes_a_valid_map_in_every_way(
    document: Document, text: str, as_html: bool, place: Place, language: str, data: st.DataObject
) -> None:
    cells = [CellKey(phase, lane) for phase in document.phase_ids
             for lane in card_lane_ids(document)]  # fmt: skip
    at = TRAY if place in ("idea", "tray") else data.draw(st.sampled_from([*cells, TRAY]))
    found = recognised(document, Offer(text, text if as_html else ""), language)
    outcome = outcome_of(found.content, place)
    if outcome not in ("row_each", "cell_each", "ideas"):
        return
    proposed = proposal(document, found, outcome, place, at, numbered("new"))
    for way in proposed.ways:
        plan = proposed.plan(way)
        patch = put_plan(document, plan, at, 0, lambda cell: "touchpoint", numbered("pasted"))
        _hold(document, patch)


def _hold(document: Document, patch: Patch) -> None:
    after = patch.apply(document)
    assert not list(breaches(after))
    assert loads(dumps(after)) == after
    assert patch.reverse().apply(after) == document


_TITLES = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)


@st.composite
def _named_maps(draw: st.DrawFn) -> Document:
    """Maps whose phases and lanes have names of their own, and whose titles fit on a line."""
    phases, lanes = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    cells = st.tuples(st.integers(0, phases - 1), st.integers(0, lanes - 1))
    titles = _TITLES.map(lambda title: " ".join(title.split())).filter(bool)
    cards = draw(st.lists(st.tuples(cells, titles), min_size=1, max_size=9))
    keys = order.keys(9)
    return Document(
        phases={f"p{n}": Phase(order=keys[n], name=f"Phase {n}") for n in range(phases)},
        lanes={f"l{n}": Lane(order=keys[n], name=f"Lane {n}") for n in range(lanes)},
        cards={
            f"c{n}": Card(order=keys[n], phase=f"p{cell[0]}", lane=f"l{cell[1]}", title=title)
            for n, (cell, title) in enumerate(cards)
        },
    )


def _placed(document: Document, cards: Iterable[str]) -> Counter[tuple[CellKey, str]]:
    return Counter((cell_of(document, each), document.cards[each].title) for each in cards)


def _came(document: Document, after: Document) -> Counter[tuple[CellKey, str]]:
    return _placed(after, after.cards.keys() - document.cards.keys())


@given(_named_maps())
def test_our_own_cards_come_back_to_their_places(document: Document) -> None:
    at = _corner(document, document.cards)
    patch = paste_fragment(document, fragment(document, document.cards), at, None, numbered())
    assert _came(document, patch.apply(document)) == _placed(document, document.cards)


@given(_named_maps())
def test_a_copied_table_comes_back_to_its_places(document: Document) -> None:
    grid = card_grid(document, document.cards)
    if len(grid.cells) > 1:
        html = grid_html(document, grid, ENGLISH)
        came = _pasted(document, Offer(html=html), _corner(document, document.cards), "cell")
        assert came == _placed(document, document.cards)


_AS_IN_A_LIST = re.compile(r"(?:[•◦▪‣⁃·*+–-]|\d{1,3}[.)])(?: |$)|['\"]")
"""How an item of a list begins, or a cell of several lines: nobody can say of a text alone."""


@given(_named_maps())
def test_copied_cells_of_one_lane_come_back_to_their_phases(document: Document) -> None:
    in_lane = [each for each, card in document.cards.items() if card.lane == "l0"]
    assume(not any(_AS_IN_A_LIST.match(document.cards[each].title) for each in in_lane))
    grid = card_grid(document, in_lane)
    if len(grid.cells) > 1:
        came = _pasted(document, Offer(grid_text(grid)), _corner(document, in_lane), "lane")
        assert came == _placed(document, in_lane)


@pytest.mark.parametrize("title", ["'=", "''=1", "' =", '"=', "=1+1", "-1"])
def test_a_title_with_the_mark_of_a_spreadsheet_comes_back_from_a_table(title: str) -> None:
    places = order.keys(2)
    document = Document(
        phases={f"p{n}": Phase(order=places[n], name=f"Phase {n}") for n in range(2)},
        lanes={"l0": Lane(order=places[0], name="Lane")},
        cards={
            f"c{n}": Card(order=places[n], phase=f"p{n}", lane="l0", title=each)
            for n, each in enumerate((title, "Other"))
        },
    )
    html = grid_html(document, card_grid(document, document.cards), ENGLISH)
    came = _pasted(document, Offer(html=html), _corner(document, document.cards), "cell")
    assert came == _placed(document, document.cards)


def _pasted(
    document: Document, offer: Offer, at: CellKey, place: Place
) -> Counter[tuple[CellKey, str]]:
    found = recognised(document, offer, "en")
    proposed = proposal(document, found, outcome_of(found.content, place), place, at, numbered())
    assert not proposed.asks
    plan = proposed.plan(proposed.ways[0])
    patch = put_plan(document, plan, at, None, lambda cell: "touchpoint", numbered())
    return _came(document, patch.apply(document))


def _corner(document: Document, cards: Iterable[str]) -> CellKey:
    """The first phase and the first lane that cards are in."""
    cells = {cell_of(document, each) for each in cards}
    return CellKey(
        spanned(document.phase_ids, {cell.phase for cell in cells})[0],
        spanned(document.lane_ids, {cell.lane for cell in cells})[0],
    )

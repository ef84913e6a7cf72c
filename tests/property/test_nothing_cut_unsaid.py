"""Of any map: what has no room on its page has a sign there, and stands whole somewhere else.

And what is written smaller than can be read is told of.
"""

from collections.abc import Iterator
from unicodedata import bidirectional

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.preflight import findings
from cjm_desktop.layout.print_request import MapPages, PrintRequest
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.words.wording import Wording
from tests.property.test_story import letters
from tests.strategies import all_shown, documents

LENIENT = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
papers: st.SearchStrategy[Paper] = st.sampled_from(("A4", "A3"))
ways: st.SearchStrategy[MapPages] = st.sampled_from(("auto", "one", "spreads", "tiles"))
awkward = st.one_of(
    st.sampled_from(("Wort", "Kundenzufriedenheitsbefragung", "İ", "…", "a\nb")).map(
        lambda word: " ".join([word] * 40)[:300]
    ),
    st.sampled_from(("W", "Grundstücksverkehrsgenehmigung", "ﷺ", "👩‍💼", "שלום")).map(
        lambda word: (word * 60)[:300]
    ),
    st.text(st.sampled_from("aÅß!-_/.,§ŵǾ%&(9 "), min_size=80, max_size=160),
)
"""Texts that few places have room for: long, of long words, of wide signs, of any script."""
PROMISED = 7.0 - 0.01
"""The least size of text in points, but for how it is reckoned."""
NAMED: dict[Kind, tuple[str, ...]] = {
    "map": ("title", "client"),
    "phases": ("name", "goal"),
    "lanes": ("name",),
    "personas": ("name", "title"),
    "cards": ("title", "channel", "owner", "notes"),
    "kpis": ("name",),
}
"""What of a record is shown by more than one section, or where there is little room for it."""


@st.composite
def awkward_documents(draw: st.DrawFn) -> Document:
    """Maps in which some names and texts are awkward, and of which all is shown."""
    document = all_shown(draw(documents(max_cards=6)))
    changes = {}
    for key, record in records(document):
        named = {name: draw(awkward) for name in NAMED[key.kind] if draw(st.booleans())}
        # Of what is collapsed, it is meant that it is not shown.
        shown = {"collapsed": False} if key.kind in ("phases", "lanes") else {}
        changes[key] = record.replaced(**named, **shown)
    return document.replaced(changes)


def records(document: Document) -> Iterator[tuple[Key, Record]]:
    """Go through the records of `NAMED`; a lane without cards is told of by some sections alone."""
    yield MAP_KEY, document.map
    told = {card.lane for card in document.cards.values()}
    for kind in NAMED:
        if kind != "map":
            for record_id, record in getattr(document, kind).items():
                if kind != "lanes" or record_id in told:
                    yield Key(kind, record_id), record


def cuts(laid: list[Page]) -> set[str]:
    """Give all texts that are cut somewhere."""
    return {
        mark.cut.whole
        for page in laid
        for piece in page.pieces
        for _, _, figure in piece.figures()
        for mark in figure.marks
        if isinstance(mark, Text) and mark.cut is not None
    }


def said(laid: list[Page]) -> str:
    """Give what stands on the pages in full, first without what is set again between texts."""
    flowing, everything = "", ""
    for page in laid:
        for piece in page.pieces:
            for _, _, figure in piece.figures():
                words = "".join(_whole(mark) for mark in figure.marks if isinstance(mark, Text))
                everything += words
                flowing += "" if piece.furniture or figure.role == "heading" else words
    return letters(flowing + "\n" + everything)


def _whole(mark: Text) -> str:
    if mark.cut is not None and mark.cut.is_cut:
        return "\n"
    return mark.text if mark.says is None else mark.says


def is_drawn(text: str) -> bool:
    """Say whether there is a letter for each sign of a text, and all stand as they are written."""
    shown = letters(text) == "".join(text.split())
    return shown and not any(bidirectional(sign) in ("R", "AL", "AN") for sign in text)


def request_of(paper: Paper, portrait: bool, how: MapPages) -> PrintRequest:
    return PrintRequest(paper, portrait, EVERYTHING, map_pages=how, disqualified=True, hidden=True)


def assert_nothing_unsaid(document: Document, request: PrintRequest) -> None:
    laid = pages(document, Wording.of(document.map.language), request)
    found = said(laid)
    cut = cuts(laid)
    assert not [whole for whole in cut if is_drawn(whole) and letters(whole) not in found]
    told = list(findings(document, laid, request))
    assert len([each for each in told if each.code == "cut_text"]) == len(cut)
    assert small(laid) <= {each.page for each in told if each.code == "small_text"}
    assert not [
        (key, name)
        for key, record in records(document)
        for name in NAMED[key.kind]
        if is_drawn(getattr(record, name)) and letters(getattr(record, name)) not in found
    ]
    assert not list(outside(laid))


def small(laid: list[Page]) -> set[int]:
    """Give the places of the pages on which something is written smaller than can be read."""
    return {
        place
        for place, page in enumerate(laid)
        # What is beside the area of a poster's sheet is on others.
        for piece in (piece for piece in page.pieces if piece.area is None)
        for _, _, figure in piece.figures()
        for mark in figure.marks
        if isinstance(mark, Text) and mark.text.strip() and mark.size * piece.scale < PROMISED
    }


def outside(laid: list[Page]) -> Iterator[str]:
    """Go through the lines that leave their page at a side."""
    for page in laid:
        # What is beside the area of a poster's sheet is on others.
        for piece in (piece for piece in page.pieces if piece.area is None):
            for x, _, figure in piece.figures():
                for mark in figure.marks:
                    if isinstance(mark, Text):
                        left = piece.x + (x + mark.x) * piece.scale
                        if left < -0.01 or left + mark.width * piece.scale > page.width + 0.01:
                            yield mark.text


@settings(LENIENT, max_examples=6)
@given(awkward_documents(), papers, st.booleans(), ways)
def test_what_has_no_room_is_said_elsewhere(
    document: Document, paper: Paper, portrait: bool, how: MapPages
) -> None:
    assert_nothing_unsaid(document, request_of(paper, portrait, how))


@pytest.mark.slow
@settings(LENIENT, max_examples=300)
@given(awkward_documents(), papers, st.booleans(), ways)
def test_what_has_no_room_is_said_elsewhere_in_many_maps(
    document: Document, paper: Paper, portrait: bool, how: MapPages
) -> None:
    assert_nothing_unsaid(document, request_of(paper, portrait, how))

"""The front of a printed map, over random maps: all on its page, and what is written whole."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.text import Line, Style, runs, wrap
from cjm_desktop.words.wording import Wording
from tests.strategies import all_shown, documents, texts
from tests.unit.layout.drawn import texts_of
from tests.unit.layout.front.told import anchors, outside, targets

FRONT: tuple[SectionId, ...] = ("cover", "contents", "summary", "legend", "method")
DAY = date(2026, 11, 26)
papers: st.SearchStrategy[Paper] = st.sampled_from(("A4", "A3", "letter", "fit"))


@st.composite
def described(draw: st.DrawFn) -> Document:
    """Maps whose phases are described, and that have notes."""
    document = all_shown(draw(documents()))
    changes = {
        Key("phases", phase): record.replaced(description=draw(texts))
        for phase, record in document.phases.items()
    }
    return document.replaced({**changes, MAP_KEY: document.map.replaced(notes=draw(texts))})


def letters(text: str) -> str:
    return "".join(text.split())


@given(described(), papers, st.booleans())
@settings(max_examples=60)
def test_no_text_leaves_its_page(document: Document, paper: Paper, portrait: bool) -> None:
    tr = Wording.of(document.map.language)
    for page in pages(document, tr, PrintRequest(paper, portrait, sections=FRONT, day=DAY)):
        assert not outside(page)


@given(described(), papers, st.booleans())
@settings(max_examples=60)
def test_descriptions_and_notes_are_printed_in_full(
    document: Document, paper: Paper, portrait: bool
) -> None:
    tr = Wording.of(document.map.language)
    laid = pages(document, tr, PrintRequest(paper, portrait, sections=("method",), day=DAY))
    lines = {
        "".join(texts_of(item.figure.marks))
        for page in laid
        for item in page.pieces[1].drawing.figures()
    }
    said = letters("\n".join(lines))
    written = [phase.description for phase in document.phases.values()]
    for text in (*written, document.map.notes):
        for line in wrap(text.strip(), "regular", 10, 1e6):
            shown = letters(line.text)
            assert not shown or _drawn(shown) in said


def _drawn(text: str) -> str:
    return letters("".join(run.text for run in runs(Line(text, 0), 0, 0, Style("regular", 10))))


@given(described())
@settings(max_examples=40)
def test_all_that_the_contents_list_is_there(document: Document) -> None:
    tr = Wording.of(document.map.language)
    laid = pages(document, tr, PrintRequest(sections=FRONT, day=DAY))
    listed = [page for page in laid if page.title == tr("Contents")]
    assert set(targets(listed)) <= anchors(laid)

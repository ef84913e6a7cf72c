"""Ideas on paper: every one once, under its phase, the undecided, or the dropped with reasons."""

import pytest

from cjm_desktop.insight.ideas import ideas
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Phase
from cjm_desktop.layout.drawing import Figure, Text
from cjm_desktop.layout.paper import Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.idea_sheets import idea_sheets
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import ORDERS, a_map, touchpoint

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", False), ("A4", True), ("A0", False), ("fit", False)]
)


def judged() -> Document:
    return a_map(
        {
            "m": touchpoint("p1", "buyer", title="On the map"),
            "a": Card(order="a0", kind="idea", title="Undecided", notes="Somebody said so"),
            "b": Card(order="a1", kind="content", title="A guide", proposed_phase="p2"),
            "c": Card(order="a2", kind="idea", title="A fair", dropped="Too dear"),
            "d": Card(order="a3", kind="idea", proposed_phase="p2"),
            "e": Card(order="a4", kind="idea", title="<b>A gift</b>", dropped=""),
        }
    )


def figures_of(sheets: list[PlacedSheet], role: str) -> list[Figure]:
    return [
        figure
        for sheet in sheets
        for _, _, figure in sheet.drawing.figures()
        if figure.role == role
    ]


def words(figure: Figure) -> str:
    return " ".join(mark.text for mark in figure.marks if isinstance(mark, Text))


def test_ideas_stand_under_what_was_said_of_them() -> None:
    (sheet,) = idea_sheets(judged(), ENGLISH, PrintRequest())
    said = [
        words(figure)
        for _, _, figure in sheet.drawing.figures()
        if figure.role in ("heading", "item", "more")
    ]
    assert said == [
        "Ideas 4 of 5 judged",
        "2. Choice · 2 Choose well", "A guide", "Idea",
        "Not judged yet · 1 Which phase do they serve, or none?", "Undecided Somebody said so",
        "Dropped · 2 They serve no phase of this journey.", "A fair Too dear", "<b>A gift</b>",
    ]  # fmt: skip


def test_one_role_alone_has_the_whole_tray() -> None:
    alone, all_ = (
        list(idea_sheets(document, ENGLISH, PrintRequest()))
        for document in (of_roles(judged(), ("user",)), judged())
    )
    assert [words(figure) for figure in figures_of(alone, "item")] == [
        words(figure) for figure in figures_of(all_, "item")
    ]


@PAPERS
def test_many_ideas_take_pages_and_nothing_sticks_out(paper: Paper, portrait: bool) -> None:
    phases = {f"p{n}": Phase(order=order, name=f"Phase {n}") for n, order in enumerate(ORDERS)}
    cards = {
        f"c{n}{order}": Card(
            order=order, kind="idea", title=f"Idea {n}{order} " * 6, notes="Why " * 2_000,
            proposed_phase=f"p{n}",
        )
        for n, order in enumerate(ORDERS)
        for order in ORDERS[:4]
    }  # fmt: skip
    document = a_map(cards, phases=phases)
    sheets = list(idea_sheets(document, ENGLISH, PrintRequest(paper, portrait)))
    listed = [figure.key.id for figure in figures_of(sheets, "item") if figure.key is not None]
    assert listed == [
        item.id for phase in document.phase_ids for item in ideas(document).serving(phase)
    ]
    assert paper == "A0" or len(sheets) > 1
    for sheet in sheets:
        area = sheet.sheet.content
        for x, y, figure in sheet.drawing.figures():
            assert (x + figure.width) * sheet.scale <= area.width + 0.01
            assert (y + figure.height) * sheet.scale <= area.height + 0.01


def test_an_empty_tray_says_so() -> None:
    (sheet,) = idea_sheets(a_map({}), ENGLISH, PrintRequest())
    assert [words(figure) for figure in figures_of([sheet], "heading")] == [
        "Ideas The idea tray is empty"
    ]


def test_a_long_note_is_handed_over_in_full() -> None:
    long = " ".join(f"w{number}" for number in range(900))
    cards = {"a": Card(order="a0", kind="idea", title="Undecided", notes=long)}
    sheets = list(idea_sheets(a_map(cards), ENGLISH, PrintRequest()))
    assert long in " ".join(
        words(figure) for role in ("item", "more") for figure in figures_of(sheets, role)
    )

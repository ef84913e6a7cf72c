"""The preparation pack: what is known in short, lines for what is not, and nothing private."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Map, Persona, Phase
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS
from cjm_desktop.layout.drawing import Line
from cjm_desktop.layout.paper import READABLE, Paper, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import EVERYTHING, SECTIONS
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.preparation_sheets import preparation_sheets
from cjm_desktop.storage import codec
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.gui.desk import SAMPLE
from tests.unit.layout.drawn import cut_texts, outside, texts_of
from tests.unit.output.maps import ORDERS, a_map

PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"), [("A4", True), ("A4", False), ("A0", True), ("fit", True)]
)


def pack(document: Document, *roles: str) -> list[PlacedSheet]:
    shown = of_roles(document, roles) if roles else document
    return list(preparation_sheets(shown, ENGLISH, PrintRequest(portrait=True)))


def words(sheets: list[PlacedSheet]) -> str:
    return " ".join(
        text
        for each in sheets
        for _, _, figure in each.drawing.figures()
        for text in texts_of(figure.marks)
    )


def lines(sheets: list[PlacedSheet]) -> int:
    return sum(
        isinstance(mark, Line)
        for each in sheets
        for _, _, figure in each.drawing.figures()
        for mark in figure.marks
    )


@PAPERS
@pytest.mark.parametrize("empty", [False, True])
def test_nothing_sticks_out_and_all_can_be_read(paper: Paper, portrait: bool, empty: bool) -> None:
    document = Document() if empty else codec.load(SAMPLE)
    for each in preparation_sheets(document, ENGLISH, PrintRequest(paper, portrait)):
        area = each.sheet.content
        for x, y, figure in each.drawing.figures():
            assert not outside(figure)
            assert (x + figure.width) * each.scale <= area.width + 0.01
            assert (y + figure.height) * each.scale <= area.height + 0.01
        assert 8.5 * each.scale >= READABLE


def test_the_sample_takes_three_pages_of_a4_at_most() -> None:
    assert len(pack(codec.load(SAMPLE))) <= 3


def test_what_is_known_is_told_and_what_is_not_is_asked() -> None:
    known = Map(purpose="Win them back", audience="Sales", scope="Small firms")
    full, bare = a_map(map=known), a_map(map=Map())
    said, asked = words(pack(full)), words(pack(bare))
    for text, question in (
        ("Win them back", "What shall be better afterwards?"),
        ("Sales", "Who will use the result, and how?"),
    ):
        assert text in said
        assert question not in said
        assert question in asked
    assert lines(pack(bare)) >= lines(pack(full)) + 4


def test_touchpoints_of_today_are_named_by_role_and_the_many_counted() -> None:
    cards = {
        f"c{n}": Card(phase="p1", lane="l1", order=ORDERS[n], title=f"Place {n}") for n in range(6)
    }
    cards["new"] = Card(
        phase="p1", lane="l2", order="a0", title="Only in the improved journey", change="added"
    )
    cards["fear"] = Card(phase="p1", lane="l2", order="a1", title="A fear", kind="mindset")
    said = words(pack(a_map(cards)))
    assert "Boss: Place 0, Place 1, Place 2, Place 3, 2 more" in said
    assert "improved journey" not in said
    assert "A fear" not in said
    # The second phase has none.
    assert said.count("Where do customers meet us here today") == 1


def test_roles_come_with_their_personas_and_one_alone_has_only_its_own() -> None:
    persona = Persona(order="a0", name="Ivan", title="Director", goals=("Peace",), lane="l1")
    document = a_map(personas={"m": persona})
    assert "Ivan · Director · wants: Peace" in words(pack(document))
    alone = words(pack(document, "l2"))
    assert "Ivan" not in alone
    assert "Boss" not in alone


def test_the_facilitators_notes_are_never_printed() -> None:
    document = a_map(map=Map(step_notes={"preparation": "Mind the boss’ temper"}, notes="Secret"))
    said = words(pack(document))
    assert "temper" not in said
    assert "Secret" not in said


def test_an_agenda_that_was_made_is_sent_out() -> None:
    assert "in all" not in words(pack(a_map()))
    agenda = dict.fromkeys(WORKSHOP_STEPS, 0)
    assert "in all" not in words(pack(a_map(map=Map(agenda=agenda))))
    said = words(pack(a_map(map=Map(agenda={**agenda, "why": 10, "mindsets": 45}))))
    assert "Why and for whom 10 min, Mindsets 45 min; 55 min in all" in said.replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_a_phase_stays_with_its_touchpoints_and_long_words_are_cut_short_with_a_note() -> None:
    lanes = {f"l{n}": Lane(order=f"b{n:02}V", name=f"Role {n}") for n in range(60)}
    cards = {
        f"c{n}{order}": Card(phase="p1", lane=f"l{n}", order=order, title="W " * 140)
        for n in range(60)
        for order in ("a0", "a1", "a2", "a3")
    }
    phases = {"p1": Phase(order="a0", name="N " * 140, goal="g " * 5_000)}
    map_ = Map(purpose="p " * 5_000)
    document = Document(map=map_, phases=phases, lanes=lanes, cards=cards)
    sheets = pack(document)
    for each in sheets:
        area = each.sheet.content
        for _, y, figure in each.drawing.figures():
            assert (y + figure.height) * each.scale <= area.height + 0.01
    assert words(sheets).count(": W W") == 60
    cut = [
        mark.cut
        for each in sheets
        for _, _, figure in each.drawing.figures()
        for mark in cut_texts(figure.marks)
        if mark.cut is not None and mark.cut.whole.startswith("Role")
    ]
    assert len(cut) == 60


def test_it_is_no_part_of_everything() -> None:
    assert set(SECTIONS) - set(EVERYTHING) == {"preparation"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_maps_language(language: str) -> None:
    tr = Wording.of(language)
    sheets = list(preparation_sheets(a_map(), tr, PrintRequest(portrait=True)))
    assert tr("Roles and personas") in words(sheets)

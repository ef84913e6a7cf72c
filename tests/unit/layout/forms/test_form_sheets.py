"""Forms fill their paper, can be read and written in, and ask what the method asks."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane, Map, Persona, Phase
from cjm_desktop.journey.vocabulary import LANE_KINDS
from cjm_desktop.layout.drawing import Line, Path, Text
from cjm_desktop.layout.forms.form_cells import question_of
from cjm_desktop.layout.forms.form_gap import gap_forms
from cjm_desktop.layout.forms.form_header import form_header
from cjm_desktop.layout.forms.form_persona import persona_forms
from cjm_desktop.layout.forms.form_sheets import map_forms
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.paper import READABLE, Paper, PlacedSheet, sheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import FORM_SECTIONS
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import template, templates
from cjm_desktop.words.forms import PERSONA_QUESTIONS
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.layout.drawn import outside, texts_of
from tests.unit.output.maps import DAY, ORDERS, a_map

TEMPLATES = ("buying-centre", "seven-phases", "workshop", "social-media", "lifecycle", "empty")
PAPERS = pytest.mark.parametrize(
    ("paper", "portrait"),
    [("A4", False), ("A4", True), ("A3", False), ("A0", False), ("letter", True), ("fit", False)],
)


def start(name: str, language: str = "en") -> Document:
    return codec.load(template(name, language).path)


def large(phases: int, lanes: int) -> Document:
    return Document(
        phases={f"p{n}": Phase(order=f"b{n:02}V", name=f"Phase {n}") for n in range(phases)},
        lanes={f"l{n}": Lane(order=f"b{n:02}V", name=f"Role {n}") for n in range(lanes)},
    )


def all_texts(sheets: list[PlacedSheet]) -> str:
    return " ".join(
        text
        for each in sheets
        for _, _, figure in each.drawing.figures()
        for text in texts_of(figure.marks)
    )


def labels(sheets: list[PlacedSheet], role: str) -> list[str]:
    return [
        figure.label
        for each in sheets
        for _, _, figure in each.drawing.figures()
        if figure.role == role
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_each_template_is_a_form_on_one_lying_a4_with_nothing_cut(name: str, language: str) -> None:
    document = start(name, language)
    (form,) = map_forms(document, Wording.of(language), PrintRequest())
    assert len(labels([form], "heading")) == len(document.phases)
    marks = [mark for _, _, figure in form.drawing.figures() for mark in figure.marks]
    sizes = [mark.size * form.scale for mark in marks if isinstance(mark, Text)]
    assert min(sizes) >= READABLE
    assert "…" not in all_texts([form])
    assert all(not outside(figure) for _, _, figure in form.drawing.figures())


@PAPERS
@pytest.mark.parametrize("name", TEMPLATES)
def test_cells_fill_the_paper(name: str, paper: Paper, portrait: bool) -> None:
    for form in map_forms(start(name), ENGLISH, PrintRequest(paper, portrait)):
        area = form.sheet.content
        placed = list(form.drawing.figures())
        right = max(x + figure.width for x, _, figure in placed) * form.scale
        bottom = max(y + figure.height for _, y, figure in placed) * form.scale
        assert area.width + 0.01 >= right >= area.width - 8 * form.scale
        assert area.height + 0.01 >= bottom >= area.height - 5 * form.scale
        cells = [figure for _, _, figure in placed if figure.role == "cell"]
        # A hand needs 24 by 14 mm on any paper.
        assert min(figure.width for figure in cells) * form.scale >= 68
        assert min(figure.height for figure in cells) * form.scale >= 40


def test_many_phases_and_lanes_go_on_evenly_on_pages_with_their_headings() -> None:
    forms = list(map_forms(large(20, 12), ENGLISH, PrintRequest()))
    by_page = [
        (labels([form], "heading"), [name for name in labels([form], "lane") if "Role" in name])
        for form in forms
    ]
    names = [f"Phase {n}" for n in range(20)]
    roles = [f"Role {n}" for n in range(12)]
    phases = (names[:6], names[6:13], names[13:])
    assert by_page == [(some, half) for some in phases for half in (roles[:6], roles[6:])]
    assert "20. Phase 19" in all_texts(forms[-1:])


def test_a_larger_paper_takes_more_on_a_page() -> None:
    counts = [len(list(map_forms(large(20, 12), ENGLISH, PrintRequest(paper))))
              for paper in ("A4", "A3", "A0")]  # fmt: skip
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[1] > counts[2] == 2
    assert len(list(map_forms(large(20, 12), ENGLISH, PrintRequest("fit")))) == 1


def test_a_form_shows_no_card_but_the_goals_that_are_known() -> None:
    document = a_map()
    forms = list(map_forms(document, ENGLISH, PrintRequest()))
    said = all_texts(forms)
    assert "See why" in said
    assert "Choose well" in said
    assert all(card.title not in said for card in document.cards.values())


def test_a_goal_that_is_not_known_has_lines_instead() -> None:
    phases = {"p1": Phase(order="a0", name="Trigger", goal="See why"), "p2": Phase(order="a1")}
    document = Document(phases=phases, lanes={"l": Lane(order="a0", kind="topic", name="Notes")})
    (form,) = map_forms(document, ENGLISH, PrintRequest())
    first, second, *_ = [fig for _, _, fig in form.drawing.figures() if fig.role == "cell"]
    assert [sum(isinstance(mark, Line) for mark in fig.marks) > 1 for fig in (first, second)] == [
        False, True,
    ]  # fmt: skip
    assert "What does the customer want to reach here?" in all_texts([form])


def test_a_map_without_anything_is_a_form_for_any_journey() -> None:
    (form,) = map_forms(Document(), ENGLISH, PrintRequest())
    assert len(labels([form], "heading")) == 6
    assert len(labels([form], "lane")) == 1 + 4


def test_one_role_alone_has_its_lane_and_what_is_drawn_of_it() -> None:
    forms = list(map_forms(of_roles(a_map(), ("l2",)), ENGLISH, PrintRequest()))
    assert labels(forms, "lane") == ["Goal of the phase", "User", "Mood", "Worth"]


def test_lanes_ask_in_their_own_words_or_the_methods() -> None:
    persona = Persona(order="a0", name="Ole", lane="l")
    topic = Lane(order="a0", kind="topic", side="customer")
    own = topic.replaced(description="What do they think?")
    assert question_of(own, (), ENGLISH) == "What do they think?"
    assert "inspiration" in question_of(topic, (), ENGLISH)
    ours = Lane(order="a0", kind="topic", side="company")
    assert "What do we offer" in question_of(ours, (), ENGLISH)
    assert "Ole" in question_of(Lane(order="a0"), (persona,), ENGLISH)
    assert "this role" in question_of(Lane(order="a0"), (persona, persona), ENGLISH)
    asked = {question_of(Lane(order="a0", kind=kind), (), ENGLISH) for kind in LANE_KINDS}
    assert len(asked) == len(LANE_KINDS)


def test_every_kind_of_lane_has_a_cell_within_its_frame() -> None:
    lanes: dict[str, Lane] = {
        kind: Lane(order=order, kind=kind) for kind, order in zip(LANE_KINDS, ORDERS, strict=False)
    }
    document = Document(phases=large(7, 0).phases, lanes=lanes)
    for form in map_forms(document, ENGLISH, PrintRequest()):
        assert all(not outside(figure) for _, _, figure in form.drawing.figures())


@PAPERS
def test_a_persona_sheet_asks_for_every_field(paper: Paper, portrait: bool) -> None:
    forms = list(persona_forms(a_map(), ENGLISH, PrintRequest(paper, portrait)))
    assert labels(forms, "heading") == ["Boss", "User"]
    for form in forms:
        said = all_texts([form])
        assert all(question in said for question in PERSONA_QUESTIONS.values())
        assert "Ivan Example" not in said
        assert all(not outside(figure) for _, _, figure in form.drawing.figures())


def test_a_persona_sheet_is_there_without_any_role() -> None:
    (form,) = persona_forms(Document(), ENGLISH, PrintRequest(portrait=True))
    assert "Role" in all_texts([form])


@PAPERS
def test_the_gap_form_has_the_chart_and_a_ruled_table(paper: Paper, portrait: bool) -> None:
    (form,) = gap_forms(a_map(), ENGLISH, PrintRequest(paper, portrait))
    said = all_texts([form])
    assert "Quick wins" in said
    assert "Card p1 l1" not in said
    (table,) = [figure for _, _, figure in form.drawing.figures() if figure.role == "table"]
    assert sum(text.isdigit() for text in texts_of(table.marks)) >= 12
    height = form.sheet.content.height / form.scale
    assert all(y + figure.height <= height + 0.01 for _, y, figure in form.drawing.figures())


def test_the_header_has_lines_for_what_is_not_known() -> None:
    on = sheet("A4", False, 0, 0)
    known = Document(map=Map(title="Buying", client="Client & Co"))
    for document, said in (
        (known, ["Buying", "Client & Co", "Date", "Participants"]),
        (start("social-media"), ["Journey map", "Client", "Date", "Participants"]),
    ):
        (figure,) = [each for _, _, each in form_header(document, on, ENGLISH).figures()]
        assert texts_of(figure.marks) == said
        assert not outside(figure)


@pytest.mark.parametrize("language", sorted({item.language for item in templates()}))
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_has_a_line_for_its_name(name: str, language: str) -> None:
    document, tr = start(name, language), Wording.of(language)
    (placed,) = form_header(document, sheet("A4", False, 0, 0), tr).figures()
    assert document.map.title not in texts_of(placed.figure.marks)


def test_pages_of_forms_are_named_and_numbered() -> None:
    laid = pages(a_map(), ENGLISH, PrintRequest(sections=FORM_SECTIONS, blank=True, day=DAY))
    assert [page.title for page in laid] == [
        "Form: map", "Form: gap chart", "Form: persona", "Form: persona (continued)",
    ]  # fmt: skip


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_a_long_word_is_set_smaller_rather_than_broken(paper: Paper) -> None:
    phases = {
        "p1": Phase(order="a0", name="Rekommendationer"),
        **{f"p{n}": Phase(order=ORDERS[n], name="Trigger") for n in range(2, 8)},
    }
    lanes = {"l": Lane(order="a0", name="Produktionsansvarig")}
    (form,) = map_forms(Document(phases=phases, lanes=lanes), ENGLISH, PrintRequest(paper))
    said = all_texts([form]).split()
    assert "Rekommendationer" in said
    assert "Produktionsansvarig" in said
    assert all(not outside(figure) for _, _, figure in form.drawing.figures())


def test_a_phase_without_a_name_has_light_ground_to_write_it_on() -> None:
    phases = {"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1")}
    (form,) = map_forms(Document(phases=phases), ENGLISH, PrintRequest())
    named, nameless = [fig for _, _, fig in form.drawing.figures() if fig.role == "heading"]
    grounds = [
        mark.fill for fig in (named, nameless) for mark in fig.marks if isinstance(mark, Path)
    ]
    assert grounds == [Document().map.accent, "chip"]
    assert not any(isinstance(mark, Line) for mark in named.marks)
    assert any(isinstance(mark, Line) for mark in nameless.marks)

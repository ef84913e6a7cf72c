"""A PDF is read aloud as it is seen: each run of text has one element, each sign has words."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff, Map, Persona
from cjm_desktop.layout.alternative import card_alternative
from cjm_desktop.layout.sections import EVERYTHING, FORM_SECTIONS
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.output.maps import SAMPLES, a_map, made, reader, sample, text_of
from tests.unit.output.structure import Node, kids_of, opened, runs, tree
from tests.unit.output.test_protocol import MAP as HELD

outloud = pytest.importorskip("outloud")
pdfua = pytest.importorskip("pdfua")

_ALL = (*EVERYTHING, "preparation")


def structure(document: Document, **options: Any) -> Node:
    return tree(opened(made(document, **options)))


def kinds(node: Node, *wanted: str) -> list[Node]:
    return [each for each in node.walk() if each.kind in wanted]


@pytest.mark.parametrize("name", SAMPLES)
def test_each_piece_of_text_has_one_element_or_is_an_artifact(name: str) -> None:
    pdf = opened(made(sample(name), sections=_ALL))
    owned = [(node.page, number) for node in tree(pdf).walk() for number in node.content]
    assert len(owned) == len(set(owned))
    for number, page in enumerate(pdf.pages):
        painted = {run.owner for run in runs(page) if run.owner is not None}
        assert painted == {own for place, own in owned if place == number}
        assert page.Tabs == "/S"


def test_the_parent_tree_leads_back_to_each_owner() -> None:
    pdf = opened(made(sample("bouncy-ball-machine"), sections=("map", "gap")))
    nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): value for key, value in zip(nums[::2], nums[1::2], strict=True)}
    for page in pdf.pages:
        for number, element in enumerate(parents[int(page.StructParents)]):
            assert number in kids_of(element)
            assert element.Pg.objgen == page.objgen
        for note in page.get("/Annots", []):
            assert str(parents[int(note.StructParent)].S) == "/Link"


@pytest.mark.parametrize("name", SAMPLES)
def test_each_card_of_the_map_is_said_once_in_full(name: str) -> None:
    document = sample(name)
    (section,) = structure(document, sections=("map",)).kids
    said = [node.alternative for node in kinds(section, "Figure")]
    tr = Wording.of(document.map.language)
    placed = [card for card in document.cards.values() if card.phase and card.lane]
    for card in placed:
        if card.qualification != "disqualified":
            assert said.count(card_alternative(card, tr)) == 1


def test_a_card_says_apart_who_is_there_who_is_not_and_what_is_not_known() -> None:
    said = {
        card_alternative(
            Card(order="a0", title="Web", customer_present=customer, we_present=ours), ENGLISH
        )
        for customer in (True, False, None)
        for ours in (True, False, None)
    }
    assert len(said) == 9
    assert all(each.startswith("Web") for each in said)
    card = Card(
        order="a0", title="Case study", customer_present=True, we_present=False, experience=-1,
        evidence="researched", potential=9, effort=3,
    )  # fmt: skip
    assert card_alternative(card, ENGLISH) == (
        "Case study, touchpoint. Customer there: yes. We there: no. Experience: bad. "
        "Evidence: researched. Potential 9, effort 3."
    )


def test_what_is_copied_tells_yes_from_no_and_says_the_signs() -> None:
    def copied(*, there: bool) -> str:
        card = Card(
            phase="p1", lane="l1", order="a0", title="Web", customer_present=there,
            we_present=not there, experience=-2, evidence="assumed", moment_of_truth=True,
            investment="high", potential=7, effort=2,
        )  # fmt: skip
        return " ".join(
            text_of(made(a_map({"c": card}), sections=("map",), map_pages="one")).split()
        )

    yes, no = copied(there=True), copied(there=False)
    assert "Customer there: yes" in yes
    assert "We there: no" in yes
    assert "Customer there: no" in no
    assert "We there: yes" in no
    for words in ("Touchpoint", "Moment of truth", "Experience: very bad", "Evidence: assumed",
                  "The customer pays: high", "Potential 7, effort 2"):  # fmt: skip
        assert words in yes


def test_an_arrow_says_from_where_it_leads_and_where_to() -> None:
    handoffs = {"h": Handoff(source="c1", target="c0", label="hands over the list")}
    document = a_map(handoffs=handoffs)
    (arrow,) = [
        node
        for node in kinds(structure(document, sections=("map",)), "Figure")
        if "hands over" in node.alternative
    ]
    assert "from “Card p1 l1” to “Card p2 l2”" in arrow.alternative
    # Its line and its label are one picture.
    assert len(arrow.content) == 2


def test_curves_and_bars_are_said_phase_by_phase() -> None:
    cards = {
        "c": Card(
            phase="p1", lane="l1", order="a0", title="Web", experience=2, potential=8, effort=3
        )
    }
    said = [node.alternative for node in kinds(structure(a_map(cards)), "Figure")]
    assert "Experience: Boss: Very good" in said
    assert "Gap: Boss: +5" in said


@pytest.mark.parametrize("name", SAMPLES)
def test_headings_begin_each_section_and_skip_no_level(name: str) -> None:
    for section in structure(sample(name), sections=_ALL).kids:
        assert section.kind == "Sect"
        assert section.title
        assert section.kids[0].kind == "H1"
        assert [kid.kind for kid in section.kids].count("H1") == 1


def test_tables_have_heads_and_rows_of_equal_cells() -> None:
    top = structure(sample("bouncy-ball-machine"), sections=("gap", "actions", "coverage"))
    tables = kinds(top, "Table")
    assert len(tables) >= 3
    for table in tables:
        assert {row.kind for row in table.kids} == {"TR"}
        assert len({len(row.kids) for row in table.kids}) == 1
        head, *rows = table.kids
        assert all(cell.kind == "TH" for cell in head.kids if cell.content)
        assert rows
        assert all("TH" in [cell.kind for cell in row.kids] for row in rows)


def test_a_table_that_goes_on_over_pages_is_one() -> None:
    cards = {
        f"c{n}": Card(
            phase="p1", lane="l1", order=f"b{n:02}V", title=f"Touchpoint {n}", potential=8,
            effort=n % 10,
        )
        for n in range(90)
    }  # fmt: skip
    pdf = opened(made(a_map(cards), sections=("gap",)))
    assert len(pdf.pages) > 2
    *_, table = kinds(tree(pdf), "Table")
    assert len(table.kids) == 91
    assert len({cell.page for row in table.kids for cell in row.kids}) > 1


def test_a_list_that_goes_on_over_pages_is_one() -> None:
    cards = {f"c{n}": Card(order=f"b{n:03}V", kind="idea", title=f"Idea {n}", notes="Why " * 99)
             for n in range(60)}  # fmt: skip
    pdf = opened(made(a_map(cards), sections=("ideas",)))
    (section,) = tree(pdf).kids
    assert [kid.kind for kid in section.kids] == ["H1", "P", "H2", "P", "L"]
    ideas = section.kids[-1]
    assert len(ideas.kids) == len(cards)
    # What an idea has on another page belongs to it.
    assert any(len({body.page for body in item.kids}) > 1 for item in ideas.kids)
    assert len(pdf.pages) > 2


def test_a_list_of_a_persona_that_goes_on_over_pages_is_one() -> None:
    goals = tuple(f"Goal {n}" for n in range(200))
    personas = {"m1": Persona(order="a0", name="Ivan", lane="l1", goals=goals)}
    pdf = opened(made(a_map(personas=personas), sections=("personas",)))
    assert len(pdf.pages) > 1
    (listed,) = kinds(tree(pdf), "L")
    assert len(listed.kids) == len(goals)


def test_lists_side_by_side_that_break_within_an_item_stay_two() -> None:
    told: Any = {
        name: tuple(f"{name} {n} " + "and what it takes " * 15 for n in range(30))
        for name in ("goals", "challenges")
    }
    personas = {"m1": Persona(order="a0", name="Ivan", lane="l1", **told)}
    pdf = opened(made(a_map(personas=personas), sections=("personas",)))
    lists = kinds(tree(pdf), "L")
    assert [len(each.kids) for each in lists] == [30, 30]
    pieces = [item for each in lists for item in each.kids if len(item.kids) > 1]
    assert pieces, "an item is broken, and whole in the tree"
    (section,) = kinds(tree(pdf), "Sect")
    assert len(kinds(section, "P")) <= 4


def test_what_is_set_again_beside_what_it_heads_says_nothing() -> None:
    cards = {f"c{n}": Card(phase="p1", lane="l1", order=f"b{n:02}V", title="A", notes="Why " * 99)
             for n in range(9)}  # fmt: skip
    pdf = opened(made(a_map(cards), sections=("map",), map_pages="spreads"))
    silent = [(each.page, each.content) for each in kinds(tree(pdf), "NonStruct")]
    assert silent
    for page, content in silent:
        said = [run.actual for run in runs(pdf.pages[page]) if run.owner in content]
        assert set(said) == {" "}


def test_a_chart_is_one_picture_and_its_table_says_what_the_dots_say() -> None:
    cards = {
        f"c{n}": Card(
            phase="p1", lane="l1", order=f"b{n}V", title=f"Touchpoint {n}", potential=8, effort=n,
            customer_present=True, we_present=n > 0,
        )
        for n in range(3)
    }  # fmt: skip
    data = made(a_map(cards), sections=("gap",))
    (chart,) = kinds(tree(opened(data)), "Figure")
    assert chart.alternative == "Potential against effort, both from 0 to 10"
    assert len(chart.content) == 2 + len(cards), "backdrop, names and dots"
    assert text_of(data).count(phrase(ENGLISH, "unused")) == 1


def test_lists_of_a_persona_are_lists() -> None:
    document = sample("bouncy-ball-machine")
    items = kinds(structure(document, sections=("personas",)), "LI")
    entries = sum(
        len(getattr(persona, name))
        for persona in document.personas.values()
        for name in ("responsibilities", "goals", "drivers", "challenges", "knowledge_needs",
                     "sources")
    )  # fmt: skip
    assert len(items) >= entries > 0


def test_links_are_described_and_belong_to_the_text() -> None:
    address = "https://example.com/a"
    card = Card(phase="p1", lane="l1", order="a0", title="Linked", links=(address,), notes="More")
    data = made(a_map({"c1": card}), sections=("map", "notes"))
    links = kinds(tree(opened(data)), "Link")
    assert [link.annotations for link in links] == [1, 1]
    on_map, in_notes = links
    assert on_map.alternative == f"Linked: link to {address}"
    assert in_notes.content
    for page in reader(data).pages:
        for note in page.get("/Annots", []):
            assert address in note.get_object()["/Contents"]
            assert note.get_object()["/F"] == 4


def test_bookmarks_are_open_and_name_persons_and_groups() -> None:
    document = sample("bouncy-ball-machine")
    pdf = reader(made(document, sections=("personas", "advice")))
    assert pdf.root_object["/PageMode"] == "/UseOutlines"
    personas, people, advice, groups = pdf.outline
    assert (personas["/Title"], advice["/Title"]) == ("Personas", "Advice")
    assert {mark["/Title"] for mark in people} == {each.name for each in document.personas.values()}
    assert groups


def test_the_file_says_what_it_is() -> None:
    map_ = Map(title="Köp <b> & mer", authors=("Åsa",), purpose="Why", language="sv")
    pdf = opened(made(a_map(map=map_)))
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == "Köp <b> & mer"
        assert xmp["dc:creator"] == ["Åsa"]
        assert xmp["dc:language"] == {"sv"}
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["xmp:CreateDate"].startswith("2026-11-21")
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "sv"


def complaints(data: bytes) -> list[str]:
    """Have both checkers judge a file; warnings hang on what the map's own words are."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "file.pdf")
        path.write_bytes(data)
        report, result = pdfua.validate(str(path)), outloud.check(str(path))
    found = [str(each) for each in report.findings if each.severity is pdfua.Severity.ERROR]
    assert not report.skipped
    assert result.error is None
    return found + [str(each) for each in result.findings if each.severity == "error"]


def test_checkers_find_no_fault() -> None:
    assert complaints(made(sample("bouncy-ball-machine"), sections=("map", "notes", "gap"))) == []
    assert complaints(made(a_map({}, phases={}, lanes={}, personas={}, map=Map()))) == []


def test_a_protocol_is_a_table_and_headed_lists_without_fault() -> None:
    data = made(HELD, sections=("protocol",), portrait=True)
    assert complaints(data) == []
    (section,) = tree(opened(data)).kids
    assert section.kids[0].kind == "H1"
    (table,) = kinds(section, "Table")
    head, *rows = table.kids
    assert {len(row.kids) for row in table.kids} == {5}
    assert {cell.kind for cell in head.kids} == {"TH"}
    assert [row.kids[0].kind for row in rows] == ["TH", "TH"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", sorted(path.stem for path in Path("resources/samples").glob("*.cjm"))
)
def test_checkers_find_no_fault_in_any_section_of_any_sample(name: str) -> None:
    document = sample(name)
    assert complaints(made(document, sections=_ALL)) == []
    assert complaints(made(document, sections=EVERYTHING, portrait=True, page="A3")) == []
    assert complaints(made(document, sections=FORM_SECTIONS, blank=True)) == []
    for role in document.role_lane_ids[:1]:
        assert complaints(made(document, sections=EVERYTHING, roles=(role,))) == []

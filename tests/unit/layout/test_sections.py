"""The table of what can be printed is whole, and views without content are known beforehand."""

from typing import get_args

from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Kpi, Lane, Phase
from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.journey.workshops import Workshop
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS, SectionId
from cjm_desktop.layout.sections import EVERYTHING, FORM_SECTIONS, SECTIONS
from tests.unit.output.maps import a_map


def empty(document: Document) -> set[str]:
    return {view.id for view in SECTIONS.values() if view.is_empty(document)}


def test_each_view_has_one_row_with_a_title_of_its_own() -> None:
    assert tuple(SECTIONS) == get_args(SectionId)
    assert len({view.title for view in SECTIONS.values()}) == len(SECTIONS)
    assert {*PROPOSED_SECTIONS, *EVERYTHING, *FORM_SECTIONS} <= set(SECTIONS)
    assert FORM_SECTIONS == ("map", "gap", "personas")


def test_a_new_map_has_only_its_preparation() -> None:
    assert empty(Document()) == set(SECTIONS) - {"preparation"}


def test_phases_and_roles_without_cards_have_nothing_to_show() -> None:
    document = Document(phases={"p": Phase(order="a0")}, lanes={"l": Lane(order="a0")})
    assert empty(document) == set(SECTIONS) - {"preparation"}


def test_a_full_map_has_everything() -> None:
    cards = {
        "c": Card(
            phase="p1", lane="l1", order="a0", potential=8, effort=2, decision="start", owner="Ann"
        ),
        "i": Card(order="a0", kind="idea", title="An idea"),
    }
    held = Round(order="a0", seats=2, tallies={"i": Tally(dots=3, voters=2)})
    full = a_map(
        cards,
        kpis={"k": Kpi(order="a0", phase="p1", name="Calls")},
        rounds={"r": held},
        workshops={"w": Workshop(order="a0")},
    )
    assert empty(full) == {"improvement"}
    assert empty(improved_journey(full)) == set()

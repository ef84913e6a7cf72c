"""A map leaves as CJML and comes back: the same but for what docs/formats.md lists."""

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.intake.importers import importer_of
from cjm_desktop.intake.importing.arrival import arrival, new_map
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.output.exporters import CJML
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import ENGLISH
from tests.property.test_tables_and_back import maps


def _both(card: Any) -> tuple[bool | None, bool | None]:
    """Say what comes back of who is there: both, or that nothing is known."""
    apart = False in (card.customer_present, card.we_present)
    meets = card.kind in ("touchpoint", "content") and not apart
    return (True, True) if meets else (None, None)


def held(document: Document, *, comes_back: bool) -> list[Any]:
    """Give what CJML tells of cards, in the order of the map."""
    planned = document.map.state == "to_be"
    found = []
    for phase in document.phase_ids:
        for lane in document.lane_ids:
            for _, card in document.cells.get(CellKey(phase, lane), ()):
                there = (card.customer_present, card.we_present) if comes_back else _both(card)
                found.append((
                    document.phases[phase].name, document.phases[phase].description,
                    document.lanes[lane].name, card.kind, card.title, card.notes, card.message,
                    card.channel if there == (True, True) else "",
                    None if planned else card.experience, there,
                ))  # fmt: skip
    return found


def back(document: Document) -> Document:
    path, language = Path("map.xml"), document.map.language
    (data,) = CJML.make(document, ExportOptions(disqualified=True), path)
    importer = importer_of(path, data)
    assert importer is not None
    material = importer.read(data, path, language)
    empty = new_map(material.title, language, material.map_fields)
    return arrival(empty, read_material(material, None, language), random_id).apply(empty)


@settings(max_examples=25, deadline=None)
@given(document=maps(), planned=st.booleans(), client=st.sampled_from(["", "Fjeder <A&B>"]))
def test_what_cjml_holds_comes_back(document: Document, planned: bool, client: str) -> None:
    about = document.map.replaced(
        title="A map", client=client, state="to_be" if planned else "as_is", purpose="Why\nnow"
    )
    phases = {each: phase.replaced(description=f"About {each}")
              for each, phase in document.phases.items()}  # fmt: skip
    given_map = Document(map=about, phases=phases, lanes=document.lanes, cards=document.cards)
    again = back(given_map)
    assert held(again, comes_back=True) == held(given_map, comes_back=False)
    for field in ("title", "client", "state", "purpose", "language"):
        assert getattr(again.map, field) == getattr(about, field)


@settings(max_examples=15, deadline=None)
@given(document=maps())
def test_what_would_be_lost_is_said_before(document: Document) -> None:
    losses = list(CJML.losses(document, ExportOptions(disqualified=True), ENGLISH))
    cards = document.cards.values()
    scored = any(card.potential is not None or card.effort is not None for card in cards)
    assert not scored or any("no scores" in each for each in losses)
    assert not any("no goals" in each for each in losses)
    aimed = {each: phase.replaced(goal="More") for each, phase in document.phases.items()}
    more = Document(map=document.map, phases=aimed, lanes=document.lanes, cards=document.cards)
    said = list(CJML.losses(more, ExportOptions(), ENGLISH))
    assert any("no goals" in each and "2 will be missing" in each for each in said)
    kinds = sum(card.kind not in ("touchpoint", "content") for card in cards)
    assert bool(kinds) == any("actions only" in each for each in losses)

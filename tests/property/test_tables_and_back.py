"""A map leaves as a table and comes back: the same but for what docs/formats.md lists."""

from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.intake.importers import importer_of
from cjm_desktop.intake.importing.arrival import arrival, new_map
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.importing.updating import update
from cjm_desktop.intake.pasting.field_words import READ
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.journey.records import Card, Lane, Map, Phase
from cjm_desktop.output.exporters import CSV, XLSX, Exporter
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.languages import LANGUAGES

_SIGNS: Final = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\ufffe\uffff\ufeff",
)
TEXT: Final = st.text(_SIGNS, max_size=20).map(str.strip)
TITLE: Final = TEXT.filter(bool)
SCORES: Final = st.none() | st.integers(0, 20).map(lambda half: half / 2)
ANSWERS: Final = st.none() | st.booleans()

CARDS: Final[st.SearchStrategy[dict[str, Any]]] = st.fixed_dictionaries(
    {"title": TITLE},
    optional={
        "notes": TEXT, "channel": TEXT, "owner": TEXT, "message": TEXT, "potential": SCORES,
        "effort": SCORES, "customer_present": ANSWERS, "budget": ANSWERS,
        "kind": st.sampled_from(["touchpoint", "need", "mindset", "friction"]),
        "experience": st.none() | st.integers(-2, 2), "due": st.none() | st.dates(),
        "moment_of_truth": st.booleans(), "evidence": st.sampled_from([None, "assumed", "partial"]),
        "decision": st.sampled_from([None, "start", "keep", "stop"]),
        "qualification": st.sampled_from(["open", "qualified"]),
        "tags": st.lists(st.sampled_from(["a", "b c"]), max_size=2, unique=True).map(tuple),
    },
)  # fmt: skip


def a_card(phase: str, lane: str, **fields: Any) -> Card:
    return Card(phase=phase, lane=lane, **fields)


@st.composite
def maps(draw: st.DrawFn) -> Document:
    """Give maps whose phases and lanes have names of their own, with a card in each corner."""
    fields = draw(st.lists(CARDS, min_size=4, max_size=7))
    places = [("p0", "l0"), ("p0", "l1"), ("p1", "l0"), ("p1", "l1")]
    cards = {
        f"c{n}": a_card(*places[n % 4], order=f"a{n}", **each) for n, each in enumerate(fields)
    }
    return Document(
        map=Map(language=draw(st.sampled_from(list(LANGUAGES)))),
        phases={f"p{n}": Phase(order=f"a{n}", name=f"Part {n}") for n in range(2)},
        lanes={f"l{n}": Lane(order=f"a{n}", name=f"Who {n}") for n in range(2)},
        cards=cards,
    )


def told(document: Document) -> list[dict[str, Any]]:
    """Give what tables tell of cards, with the names of their places, in the order of the map."""
    names = {
        **{each: phase.name for each, phase in document.phases.items()},
        **{each: lane.name for each, lane in document.lanes.items()},
    }
    return [
        {"id": item.id, **{field: names.get(getattr(item.card, field), getattr(item.card, field))
                           for field in READ}}
        for phase in document.phase_ids
        for lane in document.lane_ids
        for item in document.cells.get((phase, lane), ())  # type: ignore[call-overload]
    ]  # fmt: skip


both = pytest.mark.parametrize("exporter", [CSV, XLSX], ids=["csv", "xlsx"])


@both
@settings(max_examples=15, deadline=None)
@given(document=maps())
def test_a_table_becomes_the_same_cards_and_changes_nothing_of_its_own_map(
    exporter: Exporter, document: Document
) -> None:
    path, language = Path(f"map{exporter.suffix}"), document.map.language
    (data,) = exporter.make(document, ExportOptions(), path)
    importer = importer_of(path, data)
    assert importer is not None
    material = importer.read(data, path, language)
    assert not update(document, material, random_id).patch
    read = read_material(material, None, language)
    again = arrival(new_map("", language), read, random_id).apply(new_map("", language))
    assert told(again) == told(document)

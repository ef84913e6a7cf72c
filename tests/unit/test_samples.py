"""The samples and templates keep what they promise to a new user: whole, consistent, canonical."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card, Persona, TargetGroup
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import sample as sample_of
from cjm_desktop.storage.templates import samples

SAMPLES = {
    "bouncy-ball-machine": "en", "hoppeboldmaskine": "da", "sprettballmaskin": "nb",
    "studsbollsmaskin": "sv",
}  # fmt: skip
INDEX = json.loads(resource("templates", "index.json").read_text("utf-8"))
LANGUAGES = sorted(INDEX["empty"])
SEVEN = ("buying-centre", "seven-phases", "workshop")
METHODS = (*SEVEN, "social-media", "lifecycle")
NAMES = (*METHODS, "empty")
TEMPLATES = [(name, lang) for name in NAMES for lang in LANGUAGES]
OF_A_PERSONA = set(Persona.defaults) - {"portrait"} - set(TargetGroup.defaults)
BUYING_CENTRE = ["decision_maker", "specialist", "operator"]
FILES = [("samples", sample.id) for sample in samples()] + [
    ("templates", f"{name}.{lang}") for name, lang in TEMPLATES
]


def path_of(folder: str, name: str) -> Path:
    return resource(folder, f"{name}.cjm")


@pytest.fixture(params=list(SAMPLES))
def sample(request: pytest.FixtureRequest) -> Document:
    return codec.load(path_of("samples", request.param))


def touchpoints(document: Document) -> list[Card]:
    return [card for card in document.cards.values() if card.kind == "touchpoint"]


def placed(document: Document, phase: str, lane: str) -> list[Card]:
    return [item.card for item in document.cells.get(CellKey(phase, lane), ())]


@pytest.mark.parametrize(("folder", "name"), FILES)
def test_file_is_canonical(folder: str, name: str) -> None:
    written = path_of(folder, name).read_bytes()
    canonical = json.dumps(json.loads(written), indent=2, sort_keys=True, ensure_ascii=False)
    assert written == f"{canonical}\n".encode() == codec.dumps(codec.loads(written))


@pytest.mark.parametrize(("name", "language"), SAMPLES.items())
def test_sample_says_what_it_is_for(name: str, language: str) -> None:
    about = codec.load(path_of("samples", name)).map
    assert (about.language, about.method) == (language, "buying-centre")
    assert all((about.title, about.client, about.purpose, about.audience, about.scope))
    assert about.authors


def test_sample_has_seven_phases_with_goals_and_the_decisive_ones_marked(sample: Document) -> None:
    phases = [sample.phases[phase] for phase in sample.phase_ids]
    assert len(phases) == 7
    assert all(phase.name and phase.goal and phase.description for phase in phases)
    assert [phase.decisive for phase in phases] == [False] * 3 + [True] * 2 + [False] * 2


def test_sample_has_the_three_roles_above_the_drawn_lanes(sample: Document) -> None:
    lanes = [sample.lanes[lane] for lane in sample.lane_ids]
    assert [lane.kind for lane in lanes] == ["role"] * 3 + ["experience", "gap"]
    assert [lane.role for lane in lanes[:3]] == BUYING_CENTRE


def test_every_role_of_a_sample_has_a_full_persona(sample: Document) -> None:
    for lane in sample.role_lane_ids:
        personas = [persona for _, persona in sample.personas_of(lane)]
        assert personas
        for persona in personas:
            assert {name for name in OF_A_PERSONA if not getattr(persona, name)} == set()


def test_sample_has_enough_cards_of_every_kind(sample: Document) -> None:
    tray = sample.cells[TRAY]
    assert len(sample.cards) - len(tray) >= 45
    assert 3 <= len(tray) <= 5
    assert {item.card.kind for cell in sample.cells.values() for item in cell} == set(CARD_KINDS)
    assert all(card.title for card in sample.cards.values())
    assert max(len(cell) for cell in sample.cells.values()) <= 4


def test_touchpoints_of_a_sample_are_scored_but_for_two(sample: Document) -> None:
    cards = touchpoints(sample)
    unscored = [card for card in cards if card.potential is None or card.effort is None]
    scored = [card for card in cards if card not in unscored]
    assert len(unscored) == 2
    assert all(card.channel and card.evidence for card in cards)
    assert all(card.owner and card.resources and card.decision for card in scored)
    assert any((card.potential or 0) % 1 for card in scored)
    assert all(card.experience is not None for card in scored if card.customer_present)


def test_sample_has_every_group_of_the_gap_chart(sample: Document) -> None:
    groups = Counter(
        (card.potential >= 5, card.effort >= 5)
        for card in touchpoints(sample)
        if card.potential is not None and card.effort is not None
    )
    assert len(groups) == 4
    assert groups[True, False] == max(groups.values())


def test_sample_has_unused_wasted_and_unknown_presence(sample: Document) -> None:
    presence = Counter((card.customer_present, card.we_present) for card in touchpoints(sample))
    assert presence[True, False] >= 6
    assert presence[False, True] >= 2
    assert sum(count for pair, count in presence.items() if None in pair) >= 2


def test_sample_shows_that_operators_are_met_too_late(sample: Document) -> None:
    decision_maker, _, operator = sample.role_lane_ids
    before = sample.phase_ids[:5]
    assert sum(len(placed(sample, phase, operator)) for phase in before) <= 6
    assert all(placed(sample, phase, decision_maker) for phase in sample.phase_ids)
    assert any(not placed(sample, phase, operator) for phase in before)


def test_largest_unmet_potential_of_a_sample_is_the_operators(sample: Document) -> None:
    unmet: Counter[str] = Counter()
    for cell, items in sample.cells.items():
        for card in (item.card for item in items):
            unused = card.customer_present is True and card.we_present is False
            if unused and card.potential is not None and cell.lane is not None:
                unmet[f"{cell.lane} {cell.phase}"] += int(card.potential * 2)
    (largest, first), (_, second) = unmet.most_common(2)
    assert largest.startswith(sample.role_lane_ids[2])
    assert first > second


def test_experience_of_the_roles_differs(sample: Document) -> None:
    curves = set()
    for lane in sample.role_lane_ids:
        felt = [[c.experience for c in placed(sample, p, lane)] for p in sample.phase_ids]
        curves.add(tuple(sum(v for v in phase if v is not None) for phase in felt))
    assert len(curves) == 3
    assert all(min(curve) < 0 < max(curve) for curve in curves)


def test_sample_uses_mindsets_moments_notes_tags_and_links(sample: Document) -> None:
    cards = sample.cards.values()
    mindsets = Counter(card.qualification for card in cards if card.kind == "mindset")
    assert mindsets["qualified"] >= 3
    assert mindsets["disqualified"] == 1
    assert 3 <= sum(card.moment_of_truth for card in cards) <= 4
    assert {card.evidence for card in cards} >= {"assumed", "partial", "researched"}
    assert any(card.notes for card in cards)
    assert any(card.tags for card in cards)
    assert any(card.investment for card in cards)
    links = [link for card in cards for link in card.links]
    assert links
    assert all(link.startswith("https://example.com/") for link in links)


def test_every_phase_of_a_sample_has_one_or_two_kpis_with_readings(sample: Document) -> None:
    for phase in sample.phase_ids:
        kpis = [kpi for _, kpi in sample.kpis_of(phase)]
        assert 1 <= len(kpis) <= 2
        for kpi in kpis:
            days = [reading.on for reading in kpi.readings]
            assert kpi.name
            assert kpi.target is not None
            assert len(days) >= 3
            assert days == sorted(set(days))


def test_handoffs_of_a_sample_go_where_their_kind_says(sample: Document) -> None:
    handoffs = sample.handoffs.values()
    assert 5 <= len(handoffs) <= 8
    assert {handoff.kind for handoff in handoffs} == {"handoff", "leads_to", "loop"}
    for handoff in handoffs:
        source, target = sample.cards[handoff.source], sample.cards[handoff.target]
        assert source.phase is not None
        assert target.phase is not None
        steps = sample.phase_ids.index(target.phase) - sample.phase_ids.index(source.phase)
        assert handoff.label
        assert steps < 0 if handoff.kind == "loop" else steps >= 0
        if handoff.kind == "handoff":
            assert source.lane != target.lane


@pytest.mark.parametrize(
    ("name", "buyer"), [("hoppeboldmaskine", "Ivan"), ("sprettballmaskin", "Ivar")]
)
def test_the_danish_and_norwegian_samples_have_the_four_people_of_their_buying_centre(
    name: str, buyer: str
) -> None:
    document = codec.load(path_of("samples", name))
    people = [
        [persona.name.split()[0] for _, persona in document.personas_of(lane)]
        for lane in document.role_lane_ids
    ]
    assert people == [[buyer], ["Per", "Anders"], ["Ole"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_social_media_sample_fills_every_row_of_every_phase(language: str) -> None:
    sample = codec.load(sample_of("social-media", language).path)
    topics = [lane for lane in sample.lane_ids if sample.lanes[lane].kind == "topic"]
    for phase in sample.phase_ids:
        assert all(placed(sample, phase, lane) for lane in topics)
        assert 1 <= len(sample.kpis_of(phase)) <= 2
    paid = [card.investment for p in sample.phase_ids for card in placed(sample, p, topics[3])]
    assert paid == ["low", "low", "medium", "high", "depends", "very_high"]


@pytest.mark.parametrize(("name", "language"), TEMPLATES)
def test_template_is_a_frame_with_a_goal_in_each_phase(name: str, language: str) -> None:
    document = codec.load(path_of("templates", f"{name}.{language}"))
    assert document.map.language == language
    assert document.map.title
    assert document.map.method == ("" if name == "empty" else name)
    assert bool(document.cards) == (name in METHODS)
    assert all(phase.name and phase.goal for phase in document.phases.values())
    assert all(lane.name for lane in document.lanes.values())
    assert not document.personas
    assert not any(kpi.readings or kpi.target is not None for kpi in document.kpis.values())


@pytest.mark.parametrize(
    ("name", "phases", "lanes"),
    [
        ("buying-centre", 7, "role role role topic topic experience gap"),
        ("seven-phases", 7, "topic role topic experience gap kpis"),
        ("workshop", 7, "role topic topic topic gap kpis"),
        ("social-media", 6, "topic topic topic topic investment topic kpis"),
        ("lifecycle", 5, "role topic experience gap kpis"),
        ("empty", 3, "role experience gap"),
    ],
)
def test_template_has_the_phases_and_lanes_of_its_method(
    name: str, phases: int, lanes: str
) -> None:
    document = codec.load(path_of("templates", f"{name}.en"))
    assert len(document.phases) == phases
    assert [document.lanes[lane].kind for lane in document.lane_ids] == lanes.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_of_seven_phases_speak_of_the_same_phases(language: str) -> None:
    first, *others = (codec.load(path_of("templates", f"{name}.{language}")) for name in SEVEN)
    assert all(phase.description for phase in first.phases.values())
    assert all(other.phases == first.phases for other in others)
    roles = [first.lanes[lane].role for lane in first.role_lane_ids]
    assert roles == BUYING_CENTRE


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_technique_of_the_lifecycle_proposes_its_stage(language: str) -> None:
    document = codec.load(path_of("templates", f"lifecycle.{language}"))
    techniques = [item.card for item in document.cells[TRAY]]
    assert len(techniques) == 9
    assert {card.kind for card in techniques} == {"idea"}
    assert all(card.notes and "\n" not in card.notes for card in techniques)
    stages = [document.phase_ids.index(str(card.proposed_phase)) + 1 for card in techniques]
    assert stages == [1, 1, 2, 2, 3, 3, 4, 4, 5]
    assert [card.manner for card in techniques] == [None] * 6 + ["by_hand", "automated", None]
    assert [len(document.kpis_of(phase)) for phase in document.phase_ids] == [1, 1, 1, 1, 2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_template_is_the_same_in_each_language_but_for_its_words(name: str, language: str) -> None:
    english, other = (
        json.loads(path_of("templates", f"{name}.{lang}").read_bytes()) for lang in ("en", language)
    )
    assert without_words(english) == without_words(other)
    same_words = english["lanes"]["l1"]["name"] == other["lanes"]["l1"]["name"]
    assert same_words is (language == "en")


def without_words(template: dict[str, Any]) -> dict[str, Any]:
    words = {"name", "goal", "description", "title", "notes", "unit", "language", "label"}
    return {
        kind: {
            record: {field: None if field in words else value for field, value in fields.items()}
            for record, fields in table.items()
            if kind != "map"
        }
        for kind, table in template.items()
        if isinstance(table, dict)
    }


def test_index_describes_exactly_the_templates_that_ship() -> None:
    described = {f"{name}.{lang}.cjm" for name, texts in INDEX.items() for lang in texts}
    assert described == {path.name for path in resource("templates").glob("*.cjm")}
    for texts in INDEX.values():
        assert set(texts) == set(LANGUAGES)
        for text in texts.values():
            assert set(text) == {"title", "description"}
            assert all(text.values())
            assert text["description"].endswith(".")

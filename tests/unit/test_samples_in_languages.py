"""Each method has a filled sample in each language: of one structure, and with every view."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest

from cjm_desktop.insight import kpis
from cjm_desktop.insight.advice import Code, advice
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.vocabulary import EVIDENCE
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import Sample, sample, samples, templates
from cjm_desktop.words.wording import Wording

METHODS = ("seven-phases", "workshop", "social-media", "lifecycle")
"""Those whose samples are translations of one; the buying centre is told in each language anew."""

LANGUAGES = ("en", "sv", "da", "nb")
LARGEST = 60_000

FAULTS: set[Code] = {
    "phase_without_goal", "phase_without_mindset", "phase_without_kpi", "too_many_kpis",
    "role_without_touchpoint", "hole", "hole_before_decision", "absent_before_deciding",
    "inside_out", "unscored_touchpoints", "friction_without_idea", "decision_on_assumptions",
}  # fmt: skip
"""What a sample would be to blame for, and not its made-up company."""

WORDS = {
    "age", "audience", "authors", "background", "challenges", "channel", "circumstances",
    "client", "company", "counts", "customer_base", "description", "drivers", "dropped",
    "earlier_leads", "geography", "goal", "goals", "interests", "knowledge_needs", "label",
    "links", "local_market", "message", "name", "notes", "owner", "partners", "purpose", "quote",
    "resources", "responsibilities", "scope", "sources", "step_notes", "title", "unit", "variant",
}  # fmt: skip

OWN_WORDS = {
    "en": {"the", "and", "with", "they", "what", "which", "our"},
    "sv": {"och", "inte", "från", "vad", "är"},
    "da": {"af", "hvad", "uden", "bliver", "nogen"},
    "nb": {"hva", "uten", "etter", "noe", "meg"},
}
"""Words of a language that none of the others has."""

MAPS = [(method, language) for method in METHODS for language in LANGUAGES]
ALL_MAPS = [*MAPS, *(("buying-centre", language) for language in LANGUAGES)]


@pytest.fixture(params=MAPS, ids=lambda each: "-".join(each))
def document(request: pytest.FixtureRequest) -> Document:
    return codec.load(sample(*request.param).path)


@pytest.fixture(params=ALL_MAPS, ids=lambda each: "-".join(each))
def any_document(request: pytest.FixtureRequest) -> Document:
    return codec.load(sample(*request.param).path)


def as_written(method: str, language: str) -> dict[str, Any]:
    found = json.loads(sample(method, language).path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: None if name in WORDS else without_words(item)
            for name, item in value.items()
            if name != "language"
        }
    return [without_words(item) for item in value] if isinstance(value, list) else value


def words_in(value: Any, name: str = "") -> Iterator[str]:
    """Find every text that a reader sees."""
    if isinstance(value, dict):
        inside = chain.from_iterable(
            words_in(item, name if name in WORDS else key) for key, item in value.items()
        )
        yield from inside
    elif isinstance(value, list):
        yield from chain.from_iterable(words_in(item, name) for item in value)
    elif isinstance(value, str) and name in WORDS and name != "links":
        yield value


def test_every_method_has_a_sample_in_every_language() -> None:
    methods = {item.id for item in templates()} - {"empty"}
    found = [(item.method, item.language) for item in samples()]
    assert sorted(found) == sorted((method, code) for method in methods for code in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES[1:])
@pytest.mark.parametrize("method", METHODS)
def test_a_sample_is_the_same_in_each_language_but_for_its_words(
    method: str, language: str
) -> None:
    english, other = as_written(method, "en"), as_written(method, language)
    assert without_words(english) == without_words(other)


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.id)
def test_a_sample_speaks_its_language_and_no_other(each: Sample) -> None:
    texts = list(words_in(json.loads(each.path.read_text("utf-8"))))
    spoken = set(re.findall(r"\w+", " ".join(texts).casefold()))
    foreign = set(chain(*(OWN_WORDS[code] for code in LANGUAGES if code != each.language)))
    assert spoken & foreign == set()
    assert spoken & OWN_WORDS[each.language]


@pytest.mark.parametrize("language", LANGUAGES[1:])
@pytest.mark.parametrize("method", METHODS)
def test_no_sentence_of_a_sample_is_left_in_english(method: str, language: str) -> None:
    english, other = as_written(method, "en"), as_written(method, language)
    names = set(english["map"]["authors"]) | {
        persona["name"] for persona in english.get("personas", {}).values()
    }
    both = set(words_in(english)) & set(words_in(other)) - names
    assert {text for text in both if text.count(" ") > 1} == set()


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.id)
def test_a_sample_is_small(each: Sample) -> None:
    assert each.path.stat().st_size < LARGEST


def test_a_sample_gives_no_advice_that_it_is_to_blame_for(document: Document) -> None:
    assert {point.code for point in advice(document)} & FAULTS == set()


@pytest.mark.parametrize(("method", "language"), MAPS)
def test_a_sample_keeps_the_phases_and_lanes_of_its_template(method: str, language: str) -> None:
    document = codec.load(sample(method, language).path)
    (form,) = (
        codec.load(item.path)
        for item in templates()
        if (item.id, item.language) == (method, language)
    )
    assert [document.phases[phase].name for phase in document.phase_ids] == [
        form.phases[phase].name for phase in form.phase_ids
    ]
    asked = "kind", "order", "side", "about", "default_kind", "takes_ideas"
    assert [[getattr(document.lanes[lane], name) for name in asked] for lane in document.lanes] == [
        [getattr(form.lanes[lane], name) for name in asked] for lane in form.lanes
    ]


def test_every_view_of_a_sample_prints(document: Document) -> None:
    tr = Wording.of(document.map.language)
    for view in SECTIONS:
        assert list(pages(document, tr, PrintRequest("A3", sections=(view,))))


def test_a_sample_shows_what_there_is_to_see(document: Document) -> None:
    placed = [card for card in document.cards.values() if card.phase is not None]
    points = [card for card in placed if card.kind == "touchpoint"]
    assert 35 <= len(document.cards) <= 60
    assert 2 <= len(document.cells[TRAY]) <= 4
    assert {card.evidence for card in placed} >= set(EVIDENCE)
    assert any(card.research for card in placed)
    presence = [(card.customer_present, card.we_present) for card in points]
    assert presence.count((True, False)) >= 3
    assert presence.count((False, True)) >= 1
    assert any(card.effort_now not in (None, card.effort) for card in points)
    assert all(card.resources for card in points)
    assert all(card.owner for card in points if card.decision)
    assert any(card.moment_of_truth for card in points)
    assert any(card.indirect for card in points)
    feasible = {value for card in points for value in (card.budget, card.competence)}
    assert feasible >= {True, None}
    assert any(card.message for card in placed)
    assert any(card.qualification == "disqualified" for card in placed)
    assert "loop" in {handoff.kind for handoff in document.handoffs.values()}


def test_offers_of_a_sample_answer_some_wants_and_leave_some_open(
    any_document: Document,
) -> None:
    wants = {
        card_id
        for card_id, card in any_document.cards.items()
        if card.kind in ("need", "mindset", "friction") and card.qualification != "disqualified"
    }
    answered = set(chain.from_iterable(card.answers for card in any_document.cards.values()))
    assert answered <= wants
    assert len(wants) / 2 < len(answered) < len(wants)


def test_a_sample_tells_what_is_said_and_what_is_taken_today(any_document: Document) -> None:
    points = [card for card in any_document.cards.values() if card.kind == "touchpoint"]
    assert any(card.message for card in any_document.cards.values())
    assert any(card.effort_now not in (None, card.effort) for card in points)
    assert {card.budget for card in points} >= {True, None}


def test_measures_of_a_sample_have_targets_by_a_day_and_some_reach_them(
    document: Document,
) -> None:
    states = [kpis.state(kpi) for kpi in document.kpis.values()]
    assert all(kpi.readings and kpi.target_on for kpi in document.kpis.values())
    # Those whose day has not come are not missed yet.
    assert {"on_target", "not_yet"} <= set(states)
    assert any(kpi.counts for kpi in document.kpis.values())


def test_whoever_has_a_role_in_a_sample_has_a_persona(document: Document) -> None:
    for lane in document.role_lane_ids:
        ((_, persona),) = document.personas_of(lane)
        assert persona.name
        assert persona.quote
        assert persona.goals

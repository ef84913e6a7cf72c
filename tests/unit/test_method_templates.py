"""The templates of the methods say what their authors say, in each language by its own words."""

import json

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording

SEVEN = ("seven-phases", "workshop", "buying-centre")
METHODS = (*SEVEN, "social-media", "lifecycle")
LANGUAGES = ("en", "sv", "da", "nb")
EVERY = pytest.mark.parametrize(
    ("method", "language"), [(method, lang) for method in METHODS for lang in LANGUAGES]
)

INTEREST = {
    "en": "Initial brand interest",
    "sv": "Initialt varumärkesintresse",
    "da": "Første interesse for leverandører",
    "nb": "Første interesse for leverandører",
}
JOINT_PLAN = {
    "en": "Joint plan with targets, KPIs and dates",
    "sv": "Gemensam plan med mål, KPI:er och tidsplan",
    "da": "Fælles plan med mål, KPI’er og tidsplan",
    "nb": "Felles plan med mål, KPI-er og tidsplan",
}
SCALABILITY = {"en": "scalability", "sv": "skalbarhet", "da": "skalerbarhed", "nb": "skalerbarhet"}
ADDRESS = {
    "en": "the aim is their e-mail address",
    "sv": "målet är e-postadressen",
    "da": "målet er e-mailadressen",
    "nb": "målet er e-postadressen",
}
THREE = {"en": "Three conditions", "sv": "Tre villkor", "da": "Tre betingelser", "nb": "Tre vilkår"}
LIFETIME = {
    "en": "Lifetime value",
    "sv": "Livstidsvärde",
    "da": "Livstidsværdi",
    "nb": "Livstidsverdi",
}
OF_USE = {"en": "of use in the", "sv": "gör nytta i", "da": "gør nytte i", "nb": "gjør nytte i"}


def template(method: str, language: str = "en") -> Document:
    return codec.load(resource("templates", f"{method}.{language}.cjm"))


def topics(document: Document) -> list[str]:
    return [each for each in document.lane_ids if document.lanes[each].kind == "topic"]


def cards_in(document: Document, phase: str, lane: str) -> list[str]:
    placed = sorted(
        (card.order, card.title)
        for card in document.cards.values()
        if (card.phase, card.lane) == (phase, lane)
    )
    return [title for _, title in placed]


@EVERY
def test_the_end_loops_back_to_an_earlier_phase(method: str, language: str) -> None:
    document = template(method, language)
    (loop,) = (each for each in document.handoffs.values() if each.kind == "loop")
    end, start = (document.cards[each].phase for each in (loop.source, loop.target))
    assert end == document.phase_ids[-1]
    assert start in document.phase_ids[:2]
    assert loop.label


@EVERY
def test_one_lane_of_our_side_takes_ideas(method: str, language: str) -> None:
    lanes = template(method, language).lanes.values()
    (taking,) = (lane for lane in lanes if lane.takes_ideas)
    assert (taking.kind, taking.side) == ("topic", "company")


@EVERY
def test_each_topic_says_what_its_cards_are_and_the_templates_own_are_that(
    method: str, language: str
) -> None:
    document = template(method, language)
    kinds = {each: document.lanes[each].default_kind for each in topics(document)}
    assert all(kinds.values())
    for card in document.cards.values():
        assert card.lane is None or card.kind == kinds.get(card.lane, "touchpoint")


@EVERY
def test_a_topic_is_about_the_roles_but_what_meets_any_of_them(method: str, language: str) -> None:
    document = template(method, language)
    told = {each: document.lanes[each].about for each in topics(document)}
    shared = [lane for lane, about in told.items() if not about and document.role_lane_ids]
    assert shared == (["l6"] if method == "buying-centre" else [])
    assert {about for about in told.values() if about} <= {document.role_lane_ids}


@EVERY
def test_presence_is_only_said_with_what_it_rests_on(method: str, language: str) -> None:
    for card in template(method, language).cards.values():
        assert card.we_present is None
        assert (card.customer_present is True) == (
            card.kind == "touchpoint" and card.evidence == "assumed"
        )
        assert card.customer_present is not False


@EVERY
def test_names_within_a_template_are_told_apart(method: str, language: str) -> None:
    document = template(method, language)
    tables = (document.lanes, document.phases, document.kpis)
    names = [[record.name for record in table.values()] for table in tables]
    for told in (*names, [card.title for card in document.cards.values()]):
        assert len(told) == len(set(told))


def test_the_customers_whereabouts_after_the_purchase_are_not_assumed() -> None:
    document = template("seven-phases")
    told = {card.phase for card in document.cards.values() if card.customer_present}
    assert told == set(document.phase_ids[:5])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_seven_phases_say_what_their_author_says(language: str) -> None:
    for method in SEVEN:
        document = template(method, language)
        interest, evaluation = (document.phases[each] for each in document.phase_ids[2:4])
        assert interest.name == INTEREST[language]
        assert SCALABILITY[language] in evaluation.description
    document = template("seven-phases", language)
    purchase = document.phase_ids[4]
    assert cards_in(document, purchase, "l2")[-1] == JOINT_PLAN[language]
    assert [kpi.phase for kpi in document.kpis.values()] == [purchase]


@pytest.mark.parametrize("sample", ["bouncy-ball-machine", "studsbollsmaskin", "hoppeboldmaskine"])
def test_a_sample_names_that_phase_as_its_template_does(sample: str) -> None:
    document = codec.load(resource("samples", f"{sample}.cjm"))
    assert document.phases[document.phase_ids[2]].name == INTEREST[document.map.language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_social_media_says_what_its_author_says(language: str) -> None:
    document = template("social-media", language)
    _, interested, *_, last = (document.phases[each] for each in document.phase_ids)
    assert ADDRESS[language] in interested.description
    assert last.description.startswith(THREE[language])
    paid = sorted((str(c.phase), c.investment) for c in document.cards.values() if c.investment)
    assert [level for _, level in paid] == ["low", "low", "medium", "high", "depends", "very_high"]
    channels = [len(cards_in(document, each, "l5")) for each in document.phase_ids]
    assert channels == [1, 3, 1, 1, 0, 1]
    assert [len(document.kpis_of(each)) for each in document.phase_ids] == [1, 1, 2, 2, 3, 1]


def test_the_words_of_the_social_media_phases() -> None:
    assert template("social-media", "nb").phases["p2"].name == "Interesserte"
    assert template("social-media", "sv").phases["p5"].goal == "Få full nytta av det jag köpt"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buying_centre_marks_what_customers_meet_without_us(language: str) -> None:
    document = template("buying-centre", language)
    assert len(document.cards) == 4
    assert {(card.lane, card.indirect) for card in document.cards.values()} == {("l6", True)}
    assert not any(document.lanes[each].influence for each in document.role_lane_ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lifecycle_is_measured_by_the_value_over_a_lifetime(language: str) -> None:
    document = template("lifecycle", language)
    (_, measure) = document.kpis_of(document.phase_ids[-1])[-1]
    assert measure.name.startswith(LIFETIME[language])


def test_the_swedish_stage_of_education() -> None:
    assert template("lifecycle", "sv").phases["p2"].name == "Utbildning"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_do_is_of_use(language: str) -> None:
    for method, lane in (("seven-phases", "l3"), ("lifecycle", "l2")):
        assert OF_USE[language] in template(method, language).lanes[lane].description


@pytest.mark.parametrize(("language", "word"), [("da", "Modtagere"), ("nb", "Mottakere")])
def test_who_receives_a_map_is_no_target_group(language: str, word: str) -> None:
    assert Wording.of(language)("Audience") == word


def test_the_parts_in_the_purchase_are_the_same_in_each_language() -> None:
    samples = ("bouncy-ball-machine", "studsbollsmaskin", "hoppeboldmaskine")
    english, *others = (
        json.loads(resource("samples", f"{each}.cjm").read_bytes())["lanes"] for each in samples
    )
    parts = {lane: fields.get("influence") for lane, fields in english.items()}
    assert [parts[lane] is not None for lane in sorted(parts)] == [True] * 3 + [False] * 2
    for other in others:
        assert {lane: fields.get("influence") for lane, fields in other.items()} == parts

"""Every code that can be shown has words, and advice reads as a sentence."""

from typing import Any, get_args

import pytest

from cjm_desktop.insight.advice import CODES
from cjm_desktop.insight.card import Presence
from cjm_desktop.insight.feasibility import FEASIBILITIES, NEEDS
from cjm_desktop.insight.gap import GROUPS
from cjm_desktop.insight.kpis import State, Trend
from cjm_desktop.journey import vocabulary
from cjm_desktop.journey.looks import ROLE_TOKENS
from cjm_desktop.journey.rounds import RoundAbout
from cjm_desktop.output.options import PAGES
from cjm_desktop.words import codes as phrases
from cjm_desktop.words.codes import advice, experience, group_line, phrase
from cjm_desktop.words.wording import ENGLISH

SHOWN = (
    *vocabulary.CARD_KINDS, *vocabulary.ROLES, *vocabulary.LANE_KINDS, *vocabulary.DECISIONS,
    *vocabulary.EVIDENCE, *vocabulary.QUALIFICATIONS, *vocabulary.INVESTMENTS,
    *vocabulary.MANNERS, *vocabulary.RESEARCH_SOURCES, *vocabulary.INFLUENCES,
    *vocabulary.PROGRESS, *vocabulary.CHANGES,
    *get_args(vocabulary.MapState), *get_args(vocabulary.HandoffKind),
    *get_args(vocabulary.Better), *(f"side_{side}" for side in get_args(vocabulary.LaneSide)),
    *GROUPS, *NEEDS, *FEASIBILITIES, *get_args(Presence), *get_args(State), *get_args(Trend),
    *PAGES, *ROLE_TOKENS, *get_args(RoundAbout),
)  # fmt: skip

OF_THE_WHOLE_MAP = {"nothing_offered", "answers_untold"}
PLACE: dict[str, Any] = {"phase": "Choice", "phase_number": 2, "lane": "User", "lane_number": 1}


@pytest.mark.parametrize("code", SHOWN)
def test_a_code_that_can_be_shown_has_words(code: str) -> None:
    assert phrase(ENGLISH, code).strip()


def test_no_code_means_two_things() -> None:
    codes = [code for family in phrases.FAMILIES for code in family]
    assert len(codes) == len(set(codes))
    assert set(codes) == set(SHOWN)


def test_an_unknown_code_is_not_passed_on() -> None:
    with pytest.raises(KeyError):
        phrase(ENGLISH, "quick win")


def test_steps_of_experience_have_words() -> None:
    words = [experience(ENGLISH, step) for step in range(-2, 3)]
    assert len(set(words)) == 5


def test_a_group_is_named_with_what_to_do() -> None:
    assert group_line(ENGLISH, "quick_win") == "Quick wins — do first"
    assert group_line(ENGLISH, "question") == "Question it — do less or stop"
    assert group_line(ENGLISH, "leave") == "Leave it — not worth starting"


@pytest.mark.parametrize("code", CODES)
def test_advice_is_a_sentence_with_its_place(code: str) -> None:
    values = {
        **PLACE,
        "count": 3,
        "title": "Offers",
        "titles": "Trust",
        "value": 31.0,
        "target": 40.5,
        "unit": "%",
    }
    said = advice(ENGLISH, code, values)
    assert "{" not in said
    if code not in OF_THE_WHOLE_MAP:
        assert "Choice" in said or "User" in said


def test_advice_counts_and_measures() -> None:
    one = advice(ENGLISH, "unscored_touchpoints", {**PLACE, "count": 1, "title": "x"})
    assert one == "User in Choice: one touchpoint is not scored"
    many = advice(ENGLISH, "unscored_touchpoints", {**PLACE, "count": 4, "title": "x"})
    assert many == "User in Choice: 4 touchpoints are not scored"
    measured: dict[str, Any] = {
        **PLACE,
        "title": "Offers",
        "value": 31.0,
        "target": 40.5,
        "unit": "%",
    }
    assert "31\N{NO-BREAK SPACE}%" in advice(ENGLISH, "kpi_off_target", measured)


def test_advice_names_what_has_no_name_by_its_number() -> None:
    values: dict[str, Any] = {"phase": "", "phase_number": 2, "lane": "", "lane_number": 5}
    assert advice(ENGLISH, "hole", values) == "Lane 5 has no touchpoint in Phase 2"
    untitled: dict[str, Any] = {**values, "title": ""}
    assert advice(ENGLISH, "friction_without_idea", untitled).startswith("Untitled")


def test_what_users_wrote_is_no_pattern() -> None:
    values: dict[str, Any] = {"phase": "{count}", "phase_number": 1}
    assert advice(ENGLISH, "phase_without_goal", values).startswith("{count} has no goal")

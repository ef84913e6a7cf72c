"""What is handed over speaks to a client: its place once, no order, in whole sentences."""

from typing import Any

import pytest

from cjm_desktop.insight.advice import CODES
from cjm_desktop.words.advice import advice_reason
from cjm_desktop.words.client_advice import client_advice, client_reason
from cjm_desktop.words.wording import ENGLISH

VALUES: dict[str, Any] = {
    "phase": "Choice", "phase_number": 2, "lane": "User", "lane_number": 1, "count": 3,
    "title": "Offers", "titles": "Trust", "value": 31.0, "target": 40.5, "unit": "%",
}  # fmt: skip
ORDERS = ("check", "start", "say", "ask", "look", "do not", "what ", "you ")
OF_THE_WHOLE_MAP = {"nothing_offered", "answers_untold"}


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_names_its_place_once(code: str) -> None:
    said = client_advice(ENGLISH, code, VALUES)
    assert said.endswith(".")
    assert "{" not in said
    assert said.count("Choice") <= 1
    assert said.count("User") <= 1
    assert ("Choice" in said or "User" in said) == (code not in OF_THE_WHOLE_MAP)


@pytest.mark.parametrize("code", CODES)
def test_nobody_is_told_what_to_do(code: str) -> None:
    said = client_advice(ENGLISH, code, VALUES).lower()
    assert "?" not in said
    assert not said.startswith(ORDERS)
    why = client_reason(ENGLISH, code)
    assert why.endswith(".")
    assert not why.lower().startswith(("check", "start", "say", "ask", "look"))


def test_a_reason_that_tells_a_colleague_what_to_do_is_told_otherwise() -> None:
    orders = ("Ask", "Check", "Start", "Say")
    told = [code for code in CODES if advice_reason(ENGLISH, code).startswith(orders)]
    assert len(told) >= 3
    assert all(client_reason(ENGLISH, code) != advice_reason(ENGLISH, code) for code in told)


def test_what_customers_want_is_quoted_so_that_the_sentence_ends_once() -> None:
    values = {**VALUES, "titles": "Why now?\nAnd then, what?"}
    two, three = (
        client_advice(ENGLISH, "wants_unanswered", {**values, "count": count}) for count in (2, 3)
    )
    assert two.endswith(": “Why now?”, “And then, what?”.")
    assert three.endswith(": “Why now?”, “And then, what?” and one more.")


def test_it_counts() -> None:
    one = client_advice(ENGLISH, "unscored_touchpoints", {**VALUES, "count": 1})
    assert one == "User, Choice: one touchpoint is not scored yet."
    many = client_advice(ENGLISH, "unscored_touchpoints", {**VALUES, "count": 4})
    assert many == "User, Choice: 4 touchpoints are not scored yet."


def test_what_has_no_name_is_called_by_its_number() -> None:
    values: dict[str, Any] = {"phase": "", "phase_number": 2, "lane": "", "lane_number": 5}
    said = client_advice(ENGLISH, "hole", values)
    assert said == "Nothing from us reaches Lane 5 in Phase 2."

"""Every step of the workshop has its words, and says truly how far it is."""

import pytest

from cjm_desktop.insight.guide import progress
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS
from cjm_desktop.words.guide import step_method, step_progress, step_reminder, step_title, step_way
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize("code", WORKSHOP_STEPS)
def test_each_step_has_a_title_a_method_and_a_way_there(code: str) -> None:
    assert step_title(ENGLISH, code)
    assert step_method(ENGLISH, code).endswith(".")
    assert step_way(ENGLISH, code)


def test_no_two_steps_are_called_the_same() -> None:
    assert len({step_title(ENGLISH, code) for code in WORKSHOP_STEPS}) == len(WORKSHOP_STEPS)


def test_the_steps_that_tempt_to_think_from_the_inside_remind_of_it() -> None:
    reminding = {code for code in WORKSHOP_STEPS if step_reminder(ENGLISH, code)}
    assert reminding == {"mindsets", "whereabouts", "offer", "presence", "scoring"}


def test_progress_is_said_in_numbers() -> None:
    said = step_progress(ENGLISH, "phases", 4, 7)
    assert said == "Phases with a name and a goal: 4\u00a0of\u00a07"
    assert step_progress(ENGLISH, "phases", 0, 0) == "The map has no phases yet"


def test_each_step_has_something_to_say_of_an_empty_map() -> None:
    for code, found in progress(Document()).items():
        assert step_progress(ENGLISH, code, found.done, found.of)

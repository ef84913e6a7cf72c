"""Undo and Redo can name every step there is."""

from typing import get_args

from cjm_desktop.desktop.work.step_names import STEPS
from cjm_desktop.editing.steps import Step


def test_every_step_has_a_name() -> None:
    assert STEPS.keys() == set(get_args(Step))

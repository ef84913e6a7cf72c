"""The nine techniques of the customer lifecycle wait in the tray, each proposing its stage."""

import pytest

from cjm_desktop.insight.ideas import ideas
from cjm_desktop.storage import templates

STAGES = [1, 1, 2, 2, 3, 3, 4, 4, 5]
"""The stage of each technique, in the order in which the method gives them."""


@pytest.mark.parametrize("language", ["en", "sv", "da", "nb"])
def test_each_technique_proposes_its_stage(language: str) -> None:
    document = templates.open_template("lifecycle", language)
    found = ideas(document)
    assert (len(found.waiting), found.undecided, found.dropped) == (9, (), ())
    stages = [document.phase_ids.index(str(item.card.proposed_phase)) + 1 for item in found.waiting]
    assert stages == STAGES


@pytest.mark.parametrize("language", ["en", "sv", "da", "nb"])
def test_the_notes_help_and_do_not_repeat_the_stage(language: str) -> None:
    document = templates.open_template("lifecycle", language)
    for item in ideas(document).waiting:
        assert item.card.notes
        assert "\n" not in item.card.notes

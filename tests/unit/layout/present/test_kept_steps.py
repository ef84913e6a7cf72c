"""The facilitator's own order is what a room is shown: chosen, arranged, with parts of the map."""

import pytest

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.part_hiding import hide
from cjm_desktop.editing.edits.presented import present_steps
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import PresentedStep
from cjm_desktop.layout.present.shown import projected
from cjm_desktop.layout.present.steps import (
    Step,
    kept_step,
    step_of,
    step_title,
    steps_of,
    usual_steps,
)
from cjm_desktop.words.wording import ENGLISH
from tests.maps import small_map
from tests.unit.layout.present.projected import HD, cards_on, check_readable, presented

PART = PresentedStep(kind="part", phases=("p3", "p1"), lanes=("l2",), name="Needs")
WIDE = PresentedStep(kind="part", phases=("p1",))


def showing(*steps: PresentedStep) -> Document:
    return present_steps(small_map(), steps).apply(small_map())


def test_steps_come_as_they_were_arranged_and_each_once() -> None:
    gap, phase = PresentedStep(kind="overview"), PresentedStep(kind="phase", phases=("p2",))
    assert steps_of(showing(phase, gap, phase)) == (Step("phase", "p2"), Step("overview"))


def test_what_is_gone_hidden_or_empty_is_passed_over_and_nothing_left_is_the_usual_order() -> None:
    gone = PresentedStep(kind="phase", phases=("gone",))
    unscored = PresentedStep(kind="gap")
    assert steps_of(showing(gone, unscored, PresentedStep(kind="role", lanes=("l1",)))) == (
        Step("role", "l1"),
    )
    assert steps_of(showing(gone)) == usual_steps(small_map())
    document = showing(PresentedStep(kind="phase", phases=("p1",)), WIDE, PART)
    shown = projected(hide(document, [Key("phases", "p1")], hidden=True).apply(document))
    assert steps_of(shown) == (Step("part", "", ("p3",), ("l2",), "Needs"),)


def test_a_phase_without_cards_is_shown_if_it_was_chosen() -> None:
    document = showing(PresentedStep(kind="phase", phases=("p2",)))
    [slides] = presented(remove_cards(document, ["d"]).apply(document)).values()
    assert cards_on(slides) == []
    assert len(slides) == 1


@pytest.mark.parametrize(
    ("part", "cards"),
    [
        (PART, ["e", "f", "g"]),
        (WIDE, ["a", "b", "c", "e"]),
        (PresentedStep(kind="part"), ["a", "b", "c", "e", "d", "f", "g"]),
        (PresentedStep(kind="part", lanes=("l1",)), ["a", "b", "c", "d"]),
    ],
)
def test_a_part_shows_the_cards_of_its_phases_and_lanes(
    part: PresentedStep, cards: list[str]
) -> None:
    [slides] = presented(showing(part)).values()
    assert cards_on(slides) == cards
    for slide in slides:
        check_readable(slide, HD)


def test_a_part_is_called_by_its_name_or_by_what_it_shows() -> None:
    document = small_map()
    titles = [
        step_title(document, step, ENGLISH)
        for part in (PART, PART.replaced(name=""), PresentedStep(kind="part"))
        if (step := step_of(document, part)) is not None
    ]
    assert titles == ["Needs", "One, Three, Need", "Part of the map"]


def test_every_step_is_kept_as_it_is() -> None:
    document = small_map()
    for step in usual_steps(document):
        assert step_of(document, kept_step(step)) == step

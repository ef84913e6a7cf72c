"""A card that is typed while a step is shown lands where that step asks for it."""

from datetime import date

import pytest

from cjm_desktop.desktop.present.landing import Landing, landing, phase_shown
from cjm_desktop.desktop.present.sight import Sight
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.vocabulary import CardKind, WorkshopStep
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.steps import Step
from tests.maps import P1L1, P1L2, small_map


def a_map() -> Document:
    document = small_map()
    customer = document.lanes["l2"].replaced(side="customer", default_kind="mindset")
    return document.replaced({Key("lanes", "l2"): customer})


def at(step: Step) -> Sight:
    sight = Sight.of(a_map(), Screen(1280, 720), date(2026, 1, 1))
    place = sight.walk.of_step(step)
    assert place is not None
    sight.walk.place = place
    return sight


@pytest.mark.parametrize(
    ("step", "guide", "kind", "lands"),
    [
        (Step("phase", "p1"), None, None, Landing(P1L1, "touchpoint")),
        (Step("phase", "p1"), "whereabouts", None, Landing(P1L1, "touchpoint")),
        (Step("phase", "p1"), "mindsets", None, Landing(P1L2, "mindset")),
        (Step("phase", "p1"), "mindsets", "touchpoint", Landing(P1L1, "touchpoint")),
        (Step("role", "l1"), "mindsets", None, Landing(P1L1, "mindset")),
        (Step("role", "l2"), None, None, Landing(P1L2, "mindset")),
        (Step("overview"), "mindsets", None, Landing(TRAY, "mindset")),
    ],
)
def test_a_card_lands(
    step: Step, guide: WorkshopStep | None, kind: CardKind | None, lands: Landing
) -> None:
    assert landing(at(step), guide, kind) == lands


def test_a_role_lands_in_the_phase_whose_cards_are_on_the_screen() -> None:
    sight = at(Step("role", "l2"))
    assert phase_shown(sight) == "p1"
    assert landing(sight, None).cell == CellKey("p1", "l2")

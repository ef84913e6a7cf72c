"""A room reads the names of phases where their cards are, and no page has a lonely one."""

from pathlib import Path

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.order import keys
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.drawing import Figure, Text
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.shown import outlined
from cjm_desktop.layout.present.slide import Progress, Slide
from cjm_desktop.layout.present.slides import step_slides
from cjm_desktop.layout.present.steps import Step
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.unit.layout.present.projected import BEAMER, DAY, FULL_HD, HD, check_readable, texts

MAPS = [path.stem for path in sorted(Path(resource("samples")).glob("*.cjm"))]


def screens_of(step: Step, document: Document, screen: Screen) -> tuple[Slide, ...]:
    tr = Wording.of(document.map.language)
    return step_slides(outlined(document), step, screen, tr, Progress(0, 9), DAY)


def phases_on(slide: Slide) -> list[Figure]:
    """The headings of the phases whose cards are on a screen."""
    figures = (placed.figure for placed in slide.drawing.figures())
    return [each for each in figures if each.key is not None and each.key.kind == "phases"]


ON_SCREENS = pytest.mark.parametrize("screen", [HD, FULL_HD, BEAMER])
OF_MAPS = pytest.mark.parametrize("name", MAPS)


@ON_SCREENS
@OF_MAPS
def test_pages_of_an_overview_name_their_phases_and_share_them_evenly(
    name: str, screen: Screen
) -> None:
    document = codec.load(resource("samples", f"{name}.cjm"))
    slides = screens_of(Step("overview"), document, screen)
    for slide in slides:
        check_readable(slide, screen)
    if len(slides) == 1:
        return
    shown = [phases_on(slide) for slide in slides]
    assert [each.key.id for page in shown for each in page if each.key] == [*document.phase_ids]
    sizes = {len(page) for page in shown}
    assert max(sizes) - min(sizes) <= 1 < min(sizes)
    for heading in (each for page in shown for each in page):
        said = "".join(mark.text for mark in heading.marks if isinstance(mark, Text))
        assert any(letter.isalpha() for letter in said), "a name, not a number alone"
        assert "…" not in said


@ON_SCREENS
@OF_MAPS
def test_the_experience_of_a_sample_is_seen_at_one_glance(name: str, screen: Screen) -> None:
    document = codec.load(resource("samples", f"{name}.cjm"))
    slides = screens_of(Step("experience"), document, screen)
    check_readable(slides[0], screen)
    assert len(slides) == 1


def many(phases: int, roles: int) -> Document:
    """A map of so many phases, each with cards of each role."""
    steps, lanes = keys(phases), keys(roles)
    cells = [(f"p{phase}", f"l{lane}") for phase in range(phases) for lane in range(roles)]
    return Document(
        phases={f"p{n}": Phase(order=key, name=f"Phase {n}") for n, key in enumerate(steps)},
        lanes={f"l{n}": Lane(order=key, name=f"Role {n}") for n, key in enumerate(lanes)},
        cards={
            f"c-{phase}-{lane}-{n}": Card(phase=phase, lane=lane, order=key, title=f"Card {n}")
            for phase, lane in cells
            for n, key in enumerate(keys(3))
        },
    )


@ON_SCREENS
@pytest.mark.parametrize(("phases", "roles"), [(30, 6), (24, 5), (18, 6), (40, 2)])
def test_phases_of_an_overview_are_named_on_the_page_that_shows_them(
    phases: int, roles: int, screen: Screen
) -> None:
    document = many(phases, roles)
    slides = screens_of(Step("overview"), document, screen)
    for slide in slides:
        check_readable(slide, screen)
        shown = [document.phases[each.key.id].name for each in phases_on(slide) if each.key]
        assert shown, "no page has names alone"
        said = " ".join(text.text for text in texts(slide))
        assert not [each for each in shown if each not in said]

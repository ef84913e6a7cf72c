"""The screens of each step: laid out anew for the size of the screen, in the map's language."""

from collections.abc import Iterator
from datetime import date
from typing import Final, assert_never

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Group
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.present.action_pages import action_pages
from cjm_desktop.layout.present.card_pages import part_pages, phase_pages, role_pages
from cjm_desktop.layout.present.figure_pages import (
    experience_pages,
    gap_pages,
    overview_pages,
    presence_pages,
)
from cjm_desktop.layout.present.open_card import open_card_pages
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.shown import outlined, projected, with_band, with_titles
from cjm_desktop.layout.present.slide import Progress, Slide, framed
from cjm_desktop.layout.present.steps import UNREAD, Step, step_title
from cjm_desktop.layout.story.chapter_head import widest_name
from cjm_desktop.words.wording import Wording

_HAS_BAND: Final = frozenset({"phase", "role"})


@in_words_of_tr
def step_slides(
    document: Document, step: Step, screen: Screen, tr: Wording, progress: Progress, today: date
) -> tuple[Slide, ...]:
    """Lay a step out on as many screens as it takes; `document` is the map as it is."""
    shown = outlined(document) if step.kind in UNREAD else projected(document)
    title = step_title(shown, step, tr)
    if step.kind in _HAS_BAND:
        shown = with_band(shown, document, step.id, widest_name(screen.page.width))
    if step.kind not in UNREAD:
        parts = {step.id, *step.phases, *step.lanes}
        shown = with_titles(shown, document, parts, screen.page.room)
    return framed(shown, title, list(_pages(shown, step, screen, tr, today)), screen, tr, progress)


@in_words_of_tr
def card_slides(
    document: Document, card: str, screen: Screen, tr: Wording, *, notes: bool
) -> tuple[Slide, ...]:
    """Lay one card out with all its words, on as many screens as it takes."""
    pages = list(open_card_pages(document, card, screen.page, tr, notes=notes))
    return framed(outlined(document), "", pages, screen, tr)


def _pages(
    shown: Document, step: Step, screen: Screen, tr: Wording, today: date
) -> Iterator[Group]:
    page = screen.page
    match step.kind:
        case "overview":
            return overview_pages(shown, page, tr)
        case "phase":
            return phase_pages(shown, step.id, page, tr)
        case "role":
            return role_pages(shown, step.id, page, tr)
        case "part":
            return part_pages(shown, step.phases, step.lanes, page, tr)
        case "experience":
            return experience_pages(shown, page, tr)
        case "gap":
            return gap_pages(shown, page, tr)
        case "presence":
            return presence_pages(shown, page, tr)
        case "actions":
            return action_pages(shown, page, tr, today)
        case unknown:
            assert_never(unknown)

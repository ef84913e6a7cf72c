"""What is said of those whom figures are of: a role, or all where nobody in particular is meant."""

from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.facts import CellGap
from cjm_desktop.insight.gap import Headline
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.lane_look import LaneLook, lane_looks, look_of_all
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

ALL_ROLES = "quiet"
"""The colour of what is about nobody in particular, as topics have it."""
_NAMED = 3
"""How many touchpoints a headline names; of more it says how many."""


def party_words(document: Document, who: Party, tr: Wording) -> str:
    """Name a role on one line, or all of them."""
    return tr("All roles") if who is None else place_words(document, CellKey(None, who), tr)


def cell_words(document: Document, cell: CellKey, tr: Wording) -> str:
    """Name whom the figures of a cell are of, and its phase."""
    phase = place_words(document, CellKey(cell.phase, None), tr)
    return f"{party_words(document, cell.lane, tr)} · {phase}"


def party_colours(document: Document) -> dict[Party, str]:
    """Give the colours of all whom the map's figures are of, in their order."""
    colours = lane_colours(document)
    return {who: ALL_ROLES if who is None else colours[who] for who in parties(document)}


def party_looks(document: Document) -> dict[Party, LaneLook]:
    """Give how all look whom the map's figures are of, in their order."""
    looks = lane_looks(document)
    return {who: look_of_all(document) if who is None else looks[who] for who in parties(document)}


def unused_words(unused: int, unvalued: int, tr: Wording) -> str:
    """Say how many touchpoints are unused, and of how many it is not known what they could give."""
    if not unvalued:
        return tr.plural("{n} unused", "{n} unused", unused)
    if unvalued == unused:
        return tr.plural("{n} unused, not scored", "{n} unused, not scored", unused)
    return tr("{unused} unused, {unscored} not scored", unused=unused, unscored=unvalued)


def unmet_words(gap: CellGap, tr: Wording) -> str:
    """Give an unmet potential as a number; "?" stands for what is unused and not scored yet."""
    return sum_with_unknown(gap.unmet, gap.unvalued, tr)


def sum_with_unknown(total: float, unknown: int, tr: Wording) -> str:
    """Give a sum to which some of its parts are not known yet: "7 + ?", or "?" alone."""
    if not unknown:
        return number(tr, total)
    return f"{number(tr, total)} + ?" if total else "?"


def headline_words(document: Document, found: Headline, tr: Wording) -> str:
    """Say the largest unmet potential, what it is made of, and where there is as much."""
    said = tr(
        "Largest unmet potential: {role} in {phase} ({amount}): {touchpoint}, "
        "where the customer is and we are not.",
        role=party_words(document, found.cell.lane, tr),
        phase=place_words(document, CellKey(found.cell.phase, None), tr),
        amount=number(tr, found.unmet),
        touchpoint=_touchpoints(found.touchpoints, tr),
    )
    if not found.equally:
        return said
    places = [cell_words(document, cell, tr) for cell in found.equally]
    return f"{said} " + tr("And equally: {places}.", places=", ".join(places))


def _touchpoints(items: tuple[Placed, ...], tr: Wording) -> str:
    """Name a touchpoint; of several say how many, and the first of them with their potentials."""
    if len(items) == 1:
        return _title(items[0], tr)
    named = ", ".join(
        f"{_title(item, tr)} ({number(tr, item.card.potential)})" for item in items[:_NAMED]
    )
    count = len(items)
    if count > _NAMED:
        return tr.plural("{n} touchpoint, first {titles}", "{n} touchpoints, first {titles}",
                         count, titles=named)  # fmt: skip
    return tr.plural("{n} touchpoint: {titles}", "{n} touchpoints: {titles}", count, titles=named)


def _title(item: Placed, tr: Wording) -> str:
    title = " ".join(item.card.title.split())
    return tr.quoted(title) if title else tr("Untitled")

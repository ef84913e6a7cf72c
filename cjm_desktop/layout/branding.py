"""A map in the look of a brand kit: its colours and logo in place of the map's own.

Colours that could not be read are made as much darker as that takes, and whoever asks is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.layout.contrast import darkened
from cjm_desktop.layout.theme import Palette
from cjm_desktop.layout.typefaces import Typeface

LOGO = "brand-logo"
LOGO_DARK = "brand-logo-dark"
"""The ids of a kit's logos among a map's pictures."""


class MendedColour(NamedTuple):
    """A colour of a kit that is too light on white, and the one that is taken instead."""

    given: str
    taken: str


def mended_colours(brand: Brand) -> list[MendedColour]:
    """List the colours that are not taken as they are given."""
    colours = [*((brand.accent,) if brand.accent else ()), *brand.roles]
    pairs = (MendedColour(colour, _on_paper(colour)) for colour in dict.fromkeys(colours))
    return [pair for pair in pairs if pair.given.upper() != pair.taken.upper()]


def branded(document: Document, brand: Brand | None) -> Document:
    """Give a map with a kit's colours and logos; the document is for drawing."""
    if brand is None:
        return document
    map_, assets = document.map, dict(document.assets)
    if brand.header:
        map_ = map_.replaced(accent=brand.header)
    if brand.logo:
        assets[LOGO] = brand.logo
        map_ = map_.replaced(logo=LOGO)
    if brand.logo_dark:
        assets[LOGO_DARK] = brand.logo_dark
    lanes = {**document.lanes, **dict(_role_lanes(document, brand))}
    return replace(document, map=map_, assets=assets, lanes=lanes)


def typeface(brand: Brand | None) -> Typeface | None:
    """Give the typeface of a kit; None for ours."""
    if brand is None or brand.fonts is None:
        return None
    from cjm_desktop.layout.shaping.company_fonts import typeface_of

    return typeface_of(brand.fonts)


def branded_palette(palette: Palette, brand: Brand | None) -> Palette:
    """Give the colours of paper with a kit's accent."""
    if brand is None or brand.accent is None:
        return palette
    changed: Mapping[str, str] = {"accent": _on_paper(brand.accent)}
    return {**palette, **changed}


def _role_lanes(document: Document, brand: Brand) -> Iterator[tuple[str, Lane]]:
    for order, lane_id in enumerate(document.role_lane_ids if brand.roles else ()):
        lane = document.lanes[lane_id]
        place = order if lane.look is None else lane.look - 1
        yield lane_id, lane.replaced(colour=_on_paper(brand.roles[place % len(brand.roles)]))


def _on_paper(colour: str) -> str:
    return darkened(colour, "#FFFFFF")

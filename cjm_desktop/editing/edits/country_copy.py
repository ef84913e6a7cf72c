"""A copy of a map for a country or another group: the map on tour, to be compared with its base.

All ids stay, so that the copy can be laid beside its base card by card.
"""

from typing import Final, NamedTuple

from cjm_desktop.journey.document import MAP_KEY, Document


class Market(NamedTuple):
    """What marks the market that a copy is made for; the names are the map's fields."""

    local_market: str = ""
    customer_base: str = ""
    partners: str = ""
    circumstances: str = ""


WHICH_COPY: Final = ("variant", "base")
"""Fields of a map by which copies of one base are told apart."""

OF_ITS_OWN: Final = (*WHICH_COPY, "language", *Market._fields)
"""What a copy has for itself: nothing that another one is to have along with all the rest."""


def country_copy(
    document: Document, variant: str, base: str, market: Market, language: str
) -> Document:
    """Make the copy for a variant; `base` is the name of the map it is made from."""
    fields = {"variant": variant, "base": base, "language": language, **market._asdict()}
    return document.replaced({MAP_KEY: document.map.replaced(**fields)})

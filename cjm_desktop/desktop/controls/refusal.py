"""Sentences for edits that the document refused, shown at the field that asked for them."""

from collections.abc import Mapping

from cjm_desktop.editing.patch import StaleEdit
from cjm_desktop.editing.store import InvalidRecord, Refused
from cjm_desktop.words.wording import N_, Wording

Refusal = InvalidRecord | Refused | StaleEdit
REFUSALS = (InvalidRecord, Refused, StaleEdit)

_INVALID: Mapping[str, str] = {
    "string_too_long": N_("This is too long; the map has kept the last that fits."),
    "string_pattern_mismatch": N_("This holds a character that cannot be stored here."),
}
_BREACHES: Mapping[str, str] = {
    "dangling": N_("What this refers to is no longer in the map."),
    "lane_holds_no_cards": N_("This lane cannot hold cards."),
    "asset_too_large": N_("This picture is too large."),
    "assets_too_large": N_("The map cannot hold more pictures."),
    "too_many": N_("The map cannot hold more of these."),
}


def sentence(tr: Wording, refusal: Refusal) -> str:
    """Say in a plain sentence why the edit was refused."""
    text: str | None = None
    match refusal:
        case InvalidRecord():
            text = _INVALID.get(refusal.reason)
        case Refused():
            text = _BREACHES.get(refusal.breach.code)
        case StaleEdit():
            text = N_("The map has changed in the meantime; try again.")
    return tr(text if text is not None else N_("This value cannot be used here."))

"""Sentences for edits that the document refused: what was refused, why, and the limit."""

from collections.abc import Mapping

from cjm_desktop.desktop.work.step_names import step_name
from cjm_desktop.editing.patch import StaleEdit
from cjm_desktop.editing.steps import Step
from cjm_desktop.editing.store import InvalidRecord, ReadOnly, Refusal, Refused
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import N_, Wording

_INVALID: Mapping[str, str] = {
    "string_too_long": N_("This is too long; the map has kept the last that fits."),
    "string_pattern_mismatch": N_("This holds a character that cannot be stored here."),
}
READ_ONLY = N_("This map is open read-only; a copy of it can be changed.")
_BREACHES: Mapping[str, str] = {
    "dangling": N_("What this refers to is no longer in the map."),
    "lane_holds_no_cards": N_("This lane cannot hold cards."),
    "asset_too_large": N_("This picture is too large."),
    "assets_too_large": N_("The map cannot hold more pictures."),
}
_TOO_MANY: Mapping[str, str] = {
    "phases": N_("A map holds at most {limit} phases."),
    "lanes": N_("A map holds at most {limit} lanes."),
    "cards": N_("A map holds at most {limit} cards."),
    "handoffs": N_("A map holds at most {limit} arrows."),
    "personas": N_("A map holds at most {limit} personas."),
    "kpis": N_("A map holds at most {limit} KPIs."),
    "rounds": N_("A map holds at most {limit} rounds of voting."),
    "workshops": N_("A map holds at most {limit} workshops."),
    "quotes": N_("A map holds at most {limit} quotes."),
    "assets": N_("A map holds at most {limit} pictures."),
}


def sentence(tr: Wording, refusal: Refusal) -> str:
    """Say in a plain sentence why the edit was refused, beside the field that asked for it."""
    text: str | None = None
    match refusal:
        case InvalidRecord():
            text = _INVALID.get(refusal.reason)
        case Refused(breach=breach) if breach.code == "too_many":
            limit = number(tr, float(breach.values["limit"]))
            crowd = _TOO_MANY[str(breach.values["kind"])]
            return tr(crowd, limit=limit)
        case Refused():
            text = _BREACHES.get(refusal.breach.code)
        case ReadOnly():
            text = READ_ONLY
        case StaleEdit():
            text = N_("The map has changed in the meantime; try again.")
    return tr(text if text is not None else N_("This value cannot be used here."))


def notice(tr: Wording, step: Step, refusal: Refusal) -> str:
    """Say the same away from any field: which step was not taken, and why."""
    reason = sentence(tr, refusal)
    return tr("Not done: {step}. {reason}", step=step_name(tr, step), reason=reason)

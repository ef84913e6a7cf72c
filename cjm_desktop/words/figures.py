"""What the figures of a map are called where several maps stand side by side."""

from collections.abc import Mapping
from typing import Any, Final

from cjm_desktop.words.wording import N_, Wording

FIGURES: Final[Mapping[str, str]] = {
    "phases": N_("Phases"),
    "roles": N_("Roles"),
    "cards": N_("Cards on the map"),
    "touchpoints": N_("Touchpoints"),
    "matched": N_("Places where both are"),
    "unused": N_("Unused: customer there, we not"),
    "wasted": N_("Wasted: we there, customer not"),
    "undecided": N_("Presence not said yet"),
    "unmet": N_("Unmet potential"),
    "largest": N_("Largest unmet potential"),
    "holes": N_("Roles without a touchpoint in a phase"),
    "frictions": N_("Frictions"),
    "ideas": N_("Ideas on the map"),
    "kpis": N_("KPIs"),
    "on_target": N_("KPIs on target"),
    "off_target": N_("KPIs off target"),
}
"""In the order in which they are read."""

STATES: Final[Mapping[str, str]] = {
    "same": N_("the same"),
    "added": N_("added"),
    "changed": N_("changed"),
    "moved": N_("moved"),
    "removed": N_("removed"),
}

SIGNS: Final[Mapping[str, str]] = {
    "same": "=", "added": "+", "changed": "~", "moved": "→", "removed": "−",
}  # fmt: skip
"""Signs that tell what became of a record where there is room for no more."""


def state_words(tr: Wording, state: str) -> str:
    """Say in a word what became of a record."""
    return tr(STATES[state])


def count_words(tr: Wording, counts: Mapping[Any, int]) -> str:
    """Count what differs: “2 added, 1 removed”; where nothing does, say so."""
    said = [
        tr.plural("{n} added", "{n} added", counts.get("added", 0)),
        tr.plural("{n} changed", "{n} changed", counts.get("changed", 0)),
        tr.plural("{n} moved", "{n} moved", counts.get("moved", 0)),
        tr.plural("{n} removed", "{n} removed", counts.get("removed", 0)),
    ]
    told = [
        words
        for words, state in zip(said, ("added", "changed", "moved", "removed"), strict=True)
        if counts.get(state, 0)
    ]
    return ", ".join(told) or tr("nothing is different")

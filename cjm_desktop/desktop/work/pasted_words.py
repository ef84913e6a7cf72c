"""What is said of a paste: what came and where it is."""

from collections.abc import Collection

from cjm_desktop.editing.edits.fragment import pasted_cards
from cjm_desktop.editing.edits.targets import Stray
from cjm_desktop.editing.patch import Patch
from cjm_desktop.words.wording import Wording


def outcome(tr: Wording, patch: Patch, strays: Collection[Stray]) -> str:
    """Say how many cards and measures came, and how many of them found no place; may be empty."""
    count = {kind: sum(key.kind == kind for key in patch.added)
             for kind in ("kpis", "phases", "lanes")}  # fmt: skip
    count["cards"] = len(pasted_cards(patch))
    came = []
    if count["cards"]:
        came.append(tr.plural("One card pasted", "{n} cards pasted", count["cards"]))
    if count["kpis"]:
        came.append(tr.plural("One KPI pasted", "{n} KPIs pasted", count["kpis"]))
    if came and count["phases"]:
        came.append(tr.plural("one new phase", "{n} new phases", count["phases"]))
    if came and count["lanes"]:
        came.append(tr.plural("one new role", "{n} new roles", count["lanes"]))
    said = [" · ".join(came)] if came else []
    if strays:
        said.append(_in_tray(tr, strays))
    return "; ".join(said)


def _in_tray(tr: Wording, strays: Collection[Stray]) -> str:
    count, why = len(strays), set(strays)
    if why == {"phase"}:
        return tr.plural(
            "one in the idea tray: it fits no phase",
            "{n} in the idea tray: they fit no phase",
            count,
        )
    if why == {"lane"}:
        return tr.plural(
            "one in the idea tray: it fits no lane",
            "{n} in the idea tray: they fit no lane",
            count,
        )
    return tr.plural(
        "one in the idea tray: it has no place on the map",
        "{n} in the idea tray: they have no place on the map",
        count,
    )

"""Mends the value of one field: it is cut, cleaned or rounded; what stays wrong is left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from cjm_desktop.journey import references
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage.errors import BadRecord
from cjm_desktop.storage.rescue import identity, judging
from cjm_desktop.storage.rescue.repairs import RepairCode

_ROUNDS: Final = 4
"""A text may be of the wrong type, not clean and too long."""
_MOST_TRIED: Final = 1_000
"""How often items of a list are tried before the rest of it is given up."""
_SHOWN: Final = 60


class Mended(NamedTuple):
    """A value that is valid now, and what was done to it."""

    value: Any
    code: RepairCode
    values: Mapping[str, str | int | float]


def mended(kind: Kind, field: str, value: Any, fault: BadRecord) -> Mended | None:
    """Mend a value that was refused; None if nothing of it can be kept."""
    code: RepairCode = "value_changed"
    details: dict[str, str | int | float] = {
        **fault.values,
        "was": shown(value),
        "fault": fault.code,
    }
    for _ in range(_ROUNDS):
        if isinstance(value, (list, dict)) and value:
            sifted = _sifted(kind, field, value)
            if not sifted.kept:
                return None
            kept = sifted.kept if isinstance(value, list) else dict(sifted.kept)
            return Mended(kept, "items_left_out", {**details, "n": sifted.lost})
        changed = _changed(kind, field, value, fault)
        if changed is None:
            return None
        code, value = changed
        again = judging.fault_of(kind, field, value)
        if again is None:
            return Mended(value, code, {**details, "now": shown(value)})
        fault = again
    return None


def shown(value: object) -> str:
    """Give a value as it can stand in a sentence."""
    return str(value)[:_SHOWN]


def _changed(kind: Kind, field: str, value: Any, fault: BadRecord) -> tuple[RepairCode, Any] | None:
    match fault.code:
        case "text_too_long":
            return "text_cut", value[: int(fault.values["limit"])]
        case "control_character":
            return "text_cleaned", clean_text(value)
        case "out_of_range":
            low, high = fault.values["low"], fault.values["high"]
            return "value_changed", min(max(value, low), high)
        case "not_in_steps":
            step = float(fault.values["step"])
            return "value_changed", round(value / step) * step
        case "not_a_whole_number" if isinstance(value, float) and value.is_integer():
            return "value_changed", int(value)
        case "not_a_list" if isinstance(value, str):
            return "value_changed", [value]
        case "bad_id" if field in references.FIELDS and isinstance(value, str):
            return "value_changed", identity.valid(value)
        case "bad_base64":
            letters = re.sub(r"\s", "", value)
            return "value_changed", letters + "=" * (-len(letters) % 4)
        case _:
            return None


@dataclass(slots=True)
class _Sifted:
    kept: list[Any]
    lost: int = 0
    tried: int = 0


def _sifted(kind: Kind, field: str, value: list[Any] | dict[str, Any]) -> _Sifted:
    """Keep the valid items of a list, or members of an object, by halves."""
    found = _Sifted([])
    is_list = isinstance(value, list)
    waiting: list[Sequence[Any]] = [value if isinstance(value, list) else list(value.items())]
    while waiting:
        items = waiting.pop()
        found.tried += 1
        if found.tried > _MOST_TRIED:
            found.lost += len(items)
        elif judging.fault_of(kind, field, items if is_list else dict(items)) is None:
            found.kept += items
        elif len(items) == 1:
            found.lost += 1
        else:
            middle = len(items) // 2
            waiting += [items[middle:], items[:middle]]
    return found

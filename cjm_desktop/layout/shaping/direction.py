"""Which way text runs: levels of embedding by the Unicode bidirectional algorithm (UAX 9).

An even level runs to the right, an odd one to the left.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar
from unicodedata import bidirectional

_LEFTWARDS = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATES = ("LRI", "RLI", "FSI", "PDI")

_CLOSING = {")": "(", "]": "[", "}": "{", "\u300d": "\u300c", "\uff09": "\uff08"}
"""The brackets that close, each with the one that opens its pair."""
_DEEPEST = 63
"""Brackets that may be open at once; pairs are looked for no further (BD16)."""

Placed = TypeVar("Placed")


def runs_leftwards(text: str) -> bool:
    """Say whether a paragraph runs to the left, as its first letter with a direction does."""
    if not _LEFTWARDS.search(text):
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def levels(line: str, leftwards: bool) -> Sequence[int]:
    """Give the level of each letter of a line of a paragraph."""
    if not leftwards and not _LEFTWARDS.search(line):
        return (0,) * len(line)
    from bidi import algorithm

    base = int(leftwards)
    chars = [
        {"ch": char, "level": base, "type": kind, "orig": kind, "at": at}
        for at, (char, kind) in enumerate(zip(line, map(_kind, line), strict=True))
        if kind not in _ISOLATES
    ]
    storage = algorithm.get_empty_storage()
    storage.update(base_level=base, base_dir="LR"[base], chars=chars)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    for run in storage["runs"]:
        start = run["start"]
        _resolve_brackets(storage["chars"][start : start + run["length"]], run["sor"])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = {char["at"]: char["level"] for char in storage["chars"]}
    made: list[int] = []
    for at in range(len(line)):
        # What says only how to draw goes with the letter before it.
        made.append(found.get(at, made[-1] if made else base))
    return made


def _resolve_brackets(chars: Sequence[dict[str, Any]], before: str) -> None:
    """Give both brackets of a pair one direction (N0), which the library leaves out.

    That of the text if anything within runs so; else that of what is within if what is before the
    pair runs so, too. `before` is the direction at the beginning of the run of characters.
    """
    for opening, closing in _bracket_pairs(chars):
        own = "LR"[chars[opening]["level"] % 2]
        within = set(_strong(chars[opening + 1 : closing]))
        if not within:
            continue
        kind = own
        if own not in within:
            kind = next(_strong(reversed(chars[:opening])), before)
        chars[opening]["type"] = chars[closing]["type"] = kind


def _bracket_pairs(chars: Sequence[dict[str, Any]]) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    unclosed: list[int] = []
    for at, char in enumerate(chars):
        if char["ch"] in _CLOSING.values():
            unclosed.append(at)
            if len(unclosed) > _DEEPEST:
                break
        elif char["ch"] in _CLOSING:
            partner = _CLOSING[char["ch"]]
            places = [place for place, each in enumerate(unclosed) if chars[each]["ch"] == partner]
            if places:
                found.append((unclosed[places[-1]], at))
                del unclosed[places[-1] :]
    return sorted(found)


def _strong(chars: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Give the directions of letters; numbers count as what runs to the left."""
    kinds = (char["type"] for char in chars)
    return ("L" if kind == "L" else "R" for kind in kinds if kind in ("L", "R", "AL", "EN", "AN"))


def _kind(char: str) -> str:
    return bidirectional(char) or "L"


def is_read_as_written(line: str) -> bool:
    """Say whether readers of a PDF take a line of both directions for text in its own order.

    They turn a line around in which more words run to the left than to the right.
    """
    kinds = [set(map(bidirectional, word)) for word in line.split()]
    leftwards = sum(bool(kind & {"R", "AL"}) for kind in kinds)
    return sum("L" in kind and not kind & {"R", "AL"} for kind in kinds) >= leftwards


def in_visual_order(items: Sequence[Placed], levels_: Sequence[int]) -> list[Placed]:
    """Put items, each on its level, in the order in which they stand from left to right (L2)."""
    order = list(range(len(items)))
    for level in range(max(levels_, default=0), 0, -1):
        edges = [0, *(at for at, (a, b) in enumerate(pairwise(order), 1)
                      if (levels_[a] >= level) != (levels_[b] >= level)), len(order)]  # fmt: skip
        for start, end in pairwise(edges):
            if levels_[order[start]] >= level:
                order[start:end] = reversed(order[start:end])
    return [items[at] for at in order]

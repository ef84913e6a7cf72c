"""Choices that are saved under names: of two alike the first counts, and saving mends that."""

from typing import TypeVar

from cjm_desktop.journey.records import CardFilter, ExportPreset

N = TypeVar("N", CardFilter, ExportPreset)


def with_one(saved: tuple[N, ...], wanted: N) -> tuple[N, ...]:
    """Save one by its name, in the place of one that has it."""
    kept = {each.name: each for each in reversed(saved)} | {wanted.name: wanted}
    names = dict.fromkeys([*(each.name for each in saved), wanted.name])
    return tuple(kept[name] for name in names)


def renamed(saved: tuple[N, ...], name: str, new: str) -> tuple[N, ...]:
    """Save one by another name, in the place of one that has it."""
    others = (each for each in saved if each.name != new or name == new)
    return tuple(each.replaced(name=new) if each.name == name else each for each in others)


def without(saved: tuple[N, ...], name: str) -> tuple[N, ...]:
    """Save one no more."""
    return tuple(each for each in saved if each.name != name)


def called(saved: tuple[N, ...], name: str) -> N | None:
    """Find one by its name."""
    return next((each for each in saved if each.name == name), None)

"""Letters chosen by Alt lead to one entry each, or pressing one would only move a mark about."""

import re
from collections.abc import Iterable, Iterator

import pytest

from cjm_desktop.desktop.actions.menus import MENUS, Menu
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

OF_VALUES = {"language", "lane_colour", "experience"}
"""Menus of names, of which the toolkit finds one by its first letter."""


def menus(entries: Iterable["str | Menu | None"] = MENUS) -> Iterator[Menu]:
    """Go through all menus, those inside others too."""
    for entry in entries:
        if isinstance(entry, Menu):
            yield entry
            yield from menus(entry.entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_menus_of_the_bar_have_the_same_letter(language: str) -> None:
    tr = Wording.of(language)
    found = letters(tr(menu.title) for menu in MENUS)
    assert len(found) == len(MENUS)
    assert found == sorted(set(found))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", [*menus()], ids=lambda menu: menu.id)
def test_no_two_entries_of_a_menu_have_the_same_letter(menu: Menu, language: str) -> None:
    tr = Wording.of(language)
    found = letters(
        tr(entry.title) if isinstance(entry, Menu) else tr(TABLE[entry].text)
        for entry in menu.entries
        if entry is not None
    )
    assert found == sorted(set(found))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", [each for each in menus() if each.id not in OF_VALUES],
                         ids=lambda menu: menu.id)  # fmt: skip
def test_every_entry_has_a_letter(menu: Menu, language: str) -> None:
    tr = Wording.of(language)
    texts = [
        tr(entry.title) if isinstance(entry, Menu) else tr(TABLE[entry].text)
        for entry in menu.entries
        if entry is not None
    ]
    assert len(letters(texts)) == len(texts)


def letters(texts: Iterable[str]) -> list[str]:
    """List the letters that are marked in the texts, those that come twice too."""
    found = (re.search(r"&([^&])", text) for text in texts)
    return sorted(match.group(1).lower() for match in found if match is not None)

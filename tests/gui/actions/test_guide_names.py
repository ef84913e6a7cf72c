"""The menus and keys that the user's guide names are those of the actions table."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence

from cjm_desktop.command_line import COMMANDS
from cjm_desktop.desktop.actions.keymap import shortcuts
from cjm_desktop.desktop.actions.menus import MENUS, Menu, without_letter
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.words.wording import Wording
from tests import guide
from tests.guide import CHAPTERS, PAGES

TABS = ("Presence", "Coverage", "KPIs", "Actions", "Ideas", "Advice", "Proposals")
"""What Insight has beside each other."""
KEYBOARDS = {
    "en": {"Delete": "Del", "Insert": "Ins"},
    "sv": {"Skift": "Shift", "Backsteg": "Backspace", "Mellanslag": "Space", "Delete": "Del",
           "Insert": "Ins"},
    "da": {"Skift": "Shift", "Tilbage": "Backspace", "Mellemrum": "Space", "Delete": "Del",
           "Insert": "Ins"},
    "nb": {"Rettetast": "Backspace", "Mellomrom": "Space", "Delete": "Del", "Insert": "Ins"},
}  # fmt: skip
"""What keys are called on a keyboard, where it is not what the table calls them."""
ELSEWHERE = {
    *("Enter", "Tab", "Esc", "Backspace", "Space", "Shift", "Ctrl", "Alt", "Shift+Enter"),
    *("N", "S", "+", "8", "3", ".", ","),
}
"""Keys that are no action's: of writing, lists, judging and scoring, each proved where it is."""
SIGNS = {"+", "~", "→", "−"}
"""What is on a card that differs."""
WRITTEN = re.compile(
    rf"(cjm-desktop )?({'|'.join(COMMANDS)})( .+)?|--[a-z]+(-[a-z]+)*( [A-Z.a-z]+)?|\.cjm|map\.cjm"
)
"""Commands with what is given to them, and names of files."""


def paths(menu: Menu, tr: Wording, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    here = (*above, without_letter(tr(menu.title)))
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from paths(entry, tr, here)
        elif entry is not None:
            yield (*here, without_letter(tr(TABLE[entry].text)))
    yield here


def keys_of_actions(language: str) -> set[str]:
    tr = Wording.of(language)
    letters = {tr(spec.key_on_cards) for spec in TABLE.values() if spec.key_on_cards}
    keys = {key.toString() for spec in TABLE.values() for key in shortcuts(spec)}
    # A judging letter with Shift says no.
    return keys | letters | {f"Shift+{letter}" for letter in letters}


def portable(key: str, language: str) -> str:
    called = KEYBOARDS[language]
    return "+".join(called.get(part, part) for part in key.split("+")) if key != "+" else key


def is_key(key: str, language: str) -> bool:
    known = keys_of_actions(language)
    asked = portable(key, language)
    return asked in ELSEWHERE or asked in known or QKeySequence(asked).toString() in known


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_a_path_leads_through_the_menus(language: str, chapter: str) -> None:
    tr = Wording.of(language)
    there = {path for menu in MENUS for path in paths(menu, tr)}
    insight = without_letter(tr(TABLE["view_insight"].text))
    there |= {(insight, tr(tab)) for tab in TABS}
    named = [tuple(each) for each in guide.bold(guide.text_of(language, chapter)) if len(each) > 1]
    assert named
    assert [path for path in named if path not in there] == []


@pytest.mark.parametrize(("language", "chapter"), PAGES)
def test_what_is_code_is_a_key_a_sign_or_a_command(language: str, chapter: str) -> None:
    unknown = [
        each
        for each in guide.code(guide.text_of(language, chapter))
        if not (each in SIGNS or WRITTEN.fullmatch(each)) and not is_key(each, language)
    ]
    assert unknown == []


@pytest.mark.parametrize("chapter", CHAPTERS)
@pytest.mark.parametrize("language", ["sv", "da", "nb"])
def test_a_chapter_names_the_same_keys_in_every_language(language: str, chapter: str) -> None:
    def named(language: str) -> list[str]:
        said = [portable(each, language) for each in guide.code(guide.text_of(language, chapter))]
        actions = {
            Wording.of(language)(spec.key_on_cards): spec.id
            for spec in TABLE.values() if spec.key_on_cards
        }  # fmt: skip
        return ["decimal" if each in (".", ",") else _meant(each, actions) for each in said]

    assert named(language) == named("en")


def _meant(key: str, actions: dict[str, str]) -> str:
    """Say what a judging letter is for, with Shift or without, instead of the letter."""
    shift, letter = ("Shift+", key[6:]) if key.startswith("Shift+") else ("", key)
    return shift + actions.get(letter, letter)

"""Every action by groups with the keys for it, as the sheet and Preferences show them.

The sheet has the keys that are no action's besides, which are no one's to choose.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from cjm_desktop.desktop.actions.hand_keys import (
    FACILITATOR_KEYS,
    MAP_KEYS,
    PRESENTING_KEYS,
    WRITING_KEYS,
    HandKeys,
    key_words,
)
from cjm_desktop.desktop.actions.keymap import OwnKeys, shortcuts, shown
from cjm_desktop.desktop.actions.menus import ALL, placed, without_letter
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.words.matching import folded
from cjm_desktop.words.wording import N_, Wording


class KeyRow(NamedTuple):
    """An action and its keys."""

    id: str
    """Empty for what is no action of the table."""
    name: str
    keys: str
    """As the platform names them; empty for none."""
    is_fixed: bool
    """Whether its key is a letter where cards have the keyboard, which is no one's to choose."""


class KeyGroup(NamedTuple):
    """What stands in one menu."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups(own: OwnKeys, tr: Wording) -> list[KeyGroup]:
    """List all actions in the order of the menus."""
    groups = []
    for menu in ALL:
        rows = []
        for each in placed(menu):
            spec = TABLE[each.id]
            name = each.called(tr, without_letter(tr(spec.text)))
            on_cards = tr(spec.key_on_cards) if spec.key_on_cards else ""
            keys = on_cards or shown(shortcuts(spec, own))
            rows.append(KeyRow(each.id, name, keys, bool(on_cards)))
        groups.append(KeyGroup(without_letter(tr(menu.title)), tuple(rows)))
    return groups


def holding(groups: Iterable[KeyGroup], text: str) -> list[KeyGroup]:
    """Give the groups with the rows whose name or keys hold all words of a text."""
    words = folded(text).split()
    limited = (
        group._replace(
            rows=tuple(
                row
                for row in group.rows
                if all(word in folded(f"{row.name} {row.keys}") for word in words)
            )
        )
        for group in groups
    )
    return [group for group in limited if group.rows]


_BY_HAND: Final[tuple[tuple[str, HandKeys], ...]] = (
    (N_("On the map"), MAP_KEYS),
    (N_("While a card is written"), WRITING_KEYS),
    (N_("While presenting"), (*PRESENTING_KEYS, *FACILITATOR_KEYS)),
)


def hand_groups(tr: Wording) -> list[KeyGroup]:
    """List what keys do that are no action's."""
    return [
        KeyGroup(
            tr(title),
            tuple(KeyRow("", tr(does), key_words(key, tr), is_fixed=True) for key, does in keys),
        )
        for title, keys in _BY_HAND
    ]

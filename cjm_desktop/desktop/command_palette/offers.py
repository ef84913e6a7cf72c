"""What the command palette offers: every action of the menus, and the places of the map."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from cjm_desktop.desktop.actions.menus import ALL, placed, without_letter
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.words.matching import folded
from cjm_desktop.words.wording import Wording

MOST_CARDS: Final = 12
LEAST_LETTERS: Final = 2
"""So many letters must be typed before cards are looked for: one fits nearly all of them."""


class Offer(NamedTuple):
    """Something that can be chosen."""

    id: str
    """What it is remembered by; empty for what is a map's own."""
    name: str
    kind: str
    """The menu that it stands in, or what sort of thing it is."""
    key: str
    choose: Callable[[], object]
    obstacle: str = ""
    """What to do first, where it cannot be chosen just now; empty if it can."""


def action_offers(commands: CommandRegistry, tr: Wording) -> list[Offer]:
    """List the actions that are offered just now, and those of which it is known why not."""
    found = []
    for each in (each for menu in ALL for each in placed(menu)):
        action = commands[each.id]
        obstacle = "" if action.isEnabled() else commands.obstacle(each.id)
        if obstacle or action.isEnabled():
            name = each.called(tr, without_letter(action.text()))
            kind, key = without_letter(tr(each.menu.title)), commands.key(each.id)
            found.append(Offer(each.id, name, kind, key, action.trigger, obstacle))
    return found


def place_offers(session: Session, navigator: Navigator) -> list[Offer]:
    """List the phases and lanes of the map."""
    document, tr = session.document, session.tr_
    phases = ((Key("phases", each), document.phases[each].name) for each in document.phase_ids)
    lanes = ((Key("lanes", each), document.lanes[each].name) for each in document.lane_ids)
    return [
        *_places(phases, tr("Phase"), navigator),
        *_places(lanes, tr("Lane"), navigator),
    ]


def card_offers(typed: str, session: Session, navigator: Navigator) -> list[Offer]:
    """List the first cards with all the words that were typed in their titles."""
    words = folded(typed).split()
    if sum(map(len, words)) < LEAST_LETTERS:
        return []
    found = _cards(session.document, words)
    return list(_places(found, session.tr_("Card"), navigator))


def _cards(document: Document, words: Sequence[str]) -> Iterator[tuple[Key, str]]:
    left = MOST_CARDS
    for card_id, card in document.cards.items():
        title = folded(card.title)
        if all(word in title for word in words):
            yield Key("cards", card_id), card.title
            left -= 1
            if not left:
                return


def _places(found: Iterator[tuple[Key, str]], kind: str, navigator: Navigator) -> Iterator[Offer]:
    for key, name in found:
        if name.strip():
            yield Offer("", " ".join(name.split()), kind, "", partial(navigator.show_record, key))

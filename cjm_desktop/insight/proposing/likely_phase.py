"""Which phase an idea would serve, told by the words that it shares with what stands there.

A word says the more, the fewer phases have it; one that all have says nothing. In a phase it
counts by how much of it stands there: the cards with it, beside those of all phases. Endings count
for nothing (`_STEM`), nor do small words. A phase is proposed only if it is clearly ahead of the
next, and with the words that speak for it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from math import log
from typing import Final, NamedTuple

from cjm_desktop.insight.card import standing_cards
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.insight.likeness import said
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card, Phase
from cjm_desktop.words.small_words import SMALL_WORDS

_SHORTEST: Final = 4
"""Shorter words are mostly such as every text has."""
_STEM: Final = 6
"""So many letters of a word tell it from others; what follows is mostly its ending."""
_NOTES: Final = 2_000
"""So much of what is written on a card is read."""
_AHEAD: Final = 1.5
"""By how much a phase is to be ahead of the next."""
_ENOUGH: Final = 0.5
"""How much speaks for a phase, at least, where 1 is a word that no other phase has."""
_OWN: Final = 2
"""What a phase says of itself counts as so many cards."""
_MOST_WORDS: Final = 3

_Words = Mapping[str, str]
"""By stem: the word as it is written."""
_Speaks = Mapping[str, float]
"""By phase: how much a word speaks for it, where 1 is a word that no other phase has."""


class LikelyPhase(NamedTuple):
    """The phase that an idea would serve, and the `words` that speak for it, the best first."""

    card: str
    phase: str
    words: tuple[str, ...]


def likely_phases(document: Document) -> Iterator[LikelyPhase]:
    """Propose phases for the ideas of which nothing was said, in the order of the tray."""
    undecided = ideas(document).undecided
    if not undecided or len(document.phase_ids) < 2:
        return
    index = _index(document)
    words = _words(undecided)
    for idea in undecided:
        found = _likely(index, words[idea.id])
        if found is not None:
            yield LikelyPhase(idea.id, *found)


def words_of(card: Card) -> _Words:
    """Give the words of a card that say something."""
    return _telling(" ".join((card.title, card.channel, *card.tags, card.notes[:_NOTES])))


@remembered(CELLS)
def _words(placed: tuple[Placed, ...]) -> Mapping[str, _Words]:
    return {item.id: words_of(item.card) for item in placed}


def _likely(index: Mapping[str, _Speaks], words: _Words) -> tuple[str, tuple[str, ...]] | None:
    spoken: dict[str, dict[str, float]] = {}
    for stem, word in words.items():
        for phase, much in index.get(stem, {}).items():
            spoken.setdefault(phase, {})[word] = much
    ranked = sorted(((sum(told.values()), phase) for phase, told in spoken.items()), reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][0] < _AHEAD * ranked[1][0]:
        return None
    phase = ranked[0][1]
    best = sorted(spoken[phase], key=lambda word: (-spoken[phase][word], word))
    return phase, tuple(best[:_MOST_WORDS])


@remembered(DOCUMENTS)
def _index(document: Document) -> Mapping[str, _Speaks]:
    """Give by stem how much it speaks for each phase that has it; not what all have."""
    found: dict[str, dict[str, int]] = {}
    phases, lanes = document.phase_ids, document.lane_ids
    for phase in phases:
        cells = (document.cells.get(CellKey(phase, lane)) for lane in lanes)
        counted = _own(document.phases[phase])
        for placed in cells:
            if placed is not None:
                counted.update(_counted(placed))
        for stem, count in counted.items():
            found.setdefault(stem, {})[phase] = count
    speaks = {}
    for stem, counts in found.items():
        if len(counts) < len(phases):
            share = log(len(phases) / len(counts)) / log(len(phases)) / sum(counts.values())
            speaks[stem] = {phase: share * count for phase, count in counts.items()}
    return speaks


def _own(phase: Phase) -> Counter[str]:
    said_of_it = _telling(f"{phase.name} {phase.goal} {phase.description}"[:_NOTES])
    return Counter(dict.fromkeys(said_of_it, _OWN))


@remembered(CELLS)
def _counted(placed: tuple[Placed, ...]) -> Counter[str]:
    found: Counter[str] = Counter()
    for item in standing_cards(placed):
        found.update(words_of(item.card).keys())
    return found


def _telling(text: str) -> _Words:
    found: dict[str, str] = {}
    for word in said(text).split():
        if len(word) >= _SHORTEST and word not in SMALL_WORDS and not word.isdigit():
            found.setdefault(word[:_STEM], word)
    return found

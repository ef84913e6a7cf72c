"""Cards that were made twice: other ids, but alike in text and place. Proposed, never assumed.

Maps that do not come from one file have ids of their own, for phases and lanes, too; so these are
proposed by their names first, and cards are then looked for in the same cells.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cjm_desktop.insight.likeness import said
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import Kind

ALIKE_IN_CELL: Final = 75.0
"""How alike, of 100, two texts in one cell must be to be taken for one thing."""
ALIKE_IN_PHASE: Final = 90.0
"""The same for texts in one phase, whatever the lane, and for the names of phases and lanes."""
_SHORTEST: Final = 3
"""Shorter texts are alike by chance."""


class Pair(NamedTuple):
    """A record of each map that may be one thing, and how alike their texts are, of 100."""

    kind: Kind
    base: str
    copy: str
    likeness: float


def proposed_pairs(base: Document, copy: Document) -> tuple[Pair, ...]:
    """Propose pairs, each record in one at most: phases, lanes, then cards, the most alike first.

    Only what one map has and the other has not, by its id, is asked about.
    """
    phases = _of_names("phases", base.phases, copy.phases)
    lanes = _of_names("lanes", base.lanes, copy.lanes)
    ids = {pair.copy: pair.base for pair in (*phases, *lanes)}
    return (*phases, *lanes, *_of_cards(base, copy, ids))


def _of_names(
    kind: Kind, base: Mapping[str, Phase] | Mapping[str, Lane],
    copy: Mapping[str, Phase] | Mapping[str, Lane],
) -> tuple[Pair, ...]:  # fmt: skip
    own = {each: said(base[each].name) for each in base if each not in copy}
    others = {each: said(copy[each].name) for each in copy if each not in base}
    return _chosen(_alike(kind, own, others, ALIKE_IN_PHASE))


def _of_cards(base: Document, copy: Document, ids: Mapping[str, str]) -> tuple[Pair, ...]:
    own = _texts_by_cell(base, copy.cards.keys(), {})
    others = _texts_by_cell(copy, base.cards.keys(), ids)
    found = [
        pair
        for cell, texts in own.items()
        for pair in _alike("cards", texts, others.get(cell, {}), ALIKE_IN_CELL)
    ]
    in_cells = _chosen(found)
    settled = {each for pair in in_cells for each in (pair.base, pair.copy)}
    by_phase, others_by_phase = _by_phase(own, settled), _by_phase(others, settled)
    beside = _chosen(
        pair
        for phase, texts in by_phase.items()
        for pair in _alike("cards", texts, others_by_phase.get(phase, {}), ALIKE_IN_PHASE)
    )
    return (*in_cells, *beside)


def _texts_by_cell(
    document: Document, known: Iterable[str], ids: Mapping[str, str]
) -> dict[CellKey, dict[str, str]]:
    found: dict[CellKey, dict[str, str]] = {}
    for card_id in document.cards.keys() - known:
        card = document.cards[card_id]
        cell = CellKey(ids.get(card.phase or "", card.phase), ids.get(card.lane or "", card.lane))
        found.setdefault(cell, {})[card_id] = _text(card)
    return found


def _by_phase(
    cells: Mapping[CellKey, Mapping[str, str]], settled: set[str]
) -> dict[str | None, dict[str, str]]:
    found: dict[str | None, dict[str, str]] = {}
    for cell, texts in cells.items():
        if cell != TRAY:
            rest = {each: text for each, text in texts.items() if each not in settled}
            found.setdefault(cell.phase, {}).update(rest)
    return found


def _alike(
    kind: Kind, own: Mapping[str, str], others: Mapping[str, str], least: float
) -> Iterator[Pair]:
    # Not before it is wanted: most maps that are compared come from one file.
    from rapidfuzz import fuzz, process

    choices = {each: text for each, text in others.items() if len(text) >= _SHORTEST}
    for each, text in own.items():
        if len(text) >= _SHORTEST and choices:
            matches: Sequence[tuple[str, float, str]] = process.extract(
                text, choices, scorer=fuzz.token_sort_ratio, score_cutoff=least, limit=None
            )
            yield from (Pair(kind, each, other, score) for _, score, other in matches)


def _chosen(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Take the most alike first, and each record once."""
    taken: set[Key] = set()
    chosen: list[Pair] = []
    for pair in sorted(pairs, key=lambda each: (-each.likeness, each.base, each.copy)):
        ends = {Key(pair.kind, pair.base), Key(pair.kind, pair.copy)}
        if taken.isdisjoint(ends):
            taken |= ends
            chosen.append(pair)
    return tuple(chosen)


def _text(card: Card) -> str:
    return said(card.title) or said(card.notes)

"""How long two maps, and many copies of one map, take to be compared."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.maps import SEED, make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, at, timed
from cjm_desktop import collector
from cjm_desktop.editing.edits.taking import take_into_base
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.pairs import proposed_pairs
from cjm_desktop.insight.comparing.texts import spans
from cjm_desktop.insight.comparing.tour import Copy, Tour
from cjm_desktop.intake.copies import read_copies
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.output.options import no_progress
from cjm_desktop.storage.codec import dumps, loads
from cjm_desktop.words.wording import ENGLISH

_COPIES = 200
_CARDS_EACH = 300
_LARGEST = 10_000


def measure(cards: int, quick: bool) -> list[Row]:
    """Compare a map with a copy in which every third card is another way; then a tour of maps."""
    collector.relax()
    base = make_map(cards)
    # As when they come from two files, they share nothing.
    one, other = loads(dumps(base)), loads(dumps(edited(base, Random(SEED))))
    repetitions = 2 if quick else 8
    compared = timed(lambda: _compare(one, other), repetitions)
    renumbered = loads(dumps(_renumbered(base)))
    return [
        Row(
            "two maps compared", cards, compared,
            Promise(median=at(cards, 100, 1_000), growth=EVERY_CARD),
            note="all that differs, every changed text word by word",
        ),
        Row(
            "pairs proposed", cards, timed(lambda: proposed_pairs(one, renumbered), repetitions),
            note="no card has the id that it has in the base",
        ),
        Row(
            "all taken into the base", cards,
            timed(lambda: take_into_base(one, other, _all_of(one, other)), repetitions),
        ),
        *(_tour(repetitions) if cards == _LARGEST else ()),
    ]  # fmt: skip


def edited(base: Document, random: Random) -> Document:
    """Make a copy as a country's team does: cards are changed, moved, added and taken away."""
    changes: dict[Key, Record | None] = {}
    new, phases = count(), base.phase_ids
    for card_id, card in base.cards.items():
        chance = random.random()
        if chance < 0.03:
            changes[Key("cards", card_id)] = None
        elif chance < 0.06:
            changes[Key("cards", f"new{next(new)}")] = card.replaced(title=f"Ours: {card.title}")
        elif chance < 0.1:
            changes[Key("cards", card_id)] = card.replaced(phase=random.choice(phases))
        elif chance < 0.33:
            changes[Key("cards", card_id)] = _another(card, random)
    return base.replaced(changes)


def _another(card: Card, random: Random) -> Card:
    words = card.notes.split()
    random.shuffle(words)
    potential = None if card.potential is None else random.randrange(21) / 2
    return card.replaced(
        title=f"{card.title} in our market", notes=" ".join(words), potential=potential
    )


def _compare(base: Document, copy: Document) -> int:
    found = compare(base, copy)
    return sum(
        len(spans(change.before, change.after))
        for difference in found.differences
        for change in difference.fields
        if change.holds == "text" and change.before and change.after
    )


def _all_of(base: Document, copy: Document) -> dict[Key, None]:
    return dict.fromkeys(compare(base, copy).patch.keys)


def _renumbered(base: Document) -> Document:
    cards = {f"other-{card_id}": card for card_id, card in base.cards.items()}
    removed: dict[Key, Record | None] = {Key("cards", card_id): None for card_id in base.cards}
    return base.replaced({**removed, **{Key("cards", each): cards[each] for each in cards}})


def _tour(repetitions: int) -> Iterator[Row]:
    base = make_map(_CARDS_EACH)
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:03}.cjm") for number in range(_COPIES)]
        for number, path in enumerate(paths):
            path.write_bytes(dumps(edited(base, Random(number))))

        def compare_all() -> None:
            found = read_copies(base, paths, ENGLISH, no_progress, 2)
            tour = Tour(base, tuple(each for each in found if isinstance(each, Copy)))
            assert len(tour.copies) == _COPIES
            assert tour.card_scores

        times = timed(compare_all, repetitions, warm=0)
    yield Row(
        f"{_COPIES} copies of {_CARDS_EACH} cards compared", _CARDS_EACH, times,
        Promise(median=10_000), note="read, compared and summed up in two processes",
    )  # fmt: skip

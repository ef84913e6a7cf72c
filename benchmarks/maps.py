"""Maps to measure with: the same for the same size, wherever and whenever they are made.

Texts are as long as people's are, so that most titles wrap; every kind of card, sign and score
turns up. The last two lanes are drawn from the rest: the experience and the gap.
"""

from pathlib import Path
from random import Random
from typing import NamedTuple

from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Map, Persona, Phase
from cjm_desktop.journey.vocabulary import LaneKind
from cjm_desktop.storage.codec import dumps

SEED = 20261121


class Shape(NamedTuple):
    """How many phases and lanes the cards are spread over."""

    phases: int
    lanes: int


SHAPES = {100: Shape(7, 4), 1_000: Shape(10, 6), 10_000: Shape(50, 15)}
"""The sizes measured: cards, and what they are spread over."""

_KINDS = (
    *("touchpoint",) * 9, *("mindset",) * 4, *("need",) * 2, *("friction",) * 2, "idea", "content",
    "note",
)  # fmt: skip
_CHANNELS = ("E-mail", "Phone", "Web shop", "Trade fair", "Video call", "Support portal", "On site")
_PROSE = (
    "buyer asks for a second offer that includes delivery and training compares suppliers on price "
    "quality sustainability certificates waits too long without any answer from sales wants "
    "references in the same industry before committing downloads the data sheet meets our engineer "
    "at the trade fair in spring signs after legal has approved terms of payment installation "
    "begins on Monday with both teams present reports a fault by phone recommends us to colleagues"
)
_WORDS = _PROSE.split()
_DERIVED: tuple[LaneKind, ...] = ("experience", "gap")


def make_map(cards: int) -> Document:
    """Make the map of a size; it need not be one of `SHAPES`."""
    shape = SHAPES.get(cards) or _shape(cards)
    random = Random(SEED)
    phases = {f"p{n}": key for n, key in enumerate(order.keys(shape.phases))}
    lanes = {f"l{n}": key for n, key in enumerate(order.keys(shape.lanes))}
    filled = list(lanes)[:-2]
    places = [(phase, lane) for phase in phases for lane in filled]
    per_cell = order.keys(-(-cards // len(places)))
    return Document(
        map=Map(title=f"A journey of {cards} cards", client="Generated", purpose=_text(random, 12)),
        phases={
            each: Phase(order=key, name=_text(random, 2), goal=_text(random, 9))
            for each, key in phases.items()
        },
        lanes={
            **{each: Lane(order=lanes[each], name=_text(random, 3)) for each in filled},
            **{
                each: Lane(order=lanes[each], kind=kind)
                for each, kind in zip(list(lanes)[-2:], _DERIVED, strict=True)
            },
        },
        personas={
            f"per{n}": Persona(order="a0", lane=lane, name=_text(random, 2), title=_text(random, 3))
            for n, lane in enumerate(filled)
        },
        cards={
            f"c{n}": _card(random, *places[n % len(places)], per_cell[n // len(places)])
            for n in range(cards)
        },
    )


def write_map(cards: int, folder: Path) -> Path:
    """Write the map of a size into a folder; gives its file."""
    path = folder / f"journey-{cards}.cjm"
    path.write_bytes(dumps(make_map(cards)))
    return path


def _shape(cards: int) -> Shape:
    return next((SHAPES[size] for size in sorted(SHAPES) if cards <= size), SHAPES[10_000])


def _text(random: Random, words: int) -> str:
    start = random.randrange(len(_WORDS))
    chosen = [_WORDS[(start + n) % len(_WORDS)] for n in range(random.randint(1, words))]
    return " ".join(chosen).capitalize()


def _card(random: Random, phase: str, lane: str, key: str) -> Card:
    kind = random.choice(_KINDS)
    known = kind == "touchpoint" and random.random() < 0.8
    return Card.validated(
        {
            "phase": phase,
            "lane": lane,
            "order": key,
            "kind": kind,
            "title": f"{_text(random, 12)} {random.randrange(10_000)}",
            "notes": _text(random, 30),
            "channel": random.choice(_CHANNELS) if kind == "touchpoint" else "",
            "customer_present": random.random() < 0.9 if known else None,
            "we_present": random.random() < 0.7 if known else None,
            "potential": random.randrange(21) / 2 if known else None,
            "effort": random.randrange(21) / 2 if known else None,
            "experience": random.randint(-2, 2) if random.random() < 0.4 else None,
            "moment_of_truth": random.random() < 0.1,
            "evidence": random.choice(("assumed", "partial", "researched", None)),
        }
    )

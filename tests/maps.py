"""A small map to work cases out on by hand.

|          | p1      | p2 | p3  |      the idea tray: t1 t2
|----------|---------|----|-----|
| l1 role  | a b c   | d  |     |
| lx curve |         |    |     |
| l2 topic | e       |    | f g |
"""

from collections.abc import Callable, Mapping
from itertools import count

from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey import order
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card, Handoff, Kpi, Lane, Persona, Phase

P1L1 = CellKey("p1", "l1")
P2L1 = CellKey("p2", "l1")
P3L1 = CellKey("p3", "l1")
P1L2 = CellKey("p1", "l2")
P2L2 = CellKey("p2", "l2")
P3L2 = CellKey("p3", "l2")

CELLS: Mapping[CellKey, str] = {
    P1L1: "a b c",
    P2L1: "d",
    P1L2: "e",
    P3L2: "f g",
    TRAY: "t1 t2",
}


def small_map() -> Document:
    first, second, third = order.keys(3)
    return Document(
        phases={
            "p1": Phase(order=first, name="One"),
            "p2": Phase(order=second, name="Two"),
            "p3": Phase(order=third, name="Three"),
        },
        lanes={
            "l1": Lane(order=first, name="Buyer"),
            "lx": Lane(order=second, kind="experience"),
            "l2": Lane(order=third, name="Need", kind="topic"),
        },
        personas={
            "per": Persona(order=first, lane="l1", name="Per"),
            "ole": Persona(order=second, lane="l1", name="Ole"),
        },
        cards={
            card_id: Card(order=key, phase=cell.phase, lane=cell.lane, title=card_id.upper())
            for cell, ids in CELLS.items()
            for card_id, key in zip(ids.split(), order.keys(9), strict=False)
        },
        handoffs={
            "ab": Handoff(source="a", target="b"),
            "ad": Handoff(source="a", target="d"),
            "fe": Handoff(source="f", target="e", kind="loop"),
        },
        kpis={
            "k1": Kpi(order=first, phase="p1", name="Leads"),
            "k2": Kpi(order=second, phase="p1", name="Demos"),
        },
    )


def with_orders(document: Document, **orders: str) -> Document:
    """The map with other order keys for some cards."""
    changed = {each: document.cards[each].replaced(order=key) for each, key in orders.items()}
    return Document(**{**document.__dict__, "cards": {**document.cards, **changed}})


def shown(document: Document) -> dict[CellKey, str]:
    """The ids in each cell, in their order, as `CELLS` writes them."""
    return {cell: " ".join(placed.id for placed in cards) for cell, cards in document.cells.items()}


def touched(patch: Patch) -> set[str]:
    return {key.id for key in patch.keys}


def numbered(prefix: str = "n") -> Callable[[], str]:
    """A source of ids: n1, n2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"

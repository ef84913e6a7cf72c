"""A map larger than any window of the tests."""

from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase


def large_map(phases: int = 14, lanes: int = 10) -> Document:
    """One card in each cell, called by its column and row: c0r0, c0r1, …"""
    columns, rows = order.keys(phases), order.keys(lanes)
    return Document(
        phases={f"p{x}": Phase(order=key, name=f"Phase {x}") for x, key in enumerate(columns)},
        lanes={f"l{y}": Lane(order=key, name=f"Role {y}") for y, key in enumerate(rows)},
        cards={
            f"c{x}r{y}": Card(order="a0", phase=f"p{x}", lane=f"l{y}", title=f"c{x}r{y}")
            for x in range(phases)
            for y in range(lanes)
        },
    )

"""What goes along when a phase or a lane is removed, to be said before it is done."""

from typing import NamedTuple


class Consequence(NamedTuple):
    """How many records of each kind stand in a phase or a lane, or hang on its cards."""

    cards: int
    kpis: int
    handoffs: int
    personas: int

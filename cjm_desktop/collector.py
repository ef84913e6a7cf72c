"""Python's collector of cycles, told what kind of program this is.

Documents and drawings are large and free of cycles, so walking them finds nothing to free. Left to
its defaults the collector walks them again and again while they are made: at 10,000 cards opening
then takes several times as long, and an edit now and then 0.2 s.
"""

import gc
from typing import Final

YOUNG: Final = 200_000
"""How many new objects it takes until they are walked: more than a map of 10,000 cards comes to."""


def relax() -> None:
    """Walk new objects seldom, from now on in this process."""
    gc.set_threshold(YOUNG, 10, 10)


def keep() -> None:
    """Never walk what is there now: what has just been opened stays for long."""
    gc.freeze()

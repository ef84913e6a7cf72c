"""Python's collector of cycles, told what kind of program this is.

Documents and drawings are large and free of cycles, so walking them finds nothing to free. Left to
its defaults the collector walks them again and again while they are made: at 10,000 cards opening
then takes several times as long, and an edit now and then 0.2 s.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Final

YOUNG: Final = 200_000
"""How many new objects it takes until they are walked: more than a map of 10,000 cards comes to."""

YOUNG_WALKS: Final = 2
"""After so many walks of the new, those that outlived them are walked.

By default ten: two million objects at once, which takes half a second in which nobody is heard.
"""

OLDER_WALKS: Final = 40
"""After so many walks of those, everything is: as seldom as by default."""

OPENINGS: Final = 16
"""After how many maps everything is walked once, for what widgets and dialogs left in cycles."""

_opened = count(1)


def relax() -> None:
    """Walk new objects seldom, from now on in this process."""
    gc.set_threshold(YOUNG, YOUNG_WALKS, OLDER_WALKS)


@contextmanager
def resting() -> Iterator[None]:
    """Walk nothing meanwhile, however much is made."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def keep() -> None:
    """Never walk what is there now: what has just been opened stays for long.

    What is dead but in a cycle would stay for good, too, so every so often that is freed first.
    """
    if next(_opened) % OPENINGS == 0:
        gc.unfreeze()
        gc.collect()
    gc.freeze()

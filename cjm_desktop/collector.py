"""Python's collector of cycles, told what kind of program this is.

Documents and drawings are large and free of cycles, so walking them finds nothing to free. Left to
its defaults the collector walks them again and again while they are made: at 10,000 cards laying out
then takes twice to four times as long, and an edit now and then 0.2 s.
"""

import gc
from typing import Final

YOUNG: Final = 50_000
"""How many new objects it takes until the newest are walked."""


def relax() -> None:
    """Walk new objects seldom and old ones very seldom, from now on in this process."""
    gc.set_threshold(YOUNG, 20, 100)

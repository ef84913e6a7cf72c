"""The code that phones scan: a picture of the room's address."""

from typing import Final

import segno

_QUIET: Final = 4
"""How many empty modules must stand around it (ISO/IEC 18004)."""

# By whether the upper and the lower of two modules are dark. A terminal's ground is dark more often
# than not, so what is light is drawn.
_HALVES: Final = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}


def modules(text: str) -> tuple[tuple[int, ...], ...]:
    """Give the rows of modules, 1 for dark, with the quiet zone around them."""
    made = segno.make_qr(text, error="m")
    return tuple(tuple(row) for row in made.matrix_iter(border=_QUIET))


def terminal_lines(text: str) -> list[str]:
    """Draw it in letters that are half a module high each."""
    rows = list(modules(text))
    if len(rows) % 2:
        rows.append((0,) * len(rows[0]))
    return [
        "".join(_HALVES[above, below] for above, below in zip(*pair, strict=True))
        for pair in zip(rows[::2], rows[1::2], strict=True)
    ]

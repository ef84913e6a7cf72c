"""Which panels give way while the window is too narrow for them and the view.

They come back by themselves when there is room again, and what the user opened since stays. None of
it is remembered: it says something of the window, not of what the user wants.
"""

from collections.abc import Mapping

from cjm_desktop.desktop.work.navigator import Side

MIDDLE = 520
"""Pixels that the view has at least before a panel gives way."""
_ORDER: tuple[Side, ...] = ("right", "left")


class Folding:
    """The panels that are folded."""

    def __init__(self) -> None:
        self.folded: frozenset[Side] = frozenset()
        self._held: frozenset[Side] = frozenset()
        """What the user opened although the window is narrow."""

    def fit(self, room: int, panels: Mapping[Side, int], middle: int = MIDDLE) -> bool:
        """Fold what has no room of the open panels, whose widths are given; True if that is new."""
        before, folded = self.folded, set[Side]()
        needed = middle + sum(panels.values())
        if needed <= room:
            self._held = frozenset()
        for side in _ORDER:
            if needed > room and side in panels and side not in self._held:
                folded.add(side)
                needed -= panels[side]
        self.folded = frozenset(folded)
        return self.folded != before

    def choose(self, side: Side, *, opened: bool) -> None:
        """Take the user's own choice, which counts until the window is wide again."""
        self._held = self._held | {side} if opened else self._held - {side}
        self.folded -= {side}

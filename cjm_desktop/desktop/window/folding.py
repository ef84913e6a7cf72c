"""Which panels give way while the window is too narrow for them and the view.

They come back by themselves when there is room again, and what the user opened since stays, unless
another is opened that has no room beside it. None of it is remembered: it says something of the
window, not of what the user wants.
"""

from collections.abc import Mapping

from cjm_desktop.desktop.work.navigator import Side

MIDDLE = 520
"""Pixels that the view has at least before a panel gives way."""
LEAST_MIDDLE = 200
"""Pixels that the view has at least before a panel gives way that the user opened."""
_ORDER: tuple[Side, ...] = ("right", "left")


class Folding:
    """The panels that are folded."""

    def __init__(self) -> None:
        self.folded: frozenset[Side] = frozenset()
        self._held: tuple[Side, ...] = ()
        """What the user opened although the window is narrow, the latest at the end."""

    def fit(
        self,
        room: int,
        panels: Mapping[Side, int],
        middle: int = MIDDLE,
        least: int = LEAST_MIDDLE,
    ) -> bool:
        """Fold what has no room of the open panels, whose widths are given; True if that is new.

        The view wants to be as wide as `middle`, and cannot be less than `least`.
        """
        before, folded = self.folded, set[Side]()
        needed = middle + sum(panels.values())
        if needed <= room:
            self._held = ()
        for side in _ORDER:
            if needed > room and side in panels and side not in self._held:
                folded.add(side)
                needed -= panels[side]
        held = [side for side in self._held if side in panels]
        while len(held) > 1 and least + sum(panels[side] for side in held) > room:
            folded.add(held.pop(0))
        self.folded = frozenset(folded)
        return self.folded != before

    def choose(self, side: Side, *, opened: bool) -> None:
        """Take the user's own choice, which counts until the window is wide again."""
        others = tuple(each for each in self._held if each != side)
        self._held = (*others, side) if opened else others
        self.folded -= {side}

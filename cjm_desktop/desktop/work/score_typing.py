"""Scores typed as digits, card after card: the potential, then the effort.

A digit is a whole score. What belongs to it comes after it, so that nothing has to be waited for: a
comma or a point adds a half to the score that was typed last, also when the next card has its turn
already. Who writes it out, "7,5", means the same: the 5 is no score. Ten is a key of its own, the
plus right of the nought: 1 and 0 are two scores.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from cjm_desktop.editing.edits.scores import HIGHEST

ScoreField = Literal["potential", "effort"]
FIELDS: Final[tuple[ScoreField, ...]] = ("potential", "effort")
HALVES: Final = ",."
"""The signs that add a half."""
TENS: Final = "+="
"""The signs that are a ten: right of the nought, on some keyboards with Shift and on some not."""
SPELLED: Final = 5
"""The digit that writes out a half."""
_WHOLE: Final[Mapping[str, float]] = {
    **{str(score): float(score) for score in range(10)},
    **dict.fromkeys(TENS, HIGHEST),
}


class Typed(NamedTuple):
    """A score that was typed, and for which cards."""

    cards: tuple[str, ...]
    field: ScoreField
    value: float


def whole_score(sign: str) -> float | None:
    """Give the score that one sign stands for; None if it stands for none."""
    return _WHOLE.get(sign)


class ScoreTyping:
    """Knows which score comes next, and which was typed last."""

    def __init__(self) -> None:
        self.due: ScoreField = "potential"
        """What the next digit says."""
        self.last: Typed | None = None
        """The score that a half would be added to."""
        self._is_half = False
        """Whether the sign of a half was typed just before."""

    def begin(self, due: ScoreField = "potential") -> None:
        """Come to another card; what was typed last can still get its half."""
        self.due = due

    def forget(self) -> None:
        """Come to another card by the user's own choice: nothing waits for a half."""
        self.due, self.last, self._is_half = "potential", None, False

    def after_half(self) -> bool:
        """Tell, of one more key, whether a half was typed just before: a 5 then writes it out."""
        spelled, self._is_half = self._is_half, False
        return spelled

    def whole(self, cards: tuple[str, ...], value: float) -> Typed:
        """Type a whole score for cards; the other score is the next."""
        self.last, self._is_half = Typed(cards, self.due, value), False
        self.due = FIELDS[(FIELDS.index(self.due) + 1) % len(FIELDS)]
        return self.last

    def half(self) -> Typed | None:
        """Add a half to what was typed last; None where none can be added."""
        last = self.last
        if last is None or last.value % 1 or last.value >= HIGHEST:
            return None
        self.last, self._is_half = last._replace(value=last.value + 0.5), True
        return self.last

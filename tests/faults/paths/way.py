"""What a path is, for the tests that go it while one call after the other fails."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.paths.stage import EDIT, Stage

Act = Callable[[Stage], object]


@dataclass(frozen=True)
class Way:
    """A path: what is there before, the gesture, and whether it came to what it was made for."""

    prepare: Act
    go: Act
    is_done: Callable[[Stage], bool]
    keeps: Callable[[Stage], bool] = lambda stage: EDIT in {stage.title, *stage.maps().values()}
    """Whether the user's work is still there."""
    starts: bool = False
    """Whether it begins without a window."""
    is_steady: bool = True
    """Whether it makes the same calls each time: not, where what is painted is read."""

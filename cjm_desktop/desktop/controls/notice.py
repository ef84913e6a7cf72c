"""What the bar above a view says: a sentence, how much it weighs, and the ways out."""

from collections.abc import Callable
from typing import Literal, NamedTuple

Weight = Literal["work_at_risk", "choice", "remark"]
"""Whether work can be lost, something is to be chosen, or it is only good to know."""


class Choice(NamedTuple):
    """A way out: the words on its button, and what it does."""

    text: str
    act: Callable[[], object]


class Notice(NamedTuple):
    """Something to say, as a finished sentence."""

    text: str
    weight: Weight
    choices: tuple[Choice, ...] = ()

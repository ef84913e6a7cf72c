"""What became of an edited presentation that was brought up to date."""

from typing import Literal, NamedTuple

Why = Literal["rewritten", "gone_but_rewritten", "slide_gone"]


class LeftAlone(NamedTuple):
    """What an update did not touch: on which slide, from 1, what it says, and why."""

    slide: int
    words: str
    why: Why


class DeckUpdate(NamedTuple):
    """How many parts and slides came, changed and went, and what was left alone."""

    added: int
    changed: int
    removed: int
    left: tuple[LeftAlone, ...]

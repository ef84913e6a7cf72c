"""What happens in a room, as plain facts, for whoever listens to it."""

from dataclasses import dataclass
from typing import Literal

from cjm_desktop.journey.vocabulary import CardKind

CardState = Literal["received", "taken", "set_aside"]
"""What became of a card: it is in the room, went into the map, or was put aside."""

Farewell = Literal["ended", "kicked", "elsewhere", "flood", "unclear", "late"]
"""Why a line is cut: the room is closed; this person is not wanted; too many pages of one person
are open; too much came; what came was no message; nobody joined in time."""


@dataclass(frozen=True, slots=True)
class OfferedCard:
    """A card that came from a phone; `id` is the room's own, `person` stands for nobody's name."""

    id: str
    person: str
    title: str
    kind: CardKind
    phase: str | None


@dataclass(frozen=True, slots=True)
class Vote:
    """What a person thinks of a card of a round; a later one takes the place of the earlier."""

    round: str
    item: str
    person: str
    potential: float | None = None
    effort: float | None = None
    dots: int | None = None


@dataclass(frozen=True, slots=True)
class CardOffered:
    """A card came, for the first time."""

    card: OfferedCard


@dataclass(frozen=True, slots=True)
class VoteGiven:
    """Somebody voted, or voted otherwise."""

    vote: Vote


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """So many people have the page open now."""

    present: int


@dataclass(frozen=True, slots=True)
class HandChanged:
    """A person raised their hand, or it was put down."""

    person: str
    up: bool


@dataclass(frozen=True, slots=True)
class PictureChanged:
    """Something else is shown, or another round is open, or none."""


@dataclass(frozen=True, slots=True)
class CardSettled:
    """A card that came under this name from this person has become something else."""

    person: str
    name: str
    state: CardState


@dataclass(frozen=True, slots=True)
class LinesCut:
    """A person, or everybody, takes part no more."""

    why: Farewell
    person: str | None = None


Event = (
    CardOffered | VoteGiven | PeopleChanged | HandChanged | PictureChanged | CardSettled | LinesCut
)

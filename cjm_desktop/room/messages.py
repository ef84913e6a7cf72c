"""What a phone may say, exact about names, types and bounds; everything else is refused.

A message is a JSON object with one of these as its only key. What a phone is told in return has the
same shape, and is made where it is said.
"""

import re
from typing import Annotated, Final
from unicodedata import category

from pydantic_core import ValidationError

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.validation import Limits as Bounds
from cjm_desktop.journey.values import MAX_TITLE, Id, Score
from cjm_desktop.journey.vocabulary import CardKind

Key = Annotated[str, Bounds(pattern=r"^[A-Za-z0-9_-]{22,64}$")]
"""What a phone made up at random to be known again by: whoever has it is that person."""
Code = Annotated[str, Bounds(max_length=12)]
Text = Annotated[str, Bounds(max_length=MAX_TITLE)]
"""What people paste holds anything; the room cleans it."""
MAX_DOTS: Final = 100
Dots = Annotated[int, Bounds(ge=0, le=MAX_DOTS)]


class Join(Model):
    """Somebody wants to take part, or is back."""

    key: Key
    code: Code = ""


class WrittenCard(Model):
    """A card from a phone; `id` is the phone's own, by which it is taken only once."""

    id: Id
    text: Text
    kind: CardKind
    phase: Id | None = None


class Judgement(Model):
    """What somebody thinks of a card of the open round: scores, None for no answer, or dots."""

    round: Id
    item: Id
    potential: Score | None = None
    effort: Score | None = None
    dots: Dots | None = None


class Hand(Model):
    """Somebody would like to speak, or not any more."""

    up: bool


class Ping(Model):
    """A phone asks whether the line still stands."""


class Message(Model):
    """One of these."""

    join: Join | None = None
    card: WrittenCard | None = None
    vote: Judgement | None = None
    hand: Hand | None = None
    ping: Ping | None = None


Said = Join | WrittenCard | Judgement | Hand | Ping


def understood(text: str) -> Said | None:
    """Read a message; None if it is none of those that there are."""
    try:
        message = Message.read(text.encode())
    except (ValidationError, UnicodeEncodeError):
        return None
    told = (message.join, message.card, message.vote, message.hand, message.ping)
    said = [each for each in told if each]
    return said[0] if len(said) == len(message.given) == 1 else None


_TURNED: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of all that follows, beyond the card: no phone's keyboard writes it."""
_UNSEEN: Final = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that look like nothing."""


def said_text(text: str) -> str:
    """Clean what somebody wrote; empty if there is nothing in it to be seen."""
    said = _TURNED.sub("", clean_text(text)).strip()
    return said if any(_is_seen(sign) for sign in said) else ""


def _is_seen(sign: str) -> bool:
    return sign not in _UNSEEN and category(sign) not in {"Cf", "Zs", "Cc"}

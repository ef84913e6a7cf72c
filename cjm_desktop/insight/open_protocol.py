"""The protocol of a workshop that is not over: what is kept of it until it is in the map."""

from typing import Annotated

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Id
from cjm_desktop.journey.workshops import Workshop

Seconds = Annotated[float, Limits(ge=0, le=1e9, allow_inf_nan=False)]
Moment = Annotated[float, Limits(ge=0, le=1e11, allow_inf_nan=False)]
"""Seconds since 1970."""


class RoomTime(Model):
    """How the room's time stands: of how many seconds, until which moment, how many rest.

    With neither of both it is off.
    """

    whole: Seconds = 0.0
    until: Moment | None = None
    rest: Seconds | None = None


class OpenProtocol(Model):
    """A workshop so far, the id that it will have, and the time that the room was given."""

    id: Id
    held: Workshop
    time: RoomTime | None = None

    def fits(self, document: Document) -> bool:
        """Say whether it can only be of this map: a card that came in it is there."""
        return any(card in document.cards for card in self.held.came)

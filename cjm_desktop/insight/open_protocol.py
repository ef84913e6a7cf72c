"""The protocol of a workshop that is not over: what is kept of it until it is in the map."""

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.values import Id
from cjm_desktop.journey.workshops import Workshop


class OpenProtocol(Model):
    """A workshop so far, and the id that it will have."""

    id: Id
    held: Workshop

    def fits(self, document: Document) -> bool:
        """Say whether it can only be of this map: a card that came in it is there."""
        return any(card in document.cards for card in self.held.came)

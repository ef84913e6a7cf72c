"""The board of presence as a list of cards, for who cannot see it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from cjm_desktop.desktop.accessibility.card_thing import CardListTree
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard


class PresenceTree(CardListTree):
    """The cards of a board, phase by phase."""

    is_late = True

    def __init__(self, board: PresenceBoard) -> None:
        super().__init__(board, board.session)
        self._board = board

    def cards(self) -> Sequence[str]:
        """Give the cards column by column."""
        return list(self._board.board.cards)

    def shows(self, card_id: str) -> bool:
        """Say whether a card is on the board."""
        return card_id in self._board.board.cards

    def area_of(self, card_id: str) -> QRect:
        """Give where a card is."""
        return self._board.to_view(self._board.board.cards[card_id])

    def said_of(self, card_id: str) -> str:
        """Say where it is and who is there."""
        # The first line is the title, which is its name already.
        _, *lines = self._board.said(card_id).splitlines()
        return ". ".join(lines)

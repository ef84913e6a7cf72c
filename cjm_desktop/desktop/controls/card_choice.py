"""Choosing cards by mouse, the same wherever cards are shown.

With Shift or Ctrl a click adds a card to the selection or takes it out. A drag is about the
selection if it begins on it, and else about the card under the pointer alone.
"""

from PySide6.QtCore import Qt

from cjm_desktop.desktop.work.session import Session

ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
"""Held at a click, they add."""


def toggle(session: Session, card: str) -> None:
    """Add a card to the selection, or take it out."""
    chosen = session.selected_cards
    kept = [one for one in chosen if one != card]
    session.select_cards(kept if card in chosen else (*chosen, card))


def lift(session: Session, card: str, modifiers: Qt.KeyboardModifier) -> None:
    """Select what is carried when a drag begins on a card; with Shift it joins the others."""
    chosen = session.selected_cards
    if card not in chosen:
        joins = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        session.select_cards((*chosen, card) if joins else (card,))

"""Removing a phase or a lane: what goes with it is said beforehand, and can all be undone.

In an improved journey it may stay instead, with its cards marked as removed: the journey as it was
has no other phases and lanes than those that are there.
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import Consequence, Fate
from cjm_desktop.editing.edits.lanes import lane_consequence, remove_lane
from cjm_desktop.editing.edits.phases import phase_consequence, remove_phase
from cjm_desktop.editing.edits.places import cards_where
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.wording import Wording

Choice = Fate | Literal["strike"]
"""What becomes of cards, or that all stays, with the cards deleted as cards are."""

AskFate = Callable[[QWidget, Wording, str, Consequence], Choice | None]
"""Asks what becomes of the cards of what is removed; None is going back."""


def consequence(document: Document, key: Key) -> Consequence:
    """Count what goes with a phase or a lane."""
    if key.kind == "phases":
        return phase_consequence(document, key.id)
    return lane_consequence(document, key.id)


def carry_out(session: Session, key: Key, choice: Choice) -> None:
    """Remove a phase or a lane, or delete the cards that are not marked as removed yet."""
    document = session.document
    match choice, key.kind:
        case "strike", kind:
            here = {"phase": key.id} if kind == "phases" else {"lane": key.id}
            inside = cards_where(document, **here)
            cards = [each for each in inside if document.cards[each].change != "removed"]
            delete_cards(session, cards)
        case fate, "phases":
            session.edit("remove_phase", remove_phase(document, key.id, fate), select=())
        case fate, _:
            session.edit("remove_lane", remove_lane(document, key.id, fate), select=())


def consequence_words(tr: Wording, found: Consequence) -> str:
    """Say what goes with it."""
    parts = [
        tr.plural("one card", "{n} cards", found.cards) if found.cards else "",
        tr.plural("one KPI", "{n} KPIs", found.kpis) if found.kpis else "",
        tr.plural("one persona", "{n} personas", found.personas) if found.personas else "",
    ]
    said = [tr("It holds {things}.", things=", ".join(filter(None, parts)))] if any(parts) else []
    if found.former:
        said.append(
            tr.plural(
                "One card of the journey as it was has its place here, and would lose it.",
                "{n} cards of the journey as it was have their place here, and would lose it.",
                found.former,
            )
        )
    if found.filters:
        said.append(
            tr.plural(
                "A saved filter is of this lane alone, and goes with it.",
                "{n} saved filters are of this lane alone, and go with it.",
                found.filters,
            )
        )
    return "\n\n".join(said)


class _Offer(NamedTuple):
    """An answer to the question."""

    text: str
    choice: Choice


def _offers(tr: Wording, found: Consequence) -> list[_Offer]:
    """List what can be done, the safest first."""
    if not found.cards:
        return [_Offer(tr("Remove"), "remove")]
    strike = [_Offer(tr("Keep it, mark its cards as removed"), "strike")] if found.staying else []
    return [
        *strike,
        _Offer(tr("Move its cards to the idea tray"), "tray"),
        _Offer(tr("Remove its cards too"), "remove"),
    ]


def ask_fate(parent: QWidget, tr: Wording, name: str, found: Consequence) -> Choice | None:
    """Ask in a dialog; without cards only whether to go on."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    question = tr("Remove “{name}”?", name=name)
    box.setWindowTitle(title_text(question))
    box.setText(breakable(f"{question}\n\n{consequence_words(tr, found)}"))
    role = QMessageBox.ButtonRole
    chosen = {
        box.addButton(text, role.DestructiveRole if choice == "remove" else role.AcceptRole): choice
        for text, choice in _offers(tr, found)
    }
    box.addButton(tr("Cancel"), role.RejectRole)
    box.setDefaultButton(next(iter(chosen)))
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return next((choice for button, choice in chosen.items() if button is clicked), None)

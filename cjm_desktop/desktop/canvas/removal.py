"""Removing a phase or a lane: what goes with it is said beforehand, and can all be undone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.editing.edits.cards import Consequence, Fate
from cjm_desktop.editing.edits.lanes import lane_consequence, remove_lane
from cjm_desktop.editing.edits.phases import phase_consequence, remove_phase
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.wording import Wording

AskFate = Callable[[QWidget, Wording, str, Consequence], Fate | None]
"""Asks what becomes of the cards of what is removed; None is going back."""


def consequence(document: Document, key: Key) -> Consequence:
    """Count what goes with a phase or a lane."""
    if key.kind == "phases":
        return phase_consequence(document, key.id)
    return lane_consequence(document, key.id)


def removal(document: Document, key: Key, cards: Fate) -> Patch:
    """Make the edit that removes a phase or a lane."""
    if key.kind == "phases":
        return remove_phase(document, key.id, cards)
    return remove_lane(document, key.id, cards)


def consequence_words(tr: Wording, found: Consequence) -> str:
    """Say what goes with it."""
    parts = [
        tr.plural("one card", "{n} cards", found.cards) if found.cards else "",
        tr.plural("one KPI", "{n} KPIs", found.kpis) if found.kpis else "",
        tr.plural("one persona", "{n} personas", found.personas) if found.personas else "",
    ]
    return tr("It holds {things}.", things=", ".join(part for part in parts if part))


def ask_fate(parent: QWidget, tr: Wording, name: str, found: Consequence) -> Fate | None:
    """Ask in a dialog; without cards only whether to go on."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning)
    question = tr("Remove “{name}”?", name=name)
    box.setWindowTitle(title_text(question))
    box.setText(breakable(f"{question}\n\n{consequence_words(tr, found)}"))
    role = QMessageBox.ButtonRole
    keep = remove = None
    if found.cards:
        keep = box.addButton(tr("Move its cards to the idea tray"), role.AcceptRole)
        remove = box.addButton(tr("Remove its cards too"), role.DestructiveRole)
    else:
        remove = box.addButton(tr("Remove"), role.DestructiveRole)
    box.addButton(tr("Cancel"), role.RejectRole)
    box.setDefaultButton(keep or remove)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if keep is not None and clicked is keep:
        return "tray"
    return "remove" if clicked is remove else None

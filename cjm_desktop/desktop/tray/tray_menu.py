"""The menu on the idea tray: where an idea goes, or why it goes nowhere."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.place_words import numbered_phase


def tray_menu(
    parent: QWidget, session: Session, cards: Sequence[str], drop: Callable[[], None]
) -> QMenu:
    """Make the menu for the selected cards of the tray; `drop` asks why they serve no phase."""
    menu = QMenu(parent)
    tr, commands = session.tr_, IdeaCommands.of(session)
    if cards:
        document = session.document
        names = {each: numbered_phase(document, each, tr) for each in document.phase_ids}
        proposed = {document.cards[each].proposed_phase for each in cards}
        for phase in document.phase_ids:
            if phase in proposed:
                _put(menu, tr("Put into {phase}", phase=names[phase]), commands, cards, phase)
        phases = menu.addMenu(tr("Put into the phase"))
        phases.setEnabled(bool(names) and commands.lane is not None)
        for phase, name in names.items():
            _put(phases, name, commands, cards, phase)
        menu.addSeparator()
        waiting = [each for each in cards if document.cards[each].dropped is None]
        if waiting:
            menu.addAction(tr("Serves no phase…")).triggered.connect(drop)
        if len(waiting) < len(cards):
            back = [each for each in cards if each not in waiting]
            menu.addAction(tr("Bring back")).triggered.connect(lambda: commands.bring_back(back))
        menu.addSeparator()
    menu.addAction(tr("Paste ideas")).triggered.connect(lambda: commands.paste())
    return menu


def _put(menu: QMenu, text: str, commands: IdeaCommands, cards: Sequence[str], phase: str) -> None:
    action = menu.addAction(menu_text(text))
    action.triggered.connect(lambda: commands.place(cards, phase))

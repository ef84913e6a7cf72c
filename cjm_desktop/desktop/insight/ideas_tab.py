"""Ideas judged against the map: which phase does each serve, or does it serve none?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.tray.ideas_tree import IdeasTree
from cjm_desktop.desktop.tray.judge_panel import JudgePanel
from cjm_desktop.desktop.tray.phase_rows import WITH_KEY
from cjm_desktop.desktop.work.brought import brings_ideas
from cjm_desktop.desktop.work.idea_commands import IdeaCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.places import ids_in
from cjm_desktop.insight.ideas import Ideas, ideas
from cjm_desktop.journey.document import TRAY, Placed
from cjm_desktop.layout.place_words import numbered_phase

_DIGITS = [Qt.Key(Qt.Key.Key_1.value + place) for place in range(WITH_KEY)]
_PLACING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DROPPING = (Qt.Key.Key_N, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_JUDGING = (*_DIGITS, *_PLACING, *_DROPPING)
_PASTE = QKeySequence.StandardKey.Paste


class IdeasTab(InsightTab):
    """Follows a session's idea tray."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        tr = session.tr_
        self._commands = IdeaCommands.of(session)
        self.tree = IdeasTree(tr, _JUDGING)
        self.panel = JudgePanel(tr)
        self.panel.reason.said.connect(session.message)
        self._hint = Hint(self.tree)
        self.lead_keyboard_to(self.tree)
        self.setAcceptDrops(True)
        self._arrange()
        self.tree.chosen.connect(lambda: session.select_cards(self.tree.selected()))
        self.tree.brought_back.connect(lambda card: self._bring_back([card]))
        self.panel.phases.chosen.connect(self.propose)
        self.panel.place_wanted.connect(self.put_on_map)
        self.panel.drop_wanted.connect(self.ask_why)
        self.panel.back_wanted.connect(lambda: self._bring_back(self._judged()))
        self.panel.lane_chosen.connect(self._commands.choose_lane)
        self.panel.reason.given.connect(self._drop)
        self.panel.reason.given_up.connect(self.tree.setFocus)
        session.selection_changed.connect(self._follow)
        session.selection_changed.connect(self.panel.reason.forget)
        self.refresh()

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.tree, 5)
        body.addWidget(self.panel, 4)
        self.column_under().addLayout(body, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with one idea."""
        super().showEvent(event)
        self._begin()
        self._follow()

    def _begin(self) -> None:
        """Choose the first idea of which nothing was said; of several selected, one of those.

        A list that was pasted comes in selected, but is judged one after the other.
        """
        judged, found = self._judged(), ideas(self._session.document)
        order = [*_ids(found.undecided), *_ids(found.waiting)]
        if order and len(judged) != 1:
            chosen = [each for each in order if each in judged] or order
            self._session.select_cards(chosen[:1])

    def show_document(self) -> None:
        """Show the ideas and the phases as they are now."""
        document, tr = self._session.document, self._session.tr_
        found = ideas(document)
        words = {each: numbered_phase(document, each, tr) for each in document.phase_ids}
        self.tree.show_ideas(found, words)
        self.panel.setVisible(found.total > 0)
        self.panel.show_phases(document)
        self.panel.show_lanes(document, self._commands.lane)
        self._speak(found)
        self._follow()

    def _speak(self, found: Ideas) -> None:
        tr, judged, total = self._session.tr_, found.judged, found.total
        if not found.waiting:
            self.headline.setText(tr("No idea is left to judge"))
        else:
            self.headline.setText(tr("{judged} of {total} judged", judged=judged, total=total))
        self.how.setText(self._how(done=judged == total))
        self.headline.setVisible(total > 0)
        self.how.setVisible(bool(found.waiting))
        if total:
            self._hint.tell("", "")
        else:
            self._hint.tell(
                tr("No ideas in the tray"),
                tr("Paste a list here with Ctrl+V, or drop text; each line becomes an idea. "
                   "Then ask of each: which phase does it serve, or none?"),
            )  # fmt: skip

    def _how(self, *, done: bool) -> str:
        tr = self._session.tr_
        if done:
            return tr("Ctrl+A, then Enter, puts all that serve a phase on the map.")
        phases = min(len(self._session.document.phase_ids), WITH_KEY)
        keys = tr("1 to {last}", last=phases) if phases > 1 else "1"
        return tr(
            "The keys {keys} say which phase an idea serves, N that it serves none; "
            "Enter puts it on the map.",
            keys=keys,
        )

    def _follow(self) -> None:
        """Show the ideas that are selected in the session."""
        if self._stale or not self.isVisible():
            return
        judged = self._judged()
        if set(self.tree.selected()) != set(judged):
            self.tree.select(judged)
        document = self._session.document
        cards = [document.cards[each] for each in judged]
        self.panel.show_cards(cards, phases=len(document.phase_ids))

    def _judged(self) -> list[str]:
        """List the selected cards that are in the tray, in its order."""
        chosen = set(self._session.selected_cards)
        return [each for each in ids_in(self._session.document, TRAY) if each in chosen]

    # Judging

    def propose(self, phase: str) -> None:
        """Say that the ideas serve a phase, or, if they do already, leave that open again."""
        judged = self._judged()
        cards = self._session.document.cards
        again = all(cards[each].proposed_phase == phase for each in judged)
        if judged:
            self._commands.propose(judged, None if again else phase)
            self._go_on(judged, stay=again)

    def put_on_map(self) -> None:
        """Put the ideas into the phases they propose."""
        judged = self._judged()
        before = ids_in(self._session.document, TRAY)
        if judged and self._commands.place(judged):
            self._go_on(judged, before=before)

    def ask_why(self) -> None:
        """Ask why the ideas serve no phase; bring them back if they are dropped already."""
        judged = self._judged()
        cards = self._session.document.cards
        if judged and all(cards[each].dropped is not None for each in judged):
            self._bring_back(judged)
        elif judged:
            self.panel.reason.ask()

    def _drop(self, reason: str) -> None:
        judged = self._judged()
        self._commands.drop(judged, reason)
        self._go_on(judged)
        self.tree.setFocus()

    def _bring_back(self, cards: Sequence[str]) -> None:
        self._commands.bring_back(cards)
        self.refresh()

    def _go_on(
        self, judged: Sequence[str], *, before: Sequence[str] = (), stay: bool = False
    ) -> None:
        """Select the next idea of which nothing was said; where none is left, the next below.

        `before` is the order of the tray before the ideas left it.
        """
        found = ideas(self._session.document)
        order = before or ids_in(self._session.document, TRAY)
        place = {card_id: at for at, card_id in enumerate(order)}
        last = max(place[each] for each in judged)
        undecided, waiting = _ids(found.undecided), _ids(found.waiting)
        still = set(waiting)
        kept = [each for each in judged if each in still]
        below = [each for each in undecided if place[each] > last] or undecided
        below = below or [each for each in waiting if place[each] > last]
        if not stay:
            self._session.select_cards(below[:1] or kept or waiting[-1:])
        self.refresh()

    # Keys and drops

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before a window's shortcut takes them."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _means_something(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge the selected ideas, or paste others."""
        if event.matches(_PASTE):
            self._commands.paste()
            self._begin()
        elif not _means_something(event):
            super().keyPressEvent(event)
        elif event.key() in _PLACING:
            self.put_on_map()
        elif event.key() in _DROPPING:
            self.ask_why()
        else:
            place = _DIGITS.index(Qt.Key(event.key()))
            for phase in self._session.document.phase_ids[place : place + 1]:
                self.propose(phase)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text; a map's file goes to the window."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take text; a map's file goes to the window."""
        if brings_ideas(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make an idea of each line."""
        if brings_ideas(event.mimeData()):
            event.acceptProposedAction()
            self._commands.bring(event.mimeData())
            self._begin()


def _ids(placed: Sequence[Placed]) -> list[str]:
    return [item.id for item in placed]


def _means_something(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.matches(_PASTE) or (plain and event.key() in _JUDGING)

"""What can be done with ideas, the same wherever they are shown; each is one undoable step."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from cjm_desktop.desktop.work.brought import brought_text
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.ideas import (
    bring_back_ideas,
    drop_ideas,
    place_ideas,
    propose_phase,
)
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.storage.errors import BadFile

if TYPE_CHECKING:
    from cjm_desktop.desktop.work.card_paste import CardPaste, PasteTarget
    from cjm_desktop.intake.pasting.decision import Place


class IdeaCommands(QObject):
    """The commands on a session's ideas, and the lane they go to; one object for each session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lane: str | None = None
        session.replaced.connect(lambda: self.choose_lane(None))

    @classmethod
    def of(cls, session: Session) -> "IdeaCommands":
        """Give the commands of a session; all who ask share the lane that was chosen."""
        return session.findChild(cls) or cls(session)

    @property
    def lane(self) -> str | None:
        """The lane that ideas go to: as chosen, or where the map has its ideas; None without."""
        document = self._session.document
        return self._lane if self._lane in card_lane_ids(document) else home_lane(document)

    def choose_lane(self, lane: str | None) -> None:
        """Let ideas go to a lane from now on (None: where the map has its ideas)."""
        self._lane = lane

    def bring(self, data: QMimeData, index: int | None = None) -> int:
        """Add the ideas in what was dropped: one for each line or cell; gives how many."""
        from cjm_desktop.intake.pasting.recognition import Offer

        try:
            return self._paste.paste_words(lambda: Offer(brought_text(data)), _tray(index))
        except (OSError, BadFile):
            said = self._session.tr_("This file could not be read as a list of ideas.")
            self._session.message.emit(said)
            return 0

    def take(self, data: QMimeData, index: int | None = None) -> int:
        """Add an idea for each line or cell of a text that was copied; gives how many."""
        from cjm_desktop.desktop.work.clipboard_offer import words_offered

        return self._paste.paste_words(lambda: words_offered(data), _tray(index))

    def paste(self, index: int | None = None) -> int:
        """Put what was copied into the tray: cards as they are, each line of text as an idea."""
        cards, chosen = self._session.document.cards, self._session.selected_cards
        on_idea = bool(chosen) and all(cards[each].phase is None for each in chosen)
        return self._paste.paste(_tray(index, "idea" if on_idea else "tray"))

    def paste_as_one(self, index: int | None = None) -> int:
        """Put all text that was copied into the tray as one idea."""
        return self._paste.paste_as_one(_tray(index, kind="idea"))

    def paste_instead(
        self, data: QMimeData, cell: CellKey, index: int | None, kind: CardKind
    ) -> Callable[[], object] | None:
        """Say how to paste in place of a new, empty idea; None: it is text for its title."""
        return self._paste.instead(data, cell, index, kind)

    @cached_property
    def _paste(self) -> "CardPaste":
        """What pastes; the readers of all that can be pasted are imported when something is."""
        from cjm_desktop.desktop.work.card_paste import CardPaste

        return CardPaste(self._session)

    def propose(self, cards: Sequence[str], phase: str | None) -> bool:
        """Say which phase ideas serve, or leave that open again."""
        patch = propose_phase(self._session.document, cards, phase)
        return self._edit("propose_phase", patch, cards)

    def place(self, cards: Sequence[str], phase: str | None = None) -> bool:
        """Put ideas into the lane: in `phase`, or each where it is proposed for."""
        lane, tr = self.lane, self._session.tr_
        if lane is None:
            self._session.message.emit(tr("Add a lane for cards first."))
            return False
        patch = place_ideas(self._session.document, cards, lane, phase)
        if not patch:
            self._session.message.emit(tr("Choose the phase first, then the idea can be placed."))
            return False
        if not self._edit("place_ideas", patch, cards):
            return False
        placed = [each for each in cards if self._session.document.cards[each].phase is not None]
        self._session.message.emit(
            tr.plural("One idea put on the map", "{n} ideas put on the map", len(placed))
        )
        return True

    def drop(self, cards: Sequence[str], reason: str) -> bool:
        """Say that ideas serve no phase, and why."""
        return self._edit("drop_ideas", drop_ideas(self._session.document, cards, reason), cards)

    def bring_back(self, cards: Sequence[str]) -> bool:
        """Judge dropped ideas anew."""
        patch = bring_back_ideas(self._session.document, cards)
        return self._edit("bring_back_ideas", patch, cards)

    def _edit(self, step: Step, patch: Patch, cards: Iterable[str]) -> bool:
        return self._session.edit(step, patch, select=[Key("cards", each) for each in cards])


def _tray(
    index: int | None, place: "Place" = "tray", kind: CardKind | None = None
) -> "PasteTarget":
    from cjm_desktop.desktop.work.card_paste import PasteTarget

    return PasteTarget(place, TRAY, index, kind)

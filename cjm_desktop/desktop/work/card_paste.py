"""Pasting cards: asks the table what comes of what is on the clipboard, and has it done.

Whatever comes is one step. What is doubtful is shown before by whoever pastes (`Preview`); where
nobody shows it, the likely way is taken.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from cjm_desktop.desktop.work import pasted_words, pictures
from cjm_desktop.desktop.work.clipboard_offer import offered, words_offered
from cjm_desktop.desktop.work.incoming_text import (
    REFUSALS,
    clipboard_data,
    incoming_text,
    refusal_sentence,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.assets import add_picture_card, set_picture
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, pasted_cards
from cjm_desktop.editing.edits.links import add_links
from cjm_desktop.editing.edits.paste import KindOf, one_card, paste_fragment
from cjm_desktop.editing.edits.paste_limits import MAX_FRAGMENT_BYTES, PasteError, hold_bytes
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.editing.edits.planned_cards import put_plan
from cjm_desktop.editing.edits.targets import Stray
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.intake.pasting.decision import Outcome, Place, outcome_of
from cjm_desktop.intake.pasting.planning import Proposal, Way, proposal
from cjm_desktop.intake.pasting.recognition import Found, Offer, recognised
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind

_LEAST_ROWS = 3


@dataclass(frozen=True, slots=True)
class PasteTarget:
    """Where is pasted: what has the keyboard, the cell, the place in it, and the kind if given."""

    place: Place
    at: CellKey
    index: int | None = None
    kind: CardKind | None = None


class Coming(NamedTuple):
    """What a paste changes, and why cards of it are in the idea tray that were meant elsewhere."""

    patch: Patch
    strays: Sequence[Stray] = ()


@dataclass(frozen=True)
class Pasting:
    """A paste that is understood but for the way in which it is done."""

    proposal: Proposal
    coming: Callable[[Way], Coming]
    """What comes in a way; may raise a refusal."""
    take: Callable[[Way], int]
    """Have it done in a way; gives how many cards came."""
    table: Block = ()
    """The cells of a table, whose columns can be said to mean something else."""


class _Understood(NamedTuple):
    """What was found, what comes of it there, and whether there was any text at all."""

    found: Found
    outcome: Outcome
    has_text: bool


Preview = Callable[[Pasting], None]
"""Shows a paste and has it done once it is agreed to."""


class CardPaste:
    """Pastes into a session's map. `kind_of` says what a card becomes that does not say it."""

    def __init__(
        self, session: Session, kind_of: KindOf | None = None, preview: Preview | None = None
    ) -> None:
        self._session = session
        self._kind = kind_of or (lambda cell: "touchpoint")
        self._preview = preview

    def paste(self, target: PasteTarget) -> int:
        """Paste what is on the clipboard; gives how many cards came, none yet if it is shown."""
        data = clipboard_data()
        if data is None:
            return self._say_nothing()
        return self._refusing(lambda: self._paste(data, target))

    def paste_as_one(self, target: PasteTarget) -> int:
        """Paste all text as one card."""
        data = clipboard_data()
        if data is None or not data.hasText():
            return self._say_nothing()
        return self._refusing(lambda: self._as_one(incoming_text(data), target))

    def paste_words(self, read: Callable[[], Offer], target: PasteTarget) -> int:
        """Paste words that came some other way; `read` may raise a refusal."""
        return self._refusing(lambda: self._words(self._found(read(), target), target))

    def instead(
        self, data: QMimeData, cell: CellKey, index: int | None, kind: CardKind
    ) -> Callable[[], object] | None:
        """Say how to paste in place of a new card of a kind that is still empty.

        None if what is offered is text for its title.
        """
        with suppress(*REFUSALS):
            found = self._found(offered(data), PasteTarget("editor", cell))
            if found.outcome != "into_field":
                place: Place = "tray" if cell == TRAY else "editor"
                return lambda: self.paste(PasteTarget(place, cell, index, kind))
        return None

    def _refusing(self, paste: Callable[[], int]) -> int:
        try:
            return paste()
        except REFUSALS as refusal:
            self._session.message.emit(refusal_sentence(self._session.tr_, refusal))
        except pictures.Refused as refused:
            self._session.message.emit(str(refused))
        return 0

    def _found(self, offer: Offer, target: PasteTarget) -> _Understood:
        session = self._session
        found = recognised(session.document, offer, session.tr_.language)
        return _Understood(found, outcome_of(found.content, target.place), bool(offer.text))

    def _paste(self, data: QMimeData, target: PasteTarget) -> int:
        understood = self._found(offered(data), target)
        match understood.outcome:
            case "as_copied":
                return self._as_copied(data, target)
            case "picture_on_card" | "picture_card" as outcome:
                return self._picture(data, target, on_cards=outcome == "picture_on_card")
            case _:
                return self._words(understood, target)

    def _words(self, understood: _Understood, target: PasteTarget) -> int:
        found, outcome, has_text = understood
        if outcome == "nothing":
            return self._say_nothing(ideas=has_text and target.place in ("idea", "tray"))
        if outcome == "link_on_card":
            return self._link(found)
        pasting = self._pasting(found, outcome, target)
        likely = pasting.proposal.ways[0]
        asks = pasting.proposal.asks or _is_headed(found, self._session.tr_.language)
        if asks and self._preview is not None:
            pasting.coming(likely)  # too much is refused before anything is asked
            self._preview(pasting)
            return 0
        return pasting.take(likely)

    def _pasting(self, found: Found, outcome: Outcome, target: PasteTarget) -> Pasting:
        session, ideas = self._session, outcome == "ideas"
        kind_of = _idea if ideas and target.kind is None else self._kind_for(target)
        proposed = proposal(
            session.document, found, outcome, target.place, target.at, session.new_id
        )

        def coming(way: Way) -> Coming:
            plan = proposed.plan(way)
            patch = put_plan(
                session.document, plan, target.at, target.index, kind_of, session.new_id
            )
            return Coming(patch, plan.strays)

        def take(way: Way) -> int:
            return self._refusing(lambda: self._take(coming(way), ideas=ideas))

        return Pasting(proposed, coming, take, found.table if len(found.table) > 1 else ())

    def _as_copied(self, data: QMimeData, target: PasteTarget) -> int:
        session = self._session
        raw = data.data(MEDIA_TYPE)
        hold_bytes(raw.size(), MAX_FRAGMENT_BYTES)
        try:
            patch = paste_fragment(
                session.document, bytes(raw.data()), target.at, target.index, session.new_id
            )
        except PasteError as refusal:
            # Cards of a newer or damaged form still have their plain text.
            if refusal.code == "not_a_cell" or not data.hasText():
                raise
            return self._words(self._found(words_offered(data), target), target)
        outside = [
            key for key in patch.added
            if key.kind == "cards" and session.document.cards.get(key.id) is None
            and target.at != TRAY and getattr(patch.added[key], "phase", None) is None
        ]  # fmt: skip
        return self._take(Coming(patch, ["place"] * len(outside)))

    def _picture(self, data: QMimeData, target: PasteTarget, *, on_cards: bool) -> int:
        session, tr = self._session, self._session.tr_
        asset = pictures.from_mime(data, pictures.WHOLE, tr)
        if not on_cards:
            kind = target.kind or ("idea" if target.place == "tray" else "note")
            patch = add_picture_card(
                session.document, asset, kind, target.at, target.index, session.new_id
            )
            return self._take(Coming(patch))
        cards = [Key("cards", each) for each in session.selected_cards]
        patch = set_picture(session.document, cards, asset, session.new_id())
        if session.edit("set_picture", patch):
            said = tr.plural("Picture put on the card", "Picture put on {n} cards", len(cards))
            session.message.emit(said)
        return 0

    def _link(self, found: Found) -> int:
        session, tr = self._session, self._session.tr_
        cards = session.selected_cards
        links = found.rows[0].fields["links"]
        if session.edit("paste", add_links(session.document, cards, links)):
            said = tr.plural("Link added to the card", "Link added to {n} cards", len(cards))
        else:
            said = tr("The link is there already.")
        session.message.emit(said)
        return 0

    def _as_one(self, text: str, target: PasteTarget) -> int:
        session = self._session
        kind_of = self._kind_for(target)
        made = one_card(session.document, text, target.at, target.index, kind_of, session.new_id)
        return self._take(Coming(made), ideas=target.at == TRAY)

    def _kind_for(self, target: PasteTarget) -> KindOf:
        given = target.kind
        if given is None:
            return self._kind
        return lambda cell: given if cell == target.at else self._kind(cell)

    def _take(self, coming: Coming, *, ideas: bool = False) -> int:
        session, tr = self._session, self._session.tr_
        patch, strays = coming
        keys = [Key("cards", each) for each in pasted_cards(patch)]
        measures = [key for key in patch.added if key.kind == "kpis"]
        if not keys and not measures:
            return self._say_nothing(ideas=ideas)
        step: Step = "add_ideas" if ideas else "paste"
        if not session.edit(step, patch, select=keys or measures[:1]):
            return 0
        if ideas:
            said = tr.plural("One idea added", "{n} ideas added", len(keys))
        else:
            said = pasted_words.outcome(tr, patch, strays)
        session.message.emit(said)
        return len(keys)

    def _say_nothing(self, *, ideas: bool = False) -> int:
        tr = self._session.tr_
        self._session.message.emit(
            tr("There is no text in it to make ideas of.")
            if ideas
            else tr("There is nothing to paste.")
        )
        return 0


def _is_headed(found: Found, language: str) -> bool:
    """Say whether what is read as cells without names has headings that others use."""
    if found.content != "block" or len(found.table) < _LEAST_ROWS:
        return False
    from cjm_desktop.intake.importing.shapes import names_fields

    return names_fields(found.table, language)


def _idea(cell: CellKey) -> CardKind:
    return "idea"

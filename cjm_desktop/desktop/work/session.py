"""One open map and what the windows onto it share: the store, the file, the selection.

Every view is told here what changed; none keeps a second document.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.refusal import READ_ONLY, notice, sentence
from cjm_desktop.editing.history import Entry
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator, Step
from cjm_desktop.editing.store import REFUSALS, Gesture, Refusal, Store
from cjm_desktop.insight import memo
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.ids import IdSource, random_id
from cjm_desktop.words.wording import ENGLISH, Wording


class Session(QObject):
    """A document being worked on. `tr` speaks the window's language, not the map's."""

    changed = Signal(object, str)
    """The document changed: the patch, and who began it (an `Initiator`)."""
    leaving = Signal()
    """Another document is about to come: what is still being typed belongs to this one."""
    replaced = Signal()
    """Another document is open now."""
    selection_changed = Signal()
    lit_changed = Signal()
    """Other cards are lit, as they were found."""
    state_changed = Signal()
    """The file's name, the modified mark or what can be undone may have changed."""
    message = Signal(str)
    """Something happened that the status bar should say, as a finished sentence."""
    hinted = Signal(str)
    """What is said next is true only where the user is now; empty: what was so said is not."""

    def __init__(
        self, document: Document, *, tr: Wording = ENGLISH, new_id: IdSource = random_id
    ) -> None:
        super().__init__()
        self.tr_ = tr
        self.new_id = new_id
        self.path: Path | None = None
        self._selection: tuple[Key, ...] = ()
        self._selected_cards: tuple[Document, tuple[str, ...]] | None = None
        self.lit: frozenset[str] | None = None
        """The ids of the cards that were found, while the others are dimmed; None dims none."""
        self.hidden: frozenset[str] | None = None
        """The ids of the cards that the map leaves out instead of dimming; None leaves out none."""
        self._store = Store(document)
        self._store.subscribe(self._told)

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._store.document

    @property
    def store(self) -> Store:
        """The store, for its history."""
        return self._store

    @property
    def selection(self) -> tuple[Key, ...]:
        """What is selected: cards, or one phase or lane; empty means the map itself."""
        return self._selection

    @property
    def selected_cards(self) -> tuple[str, ...]:
        """The ids of the selected cards, in the order they were selected.

        A card that goes is selected no more when its change is told, whoever hears of it first.
        """
        document = self.document
        # Every command asks for them to say whether it can be given.
        if self._selected_cards is None or self._selected_cards[0] is not document:
            there = document.cards
            cards = (key.id for key in self._selection if key.kind == "cards")
            self._selected_cards = document, tuple(each for each in cards if each in there)
        return self._selected_cards[1]

    @property
    def read_only(self) -> bool:
        """Whether the document is only to be read; another document begins as one to be changed."""
        return self._store.read_only

    def set_read_only(self, read_only: bool) -> None:
        """Refuse all changes from now on, or take them again."""
        if read_only != self._store.read_only:
            self._store.read_only = read_only
            self.state_changed.emit()

    def hint(self, sentence: str) -> None:
        """Say in the status bar what keys mean here, until the user is elsewhere."""
        self.hinted.emit(sentence)
        self.message.emit(sentence)

    def say_read_only(self) -> None:
        """Say in the status bar why nothing can be changed."""
        self.message.emit(self.tr_(READ_ONLY))

    def open(self, document: Document, path: Path | None, *, saved: bool = True) -> None:
        """Work on another document from now on; its history begins anew."""
        store = Store(document)
        if not saved:
            store.mark_saved(None)
        self.go_on(store, path)

    def go_on(self, store: Store, path: Path | None) -> None:
        """Work on a document that has a history already."""
        self.leaving.emit()
        memo.forget()
        memo.make_room(len(store.document.cells))
        self._store = store
        self._store.subscribe(self._told)
        self.path = path
        self._selection = ()
        self._selected_cards = None
        self.replaced.emit()
        self.selection_changed.emit()
        self.state_changed.emit()

    def saved(self, path: Path, position: object) -> None:
        """Note that the document as it was at `position` is now in a file."""
        self.path = path
        self._store.mark_saved(position)
        self.state_changed.emit()

    def not_saved(self) -> None:
        """Note that the document as it is now is in no file any more."""
        self._store.mark_saved(None)
        self.state_changed.emit()

    def edit_now(self, step: Step, edit: Callable[[Document], Patch]) -> bool:
        """Take one undoable step, by what an edit makes of the document as it is now."""
        return self.edit(step, edit(self.document))

    def edit(
        self,
        step: Step,
        patch: Patch,
        *,
        select: Iterable[Key] | None = None,
        merge: str | None = None,
        refused: Callable[[str], None] | None = None,
    ) -> bool:
        """Take one undoable step; `select` is selected after it, and again after a redo.

        False if nothing happened: the patch changes nothing, or the map refuses it. Why is then
        said in the status bar, or to `refused`, who says it beside a field.
        """
        chosen = tuple(select) if select is not None else self._selection
        try:
            done = self._store.commit(patch, step, selection=chosen, merge=merge)
        except REFUSALS as refusal:
            self._refuse(step, refusal, refused)
            return False
        if select is not None:
            self._choose(chosen)
        return done

    def seal(self) -> None:
        """End a run of typing: what comes next is a step of its own."""
        self._store.seal()

    def gesture(self, step: Step, refused: Callable[[str], None] | None = None) -> Gesture:
        """Begin live changes that end as one step (a slider, a dragged dot).

        Of those that the map refuses it is said why, as in `edit`.
        """
        return self._store.gesture(step, lambda why: self._refuse(step, why, refused))

    def _refuse(self, step: Step, why: Refusal, refused: Callable[[str], None] | None) -> None:
        if refused is not None:
            refused(sentence(self.tr_, why))
        else:
            self.message.emit(notice(self.tr_, step, why))

    def undo(self) -> None:
        """Take the last step back."""
        self._after_step(self._store.undo())

    def redo(self) -> None:
        """Do the step last undone again."""
        self._after_step(self._store.redo())

    def _after_step(self, entry: Entry | None) -> None:
        if entry is not None:
            patch = entry.patch
            # What comes back goes before what only changed with it.
            keys = dict.fromkeys((*patch.removed, *patch.added, *patch.updated))
            touched = tuple(key for key in keys if self.document.get(key) is not None)
            kept = tuple(key for key in entry.selection if self.document.get(key) is not None)
            # A phase or lane that comes back stands for the cards that come with it.
            heads = tuple(key for key in touched if key.kind in ("phases", "lanes"))
            self.select(kept or heads[:1] or tuple(key for key in touched if key.kind == "cards"))

    def select(self, keys: Iterable[Key]) -> None:
        """Select these records and nothing else; ids that are not there are passed over."""
        if self._choose(keys):
            self.seal()

    def lead_to(self, keys: Iterable[Key]) -> None:
        """Select these records; what is said next may still belong to the step before."""
        self._choose(keys)

    def _choose(self, keys: Iterable[Key]) -> bool:
        chosen = tuple(dict.fromkeys(key for key in keys if self.document.get(key) is not None))
        changed = chosen != self._selection
        if changed:
            self._selection = chosen
            self._selected_cards = None
            self.selection_changed.emit()
        return changed

    def light(self, cards: frozenset[str] | None, hidden: frozenset[str] | None = None) -> None:
        """Light these cards and dim the others, or leave those out; None ends it."""
        if (cards, hidden) != (self.lit, self.hidden):
            self.lit, self.hidden = cards, hidden
            self.lit_changed.emit()

    def select_cards(self, card_ids: Iterable[str]) -> None:
        """Select these cards and nothing else."""
        self.select(Key("cards", card_id) for card_id in card_ids)

    def _told(self, patch: Patch, initiator: Initiator) -> None:
        memo.make_room(len(self.document.cells))
        self.changed.emit(patch, initiator)
        if patch.removed or any(self.document.get(key) is None for key in self._selection):
            self._choose(self._selection)
        self.state_changed.emit()

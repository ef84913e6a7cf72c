"""A store beside the simplest history there is: a list of documents and a place in it."""

from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document


@dataclass(eq=False)
class Point:
    """A place in the history, known by identity; `typing` while its step may still grow."""

    document: Document
    typing: str | None = None


class Stepping(RuleBasedStateMachine):
    """Types, seals, saves, undoes and does again; machines with more to do build on it."""

    def __init__(self) -> None:
        super().__init__()
        self.begin(Document())

    def begin(self, document: Document) -> None:
        """Start over with another document."""
        self.store = Store(document)
        self.points = [Point(document)]
        self.at = 0
        self.saved: Point | None = self.points[0]
        self.replica = document
        self.store.subscribe(self._follow)

    def _follow(self, patch: Patch, _initiator: str) -> None:
        self.replica = patch.apply(self.replica)

    def stepped(self, typing: str | None = None) -> None:
        """Note that the store has taken a step."""
        self.sealed()
        self.points = [*self.points[: self.at + 1], Point(self.store.document, typing)]
        self.at += 1

    def sealed(self) -> None:
        """Note that the present step grows no more."""
        self.points[self.at].typing = None

    @rule(letter=st.sampled_from("ab"), name=st.sampled_from(("title", "client")))
    def type_on(self, letter: str, name: str) -> None:
        self._type(name, getattr(self.store.document.map, name)[-2:] + letter)

    @rule()
    @precondition(lambda self: self.points[self.at].typing is not None)
    def type_back(self) -> None:
        name = self.points[self.at].typing
        assert name is not None
        self._type(name, getattr(self.points[self.at - 1].document.map, name))

    def _type(self, name: str, text: str) -> None:
        patch = change_map(self.store.document, **{name: text})
        if not self.store.commit(patch, "change_map", merge=name):
            return
        if self.points[self.at].typing != name:
            self.stepped(typing=name)
            return
        self.points = self.points[: self.at]
        self.at -= 1
        if self.store.document != self.points[self.at].document:
            self.points.append(Point(self.store.document, name))
            self.at += 1

    @rule()
    def seal(self) -> None:
        self.store.seal()
        self.sealed()

    @rule()
    def undo(self) -> None:
        entry = self.store.undo()
        assert (entry is None) == (self.at == 0)
        self.sealed()
        self.at = max(self.at - 1, 0)
        self.sealed()

    @rule()
    def redo(self) -> None:
        entry = self.store.redo()
        assert (entry is None) == (self.at == len(self.points) - 1)
        self.sealed()
        self.at = min(self.at + 1, len(self.points) - 1)
        self.sealed()

    @rule()
    def save(self) -> None:
        self.store.mark_saved(self.store.snapshot().position)
        self.saved = self.points[self.at]
        self.sealed()

    @invariant()
    def the_document_is_the_expected_one(self) -> None:
        assert self.store.document == self.points[self.at].document

    @invariant()
    def whoever_was_told_has_the_same(self) -> None:
        assert self.replica == self.store.document

    @invariant()
    def dirty_says_whether_it_is_the_saved_one(self) -> None:
        assert self.store.dirty == (self.points[self.at] is not self.saved)

    def teardown(self) -> None:
        """Undo all is the start, redo all the end, and one patch does what all of them did."""
        end = self.store.document
        done: list[Patch] = []
        while (entry := self.store.undo()) is not None:
            done.insert(0, entry.patch)
        assert self.store.document == self.points[0].document
        assert squash(done).apply(self.store.document) == end
        assert squash([squash(done[:2]), *done[2:]]) == squash(done)
        for _ in done:
            self.store.redo()
        assert self.store.document == end

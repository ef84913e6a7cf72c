"""What can be done with records that stand under headings: a phase's KPIs, a role's personas."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Literal, NamedTuple

from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document, Key


class Steps(NamedTuple):
    """What the steps are called in the history."""

    add: Step
    remove: Step
    move: Step


class HeadingCommands(ABC):
    """Steps on records of one kind, for buttons, menus, keys and drops alike; each is one undo.

    A record's heading is the id of the phase or lane that it stands under.
    """

    kind: Literal["kpis", "personas"]
    steps: Steps

    def __init__(self, session: Session, navigator: Navigator) -> None:
        self._session = session
        self._navigator = navigator

    def edit_fields(self) -> None:
        """Give the fields of the selected record the keyboard."""
        self._navigator.edit_field()

    @property
    def _document(self) -> Document:
        return self._session.document

    @abstractmethod
    def headings(self) -> Sequence[str]:
        """Give the headings that a record can be moved to, from first to last."""

    @abstractmethod
    def ids(self, heading: str) -> list[str]:
        """List the records under a heading, from top to bottom."""

    @abstractmethod
    def heading_of(self, record_id: str) -> str:
        """Give the heading that a record stands under."""

    @abstractmethod
    def _added(self, record_id: str, heading: str) -> Patch:
        """Make the edit that adds a record as the last."""

    @abstractmethod
    def _removed(self, record_id: str) -> Patch:
        """Make the edit that removes a record."""

    @abstractmethod
    def _moved(self, record_id: str, heading: str, index: int | None) -> Patch:
        """Make the edit that moves a record under a heading."""

    @abstractmethod
    def _shifted(self, record_id: str, step: int) -> Patch:
        """Make the edit that moves a record one place."""

    def has(self, record_id: str) -> bool:
        """Say whether there is such a record."""
        return record_id in self._document.table(self.kind)

    def add(self, heading: str) -> str:
        """Add a record under a heading, as the last; gives its id."""
        new = self._session.new_id()
        self._take(self.steps.add, self._added(new, heading), new)
        return new

    def remove(self, record_id: str) -> None:
        """Remove a record and select its neighbour."""
        siblings = self.ids(self.heading_of(record_id))
        at = siblings.index(record_id)
        near = (siblings[at + 1 :] + siblings[:at][-1:])[:1]
        self._take(self.steps.remove, self._removed(record_id), *near)

    def move(self, record_id: str, heading: str, index: int | None = None) -> None:
        """Move a record under a heading, before the place `index` there."""
        self._take(self.steps.move, self._moved(record_id, heading, index), record_id)

    def shift(self, record_id: str, step: int) -> None:
        """Move a record one place up (−1) or down (1), past the end under the next heading."""
        self._take(self.steps.move, self._shifted(record_id, step), record_id)

    def _take(self, step: Step, patch: Patch, *select: str) -> None:
        self._session.edit(step, patch, select=[Key(self.kind, each) for each in select])

"""Records that hang on the one shown: a lane's personas, a phase's KPIs, each in a fold."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import Kind


class Words(NamedTuple):
    """What the list is called and what its buttons say."""

    heading: str
    add: str
    remove: str


class _Entry(NamedTuple):
    fold: Fold
    form: Form


class Attached(QWidget):
    """A list of folds, one for each record, with a button that adds another."""

    def __init__(
        self,
        kind: Kind,
        words: Words,
        make_form: Callable[[], Form],
        add: Callable[[], str | None],
        remove: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._kind = kind
        self._words = words
        self._make_form = make_form
        self._add = add
        self._remove = remove
        self._ids: tuple[str, ...] = ()
        self._opened: set[str] = set()
        self.entries: list[_Entry] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 6, 0, 0)
        box.setSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.add_button = Button("plus", words.add, part="push", token="quiet")
        self.add_button.clicked.connect(self._added)
        top = QHBoxLayout()
        top.addWidget(form_label(words.heading.upper(), "heading"), 1)
        top.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        box.addLayout(top)
        box.addLayout(self._list)

    def show_records(self, ids: Sequence[str], titles: Sequence[str], *, force: bool) -> None:
        """Show these records; the title of each is what its fold says."""
        changed = tuple(ids) != self._ids
        self._ids = tuple(ids)
        while len(self.entries) < len(ids):
            self._make_entry()
        for place, (fold, form) in enumerate(self.entries):
            fold.setVisible(place < len(ids))
            if place >= len(ids):
                form.show_records(())
                continue
            fold.rename(titles[place])
            keys = (Key(self._kind, ids[place]),)
            if form.keys != keys:
                form.show_records(keys)
            else:
                form.refresh(force=force)
            if changed:
                fold.open(ids[place] in self._opened)

    def open(self, record_id: str) -> None:
        """Open the fold of a record."""
        self._opened.add(record_id)
        self.entries[self._ids.index(record_id)].fold.open()

    def form_of(self, record_id: str) -> Form | None:
        """Give the form of a record; None if it is not listed."""
        return self.entries[self._ids.index(record_id)].form if record_id in self._ids else None

    def _make_entry(self) -> None:
        place = len(self.entries)
        form = self._make_form()
        remove = Button("trash-2", tip=self._words.remove, token="quiet")
        fold = Fold(" ", remove)
        fold.inside.addWidget(form)
        remove.clicked.connect(lambda: self._remove(self._ids[place]))
        fold.head.clicked.connect(lambda opened: self._noted(place, opened))
        self.entries.append(_Entry(fold, form))
        self._list.addWidget(fold)

    def _noted(self, place: int, opened: bool) -> None:
        change = self._opened.add if opened else self._opened.discard
        change(self._ids[place])

    def _added(self) -> None:
        added = self._add()
        if added is not None and added in self._ids:
            self.open(added)
            self.entries[self._ids.index(added)].form.focus_field()

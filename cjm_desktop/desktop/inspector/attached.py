"""Records that hang on the one shown: a lane's personas, a phase's KPIs, each in a fold."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

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


class _Entry(Fold):
    """A record's fold; its form is made when it is first opened."""

    def __init__(self, kind: Kind, make_form: Callable[[], Form], remove: Button) -> None:
        super().__init__(" ", remove, fill=self._fill_in)
        self.form: Form | None = None
        self._kind: Final = kind
        self._make_form = make_form
        self._keys: tuple[Key, ...] = ()

    def show_record(self, record_id: str, title: str, *, force: bool) -> None:
        """Show a record; its title is what the fold says."""
        self.rename(title)
        self._keys = (Key(self._kind, record_id),)
        if self.form is not None and self.form.keys == self._keys:
            self.form.refresh(force=force)
        else:
            self._show()

    def show_none(self) -> None:
        """Wait for another record, out of sight."""
        self.hide()
        self._keys = ()
        self._show()

    def _fill_in(self, inside: QVBoxLayout) -> None:
        self.form = self._make_form()
        inside.addWidget(self.form)
        self._show()

    def _show(self) -> None:
        if self.form is not None:
            self.form.show_records(self._keys)


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
        for entry in self.entries[len(ids) :]:
            entry.show_none()
        for entry, record_id, title in zip(self.entries[: len(ids)], ids, titles, strict=True):
            entry.show()
            entry.show_record(record_id, title, force=force)
            if changed:
                entry.open(record_id in self._opened)

    def open(self, record_id: str) -> None:
        """Open the fold of a record."""
        self._opened.add(record_id)
        self.entries[self._ids.index(record_id)].open()

    def form_of(self, record_id: str) -> Form | None:
        """Give the form of a record; None if it is not listed."""
        if record_id not in self._ids:
            return None
        entry = self.entries[self._ids.index(record_id)]
        entry.make()
        return entry.form

    def _make_entry(self) -> None:
        place = len(self.entries)
        remove = Button("trash-2", tip=self._words.remove, token="quiet")
        entry = _Entry(self._kind, self._make_form, remove)
        remove.clicked.connect(lambda: self._remove(self._ids[place]))
        entry.head.clicked.connect(lambda opened: self._noted(place, opened))
        self.entries.append(entry)
        self._list.addWidget(entry)

    def _noted(self, place: int, opened: bool) -> None:
        change = self._opened.add if opened else self._opened.discard
        change(self._ids[place])

    def _added(self) -> None:
        added = self._add()
        if added is None:
            return
        form = self.form_of(added)
        if form is not None:
            self.open(added)
            form.focus_field()

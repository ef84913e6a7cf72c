"""A form: the fields of one kind of record, bound to the records that are selected.

It is made once and refilled. What the user makes of a field is committed at once, to all records
shown, and what others do to them is shown at once, without disturbing what is being typed.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.control import INVALID, MIXED, Control
from cjm_desktop.desktop.controls.fold import Fold, unfold
from cjm_desktop.desktop.controls.row import FieldRow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.references import PICTURE_FIELDS
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.editing.store import Gesture
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import Kind


class Form(QWidget):
    """The fields of records of one kind."""

    field_wanted = Signal(str)
    """A field of what is selected now is to have the keyboard."""
    sight_wanted = Signal(object)
    """This record is to be seen on the map."""

    def __init__(self, session: Session, kind: Kind) -> None:
        super().__init__()
        self.session = session
        self.kind = kind
        self.rows: dict[str, FieldRow] = {}
        """Those that were made: what is in a fold is made with it."""
        self._folds: list[Fold] = []
        self.keys: tuple[Key, ...] = ()
        self.forced = False
        self._gesture: Gesture | None = None
        self._refusal = ""
        self._before: tuple[str, Document] | None = None
        """The field that is typed in, and the document before that."""
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.session.document

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the records shown."""
        return tuple(key.id for key in self.keys)

    def records(self) -> list[Record]:
        """List the records shown, without those that are gone."""
        table = self.document.table(self.kind)
        return [table[key.id] for key in self.keys if key.id in table]

    def row(self, name: str, label: str, control: Control, *, tip: str = "") -> FieldRow:
        """Make the row of a field and bind it."""
        row = FieldRow(name, label, control, tip=tip)
        self.rows[name] = row
        control.edited.connect(lambda value: self._edited(row, value))
        control.withdrawn.connect(lambda: self._withdraw(row))
        control.finished.connect(self._seal)
        control.began.connect(lambda: self._began(name))
        control.ended.connect(self._ended)
        return row

    def add(self, *rows: QWidget, to: QVBoxLayout | None = None) -> None:
        """Put rows below each other."""
        for row in rows:
            (to or self.box).addWidget(row)

    def fold(self, title: str, fill: Callable[[QVBoxLayout], None]) -> Fold:
        """Make a fold whose rows are made when it is first opened, or one of them is wanted."""

        def fill_and_show(inside: QVBoxLayout) -> None:
            fill(inside)
            self.refresh()

        fold = Fold(title, fill=fill_and_show)
        self._folds.append(fold)
        return fold

    def show_records(self, keys: Iterable[Key]) -> None:
        """Show other records; what was typed and is not a value is given up, and that is said."""
        self._end_gesture(commit=True)
        self._tell_given_up()
        self._before = None
        self.keys = tuple(keys)
        self.refresh(force=True)

    def _tell_given_up(self) -> None:
        for row in self.rows.values():
            if row.said and row.control.shown_value() is INVALID:
                tr = self.session.tr_
                self.session.message.emit(tr("{field}: {why}", field=row.title, why=row.said))

    def refresh(self, *, force: bool = False) -> None:
        """Show what differs from the document; `force` also where the user typed no value."""
        records = self.records()
        if not records:
            return
        for name, row in self.rows.items():
            self._fill(row, self.common(records, name), force)
        self.forced = force
        self.refreshed(records)

    def refreshed(self, records: list[Record]) -> None:
        """Bring what is not a field up to date."""

    def committed(self, name: str, before: Document) -> None:
        """Tell what else a step did, if it did."""

    def patch_for(self, name: str, value: Any) -> Patch:
        """Make the edit that gives a field of all records shown another value."""
        if name in PICTURE_FIELDS.values():
            return set_picture(self.document, self.keys, value, self.session.new_id())
        draft = Draft(self.document)
        for key in self.keys:
            if draft.get(key) is not None:
                draft.change(key, **{name: value})
        return draft.patch

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is in the history."""
        raise NotImplementedError

    def touches(self, patch: Patch) -> bool:
        """Say whether what the form shows may have changed by a patch."""
        keys = set(patch.keys)
        return any(key in keys for key in self.keys)

    def reveal(self, record_id: str) -> None:
        """Open what is shown of a record that hangs on the one shown."""

    def row_of(self, name: str) -> FieldRow:
        """Give the row of a field, or the first if there is no such field."""
        for fold in self._folds:
            if not name or name in self.rows:
                break
            fold.make()
        return self.rows.get(name) or next(iter(self.rows.values()))

    def focus_field(self, name: str = "") -> None:
        """Put the keyboard in a field, or in the first, with its text selected."""
        row = self.row_of(name)
        unfold(row)
        target = row.control.focus_target()
        target.setFocus()
        select = getattr(target, "selectAll", None)
        if select is not None:
            select()

    def go_to_card(self, card_id: str) -> None:
        """Select a card, and let it be seen."""
        self.session.select_cards([card_id])
        self.sight_wanted.emit(Key("cards", card_id))

    def act(self, step: Step, patch: Patch) -> str:
        """Take a step that is not a field's; gives the sentence if it is refused."""
        said: list[str] = []
        self.session.edit(step, patch, refused=said.append)
        self._seal()
        return "".join(said)

    def _fill(self, row: FieldRow, value: Any, force: bool) -> None:
        shown = row.control.shown_value()
        if shown is INVALID:
            if not force:
                return
        elif _same(shown, value):
            if force:
                row.say("")
            return
        row.control.show_value(value)
        row.say("")
        self._caption(row)

    def _caption(self, row: FieldRow) -> None:
        tr = self.session.tr_
        differs = row.control.shown_value() is MIXED and not row.control.tells_mixed
        row.caption(tr("mixed") if differs else "")

    def common(self, records: list[Record], name: str) -> Any:
        """Give what a field of all records shown is, or MIXED."""
        values = set(map(attrgetter(name), records))
        return values.pop() if len(values) == 1 else MIXED

    def _edited(self, row: FieldRow, value: Any) -> None:
        before, patch = self.document, self.patch_for(row.name, value)
        self._refusal = ""
        if self._before is None or self._before[0] != row.name:
            self._before = row.name, before
        if self._gesture is not None:
            self._gesture.change(patch)
        else:
            step, merge = self.step_of(row.name), self._run(row)
            if self.session.edit(step, patch, merge=merge, refused=self._note_refusal):
                self.committed(row.name, before)
            elif not self._refusal:
                self.refresh()
        if self._refusal:
            if not row.control.reject():
                self.refresh(force=True)
            row.say(self._refusal)
        else:
            self._caption(row)

    def _run(self, row: FieldRow) -> str:
        """Name what makes one step of all that is typed into a field."""
        return f"{self.kind}/{row.name}/{','.join(self.ids)}"

    def _withdraw(self, row: FieldRow) -> None:
        """Give the records what they had before the field was typed in."""
        if self._before is None or self._before[0] != row.name:
            return
        draft, before = Draft(self.document), self._before[1]
        for key in self.keys:
            had = before.get(key)
            if had is not None and draft.get(key) is not None:
                draft.change(key, **{row.name: getattr(had, row.name)})
        self.session.edit(self.step_of(row.name), draft.patch, merge=self._run(row))

    def _note_refusal(self, sentence: str) -> None:
        self._refusal = sentence

    def _seal(self) -> None:
        self._before = None
        self.session.store.seal()

    def _began(self, name: str) -> None:
        self._gesture = self.session.gesture(self.step_of(name), self._note_refusal)

    def _ended(self, commit: bool) -> None:
        self._end_gesture(commit=commit)

    def _end_gesture(self, *, commit: bool) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        if commit:
            gesture.commit(self.session.selection)
        else:
            gesture.cancel()
            self.refresh(force=True)


def _same(one: Any, other: Any) -> bool:
    return one is other or (type(one) is type(other) and bool(one == other))

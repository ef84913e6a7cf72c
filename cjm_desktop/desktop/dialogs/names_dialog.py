"""The names that are replaced when notes of interviews come in, and what stands for each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button, keep_place
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.scrolled_column import ScrolledColumn
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import menu_text, plain_label
from cjm_desktop.intake.notes.names import MOST_LETTERS, MOST_NAMES, Replacement, kept_names
from cjm_desktop.layout.quote_words import STAYS_EARLIER
from cjm_desktop.words.wording import Wording

_WIDTH: Final = 520
_LEAST: Final = 160
_MOST_SPEAKERS: Final = 12


class NameRow(QWidget):
    """A name and what stands for it."""

    typed = Signal()
    removed = Signal()

    def __init__(self, tr: Wording, name: str = "", by: str = "") -> None:
        super().__init__()
        self.name, self.by = QLineEdit(name), QLineEdit(by)
        for field, said in (
            (self.name, tr("Name")), (self.by, tr("Instead of it, such as “Purchaser”")),
        ):  # fmt: skip
            field.setProperty("role", "field")
            field.setMaxLength(MOST_LETTERS)
            field.setPlaceholderText(said)
            field.setAccessibleName(said)
            field.textEdited.connect(self.typed)
        self.remove = Button("x", tip=tr("Take the name off the list"), token="quiet")
        self.remove.clicked.connect(self.removed)
        keep_place(self.remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.name, 1)
        line.addWidget(plain_label("→", "quiet"))
        line.addWidget(self.by, 1)
        line.addWidget(self.remove)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to."""
        return self.name, self.by, self.remove

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in it."""
        return not (self.name.text().strip() or self.by.text().strip())


class NamesDialog(QDialog):
    """The list of a user; `kept` carries it once it is accepted.

    `speakers` are those of the notes that are open, who are proposed. `in_map`: there are quotes
    in the map, of which it is asked whether the names go from them, too.
    """

    kept = Signal(object, bool)
    """The list, and whether the names in the quotes of the map are to be replaced as well."""

    def __init__(
        self,
        parent: QWidget,
        names: Sequence[Replacement],
        speakers: Sequence[str],
        tr: Wording,
        *,
        in_map: bool = False,
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._speakers = speakers[:_MOST_SPEAKERS]
        self.setObjectName("NamesDialog")
        self.setWindowTitle(tr("Names in interview notes"))
        self.rows: list[NameRow] = []
        self._body = ScrolledColumn(_WIDTH, _LEAST)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.proposals: dict[str, Button] = {}
        self._offer = QWidget()
        self.in_map = QCheckBox(
            menu_text(tr("Also in the quotes of this map, and on the cards that rest on them"))
        )
        self.in_map.setChecked(in_map)
        self.in_map.setVisible(in_map)
        self.stays = plain_label(tr(STAYS_EARLIER), "quiet")
        self.stays.setWordWrap(True)
        self.stays.setVisible(in_map)
        self.all = Button(text=tr("All, as “Person 1”, “Person 2” …"))
        self.all.setProperty("role", "act")
        self.all.clicked.connect(self._add_all)
        self.keep = button(tr("Keep the list"), "main")
        self.cancel = button(tr("Cancel"))
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        for each in names:
            self._add(each.name, each.by)
        self._add()
        self._refresh()
        # At first the toolkit gives a window no more than two thirds of the screen.
        self.resize(self.sizeHint())
        self.rows[-1].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        tr = self._tr
        column = self._body.column
        column.setSpacing(12)
        teaching = plain_label(
            tr("Each name is replaced wherever it stands as a word, in any capitals, before notes "
               "are shown; a name that is written in several ways needs a row for each. The list "
               "is kept on this machine, never in a map."),
            "quiet",
        )  # fmt: skip
        teaching.setWordWrap(True)
        column.addWidget(teaching)
        offered = QVBoxLayout(self._offer)
        offered.setContentsMargins(0, 0, 0, 0)
        offered.addWidget(plain_label(tr("Who speaks in these notes and is not on the list:")))
        names = QWidget()
        flow = Flow(6)
        names.setLayout(flow)
        for each in self._speakers:
            made = Button("plus", each, tip=tr("Put {name} on the list", name=each))
            made.setProperty("role", "act")
            made.clicked.connect(lambda _=False, name=each: self._propose(name))
            self.proposals[each] = made
            flow.addWidget(made)
        flow.addWidget(self.all)
        offered.addWidget(names)
        column.addWidget(self._offer)
        column.addLayout(self._list)
        column.addStretch(1)
        column.addWidget(self.in_map)
        column.addWidget(self.stays)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(16)
        whole.addWidget(self._body, 1)
        whole.addLayout(foot)

    @property
    def names(self) -> tuple[Replacement, ...]:
        """The list as it is written."""
        return kept_names((row.name.text(), row.by.text()) for row in self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field by Enter; the list is kept by its button, or by Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._keep()
        elif enter and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str = "", by: str = "") -> NameRow:
        row = NameRow(self._tr, name, by)
        row.typed.connect(self._refresh)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: NameRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._refresh()
        self.rows[min(place, len(self.rows) - 1)].name.setFocus()

    def _propose(self, name: str, by: str = "") -> None:
        row = self.rows[-1] if self.rows and self.rows[-1].is_empty else self._add()
        row.name.setText(name)
        row.by.setText(by)
        self._refresh()
        row.by.setFocus()
        self._body.ensureWidgetVisible(row)

    def _add_all(self) -> None:
        for name in self._open_speakers():
            taken = {each.by for each in self.names}
            numbered = (self._tr("Person {n}", n=n) for n in range(1, MOST_NAMES))
            self._propose(name, next(each for each in numbered if each not in taken))

    def _open_speakers(self) -> list[str]:
        known = {each.name.casefold() for each in self.names}
        return [each for each in self._speakers if " ".join(each.split()).casefold() not in known]

    def _refresh(self) -> None:
        """Keep a row to write in at the end, and propose who is not on the list."""
        if not self.rows or (not self.rows[-1].is_empty and len(self.rows) < MOST_NAMES):
            self._add()
        self.rows[-1].remove.setVisible(not self.rows[-1].is_empty)
        waiting = self._open_speakers()
        for name, each in self.proposals.items():
            each.setVisible(name in waiting)
        self.all.setVisible(len(waiting) > 1)
        self._offer.setVisible(bool(waiting))
        for row in self.rows[:-1]:
            row.remove.setVisible(True)
        stops = [stop for row in self.rows for stop in row.stops]
        set_tab_order(
            (*self.proposals.values(), self.all, *stops, self.in_map, self.cancel, self.keep)
        )

    def _keep(self) -> None:
        self.kept.emit(self.names, self.in_map.isChecked())
        self.accept()

"""Asks what to put in place of a text, and shows beforehand what that comes to, text by text."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.controls.tab_order import set_tab_order
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.find.excerpts import excerpts
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.replacing import Flaw, Rewording, reword, rewordings
from cjm_desktop.insight.card_filter import passed
from cjm_desktop.insight.search import Query, matching_keys
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.quote_words import STAYS_EARLIER
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import N_, Wording

_SIZE = QSize(860, 520)
_MOST = 500
"""So many texts are listed, and replaced, at a time."""

_FLAWS: Mapping[Flaw, str] = {
    "too_long": N_("It would become too long, and stays as it is"),
    "not_a_link": N_("It would be no link any more, and stays as it is"),
    "not_allowed": N_("It would hold a character that cannot be stored, and stays as it is"),
}


class ReplaceDialog(QDialog):
    """Lists each text before and after; what is ticked is replaced in one step."""

    def __init__(self, parent: QWidget, session: Session, query: Query) -> None:
        super().__init__(parent)
        self._session = session
        self._query = query
        self._offered: tuple[Rewording, ...] = ()
        tr = session.tr_
        self.setWindowTitle(tr("Replace"))
        self.sought = self._field(tr("Replace this text"), query.text)
        self.replacement = self._field(tr("With this"), "")
        self.said = plain_label("", "quiet")
        self.said.setWordWrap(True)
        self.list = CheckList(
            tr("What would be replaced"), (tr("As it is"), tr("As it would be"), tr("Where")), self
        )
        self.list.ticked.connect(self._count)
        self.list.currentItemChanged.connect(self._count)
        self.one = button(tr("Replace only this one"))
        self.all = button("", "main")
        self.close_ = button(tr("Close"))
        self.one.clicked.connect(self._replace_one)
        self.all.clicked.connect(self._replace_ticked)
        self.close_.clicked.connect(self.reject)
        self.all.setDefault(True)
        self._lay_out()
        self._look()
        session.changed.connect(self._look)
        session.replaced.connect(self.reject)
        (self.replacement if query.text else self.sought).setFocus()

    def _field(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setProperty("role", "field")
        field.setMaxLength(MAX_TITLE)
        field.setAccessibleName(name)
        field.textChanged.connect(self._look)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        form = QFormLayout()
        for field in (self.sought, self.replacement):
            form.addRow(plain_label(field.accessibleName()), field)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.one)
        buttons.addStretch(1)
        buttons.addWidget(self.close_)
        buttons.addWidget(self.all)
        column.addLayout(buttons)
        set_tab_order((self.sought, self.replacement, self.list, self.one, self.close_, self.all))
        self.resize(on_screen(_SIZE, self.screen()))

    def _look(self) -> None:
        """List anew what would be replaced in the cards that are found now."""
        document, sought = self._session.document, self.sought.text()
        found = matching_keys(document, self._query._replace(text=sought))
        keys = [key for key in found if key.kind in ("cards", "quotes")]
        offered = rewordings(document, keys, sought, self.replacement.text())
        row = self.list.currentIndex().row()
        self._offered, more = offered[:_MOST], len(offered) - _MOST
        with QSignalBlocker(self.list):
            self.list.empty()
            for number, each in enumerate(self._offered):
                self._add(str(number), each, document)
            if (item := self.list.topLevelItem(row)) is not None:
                self.list.setCurrentItem(item)
        self._say(more)
        self._count()

    def _add(self, number: str, each: Rewording, document: Document) -> None:
        tr = self._session.tr_
        before, after = excerpts(each.before, each.after)
        if each.flaw is not None:
            after = tr(_FLAWS[each.flaw])
        where = tr(
            "{field}: {place}",
            field=field_words(tr, each.key.kind, each.field),
            place=_place(tr, document, each.key),
        )
        chosen = True if each.flaw is None else None
        card = document.cards.get(each.key.id) if each.key.kind == "cards" else None
        kind = None if card is None else card.kind
        self.list.add(number, kind, (before, after, where), chosen=chosen)

    def _say(self, more: int) -> None:
        tr, sought = self._session.tr_, self.sought.text()
        if not sought:
            said = tr("Capitals make no difference in what is replaced.")
        elif sought == self.replacement.text():
            said = tr("Both texts are the same.")
        elif not self._offered:
            said = tr("No card and no quote says this.")
        elif more > 0:
            said = tr.plural(
                "The first {most} texts; {n} more follows when these are replaced.",
                "The first {most} texts; {n} more follow when these are replaced.",
                more, most=_MOST,
            )  # fmt: skip
        elif self._query.limits_cards:
            said = tr.plural(
                "Only in the one card that the filter shows.",
                "Only in the {n} cards that the filter shows.",
                self._shown(),
            )
        else:
            said = tr("On all cards, also those in the idea tray, and in all quotes.")
        if any(each.key.kind == "quotes" for each in self._offered):
            said = f"{said} {tr(STAYS_EARLIER)}"
        self.said.setText(said)

    def _shown(self) -> int:
        """Count the cards that the filter keeps, whatever they say."""
        return len(passed(self._session.document, self._query.only))

    def _count(self) -> None:
        ticked, current = len(self._ticked()), self._current()
        said = self._session.tr_.plural("Replace {n} text", "Replace {n} texts", ticked)
        self.all.setText(said)
        self.all.setEnabled(ticked > 0)
        self.one.setEnabled(current is not None and current.flaw is None)

    def _ticked(self) -> list[Rewording]:
        return [self._offered[int(number)] for number in self.list.chosen()]

    def _current(self) -> Rewording | None:
        number = self.list.current
        return None if number is None else self._offered[int(number)]

    def _replace_one(self) -> None:
        current = self._current()
        if current is not None:
            self._replace([current])

    def _replace_ticked(self) -> None:
        self._replace(self._ticked())

    def _replace(self, chosen: list[Rewording]) -> None:
        session, tr = self._session, self._session.tr_
        patch = reword(session.document, chosen)
        if session.edit("replace_text", patch, refused=self.said.setText):
            said = tr.plural("{n} text replaced", "{n} texts replaced", len(chosen))
            session.message.emit(said)
            self.said.setText(said)


def _place(tr: Wording, document: Document, key: Key) -> str:
    if key.kind == "quotes":
        return tr("Quote")
    card = document.cards[key.id]
    cell = CellKey(card.phase, card.lane)
    return tr("Idea tray") if cell == TRAY else place_words(document, cell, tr)

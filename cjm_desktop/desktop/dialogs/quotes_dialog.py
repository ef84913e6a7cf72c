"""All quotes of the map, those that no card rests on too: to find, open, link, add and delete."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.quote_list import QuoteList
from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.plain import menu_text, plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.quotes import add_quote, link_quote, remove_quotes
from cjm_desktop.insight.quotes import loose_quotes, people, quotes_by_card
from cjm_desktop.layout.quote_words import quote_line
from cjm_desktop.words.folding import folded

_WIDE: Final = 620
_HIGH: Final = 460
_OF_SCREEN: Final = 0.9


class QuotesDialog(QDialog):
    """Lists the quotes; what is done to them is an edit of the map, to be undone like any other."""

    wanted = Signal(str)
    """This quote is to be shown with its fields."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        tr = session.tr_
        self._session, self._tr = session, tr
        self.setObjectName("QuotesDialog")
        self.setWindowTitle(tr("Quotes"))
        self.sought = SearchField(tr("Find in quotes"), tr("Find in quotes…"), tr("Clear"))
        self.which = Combo()
        self.which.setAccessibleName(tr("Which quotes"))
        self.which.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.which.addItem(menu_text(tr("All quotes")), "all")
        self.which.addItem(menu_text(tr("Without a card")), "loose")
        if session.selected_cards:
            self.which.addItem(menu_text(tr("Of the selected cards")), "selected")
        self.list = QuoteList(tr)
        self.count = plain_label("", "quiet")
        self.count.setWordWrap(True)
        self.add = button(tr("New quote"))
        self.remove = button(tr("Delete"))
        self.link = button(tr("Link to the selected cards"))
        self.open_button = button(tr("Open the quote"), "main")
        self.close_button = button(tr("Close"))
        for each in (self.add, self.remove, self.link, self.close_button, self.open_button):
            each.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._list()
        self.sought.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(self.sought, 1)
        top.addWidget(self.which)
        buttons = QHBoxLayout()
        for each in (self.add, self.remove):
            buttons.addWidget(each)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.open_button)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        below = QHBoxLayout()
        below.addWidget(self.count, 1)
        below.addWidget(self.link)
        layout.addLayout(below)
        layout.addLayout(buttons)
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(QSize(scaled(_WIDE), scaled(_HIGH)).boundedTo(room))

    def _connect(self) -> None:
        self.sought.textChanged.connect(self._list)
        self.which.currentIndexChanged.connect(self._list)
        self.list.currentRowChanged.connect(self._enable)
        self.list.opened.connect(self._open)
        self.list.removed.connect(self._remove)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(lambda: self._remove(self.list.quote_id))
        self.link.clicked.connect(self._link)
        self.open_button.clicked.connect(lambda: self._open(self.list.quote_id))
        self.close_button.clicked.connect(self.reject)
        self._session.changed.connect(self._list)

    def _list(self, *_: object) -> None:
        document, tr = self._session.document, self._tr
        words = folded(self.sought.text()).split()
        shown = [
            each
            for each in self._chosen()
            if not words or _holds(folded(quote_line(document.quotes[each], tr)), words)
        ]
        self.list.show_quotes(document, shown)
        if not document.quotes:
            said = tr("Nobody is quoted yet. What people said is what cards rest on.")
        elif not shown:
            said = tr("No quote is as you look for it.")
        else:
            named = len(people([document.quotes[each] for each in shown]))
            counted = tr.plural("{n} quote", "{n} quotes", len(shown))
            who = tr.plural("one person", "{n} people", named) if named else ""
            said = ", ".join(filter(None, (counted, who)))
        self.count.setText(said)
        self._enable()

    def _chosen(self) -> list[str]:
        document = self._session.document
        match self.which.currentData():
            case "loose":
                return loose_quotes(document)
            case "selected":
                by_card = quotes_by_card(document)
                held = {each for card in self._session.selected_cards
                        for each in by_card.get(card, ())}  # fmt: skip
                return [each for each in document.quote_ids if each in held]
            case _:
                return list(document.quote_ids)

    def _enable(self, *_: object) -> None:
        chosen = self._session.document.quotes.get(self.list.quote_id)
        writable, cards = not self._session.read_only, self._session.selected_cards
        self.add.setEnabled(writable)
        self.remove.setEnabled(writable and chosen is not None)
        self.link.setVisible(bool(cards))
        linkable = chosen is not None and not {*cards}.issubset(chosen.supports)
        self.link.setEnabled(writable and linkable)
        self.open_button.setEnabled(chosen is not None)

    def _open(self, quote_id: str) -> None:
        if quote_id in self._session.document.quotes:
            self.accept()
            self.wanted.emit(quote_id)

    def _add(self) -> None:
        session = self._session
        quote_id = session.new_id()
        if session.edit("add_quote", add_quote(session.document, quote_id, text="")):
            self._open(quote_id)

    def _remove(self, quote_id: str) -> None:
        session = self._session
        if quote_id in session.document.quotes and not session.read_only:
            session.edit("remove_quote", remove_quotes(session.document, [quote_id]))

    def _link(self) -> None:
        session, chosen = self._session, self.list.quote_id
        if chosen in session.document.quotes:
            session.edit("link_quote", link_quote(session.document, chosen, session.selected_cards))


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)

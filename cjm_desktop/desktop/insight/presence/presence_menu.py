"""The menu on a card between the two sides."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.insight.presence.same_as import make_same
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.judging import PRESENCE, Party
from cjm_desktop.insight.presence_gap import counterparts
from cjm_desktop.journey.vocabulary import PLACE_KINDS


def presence_menu(
    parent: QWidget, session: Session, card: str, show: Callable[[], object]
) -> QMenu:
    """Offer what can be said of a card; `show` leads to it on the map."""
    tr = session.tr_
    menu = QMenu(parent)
    menu.addAction(tr("Show on the map"), show)
    if session.document.cards[card].kind not in PLACE_KINDS:
        return menu
    menu.addSeparator()
    _say(menu.addMenu(tr("The customer is there")), session, card, "customer")
    _say(menu.addMenu(tr("We are there")), session, card, "we")
    menu.addSeparator()
    same = menu.addMenu(tr("Same as"))
    others = counterparts(session.document, card)
    for other in others:
        title = title_of(session.document.cards[other], tr)
        same.addAction(menu_text(title), partial(make_same, session, other, card))
    same.setEnabled(bool(others))
    return menu


def _say(menu: QMenu, session: Session, card: str, party: Party) -> None:
    tr, name = session.tr_, PRESENCE[party]
    now = getattr(session.document.cards[card], name)

    def say(value: bool | None) -> None:
        session.edit(name, change_cards(session.document, [card], **{name: value}))

    for value, words in ((True, tr("Yes")), (False, tr("No")), (None, tr("Not said yet"))):
        choice = menu.addAction(words, partial(say, value))
        choice.setCheckable(True)
        choice.setChecked(value is now)

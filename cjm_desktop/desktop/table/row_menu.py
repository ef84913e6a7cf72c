"""The menu on the rows of the table: what a spreadsheet offers there, by the mouse or Shift+F10."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.table.model import column_at
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.card_table import column_words

if TYPE_CHECKING:
    from cjm_desktop.desktop.table.table import MapTable


def row_menu(session: Session, navigator: Navigator, table: "MapTable") -> QMenu:
    """Make the menu for the selected cells."""
    menu, tr, block = QMenu(table), session.tr_, table.block()
    index, count = table.currentIndex(), len(block.cards)
    if index.isValid() and count:
        _offer_edit(menu, session, table, count)
        _add(menu, tr("Fill down"), "Ctrl+D", table.fill_down)
        menu.addSeparator()
        _add(menu, tr("Copy"), "Ctrl+C", block.copy)
        _add(menu, tr("Paste"), "Ctrl+V", table.paste)
        menu.addSeparator()
        if not block.is_whole:
            _add(menu, tr("Empty the cells"), "Del", block.delete)
        said = tr.plural("Delete the card", "Delete {n} cards", count)
        _add(menu, said, "Ctrl+Del", table.delete_rows)
        menu.addSeparator()
        shown = menu.addAction(tr("Show on the map"))
        shown.triggered.connect(lambda: navigator.show_record(Key("cards", block.cards[0])))
    if table.rows.arranged.grouping is not None:
        menu.addSeparator()
        if index.isValid():
            menu.addAction(tr("Fold this group")).triggered.connect(table.fold_here)
        menu.addAction(tr("Fold all groups")).triggered.connect(table.rows.fold_all)
        menu.addAction(tr("Unfold all groups")).triggered.connect(table.rows.unfold_all)
    return menu


def _add(menu: QMenu, text: str, key: str, act: Callable[[], object]) -> None:
    """Add an entry with the key that does the same in the table."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    menu.addAction(f"{text}\t{shown}").triggered.connect(act)


def _offer_edit(menu: QMenu, session: Session, table: "MapTable", count: int) -> None:
    tr, index = session.tr_, table.currentIndex()
    field = column_words(column_at(index.column()), tr)
    said = tr("Edit “{field}”…", field=field)
    if count > 1:
        said = tr("Set “{field}” for {n} rows…", field=field, n=count)
    entry = menu.addAction(menu_text(said))
    entry.setEnabled(table.can_edit(index))
    entry.triggered.connect(lambda: table.edit(index))

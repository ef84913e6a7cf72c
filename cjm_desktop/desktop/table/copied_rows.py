"""Copied rows: as cells with their headings for spreadsheets, and as cards for a map.

Of less than whole rows only the cells are copied, so that they can be pasted into another place.
"""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.incoming_text import copy_refusal
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, fragment
from cjm_desktop.editing.edits.paste_limits import TooMuch
from cjm_desktop.output.card_list import cells, cells_html, cells_text


def put_rows_on_clipboard(session: Session, cards: Sequence[str], columns: Sequence[str]) -> None:
    """Copy cards in the order given, with what the columns say, and tell how many there are."""
    document, tr = session.document, session.tr_
    try:
        whole = fragment(document, cards)
    except TooMuch as refusal:
        session.message.emit(copy_refusal(tr, refusal))
        return
    written = cells(document, cards, columns, tr)
    data = QMimeData()
    data.setData(MEDIA_TYPE, QByteArray(whole))
    data.setText(cells_text(written))
    data.setHtml(cells_html(written))
    QGuiApplication.clipboard().setMimeData(data)
    session.message.emit(tr.plural("One card copied", "{n} cards copied", len(cards)))


def put_cells_on_clipboard(session: Session, cards: Sequence[str], columns: Sequence[str]) -> None:
    """Copy what some columns say of cards, without their headings."""
    _, *written = cells(session.document, cards, columns, session.tr_)
    QGuiApplication.clipboard().setText(cells_text(written))
    tr = session.tr_
    session.message.emit(
        tr.plural("One cell copied", "{n} cells copied", len(cards) * len(columns))
    )

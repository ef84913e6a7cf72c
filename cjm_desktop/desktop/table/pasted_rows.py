"""Pasting cells onto the rows of the table, and saying what came of it."""

from typing import Final

from cjm_desktop.desktop.work.incoming_text import REFUSALS, clipboard_text, refusal_sentence
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.pasted_block import read_block
from cjm_desktop.intake.pasting.onto_rows import Onto, Spot, onto_rows
from cjm_desktop.words.wording import Wording

_NAMED: Final = 3
"""So many texts that were not understood are named."""


def paste_onto(session: Session, spot: Spot) -> None:
    """Give what is on the clipboard to the cards of a spot, as one step."""
    tr = session.tr_
    try:
        block = read_block(clipboard_text().strip("\n"))
    except REFUSALS as refusal:
        session.message.emit(refusal_sentence(tr, refusal))
        return
    if not block:
        session.message.emit(tr("There is nothing to paste."))
        return
    found = onto_rows(session.document, block, spot, tr)
    if session.edit("paste", found.patch) or not found.patch:
        session.message.emit(_words(tr, found))


def _words(tr: Wording, found: Onto) -> str:
    said = [
        tr.plural("One card changed", "{n} cards changed", found.cards) if found.cards
        else tr("No card changed")
    ]  # fmt: skip
    if found.refused:
        shown = ", ".join(found.refused[:_NAMED])
        more = len(found.refused) - _NAMED
        shown = tr("{texts} and {n} more", texts=shown, n=more) if more > 0 else shown
        said.append(tr("not understood and left as it was: {texts}", texts=shown))
    if found.beyond:
        said.append(
            tr.plural("one row had no card here", "{n} rows had no card here", found.beyond)
        )
    return " · ".join(said)

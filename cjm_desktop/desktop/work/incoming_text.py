"""Text on the clipboard or in a drag, held to what can be pasted before anything is made of it.

A `QMimeData` turns all it has into text when it is asked for text, so its bytes are counted first.
"""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from cjm_desktop.editing.edits.paste_limits import (
    MAX_TEXT_BYTES,
    PasteError,
    TooMuch,
    hold_bytes,
    hold_text,
)
from cjm_desktop.journey.text import clean_text
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

Refusal = TooMuch | PasteError
REFUSALS = (TooMuch, PasteError)

_FORMATS = ("text/plain;charset=utf-8", "text/plain", "text/uri-list")


def clipboard_data() -> QMimeData | None:
    """Give what is on the clipboard; None where nothing was ever copied.

    The toolkit's type does not say that there may be nothing, so nobody else asks it.
    """
    return QGuiApplication.clipboard().mimeData()


def clipboard_text() -> str:
    """Give the text on the clipboard, empty if there is none; may raise a refusal."""
    data = clipboard_data()
    return incoming_text(data) if data is not None and data.hasText() else ""


def incoming_text(data: QMimeData) -> str:
    """Give the text in what was pasted or dropped; raises a refusal if it is too much, or none."""
    for each in _FORMATS:
        if data.hasFormat(each):
            hold_bytes(data.data(each).size(), MAX_TEXT_BYTES)
    text = data.text()
    hold_text(text)
    return text


def field_text(data: QMimeData, most: int) -> str:
    """Give what a field of `most` characters takes of a text: one more, if it is to be cut there.

    May raise a refusal.
    """
    return clean_text(incoming_text(data))[: most + 1]


def cut_sentence(tr: Wording, most: int) -> str:
    """Say that a field took no more than it holds."""
    return tr("Cut: at most {n} characters fit here.", n=most)


def refusal_sentence(tr: Wording, refusal: Refusal) -> str:
    """Say in a plain sentence why something is not pasted, with the limit."""
    if isinstance(refusal, TooMuch):
        return _too_much(tr, refusal)
    match refusal.code:
        case "not_text":
            return tr("This is no text that could be pasted.")
        case "not_a_cell":
            return tr("This lane cannot hold cards.")
        case "not_cards" | "newer":
            return tr("There is nothing to paste.")


def copy_refusal(tr: Wording, refusal: TooMuch) -> str:
    """Say in a plain sentence why something is not copied, with the limit."""
    values = {"found": number(tr, refusal.found), "limit": number(tr, refusal.limit)}
    if refusal.measure == "megabytes":
        return tr("This is too much to copy at once: {found} MB; at most {limit} MB.", **values)
    return tr("This is too much to copy at once: {found} cards; at most {limit}.", **values)


def _too_much(tr: Wording, refusal: TooMuch) -> str:
    values = {"found": number(tr, refusal.found), "limit": number(tr, refusal.limit)}
    match refusal.measure:
        case "megabytes":
            said = tr(
                "This is too much to paste at once: {found} MB; at most {limit} MB.", **values
            )
        case "characters":
            said = tr(
                "This is too much to paste at once: {found} characters; at most {limit}.", **values
            )
        case "lines":
            said = tr(
                "This is too much to paste at once: {found} lines; at most {limit}.", **values
            )
        case "cells":
            said = tr(
                "This is too much to paste at once: {found} cells; at most {limit}.", **values
            )
        case "cards":
            said = tr(
                "This is too much to paste at once: it would be {found} cards; at most {limit}.",
                **values,
            )
        case "cards_of_map":
            said = tr("A map can hold {limit} cards; with these it would be {found}.", **values)
    return said

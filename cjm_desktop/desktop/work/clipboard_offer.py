"""What the clipboard offers, as plain facts for the table that decides what comes of it."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from cjm_desktop.desktop.work.incoming_text import incoming_text
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE
from cjm_desktop.editing.edits.paste_limits import MAX_TEXT_BYTES
from cjm_desktop.intake.pasting.recognition import Offer

_HTML = "text/html"
_PICTURE_FILES = frozenset({".png", ".jpg", ".jpeg"})


def offered(data: QMimeData) -> Offer:
    """Say what is offered; raises a refusal if its text is too much, or none."""
    if data.hasFormat(MEDIA_TYPE):
        return Offer(cards=True)
    if _is_picture_file(data):
        return Offer(picture=True)
    return words_offered(data)._replace(picture=data.hasImage())


def words_offered(data: QMimeData) -> Offer:
    """Say what is offered in words, whatever else there is; raises a refusal as above."""
    text = incoming_text(data) if data.hasText() else ""
    small = data.hasHtml() and data.data(_HTML).size() <= MAX_TEXT_BYTES
    return Offer(text=text, html=data.html() if small else "")


def _is_picture_file(data: QMimeData) -> bool:
    """Say whether it is the file of a picture; it is looked into only when it is pasted."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return False
    return Path(urls[0].toLocalFile()).suffix.lower() in _PICTURE_FILES

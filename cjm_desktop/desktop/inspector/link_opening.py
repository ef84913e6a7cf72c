"""Opening a link of a map: only on the web or as a mail, and only what the user has seen whole.

A map may come from anyone. What is shown is the address as it goes out, in plain letters: other
alphabets that look like ours are written out in it, and the host is named apart from what stands
before it.
"""

from typing import NamedTuple

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cjm_desktop.desktop.work.ask import Ask

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_WEB = ("http", "https")


class Address(NamedTuple):
    """Where a link leads: the host, or the receivers of a mail, and the whole of it."""

    to: str
    whole: str


def address_of(link: str) -> Address | None:
    """Read a link; None if it leads nowhere that may be opened."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        return None
    encoded = url.toString(_ENCODED)
    if url.scheme() in _WEB and url.host():
        return Address(url.host(_ENCODED), encoded)
    if url.scheme() == "mailto" and url.path() and not url.host():
        return Address(url.path(_ENCODED), encoded)
    return None


def open_link(link: str, ask: Ask) -> bool:
    """Open a link if the user agrees; False if it is none that may be opened."""
    address = address_of(link)
    if address is None:
        return False
    if ask.open_link(address.to, address.whole):
        QDesktopServices.openUrl(QUrl(address.whole))
    return True

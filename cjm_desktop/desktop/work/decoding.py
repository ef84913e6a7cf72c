"""Pictures made into pixels, none of them before its header has said how many there will be.

Only what a map may hold is decoded, whatever a file calls itself: of the toolkit's other formats,
one reads further files that it names (SVG), and none was written for files of strangers.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from cjm_desktop.journey import pictures
from cjm_desktop.words.wording import Wording

Scaled = Callable[[QSize], QSize]
"""Gives the size in which a picture is wanted; some formats unpack no more."""


_FORMATS: Final = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}
"""By what their files begin with."""


class TooManyPixels(Exception):
    """The picture is larger than what is drawn."""


def decoded_image(data: bytes, scaled: Scaled | None = None) -> QImage:
    """Decode a picture, upright if its size is asked for; nothing of what is broken.

    TooManyPixels if its header says so.
    """
    name = next((each for mark, each in _FORMATS.items() if data.startswith(mark)), None)
    if name is None:
        return QImage()
    if pictures.too_many_pixels(data):
        raise TooManyPixels
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid():
        return QImage()
    if not pictures.drawable(size.width(), size.height()):
        raise TooManyPixels
    if scaled is not None:
        reader.setAutoTransform(True)
        reader.setScaledSize(scaled(size))
    return reader.read()


def limit_said(tr: Wording) -> str:
    """Say how large a picture may be."""
    return tr(
        "A picture can have at most {millions} million pixels, and {side} on each side.",
        millions=pictures.MOST_PIXELS // 1_000_000,
        side=pictures.LONGEST_SIDE,
    )

"""Pictures of people made fit for a map: a square out of the middle, small enough to carry."""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from cjm_desktop.desktop.work.decoding import TooManyPixels, decoded_image, limit_said
from cjm_desktop.journey.records import MAX_TITLE, Asset
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.vocabulary import MediaType
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.reading import read_file
from cjm_desktop.words.wording import Wording

SIDE = 512
"""The longest side of a portrait in pixels."""
LARGEST_FILE = 100_000_000
"""Bytes that are read; a phone's camera stays below."""

_QUALITY = 88


class Refused(Exception):
    """A picture that cannot be a portrait; says why in a sentence."""


def from_file(path: Path, tr: Wording) -> Asset:
    """Make a portrait of a file; Refused if that does not work."""
    try:
        data = read_file(path, LARGEST_FILE)
    except BadFile as error:
        said = _too_large(tr) if error.code == "too_large" else tr("This file cannot be read.")
        raise Refused(said) from error
    return from_data(data, path.name, tr)


def from_data(data: bytes, name: str, tr: Wording) -> Asset:
    """Make a portrait of a picture's bytes; Refused if they are none, or too many."""
    try:
        image = decoded_image(data, _sharp)
    except TooManyPixels as error:
        raise Refused(limit_said(tr)) from error
    if image.isNull():
        raise Refused(tr("This is not a picture that can be read: take a PNG or JPEG file."))
    return from_image(image, name)


def _sharp(size: QSize) -> QSize:
    """Give twice the size of a portrait, which keeps it sharp, or that of a smaller picture."""
    most = QSize(2 * SIDE, 2 * SIDE)
    if min(size.width(), size.height()) <= 2 * SIDE:
        return size
    return size.scaled(most, Qt.AspectRatioMode.KeepAspectRatioByExpanding)


def from_image(image: QImage, name: str) -> Asset:
    """Make a portrait of a picture in memory."""
    side = min(image.width(), image.height())
    middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    square = image.copy(middle)
    if side > SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        square = square.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    media_type: MediaType = "image/png" if square.hasAlphaChannel() else "image/jpeg"
    text = base64.b64encode(_written(square, media_type)).decode("ascii")
    return Asset(name=clean_text(name)[:MAX_TITLE], media_type=media_type, data=text)


def from_mime(data: QMimeData | None, tr: Wording) -> Asset:
    """Make a portrait of what is dropped or pasted; Refused if there is no picture in it."""
    urls = data.urls() if data is not None else []
    if urls and urls[0].isLocalFile():
        return from_file(Path(urls[0].toLocalFile()), tr)
    image = data.imageData() if data is not None else None
    if not isinstance(image, QImage) or image.isNull():
        raise Refused(tr("There is no picture to paste."))
    return from_image(image, tr("Pasted picture"))


def may_hold_picture(data: QMimeData) -> bool:
    """Say whether what is dragged may be a picture; a file is only looked into when dropped."""
    urls = data.urls()
    if urls:
        suffix = Path(urls[0].toLocalFile()).suffix.lower()
        return len(urls) == 1 and urls[0].isLocalFile() and suffix != ".cjm"
    return data.hasImage()


def _too_large(tr: Wording) -> str:
    return tr("This picture is too large to be opened. Make it smaller first.")


def _written(image: QImage, media_type: MediaType) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(media_type.removeprefix("image/").encode()))
    writer.setQuality(_QUALITY if media_type == "image/jpeg" else -1)
    writer.write(image)
    buffer.close()
    return bytes(data.data())

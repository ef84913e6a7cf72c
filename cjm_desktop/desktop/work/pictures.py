"""Pictures of people made fit for a map: a square out of the middle, small enough to carry."""

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from cjm_desktop.journey.records import MAX_TITLE, Asset
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.vocabulary import MediaType
from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Look
from cjm_desktop.words.wording import Wording

SIDE = 512
"""The longest side of a portrait in pixels."""
LARGEST_FILE = 100_000_000
LARGEST_PICTURE = 120_000_000
"""Bytes that are read, and pixels that are unpacked; a phone's camera stays below both."""

_QUALITY = 88


class Refused(Exception):
    """A picture that cannot be a portrait; says why in a sentence."""


def from_file(path: Path, tr: Wording) -> Asset:
    """Make a portrait of a file; Refused if that does not work."""
    seen = outside.look(path)
    if not isinstance(seen, Look) or seen.kind != "file":
        raise Refused(tr("This file cannot be read."))
    if seen.size > LARGEST_FILE:
        raise Refused(_too_large(tr))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(tr("This file cannot be read.")) from error
    return from_data(data, path.name, tr)


def from_data(data: bytes, name: str, tr: Wording) -> Asset:
    """Make a portrait of a picture's bytes; Refused if they are none, or too many."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > LARGEST_PICTURE:
        raise Refused(_too_large(tr))
    if min(size.width(), size.height()) > 2 * SIDE:
        # Some formats unpack no more than is asked for; twice the size keeps it sharp.
        reader.setScaledSize(
            size.scaled(QSize(2 * SIDE, 2 * SIDE), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    image = reader.read()
    if image.isNull():
        raise Refused(tr("This is not a picture that can be read: take a PNG or JPEG file."))
    return from_image(image, name)


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


def from_mime(data: QMimeData, tr: Wording) -> Asset:
    """Make a portrait of what is dropped or pasted; Refused if there is no picture in it."""
    urls = data.urls()
    if urls and urls[0].isLocalFile():
        return from_file(Path(urls[0].toLocalFile()), tr)
    image = data.imageData()
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

"""The one way by which a picture gets into a map: from a file, from the clipboard, from a drop.

It is decoded within limits, turned upright, and written anew (`encoding`): the file itself, and
what it says of its owner, stays outside.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QImage

from cjm_desktop.desktop.work.decoding import (
    Scaled,
    TooManyPixels,
    decoded_image,
    limit_said,
)
from cjm_desktop.desktop.work.encoding import TooManyBytes, encoded
from cjm_desktop.journey.pictures import drawable
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.values import MAX_ASSET_BYTES
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.reading import read_file
from cjm_desktop.words.wording import Wording

SIDE = 512
"""The longest side of a portrait in pixels."""
LARGEST_FILE = 100_000_000
"""Bytes that are read; a phone's camera stays below."""

_RAW = ("image/png", "image/jpeg")
"""What another program may have copied as a file; the better one first."""


class Refused(Exception):
    """A picture that cannot be taken; says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Use:
    """What a picture is for: how large it is decoded, and what of it goes into the map."""

    decoded: Scaled
    taken: Callable[[QImage], QImage]


def from_file(path: Path, use: Use, tr: Wording) -> Asset:
    """Take the picture of a file; Refused if that does not work."""
    try:
        data = read_file(path, LARGEST_FILE)
    except BadFile as error:
        if error.code == "too_large":
            said = tr("This picture is too large to be opened. Make it smaller first.")
        else:
            said = tr("This file cannot be read.")
        raise Refused(said) from error
    return from_data(data, path.name, use, tr)


def from_data(data: bytes, name: str, use: Use, tr: Wording) -> Asset:
    """Take the picture that some bytes are; Refused if they are none, or too many."""
    try:
        image = decoded_image(data, use.decoded)
    except TooManyPixels as error:
        raise Refused(limit_said(tr)) from error
    if image.isNull():
        raise Refused(tr("This is not a picture that can be read: take a PNG or JPEG file."))
    return from_image(image, name, use, tr)


def from_image(image: QImage, name: str, use: Use, tr: Wording) -> Asset:
    """Take a picture in memory; Refused if it is too large."""
    if not drawable(image.width(), image.height()):
        raise Refused(limit_said(tr))
    try:
        return encoded(use.taken(image), name)
    except TooManyBytes as error:
        size = MAX_ASSET_BYTES // 1_000_000
        raise Refused(tr("A picture can have at most {n} MB.", n=size)) from error


def from_mime(data: QMimeData | None, use: Use, tr: Wording) -> Asset:
    """Take what is dropped or pasted; Refused if there is no picture in it."""
    if data is None:
        raise Refused(tr("There is no picture to paste."))
    urls, name = data.urls(), tr("Pasted picture")
    if urls and urls[0].isLocalFile():
        return from_file(Path(urls[0].toLocalFile()), use, tr)
    for media_type in _RAW:
        # The toolkit would decode it whatever its size.
        if raw := bytes(data.data(media_type).data()):
            return from_data(raw, name, use, tr)
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise Refused(tr("There is no picture to paste."))
    return from_image(image, name, use, tr)


def may_hold_picture(data: QMimeData) -> bool:
    """Say whether what is dragged may be a picture; a file is only looked into when dropped."""
    urls = data.urls()
    if urls:
        suffix = Path(urls[0].toLocalFile()).suffix.lower()
        return len(urls) == 1 and urls[0].isLocalFile() and suffix != ".cjm"
    return data.hasImage()


def _sharp(size: QSize) -> QSize:
    """Give twice the size of a portrait, which keeps it sharp, or that of a smaller picture."""
    most = QSize(2 * SIDE, 2 * SIDE)
    if min(size.width(), size.height()) <= 2 * SIDE:
        return size
    return size.scaled(most, Qt.AspectRatioMode.KeepAspectRatioByExpanding)


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    square = image.copy(middle)
    if side <= SIDE:
        return square
    smooth = Qt.TransformationMode.SmoothTransformation
    return square.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)


WHOLE: Final = Use(decoded=lambda size: size, taken=lambda image: image)
"""A card's picture, the map's logo."""
PORTRAIT: Final = Use(decoded=_sharp, taken=_square)
"""A square out of the middle, small enough to carry."""

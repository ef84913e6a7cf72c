"""Pictures written anew for a map: their pixels and nothing else of the file they came in.

Where a photograph was taken, who edited it with what, a profile, what stands behind its end: all of
that stays outside, because only pixels are carried over. What is left is the same on every screen.
"""

import base64

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColorSpace, QImage, QImageWriter

from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_ASSET_BYTES, MAX_TITLE
from cjm_desktop.journey.vocabulary import MediaType

_QUALITY = 90
_DOTS_PER_METER = 3780
"""96 to the inch; otherwise the resolution of this screen would be written."""
_MOST_PIXELS_LOSSLESS = 4_000_000
"""A larger picture is a photograph, and too long to write twice."""
_TIMES_AS_LARGE = 2
"""So much more room may a drawing take without loss than with it."""


class TooManyBytes(Exception):
    """A picture that takes more room than a map gives it."""


def encoded(image: QImage, name: str) -> Asset:
    """Write a picture for a map: what is clear or flat without loss; may raise TooManyBytes."""
    pixels = _pixels(image)
    media_type, data = _written(pixels)
    if len(data) > MAX_ASSET_BYTES:
        raise TooManyBytes
    text = base64.b64encode(data).decode("ascii")
    return Asset(name=clean_text(name)[:MAX_TITLE], media_type=media_type, data=text)


def _pixels(image: QImage) -> QImage:
    """Give the pixels in sRGB, without what else goes along with an image."""
    if image.colorSpace().isValid():
        standard = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image = image if standard.isNull() else standard
    clear = image.hasAlphaChannel() and not _opaque(image)
    form = QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    image = image.convertToFormat(form)
    lines, length = image.constBits(), image.bytesPerLine()
    alone = QImage(lines, image.width(), image.height(), length, form).copy()
    alone.setDotsPerMeterX(_DOTS_PER_METER)
    alone.setDotsPerMeterY(_DOTS_PER_METER)
    return alone


def _opaque(image: QImage) -> bool:
    cover = image.convertToFormat(QImage.Format.Format_Alpha8)
    lines, length, width = cover.constBits(), cover.bytesPerLine(), cover.width()
    return all(
        bytes(lines[start : start + width]).count(0xFF) == width
        for start in range(0, length * cover.height(), length)
    )


def _written(pixels: QImage) -> tuple[MediaType, bytes]:
    if pixels.hasAlphaChannel():
        return "image/png", _file(pixels, "image/png")
    lossy = _file(pixels, "image/jpeg")
    if pixels.width() * pixels.height() <= _MOST_PIXELS_LOSSLESS:
        lossless = _file(pixels, "image/png")
        if len(lossless) <= _TIMES_AS_LARGE * len(lossy):
            return "image/png", lossless
    return "image/jpeg", lossy


def _file(pixels: QImage, media_type: MediaType) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(media_type.removeprefix("image/").encode()))
    writer.setQuality(_QUALITY if media_type == "image/jpeg" else -1)
    writer.write(pixels)
    buffer.close()
    return bytes(data.data())

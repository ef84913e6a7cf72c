"""How large a picture may be to be drawn: told by its header, before anything is decoded.

A file of 10 KB may unpack to any number of pixels. A map may hold such a picture, but nobody draws
it: where it would be, is what stands for a broken one.
"""

import binascii
import struct
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset

MOST_PIXELS: Final = 60_000_000
LONGEST_SIDE: Final = 30_000

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8"
# A camera's preview and colour profile, of 64 KB a segment, come before the size.
_LONGEST_HEAD: Final = 1_000_000
_NO_SIZE: Final = frozenset((0xC4, 0xC8, 0xCC))
"""Markers of JPEG among those of frames that begin none."""


class Size(NamedTuple):
    """Pixels from left to right, and from top to bottom."""

    width: int
    height: int


def drawable(width: int, height: int) -> bool:
    """Whether a picture of a size is drawn."""
    return max(width, height) <= LONGEST_SIDE and width * height <= MOST_PIXELS


def too_many_pixels(data: bytes) -> bool:
    """Whether a file's header says that it is a picture too large to be drawn."""
    size = size_of(data)
    return size is not None and not drawable(*size)


def undrawn(document: Document) -> list[Asset]:
    """List the pictures of a map that are too large to be drawn."""
    return [asset for asset in document.assets.values() if too_many_pixels(_head(asset))]


def asset_size(asset: Asset) -> Size | None:
    """Read the size of a map's picture; None if it has none that is known or is not drawn."""
    size = size_of(_head(asset))
    return size if size is not None and drawable(*size) else None


def _head(asset: Asset) -> bytes:
    try:
        return binascii.a2b_base64(asset.data[: _LONGEST_HEAD // 3 * 4])
    except binascii.Error:
        return b""


def size_of(data: bytes) -> Size | None:
    """Read a picture's size off the header of its file; None if it has none that is known."""
    try:
        if data.startswith(_PNG):
            return Size(*struct.unpack_from(">II", data, 16))
        return _size_of_jpeg(data) if data.startswith(_JPEG) else None
    except struct.error:
        return None


def _size_of_jpeg(data: bytes) -> Size | None:
    place = 2
    while (place := data.find(b"\xff", place)) >= 0:
        marker, length = struct.unpack_from(">BH", data, place + 1)
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return Size(width, height)
        # After the marker comes a segment of a length, unless it is filling.
        place += 2 + length if marker not in (0x00, 0xFF) else 1
    return None

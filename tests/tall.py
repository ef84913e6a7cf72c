"""A picture of ten kilobytes that has eighty million pixels, one beside the other."""

import struct
import zlib
from base64 import b64encode

from cjm_desktop.journey.records import Asset

HEIGHT = 80_000_000


def tall_png() -> bytes:
    """Make a PNG file of one bit a pixel, all white."""
    size = struct.pack(">IIBBBBB", 1, HEIGHT, 1, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    rows = b"\0\x80" * 1_000_000
    packed = [packer.compress(rows) for _ in range(HEIGHT // 1_000_000)]
    parts = ((b"IHDR", size), (b"IDAT", b"".join(packed) + packer.flush()), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def tall_asset() -> Asset:
    """Make an asset of it, as a map of another program may hold it."""
    data = b64encode(tall_png()).decode("ascii")
    return Asset(name="tall.png", media_type="image/png", data=data)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

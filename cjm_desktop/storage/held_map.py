"""The map within a PDF that this program wrote, so that whoever has the paper can go on with it.

What is looked for is the one stream that the program itself writes (`output/pdf_source.py`), byte
for byte; nothing else of the PDF is read, whoever made it. One that another program has written
anew is not recognised: its map is still an attachment, for a PDF reader to save.
"""

import re
import zlib
from pathlib import Path
from typing import Final

from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import MEDIA_TYPE
from cjm_desktop.storage.errors import BadFile

STREAM_HEAD: Final = b"/Type/EmbeddedFile/Subtype/" + MEDIA_TYPE.replace("/", "#2F").encode()
"""What the dictionary of the stream begins with that holds a map."""
_STREAM: Final = (
    re.escape(STREAM_HEAD) + rb"/Params<</Size \d{1,10}/ModDate\(D:\d{14}Z\)>>"
    rb"/Filter/FlateDecode/Length (\d{1,10})>>\nstream\n"
)
"""The pattern of all of it; compiled when there is a PDF to look through."""


def held_map(data: bytes, path: Path | None = None) -> bytes | None:
    """Give the map within a PDF, as it was saved; None if it is no PDF with one.

    BadFile if it is larger than a map may be; `path` is only for that.
    """
    if not codec.is_pdf(data):
        return None
    # Who adds to a PDF adds at its end: the last is the newest.
    found = re.compile(_STREAM).match(data, max(data.rfind(STREAM_HEAD), 0))
    if found is None:
        return None
    packed = memoryview(data)[found.end() : found.end() + int(found[1])]
    unpacking = zlib.decompressobj()
    with codec.memory_told(path):
        try:
            held = unpacking.decompress(packed, codec.MAX_FILE_BYTES)
        except zlib.error:
            return None
    if unpacking.unconsumed_tail:
        raise BadFile("too_large", path, {"limit": codec.MAX_FILE_BYTES})
    return held if unpacking.eof else None

"""The file that a canvas becomes: its objects, and those of the structure, packed and listed.

reportlab writes each object by itself and lists them in a table, which a structure of ten thousand
elements would make several times as large. What is no stream is packed into streams of many objects
here, and the list of objects is a stream, too (ISO 32000-1, 7.5.7 and 7.5.8), in one pass.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, chain

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_IN_A_STREAM = 10_000
"""So many objects share a stream: the more, the smaller, but who reads one unpacks them all."""
_WIDTHS = b"/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>"
_FREE = 0
_NEXT = bytes((2, 0, 0, 0, 0, 0, 0, 1))
"""The row of an object that stands behind the one before in the same stream."""
_LARGE = 500_000
"""From so many bytes on a stream is packed as small as is worth its time, else faster: of some
hundred cards the structure would be one part in thirty smaller, and take twice as long."""


def reserved_numbers(canvas: Canvas, count: int) -> range:
    """Reserve numbers for objects that reportlab does not know."""
    pdf = canvas._doc
    first = pdf.objectcounter + 1
    pdf.objectcounter += count
    return range(first, first + count)


def object_number(canvas: Canvas, name: str) -> int:
    """Give the number of an object that reportlab knows by a name."""
    number: int = canvas._doc.idToObjectNumberAndVersion[name][0]
    return number


def last_annotation(canvas: Canvas) -> int:
    """Give the number of the annotation that was made last."""
    return object_number(canvas, f"Annot.NUMBER{canvas._annotationCount}")


def file_bytes(canvas: Canvas, added: Mapping[int, bytes]) -> bytes:
    """Write all objects of a canvas, and those that were `added` under reserved numbers."""
    pdf = canvas._doc
    for font in pdf.delayedFonts:
        font.addObjects(pdf)
    pdf.info.invariant = pdf.invariant
    root, info = pdf.Reference(pdf.Catalog), pdf.Reference(pdf.info)
    pdf.Outlines.prepare(pdf, canvas)
    if pdf.Outlines.ready < 0:
        pdf.Catalog.Outlines = None
    file = _File()
    packed: dict[int, bytes] = {}
    for number, body in chain(_formatted(pdf), added.items()):
        if body.endswith(b"endstream"):
            file.add(number, body)
        else:
            packed[number] = body
    return file.closed(packed, root.format(pdf), info.format(pdf))


def _formatted(pdf: pdfdoc.PDFDocument) -> Iterator[tuple[int, bytes]]:
    """Go through reportlab's objects; writing one may bring forth others."""
    number = 1
    while number <= pdf.objectcounter:
        name = pdf.numberToId.get(number)
        if name is not None:
            body: bytes = pdfdoc.format(pdf.idToObject[name], pdf, toplevel=1)
            yield number, body.strip()
        number += 1


class _File:
    """A file that grows, and where its objects are: their offset, or their stream and place."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[int, int] = {}

    def add(self, number: int, body: bytes) -> None:
        """Write an object that stands by itself."""
        self._places[number] = _place(1, self._length, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def closed(self, packed: Mapping[int, bytes], root: bytes, info: bytes) -> bytes:
        """Pack the other objects, list all, and give the whole file."""
        size = max((*self._places, *packed)) + 1
        objects = sorted(packed.items())
        for start in range(0, len(objects), _IN_A_STREAM):
            self._pack(size, objects[start : start + _IN_A_STREAM])
            size += 1
        self._places[size] = _place(1, self._length, 0)
        start = self._length
        identity = sha256(b"".join(self._parts)).hexdigest()[:32].encode()
        table = b"".join(_rows(self._places.get(number, _FREE) for number in range(size + 1)))
        head = b"/Type/XRef%b/Size %d/Root %b/Info %b/ID[<%b><%b>]" % (
            _WIDTHS, size + 1, root, info, identity, identity,
        )  # fmt: skip
        self._write(b"%d 0 obj\n%b\nendobj\n" % (size, stream(table, head)))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _pack(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        bodies = [body for _, body in objects]
        ends = accumulate(len(body) + 1 for body in bodies)
        index = [
            b"%d %d" % (each, end - len(body) - 1)
            for (each, body), end in zip(objects, ends, strict=True)
        ]
        first = b" ".join(index) + b"\n"
        head = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(first))
        self.add(number, stream(first + b"\n".join(bodies), head))
        begun = _place(2, number, 0)
        self._places |= {each: begun + place for place, (each, _) in enumerate(objects)}

    def _write(self, part: bytes) -> None:
        self._parts.append(part)
        self._length += len(part)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Write a compressed stream with some entries in its dictionary."""
    raw = zlib.compress(content, 8 if len(content) >= _LARGE else 6)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (entries, len(raw), raw)


def _place(kind: int, first: int, second: int) -> int:
    """Give an object's row in the list as one number, as wide as `_WIDTHS` says."""
    return (kind << 48) + (first << 16) + second


def _rows(places: Iterable[int]) -> Iterator[bytes]:
    """Give the rows of the list as what differs from the row before (PNG's filter “Up”)."""
    before = _FREE
    for place in places:
        if place == before + 1 and place & 255:
            yield _NEXT
        else:
            pairs = zip(place.to_bytes(7, "big"), before.to_bytes(7, "big"), strict=True)
            yield b"\2" + bytes((one - other) & 255 for one, other in pairs)
        before = place

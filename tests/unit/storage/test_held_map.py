"""A map is read out of a PDF of ours alone, and no PDF can make reading it cost more than a map."""

from datetime import date

import pytest

from cjm_desktop.output.pdf_source import Source, source_objects
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.held_map import held_map

MAP = b"a map, " * 100


def pdf_with(*maps: bytes) -> bytes:
    day = date(2026, 1, 2)
    made = [source_objects(Source("map.cjm", "", each), day, 1, 2)[2] for each in maps]
    return b"%PDF-1.7\n2 0 obj\n" + b"\nendobj\n3 0 obj\n".join(made) + b"\nendobj\n"


WHOLE = pdf_with(MAP)
PLACE = WHOLE.index(b"stream\n") + 7


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (WHOLE, MAP),
        (pdf_with(b"the older", MAP), MAP),
        (WHOLE.removeprefix(b"%PDF-1.7\n"), None),
        (b"%PDF-1.7\n", None),
        (WHOLE[: PLACE + 5], None),
        (WHOLE[:PLACE] + b"\0\0" + WHOLE[PLACE + 2 :], None),
        (WHOLE.replace(b"/Length ", b"/Length 0 "), None),
        (WHOLE.replace(b"/Length ", b"/Length 99"), MAP),
        (WHOLE.replace(b"/FlateDecode", b"/LZWDecode"), None),
    ],
)
def test_only_what_we_wrote_is_read(data: bytes, held: bytes | None) -> None:
    assert held_map(data) == held


def test_little_that_becomes_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "MAX_FILE_BYTES", 1_000)
    assert held_map(pdf_with(bytes(1_000))) == bytes(1_000)
    with pytest.raises(BadFile, match="too_large"):
        held_map(pdf_with(bytes(1_000_000)))

"""A map's file that is cut off anywhere, or a part of which is nulls, gives all that was whole."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.rescue.rescue import rescue
from tests.damage import missing, sound, standings

SAMPLE = Path(__file__).parents[1] / "data" / "formats" / "v1" / "every-field.cjm"
WHOLE = codec.load(SAMPLE)
DATA = codec.dumps(WHOLE)
PLACES = standings(DATA)
BLOCK = 64


def lost(data: bytes, kept: Iterable[Key]) -> list[Key]:
    """List what is not saved of the records that are whole."""
    try:
        document = rescue(data).document
    except LoadError:
        document = Document()
    return missing(document, WHOLE, sound(WHOLE, kept))


@pytest.mark.slow
def test_cut_off_at_every_byte(record_property: Callable[[str, object], None]) -> None:
    assert len(PLACES) > 10
    for cut in range(len(DATA)):
        assert not lost(DATA[:cut], [each.key for each in PLACES if each.end <= cut]), cut
    record_property("faults", ("a map's file cut off", len(DATA)))


@pytest.mark.slow
def test_a_block_of_nulls_at_every_byte(record_property: Callable[[str, object], None]) -> None:
    tried = 0
    for start in range(len(DATA) - BLOCK):
        end = start + BLOCK
        touched = {each.key.kind for each in PLACES if each.start < end and each.end > start}
        if len(touched) != 1:
            # Between tables it is the next one's name that is gone, and some records fit in two.
            continue
        kept = [each.key for each in PLACES if each.end <= start or each.start >= end]
        assert not lost(DATA[:start] + bytes(BLOCK) + DATA[end:], kept), start
        tried += 1
    record_property("faults", ("a block of nulls in a map's file", tried))

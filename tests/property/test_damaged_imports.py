"""Damaged files of every format: read or refused in a sentence, and never anything else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.editing.store import Store
from cjm_desktop.intake.importers import importer_of
from cjm_desktop.intake.importing.arrival import new_map
from cjm_desktop.intake.importing.bringing import brought
from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.journey.ids import random_id
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.words.wording import ENGLISH
from tests.unit.intake.importing.test_hostile_files import SAMPLES

_BITS = st.sampled_from([
    b"<", b">", b'"', b"'", b"&", b"&amp;", b"\0", b"\xff", b"{", b"[", b"*a", b"&a ", b": ", b"\n",
    b"- ", b"#", b"]]>", b"<!--", b"<![CDATA[", b"|", b"-1", b"1e999", b"nan", b"%", b"\xe2\x80",
])  # fmt: skip


@pytest.mark.parametrize("suffix", SAMPLES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_brought_in_or_refused(suffix: str, data: st.DataObject) -> None:
    damaged = bytearray(SAMPLES[suffix])
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(damaged)))
        damaged[start : start + data.draw(st.integers(0, 40))] = data.draw(_BITS)
    path, file = Path(f"a{suffix}"), bytes(damaged)
    importer = importer_of(path, file)
    assert importer is not None
    try:
        read = importer.read(file, path, "en")
        empty = new_map(read.title, "en", read.map_fields)
        patch = brought(empty, read, random_id, ENGLISH).patch
    except (Refused, StorageError):
        return
    Store(empty).commit(patch, "import_cards")

"""The files of `tests/data/damaged`: what is saved of each, and what is said of it.

Beside each stands what is expected, a line for each thing that was done; losses begin with a dash.
"""

from pathlib import Path

import pytest

from cjm_desktop.storage import codec, explain
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.rescue import words
from cjm_desktop.storage.rescue.repairs import LOSSES
from cjm_desktop.storage.rescue.rescue import rescue
from cjm_desktop.words.wording import ENGLISH

FOLDER = Path(__file__).parents[3] / "data" / "damaged"
FILES = sorted(path.stem for path in FOLDER.glob("*.cjm"))


def account(data: bytes) -> list[str]:
    """Say what is saved of a file, and all that was done for it."""
    try:
        document, repairs = rescue(data)
    except LoadError as error:
        return [f"refused: {explain.sentence(error, ENGLISH)}"]
    assert codec.loads(codec.dumps(document)) == document
    counts = ", ".join(
        words.records(kind, len(document.table(kind)), ENGLISH)
        for kind in ("cards", "phases", "lanes", "personas", "handoffs", "kpis", "assets")
    )
    return [
        f"{document.map.title or 'no title'}: {counts}",
        *(
            f"{'-' if each.code in LOSSES else ' '} {words.sentence(each, ENGLISH, document)}"
            for each in repairs
        ),
    ]


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_saved_as_far_as_it_can_be(name: str) -> None:
    data = (FOLDER / f"{name}.cjm").read_bytes()
    with pytest.raises(LoadError):
        codec.loads(data)
    expected = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert account(data) == expected.splitlines()

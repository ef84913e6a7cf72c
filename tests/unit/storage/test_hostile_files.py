"""Files that want to be a burden are refused in a few times their own size."""

import sys
from pathlib import Path

import pytest

from benchmarks.hostile import FILES, RESCUE, allowed_memory, cost
from cjm_desktop.storage import codec, explain
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.words.wording import ENGLISH

SIZE = 6_000_000


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_in_one_short_line(name: str) -> None:
    with pytest.raises(LoadError) as caught:
        codec.loads(FILES[name](500_000), Path("bad.cjm"))
    said = explain.sentence(caught.value, ENGLISH)
    assert said.startswith("bad.cjm:")
    assert len(said) < 300
    assert not any(
        isinstance(value, str) and len(value) > 300 for value in vars(caught.value).values()
    )


@pytest.mark.skipif(sys.platform != "linux", reason="where a process tells its peak")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_takes_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.cjm"
    path.write_bytes(FILES[name](SIZE))
    assert cost(path).memory < allowed_memory(SIZE)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="where a process tells its peak")
@pytest.mark.parametrize("name", FILES)
def test_to_save_something_of_a_hostile_file_takes_little_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.cjm"
    path.write_bytes(FILES[name](SIZE // 4))
    assert cost(path, RESCUE).memory < allowed_memory(SIZE // 4)

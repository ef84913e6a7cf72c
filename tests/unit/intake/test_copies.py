"""Copies are found, read and summed up, here or in other processes, whatever is wrong with one."""

import os
import pickle
import signal
from pathlib import Path

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.comparing.tour import Copy
from cjm_desktop.intake import copies
from cjm_desktop.intake.copies import Unread, copies_among, read_copies
from cjm_desktop.journey.document import Document
from cjm_desktop.storage.codec import dumps
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.maps import small_map


class Bar:
    """Remembers what it was told; can be told to stop."""

    def __init__(self, stop_at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if done == self._stop_at:
            raise KeyboardInterrupt


def written(folder: Path, count: int) -> list[Path]:
    base, paths = small_map(), []
    for number in range(count):
        paths.append(folder / f"{number:02}.cjm")
        copy = change_cards(base, ["a"], title=f"Title {number}").apply(base)
        paths[-1].write_bytes(dumps(copy))
    return paths


def titles(found: list[Copy | Unread]) -> list[str]:
    return [
        each.said if isinstance(each, Unread) else str(each.differences[0].fields[0].after)
        for each in found
    ]


@pytest.mark.parametrize("processes", [1, 2])
def test_copies_come_back_in_their_order(tmp_path: Path, processes: int) -> None:
    paths, bar = written(tmp_path, 20), Bar()
    paths[3].write_bytes(b"{")
    paths.insert(5, tmp_path / "nowhere.cjm")
    found = read_copies(small_map(), paths, Wording.of("sv"), bar, processes)
    said = titles(found)
    assert said[0] == "Title 0"
    assert said[-1] == "Title 19"
    assert [type(each) for each in found].count(Unread) == 2
    assert said[3].startswith(f"{paths[3]}:")
    assert "filen finns inte" in said[5]
    assert bar.told[0] == (0, 21)
    assert sorted(bar.told) == [(done, 21) for done in range(22)]


@pytest.mark.parametrize("processes", [1, 2])
def test_whoever_watches_can_stop_it(tmp_path: Path, processes: int) -> None:
    bar = Bar(stop_at=1)
    with pytest.raises(KeyboardInterrupt):
        read_copies(small_map(), written(tmp_path, 20), ENGLISH, bar, processes)
    assert bar.told[-1] == (1, 20)


def test_a_process_that_the_system_ends_is_said_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_summed_up_there", _killed)
    found = read_copies(small_map(), written(tmp_path, 16), ENGLISH, Bar(), 2)
    assert len(found) == 16
    assert all("ended by the system" in each for each in titles(found))


def _killed(path: Path) -> Copy | Unread:
    os.kill(os.getpid(), signal.SIGTERM)
    return Unread(path, "")


def test_of_a_folder_all_maps_but_the_base(tmp_path: Path) -> None:
    first, second = written(tmp_path, 2)
    (tmp_path / "notes.txt").write_text("no map")
    (tmp_path / "empty").mkdir()
    alone = tmp_path / "elsewhere.cjm"
    assert copies_among([tmp_path], first, ENGLISH) == [second]
    assert copies_among([alone, tmp_path], None, ENGLISH) == [alone, first, second]
    (said,) = copies_among([tmp_path / "empty"], None, ENGLISH)
    assert isinstance(said, Unread)
    assert "no map in this folder" in said.said
    second.unlink()
    (said,) = copies_among([tmp_path], first, ENGLISH)
    assert isinstance(said, Unread)
    assert "no other map in this folder" in said.said


def test_a_document_goes_to_another_process() -> None:
    base: Document = small_map()
    assert pickle.loads(pickle.dumps(base)) == base

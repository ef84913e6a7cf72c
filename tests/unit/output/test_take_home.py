"""What one takes home: map, report and PDF in a new folder, all of it or nothing."""

import sys
from pathlib import Path

import pytest

from cjm_desktop.output.options import Cancelled
from cjm_desktop.output.take_home import take_home
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import SaveError
from tests.unit.output.maps import DAY, sample

MAP = sample("bouncy-ball-machine")
NAME = "Buying a bouncy-ball machine"


def test_map_report_and_pdf_are_in_one_folder(tmp_path: Path) -> None:
    made = take_home(MAP, tmp_path, DAY)
    folder = tmp_path / f"{NAME} 2026-11-21"
    assert {path.name for path in folder.iterdir()} == {
        f"{NAME}{end}" for end in (".cjm", ".pdf", ".md")
    }
    assert {*made} == {*folder.iterdir()}
    assert codec.load(folder / f"{NAME}.cjm") == MAP
    assert (folder / f"{NAME}.pdf").read_bytes().startswith(b"%PDF")
    assert f"# {NAME}" in (folder / f"{NAME}.md").read_text("utf-8").replace("\\", "")


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    there = tmp_path / f"{NAME} 2026-11-21"
    there.mkdir()
    (there / "mine").write_text("precious")
    (made, *_) = take_home(MAP, tmp_path, DAY)
    assert made.parent.name == f"{NAME} 2026-11-21 2"
    assert [each.name for each in there.iterdir()] == ["mine"]


def test_what_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_home(MAP, tmp_path, DAY, progress=stop)
    assert not list(tmp_path.iterdir())


def test_a_place_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    with pytest.raises(SaveError):
        take_home(MAP, tmp_path / "file", DAY)
    assert (tmp_path / "file").read_text() == "precious"


@pytest.mark.skipif(sys.platform == "win32", reason="files of any size can be written there")
def test_a_disk_that_is_full_leaves_no_empty_folder(tmp_path: Path) -> None:
    import resource

    usual, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, most))
    try:
        with pytest.raises(SaveError):
            take_home(MAP, tmp_path, DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (usual, most))
    assert not list(tmp_path.iterdir())

"""`cjm-desktop session` by the command line."""

from pathlib import Path

from cjm_desktop.command_line import main
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_export import SAMPLE


def test_it_names_what_it_wrote(tmp_path: Path, capsys: Captured) -> None:
    assert main(["session", str(SAMPLE), "-o", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [Path(line).suffix for line in said] == [".cjm", ".pdf", ".md"]
    assert all(Path(line).is_file() for line in said)


def test_a_place_that_is_a_file_is_refused(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "file").write_text("precious")
    assert main(["session", str(SAMPLE), "-o", str(tmp_path / "file")]) == 2
    assert "not saved" in complaint(capsys)

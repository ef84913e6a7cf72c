"""`cjm-desktop compare`: copies beside their base; one bad file is named and the rest compared."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cjm_desktop.command_line import main
from cjm_desktop.commands import compare
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.storage.codec import dumps
from tests.maps import small_map
from tests.unit.commands.said import Captured

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def tour(tmp_path: Path) -> Path:
    """A folder with a base and two copies of it."""
    base = change_cards(small_map(), ["a", "b"], potential=5.0, effort=2.0).apply(small_map())
    (tmp_path / "base.cjm").write_bytes(dumps(base))
    for name, potential in (("norway", 8.0), ("denmark", 6.0)):
        copy = change_cards(base, ["a"], potential=potential).apply(base)
        copy = change_map(copy, variant=name.capitalize()).apply(copy)
        if name == "norway":
            copy = remove_cards(copy, ["d"]).apply(copy)
        (tmp_path / f"{name}.cjm").write_bytes(dumps(copy))
    return tmp_path


def test_a_folder_of_copies_is_compared(tour: Path, capsys: Captured) -> None:
    assert main(["compare", str(tour / "base.cjm"), str(tour)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0] == f"{tour / 'denmark.cjm'}: 2 changed"
    assert lines[1] == f"{tour / 'norway.cjm'}: 2 changed, 2 removed"
    assert any(line.split() == ["Buyer", "·", "Two", "=1", "−1"] for line in lines)
    assert "        Potential: 5 → 8" in lines


def test_json_for_programs(tour: Path, capsys: Captured) -> None:
    assert main(["compare", str(tour / "base.cjm"), str(tour), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [each["variant"] for each in said["copies"]] == ["Denmark", "Norway"]
    assert said["phases"][0] == {"id": "p1", "name": "One"}
    first = said["matrix"][0]
    assert (first["phase"], first["lane"]) == ("p1", "l1")
    assert first["potential"] == {"scored": 6, "min": 5.0, "median": 5.0, "max": 8.0}
    norway = first["copies"][1]
    assert (norway["same"], norway["changed"]) == (2, 1)
    assert norway["potential"] == {"scored": 2, "min": 5.0, "median": 6.5, "max": 8.0}
    (score,) = said["scores"]
    assert (score["card"], score["potentials"]) == ("a", [5.0, 6.0, 8.0])
    assert said["copies"][1]["counts"] == {"added": 0, "changed": 2, "moved": 0, "removed": 2}
    assert said["errors"] == []


def test_one_bad_file_is_named_and_the_rest_done(tour: Path, capsys: Captured) -> None:
    bad, empty = tour / "bad.cjm", tour / "empty"
    bad.write_bytes(b"{")
    empty.mkdir()
    names = ["base.cjm", "norway.cjm", "bad.cjm", "empty", "none.cjm"]
    out = tour / "report.pdf"
    assert main(["compare", *(str(tour / each) for each in names), "--json", "-o", str(out)]) == 2
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert [each["variant"] for each in answer["copies"]] == ["Norway"]
    assert [each["file"] for each in answer["errors"]] == [
        str(bad), str(empty), str(tour / "none.cjm")
    ]  # fmt: skip
    assert said.err.count("\n") == 3
    assert str(bad) in said.err
    assert out.exists()


def test_no_copy_no_answer(tour: Path, capsys: Captured) -> None:
    out = tour / "report.pdf"
    base = str(tour / "base.cjm")
    assert main(["compare", base, str(tour / "none.cjm"), "-o", str(out)]) == 2
    said, err = capsys.readouterr()
    assert (said, err.count("\n")) == ("", 1)
    assert not out.exists()
    assert main(["compare", str(tour / "none.cjm"), base]) == 2


def test_the_report_of_a_tour(tour: Path, capsys: Captured) -> None:
    out = tour / "report.pdf"
    assert main(["compare", str(tour / "base.cjm"), str(tour), "-o", str(out)]) == 0
    text = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Copies compared" in text
    assert "Norway" in text
    assert "All 2 copies" in text


def test_a_report_is_never_written_onto_a_copy(tour: Path, capsys: Captured) -> None:
    out = tour / "report.pdf"
    out.hardlink_to(tour / "norway.cjm")
    before = out.read_bytes()
    assert main(["compare", str(tour / "base.cjm"), str(tour), "-o", str(out)]) == 2
    assert out.read_bytes() == before


def test_ctrl_c_ends_it_and_leaves_nothing(
    tour: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(compare, "read_copies", interrupted)
    out = tour / "report.pdf"
    assert main(["compare", str(tour / "base.cjm"), str(tour), "-o", str(out)]) == 130
    assert capsys.readouterr() == ("", "")
    assert not out.exists()


def test_many_copies_are_read_apart_and_told_together(
    tour: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    data = (tour / "norway.cjm").read_bytes()
    for number in range(20):
        (tour / f"copy-{number:02}.cjm").write_bytes(data)
    assert main(["compare", str(tour / "base.cjm"), str(tour)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.endswith("2 changed, 2 removed") for line in lines) == 21
    told = [line.split() for line in lines]
    assert ["All"] in told
    assert ["Buyer", "·", "Two", "=1", "−21"] in told


CTRL_C_WHILE_COMPARING = """
import os, pathlib, signal, sys
if __name__ == "__mp_main__":  # a process that begins to read copies, the first of them
    try:
        pathlib.Path(__file__ + ".pressed").touch(exist_ok=False)
        os.killpg(0, signal.SIGINT)
    except FileExistsError:
        pass
from cjm_desktop.command_line import main
if __name__ == "__main__":
    os.cpu_count = lambda: 2
    sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_ctrl_c_at_a_terminal_reaches_all_processes_and_none_complains(tour: Path) -> None:
    data = (tour / "norway.cjm").read_bytes()
    for number in range(20):
        (tour / f"copy-{number:02}.cjm").write_bytes(data)
    out, program = tour / "report.pdf", tour / "program.py"
    program.write_text(CTRL_C_WHILE_COMPARING)
    arguments = ["compare", str(tour / "base.cjm"), str(tour), "-o", str(out)]
    done = subprocess.run(
        [sys.executable, str(program), *arguments],
        capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False,
        start_new_session=True,
    )  # fmt: skip
    assert done.returncode == 128 + signal.SIGINT
    assert (done.stdout, done.stderr) == (b"", b"")
    assert not out.exists()

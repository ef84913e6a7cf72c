"""`new` and `check --repair` replace a file only if told to, and never the one they read."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.commands import check
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.storage.rescue.rescue import Rescue
from cjm_desktop.storage.templates import save_template
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_process import environment, posix

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")

Arguments = Callable[[Path], list[str]]


def new(out: Path) -> list[str]:
    return ["new", str(out), "--template", "empty"]


def mend(out: Path) -> list[str]:
    return ["check", str(SAMPLE), "--repair", str(out)]


either = pytest.mark.parametrize("command", [new, mend])

REFUSALS = {
    "file": "not saved: this file is there already; --force replaces it",
    "folder": "not saved: this is a folder, not a file",
    "fifo": "not saved: this is a device, not a file",
    "dangling": "not saved: the link leads nowhere",
    "loop": "not saved: the link leads back to itself",
    "gone/map.cjm": "not saved: the folder does not exist",
    "file/map.cjm": "not saved: the folder does not exist",
    f"{'x' * 300}.cjm": "not saved: the name is too long",
}
"""Names that the folder below has, and what is said of each."""
ONLY_IN_THE_WAY = "file"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "file").write_bytes(b"precious")
    (tmp_path / "folder").mkdir()
    if os.name == "posix":
        os.mkfifo(tmp_path / "fifo")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    return tmp_path


def seen(folder: Path) -> dict[str, tuple[int, int]]:
    """Give what a folder holds, so that whatever is changed, added or gone shows."""
    return {path.name: _identity(path.lstat()) for path in folder.iterdir()}


def _identity(file: os.stat_result) -> tuple[int, int]:
    return file.st_ino, file.st_mtime_ns


@posix
@either
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(("name", "said"), REFUSALS.items())
def test_what_cannot_be_replaced_is_one_line(
    command: Arguments, force: bool, name: str, said: str, folder: Path, capsys: Captured
) -> None:
    before, out = seen(folder), folder / name
    allowed = force and name == ONLY_IN_THE_WAY
    assert main([*command(out), *["--force"] * force]) == (0 if allowed else 2)
    if allowed:
        codec.load(out)
    else:
        assert complaint(capsys) == f"{out}: {said}"
        assert seen(folder) == before


@posix
@either
@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may go anywhere")
def test_a_folder_out_of_reach_is_one_line(
    command: Arguments, folder: Path, capsys: Captured
) -> None:
    (folder / "folder").chmod(0)
    assert main(command(folder / "folder" / "map.cjm")) == 2
    assert complaint(capsys).endswith("not saved: you may not write in this folder")


ALIASES: dict[str, Callable[[Path, Path], object]] = {
    "symbolic": lambda alias, file: alias.symlink_to(file),
    "hard": lambda alias, file: alias.hardlink_to(file),
}


@pytest.mark.parametrize("kind", ALIASES)
def test_a_map_is_never_mended_onto_itself(kind: str, tmp_path: Path, capsys: Captured) -> None:
    file, alias = tmp_path / "map.cjm", tmp_path / "alias.cjm"
    file.write_bytes(SAMPLE.read_bytes())
    ALIASES[kind](alias, file)
    before = file.read_bytes()
    roundabout = tmp_path / ".." / tmp_path.name / file.name
    for given, out in ((file, alias), (alias, file), (file, roundabout)):
        assert main(["check", str(given), "--repair", str(out), "--force"]) == 2
        assert complaint(capsys) == f"{out}: not saved: this is the file that it is made from"
    assert file.read_bytes() == before
    assert alias.is_symlink() == (kind == "symbolic")


def test_a_new_map_never_replaces_the_template_it_is_made_from(
    tmp_path: Path, capsys: Captured
) -> None:
    own = save_template(codec.load(SAMPLE), "Ours")
    alias = tmp_path / "alias.cjm"
    alias.symlink_to(own.path)
    before = own.path.read_bytes()
    assert main(["new", str(alias), "--template", own.id, "--force"]) == 2
    assert "the file that it is made from" in complaint(capsys)
    assert own.path.read_bytes() == before


@posix
@pytest.mark.parametrize("mode", ["rb", "ab"])
def test_a_map_on_a_standard_stream_is_not_written_onto_itself(mode: str, tmp_path: Path) -> None:
    file = tmp_path / "map.cjm"
    file.write_bytes(SAMPLE.read_bytes())
    command = [sys.executable, "-m", "cjm_desktop", "check"]
    with file.open(mode) as stream:
        if mode == "rb":
            done = subprocess.run(
                [*command, "-", "--repair", str(file), "--force"],
                stdin=stream, capture_output=True, env=environment(), check=False,
            )  # fmt: skip
        else:
            done = subprocess.run(
                [*command, str(file), "--repair", "-"],
                stdout=stream, stderr=subprocess.PIPE, env=environment(), check=False,
            )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.endswith(b": not saved: this is the file that it is made from\n")
    assert done.stderr.count(b"\n") == 1
    assert file.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("json", [False, True])
def test_mending_exits_by_the_copy_that_was_written(
    json: bool, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    still_bad = Document(cards={"c": Card(order="a0", phase="p9", lane="l9")})

    def half(data: bytes, path: Path) -> Rescue:
        return Rescue(still_bad, [])

    monkeypatch.setattr(check, "rescue", half)
    out = tmp_path / "out.cjm"
    assert main(["check", str(SAMPLE), "--repair", str(out), *["--json"] * json]) == 2
    told, err = capsys.readouterr()
    assert err == f"cjm-desktop: {out}: cards/c phase: refers to p9, which is not there\n"
    assert ('"valid": false' in told) == json
    assert out.read_bytes() == codec.dumps(still_bad)

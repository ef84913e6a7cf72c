"""However a command ends, it is one line of a bounded length and a documented exit code."""

import os
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.commands import schema
from cjm_desktop.commands.terminal import MOST_BYTES, Terminal
from cjm_desktop.output.exporters import suffixes
from cjm_desktop.paths import resource
from cjm_desktop.words.wording import ENGLISH
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_process import posix, run, run_program

SAMPLE = str(resource("samples", "bouncy-ball-machine.cjm"))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory for this"),
        (RecursionError("maximum depth"), "this is nested too deeply"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (OSError(13, "Permission denied", "a.cjm"), "a.cjm: Permission denied"),
        (KeyError("x"), "something happened that the program did not foresee (KeyError: 'x')"),
        (ValueError("two\nlines"), "(ValueError: two\\nlines)"),
    ],
)
def test_what_no_command_foresees_is_one_line(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(given: Namespace, terminal: Terminal) -> int:
        raise error

    monkeypatch.setattr(schema, "run", fail)
    assert main(["schema"]) == 2
    assert complaint(capsys).endswith(said)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is not limited so")
def test_too_little_memory_is_one_line() -> None:
    program = (
        "import resource, sys\n"
        "from cjm_desktop.command_line import main\n"
        "from cjm_desktop.commands import check\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))\n"
        "check.run = lambda given, terminal: len(bytes(2_000_000_000))\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run_program(program, "check", SAMPLE)
    assert done.returncode == 2
    assert done.stderr == b"cjm-desktop: there is not enough memory for this\n"


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_answer_with_a_complaint_on_an_output_that_is_full_is_one_line(tmp_path: Path) -> None:
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(b"{")
    program = (
        "import os, sys\n"
        "os.dup2(os.open('/dev/full', os.O_WRONLY), 1)\n"
        "from cjm_desktop.command_line import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run_program(program, "check", str(bad), "--json")
    assert done.returncode == 2
    assert done.stderr == b"cjm-desktop: No space left on device\n"


LONG = 100_000


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "ö" * LONG],
        ["check", f"{'d/' * LONG}map.cjm"],
        ["check", "a.cjm", "--ö" + "€" * LONG],
        ["new", "a.cjm", "--template", "👩" * LONG],
        ["new", "a.cjm", "--template", "empty", "--language", "\x1b" * LONG],
        ["new", "b" * LONG, "--template", "empty"],
        ["export", SAMPLE, "-o", "c" * LONG],
        ["export", SAMPLE, "-o", f"{'c' * LONG}.pdf"],
        ["export", SAMPLE, "-o", "a.pdf", "--view", "\udcff" * LONG],
        ["export", SAMPLE, "-o", "a.pdf", "--role", "\n" * LONG],
        ["e" * LONG, "map.cjm"],
    ],
    ids=range(11),
)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_an_error_line_is_bounded(
    arguments: list[str], encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, write = os.pipe()
    monkeypatch.chdir(tmp_path)
    with os.fdopen(write, "w", encoding=encoding) as errors, os.fdopen(read, "rb") as seen:
        monkeypatch.setattr(sys, "stderr", errors)
        assert main(arguments) == 2
        errors.close()
        line = seen.read()
    assert line.startswith(b"cjm-desktop: ")
    assert line.count(b"\n") == 1
    assert len(line) <= MOST_BYTES == 1000
    assert list(tmp_path.iterdir()) == []


def test_what_is_cut_keeps_its_place_and_its_reason(capsys: Captured) -> None:
    assert main(["export", "map.cjm", "-o", f"begin{'x' * LONG}.doc"]) == 2
    said = complaint(capsys)
    assert said.startswith("beginxxx")
    assert "…" in said
    formats = ", ".join(suffixes())
    assert said.endswith(f".doc cannot be made; a map can be exported to {formats}")


def test_a_complaint_of_exactly_the_limit_is_whole(capsys: Captured) -> None:
    said = "x" * (MOST_BYTES - len("cjm-desktop: ") - len(os.linesep))
    Terminal(ENGLISH).complain(said)
    assert complaint(capsys) == said
    Terminal(ENGLISH).complain(f"{said}x")
    assert "…" in complaint(capsys)


@posix
def test_bytes_that_are_no_text_are_spelt_out() -> None:
    done = run("check", os.fsdecode(b"\xff\xfe.cjm"))
    assert done.returncode == 2
    assert done.stderr == b"cjm-desktop: \\udcff\\udcfe.cjm: there is no such file\n"

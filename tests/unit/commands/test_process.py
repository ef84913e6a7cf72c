"""The command as scripts meet it: a process with pipes, signals and exit codes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_desktop.paths import resource

SAMPLE = str(resource("samples", "bouncy-ball-machine.cjm"))
ROOT = Path(__file__).resolve().parents[3]
QUIET = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")

posix = pytest.mark.skipif(os.name != "posix", reason="signals and devices of POSIX")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in QUIET}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cjm_desktop", *arguments],
        capture_output=True, env=environment(**more), check=False,
    )  # fmt: skip


def run_program(program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True, env=environment(), check=False,
    )  # fmt: skip


def test_exit_codes(tmp_path: Path) -> None:
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(b"{")
    assert run("check", SAMPLE).returncode == 0
    assert run("check", str(bad)).returncode == 2
    assert run("--version").returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_the_window_without_a_display() -> None:
    done = run(SAMPLE)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") == 1


def test_a_toolkit_that_cannot_be_loaded_is_one_line() -> None:
    program = (
        "import os, sys\n"
        "from cjm_desktop.command_line import main\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "sys.modules['PySide6'] = None\n"
        "sys.exit(main([]))"
    )
    done = run_program(program)
    assert done.returncode == 3
    assert done.stderr.startswith(b"cjm-desktop: the window cannot be opened: ")
    assert done.stderr.count(b"\n") == 1


COMMANDS_WITHOUT_WINDOW = [
    ["templates"], ["new", "out.cjm", "--template", "empty"], ["check", SAMPLE], ["gap", SAMPLE],
    ["export", SAMPLE, "-o", "out.pdf"], ["recover"], ["schema"],
]  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS_WITHOUT_WINDOW, ids=lambda given: str(given[0]))
def test_only_the_window_imports_the_toolkit(arguments: list[str], tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "from cjm_desktop.command_line import main\n"
        f"os.chdir({str(tmp_path)!r})\n"
        "code = main(sys.argv[1:])\n"
        "sys.exit(code or ('PySide6' in sys.modules) * 99)"
    )
    done = run_program(program, *arguments)
    assert done.returncode == 0, done.stderr


def test_help_and_version_start_without_the_records() -> None:
    program = (
        "import sys\n"
        "from cjm_desktop.command_line import main\n"
        "code = main(['--help'])\n"
        "sys.exit(code or ('pydantic_core' in sys.modules) * 99)"
    )
    assert run_program(program).returncode == 0


@posix
def test_a_reader_that_leaves_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cjm_desktop", "gap", SAMPLE],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_an_output_that_is_full_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cjm_desktop", "schema"],
            stdout=full, stderr=subprocess.PIPE, env=environment(), check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == b"cjm-desktop: No space left on device\n"


# A process inherits from a shell's background job that Ctrl+C is ignored, and so would the tests'
# own: therefore each says what it begins with.
CTRL_C_WHILE_WRITING = (
    "import os, signal, sys\n"
    "signal.signal(signal.SIGINT, {handler})\n"
    "from cjm_desktop.command_line import main\n"
    "from cjm_desktop.storage import atomic\n"
    "force = atomic._force_to_disk\n"
    "def interrupted(path):\n"
    "    force(path)\n"
    "    os.kill(os.getpid(), signal.SIGINT)\n"
    "atomic._force_to_disk = interrupted\n"
    "sys.exit(main(sys.argv[1:]))"
)


@posix
def test_ctrl_c_leaves_nothing_half_written(tmp_path: Path) -> None:
    out = tmp_path / "map.pdf"
    out.write_bytes(b"%PDF-old")
    program = CTRL_C_WHILE_WRITING.format(handler="signal.default_int_handler")
    done = run_program(program, "export", SAMPLE, "-o", str(out))
    assert done.returncode == 128 + signal.SIGINT
    assert (done.stdout, done.stderr) == (b"", b"")
    assert out.read_bytes() == b"%PDF-old"
    assert list(tmp_path.iterdir()) == [out]


@posix
def test_a_background_job_goes_on_when_ctrl_c_ends_what_is_in_front(tmp_path: Path) -> None:
    out = tmp_path / "map.pdf"
    program = CTRL_C_WHILE_WRITING.format(handler="signal.SIG_IGN")
    done = run_program(program, "export", SAMPLE, "-o", str(out), "--page", "fit")
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_an_output_that_cannot_say_all_letters(encoding: str) -> None:
    done = run("gap", SAMPLE, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert done.stderr == b""
    assert "Operators’ own chat group" not in done.stdout.decode(encoding)
    assert b"Operators\\u2019 own chat group" in done.stdout


def test_a_map_from_standard_input() -> None:
    command = [sys.executable, "-m", "cjm_desktop", "check", "-"]
    with Path(SAMPLE).open("rb") as file:
        good = subprocess.run(
            command, stdin=file, capture_output=True, env=environment(), check=False
        )
    assert good.returncode == 0
    bad = subprocess.run(command, input=b"[", capture_output=True, env=environment(), check=False)
    assert bad.returncode == 2
    assert bad.stderr.startswith(b"cjm-desktop: <stdin>:1:")

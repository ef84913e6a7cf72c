"""`room` as scripts meet it: a line of JSON for each event, signals, refusals, a map left alone."""

import json
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.room.address import LOCAL, listening
from tests.rooms import Phone
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_process import SAMPLE, environment, posix, run_program

HERE = ("--interface", LOCAL, "--port", "0")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "map.cjm"))


@contextmanager
def running(file: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command until it is told to end."""
    command = [sys.executable, "-m", "cjm_desktop", "room", str(file), *HERE, *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout is not None
    event: dict[str, Any] = json.loads(process.stdout.readline())
    return event


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_cards_and_votes_are_told_as_they_come_until_a_signal(sample: Path, number: int) -> None:
    before = sample.read_bytes(), sample.stat().st_mtime_ns
    with running(sample, "--json", "--no-window") as process:
        begun = said(process)
        assert list(begun)[:3] == ["event", "url", "code"]
        assert (begun["event"], begun["code"], begun["interface"]) == ("open", None, LOCAL)
        with Phone(begun["url"]) as phone:
            picture = phone.hear_of("picture")
            item = picture["round"]["items"][0][0]
            assert phone.hand_up("k1", "Än\nen idé", phase="p4") == "received"
            assert phone.hand_up("k1") == "received"
            told = said(process)
            assert (told["event"], told["title"], told["kind"]) == ("card", "Än\nen idé", "idea")
            assert told["phase"] == "p4"
            phone.say(vote={"round": "r1", "item": item, "potential": 9, "effort": 3.5})
            vote = said(process)
            assert (vote["event"], vote["card"], vote["person"]) == ("vote", item, told["person"])
            assert (vote["potential"], vote["effort"]) == (9, 3.5)
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (0, "", "")
    assert (sample.read_bytes(), sample.stat().st_mtime_ns) == before
    assert list(sample.parent.iterdir()) == [sample]


@posix
def test_without_json_it_is_told_in_words(sample: Path) -> None:
    with running(sample, "--code", "--round", "dots") as process:
        assert process.stdout is not None
        lines = [process.stdout.readline().rstrip("\n") for _ in range(3)]
        assert lines[1].startswith("Code: ")
        assert lines[2].startswith(f"Listening at {LOCAL}:")
        assert lines[2].endswith(" and nowhere else. Ctrl+C ends it.")
        with Phone(lines[0], code=lines[1].removeprefix("Code: ")) as phone:
            item, title = phone.hear_of("picture")["round"]["items"][0]
            phone.hand_up("k1", "A <b>card</b>\x1b[2J", phase="p2")
            line = process.stdout.readline()
            assert line == "A <b>card</b>[2J (Idea · Trigger)\n"
            phone.say(vote={"round": "r1", "item": item, "dots": 2})
            assert process.stdout.readline() == f"2 dots for “{title}”\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


@posix
def test_a_reader_that_leaves_ends_it(sample: Path) -> None:
    with running(sample, "--json") as process:
        begun = said(process)
        assert process.stdout is not None
        process.stdout.close()
        with Phone(begun["url"]) as phone:
            phone.hand_up("k1")
            assert process.wait(timeout=60) == 141
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_port_that_is_taken(capsys: Captured) -> None:
    taken, place = listening(LOCAL, 0)
    with closing(taken):
        assert main(["room", SAMPLE, "--interface", LOCAL, "--port", str(place.port)]) == 2
    assert complaint(capsys) == f"port {place.port} is taken by another program"


REFUSED = [
    (["--interface", "192.0.2.200"], "this machine has no address 192.0.2.200; take one of "),
    (["--interface", "0.0.0.0"], "“0.0.0.0” is not the address of one interface; take one of "),
    (["--port", "70000"], "a port is a number from 0 to 65535"),
    (["--port", "x"], "argument --port: "),
    (["--phase", "p99"], "there is no phase “p99” that is shown"),
    (["--round", "stars"], "argument --round: "),
]


@pytest.mark.parametrize(("arguments", "why"), REFUSED, ids=lambda given: str(given)[:24])
def test_what_cannot_be_is_refused_in_one_line(
    arguments: list[str], why: str, capsys: Captured
) -> None:
    assert main(["room", SAMPLE, *arguments]) == 2
    assert complaint(capsys).startswith(why)


def test_what_is_no_map_opens_no_port(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("a socket was opened"))
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(b"{")
    assert main(["room", str(bad)]) == 2
    assert complaint(capsys).startswith(f"{bad}:1:")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", SAMPLE]])
def test_nothing_else_loads_the_web_server(arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from cjm_desktop.command_line import main\n"
        "main(sys.argv[1:])\n"
        "served = {'starlette', 'uvicorn', 'websockets', 'segno', 'ifaddr', 'asyncio'}\n"
        "sys.exit(bool(served & sys.modules.keys() or 'cjm_desktop.room' in sys.modules) * 99)"
    )
    assert run_program(program, *arguments).returncode == 0

"""A second start finds the program that runs, in time or not at all, and asks it for one thing."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cjm_desktop.storage import running_program
from cjm_desktop.storage.running_program import GREETING, MOST, TAKEN, Request, decoded, encoded

Talk = Callable[[socket.socket], None]


@contextmanager
def running(talk: Talk) -> Iterator[None]:
    """Have a program at the door that talks so to one caller."""
    address = running_program.address()
    address.parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(address))
        server.listen()

        def serve() -> None:
            with server.accept()[0] as caller:
                talk(caller)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield
        thread.join()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_program, "PATIENCE", 0.1)


def test_where_nothing_runs_nobody_is_asked() -> None:
    assert not running_program.ask(Path("plan.cjm"))
    address = running_program.address()
    address.parent.mkdir(parents=True)
    address.write_text("no socket")
    assert not running_program.ask(None)


def test_what_was_left_by_a_program_that_died_is_no_program() -> None:
    address = running_program.address()
    address.parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(address))
        server.listen()
    assert address.exists()
    assert not running_program.ask(None)


def test_a_file_is_asked_for_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    heard: list[bytes] = []

    def talk(caller: socket.socket) -> None:
        caller.sendall(GREETING)
        heard.append(caller.recv(MOST))
        caller.sendall(TAKEN)

    with running(talk):
        assert running_program.ask(Path("å.cjm"))
    assert decoded(heard[0]) == Request(tmp_path / "å.cjm")


@pytest.mark.usefixtures("impatient")
def test_a_program_that_hangs_is_not_waited_for_and_never_asked() -> None:
    heard: list[bytes] = []
    with running(lambda caller: heard.append(caller.recv(MOST))):
        assert not running_program.ask(Path("/plan.cjm"))
    assert heard == [b""]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("said", [b"", b"x", b"hello\n", b"\n" * 100_000, GREETING[:-1]])
def test_another_that_answers_there_is_told_nothing(said: bytes) -> None:
    heard: list[bytes] = []

    def talk(caller: socket.socket) -> None:
        try:
            caller.sendall(said)
            heard.append(caller.recv(MOST))
        except OSError:
            pass

    with running(talk):
        assert not running_program.ask(Path("/plan.cjm"))
    assert b"plan" not in b"".join(heard)


@pytest.mark.usefixtures("impatient")
def test_a_program_that_does_not_say_that_it_does_it_does_not() -> None:
    def talk(caller: socket.socket) -> None:
        caller.sendall(GREETING)
        caller.recv(MOST)

    with running(talk):
        assert not running_program.ask(Path("/plan.cjm"))


def test_programs_on_different_displays_are_not_one() -> None:
    places = {
        running_program.address(environment)
        for environment in ({}, {"DISPLAY": ":0"}, {"DISPLAY": ":1"}, {"WAYLAND_DISPLAY": ":0"})
    }
    assert len(places) == 4


@pytest.mark.parametrize("path", [None, Path("/a b/ö.cjm"), Path("/\udcff.cjm"), Path('/"\n.cjm')])
def test_what_is_asked_is_understood(path: Path | None) -> None:
    line = encoded(Request(path))
    assert line.count(b"\n") == 1
    assert decoded(line) == Request(path)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"null",
        b"[]",
        b"\xff",
        b"[" * 60_000,
        b'{"show": "relative.cjm"}',
        b'{"show": 7}',
        b'{"show": "/a", "run": "/bin/sh"}',
        b'{"run": "/bin/sh"}',
        json.dumps({"show": "/a\0b"}).encode(),
        json.dumps({"show": "/" + "a" * MOST}).encode(),
    ],
)
def test_anything_else_is_nothing(line: bytes) -> None:
    assert decoded(line) is None

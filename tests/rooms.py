"""Rooms on this machine's own address, and phones that are in them, for tests."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from secrets import token_urlsafe
from typing import Any, Self

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from cjm_desktop.room.address import LOCAL, listening
from cjm_desktop.room.events import Event
from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, Round, Shown

PICTURE = Shown(
    "A journey", (Choice("p1", "Trigger"), Choice("p2", "Purchase")), "p1", ("idea", "friction")
)
SCORES = Round("r1", "scores", (Choice("c1", "Fair"), Choice("c2", "Mail")))
DOTS = Round("r2", "dots", (Choice("c1", "Fair"), Choice("c2", "Mail"), Choice("c3", "Call")), 5)

PATIENCE = 10.0
"""How many seconds a test waits at most for what has to come."""


def until(true: Callable[[], bool], meanwhile: Callable[[], object] = lambda: None) -> None:
    """Wait for what is true in the room's thread before long."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end
        meanwhile()
        time.sleep(0.005)


class Listener:
    """Keeps what a room tells."""

    def __init__(self, room: Room) -> None:
        self.events: list[Event] = []
        room.listen(self.events.append)

    def of(self, kind: type[Event]) -> list[Any]:
        """Give the events of a kind."""
        return [event for event in self.events if isinstance(event, kind)]


@contextmanager
def hosted(room: Room | None = None, limits: Limits | None = None) -> Iterator[Hosting]:
    """Host a room while a test lasts, and see that nothing unforeseen happened."""
    opened, place = listening(LOCAL, 0)
    hosting = Hosting(room or Room(PICTURE, limits=limits), opened, place, "en")
    hosting.start()
    try:
        yield hosting
    finally:
        hosting.stop()
    assert list(hosting.troubles) == []


class Phone:
    """A page that is open, without a browser."""

    line: ClientConnection

    def __init__(self, room: Hosting | str, key: str = "", code: str = "") -> None:
        url = room if isinstance(room, str) else room.url
        self.key = key or token_urlsafe(18)
        self.code = code
        self._opened = connect(
            f"{url.replace('http', 'ws')}/live",
            origin=Origin(url.rpartition("/")[0]),
            compression=None,
        )

    def __enter__(self) -> Self:
        self.line = self._opened.__enter__()
        self.join()
        return self

    def __exit__(self, *_: object) -> None:
        self.line.close()

    def join(self) -> None:
        """Ask to be let in."""
        self.say(join={"key": self.key, "code": self.code})

    def say(self, **message: object) -> None:
        """Say something."""
        self.line.send(json.dumps(message))

    def hear(self) -> dict[str, Any]:
        """Wait for what comes next."""
        heard: dict[str, Any] = json.loads(self.line.recv(timeout=PATIENCE))
        return heard

    def hear_of(self, name: str) -> Any:
        """Wait for a message of this name, past others."""
        while name not in (heard := self.hear()):
            pass
        return heard[name]

    def hand_up(self, id_: str, text: str = "Hello", kind: str = "idea", phase: str = "p1") -> str:
        """Hand up a card and give what is answered."""
        self.say(card={"id": id_, "text": text, "kind": kind, "phase": phase})
        state: str = self.hear_of("card")["state"]
        return state

    def vote(self, round_: str, item: str, **said: float) -> str | None:
        """Vote on a card, and give why that was refused, if it was."""
        self.say(vote={"round": round_, "item": item, **said})
        refused: str | None = self.hear_of("vote")["refused"]
        return refused

    def asked(self) -> dict[str, Any]:
        """Wait until there is a round to vote in."""
        while not (round_ := self.hear_of("picture")["round"]):
            pass
        asked: dict[str, Any] = round_
        return asked


def spoken(hosting: Hosting, sent: bytes, seconds: float = PATIENCE) -> bytes:
    """Send bytes to a room's port and give all that comes back until it hangs up."""
    place = hosting.place
    got = b""
    with socket.create_connection((place.address, place.port), timeout=seconds) as line:
        try:
            line.sendall(sent)
            while part := line.recv(65_536):
                got += part
        except (ConnectionError, TimeoutError):
            pass
    return got


def request(hosting: Hosting, path: str | None = None, *lines: str, method: str = "GET") -> bytes:
    """Ask for a path as a browser does, with further lines."""
    path = f"/{hosting.room.token}" if path is None else path
    host = () if any(line.lower().startswith("host:") for line in lines) else (
        f"Host: {hosting.place.host}",
    )  # fmt: skip
    head = "\r\n".join([f"{method} {path} HTTP/1.1", *host, *lines])
    return spoken(hosting, f"{head}\r\n\r\n".encode("latin-1"))

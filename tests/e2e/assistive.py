"""An assistive program beside the window: it asks and listens over AT-SPI, as they all do."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from jeepney import DBusAddress, Message, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.e2e.screen import until

_ATSPI = "org.a11y.atspi"
_ROOT = f"/{_ATSPI.replace('.', '/')}/accessible/root"
_VISIBLE = 1 << 30
_EVENTS = ("object:announcement", "object:state-changed:focused")


class Heard(NamedTuple):
    """Something that was found: what it is, its name, what is said of it, whether it is seen."""

    role: str
    name: str
    description: str
    visible: bool


class Listener:
    """Knows what the one program on a bus tells."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        for event in _EVENTS:
            self._ask(f"{_ATSPI}.Registry", f"/{_ATSPI.replace('.', '/')}/registry",
                      f"{_ATSPI}.Registry", "RegisterEvent", "s", (event,))  # fmt: skip
        rule = f"type='signal',interface='{_ATSPI}.Event.Object'"
        self._ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                  "AddMatch", "s", (rule,))  # fmt: skip
        self._signals: list[Message] = []

    def tree(self) -> list[Heard]:
        """Walk all that the program shows, once it has come to the bus."""
        (program,) = until(self._programs, lambda: "the program on the assistive bus")
        return list(self._walk(*program))

    def announced(self, sentence: str) -> None:
        """Wait until a sentence is announced."""
        told: list[str] = []

        def hears() -> bool:
            told.extend(body[-2][1] for member, body in self._told() if member == "Announcement")
            return sentence in told

        until(hears, lambda: f"“{sentence}”; announced was {told}")

    def _programs(self) -> list[tuple[str, str]]:
        return self._children(f"{_ATSPI}.Registry", _ROOT)

    def _walk(self, bus: str, path: str) -> Iterator[Heard]:
        (role,) = self._of(bus, path, "GetRoleName")
        ((state, _),) = self._of(bus, path, "GetState")
        name, said = (self._property(bus, path, each) for each in ("Name", "Description"))
        yield Heard(role, name, said, bool(state & _VISIBLE))
        for child in self._children(bus, path):
            yield from self._walk(*child)

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        (children,) = self._of(bus, path, "GetChildren")
        return list(children)

    def _of(self, bus: str, path: str, question: str) -> Any:
        return self._ask(bus, path, f"{_ATSPI}.Accessible", question)

    def _property(self, bus: str, path: str, name: str) -> str:
        whose = (f"{_ATSPI}.Accessible", name)
        ((_, value),) = self._ask(bus, path, "org.freedesktop.DBus.Properties", "Get", "ss", whose)
        return str(value)

    def _ask(
        self, bus: str, path: str, interface: str, question: str, kinds: str = "", words: Any = ()
    ) -> Any:
        asked = new_method_call(DBusAddress(path, bus, interface), question, kinds or None, words)
        return self._bus.send_and_get_reply(asked, timeout=20).body

    def _told(self) -> Iterator[tuple[str, Any]]:
        """Give the events that came meanwhile: name and contents."""
        with suppress(TimeoutError):
            while True:
                message = self._bus.receive(timeout=0.05)
                yield message.header.fields.get(3, ""), message.body


@contextmanager
def session_bus(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Run a session bus; gives the environment of programs that are to be heard on it."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        try:
            yield {
                **environment,
                "DBUS_SESSION_BUS_ADDRESS": address,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            }
        finally:
            daemon.terminate()


@contextmanager
def listening(environment: Mapping[str, str]) -> Iterator[Listener]:
    """Listen on the assistive bus that belongs to a session bus."""
    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
        whom = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (address,) = session.send_and_get_reply(new_method_call(whom, "GetAddress")).body
    with open_dbus_connection(address) as bus:
        yield Listener(bus)

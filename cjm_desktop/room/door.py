"""Who may stand at the door, and for how long: what a web server leaves open to a patient stranger.

uvicorn speaks both protocols, but waits for a request, a reader or a goodbye as long as the other
side likes, and takes any number of them. Here a connection that has not joined has so many seconds,
whatever it does with them, and one that joined must read what it is sent. Nobody's address is
looked at: when too many stand at the door, the one that stands there longest goes.
"""

import asyncio
from asyncio import TimerHandle
from asyncio.transports import BaseTransport, Transport
from typing import Any, Final

from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from cjm_desktop.room.allowance import Allowance
from cjm_desktop.room.limits import Limits

JOINED: Final = "joined"
"""In the state of a web socket: what the app calls when its phone has joined."""


class Door:
    """The connections of a server; those that have not joined are strangers."""

    def __init__(self, limits: Limits) -> None:
        self.limits: Final = limits
        self._strangers: dict[Transport, TimerHandle] = {}
        self._all: set[Transport] = set()

    @property
    def open(self) -> int:
        """How many connections there are."""
        return len(self._all)

    def came(self, transport: Transport) -> None:
        """Let somebody stand at the door."""
        if len(self._all) >= self.limits.connections:
            transport.abort()
            return
        self._all.add(transport)
        loop = asyncio.get_running_loop()
        self._strangers[transport] = loop.call_later(self.limits.seconds_to_join, transport.abort)
        if len(self._strangers) > self.limits.strangers:
            oldest = next(iter(self._strangers))
            self._strangers.pop(oldest).cancel()
            oldest.abort()

    def joined(self, transport: Transport) -> None:
        """Somebody is a stranger no more."""
        timer = self._strangers.pop(transport, None)
        if timer is not None:
            timer.cancel()

    def went(self, transport: Transport) -> None:
        """A connection is closed."""
        self.joined(transport)
        self._all.discard(transport)

    def cut(self) -> None:
        """Close all that are left, without waiting for anybody."""
        for transport in list(self._all):
            transport.abort()

    def protocols(self) -> "tuple[type[H11Protocol], type[WebSocketsSansIOProtocol]]":
        """Give what uvicorn is to speak HTTP and web sockets by."""
        door = self

        class Request(_Request):
            """A connection at this door."""

            def __init__(self, *args: Any, **named: Any) -> None:
                super().__init__(*args, **named)
                self.door = door

        class Line(_Line):
            """A web socket at this door."""

            def __init__(self, config: Config, server_state: Any, app_state: Any) -> None:
                super().__init__(config, server_state, app_state)
                self.door = door
                self.close_timeout = door.limits.seconds_to_part
                rate, burst = door.limits.bytes_per_second, door.limits.bytes_at_once
                self.brought = Allowance(rate, burst, self.loop.time)

        return Request, Line


class _Request(H11Protocol):
    """A connection that says what it wants."""

    door: Door

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.door.came(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self.door.went(self.transport)
        super().connection_lost(exc)


class _Line(WebSocketsSansIOProtocol):
    """A web socket, which began as a request and stands at the door already."""

    door: Door
    brought: Allowance
    _unread: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        joined = self.door.joined
        self.app_state = {**self.app_state, JOINED: lambda: joined(self.transport)}

    def connection_lost(self, exc: Exception | None) -> None:
        self.door.went(self.transport)
        self.resume_writing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.brought.take(len(data)):
            super().data_received(data)
        else:
            self.transport.abort()

    def handle_cont(self, event: Frame) -> None:
        # Those that hold nothing count for nothing in the size of a message.
        if len(self.frames) < self.door.limits.fragments:
            super().handle_cont(event)
        else:
            self.transport.abort()

    def pause_writing(self) -> None:
        super().pause_writing()
        seconds = self.door.limits.seconds_to_read
        self._unread = self.loop.call_later(seconds, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self.transport.abort()

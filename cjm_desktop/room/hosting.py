"""Runs the room's server in a thread of its own, from `start` to `stop`."""

import asyncio
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Any, Final

from h11 import LocalProtocolError
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config, Server

from cjm_desktop.room.address import Place
from cjm_desktop.room.app import room_app
from cjm_desktop.room.door import Door
from cjm_desktop.room.room import Room

_SECONDS_TO_END: Final = 2
_SECONDS_TO_SAY_GOODBYE: Final = 0.2
_TROUBLES_KEPT: Final = 20


class Hosting:
    """A room on the network. All that touches the room from now on is asked for by `do`."""

    def __init__(self, room: Room, listening: socket.socket, place: Place, language: str) -> None:
        self.room: Final = room
        self.place: Final = place
        self.url: Final = f"http://{place.host}/{room.token}"
        self.troubles: Final[deque[str]] = deque(maxlen=_TROUBLES_KEPT)
        """What went wrong that nobody foresaw, the last of it; never a word of anybody's."""
        self.door: Final = Door(room.limits)
        self._socket: Final = listening
        app = self._noted(room_app(room, place, language))
        self._server: Final = Server(_config(app, self.door))
        self._ready: Final = Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Final = Thread(target=self._run, name="room", daemon=True)

    def start(self) -> None:
        """Let people in."""
        self._thread.start()
        self._ready.wait()

    def do(self, action: Callable[[], object]) -> None:
        """Have something done in the room's thread, soon; nothing happens once it has ended."""
        # A loop that is closed says so by this error, and may be closed at any moment.
        if self._loop is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(action)

    def stop(self) -> None:
        """Say goodbye to all phones, close the port, and come back when all has ended."""
        if self._loop is None:
            self._socket.close()
            return
        self.do(self._end)
        self._thread.join()

    def _end(self) -> None:
        self.room.close()
        seconds = _SECONDS_TO_SAY_GOODBYE if self.door.open else 0
        asyncio.get_running_loop().call_later(seconds, self._leave)

    def _leave(self) -> None:
        self._server.should_exit = True
        # Who does not answer a goodbye is not waited for.
        asyncio.get_running_loop().call_later(_SECONDS_TO_SAY_GOODBYE, self.door.cut)

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            self._loop.set_exception_handler(self._failed)
            self._ready.set()
            runner.run(self._server.serve(sockets=[self._socket]))

    def _failed(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self.troubles.append(f"{context['message']} ({type(error).__name__})")

    def _noted(self, app: ASGIApp) -> ASGIApp:
        async def noted(scope: Scope, receive: Receive, send: Send) -> None:
            try:
                await app(scope, receive, send)
            except LocalProtocolError:
                # Who breaks off a request in its middle is told so by uvicorn; the app's answer is
                # one too many.
                raise
            except Exception as error:
                self.troubles.append(f"{scope['type']} ({type(error).__name__})")
                raise

        return noted


def _config(app: ASGIApp, door: Door) -> Config:
    request, line = door.protocols()
    limits = door.limits
    return Config(
        app,
        loop="asyncio",
        http=request,
        ws=line,
        lifespan="off",
        interface="asgi3",
        ws_max_size=limits.message_bytes,
        ws_ping_interval=limits.seconds_between_signs,
        ws_ping_timeout=limits.seconds_between_signs,
        ws_per_message_deflate=False,
        h11_max_incomplete_event_size=limits.request_bytes,
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )

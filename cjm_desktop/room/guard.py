"""Refuses what does not come from the room's own page, and tells browsers what the page may do."""

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

HEADERS: Final = {
    "cache-control": "no-store",
    "connection": "close",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}

SEALED: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The policy of what has no content of its own."""


class Guard:
    """Stands before the app: the host must be ours by name, and a line must come from our page.

    Another name that leads to this address (DNS rebinding) is refused by its Host, a web socket
    from another site by its Origin, which every browser sends.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str]) -> None:
        self._app: Final = app
        self._hosts: Final = frozenset(hosts)
        self._origins: Final = frozenset(f"http://{host}" for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come in."""
        match scope["type"]:
            case "http":
                app = self._app if self._welcome(scope) else _refused
                await app(scope, receive, _dressed(send))
            case "websocket" if self._welcome(scope) and self._own_page(scope):
                await self._app(scope, receive, send)
            case _:
                await WebSocketClose()(scope, receive, send)

    def _welcome(self, scope: Scope) -> bool:
        return Headers(scope=scope).get("host", "").lower() in self._hosts

    def _own_page(self, scope: Scope) -> bool:
        return Headers(scope=scope).get("origin", "").lower() in self._origins


async def _refused(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("Misdirected Request", 421)(scope, receive, send)


def _dressed(send: Send) -> Send:
    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            headers.setdefault("content-security-policy", SEALED)
        await send(message)

    return dressed

"""The web server's app: a page and a line, both at an address that only people in the room know."""

import secrets

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, Router, WebSocketRoute
from starlette.types import ASGIApp
from starlette.websockets import WebSocket

from cjm_desktop.room.address import Place
from cjm_desktop.room.guard import Guard
from cjm_desktop.room.lines import Lines
from cjm_desktop.room.live import talk
from cjm_desktop.room.page import page, wanted_language
from cjm_desktop.room.room import Room


def room_app(room: Room, place: Place, language: str) -> ASGIApp:
    """Make the app of a room; `language` is for phones that speak none of ours."""
    lines = Lines(room)

    def is_known(token: str) -> bool:
        return secrets.compare_digest(token.encode(), room.token.encode())

    async def show_page(request: Request) -> Response:
        if not is_known(request.path_params["token"]):
            return PlainTextResponse("Not Found", 404)
        accepted = request.headers.get("accept-language", "")
        made = page(wanted_language(accepted, language), place.hosts)
        headers = {"content-security-policy": made.policy}
        content = made.plain
        if "gzip" in request.headers.get("accept-encoding", ""):
            content, headers["content-encoding"] = made.packed, "gzip"
        return Response(content, headers=headers, media_type="text/html")

    async def open_line(socket: WebSocket) -> None:
        if is_known(socket.path_params["token"]):
            await talk(socket, room, lines)
        else:
            await socket.close()

    routes = [Route("/{token}", show_page), WebSocketRoute("/{token}/live", open_line)]
    return Guard(Router(routes, redirect_slashes=False), place.hosts)

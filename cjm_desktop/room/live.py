"""The talk with one phone, from its joining to its goodbye."""

import asyncio
from contextlib import suppress
from typing import Any, Final

from starlette.websockets import WebSocket, WebSocketDisconnect

from cjm_desktop.room.door import JOINED
from cjm_desktop.room.events import Farewell
from cjm_desktop.room.lines import Line, Lines, picture_for
from cjm_desktop.room.messages import Hand, Join, Judgement, Ping, WrittenCard, understood
from cjm_desktop.room.people import Person
from cjm_desktop.room.room import Room

GOODBYES: Final[dict[Farewell, int]] = {
    "ended": 4001,
    "kicked": 4002,
    "elsewhere": 4003,
    "flood": 4004,
    "unclear": 4005,
    "late": 4006,
}
"""Why a line is cut, as the numbers by which a browser is told."""


async def talk(socket: WebSocket, room: Room, lines: Lines) -> None:
    """Speak with a phone until it goes, or has to."""
    await socket.accept()
    try:
        joined = await _joined(socket, room)
        if joined is None:
            return
        key, person = joined
        try:
            await _on_the_line(socket, room, lines, person)
        finally:
            room.leave(key)
    except WebSocketDisconnect:
        return


async def _joined(socket: WebSocket, room: Room) -> tuple[str, Person] | None:
    """Wait until somebody joins, who may mistype the code a few times."""
    for _ in range(room.limits.tries):
        said = understood(await _heard(socket))
        if not isinstance(said, Join):
            await socket.close(GOODBYES["unclear"])
            return None
        person = room.join(said.key, said.code)
        if isinstance(person, Person):
            socket.scope["state"][JOINED]()
            return said.key, person
        if person in ("ended", "kicked"):
            await socket.close(GOODBYES["ended" if person == "ended" else "kicked"])
            return None
        await socket.send_json({"outside": person})
    await socket.close(GOODBYES["flood"])
    return None


async def _on_the_line(socket: WebSocket, room: Room, lines: Lines, person: Person) -> None:
    line = lines.opened(person)
    receipts = {name: receipt.state for name, receipt in person.receipts.items()}
    await line.answer({"welcome": receipts})
    await line.answer(picture_for(room, person))
    if person.hand:
        await line.answer({"hand": {"up": True}})
    sending = asyncio.create_task(_send(socket, line))
    try:
        await _listen(socket, room, line)
    finally:
        lines.closed(line)
        sending.cancel()


async def _send(socket: WebSocket, line: Line) -> None:
    # Who listens is told when the phone is gone.
    with suppress(WebSocketDisconnect):
        while (written := await line.queue.get()) is not None:
            await socket.send_text(written)
        await socket.close(GOODBYES[line.farewell or "ended"])


async def _listen(socket: WebSocket, room: Room, line: Line) -> None:
    overdrawn = 0
    while line.farewell is None:
        said = understood(await _heard(socket))
        within = line.person.allowance.take()
        overdrawn = max(0, overdrawn + (-1 if within else 1))
        if said is None or isinstance(said, Join):
            line.cut("unclear")
        elif overdrawn > room.limits.overdraft:
            line.cut("flood")
        else:
            await line.answer(_answer(room, line.person, said, within=within))
    await _heard_out(socket)


def _answer(
    room: Room, person: Person, said: WrittenCard | Judgement | Hand | Ping, *, within: bool
) -> dict[str, Any]:
    match said:
        case Ping():
            return {"pong": {}}
        case Hand():
            # All pages of this person are told of it by the room.
            if within:
                room.raise_hand(person, up=said.up)
            return {"pong": {}}
        case WrittenCard():
            state = room.hand_up(person, said) if within else "slow"
            return {"card": {"id": said.id, "state": state}}
        case Judgement():
            refused = room.vote(person, said) if within else "slow"
            return {"vote": {"round": said.round, "item": said.item, "refused": refused}}


async def _heard(socket: WebSocket) -> str:
    """Wait for a text; anything else is no message of ours."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1006))
    return message.get("text") or ""


async def _heard_out(socket: WebSocket) -> None:
    """Wait until the goodbye has been said and answered."""
    while True:
        await _heard(socket)

"""The lines to the phones: each has what is to be sent to it, and is told what happens."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

from cjm_desktop.room.events import (
    CardSettled,
    Event,
    Farewell,
    HandChanged,
    LinesCut,
    PictureChanged,
)
from cjm_desktop.room.people import Person
from cjm_desktop.room.room import Room

Outgoing = str | Farewell
Said = Mapping[str, Any]


class Line:
    """One page that is open; what is sent waits in `queue` until its phone has read the rest."""

    def __init__(self, person: Person, ahead: int) -> None:
        self.person: Final = person
        self.farewell: Farewell | None = None
        self.queue: Final[asyncio.Queue[str | None]] = asyncio.Queue(ahead)

    async def answer(self, said: Said) -> None:
        """Say something to a phone that asked; who reads slowly is not heard meanwhile."""
        await self.queue.put(_written(said))

    def tell(self, written: str) -> None:
        """Say something unasked; a phone that has fallen behind is told all when it comes back."""
        try:
            self.queue.put_nowait(written)
        except asyncio.QueueFull:
            self.cut("late")

    def cut(self, why: Farewell) -> None:
        """Say goodbye, in the place of all that has not been sent."""
        if self.farewell is None:
            self.farewell = why
            while not self.queue.empty():
                self.queue.get_nowait()
            self.queue.put_nowait(None)


class Lines:
    """All of them; listens to the room."""

    def __init__(self, room: Room) -> None:
        self._room: Final = room
        self._lines: dict[Person, list[Line]] = {}
        room.listen(self._heard)

    def opened(self, person: Person) -> Line:
        """Begin a line, beside others of the same person."""
        line = Line(person, self._room.limits.messages_ahead)
        own = self._lines.setdefault(person, [])
        own.append(line)
        if len(own) > self._room.limits.lines_each:
            own[0].cut("elsewhere")
        return line

    def closed(self, line: Line) -> None:
        """End a line."""
        own = self._lines[line.person]
        own.remove(line)
        if not own:
            del self._lines[line.person]

    def _heard(self, event: Event) -> None:
        match event:
            case PictureChanged():
                for person, lines in self._lines.items():
                    picture = _written(picture_for(self._room, person))
                    for line in lines:
                        line.tell(picture)
            case CardSettled():
                said = _written({"card": {"id": event.name, "state": event.state}})
                for line in self._of(event.person):
                    line.tell(said)
            case HandChanged():
                said = _written({"hand": {"up": event.up}})
                for line in self._of(event.person):
                    line.tell(said)
            case LinesCut():
                for line in self._of(event.person):
                    line.cut(event.why)
            case _:
                pass

    def _of(self, person: str | None) -> list[Line]:
        return [
            line for one, lines in self._lines.items() if person in (None, one.id) for line in lines
        ]


def picture_for(room: Room, person: Person) -> Said:
    """Say what is shown, and what this person has voted of it."""
    shown, round_ = room.shown, room.round
    return {
        "picture": {
            "title": shown.title,
            "phases": [[each.id, each.name] for each in shown.phases],
            "phase": shown.phase,
            "kinds": shown.kinds,
            "round": round_
            and {
                "id": round_.id,
                "form": round_.form,
                "dots": round_.dots,
                "items": [[each.id, each.name] for each in round_.items],
                "votes": {
                    vote.item: [vote.potential, vote.effort, vote.dots]
                    for vote in room.votes_of(person)
                },
            },
        }
    }


def _written(said: Said) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))

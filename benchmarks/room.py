"""Whether a room keeps up with 200 phones that hand up five cards a second each.

The phones are a process of their own, so that the room has its own to itself, as on a laptop.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from random import Random

from benchmarks.measure import Promise, Row, resident
from cjm_desktop.room.address import LOCAL, listening
from cjm_desktop.room.events import CardOffered, Event
from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, Shown

PHONES = 200
CARDS_A_SECOND = 5
SECONDS, SECONDS_QUICK = 60, 10
ONE_SIZE = 1_000
"""The room knows nothing of the map, so one size is enough."""
MOST_GROWTH = 8.0
"""What is remembered of 60,000 cards so that none is taken twice, in MB."""

_PAUSE = 2.0

_LOAD = "200 phones, five cards a second each"


def measure(cards: int, quick: bool) -> list[Row]:
    """Let phones hand up cards, and count what comes."""
    if cards != ONE_SIZE:
        return []
    seconds = SECONDS_QUICK if quick else SECONDS
    room = Room(Shown("Load", (Choice("p1", "Trigger"),), "p1"))
    came: Counter[str] = Counter()

    def heard(event: Event) -> None:
        if isinstance(event, CardOffered):
            came[name_in(event.card.title)] += 1
            room.settle(event.card, "received")

    room.listen(heard)
    opened, place = listening(LOCAL, 0)
    hosting = Hosting(room, opened, place, "en")
    hosting.start()
    phones = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.room", hosting.url, str(seconds)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    worked = time.process_time()
    memory = _memory_while(phones, seconds, came)
    answer, _ = phones.communicate()
    each = (time.process_time() - worked) * 1_000 / max(1, len(came))
    hosting.stop()
    told = json.loads(answer)
    sent = PHONES * CARDS_A_SECOND * seconds
    lost = sent - len(came.keys() & set(told["received"]))
    twice = sum(many - 1 for many in came.values())
    return [
        Row("room, from a card to its receipt", cards, told["latencies"],
            note=f"{_LOAD}, {sent:,} cards in {told['seconds']:.0f} s"),
        Row("room, the processor's time for a card", cards, [each], Promise(median=0.5)),
        Row("room, cards lost", cards, [float(lost)], Promise(worst=0), unit="pieces"),
        Row("room, cards twice", cards, [float(twice)], Promise(worst=0), unit="pieces"),
        Row("room, memory from a third of the time to its end", cards, [memory],
            Promise(worst=MOST_GROWTH), unit="MB", note="without what this program counts by"),
    ]  # fmt: skip


def _memory_while(phones: "subprocess.Popen[str]", seconds: int, came: Counter[str]) -> float:
    """Say how much memory grew since all phones had joined and a third of the cards had come."""
    third = PHONES * CARDS_A_SECOND * seconds // 3
    while len(came) < third and phones.poll() is None:
        time.sleep(0.05)
    before, counted = resident(), len(came)
    while len(came) < 3 * third and phones.poll() is None:
        time.sleep(0.05)
    own = (len(came) - counted) * _COUNTED_BYTES / 1_000_000
    return max(0.0, resident() - before - own)


_COUNTED_BYTES = 150
"""What it takes to count a card: its title and its place in a table."""


_WORDS = """we nobody they the price phone invoice queue waits answers reads calls too long hard
late dear slow again never often helps manual portal seller meeting offer demo training report"""


def _sentence(spoken: Random) -> str:
    """Say something as people do: much is alike, and little the same."""
    return " ".join(spoken.choices(_WORDS.split(), k=spoken.randint(3, 8)))


def name_in(title: str) -> str:
    """Give by which name a phone knows the card."""
    return title.rpartition(" ")[2]


async def _phones(url: str, seconds: int) -> dict[str, object]:
    latencies: list[float] = []
    received: list[str] = []
    begun = time.perf_counter()
    await asyncio.gather(
        *(_phone(url, number, seconds, latencies, received) for number in range(PHONES))
    )
    return {
        "latencies": latencies,
        "received": received,
        "seconds": time.perf_counter() - begun,
    }


async def _phone(
    url: str, number: int, seconds: int, latencies: list[float], received: list[str]
) -> None:
    from websockets.asyncio.client import connect
    from websockets.typing import Origin

    origin = Origin(url.rpartition("/")[0])
    live = f"{url.replace('http', 'ws')}/live"
    async with connect(live, origin=origin, compression=None) as line:
        await line.send(json.dumps({"join": {"key": f"{number:024}"}}))
        await line.recv()
        await line.recv()
        total = seconds * CARDS_A_SECOND
        under_way: dict[str, float] = {}
        spoken, texts = Random(number), dict[str, str]()

        async def send(name: str, pause: float = 0) -> None:
            await asyncio.sleep(pause)
            said = {"id": name, "text": texts[name], "kind": "idea", "phase": None}
            await line.send(json.dumps({"card": said}))

        async def write() -> None:
            start = time.perf_counter() + number / PHONES / CARDS_A_SECOND
            for card in range(seconds * CARDS_A_SECOND):
                await asyncio.sleep(start + card / CARDS_A_SECOND - time.perf_counter())
                name = f"{number}-{card}"
                under_way[name] = time.perf_counter()
                texts[name] = f"{_sentence(spoken)} {name}"
                await send(name)

        writing = asyncio.create_task(write())
        again: list[asyncio.Task[None]] = []
        while total:
            answer = json.loads(await line.recv())["card"]
            if answer["state"] == "received":
                total -= 1
                latencies.append((time.perf_counter() - under_way.pop(answer["id"])) * 1_000)
                received.append(answer["id"])
            else:
                # As the page does that is told to wait.
                again.append(asyncio.create_task(send(answer["id"], _PAUSE)))
        await writing


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_phones(sys.argv[1], int(sys.argv[2])))))

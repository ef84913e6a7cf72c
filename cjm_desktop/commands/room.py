"""`cjm-desktop room`: people take part from their phones, without a window: a rehearsal, a test."""

import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from queue import SimpleQueue
from types import FrameType
from typing import TYPE_CHECKING, Final

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal, plain, speaks_unicode
from cjm_desktop.journey.document import Document
from cjm_desktop.words.codes import CARD_KINDS
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.room.address import NoPlace
    from cjm_desktop.room.events import Event, OfferedCard, Vote
    from cjm_desktop.room.hosting import Hosting
    from cjm_desktop.room.room import Room

_SECONDS_BETWEEN_LOOKS: Final = 0.5
"""How often signals are looked for where waiting for an event keeps them out."""
_MOST_PORTS: Final = 65_535


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument(
        "--port", metavar="N", type=int, help=tr("the port to listen at; the usual one if left out")
    )
    parser.add_argument(
        "--interface",
        metavar="ADDRESS",
        help=tr("the address of this machine to listen at, and no other; the one in the network "
                "if left out"),
    )  # fmt: skip
    parser.add_argument(
        "--code", action="store_true", help=tr("ask for a code of six digits to join")
    )
    parser.add_argument("--phase", metavar="ID", help=tr("the phase that is shown"))
    parser.add_argument(
        "--round",
        choices=("scores", "dots", "none"),
        default="scores",
        help=tr("what is judged: touchpoints by scores, ideas and frictions by dots, or nothing"),
    )
    parser.add_argument(
        "--no-window", action="store_true", help=tr("open no window, as this command never does")
    )
    parser.add_argument("--json", action="store_true", help=tr("tell each event as a line of JSON"))


def run(given: Namespace, terminal: Terminal) -> int:
    """Let people take part until a signal ends it; the map is read and never written."""
    document = files.read_map(given.file, terminal.tr)
    happenings: SimpleQueue[Event | None] = SimpleQueue()
    with _until_told(happenings):
        hosting = _hosting(_room(document, given, terminal.tr), document, given, terminal.tr)
        hosting.room.listen(happenings.put)
        hosting.start()
        try:
            _say_open(hosting, given, terminal)
            for event in _as_they_come(happenings):
                _say(event, hosting, document, given, terminal)
        finally:
            hosting.stop()
    return 0


def _room(document: Document, given: Namespace, tr: Wording) -> "Room":
    from cjm_desktop.room.room import Room, new_code
    from cjm_desktop.room.shown import round_of, shown_of

    shown = shown_of(document, given.phase)
    if given.phase not in (None, shown.phase):
        raise Failure(tr("there is no phase “{id}” that is shown", id=given.phase))
    room = Room(shown, code=new_code() if given.code else None)
    if given.round != "none":
        room.round = round_of(document, "r1", given.round, shown)
    return room


def _hosting(room: "Room", document: Document, given: Namespace, tr: Wording) -> "Hosting":
    from cjm_desktop.room.address import NoPlace, listening
    from cjm_desktop.room.hosting import Hosting

    if given.port is not None and not 0 <= given.port <= _MOST_PORTS:
        raise Failure(tr("a port is a number from 0 to {most}", most=_MOST_PORTS))
    try:
        opened, place = listening(given.interface, given.port)
    except NoPlace as error:
        raise Failure(_refusal(error, given, tr)) from error
    return Hosting(room, opened, place, document.map.language)


def _refusal(error: "NoPlace", given: Namespace, tr: Wording) -> str:
    from cjm_desktop.room.address import addresses

    known = ", ".join(addresses())
    match error.code:
        case "taken":
            return tr("port {port} is taken by another program", port=given.port)
        case "forbidden":
            return tr("port {port} may not be used", port=given.port)
        case "not_here":
            return tr("this machine has no address {address}; take one of {known}",
                      address=given.interface, known=known)  # fmt: skip
        case "no_address":
            return tr("“{address}” is not the address of one interface; take one of {known}",
                      address=given.interface, known=known)  # fmt: skip
        case "failed":
            return tr("the room cannot be opened: {reason}", reason=error.reason)


@contextmanager
def _until_told(happenings: "SimpleQueue[Event | None]") -> Iterator[None]:
    """Have SIGTERM and Ctrl+C end what happens, unless whoever started us has them ignored."""

    def end(_: int, __: FrameType | None) -> None:
        happenings.put(None)

    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}
    for one, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(one, end)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _as_they_come(happenings: "SimpleQueue[Event | None]") -> "Iterator[Event]":
    from queue import Empty

    while True:
        try:
            event = happenings.get(timeout=_SECONDS_BETWEEN_LOOKS)
        except Empty:
            continue
        if event is None:
            return
        yield event


def _say_open(hosting: "Hosting", given: Namespace, terminal: Terminal) -> None:
    tr, code = terminal.tr, hosting.room.code
    if given.json:
        terminal.say_event({
            "event": "open",
            "url": hosting.url,
            "code": code,
            "interface": hosting.place.address,
            "port": hosting.place.port,
        })  # fmt: skip
        return
    if sys.stdout.isatty() and speaks_unicode():
        from cjm_desktop.room.scan_code import terminal_lines

        for line in terminal_lines(hosting.url):
            terminal.say(line)
    terminal.say(hosting.url)
    if code is not None:
        terminal.say(tr("Code: {code}", code=code))
    terminal.say(tr("Listening at {address} and nowhere else. Ctrl+C ends it.",
                    address=hosting.place.host))  # fmt: skip
    sys.stdout.flush()


def _say(
    event: "Event", hosting: "Hosting", document: Document, given: Namespace, terminal: Terminal
) -> None:
    from cjm_desktop.room.events import CardOffered, HandChanged, VoteGiven

    match event:
        case CardOffered():
            if given.json:
                terminal.say_event(_card(event.card))
            else:
                terminal.say(_card_line(event.card, document, terminal.tr))
            # It has been handed on: no text is kept.
            hosting.do(partial(hosting.room.settle, event.card, "received"))
        case VoteGiven():
            if given.json:
                terminal.say_event(_vote(event.vote))
            else:
                terminal.say(_vote_line(event.vote, document, terminal.tr))
        case HandChanged():
            if given.json:
                terminal.say_event({"event": "hand", "person": event.person, "up": event.up})
            elif event.up:
                terminal.say(terminal.tr("Somebody raises a hand"))
        case _:
            return
    sys.stdout.flush()


def _card(card: "OfferedCard") -> dict[str, object]:
    return {
        "event": "card",
        "id": card.id,
        "title": card.title,
        "kind": card.kind,
        "phase": card.phase,
        "person": card.person,
    }


def _vote(vote: "Vote") -> dict[str, object]:
    judged = (
        {"potential": vote.potential, "effort": vote.effort}
        if vote.dots is None
        else {"dots": vote.dots}
    )
    return {
        "event": "vote",
        "round": vote.round,
        "card": vote.item,
        "person": vote.person,
        **judged,
    }


def _card_line(card: "OfferedCard", document: Document, tr: Wording) -> str:
    phase = document.phases[card.phase].name if card.phase else ""
    about = " · ".join(filter(None, (tr(CARD_KINDS[card.kind]), phase)))
    return f"{plain(card.title)} ({plain(about)})"


def _vote_line(vote: "Vote", document: Document, tr: Wording) -> str:
    title = plain(document.cards[vote.item].title) or tr("Untitled")
    if vote.dots is not None:
        return tr.plural("{n} dot for “{title}”", "{n} dots for “{title}”", vote.dots, title=title)
    return tr(
        "“{title}”: potential {potential}, effort {effort}",
        title=title,
        potential=number(tr, vote.potential) or "–",
        effort=number(tr, vote.effort) or "–",
    )

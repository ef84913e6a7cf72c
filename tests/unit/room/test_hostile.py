"""Whatever is sent to the port, in whatever number and however slowly, people go on meanwhile.

Each test prints how much it tried (`pytest -s`). After each a phone joins and hands up a card.
"""

import json
import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from secrets import token_urlsafe

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import CloseCode

from cjm_desktop.room.hosting import Hosting
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.live import GOODBYES
from cjm_desktop.room.room import Room
from cjm_desktop.room.shown import Choice, Shown
from tests.rooms import PATIENCE, PICTURE, Phone, hosted, spoken, until
from tests.unit.room.test_line import cut

TRIED: dict[str, int] = {}


@pytest.fixture(scope="module")
def hosting() -> Iterator[Hosting]:
    with hosted() as made:
        yield made
    sys.stdout.write(f"\ntried: {json.dumps(TRIED)}\n")


@pytest.fixture(autouse=True)
def the_room_goes_on(hosting: Hosting) -> Iterator[None]:
    """Let somebody take part after each attack, and see that nothing is left of it."""
    yield
    with Phone(hosting) as phone:
        assert phone.hand_up("k1") == "received"
    until(lambda: hosting.door.open == 0)


def tried(what: str, many: int = 1) -> None:
    TRIED[what] = TRIED.get(what, 0) + many


def opened(hosting: Hosting) -> socket.socket:
    place = hosting.place
    return socket.create_connection((place.address, place.port), timeout=PATIENCE)


def upgrade(hosting: Hosting) -> bytes:
    """Give the request that opens a line."""
    host = hosting.place.host
    return (
        f"GET /{hosting.room.token}/live HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    ).encode()


def frame(code: int, data: bytes, *, whole: bool = True) -> bytes:
    """Write a frame of a web socket, masked by nothing."""
    head = bytes([whole << 7 | code])
    length = (
        bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data))
    )
    return head + length + bytes(4) + data


TEXT, CONTINUED, PING = 1, 0, 9
JOIN = json.dumps({"join": {"key": "j" * 24}}).encode()


def speaking(hosting: Hosting, stack: ExitStack, said: bytes = frame(TEXT, JOIN)) -> socket.socket:
    """Open a line and say something on it."""
    line = stack.enter_context(opened(hosting))
    line.sendall(upgrade(hosting))
    answer = b""
    while not answer.endswith(b"\r\n\r\n"):
        answer += line.recv(1)
    assert answer.startswith(b"HTTP/1.1 101 ")
    line.sendall(said)
    return line


def rest(line: socket.socket) -> bytes:
    """Give all that comes until the other side hangs up."""
    got = b""
    with suppress(ConnectionError):
        while part := line.recv(65_536):
            got += part
    return got


def sent_on(line: socket.socket, part: bytes, most: int) -> int:
    """Send again and again until the other side has closed; gives how many bytes were taken."""
    sent = 0
    with suppress(OSError):
        while sent < most:
            line.sendall(part)
            sent += len(part)
    return sent


def finished(hosting: Hosting, sent: bytes) -> bytes:
    """Send all there is and hang up; give what was answered."""
    with opened(hosting) as line:
        line.sendall(sent)
        with suppress(OSError):
            line.shutdown(socket.SHUT_WR)
        return rest(line)


lines = st.binary(max_size=60) | st.sampled_from(
    [
        b"GET / HTTP/1.1", b"GET http://x/ HTTP/1.1", b"POST / HTTP/1.1", b"Host: x", b"\r\n", b"",
        b"Transfer-Encoding: chunked", b"Content-Length: 99999999999", b"Content-Length: -1",
        b"Expect: 100-continue", b"Upgrade: websocket", b"Connection: Upgrade", b"Upgrade: h2c",
        b"PRI * HTTP/2.0", b"SM", b"\x16\x03\x01\x02\x00\x01\x00", b"Sec-WebSocket-Version: 13",
        b"Sec-WebSocket-Key: x", b"ffffffffffffffff", b"0", b" folded", b"A: " + b"a" * 9_000,
    ]
)  # fmt: skip


@given(st.lists(lines, max_size=12), st.booleans())
def test_bytes_that_are_no_request(hosting: Hosting, sent: list[bytes], valid: bool) -> None:
    head = [b"GET /x HTTP/1.1", f"Host: {hosting.place.host}".encode()] if valid else []
    answer = finished(hosting, b"\r\n".join([*head, *sent]) + b"\r\n\r\n")
    assert answer.startswith((b"HTTP/1.1 404", b"HTTP/1.1 405", b"HTTP/1.1 4")) or not answer
    tried("requests")


@given(st.lists(st.tuples(st.integers(0, 500), st.binary(max_size=4)), min_size=1, max_size=6))
def test_requests_that_are_almost_right(hosting: Hosting, spoilt: list[tuple[int, bytes]]) -> None:
    request = bytearray(upgrade(hosting))
    for place, put in spoilt:
        request[place % len(request) : place % len(request) + 2] = put
    finished(hosting, bytes(request))
    tried("spoilt requests")


frames = st.builds(frame, st.integers(0, 15), st.binary(max_size=125), whole=st.booleans())


@given(st.lists(frames | st.binary(max_size=20), max_size=8), st.booleans())
def test_frames_that_are_no_message(hosting: Hosting, sent: list[bytes], joined: bool) -> None:
    with ExitStack() as stack:
        line = speaking(hosting, stack, frame(TEXT, JOIN) if joined else b"")
        with suppress(OSError):
            line.sendall(b"".join(sent))
            line.shutdown(socket.SHUT_WR)
        rest(line)
    tried("frames", len(sent))


names = st.sampled_from(
    ["join", "card", "vote", "ping", "key", "code", "id", "text", "kind", "phase", "round", "item",
     "potential", "effort", "dots", "__proto__", "constructor"]
) | st.text(max_size=5)  # fmt: skip
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)


@given(values)
def test_json_that_is_no_message(hosting: Hosting, said: object) -> None:
    with Phone(hosting) as phone:
        phone.hear_of("picture")
        phone.line.send(json.dumps(said))
        if said != {"ping": {}}:
            assert cut(phone) == GOODBYES["unclear"]
    tried("messages")


def test_wrong_tokens(hosting: Hosting) -> None:
    for _ in range(300):
        head = f"GET /{token_urlsafe(8)} HTTP/1.1\r\nHost: {hosting.place.host}\r\n\r\n"
        assert spoken(hosting, head.encode()).startswith(b"HTTP/1.1 404")
        tried("wrong tokens")


MANY = 20_000_000

BIG_REQUESTS: dict[str, tuple[str, bytes]] = {
    "a body": (
        "POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999\r\n\r\n", bytes(65_536)
    ),
    "a body in chunks": (
        "GET /{token} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"1000\r\n" + bytes(4_096) + b"\r\n",
    ),
    "a header": ("GET / HTTP/1.1\r\nA: ", b"a" * 65_536),
    "headers": ("GET / HTTP/1.1\r\n", b"A: a\r\n" * 5_000),
    "a request line": ("GET /", b"a" * 65_536),
}  # fmt: skip

BIG_MESSAGES: dict[str, tuple[bytes, bytes]] = {
    "one": (b"\x81\xff" + struct.pack(">Q", MANY) + bytes(4), bytes(65_536)),
    "parts": (frame(TEXT, b"a", whole=False), frame(CONTINUED, b"a", whole=False) * 500),
    "empty parts": (frame(TEXT, b"", whole=False), frame(CONTINUED, b"", whole=False) * 500),
    "signs of life": (b"", frame(PING, b"a" * 100) * 500),
}  # fmt: skip


@pytest.mark.parametrize("what", BIG_REQUESTS)
def test_a_request_that_is_too_much_is_not_taken(hosting: Hosting, what: str) -> None:
    begun, more = BIG_REQUESTS[what]
    with opened(hosting) as line:
        line.sendall(begun.format(host=hosting.place.host, token=hosting.room.token).encode())
        # What the systems hold on both sides is taken, and nothing beyond.
        assert sent_on(line, more, MANY) < MANY
    tried("huge")


@pytest.mark.parametrize("what", BIG_MESSAGES)
def test_a_message_that_is_too_much_is_not_taken(hosting: Hosting, what: str) -> None:
    begun, more = BIG_MESSAGES[what]
    with ExitStack() as stack:
        line = speaking(hosting, stack, frame(TEXT, JOIN) + begun)
        assert sent_on(line, more, MANY) < MANY
    tried("huge")


def test_no_message_is_longer_than_a_card_needs(hosting: Hosting) -> None:
    too_long = hosting.room.limits.message_bytes + 1
    with ExitStack() as stack:
        line = speaking(hosting, stack)
        line.sendall(b"\x81\xfe" + struct.pack(">H", too_long) + bytes(4 + too_long))
        assert struct.pack(">H", CloseCode.MESSAGE_TOO_BIG) in rest(line)


def test_no_message_comes_in_many_parts(hosting: Hosting) -> None:
    with ExitStack() as stack:
        line = speaking(hosting, stack, frame(TEXT, JOIN) + frame(TEXT, b"", whole=False))
        line.sendall(frame(CONTINUED, b"", whole=False) * hosting.room.limits.fragments)
        rest(line)


def test_a_handshake_that_only_half_the_server_reads(hosting: Hosting) -> None:
    many = upgrade(hosting).replace(b"\r\n\r\n", b"\r\nA: a" * 500 + b"\r\n\r\n")
    for half_read in (many, upgrade(hosting).replace(b"GET", b"POST")):
        assert not finished(hosting, half_read).startswith((b"HTTP/1.1 101", b"HTTP/1.1 2"))
    assert list(hosting.troubles) == []


def test_a_request_that_ends_in_rubbish_is_no_trouble(hosting: Hosting) -> None:
    host, token = hosting.place.host, hosting.room.token
    begun = f"POST /{token} HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert finished(hosting, begun.encode() + b"rubbish\r\n").startswith(b"HTTP/1.1 400 ")
    assert list(hosting.troubles) == []


def test_a_flood_of_messages_cuts_the_line(hosting: Hosting) -> None:
    with ExitStack() as stack:
        line = speaking(hosting, stack)
        with suppress(OSError):
            line.sendall(frame(TEXT, b'{"ping":{}}') * 1_000)
        assert struct.pack(">H", GOODBYES["flood"]) in rest(line)
    tried("flood of messages", 1_000)


def test_a_flood_of_people_finds_the_room_full() -> None:
    with hosted(limits=Limits(people=20)) as small, ExitStack() as stack:
        for _ in range(20):
            stack.enter_context(Phone(small)).hear_of("picture")
        for _ in range(50):
            with Phone(small) as late:
                assert late.hear() == {"outside": "full"}
            tried("people too many")


def test_a_flood_of_connections_lets_people_in_all_the_while(hosting: Hosting) -> None:
    limits = hosting.room.limits
    with ExitStack() as stack:
        for number in range(700):
            line = stack.enter_context(opened(hosting))
            line.sendall(b"GET / HTTP/1.1\r\n")
            if number % 100 == 99:
                with Phone(hosting) as phone:
                    assert phone.hand_up(f"k{number}") == "received"
            tried("connections at once")
        until(lambda: hosting.door.open <= limits.strangers)


def test_who_is_slow_is_not_waited_for() -> None:
    limits = Limits(seconds_to_join=1.0)
    with hosted(limits=limits) as small, ExitStack() as stack:
        begun = [b"", b"G", b"GET / HTTP/1.1\r\nA: ", upgrade(small)]
        slow = [stack.enter_context(opened(small)) for _ in range(len(begun) * 10)]
        for number, line in enumerate(slow):
            line.sendall(begun[number % len(begun)])
            tried("slow")
        with Phone(small) as phone:
            phone.hear_of("picture")
            # Each sends something all the time, and is cut all the same.
            until(lambda: small.door.open == 1, lambda: [drip(line) for line in slow])
            assert phone.hand_up("k1") == "received"


def drip(line: socket.socket) -> bool:
    try:
        return line.send(b"a") > 0
    except OSError:
        return False


def test_who_does_not_read_is_not_waited_for() -> None:
    wall = tuple(Choice(f"p{number}", "x" * 300) for number in range(200))
    room = Room(PICTURE, limits=Limits(seconds_to_read=0.5))
    with hosted(room) as small, ExitStack() as stack:
        speaking(small, stack)
        until(lambda: room.present == 1)
        until(
            lambda: small.door.open == 0,
            lambda: small.do(lambda: room.show(Shown(token_urlsafe(4), wall, "p1"))),
        )
        with Phone(small) as phone:
            assert phone.hand_up("k1") == "received"
    tried("deaf")

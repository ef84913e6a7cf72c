"""What a stranger in the same network gets: nothing, whatever is asked, and however."""

import re
import socket
import sys
from collections.abc import Iterator

import pytest

from cjm_desktop.room.hosting import Hosting
from tests.rooms import PATIENCE, SCORES, hosted, request, spoken

UPGRADE = (
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
)


@pytest.fixture(scope="module")
def hosting() -> Iterator[Hosting]:
    with hosted() as made:
        made.do(lambda: made.room.open_round(SCORES))
        yield made


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def headers(answer: bytes) -> dict[str, str]:
    lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}


@pytest.mark.skipif(sys.platform != "linux", reason="only there is all of 127 this machine")
def test_it_listens_at_its_own_address_and_at_no_other_of_this_machine(hosting: Hosting) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.2", hosting.place.port), timeout=PATIENCE)


def test_the_page_is_served_at_its_own_address_only(hosting: Hosting) -> None:
    answer = request(hosting)
    assert status(answer) == 200
    assert b"<!doctype html>" in answer


def test_the_page_holds_nothing_of_the_map(hosting: Hosting) -> None:
    answer = request(hosting)
    for secret in (b"A journey", b"Purchase", b"Fair"):
        assert secret not in answer


PATHS = [
    "/", "//", "/favicon.ico", "/robots.txt", "/page.js", "/live", "/a/live", "/{token}/",
    "/{token}x", "/{token}/live", "/{token}/page.js", "/{token}/../../etc/passwd",
    "/../{token}/..", "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd", "/{token}%00", "/{token}/%2e%2e/page.html", "/{TOKEN}", "/%FF",
    "/{token};a", "/resources/room/page.js", "/" + "a" * 4_000, "http://evil.example/x",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
def test_nothing_else_is_served(hosting: Hosting, path: str) -> None:
    token = hosting.room.token
    asked = path.replace("{token}", token).replace("{TOKEN}", token.upper())
    answer = request(hosting, asked)
    assert status(answer) == 404
    assert answer.endswith(b"\r\n\r\nNot Found")


def test_a_wrong_address_is_answered_as_no_address_at_all(hosting: Hosting) -> None:
    wrong = hosting.room.token[:-1] + ("a" if hosting.room.token[-1] != "a" else "b")
    assert request(hosting, f"/{wrong}") == request(hosting, "/no/such/thing")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X"])
def test_nothing_is_done_but_reading(hosting: Hosting, method: str) -> None:
    assert status(request(hosting, None, "Content-Length: 0", method=method)) == 405


HOSTS = [
    "Host: evil.example", "Host: 127.0.0.1", "Host: 127.0.0.1:1", "Host: evil.example:{port}",
    "Host: 127.0.0.1.evil.example:{port}", "Host: 127.0.0.1:{port}@evil.example",
    "Host: [::1]:{port}", "Host: ", "Host: 127.0.0.1.:{port}", "Host: 2130706433:{port}",
    "Host: [::ffff:127.0.0.1]:{port}", "Host: 127.0.0.1:0{port}", "Host: 127.0.0.1:{port},evil",
    "Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:{port}",
    "Host: evil.example\r\nForwarded: host=127.0.0.1:{port}",
    "Host: 127.0.0.1:{port}\r\nX-Forwarded-Host: evil.example\r\nHost: evil.example",
]  # fmt: skip


@pytest.mark.parametrize("host", HOSTS)
def test_another_name_for_this_address_is_refused(hosting: Hosting, host: str) -> None:
    answer = request(hosting, None, host.replace("{port}", str(hosting.place.port)))
    assert status(answer) in (400, 421)
    assert b"<!doctype" not in answer


SMUGGLED = [
    "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "Content-Length: 0\r\nContent-Length: 10\r\n\r\n",
    "Content-Length: +5\r\n\r\nabcde",
    "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "A: b\x00\r\n\r\n",
    "\r\n",
]


@pytest.mark.parametrize("between", SMUGGLED)
def test_a_connection_has_one_answer_whatever_is_hidden_in_its_request(
    hosting: Hosting, between: str
) -> None:
    asked = f"GET /{hosting.room.token} HTTP/1.1\r\nHost: {hosting.place.host}\r\n"
    answer = spoken(hosting, f"{asked}{between}{asked}\r\n".encode("latin-1"))
    assert answer.count(b"HTTP/1.1 ") == 1


def test_no_line_is_packed_so_none_unpacks_to_more_than_it_brings(hosting: Hosting) -> None:
    own = f"Origin: http://{hosting.place.host}"
    offer = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"
    place = hosting.place
    with socket.create_connection((place.address, place.port), timeout=PATIENCE) as line:
        lines = "\r\n".join([f"Host: {place.host}", own, offer, *UPGRADE])
        line.sendall(f"GET /{hosting.room.token}/live HTTP/1.1\r\n{lines}\r\n\r\n".encode())
        answer = line.recv(65_536).lower()
        assert answer.startswith(b"http/1.1 101")
        assert b"extensions" not in answer
        line.sendall(b"\xc1\x84" + bytes(4) + b"abcd")
        assert line.recv(65_536)[:1] == b"\x88", "a packed frame is answered by a goodbye"


ORIGINS = [
    None, "null", "", "file://", "http://a@{host}", "http://{host}/", "http://evil.example",
    "https://{host}", "http://127.0.0.1",
    "http://{host}.evil.example", "http://{host}\r\nOrigin: http://evil.example",
]  # fmt: skip


@pytest.mark.parametrize("origin", ORIGINS)
def test_a_line_from_another_site_is_refused(hosting: Hosting, origin: str | None) -> None:
    sent = () if origin is None else (f"Origin: {origin.replace('{host}', hosting.place.host)}",)
    answer = request(hosting, f"/{hosting.room.token}/live", *sent, *UPGRADE)
    assert status(answer) in (400, 403)


def test_a_line_to_another_name_or_a_wrong_token_is_refused(hosting: Hosting) -> None:
    own = f"Origin: http://{hosting.place.host}"
    live = f"/{hosting.room.token}/live"
    assert status(request(hosting, live, "Host: evil.example", own, *UPGRADE)) == 403
    assert status(request(hosting, "/aaaaaaaaaa/live", own, *UPGRADE)) == 403
    assert status(request(hosting, "/live", own, *UPGRADE)) == 403


def test_no_answer_says_what_serves_it_or_keeps_anything_on_the_phone(hosting: Hosting) -> None:
    own = f"Origin: http://{hosting.place.host}"
    live = f"/{hosting.room.token}/live"
    answers = [
        request(hosting), request(hosting, "/x"), request(hosting, None, "Host: evil"),
        request(hosting, live, own, *UPGRADE[:2]), spoken(hosting, b"nonsense\r\n\r\n"),
        request(hosting, "/x/live", own, *UPGRADE),
    ]  # fmt: skip
    for answer in answers:
        said = headers(answer)
        assert not said.keys() & {"server", "set-cookie", "x-powered-by", "location"}
        assert not re.search(rb"uvicorn|starlette|python|websockets", answer.lower())


def test_browsers_are_told_what_the_page_may_do(hosting: Hosting) -> None:
    host = hosting.place.host
    said = headers(request(hosting))
    policy = dict(
        rule.strip().partition(" ")[::2] for rule in said["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert "unsafe" not in said["content-security-policy"]
    assert policy["connect-src"].split()[:2] == ["'self'", f"ws://{host}"]
    for rule in ("base-uri", "form-action", "frame-ancestors"):
        assert policy[rule] == "'none'"
    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "no-referrer"
    assert said["cache-control"] == "no-store"
    assert said["cross-origin-resource-policy"] == "same-origin"
    assert "'none'" in headers(request(hosting, "/x"))["content-security-policy"]

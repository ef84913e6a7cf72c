"""One address is listened at, chosen, and what cannot be is said why."""

import socket
from contextlib import closing

import pytest

from cjm_desktop.room import address
from cjm_desktop.room.address import LOCAL, NoPlace, Place, addresses, listening


def test_it_listens_where_it_says_and_at_no_other_address() -> None:
    opened, place = listening(LOCAL, 0)
    with closing(opened):
        assert opened.getsockname() == (LOCAL, place.port)
        for other in addresses():
            if other != LOCAL:
                with closing(socket.socket()) as stranger:
                    assert stranger.connect_ex((other, place.port)) != 0


def test_without_a_choice_it_is_the_address_in_the_network() -> None:
    opened, place = listening()
    with closing(opened):
        assert place.address == addresses()[0]


def test_the_usual_port_gives_way_and_a_chosen_one_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken, place = listening(LOCAL, 0)
    with closing(taken):
        monkeypatch.setattr(address, "USUAL_PORT", place.port)
        other, elsewhere = listening(LOCAL)
        other.close()
        assert elsewhere.port != place.port
        with pytest.raises(NoPlace) as error:
            listening(LOCAL, place.port)
    assert error.value.code == "taken"


REFUSED = [
    ("0.0.0.0", "no_address"), ("::", "no_address"), ("224.0.0.1", "no_address"),
    ("", "no_address"), ("localhost", "no_address"), ("192.0.2.200", "not_here"),
]  # fmt: skip


@pytest.mark.parametrize(("where", "code"), REFUSED)
def test_what_is_no_address_of_one_interface_is_refused(where: str, code: str) -> None:
    with pytest.raises(NoPlace) as error:
        listening(where, 0)
    assert error.value.code == code


class Adapter:
    """A network card with one address."""

    def __init__(self, ip: str) -> None:
        self.ips = [self]
        self.ip = ip
        self.is_IPv4 = ":" not in ip


@pytest.mark.parametrize(
    ("there", "towards", "listed"),
    [
        ((LOCAL, "10.42.0.1", "192.168.1.5"), "192.168.1.5", ("192.168.1.5", "10.42.0.1", LOCAL)),
        ((LOCAL, "10.42.0.1"), None, ("10.42.0.1", LOCAL)),
        ((LOCAL, "8.8.8.8", "169.254.1.1", "fe80::1"), "8.8.8.8", (LOCAL,)),
    ],
)
def test_networks_of_ones_own_come_first_and_the_internet_never(
    there: tuple[str, ...],
    towards: str | None,
    listed: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: [Adapter(ip) for ip in there])
    monkeypatch.setattr(address, "_towards_others", lambda: towards)
    assert addresses() == listed


def test_names_of_a_place() -> None:
    assert Place("192.168.1.5", 80).hosts == ("192.168.1.5:80",)
    assert Place(LOCAL, 80).hosts == ("127.0.0.1:80", "localhost:80")
    assert Place("fd00::5", 80).host == "[fd00::5]:80"

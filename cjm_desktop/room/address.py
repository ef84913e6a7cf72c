"""Where the room listens: one address of this machine, chosen, and never all of them."""

import errno
import ipaddress
import os
import socket
from contextlib import closing, suppress
from typing import Final, Literal, NamedTuple

import ifaddr

LOCAL: Final = "127.0.0.1"
USUAL_PORT: Final = 8765
_ELSEWHERE: Final = ("10.255.255.255", 1)
"""An address to ask the way to; nothing is sent there."""

AddressCode = Literal["no_address", "not_here", "taken", "forbidden", "failed"]


class NoPlace(Exception):
    """The room cannot listen there."""

    def __init__(self, code: AddressCode, reason: str = "") -> None:
        super().__init__(code)
        self.code: Final = code
        self.reason: Final = reason


class Place(NamedTuple):
    """An address and a port that the room listens at."""

    address: str
    port: int

    @property
    def host(self) -> str:
        """Give what an address on the web begins with."""
        shown = f"[{self.address}]" if ":" in self.address else self.address
        return f"{shown}:{self.port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Give all names that it goes by: on the laptop itself it is localhost, too."""
        local = ipaddress.ip_address(self.address).is_loopback
        return (self.host, f"localhost:{self.port}") if local else (self.host,)


def addresses() -> tuple[str, ...]:
    """List this machine's addresses that a room may listen at, those of a network first."""
    found = [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
    networked = [each for each in dict.fromkeys(found) if _is_networks(each)]
    return (*sorted(networked, key=lambda each: each != _towards_others()), LOCAL)


def listening(address: str | None = None, port: int | None = None) -> tuple[socket.socket, Place]:
    """Listen at an address, by default the one in the network; NoPlace says why not.

    Without a port it is the usual one, or any if that is taken.
    """
    where = addresses()[0] if address is None else _checked(address)
    if port is None:
        with suppress(NoPlace):
            return _bound(where, USUAL_PORT)
    return _bound(where, port or 0)


def _checked(address: str) -> str:
    """See that it is one address: a name may mean another tomorrow, a wildcard means all."""
    try:
        one = ipaddress.ip_address(address)
    except ValueError:
        raise NoPlace("no_address") from None
    if one.is_unspecified or one.is_multicast:
        raise NoPlace("no_address")
    return str(one)


def _bound(address: str, port: int) -> tuple[socket.socket, Place]:
    made = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    # On Windows this would let another program listen at the same port.
    if os.name == "posix":
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address, port))
        made.listen(socket.SOMAXCONN)
    except (OSError, OverflowError) as error:
        made.close()
        raise _no_place(error) from error
    return made, Place(address, made.getsockname()[1])


def _no_place(error: Exception) -> NoPlace:
    codes: dict[int | None, AddressCode] = {
        errno.EADDRINUSE: "taken",
        errno.EADDRNOTAVAIL: "not_here",
        errno.EACCES: "forbidden",
    }
    number = getattr(error, "errno", None)
    return NoPlace(codes.get(number, "failed"), getattr(error, "strerror", None) or str(error))


def _is_networks(address: str) -> bool:
    """Tell whether it is in a network of one's own: no loopback, none of the internet."""
    one = ipaddress.ip_address(address)
    return one.is_private and not one.is_loopback and not one.is_link_local


def _towards_others() -> str | None:
    """Give the address that this machine is met by in the network it is in."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        try:
            asked.connect(_ELSEWHERE)
        except OSError:
            return None
        return str(asked.getsockname()[0])

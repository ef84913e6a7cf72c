"""How much a room takes from one phone, from all of them and from strangers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a room; times are in seconds."""

    people: int = 250
    lines_each: int = 3
    """How many pages one person may have open; one more closes the oldest."""
    messages_per_second: float = 10.0
    burst: float = 60.0
    """How many messages a person may send at once, such as after an hour without a network."""
    overdraft: int = 200
    """How many messages beyond that are answered before the line is cut."""
    cards_waiting: int = 100_000
    """How many cards may wait until somebody takes them, as many as a map has room for; then phones
    keep theirs and try again."""
    waiting_each: int = 500
    """How many of them may be one person's."""
    receipts_each: int = 1_000
    """How many cards of a person are known to have come: more than a phone ever has under way."""
    codes_per_second: float = 1.0
    codes_at_once: float = 30.0
    """How fast codes may be tried, by all who try: six digits then take days to guess."""
    tries: int = 5
    """How many codes one line may try."""
    messages_ahead: int = 64
    """How many messages may wait for a phone that reads slowly."""

    message_bytes: int = 4_096
    fragments: int = 16
    """In how many parts a message may come; browsers send one as short as this in one."""
    bytes_per_second: float = 65_536
    bytes_at_once: float = 524_288
    """What a line may bring, whatever it is; one that brings more is closed at once."""
    request_bytes: int = 8_192
    connections: int = 700
    """How many connections may be open in all; one more is closed at once."""
    strangers: int = 256
    """How many connections may be open that have not joined; one more cuts the oldest."""
    seconds_to_join: float = 20.0
    """How long a connection that has not joined stays open, however busy it keeps itself."""
    seconds_to_read: float = 15.0
    """How long a phone may leave what was sent to it unread."""
    seconds_to_part: float = 2.0
    """How long a phone may leave a goodbye unanswered."""
    seconds_between_signs: float = 20.0
    """How often a phone is asked whether it is there, and how long its answer may take."""

"""What a map's file is called."""

import re
from typing import Final

SUFFIX = ".cjm"

_MOST_LETTERS: Final = 100
_MOST_BYTES: Final = 180
"""Most systems take 255: there is room for a day, a number and a suffix."""
_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]+')
"""What a system takes for something else, or what turns the direction of a suffix."""
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever suffix it has."""


def file_name(words: str) -> str:
    """Give words as a part of a file's name; none, if nothing is left of them."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", words).split()).strip(" .")[:_MOST_LETTERS]
    whole = name.encode("utf-8", "ignore")[:_MOST_BYTES].decode("utf-8", "ignore").rstrip(" .")
    return f"_{whole}" if _DEVICES.match(whole) else whole

"""Users' words inside of a sentence: what would turn the letters after them is left out.

Unicode has controls that reverse everything up to their end, and a name may have one without its
end. The program's own words would then be read backwards, as other words or as another file's name.
"""

from typing import Final

_CONTROLS: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def in_line(text: str) -> str:
    """Give a text that changes the direction of nothing beside it; its own letters keep theirs."""
    return text if text.isascii() else text.translate(_CONTROLS)

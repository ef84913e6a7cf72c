"""Records found by what people call them, however they write it."""

from collections.abc import Iterable
from unicodedata import normalize


def name_key(text: str) -> str:
    """Give what two spellings of a name share: capitals, spaces and composed letters aside."""
    return " ".join(normalize("NFC", text).casefold().split())


def ids_by_name(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map the keys of names to ids, given as (id, name); a name that two have means neither."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for each, name in named:
        key = name_key(name)
        if found.setdefault(key, each) != each:
            twice.add(key)
    return {key: each for key, each in found.items() if key and key not in twice}

"""Names under which services that keep folders alike put what they could not put together.

Two people save the same map while one of them is away from the net: the service keeps both, one
under another name, and tells neither. Some names say so; others are what a user might have chosen.
"""

import re
import unicodedata
from pathlib import Path
from typing import Final, Literal

Match = Literal["certain", "likely"]
"""Whether the name leaves no doubt, or only the content can tell."""

# Dropbox, Nextcloud, ownCloud, Seafile and others: in brackets, in the language of the computer.
_CONFLICT: Final = re.compile(
    r"conflict|conflit|konflikt|motstrid|modstrid|motsäg|ristirii|конфликт|конфлікт|競合|冲突|衝突"
    r"|충돌|çakış|xung đột|ขัดแย้ง",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r" ?[(\[][^()\[\]]{1,200}(?:\(\d{1,3}\))?[)\]](?: ?\(\d{1,3}\))?")

_CERTAIN: Final = tuple(
    re.compile(each)
    for each in (
        # Syncthing
        r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?",
        # ownCloud and Nextcloud before they used brackets
        r"_conflict-\d{8}-\d{6}",
        # Resilio
        r"\.Conflict(?:\d+)?",
    )
)
_LIKELY: Final = tuple(
    re.compile(each)
    for each in (
        # Google Drive, and browsers that download twice
        r" ?\(\d{1,3}\)",
        # iCloud
        r" \d{1,2}",
        # OneDrive: the name of a computer, which has at most 15 letters
        r"-(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{1,14}(?:-\d{1,2})?",
    )
)


def match(name: str, of: str, machine: str = "") -> Match | None:
    """Tell whether a file's name is that of a conflict copy of another's in the same folder.

    `machine` is the name of this computer, which OneDrive adds as it is written.
    """
    stem, suffix = _parts(name)
    whole, whole_suffix = _parts(of)
    if suffix.casefold() != whole_suffix.casefold() or not stem.startswith(whole):
        return None
    added = stem.removeprefix(whole)
    if not added:
        return None
    if _BRACKETS.fullmatch(added) and _CONFLICT.search(added):
        return "certain"
    if any(each.fullmatch(added) for each in _CERTAIN):
        return "certain"
    if machine and added.casefold() == f"-{_plain(machine)}".casefold():
        return "likely"
    return "likely" if any(each.fullmatch(added) for each in _LIKELY) else None


def _parts(name: str) -> tuple[str, str]:
    """Give a name without its suffix, and the suffix; Macs write letters and accents apart."""
    suffix = Path(name).suffix
    return _plain(name.removesuffix(suffix)), _plain(suffix)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)

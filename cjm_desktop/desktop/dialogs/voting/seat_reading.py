"""Who votes, as it is typed: how many, or the names of people or groups."""

import re
from typing import Final

from cjm_desktop.desktop.controls.reading import Reading, Unfit
from cjm_desktop.journey.rounds import MAX_DOTS, MAX_SEATS
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from cjm_desktop.words.wording import Wording

_AS_NUMBER: Final = re.compile(r"[-+−]?\d")
Seats = tuple[str, ...]
"""The names of the seats; one without a name is called by its number."""


def seats(tr: Wording, least: int = 1) -> Reading:
    """Read a number, or names with commas between; none at all if that is enough."""

    def parse(text: str) -> Seats:
        written = text.strip()
        if written.isdecimal():
            found: Seats = ("",) * min(int(written[:9]), MAX_SEATS + 1)
        else:
            found = tuple(" ".join(name.split()) for name in written.split(",") if name.strip())
        # One name that begins as a number is a number that went wrong: 8 people, -3.
        is_number = len(found) == 1 and _AS_NUMBER.match(found[0]) is not None
        if (
            is_number
            or not least <= len(found) <= MAX_SEATS
            or any(len(name) > MAX_TITLE for name in found)
        ):
            raise Unfit(
                tr("Write how many vote, {least} to {most}, or names with commas between.",
                   least=least, most=MAX_SEATS)
            )  # fmt: skip
        return found

    return Reading(_written, parse, MAX_NOTES)


def _written(names: Seats) -> str:
    return ", ".join(names) if any(names) else str(len(names))


def dots(tr: Wording, least: int = 0) -> Reading:
    """Read how many dots; nothing is none."""

    def parse(text: str) -> int:
        written = text.strip() or "0"
        if not written.isdecimal() or not least <= int(written[:9]) <= MAX_DOTS:
            raise Unfit(tr("Dots are whole: {least} to {most}.", least=least, most=MAX_DOTS))
        return int(written)

    return Reading(lambda value: str(value) if value else "", parse, 9, whole=True)

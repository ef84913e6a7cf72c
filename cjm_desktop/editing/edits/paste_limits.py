"""How much may be pasted or dropped at once, and what is no text at all.

It is looked at before anything is worked on, so that too much costs no more than counting it.
"""

import re
from typing import Literal

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_CARDS

MAX_CHARACTERS = 1_000_000
MAX_LINES = 10_000
MAX_CELLS = 50_000
MAX_NEW_CARDS = 2_000
"""Cards that come of one paste, from a text or copied in the program: as many as take 0.2 s."""
MAX_TEXT_BYTES = 4 * MAX_CHARACTERS
"""As many as the characters can take in UTF-8."""
MAX_FRAGMENT_BYTES = 32_000_000
"""Of cards copied in the program: the largest picture of a map, and the texts."""

_MEGABYTE = 1_000_000
Measure = Literal["megabytes", "characters", "lines", "cells", "cards", "cards_of_map"]
PasteCode = Literal["not_cards", "newer", "not_a_cell", "not_text"]

_STRAYS = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ud800-\udfff]")
_STRAYS_OF_TEXT = 0.01
"""The share of controls and of bytes that were no letters from which on it is no text."""


class PasteError(Exception):
    """What cannot be pasted: not cards of ours, from a newer program, no cell for them, no text."""

    def __init__(self, code: PasteCode) -> None:
        super().__init__(code)
        self.code = code


class TooMuch(Exception):
    """More than is taken at once: of what, how much there is, and how much there may be."""

    def __init__(self, measure: Measure, found: int, limit: int) -> None:
        super().__init__(f"{found} {measure}, at most {limit}")
        self.measure: Measure = measure
        self.found = found
        self.limit = limit


def hold_to(measure: Measure, found: int, limit: int) -> None:
    """Let what is within a limit pass; TooMuch if it is more."""
    if found > limit:
        raise TooMuch(measure, found, limit)


def hold_bytes(size: int, limit: int) -> None:
    """Let bytes within a limit pass; TooMuch, in begun megabytes, if they are more."""
    if size > limit:
        raise TooMuch("megabytes", -(-size // _MEGABYTE), limit // _MEGABYTE)


def hold_text(text: str) -> None:
    """Let a text from outside pass; TooMuch if it is too long, PasteError if it is no text."""
    hold_to("characters", len(text), MAX_CHARACTERS)
    strays = len(_STRAYS.findall(text))
    # Some programs end what they copy by a null, as they do in their memory.
    if "\0" in text.rstrip("\0") or strays > max(1, len(text) * _STRAYS_OF_TEXT):
        raise PasteError("not_text")
    lines = clean_text(text).strip("\n").count("\n") + 1
    hold_to("lines", lines, MAX_LINES)
    hold_to("cells", text.count("\t") + lines, MAX_CELLS)


def hold_cards(document: Document, coming: int, most: int | None = None) -> None:
    """Let new cards pass; TooMuch if there are more than `most`, or than one paste may bring, or
    than a map holds.
    """
    hold_to("cards", coming, MAX_NEW_CARDS if most is None else most)
    hold_to("cards_of_map", len(document.cards) + coming, MAX_CARDS)

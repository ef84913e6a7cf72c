"""One file for each role, or each phase: the same choices, each time of one of them only."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, get_args

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.selection import without_hidden
from cjm_desktop.output.exporters import Part
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.storage.file_names import file_name
from cjm_desktop.words.wording import Wording

By = Literal["role", "phase"]
BY: Final[tuple[By, ...]] = get_args(By)

_LONGEST = 230
"""How many bytes a file's name may take before its suffix; most systems end at 255 with it."""


def parts_by(by: By, document: Document, options: ExportOptions, path: Path) -> list[Part]:
    """Give a part for each of the roles or phases that are chosen, named after it beside `path`."""
    parts: list[Part] = []
    taken: set[str] = set()
    for words, chosen in _chosen(by, document, options):
        name = _free(path.stem, file_name(words), taken)
        taken.add(name.casefold())
        parts.append(Part(path.with_name(f"{name}{path.suffix}"), chosen))
    return parts


def _chosen(
    by: By, document: Document, options: ExportOptions
) -> Iterator[tuple[str, ExportOptions]]:
    """Go through the roles or phases in the order of the map, each with its name."""
    tr, shown = Wording.of(document.map.language), without_hidden(document, options)
    if by == "role":
        for role in document.role_lane_ids:
            if role in options.roles or (not options.roles and role in shown.lanes):
                words = place_words(document, CellKey(None, role), tr)
                yield words, replace(options, roles=(role,))
    else:
        for phase in document.phase_ids:
            if phase in options.phases or (not options.phases and phase in shown.phases):
                words = numbered_phase(document, phase, tr)
                yield words, replace(options, phases=(phase,))


def _free(stem: str, words: str, taken: set[str]) -> str:
    """Make a name that is not taken, also where large and small letters are the same."""
    number, name = 1, _name(stem, words, "")
    while name.casefold() in taken:
        number += 1
        name = _name(stem, words, f" {number}")
    return name


def _name(stem: str, words: str, more: str) -> str:
    room = max(_LONGEST - len(f"{stem} - {more}".encode("utf-8", "replace")), 0)
    short = words.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").strip(" .")
    return f"{stem} - {short}{more}"

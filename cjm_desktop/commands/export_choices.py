"""What `export` is asked on the command line, word by word: papers, sections, roles, phases…"""

from argparse import ArgumentTypeError
from collections.abc import Callable, Iterable, Mapping
from typing import Final, Literal, NamedTuple, TypeVar

from cjm_desktop.commands.terminal import Failure, plain
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import (
    NARROWEST_ROLL,
    WIDEST_ROLL,
    SectionId,
    SheetChoice,
)
from cjm_desktop.layout.sections import EVERYTHING, SECTIONS
from cjm_desktop.output.export_presets import chosen_of, known_presets, preset_called
from cjm_desktop.output.options import (
    MAX_DPI,
    MAX_PIXELS,
    MIN_DPI,
    MIN_PIXELS,
    PAGES,
    DecimalSign,
    ExportOptions,
    Separator,
)
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.words.wording import Wording

T = TypeVar("T", bound=str)

SEPARATORS: Final[Mapping[str, Separator]] = {
    "language": "", "comma": ",", "semicolon": ";", "tab": "\t",
}  # fmt: skip
DECIMALS: Final[Mapping[str, Literal[DecimalSign, ""]]] = {
    "language": "",
    "point": ".",
    "comma": ",",
}
"""How signs of a table are named on the command line."""


class SectionPaper(NamedTuple):
    """The paper that a section has of its own."""

    section: SectionId
    sheet: SheetChoice


def page(tr: Wording) -> Callable[[str], Paper]:
    """Make the reader of a paper's name."""
    return lambda text: _one_of(
        PAGES, text, tr("there is no paper “{page}”: take one of {choices}",
                        page=text, choices=", ".join(PAGES)),
    )  # fmt: skip


def view(tr: Wording) -> Callable[[str], tuple[SectionId, ...]]:
    """Make the reader of one section's name, or of all of them."""
    return lambda text: EVERYTHING if text.casefold() == "all" else (_section(text, tr),)


def sections(tr: Wording) -> Callable[[str], tuple[SectionId, ...]]:
    """Make the reader of a list of sections, which are printed in its order."""

    def read(text: str) -> tuple[SectionId, ...]:
        named = tuple(_section(name.strip(), tr) for name in text.split(","))
        twice = next((each for each in named if named.count(each) > 1), None)
        if twice is not None:
            raise ArgumentTypeError(tr("the section “{view}” is named twice", view=twice))
        return named

    return read


def section_paper(tr: Wording) -> Callable[[str], SectionPaper]:
    """Make the reader of SECTION=PAPER, SECTION=PAPER,portrait and SECTION=PAPER,landscape."""

    def read(text: str) -> SectionPaper:
        section, _, sheet = text.partition("=")
        name, _, way = (part.strip() for part in sheet.partition(","))
        if way.casefold() not in ("", "portrait", "landscape"):
            raise ArgumentTypeError(
                tr("“{way}” is no way to lay a paper: take portrait or landscape", way=way)
            )
        chosen = SheetChoice(page(tr)(name), way.casefold() == "portrait")
        return SectionPaper(_section(section.strip(), tr), chosen)

    return read


def kind(tr: Wording) -> Callable[[str], CardKind]:
    """Make the reader of a kind of card."""
    return lambda text: _one_of(
        CARD_KINDS, text, tr("there is no kind of card “{kind}”: take one of {choices}",
                             kind=text, choices=", ".join(CARD_KINDS)),
    )  # fmt: skip


def roll(tr: Wording) -> Callable[[str], float]:
    """Make the reader of the width of a plotter's roll."""

    return _whole(int(NARROWEST_ROLL), int(WIDEST_ROLL), tr)


def dpi(tr: Wording) -> Callable[[str], int]:
    """Make the reader of a resolution."""
    return _whole(MIN_DPI, MAX_DPI, tr)


def pixels(tr: Wording) -> Callable[[str], int]:
    """Make the reader of the longer side of a picture."""
    return _whole(MIN_PIXELS, MAX_PIXELS, tr)


def _whole(least: int, most: int, tr: Wording) -> Callable[[str], int]:
    def read(text: str) -> int:
        if text.isascii() and text.isdecimal() and least <= int(text[:9]) <= most:
            return int(text)
        raise ArgumentTypeError(
            tr("“{number}” is not a whole number from {least} to {most}",
               number=text, least=least, most=most)
        )  # fmt: skip

    return read


def roles(document: Document, wanted: Iterable[str], tr: Wording) -> tuple[str, ...]:
    """Find the lanes of roles by their ids or names; each comes once."""
    names = {lane: plain(document.lanes[lane].name) for lane in document.role_lane_ids}
    return tuple(dict.fromkeys(_role(names, each, tr) for each in wanted))


def phases(document: Document, wanted: Iterable[str], tr: Wording) -> tuple[str, ...]:
    """Find phases by their ids, names or numbers from 1; each comes once."""
    names = {phase: plain(document.phases[phase].name) for phase in document.phase_ids}
    return tuple(dict.fromkeys(_phase(names, each, tr) for each in wanted))


def saved_filter(document: Document, wanted: str, tr: Wording) -> str:
    """Find a saved filter by its name; empty if none is wanted."""
    names = [each.name for each in document.map.filters]
    if not wanted or wanted in names:
        return wanted
    known = ", ".join(plain(name) for name in names)
    raise Failure(tr("there is no filter “{name}” in this map; there are: {known}",
                     name=wanted, known=known or "–"))  # fmt: skip


def cards(document: Document, wanted: Iterable[str], tr: Wording) -> tuple[str, ...]:
    """Find cards by their ids; each comes once."""
    found = tuple(dict.fromkeys(wanted))
    missing = next((each for each in found if each not in document.cards), None)
    if missing is not None:
        raise Failure(tr("there is no card “{card}” on this map: take an id", card=missing))
    return found


def preset(document: Document, wanted: str, proposed: ExportOptions, tr: Wording) -> Choice:
    """Find a preset by its name, in the map or on the machine; all that it asks for is there."""
    found = preset_called(document, wanted)
    if found is None:
        known = ", ".join(f"“{plain(each.name)}”" for each in known_presets(document))
        raise Failure(tr("there is no preset “{name}” in this map or on this machine; there are: "
                         "{known}",
                         name=wanted, known=known or "–"))  # fmt: skip
    choice, missing = chosen_of(found, document, proposed)
    if missing:
        raise Failure(tr("the preset “{name}” asks for what is not there: {missing}",
                         name=wanted, missing=", ".join(map(plain, missing))))  # fmt: skip
    return choice


def _role(names: Mapping[str, str], wanted: str, tr: Wording) -> str:
    if wanted in names:
        return wanted
    matching = _called(names, wanted)
    if len(matching) == 1:
        return matching[0]
    known = _listed(names)
    if matching:
        raise Failure(tr("several roles are called “{role}”: give the id of one of {known}",
                         role=wanted, known=known))  # fmt: skip
    raise Failure(tr("there is no role “{role}” on this map; there are: {known}",
                     role=wanted, known=known or "–"))  # fmt: skip


def _phase(names: Mapping[str, str], wanted: str, tr: Wording) -> str:
    if wanted in names:
        return wanted
    ids = tuple(names)
    if wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(ids):
        return ids[int(wanted) - 1]
    matching = _called(names, wanted)
    if len(matching) == 1:
        return matching[0]
    known = _listed(names)
    if matching:
        raise Failure(tr("several phases are called “{phase}”: give the id of one of {known}",
                         phase=wanted, known=known))  # fmt: skip
    raise Failure(tr("there is no phase “{phase}” on this map; there are: {known}",
                     phase=wanted, known=known or "–"))  # fmt: skip


def _called(names: Mapping[str, str], wanted: str) -> list[str]:
    return [each for each, name in names.items() if name.casefold() == wanted.casefold()]


def _listed(names: Mapping[str, str]) -> str:
    return ", ".join(f"{each} ({name})" for each, name in names.items())


def _section(text: str, tr: Wording) -> SectionId:
    known = tr("there is no view “{view}”: take one of {choices}",
               view=text, choices=", ".join((*SECTIONS, "all")))  # fmt: skip
    return _one_of(tuple(SECTIONS), text, known)


def _one_of(known: Iterable[T], text: str, refusal: str) -> T:
    for each in known:
        if text.casefold() == each.casefold():
            return each
    raise ArgumentTypeError(refusal)

"""Names of phases and lanes in what comes in, held against those that the map has.

A name that is written in another way is the same one; one that is only alike is proposed, and the
more alike, the less it needs to be asked about.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.intake.importing.tables import Read
from cjm_desktop.intake.pasting.planning import Names
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

_ALIKE: Final = 70.0
"""From here on a name may be meant by another, of 100."""
_SAME: Final = 90.0
"""From here on it is, as long as nobody says otherwise."""


class Match(NamedTuple):
    """A name that the map does not have: what it is taken for, None for a new one.

    `likely` is the name that it could stand for, which is to be asked if it is not taken.
    """

    part: Part
    name: str
    taken: str | None
    likely: str | None = None


def matches(document: Document, read: Read) -> tuple[Match, ...]:
    """Propose what each name is taken for that the map does not have."""
    tr, known = Wording.of(document.map.language), Names(document)
    phases = {each: place_words(document, CellKey(each, None), tr) for each in document.phase_ids}
    lanes = {each: place_words(document, CellKey(None, each), tr)
             for each in card_lane_ids(document)}  # fmt: skip
    return (
        *_matched("phase", read.phases, known.phase, phases),
        *_matched("lane", read.lanes, known.lane, lanes),
    )


def _matched(
    part: Part, said: Iterable[str], known: Callable[[str], str | None], there: Mapping[str, str]
) -> Iterable[Match]:
    from rapidfuzz import fuzz, process  # only names that are strange need it

    for name in said:
        if known(name) is not None:
            continue
        found = process.extractOne(
            name, there, scorer=fuzz.ratio, processor=name_key, score_cutoff=_ALIKE
        )
        likely = None if found is None else str(found[2])
        sure = found is not None and found[1] >= _SAME
        yield Match(part, name, likely if sure else None, likely)

"""Names of phases and lanes in what comes in, held against those that the map has, and each other.

A name that is written in another way is the same one; one that is only alike is proposed, and the
more alike, the less it needs to be asked about. Of two new names that are alike, the one that is
written less often may be meant by the other; of two that differ only in the marks on their letters,
the one that has them is meant, however often it is written: “Utvardering” is “Utvärdering”. Names
that differ in their figures are never taken for each other unasked: “Step 1” is not “Step 2”.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple
from unicodedata import combining, normalize

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.intake.importing.tables import Read
from cjm_desktop.intake.pasting.planning import Names
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.values import MAX_PHASES
from cjm_desktop.journey.vocabulary import Part
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

_ALIKE: Final = 70.0
"""From here on a name may be meant by another, of 100."""
_SAME: Final = 90.0
"""From here on it is, as long as nobody says otherwise."""
_RARE: Final = 3
"""A new name is taken for another only if that is written so many times as often."""
MOST_NAMES: Final = 1_000
"""So many names are looked at; a map holds far fewer, so with more the columns are wrong."""
_FIGURES: Final = re.compile(r"\d+")
_EQUAL: Final = 100.0
_NO_MARKS: Final = str.maketrans({"ø": "o", "æ": "a", "œ": "o", "đ": "d", "ł": "l"})
"""Letters that differ from others by what is no mark of its own."""


class Target(NamedTuple):
    """What a name stands for: a phase or lane of the map by its id, or a new one of a name."""

    name: str
    id: str | None = None


class Match(NamedTuple):
    """A name that the map does not have, and what it is taken for.

    `likely` is another target that it could stand for; it is to be asked if that is not taken.
    """

    part: Part
    name: str
    taken: Target
    likely: Target | None = None

    @property
    def is_new(self) -> bool:
        """Whether it becomes a phase or a lane of this name."""
        return self.taken == Target(self.name)

    @property
    def is_doubtful(self) -> bool:
        """Whether it should be looked at: something else is nearly called so."""
        return self.likely is not None


Choices = Mapping[tuple[Part, str], Target]
"""What names are taken for, as the user chose."""


def matches(document: Document, read: Read, chosen: Choices | None = None) -> tuple[Match, ...]:
    """Propose what each name is taken for that the map does not have.

    Refused if there are so many names that they can be none of phases or lanes.
    """
    if max(len(read.phases), len(read.lanes)) > MOST_NAMES:
        raise Refused("names", MAX_PHASES)
    tr, known = Wording.of(document.map.language), Names(document)
    phases = {each: place_words(document, CellKey(each, None), tr) for each in document.phase_ids}
    lanes = {each: place_words(document, CellKey(None, each), tr)
             for each in card_lane_ids(document)}  # fmt: skip
    often = {
        "phase": Counter(name_key(row.phase) for row in read.rows if row.phase),
        "lane": Counter(name_key(row.lane) for row in read.rows if row.lane),
    }
    found = (
        *_matched("phase", read.phases, known.phase, phases, often["phase"]),
        *_matched("lane", read.lanes, known.lane, lanes, often["lane"]),
    )
    wanted = chosen or {}
    return tuple(
        each._replace(taken=wanted.get((each.part, each.name), each.taken)) for each in found
    )


def there(document: Document, part: Part) -> tuple[Target, ...]:
    """List what the map has that a name can be taken for."""
    tr = Wording.of(document.map.language)
    if part == "phase":
        return tuple(
            Target(place_words(document, CellKey(each, None), tr), each)
            for each in document.phase_ids
        )
    return tuple(
        Target(place_words(document, CellKey(None, each), tr), each)
        for each in card_lane_ids(document)
    )


def _matched(
    part: Part,
    said: Iterable[str],
    known: Callable[[str], str | None],
    present: Mapping[str, str],
    often: Mapping[str, int],
) -> Iterator[Match]:
    strange = [name for name in said if known(name) is None]
    together: Counter[str] = Counter()
    for name in strange:
        together[_unmarked(name)] += often.get(name_key(name), 0)

    def weight(name: str) -> tuple[int, str, int, int]:
        key, plain = name_key(name), _unmarked(name)
        return -together[plain], plain, -_marks(name), -often.get(key, 0)

    usual = sorted(strange, key=weight)
    found: dict[str, Match] = {}
    accepted: list[str] = []
    for name in usual:
        match = _of_map(part, name, present) or _of_others(part, name, accepted, often)
        found[name] = match or Match(part, name, Target(name))
        if found[name].is_new:
            accepted.append(name)
    return (found[name] for name in strange)


def _of_map(part: Part, name: str, present: Mapping[str, str]) -> Match | None:
    near = _nearest(name, present)
    if near is None:
        return None
    target = Target(present[near[0]], near[0])
    sure = near[1] >= _SAME and _figures(name) == _figures(target.name)
    return Match(part, name, target if sure else Target(name), target)


def _of_others(
    part: Part, name: str, accepted: list[str], often: Mapping[str, int]
) -> Match | None:
    alike = {each: each for each in accepted if _figures(each) == _figures(name)}
    near = _nearest(name, alike)
    if near is None:
        return None
    target = Target(near[0])
    many, few = often.get(name_key(near[0]), 0), often.get(name_key(name), 0)
    is_rare = near[1] >= _SAME and many >= _RARE * max(few, 1)
    sure = near[1] == _EQUAL or is_rare
    return Match(part, name, target if sure else Target(name), target)


def _nearest(name: str, present: Mapping[str, str]) -> tuple[str, float] | None:
    """Find what is called most like it, marks aside: its key, and how much, of 100."""
    if not present:
        return None
    from rapidfuzz import fuzz, process  # only names that are strange need it

    keys = {each: _unmarked(other) for each, other in present.items()}
    found = process.extractOne(_unmarked(name), keys, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if found is None else (str(found[2]), float(found[1]))


def _unmarked(name: str) -> str:
    """Give a name without the marks on its letters, which are left out in haste."""
    letters = normalize("NFD", name_key(name)).translate(_NO_MARKS)
    return "".join(sign for sign in letters if not combining(sign))


def _marks(name: str) -> int:
    """Count the letters that have marks."""
    return sum(one != other for one, other in zip(name_key(name), _unmarked(name), strict=False))


def _figures(name: str) -> list[str]:
    return _FIGURES.findall(name)

"""Taking over from another map: into the base what a copy did well, and from the base to copies.

What is taken becomes, to the letter, what it is in the other map, under the same id; so it is no
difference any more. Only what a card was before the improved journey is never taken along. What it
cannot be without comes along: a card's phase and lane, its picture, the ends of an arrow. Whether
it may be at all, the rules between records say: what breaks one is left out, with the rule, and the
rest is taken.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from cjm_desktop.editing.edits.cards import handoffs_touching
from cjm_desktop.editing.edits.lane_looks import keep_looks
from cjm_desktop.editing.edits.references import drop_unused_assets, forget
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import Breach, breaches_after
from cjm_desktop.journey.looks import looks
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.references import references
from cjm_desktop.journey.vocabulary import KINDS, Kind

Parts = Mapping[Key, Collection[str] | None]
"""What is to be taken: fields of a record, or None for all of it, its coming or going too."""

_PLACE: Final = ("phase", "lane", "order")
"""A card is moved as a whole: one of these without the others is no place."""


class Missed(NamedTuple):
    """What could not be taken, and the rule between records that it would break."""

    key: Key
    breach: Breach


class Taken(NamedTuple):
    """The edit, as one step, and what it leaves out."""

    patch: Patch
    missed: tuple[Missed, ...]


def take_into_base(
    base: Document, copy: Document, parts: Parts, pairs: Mapping[str, str] | None = None
) -> Taken:
    """Take parts of a copy into its base.

    `pairs` are ids of the base and, for each, the id of the same thing in the copy; `parts` are
    named by the base's id where there is one.
    """
    back = {other: own for own, other in (pairs or {}).items()}
    return take(base, renamed(copy, back), parts)


def give_to_copy(
    base: Document, copy: Document, parts: Parts, pairs: Mapping[str, str] | None = None
) -> Taken:
    """Give parts of the base to a copy; `parts` and `pairs` as in `take_into_base`."""
    ids = pairs or {}
    named = {Key(key.kind, ids.get(key.id, key.id)): fields for key, fields in parts.items()}
    return take(copy, renamed(base, ids), named)


def take(target: Document, source: Document, parts: Parts) -> Taken:
    """Make the edit by which parts of `target` become what they are in `source`.

    What goes past a limit is for the store to refuse, as of any edit.
    """
    wanted = dict(parts)
    missed: list[Missed] = []
    while True:
        taking = _Taking(target, source, wanted)
        wrong = taking.culprits()
        if not wrong:
            return Taken(taking.draft.patch, tuple(missed))
        missed += [Missed(key, breach) for key, breach in wrong.items()]
        for key in wrong:
            del wanted[key]


class _Taking:
    """One attempt: a draft with all that is wanted, and for what comes along, for whose sake."""

    def __init__(self, target: Document, source: Document, wanted: Parts) -> None:
        self.draft = Draft(target)
        self._target, self._source, self._wanted = target, source, wanted
        self._for: dict[Key, Key] = {}
        for key, fields in wanted.items():
            self._take(key, fields)
        self._part_from([key for key in wanted if source.get(key) is None])
        self._bring_along([*wanted, *self._for])
        self._bring_arrows()
        self._drop_pictures()
        self._keep_looks()

    def culprits(self) -> dict[Key, Breach]:
        """Say which of what is wanted breaks a rule, and which rule."""
        patch = self.draft.patch
        found: dict[Key, Breach] = {}
        for breach in breaches_after(patch.apply(self._target), patch.keys):
            for key in _involved(breach):
                root = self._for.get(key, key)
                if root in self._wanted:
                    found.setdefault(root, breach)
                    break
        return found

    def _take(self, key: Key, fields: Collection[str] | None) -> None:
        own, other = self._target.get(key), self._source.get(key)
        if other is None:
            self.draft.remove(key)
        elif own is None or fields is None:
            self.draft.put(key, _with_own_past(other, own))
        else:
            self.draft.change(key, **{name: getattr(other, name) for name in _whole(key, fields)})

    def _part_from(self, gone: Collection[Key]) -> None:
        """Let what stays forget what goes; arrows of cards that go are as in the other map."""
        cards = {key.id for key in gone if key.kind == "cards"}
        for each in handoffs_touching(self._target, cards) if cards else ():
            key = Key("handoffs", each)
            other = self._source.get(key)
            if other is None:
                self.draft.remove(key)
            elif key not in self._wanted:
                self._put(key, other, self._for_whom(self._target.handoffs[each], cards))
        for kind in {key.kind for key in gone}:
            forget(self.draft, kind, {key.id for key in gone if key.kind == kind})

    def _for_whom(self, arrow: Record, going: Collection[str]) -> Key:
        ends = (getattr(arrow, name) for name in ("source", "target"))
        return Key("cards", next(each for each in ends if each in going))

    def _bring_along(self, keys: list[Key]) -> None:
        """Bring what the records at some keys refer to and the target lacks, and so on."""
        while keys:
            key = keys.pop()
            for other in self._needs(key):
                record = self._source.get(other)
                if record is not None and self.draft.get(other) is None:
                    self._put(other, record, key)
                    keys.append(other)

    def _needs(self, key: Key) -> Iterator[Key]:
        record = self.draft.get(key)
        if record is not None:
            yield from (Key(kind, target) for _, kind, target in references(key.kind, record))

    def _bring_arrows(self) -> None:
        """Bring the arrows of cards that came, where both ends are there now."""
        came = [
            key.id
            for key in self.draft.patch.added
            if key.kind == "cards" and self._source.get(key) is not None
        ]
        for each, arrow in handoffs_touching(self._source, came).items():
            key = Key("handoffs", each)
            ends = [Key("cards", end) for end in (arrow.source, arrow.target)]
            if self.draft.get(key) is None and all(self.draft.get(end) for end in ends):
                self._put(key, arrow, self._for_whom(arrow, came))

    def _drop_pictures(self) -> None:
        """Let pictures go that this edit leaves unseen, unless the other map has them so."""
        pictures = {key: self.draft.get(key) for key in _assets(self._target)}
        drop_unused_assets(self.draft)
        for key, picture in pictures.items():
            if picture is not None and self._source.get(key) is not None:
                self.draft.put(key, picture)

    def _keep_looks(self) -> None:
        """Let lanes that are not taken look as before, unless the other map has them otherwise."""
        shown, theirs = looks(self._target), looks(self._source)
        other = self._source.lanes
        touched = {key.id for key in self.draft.patch.keys}
        keep_looks(
            self.draft,
            [
                each
                for each, look in shown.items()
                if each not in touched
                and (each not in other or (other[each].look and theirs.get(each) == look))
            ],
        )

    def _put(self, key: Key, record: Record, sake: Key) -> None:
        self._for[key] = self._for.get(sake, sake)
        self.draft.put(key, record)


def _with_own_past(record: Record, own: Record | None) -> Record:
    """Let a card that is there keep what it was: each map has a journey as it was of its own."""
    if isinstance(record, Card) and isinstance(own, Card) and record.earlier != own.earlier:
        return record.replaced(earlier=own.earlier)
    return record


def _whole(key: Key, fields: Collection[str]) -> Collection[str]:
    """Give the fields with those that go with them."""
    if key.kind == "cards" and not set(fields).isdisjoint(_PLACE):
        return {*fields, *_PLACE}
    return fields


def _assets(document: Document) -> list[Key]:
    return [Key("assets", each) for each in document.assets]


def _involved(breach: Breach) -> Iterator[Key]:
    """List whom a broken rule may come from: the record itself, then what it speaks of."""
    yield breach.key
    values = breach.values
    kind = values.get("kind", "lanes" if breach.code == "lane_holds_no_cards" else None)
    if kind is not None:
        yield Key(_kind(kind), str(values.get("target", breach.key.id)))


def _kind(code: str | int) -> Kind:
    return next(each for each in KINDS if each == code)

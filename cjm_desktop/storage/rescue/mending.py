"""Makes a record of what was found in a text: as it stands if that is valid, else field by field.

Nothing is thrown away that can be kept: a text under a key that is not known goes to `meta`, an
ordering key that is none is given anew. Only a record that lacks what makes it one (a handoff's
end, a picture's data) is left out.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Record
from cjm_desktop.storage import faults
from cjm_desktop.storage.errors import BadRecord, LoadError
from cjm_desktop.storage.rescue import judging
from cjm_desktop.storage.rescue.fields import mended, shown
from cjm_desktop.storage.rescue.repairs import Log
from cjm_desktop.storage.rescue.salvage import WORDS, Found, Members

_FIRST_ORDER: Final = "a0"
_MOST_ROUNDS: Final = 100
"""More than a record has fields, each of which is mended once."""
_MOST_ASIDE: Final = 100
"""How many keys that are not known are kept in a record's `meta`."""


class Mender:
    """Mends records, and notes in the log what it did."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.has_sound = False
        """Whether there was a record that was valid as it stood, and not the map's own."""

    def records(self, found: Sequence[Found]) -> Iterator[tuple[Found, Record | None]]:
        """Make records of some that are of one kind; None where there is nothing to keep."""
        for each in found:
            if each.is_whole and "order" in judging.LEAST[each.kind]:
                self._place(each, each.members)
        for each, valid in zip(found, _valid(found), strict=True):
            key = Key(each.kind, each.id)
            for code, field in each.notes:
                self._log.note(code, key, field)
            self.has_sound |= valid is not None and key.kind != "map" and each.is_placed
            yield each, valid if valid is not None else self._mended(key, each)

    def _place(self, found: Found, members: Members) -> None:
        """Put a record that has no ordering key at the end, for now with any."""
        if "order" not in members:
            members["order"] = _FIRST_ORDER
            found.is_placed = False
            self._log.note("put_at_end", Key(found.kind, found.id), "order")

    def _mended(self, key: Key, found: Found) -> Record | None:
        known = faults.known_now(("map",) if key.kind == "map" else key) or ()
        members = {name: value for name, value in found.members.items() if name in known}
        if not found.is_whole and key.kind != "map" and not members.keys() & WORDS:
            return None
        unknown = [item for item in found.members.items() if item[0] not in known]
        for tried, (name, value) in enumerate([*unknown, *found.repeated]):
            self._keep_aside(key, members, name, value, try_it=tried < _MOST_ASIDE)
        record = self._settled(key, members, found)
        if record is not None and not found.is_whole:
            self._log.note("record_cut", key, values={"line": found.line})
        return record

    def _settled(self, key: Key, members: Members, found: Found) -> Record | None:
        """Mend one member after the other until they are a record."""
        field = ""
        for _ in range(_MOST_ROUNDS):
            try:
                return judging.read(key.kind, [members])[0]
            except BadRecord as fault:
                field = fault.field.partition(".")[0]
            except LoadError:
                break
            if field in members:
                self._mend(key, members, field)
            elif field == "order":
                self._place(found, members)
            else:
                break
        if found.is_whole:
            self._log.note("record_left_out", key, field)
        return None

    def _mend(self, key: Key, members: Members, name: str) -> None:
        value = members.pop(name)
        fault = judging.fault_of(key.kind, name, value)
        if fault is None or name == "order":
            return
        better = mended(key.kind, name, value, fault)
        if better is not None:
            members[name] = better.value
            self._log.note(better.code, key, name, better.values)
        else:
            values = {**fault.values, "was": shown(value), "fault": fault.code}
            self._log.note("value_left_out", key, name, values)

    def _keep_aside(
        self, key: Key, members: Members, name: str, value: object, *, try_it: bool
    ) -> None:
        """Keep a text that has no field under its key in `meta`."""
        meta = members.get("meta", {})
        if try_it and isinstance(meta, dict) and isinstance(value, str) and name not in meta:
            kept = {**meta, name: value}
            if judging.fault_of(key.kind, "meta", kept) is None:
                members["meta"] = kept
                self._log.note("kept_in_meta", key, name)
                return
        fault = "duplicate_key" if name in members else "unknown_key"
        values = {"was": shown(value), "fault": fault, "key": name}
        self._log.note("value_left_out", key, name, values)


def _valid(found: Sequence[Found]) -> list[Record | None]:
    """Make records of those that are valid as they stand, many at once."""
    try:
        if all(each.is_whole and not each.repeated for each in found):
            return [*judging.read(found[0].kind, [each.members for each in found])]
    except LoadError:
        pass
    if len(found) == 1:
        return [None]
    middle = len(found) // 2
    return [*_valid(found[:middle]), *_valid(found[middle:])]

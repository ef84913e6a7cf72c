"""What was done to save a map, as codes and values; `words` makes sentences of them."""

from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from cjm_desktop.journey.document import Key
from cjm_desktop.storage.errors import NO_VALUES, Values

RepairCode = Literal[
    "layout_mended", "encoding_changed", "marks_removed", "maps_joined", "head_written",
    "ends_early", "text_lost", "records_lost", "member_lost", "record_cut", "field_cut",
    "field_lost", "letters_guessed", "half_characters_removed", "repeats_left_out",
    "value_left_out", "text_cut", "value_changed", "text_cleaned", "items_left_out", "put_at_end",
    "kept_in_meta", "id_changed", "id_repeated", "copies_left_out", "too_many", "record_left_out",
    "map_left_out", "stand_in_made", "card_to_tray", "reference_cleared", "record_removed", "more",
]  # fmt: skip

LOSSES: Final[frozenset[RepairCode]] = frozenset({
    "ends_early", "text_lost", "records_lost", "member_lost", "record_cut", "field_cut",
    "field_lost", "repeats_left_out", "value_left_out", "text_cut", "items_left_out", "too_many",
    "record_left_out", "map_left_out", "stand_in_made", "record_removed", "more",
})  # fmt: skip
"""Those by which something of the user's is gone."""


class Repair(NamedTuple):
    """One thing that was done, to a record, a kind of record (no id) or the file (no key)."""

    code: RepairCode
    key: Key | None = None
    field: str = ""
    values: Values = NO_VALUES

    @property
    def record(self) -> str:
        """Where it was done: "cards/c17", "map/map", "cards", or "" for the file."""
        return "" if self.key is None else "/".join(filter(None, self.key))


_MOST_TOLD: Final = 10_000
"""Nobody reads more, and a hostile file has as many as it has bytes."""


@dataclass(slots=True)
class Log:
    """What was done so far, in the order of the file."""

    repairs: list[Repair] = field(default_factory=list)
    _untold: int = 0

    def note(
        self, code: RepairCode, key: Key | None = None, field: str = "", values: Values = NO_VALUES
    ) -> None:
        """Add what was done; past some thousands it is only counted."""
        if len(self.repairs) < _MOST_TOLD:
            self.repairs.append(Repair(code, key, field, values))
        else:
            self._untold += 1

    def all_told(self) -> list[Repair]:
        """Give all, and how many are not told."""
        more = [Repair("more", values={"n": self._untold})] if self._untold else []
        return [*self.repairs, *more]

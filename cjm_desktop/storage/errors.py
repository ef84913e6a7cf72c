"""What can go wrong between a map and the disk, as codes and places.

The sentences are made in `explain`, where they are translated; `str()` is for developers.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from cjm_desktop.journey.invariants import BreachCode

Values = Mapping[str, str | int | float]
NO_VALUES: Values = MappingProxyType({})

FileCode = Literal[
    "not_found", "permission", "is_a_directory", "not_a_file", "unreadable", "too_large",
    "too_many_values", "no_memory", "damaged", "no_presentation",
]  # fmt: skip
JournalCode = Literal["foreign", "other_version", "no_base"]
FormatCode = Literal["wrong_format", "pdf", "bad_version", "newer_version"]
TextCode = Literal[
    "not_utf8", "ends_early", "trailing_text", "trailing_comma", "missing_comma", "missing_colon",
    "key_not_text", "bad_escape", "bad_number", "bad_json", "duplicate_key", "too_deep",
    "not_finite", "lone_surrogate", "control_character", "text_too_large",
]  # fmt: skip
FontCode = Literal[
    "font_not_truetype", "font_web", "font_collection", "font_postscript", "font_variable",
    "font_too_large", "font_not_embeddable", "font_broken", "font_without_letters",
]  # fmt: skip
RecordCode = (
    Literal[
        "missing", "unknown_key", "not_text", "not_a_number", "not_finite", "not_a_whole_number",
        "not_true_or_false", "not_a_list", "not_an_object", "not_a_date", "not_a_time",
        "not_one_of", "out_of_range", "not_in_steps", "text_too_long", "bad_id", "bad_colour",
        "bad_link", "bad_language", "bad_base64", "bad_order", "control_character", "invalid",
    ]
    | BreachCode
    | FontCode
)  # fmt: skip
SaveCode = Literal[
    "no_space", "permission", "read_only", "folder_missing", "is_a_directory", "not_a_file",
    "name_too_long", "too_large_for_place", "in_use", "link_loop", "not_as_written", "failed",
    "picture_too_large", "exists", "source", "dangling_link",
    "map_there", "other_kind", "no_memory", "unreachable", "changed", "open_elsewhere",
    "history_full", "half_written", "no_slide_layout",
]  # fmt: skip


class StorageError(Exception):
    """Anything wrong between a map and the disk: a code, the file, values for the sentence."""

    def __init__(self, code: str, path: Path | None, values: Values, place: str = "") -> None:
        super().__init__(f"{code} {place} {dict(values)}")
        self.code = code
        self.path = path
        self.values = values


class LoadError(StorageError):
    """A file that is not read; `path` is None if the data did not come from a file."""


class BadFile(LoadError):
    """A file that cannot be read at all."""

    code: FileCode

    def __init__(self, code: FileCode, path: Path | None, values: Values = NO_VALUES) -> None:
        super().__init__(code, path, values)


class BadFormat(LoadError):
    """No damaged map: something else, or a map that another version of the program made."""

    code: FormatCode

    def __init__(self, code: FormatCode, path: Path | None, values: Values = NO_VALUES) -> None:
        super().__init__(code, path, values)


class BadJournal(LoadError):
    """A journal of which nothing can be read."""

    code: JournalCode

    def __init__(self, code: JournalCode, path: Path, values: Values = NO_VALUES) -> None:
        super().__init__(code, path, values)


class BadText(LoadError):
    """Text that is not the JSON we take; `line` and `column` count from 1, in characters."""

    code: TextCode

    def __init__(
        self,
        code: TextCode,
        path: Path | None,
        line: int,
        column: int,
        values: Values = NO_VALUES,
    ) -> None:
        super().__init__(code, path, values, f"at {line}:{column}")
        self.line = line
        self.column = column


class BadRecord(LoadError):
    """A record that breaks a rule; `record` is "cards/c17", "map", "cards" or "" (the top)."""

    code: RecordCode

    def __init__(
        self,
        code: RecordCode,
        path: Path | None,
        record: str,
        field: str = "",
        values: Values = NO_VALUES,
    ) -> None:
        super().__init__(code, path, values, f"at {record} {field}")
        self.record = record
        self.field = field


class SaveError(StorageError):
    """A file that was not written; what stood there before is untouched."""

    code: SaveCode
    path: Path

    def __init__(self, code: SaveCode, path: Path, values: Values = NO_VALUES) -> None:
        super().__init__(code, path, values)

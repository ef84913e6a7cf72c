"""Words for what went wrong between a map and the disk.

A sentence says where first, as compilers do: `FILE:LINE:COLUMN: what is wrong`, or
`FILE: cards/c17 potential: must be between 0 and 10`. It is always one line and not a long one,
whatever a hostile file has in its keys or its name.
"""

from collections.abc import Mapping
from typing import Final, cast

from cjm_desktop.storage.errors import (
    BadFile,
    BadFormat,
    BadJournal,
    BadRecord,
    BadText,
    FileCode,
    FormatCode,
    JournalCode,
    RecordCode,
    SaveCode,
    SaveError,
    StorageError,
    TextCode,
)
from cjm_desktop.storage.outside import OutsideCode, Unreachable
from cjm_desktop.words.wording import N_, Wording

_LONGEST_SHOWN: Final = 80
_LONGEST_PATH: Final = 400

_FILE: Final[Mapping[FileCode, str]] = {
    "no_presentation": N_("this is not a PowerPoint presentation, or a damaged one"),
    "not_found": N_("there is no such file"),
    "permission": N_("you may not read this file"),
    "is_a_directory": N_("this is a folder, not a file"),
    "not_a_file": N_("this is a device, not a file"),
    "unreadable": N_("the file cannot be read ({reason})"),
    "too_large": N_("the file is larger than {megabytes} MB"),
    "too_many_values": N_("the file holds more than {limit} values, as no map of its size does"),
    "no_memory": N_("there is not enough memory to read this file"),
    "damaged": N_("the file is damaged"),
}

_FORMAT: Final[Mapping[FormatCode, str]] = {
    "wrong_format": N_("this is not a CJM Desktop map"),
    "pdf": N_(
        "this is a PDF. If it holds its map, your PDF reader lists “map.cjm” as an attachment: "
        "save that, and open it"
    ),
    "bad_version": N_("“format_version” is not one this program knows"),
    "newer_version": N_(
        "made by a newer CJM Desktop (format {version}, this one reads up to {known}): "
        "update the program to open it"
    ),
}

_JOURNAL: Final[Mapping[JournalCode, str]] = {
    "foreign": N_("another program wrote this"),
    "other_version": N_("another version of CJM Desktop wrote this"),
    "no_base": N_("nothing in it can be read"),
}

_TEXT: Final[Mapping[TextCode, str]] = {
    "not_utf8": N_("the text is not UTF-8"),
    "ends_early": N_("the file ends before the map does"),
    "trailing_text": N_("there is something after the end of the map"),
    "trailing_comma": N_("a comma with nothing after it"),
    "missing_comma": N_("a comma or a closing bracket is missing"),
    "missing_colon": N_("a colon is missing"),
    "key_not_text": N_("a key must be in double quotes"),
    "bad_escape": N_("a backslash is followed by something it cannot stand before"),
    "bad_number": N_("this is not a number as JSON writes them"),
    "bad_json": N_("this is not JSON"),
    "duplicate_key": N_("the key “{key}” is there twice"),
    "too_deep": N_("nested more than {limit} levels deep"),
    "not_finite": N_("NaN and Infinity are not allowed"),
    "lone_surrogate": N_("half of a character is missing (a lone surrogate)"),
    "control_character": N_("a control character stands in a text"),
    "text_too_large": N_("a text or picture is larger than {megabytes} MB"),
}

_RECORD: Final[Mapping[RecordCode, str]] = {
    "missing": N_("is missing"),
    "unknown_key": N_("is not a field that is known here"),
    "not_text": N_("must be a text"),
    "not_a_number": N_("must be a number"),
    "not_finite": N_("must be a finite number"),
    "not_a_whole_number": N_("must be a whole number"),
    "not_true_or_false": N_("must be true or false"),
    "not_a_list": N_("must be a list"),
    "not_an_object": N_("must be an object in braces"),
    "not_a_date": N_("must be a date such as 2026-10-31"),
    "not_a_time": N_("must be a time such as 09:30"),
    "not_one_of": N_("must be one of {choices}"),
    "out_of_range": N_("must be between {low} and {high}"),
    "not_in_steps": N_("must be in steps of {step}"),
    "text_too_long": N_("must not be longer than {limit} characters"),
    "bad_id": N_("an id must be 1 to 64 of A–Z, a–z, 0–9, _ and -"),
    "bad_colour": N_("must be a colour such as #1F2D5C"),
    "bad_link": N_("must be a link that begins with http, https or mailto"),
    "bad_language": N_("must be a language code such as en or sv"),
    "bad_base64": N_("must be base64"),
    "bad_order": N_("must be an ordering key such as a0"),
    "control_character": N_("must not contain control characters"),
    "invalid": N_("is not valid"),
    "dangling": N_("refers to {target}, which is not there"),
    "half_placed": N_("a card has both a phase and a lane, or neither"),
    "lane_holds_no_cards": N_("the lane {target} is drawn from the rest and holds no cards"),
    "too_many": N_("there may be no more than {limit}"),
    "asset_too_large": N_("a picture may not be larger than {megabytes} MB"),
    "assets_too_large": N_("all pictures together may not be larger than {megabytes} MB"),
    "duplicate_id": N_("another record has the same id"),
    "font_not_truetype": N_("is no TrueType font"),
    "font_web": N_("is a font for web pages (WOFF): take its TrueType file (.ttf)"),
    "font_collection": N_("is a collection of fonts: take one TrueType file (.ttf) of it"),
    "font_postscript": N_(
        "is an OpenType font with PostScript outlines: take its TrueType file (.ttf)"
    ),
    "font_variable": N_("is a variable font: take a static one, a file for each weight"),
    "font_too_large": N_("a font may not be larger than {megabytes} MB"),
    "font_not_embeddable": N_("is a font that may not be embedded in documents, by its licence"),
    "font_broken": N_("is a font that is damaged"),
    "font_without_letters": N_("is a font that lacks letters of the Latin alphabet"),
}

_SAVE: Final[Mapping[SaveCode, str]] = {
    "no_space": N_("not saved: there is no space left on the disk"),
    "permission": N_("not saved: you may not write in this folder"),
    "read_only": N_("not saved: the file or its disk is read-only"),
    "folder_missing": N_("not saved: the folder does not exist"),
    "is_a_directory": N_("not saved: this is a folder, not a file"),
    "not_a_file": N_("not saved: this is a device, not a file"),
    "name_too_long": N_("not saved: the name is too long"),
    "too_large_for_place": N_("not saved: the file is too large for this place"),
    "in_use": N_("not saved: another program holds the file"),
    "link_loop": N_("not saved: the link leads back to itself"),
    "not_as_written": N_("not saved: the disk gave back something else than was written"),
    "failed": N_("not saved ({reason})"),
    "unreachable": N_("not saved ({reason})"),
    "half_written": N_(
        "not saved, and what was in the file could not be put back; it is kept in {folder}"
    ),
    "changed": N_("not saved: another program has changed the file since it was opened here"),
    "picture_too_large": N_(
        "the picture would have {millions} million pixels: up to {most} on its longer side work"
    ),
    "no_memory": N_("not saved: there is not enough memory"),
    "no_slide_layout": N_("not saved: no layout of the presentation has a title"),
    "open_elsewhere": N_("not saved: someone else has this map open"),
    "exists": N_("not saved: this file is there already; --force replaces it"),
    "source": N_("not saved: this is the file that it is made from"),
    "dangling_link": N_("not saved: the link leads nowhere"),
    "history_full": N_("not saved: there are too many snapshots; delete some first"),
    "map_there": N_("not saved: what is there may be a map, and an export never replaces one"),
    "other_kind": N_("not saved: what is there does not look like {kind}; --force replaces it"),
}

_UNREACHABLE: Final[Mapping[OutsideCode, str]] = {
    "permission": N_("you may not look there"),
    "away": N_("the drive or server is not there"),
    "name_too_long": N_("the name is too long"),
    "no_path": N_("this is no name of a file"),
    "no_memory": N_("there is not enough memory"),
    "failed": N_("the system says: {reason}"),
}


def sentence(error: StorageError, tr: Wording) -> str:
    """Say in one line where and what is wrong."""
    where = [] if error.path is None else [_short_path(str(error.path))]
    match error:
        case BadText():
            place = ":".join([*where, str(error.line), str(error.column)])
        case BadRecord():
            record = f"{short(error.record)} {short(error.field)}".strip()
            place = ": ".join([*where, *([record] if record else [])])
        case _:
            place = "".join(where)
    said = reason(error, tr)
    return f"{place}: {said}" if place else said


def reason(error: StorageError, tr: Wording) -> str:
    """Say in one line what is wrong, without the place."""
    values = _shown(error.values)
    if error.code == "unreachable":
        place = Unreachable(cast(OutsideCode, values["code"]), str(values["reason"]))
        values["reason"] = unreachable(place, tr)
    return tr(_text(error), **values)


def unreachable(place: Unreachable, tr: Wording) -> str:
    """Say why a path did not answer, without the path."""
    return tr(_UNREACHABLE[place.code], reason=short(place.reason))


def _text(error: StorageError) -> str:
    match error:
        case BadFile():
            return _FILE[error.code]
        case BadFormat():
            return _FORMAT[error.code]
        case BadJournal():
            return _JOURNAL[error.code]
        case BadText():
            return _TEXT[error.code]
        case BadRecord():
            return _RECORD[error.code]
        case SaveError():
            return _SAVE[error.code]
        case _:
            raise TypeError(type(error))


def _shown(values: Mapping[str, str | int | float]) -> dict[str, object]:
    shown: dict[str, object] = {
        name: short(value) if isinstance(value, str) else value for name, value in values.items()
    }
    limit = values.get("limit")
    if isinstance(limit, int):
        shown["megabytes"] = limit // 1_000_000
    return shown


def short(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """Give a text of the file's as it can stand in a sentence: on one line, and not long."""
    clean = _one_line(text[: longest + 1])
    return clean if len(clean) <= longest else f"{clean[: longest - 1]}…"


def _short_path(path: str) -> str:
    """Leave out the beginning of a path that is too long: its end tells the file."""
    clean = _one_line(path)
    return clean if len(clean) <= _LONGEST_PATH else f"…{clean[1 - _LONGEST_PATH :]}"


def _one_line(text: str) -> str:
    """Write what a terminal or a label would not show as such (newlines, escapes) in ASCII."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)

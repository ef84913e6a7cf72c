"""Every error has one line that says where and what."""

from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from cjm_desktop.journey.invariants import BreachCode
from cjm_desktop.storage import codec, errors, explain
from cjm_desktop.storage.errors import BadFile, BadFormat, BadRecord, BadText, LoadError, SaveError
from cjm_desktop.words.wording import ENGLISH as TR

HEAD = b'{"format": "cjm-desktop/map", "format_version": 1, '
MAP = Path("maps/north.cjm")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            HEAD + b'"cards": {"c17": {"order": "a0", "potential": 11}}}',
            "maps/north.cjm: cards/c17 potential: must be between 0 and 10",
        ),
        (
            HEAD + b'\n"map": {"title": "a", "title": "b"}}',
            "maps/north.cjm:2:23: the key “title” is there twice",
        ),
        (HEAD + b'"cards": []}', "maps/north.cjm: cards: must be an object in braces"),
        (HEAD + b'"x": 1}', "maps/north.cjm: x: is not a field that is known here"),
        (b"[]", "maps/north.cjm: this is not a CJM Desktop map"),
        (
            b'{"format": "cjm-desktop/map", "format_version": 2}',
            "maps/north.cjm: made by a newer CJM Desktop (format 2, this one reads up to 1): "
            "update the program to open it",
        ),
    ],
)
def test_a_sentence_says_where_and_what(data: bytes, said: str) -> None:
    with pytest.raises(LoadError) as caught:
        codec.loads(data, MAP)
    assert explain.sentence(caught.value, TR) == said


def test_without_a_file_the_place_is_inside_the_text() -> None:
    assert explain.sentence(BadText("bad_json", None, 3, 4), TR) == "3:4: this is not JSON"
    assert explain.sentence(BadFormat("wrong_format", None), TR) == "this is not a CJM Desktop map"


def test_sizes_are_said_in_megabytes() -> None:
    error = BadFile("too_large", MAP, {"limit": 400_000_000})
    assert explain.sentence(error, TR) == "maps/north.cjm: the file is larger than 400 MB"


def test_hostile_keys_and_names_stay_on_one_short_line() -> None:
    text = HEAD.decode() + '"map": {"%s": 1, "%s": 2}}'
    hostile = "\\u001b[31m\\n{0}\\u202e" + "x" * 500
    with pytest.raises(LoadError) as caught:
        codec.loads((text % (hostile, hostile)).encode(), Path("a\nb\x1b.cjm"))
    said = explain.sentence(caught.value, TR)
    assert said.isprintable()
    assert len(said) < 2_000
    assert said.startswith("a\\nb\\x1b.cjm: map \\x1b[31m\\n{0}\\u202e")


VALUES: errors.Values = {
    "reason": "r", "limit": 1_000_000, "key": "k", "choices": "a, b", "low": 0, "high": 1,
    "step": 0.5, "target": "t", "version": 2, "known": 1, "millions": 300, "kind": "PDF",
    "code": "away", "folder": "f", "most": 15_000,
}  # fmt: skip


def every_error() -> list[errors.StorageError]:
    records = [code for part in get_args(errors.RecordCode) for code in (get_args(part) or (part,))]
    assert set(get_args(BreachCode)) <= set(records)
    return [
        *(BadFile(code, MAP, VALUES) for code in get_args(errors.FileCode)),
        *(BadFormat(code, MAP, VALUES) for code in get_args(errors.FormatCode)),
        *(BadText(code, MAP, 1, 1, VALUES) for code in get_args(errors.TextCode)),
        *(BadRecord(code, MAP, "map", "title", VALUES) for code in records),
        *(SaveError(code, MAP, VALUES) for code in get_args(errors.SaveCode)),
    ]


@pytest.mark.parametrize("error", every_error(), ids=repr)
def test_every_code_has_its_sentence(error: errors.StorageError) -> None:
    said = explain.sentence(error, TR)
    assert said.startswith("maps/north.cjm:")
    assert not [name for _, name, _, _ in Formatter().parse(said) if name is not None]

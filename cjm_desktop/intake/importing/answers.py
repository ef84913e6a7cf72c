"""The answer of a language model: JSON as a brief asks for, also among other words, or a table.

Whoever wrote it, nothing of it is trusted: it is read as text, within limits, and only the fields
of a card that somebody may guess are taken. All of it is evidence that was assumed.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from cjm_desktop.intake.importing.lists import read_markdown
from cjm_desktop.intake.importing.material import Material, Progress, Refused, Spot, hold
from cjm_desktop.intake.importing.plain_text import read_text
from cjm_desktop.intake.importing.said_rows import Said, plain, said_row
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.importing.text_files import decoded
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.storage import scan
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording

MOST_BYTES: Final = 2_000_000
MOST_CARDS: Final = 2_000
"""More than anybody looks at one by one."""
_DEEPEST: Final = 30
_MOST_FENCES: Final = 200
_FENCE: Final = re.compile(r"^ {0,3}```[^\n`]*\n(.*?)^ {0,3}```", re.DOTALL | re.MULTILINE)
_PLACES: Final[Mapping[str, str]] = {"phase": "phase", "role": "lane", "lane": "lane"}
_READ: Final = frozenset({"kind", "channel", "message", "potential", "effort", "tags"})
"""What may be guessed. What is decided, who owns it and what was researched is nobody's guess."""
_OWN: Final = frozenset({"title", "notes", "evidence", *_PLACES})
_ASSUMED: Final = {"evidence": "assumed"}


def read_answer(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read an answer; Refused if nothing in it is one."""
    hold("characters", len(data), MOST_BYTES)
    text = decoded(data)
    found = _json_in(text)
    progress(1, 2)
    if found is not None:
        material = _of_cards(found, language)
    elif text.lstrip().startswith(("{", "[")):
        raise Refused("json", at=_where(text))
    else:
        material = _of_table(text, path, language, progress)
    if not material.rows:
        raise Refused("empty")
    hold("answers", len(material.rows), MOST_CARDS)
    return replace(material, guessed=True)


def _json_in(text: str) -> list[Any] | None:
    """Find the cards in a text: it is JSON, or JSON is fenced in it or between its words."""
    for number, each in enumerate(_candidates(text)):
        if number >= _MOST_FENCES:
            break
        _hold_depth(each)
        try:
            cards = _cards_of(json.loads(each))
        except (ValueError, RecursionError):
            continue
        if cards is not None:
            return cards
    return None


def _candidates(text: str) -> Iterator[str]:
    stripped = text.strip()
    if stripped.startswith(("{", "[")):
        yield stripped
    yield from (found.group(1) for found in _FENCE.finditer(text))
    first, last = text.find("{"), text.rfind("}")
    if 0 <= first < last:
        yield text[first : last + 1]


def _hold_depth(text: str) -> None:
    found = scan.forbidden(text.encode(), _DEEPEST)
    if found is not None and found.code == "too_deep":
        raise Refused("deep", _DEEPEST)


def _cards_of(value: Any) -> list[Any] | None:
    """Give the list of cards in what was read; None if there is none."""
    if isinstance(value, dict):
        value = value.get("cards")
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    return None


def _of_cards(cards: list[Any], language: str) -> Material:
    hold("answers", len(cards), MOST_CARDS)
    doubts: list[Doubt] = []
    rows = []
    for number, card in enumerate(cards, 1):
        row = _row(card, doubts, language)
        if row.title:
            rows.append(row)
        else:
            doubts.append(Doubt("untitled", str(number)))
    return Material(rows=tuple(rows), doubts=tuple(dict.fromkeys(doubts)))


def _row(card: Mapping[str, Any], doubts: list[Doubt], language: str) -> Row:
    texts = {str(name).strip().lower(): _text(value) for name, value in card.items()}
    place = {field: plain(texts[name]) for name, field in _PLACES.items() if texts.get(name)}
    said = [
        Said(plain(name)[:_LONGEST_NAME], text, name if name in _READ else None)
        for name, text in texts.items()
        if name not in _OWN
    ]
    return said_row(
        texts.get("title", ""), (place.get("phase"), place.get("lane")), said, doubts,
        language=language, notes=texts.get("notes", ""), fields=_ASSUMED,
    )  # fmt: skip


_LONGEST_NAME: Final = 60


def _text(value: Any) -> str:
    """Give what a field holds as text; what is nested goes on a line of its own."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool() | int() | float():
            return json.dumps(value)
        case list():
            return "; ".join(map(_text, value))
        case _:
            return json.dumps(value, ensure_ascii=False)


def _of_table(text: str, path: Path, language: str, progress: Progress) -> Material:
    marked = any("---" in line and "|" in line for line in text.splitlines())
    reader = read_markdown if marked else read_text
    try:
        material = reader(text.encode(), path, language, progress=progress)
    except Refused as error:
        if error.code != "empty":
            raise
        material = Material()
    if not material.table:
        raise Refused("no_answer")
    read = read_material(material, None, language)
    rows = tuple(
        replace(row, id="", fields={**_guessed(row.fields), **_ASSUMED}) for row in read.rows
    )
    said = dict.fromkeys(name for row in read.rows for name in row.fields)
    tr = Wording.of(language)
    left = [Doubt("column", field_words(tr, "cards", name)) for name in said if name not in _READ]
    doubts = (*read.doubts, *left)
    return Material(rows=rows, doubts=doubts, phases=read.phases, lanes=read.lanes)


def _guessed(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in fields.items() if name in _READ}


def _where(text: str) -> Spot | None:
    """Say where JSON is broken."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return Spot(error.lineno, error.colno)
    except (ValueError, RecursionError):
        pass
    return None

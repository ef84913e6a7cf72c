"""The personas as rows, and lists of the words that fields can be given."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.comparing.fields import codes_of, holdings
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, Persona, TargetGroup
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.output.xlsx.book import USUAL, WIDE, Book, Cell, Column, area_of
from cjm_desktop.output.xlsx.cards import colour_kinds
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.wording import Wording

_NOT_SHOWN: Final = frozenset({"lane", "portrait", "meta"})
_YES_OR_NO: Final = (
    "customer_present", "we_present", "budget", "competence", "follow_up", "best_for_customer",
    "indirect", "moment_of_truth",
)  # fmt: skip


def persona_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write a row for each persona; what is a list stands below each other."""
    if not document.personas:
        return
    fields = [each for each in holdings(Persona) if each not in _NOT_SHOWN]
    # Who it is comes before what bounds their group.
    fields.sort(key=set(holdings(TargetGroup)).__contains__)
    columns = [Column(field_words(tr, "personas", each), WIDE) for each in fields]
    columns.insert(1, Column(tr("Role"), WIDE))
    rows = (
        _persona(document, persona, fields, tr)
        for lane in document.lane_ids
        for _, persona in document.personas_of(lane)
    )
    book.sheet(tr("Personas"), columns, rows)


def _persona(
    document: Document, persona: Persona, fields: Sequence[str], tr: Wording
) -> list[Cell]:
    cells: list[Cell] = [_text(getattr(persona, each)) for each in fields]
    cells.insert(1, place_words(document, CellKey(None, persona.lane), tr))
    return cells


def _text(value: Any) -> str:
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def choice_areas(document: Document, tr: Wording) -> Mapping[str, str]:
    """Give for each field the area of the legend that the words for it stand in."""
    lists = dict(_lists(document, tr)).items()
    return {
        field: area_of(tr("Legend"), (1, number), (len(words), number))
        for number, (field, words) in enumerate(lists)
        if words
    }


def legend_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write the words that each field can be given below its name."""
    lists = dict(_lists(document, tr))
    columns = [Column(field_words(tr, "cards", each), USUAL) for each in lists]
    high = max(map(len, lists.values()))
    rows = (
        [words[row] if row < len(words) else None for words in lists.values()]
        for row in range(high)
    )
    sheet = book.sheet(tr("Legend"), columns, rows)
    colour_kinds(book, sheet, list(lists).index("kind"), sheet.last, tr)


def _lists(document: Document, tr: Wording) -> Iterator[tuple[str, Sequence[str]]]:
    for field in holdings(Card):
        codes = codes_of(Card, field)
        if codes:
            yield field, [phrase(tr, code) for code in codes]
        elif field in _YES_OR_NO:
            yield field, [tr("Yes"), tr("No")]
    phases = [place_words(document, CellKey(each, None), tr) for each in document.phase_ids]
    yield "phase", [*phases, tr("Idea tray")]
    yield "lane", [place_words(document, CellKey(None, each), tr)
                   for each in card_lane_ids(document)]  # fmt: skip

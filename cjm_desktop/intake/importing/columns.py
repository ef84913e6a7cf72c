"""What each column of somebody's table gives: by its heading, else by what stands in it.

A heading is known in our words and in those that others use, in four languages. What is proposed
can be chosen otherwise: a column gives a field, or goes to the notes with its heading, or is left
out and told.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Final

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.insight.comparing.fields import codes_of, holdings
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column, columns_of, without_aside
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.field_words import NOT_SAID, PLACES, READ, fields_by_word
from cjm_desktop.intake.pasting.grid_edges import with_whole_edges
from cjm_desktop.journey.records import Card
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

TO_NOTES: Final = None
"""What a column gives that gives no field and is not left out."""

FIELDS: Final = (*READ, NOT_SAID)
"""The fields that a column can give."""

_OTHERS: Final[Mapping[str, str]] = {
    "phase": "stage step steg trin skede etapp etappe phases faser fas fase",
    "lane": "actor aktör aktør who vem hvem person persona target målgrupp målgruppe stakeholder "
            "roles roller swimlane",
    "title": "action activity aktivitet aktivitet handling händelse text name kontaktpunkt "
             "contact moment kontaktpunkter touchpoints berøringspunkt beröringspunkt",
    "notes": "description beskrivning beskrivelse comment comments kommentar kommentarer "
             "bemærkning merknad note anteckning details detaljer",
    "channel": "medium kanal channels kanaler",
    "owner": "responsible ansvarig ansvarlig owned",
    "due": "deadline when frist förfallodag klart",
    "experience": "emotion emotions känsla følelse feeling satisfaction sentiment",
    "kind": "type typ category kategori",
    "potential": "value benefit impact nytta värde kundnytta kundvärde værdi kundeværdi nytte "
                 "verdi kundenytte kundeverdi",
    "effort": "work arbete tidsåtgång arbetsinsats arbejde tidsforbrug arbeid tidsbruk",
    "effort_now": "spent nedlagd_tid brugt_tid brukt_tid",
}  # fmt: skip
"""What others head columns with."""
_MOST_LOOKED_AT: Final = 200
_SURE: Final = 0.8
_WORD: Final = re.compile(r"[^\W\d_]+")


def is_grid(block: Block) -> bool:
    """Say whether phases stand across and lanes down, with cards in between."""
    block = with_whole_edges(block).block
    if len(block) < 2 or len(block[0]) < 2:
        return False
    corner, *heads = block[0]
    first, *known = [column.field for column in by_heading(block[0])]
    if corner and first not in ("phase", "lane") and not _names_places(corner):
        return False
    return all(heads) and all(row[0] for row in block[1:]) and not any(known)


def _names_places(corner: str) -> bool:
    """Say whether a corner names both edges, as in “Role / Phase”."""
    parts = [each.strip() for each in re.split(r"[/\\|]", corner)]
    fields = {column.field for column in by_heading(parts)}
    return len(parts) > 1 and fields <= {"phase", "lane"}


def is_unnamed(block: Block, language: str) -> bool:
    """Say whether nothing tells what the cells are: each is a card to be."""
    if is_grid(block) or any(column.field for column in by_heading(block[0])):
        return False
    return not any(_by_content(values_in(block, n), language) for n in range(len(block[0])))


def proposed_columns(block: Block, language: str) -> tuple[Column, ...]:
    """Say what each column is likely to give."""
    columns = by_heading(block[0])
    taken = {column.field for column in columns}
    for number, column in enumerate(columns):
        if column.field is TO_NOTES:
            values = values_in(block, number)
            field = _by_a_word(column.heading, values, len(block) - 1, language, taken)
            field = field or _by_content(values, language)
            if field is not None and (field not in taken or field == LEFT_OUT):
                taken |= {field} - {LEFT_OUT}
                columns[number] = column._replace(field=field)
    if "title" not in taken:
        free = [number for number, column in enumerate(columns) if column.field is TO_NOTES]
        if free:
            most = max(free, key=lambda number: _is_like_titles(values_in(block, number)))
            columns[most] = columns[most]._replace(field="title")
    return tuple(columns)


def by_heading(headings: Sequence[str]) -> list[Column]:
    """Find the field that each heading names, in our words or in those of others."""
    columns = columns_of(headings)
    taken = {column.field for column in columns}
    others, unread = _others(), _unread()
    for number, column in enumerate(columns):
        names = (name_key(column.heading), name_key(without_aside(column.heading)))
        field = next(filter(None, (each.get(name) for name in names for each in (others, unread))),
                     None)  # fmt: skip
        if column.field is TO_NOTES and field is not None and field not in taken:
            taken |= {field} - {LEFT_OUT}
            columns[number] = column._replace(field=field)
    return columns


@cache
def _others() -> Mapping[str, str]:
    return {
        word.replace("_", " "): field for field, words in _OTHERS.items() for word in words.split()
    }


@cache
def _unread() -> Mapping[str, str]:
    """List what heads our own columns of what refers to other records, or is counted."""
    fields = [each for each in holdings(Card) if each not in READ]
    return {
        name_key(field_words(Wording.of(language), "cards", field)): LEFT_OUT
        for language in LANGUAGES
        for field in fields
    }


def values_in(block: Block, number: int) -> list[str]:
    """Give what stands in a column, as far as it is looked at."""
    cells = (row[number] for row in block[1:] if number < len(row) and row[number])
    return list(islice(cells, _MOST_LOOKED_AT))


def _is_like_titles(values: Sequence[str]) -> tuple[int, int]:
    """Weigh how like titles values are: words, few of them twice, rather short than long."""
    words = {each for each in values if any(map(str.isalpha, each))}
    return len(words), -sum(map(len, words))


def _by_a_word(
    heading: str, values: Sequence[str], rows: int, language: str, taken: Collection[str | None]
) -> str | None:
    """Find the field of which a heading has a word in it, if it takes what stands below.

    What is another in each row is no place.
    """
    others, ours = _others(), fields_by_word()
    for word in _WORD.findall(name_key(heading)):
        field = ours.get(word) or others.get(word)
        if field in (None, NOT_SAID, "title", *taken):
            continue
        if field in PLACES and len(set(values)) >= rows:
            continue
        if field in PLACES or field == "notes" or _fits(str(field), values, language):
            return field
    return None


def _fits(field: str, values: Sequence[str], language: str) -> bool:
    fit = sum(_is_of(field, each, language) for each in values)
    return bool(values) and fit >= _SURE * len(values)


def _by_content(values: Sequence[str], language: str) -> str | None:
    """Find the field of words that are chosen from a list, or of days; a count gives nothing."""
    if not values:
        return None
    if len(values) > 1 and all(each == str(n) for n, each in enumerate(values, 1)):
        return LEFT_OUT
    fields = [each for each in READ if codes_of(Card, each)]
    for field in (*fields, "due"):
        if _fits(field, values, language):
            return field
    return None


def _is_of(field: str, text: str, language: str) -> bool:
    try:
        value_of(field, text, language)
    except NotUnderstood:
        return False
    return True

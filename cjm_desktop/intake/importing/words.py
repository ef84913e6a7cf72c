"""What is said of an import: why a file was refused, and what came of one."""

from collections.abc import Mapping
from typing import Final

from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.comparing.fields import codes_of
from cjm_desktop.insight.relevance import applies
from cjm_desktop.intake.importing.material import RefusalCode, Refused
from cjm_desktop.intake.importing.updating import RefusedCell
from cjm_desktop.intake.pasting.field_values import is_answer
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import N_, Wording

_SHORT = 60


_REFUSALS: Final[Mapping[RefusalCode, str]] = {
    "rows": N_("it has more than {limit} rows"),
    "columns": N_("it has more than {limit} columns"),
    "cells": N_("it has more than {limit} cells"),
    "cell": N_("a cell has more than {limit} characters"),
    "unpacked": N_("it is too large once it is unpacked"),
    "broken": N_("it is damaged, or no workbook"),
    "locked": N_("it has a password, or is of an old format: save it as .xlsx without one"),
    "empty": N_("there is nothing in it that could be a card"),
    "not_text": N_("it is no text"),
    "names": N_("it names more phases or lanes than the {limit} that a map holds"),
    "cards": N_("it has more cards than the {limit} that a map holds"),
    "xml": N_("its XML is damaged"),
    "entities": N_("it defines entities of its own, which are not read"),
    "elements": N_("it has more than {limit} elements"),
    "yaml": N_("it is no YAML that can be read"),
    "recursive": N_("a part of it holds itself"),
    "repeated": N_("it repeats its parts until there are more than {limit}"),
    "deep": N_("its parts lie more than {limit} deep in each other"),
    "outside": N_("it has a file that would lie outside of it"),
    "no_slides": N_("it is damaged, or no presentation"),
    "not_pdf": N_("it is damaged, or no PDF"),
    "encrypted": N_("it is protected: save it without a password first"),
    "no_map": N_("there is no map in it: only PDFs that were exported here can be read"),
    "map": N_("the map in it cannot be read"),
    "no_picture": N_("it is damaged, or no PNG, JPEG, GIF or WebP picture"),
    "no_document": N_("it is damaged, or no Word document"),
    "arrows": N_("it has more arrows than the {limit} that a map holds"),
    "json": N_("its JSON is damaged: let it be written once more, in one block"),
    "answers": N_("it has more cards than the {limit} that can be looked at one by one"),
    "no_answer": N_(
        "there is neither JSON nor a table in it: ask for one of them, as the brief does"
    ),
    "pixels": N_("the picture has more than {limit} pixels"),
    "characters": N_("it has more than {limit} characters"),
    "lines": N_("it has more than {limit} lines"),
    "no_words": N_("there are no words in it"),
    "no_cues": N_("it is damaged, or no transcript: no time stands in it"),
    "no_notes": N_("notes are text, Markdown, a Word document, or a transcript (.srt, .vtt)"),
    "too_large": N_("it has more than {limit} MB"),
    "locked_document": N_(
        "it has a password, or is of an old format: save it as .docx without one"
    ),
}


def refusal(error: Refused, tr: Wording) -> str:
    """Say why a file is not taken, and where in it that is."""
    said = tr(_REFUSALS[error.code], limit=number(tr, error.limit))
    if error.at is None:
        return said
    line, column, part = error.at
    if line:
        said = tr("line {line}, column {column}: {said}", line=line, column=column, said=said)
    return tr("{part}: {said}", part=_shortened(part), said=said) if part else said


def came(patch: Patch, tr: Wording) -> str:
    """Count what an import brings and changes."""
    new = {kind: sum(key.kind == kind for key in patch.added)
           for kind in ("cards", "phases", "lanes", "handoffs")}  # fmt: skip
    changed = sum(key.kind == "cards" for key in patch.updated)
    gone = sum(key.kind == "cards" for key in patch.removed)
    said = [
        tr.plural("one new card", "{n} new cards", new["cards"]) if new["cards"] else "",
        tr.plural("one new phase", "{n} new phases", new["phases"]) if new["phases"] else "",
        tr.plural("one new role", "{n} new roles", new["lanes"]) if new["lanes"] else "",
        tr.plural("one new arrow", "{n} new arrows", new["handoffs"]) if new["handoffs"] else "",
        tr.plural("one card changed", "{n} cards changed", changed) if changed else "",
        tr.plural("one card removed", "{n} cards removed", gone) if gone else "",
    ]
    return " · ".join(filter(None, said)) or tr("nothing changes")


def refused_cell(document: Document, cell: RefusedCell, tr: Wording) -> str:
    """Say of which card a cell was not taken, where it stands, and what would have been."""
    card = document.cards[cell.card]
    said = tr(
        "“{title}”: “{value}” does not fit {field} and was not taken",
        title=_shortened(card.title), value=_shortened(cell.text),
        field=tr.quoted(cell.heading),
    )  # fmt: skip
    why = _expected(cell.field, card, tr)
    said = tr("{said}: {why}", said=said, why=why) if why else said
    return tr("Row {row}: {said}", row=cell.line, said=said) if cell.line else said


def _expected(field: str, card: Card, tr: Wording) -> str:
    """Say what a field takes; nothing if it takes any text."""
    if not applies(field, card):
        return tr("cards of the kind “{kind}” have no such field", kind=phrase(tr, card.kind))
    if field in _TAKES:
        return tr(_TAKES[field])
    codes = codes_of(Card, field)
    if codes:
        return tr("it is one of {words}", words=", ".join(phrase(tr, each) for each in codes))
    return tr("it is yes, no or empty") if is_answer(field) else ""


_TAKES: Final[Mapping[str, str]] = {
    "phase": N_("the map has no such phase"),
    "lane": N_("the map has no such role or lane"),
    "potential": N_("it is a number from 0 to 10, in halves"),
    "effort": N_("it is a number from 0 to 10, in halves"),
    "effort_now": N_("it is a number from 0 to 10, in halves"),
    "experience": N_("it is a number from −2 to 2"),
    "due": N_("it is a day, as in 2026-12-31"),
    "links": N_("it is an address that begins with https:// or mailto:"),
}
"""What a field takes that is no word from a list."""


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

"""`cjm-desktop gap`: what to do first, and where the customer is and we are not."""

from argparse import ArgumentParser, Namespace

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Terminal, plain, table
from cjm_desktop.insight.card import presence
from cjm_desktop.insight.feasibility import needs_of
from cjm_desktop.insight.gap import (
    CellGap,
    Headline,
    Ranked,
    gaps,
    headline,
    ranking,
    unmet_touchpoints,
    unscored,
)
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.efforts import effort_today
from cjm_desktop.layout.party_words import cell_words, headline_words, unmet_words, unused_words
from cjm_desktop.words.codes import needs_line, phrase
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import Wording


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what the command takes."""
    parser.add_argument("file", metavar="FILE", help=tr("a map; - is standard input"))
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))


def run(given: Namespace, terminal: Terminal) -> int:
    """Print the ranking, the groups and the unmet potential."""
    document = files.read_map(given.file, terminal.tr)
    if given.json:
        terminal.say_json(answer(document))
    else:
        _tell_ranking(document, terminal)
        _tell_unmet(document, terminal)
    return 0


def _tell_ranking(document: Document, terminal: Terminal) -> None:
    tr = terminal.tr
    ranked = ranking(document)
    if ranked:
        titles = (
            "#", tr("Gap"), tr("Potential"), tr("Effort"), tr("Group"), tr("Touchpoint"),
            tr("Where"), tr("Decision"), tr("Effort today"), tr("Resources"), tr("In place"),
        )  # fmt: skip
        rows = [titles, *(_row(document, item, tr) for item in ranked)]
        for line in table(rows, right=frozenset({0, 1, 2, 3, 8})):
            terminal.say(line)
        terminal.say()
    scored = tr.plural("{n} touchpoint scored", "{n} touchpoints scored", len(ranked))
    terminal.say(tr("{scored}, {count} not scored", scored=scored, count=len(unscored(document))))


def _row(document: Document, item: Ranked, tr: Wording) -> tuple[str, ...]:
    card = item.card
    needs = needs_of(card)
    known = any(said is not None for said in needs.values())
    return (
        str(item.rank),
        signed_number(tr, item.gap),
        number(tr, card.potential),
        number(tr, card.effort),
        phrase(tr, item.group),
        plain(card.title) or tr("Untitled"),
        _where(document, CellKey(card.phase, card.lane)),
        phrase(tr, card.decision) if card.decision else "",
        number(tr, effort_today(card)),
        plain(card.resources),
        needs_line(tr, needs.items()) if known else "",
    )


def _tell_unmet(document: Document, terminal: Terminal) -> None:
    tr = terminal.tr
    unmet = {cell: found for cell, found in gaps(document).items() if found.unused}
    if not unmet:
        return
    terminal.say()
    terminal.say(tr("Unmet potential: the customer is there and we are not"))
    rows = [
        (
            unmet_words(found, tr),
            plain(cell_words(document, cell, tr)),
            unused_words(found.unused, found.unvalued, tr),
        )
        for cell, found in unmet.items()
    ]
    for line in table(rows, right=frozenset({0})):
        terminal.say(f"  {line}")
    largest = headline(document)
    if largest is not None:
        terminal.say(plain(headline_words(document, largest, tr)))


def _where(document: Document, cell: CellKey) -> str:
    lane = document.lanes[cell.lane].name if cell.lane else ""
    phase = document.phases[cell.phase].name if cell.phase else ""
    return f"{plain(lane) or cell.lane} · {plain(phase) or cell.phase}"


def answer(document: Document) -> dict[str, object]:
    """Give what the command answers in JSON."""
    largest = headline(document)
    return {
        "ranking": [_ranked(item) for item in ranking(document)],
        "unscored": [item.id for item in unscored(document)],
        "cells": [
            {"phase": cell.phase, "lane": cell.lane, **_summed(found)}
            for cell, found in gaps(document).items()
        ],
        "headline": largest
        and {
            "phase": largest.cell.phase,
            "lane": largest.cell.lane,
            "unmet": largest.unmet,
            "card": largest.touchpoints[0].id,
        },
        "largest": [_unmet(document, cell) for cell in _largest(largest)],
        "phases": {phase: document.phases[phase].name for phase in document.phase_ids},
        "roles": {lane: document.lanes[lane].name for lane in document.role_lane_ids},
    }


def _summed(gap: CellGap) -> dict[str, object]:
    """Give a cell's sums; how many of the unused are not valued yet is left out if all are."""
    sums = gap._asdict()
    return sums if gap.unvalued else {name: sums[name] for name in sums if name != "unvalued"}


def _largest(found: Headline | None) -> tuple[CellKey, ...]:
    return () if found is None else (found.cell, *found.equally)


def _unmet(document: Document, cell: CellKey) -> dict[str, object]:
    cards = [item.id for item in unmet_touchpoints(document, cell)]
    return {"phase": cell.phase, "lane": cell.lane, "cards": cards}


def _ranked(item: Ranked) -> dict[str, object]:
    card = item.card
    return {
        "rank": item.rank,
        "card": item.id,
        "title": card.title,
        "phase": card.phase,
        "lane": card.lane,
        "potential": card.potential,
        "effort": card.effort,
        "effort_now": card.effort_now,
        "effort_today": effort_today(card),
        "gap": item.gap,
        "group": item.group,
        "presence": presence(card),
        "decision": card.decision,
        "resources": card.resources,
        "budget": card.budget,
        "competence": card.competence,
        "follow_up": card.follow_up,
    }

"""A map as a report in Markdown: to be mailed, pasted into a wiki, or read as it is.

User text is never markup: every sign that Markdown reads is escaped (CommonMark 0.31, 2.4).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from cjm_desktop.insight.action_list import actions, tally
from cjm_desktop.insight.action_order import FIELDS
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.kpis import latest, state
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.insight.protocol import reports
from cjm_desktop.insight.voting.spread import by_weight
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.rounds import Spread
from cjm_desktop.layout.alternative import card_marks
from cjm_desktop.layout.branding import branded
from cjm_desktop.layout.card_words import written_words
from cjm_desktop.layout.front.summary_words import summary
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.protocol_words import (
    course_head,
    course_rows,
    topics,
    workshop_line,
    workshop_name,
)
from cjm_desktop.layout.quote_words import (
    LOOSE_TITLE,
    loose_quotes_on_paper,
    quotes_on_paper,
    tally_words,
)
from cjm_desktop.layout.round_words import round_line, votes_words
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.selection import selected, selection_words, without_hidden
from cjm_desktop.layout.sheets.action_words import action_words, field_name, headline
from cjm_desktop.layout.sheets.persona_sheet import LISTS, display_name
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import long_day
from cjm_desktop.words.numbers import amount, number, signed_number
from cjm_desktop.words.wording import Wording

_SIGNS: Final = re.compile(r"[\\`*_\[\]<#|~&$@]|^[>+=-]|:(?=//)|(?<=\bwww)\.")
_NUMBERED: Final = re.compile(r"^(\d+)([.)])")
_HOLDS_CARDS: Final = frozenset({"role", "topic"})

Write = Callable[[Document, PrintRequest, Wording], Iterable[str]]
"""Writes a section in blocks, without its heading."""


def markdown_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Write the report."""
    progress(0, 1)
    tr = Wording.of(document.map.language)
    whole = branded(without_hidden(document, options), options.brand)
    blocks = _blocks(whole, selected(whole, options), options, tr)
    return ["\n\n".join((*blocks, "")).encode("utf-8")]


def literal(text: str) -> str:
    """Write a text so that Markdown shows it as it is, each of its lines on one of its own."""
    lines = (" ".join(line.split()) for line in text.strip().splitlines())
    return "\\\n".join(map(_escaped, filter(None, lines)))


def cell(text: str) -> str:
    """Write a text as the cell of a table, on one line."""
    return _escaped(" ".join(text.split()))


def _escaped(line: str) -> str:
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", line))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head)]
    lines += [list(map(cell, row)) for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _blocks(
    document: Document, shown: Document, options: ExportOptions, tr: Wording
) -> Iterator[str]:
    map_ = document.map
    yield f"# {cell(map_.title) or tr('Untitled journey map')}"
    about = (
        map_.client, phrase(tr, map_.state), map_.variant, selection_words(document, options, tr),
        long_day(tr, options.day), ", ".join(map_.authors),
    )  # fmt: skip
    yield " · ".join(cell(each) for each in about if each.strip())
    for section in options.sections:
        row = SECTIONS[section]
        seen = row.seen(document, shown)
        told = row.can_tell_of(options.kinds, filtered=options.picks_cards)
        if section in WRITERS and told and not row.is_empty(seen):
            yield f"## {tr(row.title)}"
            yield from WRITERS[section](seen, options, tr)


def _summary(document: Document, request: PrintRequest, tr: Wording) -> Iterator[str]:
    found = summary(document, request.day, 400.0, tr)
    if found.statement:
        yield f"**{cell(found.statement)}**"
    for topic in found.topics:
        if topic.points:
            yield f"### {cell(topic.title)}"
            yield _listed(f"{point.lead} {point.said}" for point in topic.points)


def _map(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    for phase in document.phase_ids:
        yield f"### {cell(numbered_phase(document, phase, tr))}"
        if document.phases[phase].goal.strip():
            yield f"*{cell(document.phases[phase].goal)}*"
        for lane in document.lane_ids:
            items = document.cells.get(CellKey(phase, lane), ())
            if document.lanes[lane].kind in _HOLDS_CARDS and items:
                yield f"#### {cell(place_words(document, CellKey(None, lane), tr))}"
                yield _cards(document, items, tr)


def _cards(document: Document, items: Iterable[Placed], tr: Wording) -> str:
    return "\n".join(_card(document, item, tr) for item in items)


def _card(document: Document, item: Placed, tr: Wording) -> str:
    """Write a card as an item of a list: title, what its face says, what is written and quoted."""
    card = item.card
    kind, marks = phrase(tr, card.kind), card_marks(card, tr)
    lines = [f"- **{cell(card.title)}**" if card.title.strip() else f"- **{cell(kind)}**"]
    lines.append(f"  {cell(f'{kind}. {marks}'.strip())}")
    for each in (*written_words(card, tr), *quotes_on_paper(document, item.id, tr)):
        lines.append("")
        lines += [f"  {line}" for line in literal(each).split("\n")]
    return "\n".join(lines)


def _gap(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    head = (
        "\\#", tr("Touchpoint"), tr("Place"), tr("Potential"), tr("Effort"), tr("Gap"), tr("Group"),
    )  # fmt: skip
    yield table(head, (
        (
            str(item.rank), item.card.title or phrase(tr, item.card.kind),
            place_words(document, CellKey(item.card.phase, item.card.lane), tr),
            number(tr, item.card.potential), number(tr, effort(item.card)),
            signed_number(tr, item.gap), phrase(tr, item.group),
        )
        for item in ranking(document)
    ))  # fmt: skip


def _personas(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    for lane in document.lane_ids:
        for _id, persona in document.personas_of(lane):
            yield f"### {cell(display_name(persona, tr))}"
            about = (place_words(document, CellKey(None, lane), tr), persona.title, persona.company)
            yield " · ".join(cell(each) for each in about if each.strip())
            if persona.quote.strip():
                yield "\n".join(f"> {line}" for line in literal(persona.quote).split("\n"))
            if persona.background.strip():
                yield literal(persona.background)
            for field, heading in LISTS.items():
                entries = [each for each in getattr(persona, field) if each.strip()]
                if entries:
                    yield f"**{cell(tr(heading))}**"
                    yield _listed(entries)


def _presence(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    head = (
        tr("Phase"), phrase(tr, "unused"), phrase(tr, "matched"), phrase(tr, "wasted"),
        tr("Unmet potential"),
    )  # fmt: skip
    yield table(head, (
        (
            numbered_phase(document, phase, tr), _titles(sides.unused, tr),
            _titles(sides.matched, tr), _titles(sides.wasted, tr), number(tr, sides.unmet),
        )
        for phase, sides in presence_gap(document).items()
    ))  # fmt: skip


def _kpis(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    head = (tr("Phase"), tr("KPI"), tr("Latest"), tr("Target"), tr("State"))
    rows = []
    for phase in document.phase_ids:
        for _id, kpi in document.kpis_of(phase):
            last, unit = latest(kpi), " ".join(kpi.unit.split())
            rows.append((
                numbered_phase(document, phase, tr), kpi.name or tr("Untitled"),
                "–" if last is None else amount(tr, last.value, unit),
                "–" if kpi.target is None else amount(tr, kpi.target, unit),
                phrase(tr, state(kpi)),
            ))  # fmt: skip
    yield table(head, rows)


def _rounds(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    for round_id in reversed(document.round_ids):
        held = document.rounds[round_id]
        there = {card: each for card, each in held.tallies.items() if card in document.cards}
        if not there:
            continue
        yield f"### {cell(held.title) or tr('Round of voting')}"
        yield cell(round_line(held, tr))
        rows: list[tuple[str, ...]]
        if held.about == "dots":
            head: tuple[str, ...] = (tr("Card"), tr("Dots"), tr("Votes"))
            rows = [
                (_title(document, each), str(there[each].dots), str(there[each].voters))
                for each in by_weight(there)
            ]
        else:
            head = (tr("Card"), tr("Votes"), tr("Potential"), tr("Effort"))
            rows = [
                (_title(document, each), votes_words(there[each]),
                 _spread(there[each].potential, tr), _spread(there[each].effort, tr))
                for each in by_weight(there)
            ]  # fmt: skip
        yield table(head, rows)


def _protocol(document: Document, request: PrintRequest, tr: Wording) -> Iterator[str]:
    for found in reports(document):
        yield f"### {cell(workshop_name(found, tr))}"
        if line := workshop_line(found, tr):
            yield cell(line)
        if found.steps:
            yield table(course_head(tr), course_rows(document, found, tr))
        for topic in topics(document, found, request, tr):
            yield f"#### {cell(topic.title)}"
            if topic.said:
                yield cell(topic.said)
            yield _listed(topic.entries)


def _actions(document: Document, request: PrintRequest, tr: Wording) -> Iterator[str]:
    found = actions(document)
    yield cell(headline(tally(found, request.day), tr))
    head = [field_name(field, tr) for field in FIELDS]
    yield table(head, (
        [action_words(document, each, field, request.day, tr) for field in FIELDS]
        for each in found
    ))  # fmt: skip


def _ideas(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    yield _cards(document, document.cells[TRAY], tr)


def _method(document: Document, _: PrintRequest, tr: Wording) -> Iterator[str]:
    map_ = document.map
    told = (
        (tr("Purpose"), map_.purpose), (tr("Audience"), map_.audience), (tr("Scope"), map_.scope),
        (tr("Quotes"), "\n".join(tally_words(document, tr))), (tr("Notes"), map_.notes),
    )  # fmt: skip
    for heading, said in told:
        if said.strip():
            yield f"**{cell(heading)}**"
            yield literal(said)
    if loose := [*loose_quotes_on_paper(document, tr)]:
        yield f"**{cell(tr(LOOSE_TITLE))}**"
        yield _listed(loose)


WRITERS: Final[Mapping[SectionId, Write]] = {
    "summary": _summary,
    "map": _map,
    "gap": _gap,
    "personas": _personas,
    "presence": _presence,
    "kpis": _kpis,
    "rounds": _rounds,
    "protocol": _protocol,
    "actions": _actions,
    "ideas": _ideas,
    "method": _method,
}
"""The sections that a report has in words."""


def _listed(entries: Iterable[str]) -> str:
    return "\n".join(f"- {cell(each)}" for each in entries)


def _titles(items: Iterable[Placed], tr: Wording) -> str:
    return ", ".join(" ".join(i.card.title.split()) or phrase(tr, i.card.kind) for i in items)


def _title(document: Document, card_id: str) -> str:
    return document.cards[card_id].title


def _spread(found: Spread | None, tr: Wording) -> str:
    """Write a median and the middle half: “7 (6–8)”."""
    if found is None:
        return "–"
    return f"{number(tr, found.median)} ({number(tr, found.lower)}–{number(tr, found.upper)})"

"""What a protocol of a workshop says, in the map's language: on paper and in a report in words."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.agenda import minutes_of
from cjm_desktop.insight.protocol import Report, StepReport
from cjm_desktop.insight.voting.spread import by_weight, dispute
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.rounds import Round, Spread, Tally
from cjm_desktop.journey.workshops import Remark
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.action_words import due_words
from cjm_desktop.layout.whisker import half_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import long_day
from cjm_desktop.words.guide import step_title
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_MOST_CARDS: Final = 3
"""So many of a round's cards are told of, and how many more; all of them are a section."""


class Topic(NamedTuple):
    """A heading, a quiet line below it, and what is `listed`, or else is one sentence."""

    title: str
    entries: tuple[str, ...]
    said: str = ""
    listed: bool = True


def workshop_name(report: Report, tr: Wording) -> str:
    """Give what a workshop is called."""
    return " ".join(report.workshop.title.split()) or tr("Workshop")


def workshop_line(report: Report, tr: Wording) -> str:
    """Say when it was held, and how many were there."""
    held, told = report.workshop, list[str]()
    if held.on is not None:
        told.append(long_day(tr, held.on))
    if held.course:
        last = held.course[-1]
        told.append(f"{held.course[0].began}–{last.ended or ''}".rstrip())
    return " · ".join(told)


def course_head(tr: Wording) -> tuple[str, ...]:
    """Name the columns of the course."""
    return tr("Step"), tr("Time"), tr("Minutes"), tr("Planned"), tr("Cards")


def course_rows(document: Document, report: Report, tr: Wording) -> Iterator[tuple[str, ...]]:
    """Say of each step when it was on, for how long, and how many cards came."""
    for step in report.steps:
        minutes = step.minutes
        yield (
            step_title(tr, step.step),
            ", ".join(f"{each.began}–{each.ended or ''}" for each in step.course) or "–",
            "–" if minutes is None else number(tr, minutes),
            number(tr, minutes_of(document, step.step)),
            number(tr, len(step.came)) if step.came else "–",
        )


def topics(
    document: Document, report: Report, request: PrintRequest, tr: Wording
) -> Iterator[Topic]:
    """Go through what there is to tell of a workshop, the course apart."""
    for topic in _topics(document, report, request, tr):
        if topic.entries:
            yield topic
    if report.id == document.workshop_ids[-1]:
        entries = tuple(_action(document, each.id, request.day, tr) for each in actions(document))
        if entries:
            yield Topic(tr("Next steps"), entries)


def _topics(
    document: Document, report: Report, request: PrintRequest, tr: Wording
) -> Iterator[Topic]:
    people = ", ".join(filter(None, (" ".join(each.split()) for each in report.workshop.people)))
    yield Topic(tr("Who was there"), (people,) if people else (), listed=False)
    decided = report.workshop.decided
    entries = (
        f"{_title(item.card, tr)}: {_decision(item.card, tr)} ({step_title(tr, decided[item.id])})"
        for item in report.decided
    )
    yield Topic(tr("Decisions"), tuple(entries))
    yield Topic(tr("Agreed"), tuple(remark_words(each, tr) for each in report.agreed))
    yield Topic(tr("Parked topics"), tuple(_parked(report.parked, tr)))
    for held in report.rounds:
        yield _round(document, held, tr, has_all="rounds" in request.sections)
    for step in report.steps:
        yield _came(document, step, tr)


def remark_words(remark: Remark, tr: Wording) -> str:
    """Say what was noted, whose it is, and when."""
    about = [" ".join(remark.by.split())]
    about.append(step_title(tr, remark.step) if remark.step else "")
    about.append(remark.at or "")
    told = " · ".join(filter(None, about))
    text = " ".join(remark.text.split())
    return f"{text} ({told})" if told else text


def _parked(remarks: Iterable[Remark], tr: Wording) -> Iterator[str]:
    """List topics: those that still wait first."""
    for each in sorted(remarks, key=lambda remark: remark.taken_up):
        said = remark_words(each, tr)
        yield tr("{text} – taken up", text=said) if each.taken_up else said


def _came(document: Document, step: StepReport, tr: Wording) -> Topic:
    title = tr("{step}: what came", step=step_title(tr, step.step))
    return Topic(title, tuple(_card(document, item, tr) for item in step.came))


def _card(document: Document, item: Placed, tr: Wording) -> str:
    cell = CellKey(item.card.phase, item.card.lane)
    place = place_words(document, cell, tr) or tr("Idea tray")
    return f"{_title(item.card, tr)} ({phrase(tr, item.card.kind)}, {place})"


def _action(document: Document, card_id: str, today: date, tr: Wording) -> str:
    card = document.cards[card_id]
    told = (
        phrase(tr, card.decision) if card.decision else "",
        " ".join(card.owner.split()),
        due_words(card, today, tr),
        phrase(tr, card.progress) if card.progress != "not_started" else "",
    )
    said = " · ".join(filter(None, told))
    return f"{_title(card, tr)}: {said}" if said else _title(card, tr)


def _decision(card: Card, tr: Wording) -> str:
    told = phrase(tr, card.decision) if card.decision else ""
    return " · ".join(filter(None, (told, " ".join(card.owner.split()))))


def _title(card: Card, tr: Wording) -> str:
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def _round(document: Document, held: Round, tr: Wording, *, has_all: bool) -> Topic:
    """Tell of the cards that the room was furthest apart about, or that got the most dots."""
    there = {card: each for card, each in held.tallies.items() if card in document.cards}
    entries = [
        f"{_title(document.cards[card], tr)}: {_tally(there[card], tr)}"
        for card in by_weight(there)[:_MOST_CARDS]
    ]
    if more := len(there) - len(entries):
        entries.append(_more(more, tr, has_all=has_all))
    apart = sum(dispute(each).is_one for each in there.values())
    voted = tr.plural("One had a vote", "{n} had a vote", held.seats)
    said = f"{voted} · {tr.plural('{n} card', '{n} cards', len(there))}"
    if held.about == "scores":
        said += " · " + tr.plural("{n} disputed", "{n} disputed", apart)
    about = " ".join(held.title.split())
    title = tr("Round of voting: {about}", about=about) if about else tr("Round of voting")
    return Topic(title, tuple(entries), said)


def _more(more: int, tr: Wording, *, has_all: bool) -> str:
    """Say how many cards are not told of, and where they are if they are in the same document."""
    if not has_all:
        return tr.plural("and one more", "and {n} more", more)
    section = tr("Rounds of voting")
    return tr.plural(
        "and one more: see “{section}”", "and {n} more: see “{section}”", more, section=section
    )


def _tally(tally: Tally, tr: Wording) -> str:
    told = []
    if tally.dots:
        told.append(tr.plural("{n} dot", "{n} dots", tally.dots))
    for name, spread in ((tr("Potential"), tally.potential), (tr("Effort"), tally.effort)):
        if spread is not None:
            told.append(f"{name} {_spread(spread, tr)}")
    return ", ".join(told)


def _spread(spread: Spread, tr: Wording) -> str:
    median, half = number(tr, spread.median), half_words(spread, tr)
    return median if half == median else f"{median} ({half})"

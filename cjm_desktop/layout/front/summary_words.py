"""A map in a few sentences, made of what is computed from it: what a board wants to know of it.

Every sentence names the phase or the card that it is about and leads to where more is told. What
nothing is known of is left out.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice
from typing import Final, NamedTuple

from cjm_desktop.insight.action_list import Action, actions, tally
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.evidence import evidence_shares
from cjm_desktop.insight.experience import experience_in
from cjm_desktop.insight.gap import headline, ranking
from cjm_desktop.insight.kpis import latest, state
from cjm_desktop.insight.presence_gap import presence_gap, touchpoints_among
from cjm_desktop.insight.research import research_sources
from cjm_desktop.insight.wants import Grade, Want, wants
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import DECISIONS, Decision
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.front.evidence_bar import evidence_bar, untold_words
from cjm_desktop.layout.front.point_rows import BODY, Point, Topic
from cjm_desktop.layout.party_words import party_words
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.sheets.action_words import due_words
from cjm_desktop.layout.sheets.action_words import headline as action_headline
from cjm_desktop.words.client_advice import client_advice
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.listing import listed
from cjm_desktop.words.numbers import amount, number
from cjm_desktop.words.wording import ENGLISH, Wording

_NAMED: Final = 3
"""So many cards are named in one sentence."""
_NOT_FIRST: Final[frozenset[Decision | None]] = frozenset({"do_less", "stop"})
_WORST_PHASES: Final = 2
_GRADES: Final[tuple[Grade, ...]] = ("open", "proposed", "answered")


class Summary(NamedTuple):
    """The sentence that matters most, if there is one, where it leads to, and the topics."""

    statement: str
    target: str
    topics: tuple[Topic, ...]


def has_summary(document: Document) -> bool:
    """Say whether there is anything to decide by, without saying all of it.

    How well that is known is none of it: alone it would be a bare page, and method has it, too.
    """
    tr = ENGLISH
    points = chain(
        _unused(document, tr), _quick_wins(document, tr), _hurts(document, tr),
        _decided(document, date.min, tr), _off_target(document, tr),
    )  # fmt: skip
    return any(True for _ in points)


def summary(document: Document, day: date, room: float, tr: Wording) -> Summary:
    """Sum a map up; figures are `room` points wide."""
    said, target = _statement(document, tr)
    topics = (
        Topic(
            tr("Where the customer is and we are not"), tr("in brackets: potential"),
            list(_unused(document, tr)),
        ),
        Topic(tr("Quick wins"), tr("much to gain for little"), list(_quick_wins(document, tr))),
        Topic(
            tr("What hurts"), tr("experience from −2 to 2"), list(_hurts(document, tr))
        ),
        Topic(
            tr("What was decided"), action_headline(tally(actions(document), day), tr),
            list(_decided(document, day, tr)),
        ),
        Topic(tr("KPIs off target"), "", list(_off_target(document, tr))),
        _known(document, room, tr),
    )  # fmt: skip
    return Summary(said, target, tuple(each for each in topics if each.points or each.figure))


def one_line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())


def _statement(document: Document, tr: Wording) -> tuple[str, str]:
    """Say where the largest unmet potential is, and where that leads to."""
    found = headline(document)
    if found is None:
        return "", ""
    phase, who = found.cell
    values = {
        "phase": _within(document, phase, tr),
        "amount": number(tr, found.unmet),
        "places": _listed([_valued(item, tr) for item in found.touchpoints], tr),
    }
    if who is None:
        said = tr(
            "The largest unmet potential is in {phase} ({amount}): the customer is at {places}, "
            "and we are not.",
            **values,
        )
    else:
        said = tr(
            "The largest unmet potential is in {phase}, with {role} ({amount}): the customer is "
            "at {places}, and we are not.",
            role=one_line(party_words(document, who, tr)),
            **values,
        )
    return said, anchor_name("phase", str(phase))


def _name(card: Card, tr: Wording) -> str:
    return one_line(card.title) or phrase(tr, card.kind)


def _phase(document: Document, phase: str, tr: Wording) -> str:
    """Begin a sentence with a phase: “3. Education:”."""
    return f"{one_line(numbered_phase(document, phase, tr))}:"


def _within(document: Document, phase: str | None, tr: Wording) -> str:
    """Name a phase within a sentence."""
    return one_line(place_words(document, CellKey(phase, None), tr))


def _listed(names: list[str], tr: Wording) -> str:
    return listed(names[:_NAMED], len(names), tr)


def _unused(document: Document, tr: Wording) -> Iterator[Point]:
    """Go through the phases with unused touchpoints, the largest unmet potential first."""
    sides = presence_gap(document)
    for phase in sorted(sides, key=lambda each: -sides[each].unmet):
        items = sorted(touchpoints_among(sides[phase].unused), key=_unmet, reverse=True)
        if items:
            names = [_valued(item, tr) for item in items]
            said = _listed(names, tr)
            if len(names) > 1:
                said = tr.plural(
                    "{n} place: {titles}", "{n} places: {titles}", len(names), titles=said
                )
            yield Point(_phase(document, phase, tr), said, anchor_name("phase", phase))


def _unmet(item: Placed) -> float:
    return -1.0 if item.card.potential is None else item.card.potential


def _valued(item: Placed, tr: Wording) -> str:
    """Name a touchpoint with its potential, if that is known."""
    name = tr.quoted(_name(item.card, tr))
    potential = item.card.potential
    return name if potential is None else f"{name} ({number(tr, potential)})"


def _quick_wins(document: Document, tr: Wording) -> Iterator[Point]:
    """List what gives much and takes little, and is neither done nor to be given up."""
    for item in ranking(document):
        card = item.card
        if item.group != "quick_win" or card.progress == "done" or card.decision in _NOT_FIRST:
            continue
        said = tr(
            "in {phase}: potential\N{NO-BREAK SPACE}{potential}, effort\N{NO-BREAK SPACE}{effort}",
            phase=_within(document, card.phase, tr),
            potential=number(tr, card.potential),
            effort=number(tr, (card.potential or 0.0) - item.gap),
        )
        yield Point(tr.quoted(_name(card, tr)), said, anchor_name("gap", item.id))


def _hurts(document: Document, tr: Wording) -> Iterator[Point]:
    """Name by turns the phases that are felt worst, and frictions: without any answer first."""
    phases = _worst_phases(document, tr)
    frictions = [
        want for each in wants(document).values() for want in each if want.card.kind == "friction"
    ]
    for want in sorted(frictions, key=_severity):
        yield from islice(phases, 1)
        name = tr.quoted(_name(want.card, tr))
        # A card has a place of its own only where the map is told phase by phase.
        target = anchor_name("phase", str(want.card.phase))
        yield Point(name, _answered(document, want, tr), target)
    yield from phases


def _severity(want: Want) -> tuple[int, int]:
    felt = want.card.experience
    return _GRADES.index(want.answers.grade), 0 if felt is None else felt


def _answered(document: Document, want: Want, tr: Wording) -> str:
    phase = _within(document, want.card.phase, tr)
    match want.answers.grade:
        case "open":
            return tr("in {phase}: nothing answers it yet", phase=phase)
        case "proposed":
            return tr("in {phase}: an answer is proposed", phase=phase)
        case "answered":
            return tr("in {phase}", phase=phase)


def _worst_phases(document: Document, tr: Wording) -> Iterator[Point]:
    felt = {phase: experience_in(document, phase) for phase in document.phase_ids}
    bad = {phase: mean for phase, mean in felt.items() if mean is not None and mean < 0}
    for phase in sorted(bad, key=lambda each: bad[each])[:_WORST_PHASES]:
        felt_there = number(tr, round(bad[phase], 1))
        said = tr("the experience is {felt} on average", felt=felt_there)
        yield Point(_phase(document, phase, tr), said, anchor_name("phase", phase))


def _decided(document: Document, day: date, tr: Wording) -> Iterator[Point]:
    """Say what is to be started, done more and so on, each with who does it and by when."""
    found: dict[Decision, list[Action]] = {decision: [] for decision in DECISIONS}
    for action in actions(document):
        if action.card.decision is not None:
            found[action.card.decision].append(action)
    for decision, taken in found.items():
        if taken:
            taken.sort(key=lambda action: action.card.progress == "done")
            names = [_charged(action.card, day, tr) for action in taken]
            lead = f"{phrase(tr, decision)}:"
            yield Point(lead, _listed(names, tr), anchor_name("section", "actions"))


def _charged(card: Card, day: date, tr: Wording) -> str:
    """Name what is to be done, who does it and by when."""
    done = phrase(tr, "done").lower() if card.progress == "done" else due_words(card, day, tr)
    more = ", ".join(each for each in (one_line(card.owner), done) if each)
    name = tr.quoted(_name(card, tr))
    return f"{name} ({more})" if more else name


def _off_target(document: Document, tr: Wording) -> Iterator[Point]:
    for kpi in chain.from_iterable(document.kpis_of(phase) for phase in document.phase_ids):
        last, target = latest(kpi[1]), kpi[1].target
        if state(kpi[1]) == "off_target" and last is not None and target is not None:
            said = tr(
                "in {phase}: {value}, aiming at {target}",
                phase=_within(document, kpi[1].phase, tr),
                value=amount(tr, last.value, one_line(kpi[1].unit)),
                target=amount(tr, target, one_line(kpi[1].unit)),
            )
            name = one_line(kpi[1].name) or tr("Untitled")
            yield Point(name, said, anchor_name("section", "kpis"))


def _known(document: Document, room: float, tr: Wording) -> Topic:
    """Say how well the map is known, and where that is too little to decide by."""
    title, shares = tr("How well it is known"), evidence_shares(document)
    if not shares.told:
        return Topic(title, "", ())
    target = anchor_name("section", "method")
    points = [
        Point(
            "",
            client_advice(tr, point.code, point.values),
            anchor_name("phase", str(point.cell.phase)),
        )
        for point in sorted_advice(document).open
        if point.code == "decision_on_assumptions"
    ]
    if shares.untold:
        points.append(Point("", untold_words(shares, tr), target))
    sources = [phrase(tr, source) for source in research_sources(document)]
    if sources:
        said = tr("Known from: {sources}", sources=", ".join(sources))
        points.append(Point("", said, target))
    return Topic(title, "", points, evidence_bar(shares, BODY, room, tr))

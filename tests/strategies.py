"""Hypothesis strategies for maps: whole documents that keep every rule, with every kind of record.

Sizes are small and the values awkward: ties in the order keys, empty texts, text of every script.
"""

import base64
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

from cjm_desktop.editing.edits.part_hiding import hidden_parts, hide
from cjm_desktop.journey import order, vocabulary
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import (
    Asset,
    Card,
    CardFilter,
    Earlier,
    ExportPreset,
    Handoff,
    Kpi,
    Lane,
    Map,
    Persona,
    Phase,
    PresentedStep,
    Reading,
)
from cjm_desktop.journey.rounds import Round, Spread, Tally
from cjm_desktop.journey.workshops import Remark, Stretch, Workshop
from cjm_desktop.words.languages import LANGUAGES

ORDERS = (*order.keys(4), *order.keys(3, "a0", "a1"), "Zz")
"""Few enough that ties are common."""

texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=24
)
orders = st.sampled_from(ORDERS)
numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
metas = st.dictionaries(texts, texts, max_size=2)
scores = st.integers(0, 20).map(lambda halves: halves / 2)
links = st.sampled_from(("https://example.org/a?b=c", "mailto:per@example.org", "HTTP://x.se"))


def lists_of(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


def maybe(values: Any) -> st.SearchStrategy[Any]:
    return st.none() | (
        values if isinstance(values, st.SearchStrategy) else st.sampled_from(values)
    )


filters = st.builds(
    CardFilter,
    name=texts,
    lanes=lists_of(st.sampled_from(("l0", "l1", "gone"))),
    kinds=lists_of(st.sampled_from(vocabulary.CARD_KINDS)),
    tags=lists_of(texts),
    unsaid=lists_of(st.sampled_from(vocabulary.SAYABLE)),
    potential_from=maybe(scores),
    effort_to=maybe(scores),
)
presented = st.builds(
    PresentedStep,
    kind=st.sampled_from(vocabulary.PRESENTED_KINDS),
    phases=lists_of(st.sampled_from(("p0", "p1", "gone"))),
    lanes=lists_of(st.sampled_from(("l0", "l1", "gone"))),
    name=texts,
)
presets = st.builds(
    ExportPreset,
    name=texts,
    format=st.sampled_from((".pdf", ".png", "other")),
    sections=lists_of(st.sampled_from(("map", "gap", "other"))),
    papers=st.dictionaries(st.just("gap"), st.just(("A3", "portrait")), max_size=1),
    roles=lists_of(st.sampled_from(("l0", "gone"))),
    roll=maybe(st.just(610.0)),
    source=st.booleans(),
)
steps = st.sampled_from(vocabulary.WORKSHOP_STEPS)
map_fields: dict[str, st.SearchStrategy[Any]] = {
    "title": texts,
    "client": texts,
    "purpose": texts,
    "state": st.sampled_from(("as_is", "to_be")),
    "language": st.sampled_from(tuple(LANGUAGES)),
    "authors": lists_of(texts),
    "accent": st.sampled_from(("#1F2D5C", "#abcdef")),
    "base": texts,
    "local_market": texts,
    "duration_to_scale": st.booleans(),
    "step_notes": st.dictionaries(steps, texts, max_size=2),
    "agenda": st.dictionaries(steps, st.integers(0, 90), max_size=2),
    "dismissed": lists_of(st.sampled_from(("hole phases/p1/lanes/l1", "gone cards/x"))),
    "filters": lists_of(filters),
    "presented": lists_of(presented),
    "export_presets": lists_of(presets),
    "meta": metas,
}
phase_fields: dict[str, st.SearchStrategy[Any]] = {
    "name": texts,
    "goal": texts,
    "decisive": st.booleans(),
    "duration": maybe(st.integers(0, 400).map(float)),
    "width": maybe((120, 240, 800)),
    "collapsed": st.booleans(),
    "hidden": st.booleans(),
    "meta": metas,
}
lane_fields: dict[str, st.SearchStrategy[Any]] = {
    "name": texts,
    "kind": st.sampled_from(("role", "role", "topic", "experience", "gap", "kpis", "investment")),
    "role": st.sampled_from(vocabulary.ROLES),
    "side": maybe(("customer", "company")),
    "colour": maybe(("#5B5BD6", "role-3", "#123456")),
    "look": maybe((1, 2, 9, 56)),
    "default_kind": maybe(vocabulary.CARD_KINDS),
    "takes_ideas": st.booleans(),
    "height": maybe((40, 300, 4_000)),
    "collapsed": st.booleans(),
    "hidden": st.booleans(),
    "age": texts,
    "interests": lists_of(texts),
}
persona_fields: dict[str, st.SearchStrategy[Any]] = {
    "name": texts,
    "quote": texts,
    "geography": texts,
    "goals": lists_of(texts),
    "sources": lists_of(texts),
}
card_fields: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(vocabulary.CARD_KINDS),
    "title": texts,
    "notes": texts,
    "channel": texts,
    "customer_present": maybe((True, False)),
    "we_present": maybe((True, False)),
    "potential": maybe(scores),
    "effort": maybe(scores),
    "effort_now": maybe(scores),
    "budget": maybe((True, False)),
    "competence": maybe((True, False)),
    "follow_up": maybe((True, False)),
    "best_for_customer": maybe((True, False)),
    "message": texts,
    "indirect": st.booleans(),
    "manner": maybe(vocabulary.MANNERS),
    "research": lists_of(st.sampled_from(vocabulary.RESEARCH_SOURCES)),
    "experience": maybe(st.integers(-2, 2)),
    "moment_of_truth": st.booleans(),
    "qualification": st.sampled_from(vocabulary.QUALIFICATIONS),
    "evidence": maybe(vocabulary.EVIDENCE),
    "decision": maybe(vocabulary.DECISIONS),
    "investment": maybe(vocabulary.INVESTMENTS),
    "due": maybe(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    "progress": st.sampled_from(vocabulary.PROGRESS),
    "change": maybe(vocabulary.CHANGES),
    "earlier": maybe(
        st.builds(
            Earlier,
            phase=maybe(("p0", "gone")),
            lane=maybe(("l0",)),
            title=texts,
            customer_present=maybe((True, False)),
            potential=maybe(scores),
        )
    ),
    "dropped": maybe(texts),
    "tags": lists_of(texts),
    "links": lists_of(links),
    "meta": metas,
}
handoff_fields: dict[str, st.SearchStrategy[Any]] = {
    "kind": st.sampled_from(("handoff", "leads_to", "loop")),
    "label": texts,
}
readings = st.builds(Reading, on=st.dates(date(2020, 1, 1), date(2030, 12, 31)), value=numbers)
kpi_fields: dict[str, st.SearchStrategy[Any]] = {
    "name": texts,
    "unit": texts,
    "better": st.sampled_from(("higher", "lower")),
    "target": maybe(numbers),
    "target_on": maybe(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    "counts": st.sampled_from(("", "people", "visitors")),
    "readings": lists_of(readings),
}
spreads = st.lists(scores, min_size=5, max_size=5).map(
    lambda five: Spread(votes=5, **dict(zip(("least", "lower", "median", "upper", "most"),
                                            sorted(five), strict=True)))
)  # fmt: skip
tallies = st.builds(
    Tally,
    potential=maybe(spreads),
    effort=maybe(spreads),
    dots=st.integers(0, 9),
    voters=st.integers(0, 5),
)
round_fields: dict[str, st.SearchStrategy[Any]] = {
    "title": texts,
    "about": st.sampled_from(("scores", "dots")),
    "on": maybe(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
}
clocks = st.sampled_from(("00:00", "09:05", "23:59"))
workshop_fields: dict[str, st.SearchStrategy[Any]] = {
    "title": texts,
    "on": maybe(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    "people": lists_of(texts),
    "course": lists_of(st.builds(Stretch, step=steps, began=clocks, ended=maybe(clocks))),
    "remarks": lists_of(
        st.builds(
            Remark,
            kind=st.sampled_from(("parked", "agreed")),
            text=texts,
            by=texts,
            step=maybe(steps),
            at=maybe(clocks),
            taken_up=st.booleans(),
        )
    ),
}
quote_fields: dict[str, st.SearchStrategy[Any]] = {
    "said_by": texts,
    "said_on": maybe(st.dates(date(2020, 1, 1), date(2030, 12, 31))),
    "source": maybe(vocabulary.RESEARCH_SOURCES),
    "meta": metas,
}
assets = st.builds(
    Asset,
    name=texts,
    media_type=st.sampled_from(("image/png", "image/jpeg")),
    data=st.binary(max_size=12).map(lambda data: base64.b64encode(data).decode()),
)


def fields(of: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the fields of a record; the others keep their defaults."""
    return st.fixed_dictionaries({}, optional=of)


def ids(prefix: str, max_size: int, min_size: int = 0) -> st.SearchStrategy[list[str]]:
    """Ids in no particular order, unlike those of another prefix."""
    numbered = st.integers(min_size, max_size).map(lambda n: [f"{prefix}{i}" for i in range(n)])
    return numbered.flatmap(st.permutations)


def influences(phases: Iterable[str]) -> st.SearchStrategy[dict[str, Any]]:
    """What part a role has in some of the phases."""
    if not (known := sorted(phases)):
        return st.just({})
    codes = st.lists(st.sampled_from(vocabulary.INFLUENCES), unique=True, min_size=1, max_size=5)
    return st.dictionaries(st.sampled_from(known), codes.map(tuple), max_size=2)


def felt(phases: Iterable[str]) -> st.SearchStrategy[dict[str, int]]:
    """How a role feels in some of the phases as a whole."""
    if not (known := sorted(phases)):
        return st.just({})
    return st.dictionaries(st.sampled_from(known), st.integers(-2, 2), max_size=2)


def card_steps(cards: Iterable[str]) -> st.SearchStrategy[dict[str, vocabulary.WorkshopStep]]:
    """In which step some of the cards came."""
    if not (known := sorted(cards)):
        return st.just({})
    return st.dictionaries(st.sampled_from(known), steps, max_size=3)


@st.composite
def cards_on(
    draw: st.DrawFn,
    phases: Mapping[str, Phase],
    lanes: Mapping[str, Lane],
    pictured: st.SearchStrategy[Any],
    most: int,
) -> dict[str, Card]:
    """Cards in a few crowded cells and in the idea tray."""
    cells = [
        (phase, lane)
        for phase in phases
        for lane in lanes
        if lanes[lane].kind in vocabulary.CARD_LANES
    ]
    crowded = draw(st.lists(st.sampled_from(cells), max_size=3, unique=True)) if cells else []
    places = st.sampled_from([(None, None), *crowded])
    proposed = maybe(tuple(phases)) if phases else st.none()
    known = draw(ids("c", most))
    answered = lists_of(st.sampled_from(sorted(known))) if known else st.just(())
    cards = {}
    for each in known:
        phase, lane = draw(places)
        cards[each] = Card(
            order=draw(orders),
            phase=phase,
            lane=lane,
            image=draw(pictured),
            proposed_phase=draw(proposed),
            answers=draw(answered),
            **draw(fields(card_fields)),
        )
    return cards


@st.composite
def documents(draw: st.DrawFn, max_cards: int = 8) -> Document:
    """Whole documents: every reference resolves and every card is where cards may be."""
    phases = {
        each: Phase(order=draw(orders), **draw(fields(phase_fields))) for each in draw(ids("p", 4))
    }
    lanes = {
        each: Lane(
            order=draw(orders),
            influence=draw(influences(phases)),
            experience=draw(felt(phases)),
            **draw(fields(lane_fields)),
        )
        for each in draw(ids("l", 5))
    }
    roles = lists_of(st.sampled_from(sorted(lanes))) if lanes else st.just(())
    lanes = {each: lane.replaced(about=draw(roles)) for each, lane in lanes.items()}
    pictures = {each: draw(assets) for each in draw(ids("a", 2))}
    pictured = maybe(tuple(pictures)) if pictures else st.none()
    cards = draw(cards_on(phases, lanes, pictured, max_cards))
    return Document(
        map=Map(logo=draw(pictured), **draw(fields(map_fields))),
        phases=phases,
        lanes=lanes,
        personas={
            each: Persona(
                order=draw(orders),
                lane=draw(st.sampled_from(sorted(lanes))),
                portrait=draw(pictured),
                **draw(fields(persona_fields)),
            )
            for each in (draw(ids("per", 3)) if lanes else ())
        },
        cards=cards,
        handoffs={
            each: Handoff(
                source=draw(st.sampled_from(sorted(cards))),
                target=draw(st.sampled_from(sorted(cards))),
                **draw(fields(handoff_fields)),
            )
            for each in (draw(ids("h", 3)) if cards else ())
        },
        kpis={
            each: Kpi(
                order=draw(orders),
                phase=draw(st.sampled_from(sorted(phases))),
                **draw(fields(kpi_fields)),
            )
            for each in (draw(ids("k", 3)) if phases else ())
        },
        rounds={
            each: Round(
                order=draw(orders),
                seats=draw(st.integers(1, 9)),
                tallies=draw(st.dictionaries(st.sampled_from(sorted(cards)), tallies, max_size=3)),
                **draw(fields(round_fields)),
            )
            for each in (draw(ids("r", 2)) if cards else ())
        },
        workshops={
            each: Workshop(
                order=draw(orders),
                came=draw(card_steps(cards)),
                decided=draw(card_steps(cards)),
                **draw(fields(workshop_fields)),
            )
            for each in draw(ids("w", 2))
        },
        quotes={
            each: Quote(
                order=draw(orders),
                text=draw(texts),
                supports=draw(lists_of(st.sampled_from(sorted(cards)))) if cards else (),
                **draw(fields(quote_fields)),
            )
            for each in draw(ids("q", 3))
        },
        assets=pictures,
    )


def all_shown(document: Document) -> Document:
    """The map with nothing hidden: all of it is printed."""
    return hide(document, hidden_parts(document), hidden=False).apply(document)

"""What of a map is printed: the roles, phases and cards that were chosen, and nothing else.

Whoever lays out a section is given the map that is left, so that what was not chosen is not there
to be printed, counted or led to. Nothing chosen of a sort is all of it.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from cjm_desktop.editing.edits.filters import saved_filter
from cjm_desktop.editing.edits.part_hiding import hidden_parts
from cjm_desktop.editing.edits.places import card_lane_ids, spanned
from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.card_filter import passed
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import RECORD_TYPES, CellKey, Document, Key
from cjm_desktop.journey.looks import dressed, looks
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card, Record
from cjm_desktop.journey.references import OPTIONAL, REFERENCES, references, without
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.branding import LOGO, LOGO_DARK
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_DRAWN_FROM_CARDS = ("experience", "gap", "investment")


def selected(document: Document, request: PrintRequest) -> Document:
    """Keep what was chosen; the same map if that is all of it.

    What is left is for drawing, and no file could take it (`of_roles`). KeyError if a role, phase
    or filter is not on the map.
    """
    shown = without_hidden(document, request)
    # Who picks cards one by one has asked for each of them.
    if not (request.disqualified or request.cards):
        shown = without_disqualified(shown)
    whole = shown
    if request.roles:
        shown = of_roles(shown, request.roles)
    if request.phases:
        shown = of_phases(shown, request.phases)
    if request.kinds:
        shown = of_kinds(shown, request.kinds)
    if request.filter:
        # Whom a card is about is told by the whole map.
        shown = of_cards(shown, passed_by(document, request.filter))
    if request.cards:
        shown = of_picked(shown, request.cards)
    return shown if shown is whole else _without_loose_ends(shown)


def without_hidden(document: Document, request: PrintRequest) -> Document:
    """Leave out the phases and lanes that are hidden and not asked for, with all that is of them.

    The whole of a map, for those that are told of it, is what is left.
    """
    if request.hidden:
        return document
    asked = {*request.roles, *request.phases}
    return _parts_shown(_with_shown(document, asked))


def is_part(document: Document, request: PrintRequest) -> bool:
    """Say whether an export is of less than the map, so that the whole must not be in its file."""
    return request.is_part or without_hidden(document, request) is not document


def _with_shown(document: Document, asked: Collection[str]) -> Document:
    shown: dict[Key, Record | None] = {
        key: document.phases[key.id].replaced(hidden=False)
        if key.kind == "phases"
        else document.lanes[key.id].replaced(hidden=False)
        for key in hidden_parts(document)
        if key.id in asked
    }
    return document.replaced(shown) if shown else document


@remembered(DOCUMENTS)
def _parts_shown(document: Document) -> Document:
    hidden = {key.id for key in hidden_parts(document)}
    if not hidden:
        return document
    lanes, shown = document.lanes, looks(document)
    left = replace(
        document,
        lanes={
            each: dressed(lane, shown[each]) if each in shown else lane
            for each, lane in lanes.items()
            if each not in hidden
        },
        personas={key: one for key, one in document.personas.items() if one.lane not in hidden},
        cards={key: card for key, card in document.cards.items() if card.lane not in hidden},
    )
    phases = [phase for phase in document.phase_ids if phase not in hidden]
    return _without_loose_ends(of_phases(left, phases))


def of_roles(document: Document, roles: Iterable[str]) -> Document:
    """Keep what is about some roles, their experience, gap and investment.

    Lanes look as they do among all. The idea tray belongs to the whole map, and so to each of its
    roles.
    """
    chosen, shown = frozenset(roles), looks(document)
    about = frozenset(lane for role in chosen for lane in lanes_about(document, role))
    lanes = {
        lane_id: dressed(lane, shown[lane_id]) if lane_id in shown else lane
        for lane_id, lane in document.lanes.items()
        if lane.kind in _DRAWN_FROM_CARDS or lane_id in about
    }
    missing = chosen - lanes.keys()
    if missing:
        raise KeyError(*missing)
    return replace(
        document,
        lanes=lanes,
        personas={key: one for key, one in document.personas.items() if one.lane in chosen},
        cards={
            key: card for key, card in document.cards.items() if card.lane in (None, *about)
        },
    )  # fmt: skip


def of_phases(document: Document, phases: Iterable[str]) -> Document:
    """Keep some phases, their cards and KPIs; of the idea tray, what serves none of the others."""
    chosen = {phase: document.phases[phase] for phase in phases}

    def stays(card: Card) -> bool:
        if card.phase is None:
            return card.proposed_phase is None or card.proposed_phase in chosen
        return card.phase in chosen

    return replace(
        document,
        phases=chosen,
        cards={key: card for key, card in document.cards.items() if stays(card)},
        kpis={key: kpi for key, kpi in document.kpis.items() if kpi.phase in chosen},
    )


def of_kinds(document: Document, kinds: Collection[CardKind]) -> Document:
    """Keep cards of some kinds, with what is drawn from those."""
    kept = of_cards(document, {key for key, card in document.cards.items() if card.kind in kinds})
    if "touchpoint" in kinds:
        return kept
    lanes = {key: lane for key, lane in kept.lanes.items() if lane.kind != "gap"}
    return replace(kept, lanes=lanes)


def passed_by(document: Document, name: str) -> frozenset[str]:
    """List the cards that pass a saved filter; KeyError if it is not on the map."""
    wanted = saved_filter(document, name)
    if wanted is None:
        raise KeyError(name)
    return passed(document, wanted)


def of_cards(document: Document, card_ids: Collection[str]) -> Document:
    """Keep some cards, and the topics that still hold any or never held one."""
    cards = {key: card for key, card in document.cards.items() if key in card_ids}
    held = {card.lane for card in document.cards.values()}
    holding = {card.lane for card in cards.values()}
    lanes = {
        lane_id: lane
        for lane_id, lane in document.lanes.items()
        if not (lane.kind == "topic" and lane_id in held - holding)
    }
    return replace(document, lanes=lanes, cards=cards)


def of_picked(document: Document, card_ids: Collection[str]) -> Document:
    """Keep cards that were picked, with the phases and lanes that they span.

    Lanes that are drawn from all cards would say of these alone what is true of none, and go. What
    lies between the cards stays there, empty.
    """
    picked, shown = document.cards.keys() & set(card_ids), looks(document)
    phases = spanned(document.phase_ids, {document.cards[each].phase for each in picked})
    lanes = spanned(card_lane_ids(document), {document.cards[each].lane for each in picked})
    return replace(
        document,
        phases={each: document.phases[each] for each in phases},
        lanes={
            each: dressed(document.lanes[each], shown[each])
            if each in shown
            else document.lanes[each]
            for each in lanes
        },
        personas={key: one for key, one in document.personas.items() if one.lane in lanes},
        cards={key: card for key, card in document.cards.items() if key in picked},
        kpis={},
    )


def selection_words(document: Document, request: PrintRequest, tr: Wording) -> str:
    """Name what was chosen of the whole map, for those who get a part of it; empty for all."""
    roles = [place_words(document, CellKey(None, role), tr) for role in request.roles]
    phases = [place_words(document, CellKey(phase, None), tr) for phase in request.phases]
    kinds = [phrase(tr, kind) for kind in request.kinds]
    filters = [tr("Filter: {name}", name=_line(request.filter))] if request.filter else []
    there = sum(each in document.cards for each in request.cards)
    picked = [tr.plural("one card", "{n} cards", there)] if request.cards else []
    said = (roles, phases, kinds, filters, picked)
    return " · ".join(", ".join(names) for names in said if names)


def _line(text: str) -> str:
    return " ".join(text.split())


def _without_loose_ends(document: Document) -> Document:
    """Take away what leads to something that is gone, and the pictures that nothing shows.

    So goes every quote that nothing in the part rests on: nobody could tell what it is about.
    """
    used: set[str] = set()
    changes: dict[Key, Record | None] = {}
    there = {kind: document.table(kind).keys() for kind in RECORD_TYPES}
    for kind in REFERENCES:
        for record_id, record in document.table(kind).items():
            left: Record | None = record
            for field, leads_to, target in references(kind, record):
                if target in there[leads_to]:
                    if leads_to == "assets":
                        used.add(target)
                elif field not in OPTIONAL:
                    left = None
                elif left is not None:
                    left = without(left, field, (target,))
            if isinstance(left, Quote) and not left.supports:
                left = None
            if left is not record:
                changes[Key(kind, record_id)] = left
    used |= {LOGO, LOGO_DARK}
    changes |= {Key("assets", key): None for key in document.assets if key not in used}
    return document.replaced(changes)

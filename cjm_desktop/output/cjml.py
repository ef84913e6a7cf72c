"""A map as a journey in CJML, the XML of cjml.no: cards are touchpoints, roles the end users.

A journey as it is, is an actual one; an improved one is planned, of which CJML tells no experience.
What is read back is told in `intake.importing.cjml`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES, PLACE_KINDS
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_VERSION: Final = "2.0"
_MIDDLE: Final = 3
_US: Final = "us"
_HELD: Final = frozenset(
    {"order", "phase", "lane", "title", "notes", "kind", "channel", "message", "experience",
     "customer_present", "we_present"}
)  # fmt: skip
"""The fields of a card of which a touchpoint tells, as far as it does."""
_NO_XML: Final = re.compile("[\ufffe\uffff]")


def cjml_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Write the journey."""
    progress(0, 1)
    shown, tr = selected(document, options), Wording.of(document.map.language)
    root = Element("CJML", version=_VERSION)
    _journey(root, shown, tr)
    indent(root)
    return [tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"]


def cjml_losses(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say what a journey in CJML does not hold of a map."""
    shown = selected(document, options)
    cards = [card for card in shown.cards.values() if card.phase is not None]
    if kinds := sum(card.kind not in PLACE_KINDS for card in cards):
        yield tr.plural(
            "CJML knows touchpoints and actions only: one other card becomes an action",
            "CJML knows touchpoints and actions only: {n} other cards become actions", kinds,
        )  # fmt: skip
    if unknown := sum(_meets(card) and not _both_there(card) for card in cards):
        yield tr.plural(
            "CJML says of a touchpoint that both sides are there: of one that is not known",
            "CJML says of touchpoints that both sides are there: of {n} that is not known", unknown,
        )  # fmt: skip
    if channels := sum(bool(card.channel) and not _meets(card) for card in cards):
        yield tr.plural(
            "Actions in CJML have no channel: that of one card will be missing",
            "Actions in CJML have no channel: those of {n} cards will be missing", channels,
        )  # fmt: skip
    felt = sum(card.experience is not None for card in cards)
    if felt and shown.map.state == "to_be":
        yield tr.plural(
            "CJML holds no experience of an improved journey: that of one card will be missing",
            "CJML holds no experience of an improved journey: those of {n} cards will be missing",
            felt,
        )
    if more := sum(bool(card.without_defaults().keys() - _HELD) for card in cards):
        yield tr.plural(
            "CJML has no scores and none of the other fields: those of one card will be missing",
            "CJML has no scores and none of the other fields: those of {n} cards will be missing",
            more,
        )
    if shown.handoffs:
        yield tr.plural(
            "CJML holds no arrows: {n} will be missing",
            "CJML holds no arrows: {n} will be missing",
            len(shown.handoffs),
        )  # fmt: skip
    goals = sum(bool(phase.goal.strip()) for phase in shown.phases.values())
    if beside := goals + len(shown.personas) + len(shown.kpis):
        yield tr.plural(
            "CJML holds no goals of phases, no personas and no KPIs: {n} will be missing",
            "CJML holds no goals of phases, no personas and no KPIs: {n} will be missing", beside,
        )  # fmt: skip
    if quotes := sum(bool(quote.text.strip()) for quote in shown.quotes.values()):
        yield tr.plural(
            "CJML holds no quotes: {n} will be missing",
            "CJML holds no quotes: {n} will be missing", quotes,
        )  # fmt: skip
    if ideas := len(shown.cards) - len(cards):
        yield tr.plural(
            "CJML has no idea tray: one idea will be missing",
            "CJML has no idea tray: {n} ideas will be missing", ideas,
        )  # fmt: skip


def _meets(card: Card) -> bool:
    """Say whether a card is where the customer and we may meet."""
    return (
        card.kind in PLACE_KINDS
        and card.customer_present is not False
        and card.we_present is not False
    )


def _both_there(card: Card) -> bool:
    return card.customer_present is True and card.we_present is True


def _journey(root: Element, document: Document, tr: Wording) -> None:
    planned = document.map.state == "to_be"
    journey = SubElement(root, "plannedJourney" if planned else "actualJourney")
    _say(journey, "journeyID", "PJ1" if planned else "AJ1")
    _say(journey, "journeyTitle", document.map.title or tr("Untitled journey map"))
    phases = {each: f"P{number}" for number, each in enumerate(document.phase_ids, start=1)}
    listed = SubElement(journey, "journeyPhases")
    for each, code in phases.items():
        phase = SubElement(listed, "journeyPhase", phaseID=code)
        _say(phase, "phaseName", place_words(document, CellKey(each, None), tr))
        _say(phase, "phaseDescription", document.phases[each].description)
    _say(journey, "journeyShortSummary", document.map.purpose)
    _say(journey, "journeyLongSummary", document.map.notes)
    actors = _actors(SubElement(journey, "actors"), document, tr)
    points = SubElement(journey, "touchpoints")
    us, number = _us(document, tr), 0
    for phase_id, code in phases.items():
        for lane in actors:
            for _, card in document.cells.get(CellKey(phase_id, lane), ()):
                number += 1
                sides = actors[lane], us
                _point(points, card, f"TP{number}", code, sides, tr, planned=planned)


def _us(document: Document, tr: Wording) -> str:
    """Give the code of our own side, by which it is called where the map names no company."""
    return _US if document.map.client.strip() else tr("We")


def _actors(actors: Element, document: Document, tr: Wording) -> Mapping[str, str]:
    """List who takes part; gives the code of each lane."""
    lanes = [each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES]
    ours = [each for each in lanes if document.lanes[each].side == "company"]
    codes = {each: f"A{number}" for number, each in enumerate(lanes, start=1)}
    for each in lanes:
        if each not in ours:
            user = SubElement(actors, "endUser", actorID=codes[each])
            _say(user, "actorName", place_words(document, CellKey(None, each), tr))
    us = SubElement(actors, "serviceProvider", actorID=_us(document, tr))
    _say(us, "companyName", document.map.client)
    for each in ours:
        provider = SubElement(actors, "serviceProvider", actorID=codes[each])
        _say(provider, "companyName", place_words(document, CellKey(None, each), tr))
    return codes


def _point(
    points: Element, card: Card, code: str, phase: str, sides: tuple[str, str], tr: Wording,
    *, planned: bool,
) -> None:  # fmt: skip
    """Write a card; its lane's actor begins, and we are on the other side where both may meet."""
    actor, us = sides
    meets = _meets(card)
    what = "CommunicationPoint" if meets else "Action"
    point = SubElement(points, f"{'planned' if planned else 'actual'}{what}")
    _say(point, "touchpointID", code)
    SubElement(point, "belongsTo", phaseIDref=phase)
    _side(point, "initiator", actor, card.title or phrase(tr, card.kind))
    if meets:
        _side(point, "receiver", us, "")
        if card.channel:
            _say(SubElement(point, "channel"), "channelName", card.channel)
    _say(point, "message", card.message)
    _say(point, "comment", card.notes)
    if card.experience is not None and not planned:
        felt = SubElement(point, "touchpointExperience")
        _say(felt, "experienceRating", str(card.experience + _MIDDLE))
    if card.kind != "touchpoint":
        _say(point, "category", card.kind)


def _side(point: Element, name: str, actor: str, label: str) -> None:
    side = SubElement(point, name)
    SubElement(side, "refersTo", actorIDref=actor)
    _say(side, f"{name}Label", label)


def _say(parent: Element, name: str, text: str) -> None:
    """Write an element with a text, unless there is none."""
    if text.strip():
        SubElement(parent, name).text = _NO_XML.sub("\ufffd", text)

"""What the marks on a map and its gap chart say: those that occur on it, and no others.

Each is drawn by what draws it on the map, from a card that has this one mark alone.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.insight.earlier_journey import is_changed
from cjm_desktop.insight.facts import filled_cells, phase_counts
from cjm_desktop.insight.feasibility import NEEDS
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.kpis import state
from cjm_desktop.insight.voting.standing import standing_votes
from cjm_desktop.insight.wants import AnswerCount, answers, phase_wants
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import (
    CARD_KINDS,
    EVIDENCE,
    INVESTMENTS,
    CardKind,
    HandoffKind,
)
from cjm_desktop.layout.drawing import Box, Icon, Mark, Text
from cjm_desktop.layout.gap.gap_legend import sign_entries
from cjm_desktop.layout.gap.need_marks import WIDTH, need_marks
from cjm_desktop.layout.lane_look import SAMPLE
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.map.arrows import COLOUR, arrow
from cjm_desktop.layout.map.card_face import LINE_LEFT, card_face, quiet_line
from cjm_desktop.layout.map.kpi_lane import state_mark
from cjm_desktop.layout.map.tally import ON_PAPER, Item, phase_tally, tally_marks
from cjm_desktop.layout.party_words import party_looks, party_words
from cjm_desktop.layout.sign_words import known_words
from cjm_desktop.words.capitals import capitalised
from cjm_desktop.words.codes import experience, phrase
from cjm_desktop.words.wording import N_, Wording

_CARD: Final = 122.0
"""The width of a card."""
_SIGN, _ARROW = 14.0, 40.0
"""The widths of a sign and of an arrow."""
_LINE: Final = 14.0
_WIDEST: Final = 200.0
"""So much room has every sign that it is drawn."""

_KINDS: Final[dict[CardKind, str]] = {
    "touchpoint": N_("a place where customer and company can meet"),
    "mindset": N_("what the customer thinks or does"),
    "need": N_("what the customer needs"),
    "friction": N_("what stands in the customer’s way"),
    "idea": N_("what could be done"),
    "content": N_("what is shown or told there"),
    "note": N_("what else is worth knowing"),
}

_TALLIES: Final[dict[str, str]] = {
    "mindset": N_("mindsets that hold, of all in the phase"),
    "customer": N_("touchpoints where the customer is"),
    "we": N_("touchpoints where we are"),
    "answered": N_("the customer’s wants answered, of all"),
}

_ARROWS: Final[Sequence[HandoffKind]] = ("handoff", "leads_to", "loop")


class Entry(NamedTuple):
    """What is drawn, how wide and high that is, and what it says."""

    marks: tuple[Mark, ...]
    width: float
    height: float
    words: str


class Subject(NamedTuple):
    """Marks of one subject."""

    title: str
    entries: tuple[Entry, ...]


def legend_subjects(document: Document, tr: Wording, *, chart: bool) -> list[Subject]:
    """List the marks that occur, those of the gap chart only if that is shown."""
    cards = [item.card for _, placed in filled_cells(document) for item in placed]
    subjects = [
        (tr("Cards"), _cards(cards, tr)),
        (tr("Who is there"), _presence(cards, tr)),
        (tr("Scores"), _scores_on(document, tr)),
        (tr("Experience"), _experiences(cards, tr)),
        (tr("Evidence"), _evidence(cards, tr)),
        (tr("What the customer pays"), _investments(cards, tr)),
        (tr("Other signs"), _others(cards, tr)),
        (tr("Roles"), _roles(document, tr)),
        (tr("Phases"), _phases(document, tr)),
        (tr("Arrows"), _arrows(document, tr)),
        (tr("KPIs"), _kpis(document, tr)),
        (tr("Gap chart"), _chart(document, cards, tr) if chart else iter(())),
    ]
    made = [Subject(title, tuple(entries)) for title, entries in subjects]
    return [subject for subject in made if subject.entries]


def marks_of(document: Document, key: Key, tr: Wording) -> list[Entry]:
    """List what the marks of one record say: of a card, a heading, an arrow."""
    match key.kind:
        case "cards":
            return _marks_of_card(document, key.id, tr)
        case "phases":
            return list(_phases(document, tr))
        case "lanes":
            return list(_roles(document, tr))
        case "handoffs":
            return [_arrow(document.handoffs[key.id].kind, tr)]
        case _:
            return []


def kind_meaning(kind: CardKind, tr: Wording) -> str:
    """Say what a kind of card is."""
    return tr(_KINDS[kind])


def chart_marks(document: Document, tr: Wording) -> list[Entry]:
    """List what the marks of the gap chart say."""
    cards = [item.card for _, placed in filled_cells(document) for item in placed]
    return list(_chart(document, cards, tr))


def _marks_of_card(document: Document, card_id: str, tr: Wording) -> list[Entry]:
    card, known = document.cards[card_id], answers(document)
    is_scored = card.potential is not None or effort(card) is not None
    count = known[card_id].amount if card_id in known else AnswerCount()
    alone = [card]
    # Without a subject above them, face, evidence and coins say what they are about.
    plain = (*_experiences(alone, tr), *_evidence(alone, tr), *_investments(alone, tr))
    said = known_words(card, tr)
    return [
        *_cards(alone, tr),
        *_presence(alone, tr),
        *_scores(card if is_scored else None, [count], tr),
        *(entry._replace(words=words) for entry, words in zip(plain, said, strict=True)),
        *_others(alone, tr),
    ]


def _card(card: Card, words: str, tr: Wording) -> Entry:
    figure = card_face("", card, tr, _CARD)
    return Entry(figure.marks, _CARD, figure.height, capitalised(words))


def _cards(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    """Show a card of each kind, and those that are struck through or have a star."""
    kinds = {card.kind for card in cards}
    for kind in CARD_KINDS:
        if kind in kinds:
            card = Card(order="a0", kind=kind, title=phrase(tr, kind))
            yield _card(card, kind_meaning(kind, tr), tr)
    if any(card.kind == "mindset" and card.qualification == "disqualified" for card in cards):
        struck = Card(
            order="a0", kind="mindset", title=phrase(tr, "mindset"), qualification="disqualified"
        )
        yield _card(struck, tr("a mindset that does not hold"), tr)
    if any(card.moment_of_truth for card in cards):
        star = Card(order="a0", title=phrase(tr, "touchpoint"), moment_of_truth=True)
        yield _card(star, tr("a moment of truth: here it is won or lost"), tr)


def _sign(card: Card, words: str, tr: Wording, answered: AnswerCount | None = None) -> Entry:
    return _line(quiet_line(card, tr, answered or AnswerCount()), words)


def _line(marks: Sequence[Mark], words: str, least: float = _SIGN) -> Entry:
    """Make an entry as wide as its marks, or at least so wide."""
    ends = [mark.x + mark.width - LINE_LEFT for mark in marks if isinstance(mark, (Text, Box))]
    return Entry(tuple(marks), LINE_LEFT + max(least, *ends, 0.0), _LINE, capitalised(words))


def _presence(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    theirs = {card.customer_present for card in cards}
    ours = {card.we_present for card in cards}
    for present, words in (
        (True, tr("The customer is there")), (False, tr("The customer is not there"))
    ):  # fmt: skip
        if present in theirs:
            yield _sign(Card(order="a0", customer_present=present), words, tr)
    for present, words in ((True, tr("We are there")), (False, tr("We are not there"))):
        if present in ours:
            yield _sign(Card(order="a0", we_present=present), words, tr)


def _scores_on(document: Document, tr: Wording) -> Iterator[Entry]:
    scored = next((item.card for item in ranking(document)), None)
    return _scores(scored, [each.amount for each in answers(document).values()], tr)


def _scores(scored: Card | None, counts: Sequence[AnswerCount], tr: Wording) -> Iterator[Entry]:
    if scored is not None:
        one = Card(order="a0", potential=scored.potential, effort=effort(scored))
        words = tr("potential / effort, each from 0 to 10")
        yield _sign(one, words, tr)
    if any(count.ours for count in counts):
        words = tr("our touchpoints that answer it")
        yield _sign(Card(order="a0", kind="need"), words, tr, AnswerCount(ours=1))
    if any(count.proposed for count in counts):
        words = tr("answers that are proposed")
        yield _sign(Card(order="a0", kind="need"), words, tr, AnswerCount(proposed=1))


def _experiences(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    for step in sorted({card.experience for card in cards if card.experience is not None}):
        yield _sign(Card(order="a0", experience=step), experience(tr, step), tr)


def _evidence(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    known = {card.evidence for card in cards}
    for evidence in EVIDENCE:
        if evidence in known:
            yield _sign(Card(order="a0", evidence=evidence), phrase(tr, evidence), tr)


def _investments(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    paid = {card.investment for card in cards}
    for level in INVESTMENTS:
        if level in paid:
            yield _sign(Card(order="a0", investment=level), phrase(tr, level), tr)


def _others(cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    if any(card.indirect for card in cards):
        words = tr("Indirect: customers meet us here without our doing")
        yield _sign(Card(order="a0", indirect=True), words, tr)
    if any(card.manner == "automated" for card in cards):
        yield _sign(Card(order="a0", manner="automated"), phrase(tr, "automated"), tr)
    if any(card.links for card in cards):
        linked = quiet_line(Card(order="a0", links=("https://example.org",)), tr)
        seen = tuple(mark for mark in linked if isinstance(mark, Icon))
        yield _line(seen, tr("has a link"))
    changes = {card.change for card in cards}
    for change, words in (
        ("added", phrase(tr, "added")), ("removed", phrase(tr, "removed"))
    ):  # fmt: skip
        if change in changes:
            yield _sign(Card(order="a0", change=change), words, tr)
    changed = next((card for card in cards if card.change is None and is_changed(card)), None)
    if changed is not None:
        one = Card(order="a0", kind=changed.kind, title=changed.title, earlier=changed.earlier)
        if is_changed(one):
            yield _sign(one, tr("changed in the improved journey"), tr)


def _roles(document: Document, tr: Wording) -> Iterator[Entry]:
    """Show how each role looks: its colour, the dash of its curve, the shape of its dots."""
    for who, look in party_looks(document).items():
        middle = _LINE / 2
        bar = Box(LINE_LEFT, 0, 5, _LINE, fill=look.colour)
        curve = look.sample(LINE_LEFT + 11, middle)
        dot = shape_mark(look.shape, LINE_LEFT + SAMPLE + 22, middle, 5, look.colour)
        name = party_words(document, who, tr)
        yield _line((bar, *curve, dot), name, SAMPLE + 28)._replace(words=name)


def _phases(document: Document, tr: Wording) -> Iterator[Entry]:
    """Show what stands at the foot of a phase’s heading, with the first figures that there are."""
    found: dict[str, Item] = {}
    for phase in document.phase_ids:
        sums = phase_tally(phase_counts(document, phase), tr, phase_wants(document, phase))
        for item in sums:
            found.setdefault(item.sign, item)
    for sign, words in _TALLIES.items():
        if sign in found:
            yield _line(tally_marks((found[sign],), ON_PAPER, LINE_LEFT, 0, _WIDEST), tr(words))
    if any(phase.duration is not None for phase in document.phases.values()):
        clock = Icon(LINE_LEFT, 1, 11, "clock", "ink")
        yield _line((clock,), tr("how long the phase takes"))
    if any(phase.decisive for phase in document.phases.values()):
        flag = Icon(LINE_LEFT, 1, 11, "flag", "ink")
        yield _line((flag,), tr("The decision is made here"))


def _arrows(document: Document, tr: Wording) -> Iterator[Entry]:
    drawn = {
        handoff.kind
        for handoff in document.handoffs.values()
        if all(document.cards[end].phase for end in (handoff.source, handoff.target))
    }
    for kind in _ARROWS:
        if kind in drawn:
            yield _arrow(kind, tr)


def _arrow(kind: HandoffKind, tr: Wording) -> Entry:
    way = [(LINE_LEFT, _LINE / 2), (LINE_LEFT + _ARROW, _LINE / 2)]
    return _line(arrow(way, kind, COLOUR), phrase(tr, kind), _ARROW)


def _kpis(document: Document, tr: Wording) -> Iterator[Entry]:
    if not any(lane.kind == "kpis" for lane in document.lanes.values()):
        return
    found = {state(kpi): kpi for kpi in document.kpis.values()}
    middle = LINE_LEFT + _SIGN / 2
    for code in ("on_target", "off_target", "not_yet", "no_target", "no_reading"):
        if code in found:
            yield _line((state_mark(found[code], middle, _LINE / 2),), phrase(tr, code))


def _chart(document: Document, cards: Sequence[Card], tr: Wording) -> Iterator[Entry]:
    if not ranking(document):
        return
    for entry in sign_entries(filled_cells(document), standing_votes(document), tr):
        if entry.shown:
            yield _line(tuple(entry.sign(LINE_LEFT + 6, _LINE / 2)), entry.name)
    known = next((card for card in cards if need_marks(card, tr)), None)
    if known is not None:
        words = tr(
            "In place: {needs}; on a disc = yes, struck out = no, alone = not known.",
            needs=", ".join(phrase(tr, need) for need in NEEDS),
        )
        yield _line(need_marks(known, tr, LINE_LEFT, 0.5), words, WIDTH)

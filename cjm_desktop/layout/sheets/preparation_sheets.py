"""The pack that goes out before a workshop: what the map knows by now, and what to think of.

What is still empty on the map becomes a question with lines to write on. The facilitator's own
notes on the steps stay out of it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm_desktop.insight.agenda import all_minutes
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Persona
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.agenda_words import agenda_words
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.forms.form_ruling import form_room
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, FlowPage, FlowRow, group_of, stacked_group
from cjm_desktop.layout.sheets.flow import Headed, flow
from cjm_desktop.layout.sheets.persona_sheet import display_name
from cjm_desktop.layout.sheets.preparation_rows import (
    ABOVE,
    fact_row,
    question_row,
    ruled_header,
    ruled_rows,
    section_row,
    small_row,
    step_row,
    title_row,
)
from cjm_desktop.layout.sheets.sheet_title import continued_title
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.forms import HOW_WE_WORK, MARKET, OUTSIDE_IN, TO_THINK_OF, goal_question
from cjm_desktop.words.wording import Wording

_OWN_WIDTH, _OWN_HEIGHT = 644.0, 890.0
_BELOW_TITLE = 22.0
_PEOPLE = 5
_ANSWER = 2
_TOGETHER = 6
_MOST_TITLES = 4
"""How many touchpoints of a role and phase are named; the others are counted."""
_TITLE_LINES = 4
"""So many lines their names take at most."""


class _Pack(NamedTuple):
    """What every section is made from."""

    document: Document
    tr: Wording
    room: float


def preparation_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the pack out: in one column on an upright page, in two on one that lies."""
    room = form_room(request, _OWN_WIDTH, _OWN_HEIGHT)
    page = FlowPage(room.width, room.height, 2 if room.width > room.height else 1)
    pack = _Pack(document, tr, page.room)
    title = title_row(
        tr("Before the workshop"),
        tr("Please write down what comes to mind, and bring it along."),
        tr(OUTSIDE_IN),
        (tr("Your name"), tr("Send or bring it by")),
        page.width,
    )
    again = continued_title(tr("Before the workshop"), page.width, tr)
    for group in flow(tuple(_sections(pack)), page, Headed(title, again, _BELOW_TITLE)):
        yield room.placed(group, document)


def _sections(pack: _Pack) -> Iterator[Flowing]:
    tr = pack.tr
    yield from _section(tr("Why we make the map"), _purpose(pack), pack)
    yield from _section(tr("Target groups"), _groups(pack), pack)
    yield from _section(tr("Roles and personas"), _roles(pack), pack)
    yield from _section(tr("Key people and stakeholders"), _people(pack), pack)
    yield from _section(tr("The journey as we know it"), _journey(pack), pack)
    yield from _section(tr("To think of before we meet"), _questions(pack), pack)
    yield from _section(tr("How we will work"), _steps(pack), pack)


def _section(title: str, rows: Iterable[FlowRow], pack: _Pack) -> Iterator[Flowing]:
    again = section_row(pack.tr("{title} (continued)", title=title), pack.room)
    return group_of(section_row(title, pack.room), rows, again, above=ABOVE)


def _purpose(pack: _Pack) -> Iterator[FlowRow]:
    tr, map_ = pack.tr, pack.document.map
    better = tr("What shall be better afterwards?")
    yield _known(tr("Purpose"), map_.purpose, better, pack)
    users = tr("Who will use the result, and how?")
    yield _known(tr("For whom"), map_.audience, users, pack)


def _groups(pack: _Pack) -> Iterator[FlowRow]:
    tr, scope = pack.tr, pack.document.map.scope.strip()
    if scope:
        yield fact_row(tr("Scope"), scope, pack.room)
    asked = tr("Which customers do we mean, and what marks them: trade, size, market, habits?")
    yield question_row("", asked, _ANSWER, pack.room)


def _known(name: str, text: str, question: str, pack: _Pack) -> Figure:
    if text.strip():
        return fact_row(name, text.strip(), pack.room)
    return question_row(name, question, _ANSWER, pack.room)


def _roles(pack: _Pack) -> Iterator[FlowRow]:
    document, tr = pack.document, pack.tr
    if not document.role_lane_ids:
        asked = tr("Who takes part in the purchase: who decides, who sets demands, who uses it?")
        yield question_row("", asked, _ANSWER, pack.room)
    colours = lane_colours(document)
    for lane_id in document.role_lane_ids:
        yield from _together(_role(pack, lane_id, colours[lane_id]))


def _role(pack: _Pack, lane_id: str, colour: str) -> Iterator[Figure]:
    tr, lane = pack.tr, pack.document.lanes[lane_id]
    name = lane.name.strip() or phrase(tr, lane.kind)
    yield fact_row(name, lane.description.strip(), pack.room, colour=colour)
    personas = pack.document.personas_of(lane_id)
    for _, persona in personas:
        yield small_row(_in_short(persona, tr), pack.room)
    if not personas:
        asked = tr("Who is typical of this role, and what do they want to reach?")
        yield question_row("", asked, 1, pack.room, indent=14)


def _in_short(persona: Persona, tr: Wording) -> str:
    work = ", ".join(part for part in (persona.title.strip(), persona.company.strip()) if part)
    parts = [display_name(persona, tr), work]
    if persona.goals:
        parts.append(tr("wants: {goal}", goal=persona.goals[0]))
    return " · ".join(part for part in parts if part)


def _people(pack: _Pack) -> Iterator[FlowRow]:
    names = (pack.tr("Name"), pack.tr("Their part"), pack.tr("What we should ask them"))
    rows = ruled_rows(_PEOPLE, len(names), pack.room)
    yield stacked_group([ruled_header(names, pack.room), *rows])


def _journey(pack: _Pack) -> Iterator[FlowRow]:
    if not pack.document.phase_ids:
        asked = pack.tr("Which steps does the customer take, from the first thought to loyalty?")
        yield question_row("", asked, 2 * _ANSWER, pack.room)
    for number, phase_id in enumerate(pack.document.phase_ids, start=1):
        yield from _together(_phase(pack, number, phase_id))


def _phase(pack: _Pack, number: int, phase_id: str) -> Iterator[Figure]:
    tr, phase = pack.tr, pack.document.phases[phase_id]
    name = f"{number}. {phase.name}".rstrip()
    if phase.goal.strip():
        yield fact_row(name, phase.goal.strip(), pack.room)
    else:
        yield question_row(name, goal_question(tr), 1, pack.room)
    met = list(_touchpoints(pack, phase_id))
    yield from met
    if not met:
        asked = tr("Where do customers meet us here today, and where do they meet others?")
        yield question_row("", asked, 1, pack.room, indent=14)


def _touchpoints(pack: _Pack, phase_id: str) -> Iterator[Figure]:
    """Name the present touchpoints of a phase, lane by lane."""
    document, tr = pack.document, pack.tr
    for lane_id in document.lane_ids:
        lane = document.lanes[lane_id]
        if lane.kind not in CARD_LANES:
            continue
        titles = [
            " ".join(item.card.title.split())
            for item in document.cells.get(CellKey(phase_id, lane_id), ())
            # What comes with the improved journey is not there yet.
            if item.card.kind == "touchpoint" and item.card.change != "added"
        ]
        if titles:
            name = lane.name.strip() or phrase(tr, lane.kind)
            said = tr("{role}: {touchpoints}", role=name, touchpoints=_listed(titles, tr))
            yield small_row(said, pack.room, most=_TITLE_LINES)


def _listed(titles: list[str], tr: Wording) -> str:
    shown = [title for title in titles[:_MOST_TITLES] if title]
    rest = len(titles) - len(shown)
    if rest:
        shown.append(tr.plural("one more", "{n} more", rest))
    return ", ".join(shown)


def _questions(pack: _Pack) -> Iterator[FlowRow]:
    for name, question in TO_THINK_OF:
        yield question_row(pack.tr(name), pack.tr(question), _ANSWER, pack.room)
    for field, name, question in MARKET:
        known: str = getattr(pack.document.map, field)
        yield _known(pack.tr(name), known, pack.tr(question), pack)


def _steps(pack: _Pack) -> Iterator[FlowRow]:
    steps = enumerate(HOW_WE_WORK, start=1)
    yield stacked_group([step_row(number, pack.tr(text), pack.room) for number, text in steps])
    if pack.document.map.agenda and all_minutes(pack.document):
        yield fact_row(pack.tr("Agenda"), agenda_words(pack.document, pack.tr), pack.room)


def _together(figures: Iterable[Figure]) -> Iterator[FlowRow]:
    """Keep the first of several figures together; what would fill a page may be broken."""
    listed = list(figures)
    yield stacked_group(listed[:_TOGETHER])
    yield from listed[_TOGETHER:]

"""What a chapter comes to: the experience and the gap of each party, its KPIs, what is paid."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm_desktop.insight.about_role import Party, facts_about, parties
from cjm_desktop.insight.experience import experience
from cjm_desktop.insight.facts import added_gaps
from cjm_desktop.insight.investment import phase_investment
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.vocabulary import Investment
from cjm_desktop.layout.drawing import Figure, Icon, Mark
from cjm_desktop.layout.icons import EXPERIENCE_ICONS
from cjm_desktop.layout.lane_look import LaneLook
from cjm_desktop.layout.map.coins import WIDTH as COINS
from cjm_desktop.layout.map.coins import coins
from cjm_desktop.layout.map.kpi_lane import kpi_column
from cjm_desktop.layout.party_words import party_looks, party_words, unused_words
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.sheets.columns import FlowRow, stacked_group
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.measures import BODY, NAME, QUIET
from cjm_desktop.layout.text import block, single, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number, signed_number

_LEFT = 12.0
_FACE = 11.0
_UNCUT = 1_000
"""More lines than any name has."""


class _Row(NamedTuple):
    """Whom or what figures are of, its look, a face if it is felt, and what it comes to."""

    name: str
    look: LaneLook
    face: str | None
    value: str
    more: str = ""


def chapter_figures(story: Story, chapter: Chapter, room: float) -> Iterator[FlowRow]:
    """Set what a chapter comes to, as far as anything is known of it."""
    tr = story.tr
    cells = list(_cells(story, chapter))
    felt = list(_felt(story, cells))
    if felt:
        yield _block(tr("Experience"), felt, room)
    gaps = list(_gaps(story, cells))
    if gaps:
        yield _block(tr("Gap"), gaps, room)
    if chapter.place == "phase":
        yield from _of_phase(story, chapter.id, room)


def _cells(story: Story, chapter: Chapter) -> Iterator[tuple[CellKey, str, LaneLook]]:
    """Go through the cells that figures are of, each with its name and look."""
    document = story.document
    looks = party_looks(document)
    if chapter.place == "phase":
        for who in parties(document):
            yield CellKey(chapter.id, who), party_words(document, who, story.tr), looks[who]
        return
    role: Party = chapter.id
    if role in looks:
        for phase in document.phase_ids:
            yield CellKey(phase, role), numbered_phase(document, phase, story.tr), looks[role]


def _felt(story: Story, cells: Iterable[tuple[CellKey, str, LaneLook]]) -> Iterator[_Row]:
    for cell, name, look in cells:
        felt = experience(story.document, cell)
        if felt is not None:
            face = EXPERIENCE_ICONS[round(felt)]
            yield _Row(name, look, face, signed_number(story.tr, round(felt, 1)))


def _gaps(story: Story, cells: Iterable[tuple[CellKey, str, LaneLook]]) -> Iterator[_Row]:
    tr = story.tr
    for cell, name, look in cells:
        gap = added_gaps([each.gap for each in facts_about(story.document, cell)])
        more = unused_words(gap.unused, gap.unvalued, tr) if gap.unused else ""
        if gap.unmet:
            more = f"{more} · " + tr("unmet potential {amount}", amount=number(tr, gap.unmet))
        if gap.scored or more:
            yield _Row(name, look, None, signed_number(tr, gap.total) if gap.scored else "–", more)


def _block(title: str, rows: Iterable[_Row], room: float) -> Figure:
    """Set rows below a title: the name at the left, what it comes to at the right."""
    texts, y = block(wrap(title, NAME.font, NAME.size, room), 0, 0, NAME)
    marks: list[Mark] = [*texts]
    for row in rows:
        value = width(row.value, NAME.font, NAME.size)
        end = room - value - (_FACE + 4 if row.face else 0) - 6
        lines = wrap(row.name, BODY.font, BODY.size, end - _LEFT)
        marks.append(row.look.dot(4, y + BODY.line_height / 2, 3))
        named, y = block(lines, _LEFT, y, BODY)
        last = y - BODY.line_height
        marks += named
        if row.face:
            marks.append(Icon(end + 6, last + 0.75, _FACE, row.face, "quiet"))
        marks += single(row.value, room, last + BODY.baseline, NAME, "right")
        if row.more:
            said = wrap(row.more, QUIET.font, QUIET.size, room - _LEFT)
            more, y = block(said, _LEFT, y, QUIET.in_colour("customer"))
            marks += more
        y += 2
    return Figure(None, "figure", room, y, tuple(marks), title, "ink")


def _of_phase(story: Story, phase: str, room: float) -> Iterator[FlowRow]:
    document, tr = story.document, story.tr
    kpis = document.kpis_of(phase)
    if kpis:
        yield stacked_group((_title(tr("KPIs"), room), kpi_column(kpis, room, tr, _UNCUT, inset=0)))
    paid = phase_investment(document, phase)
    told = [lane for lane in document.lanes.values() if lane.kind == "investment"]
    if paid is not None and told:
        name = told[0].name or phrase(tr, "investment")
        yield stacked_group((_title(name, room), _paid(paid.level, room, story)))


def _paid(level: Investment, room: float, story: Story) -> Figure:
    words = phrase(story.tr, level)
    texts, bottom = block(wrap(words, BODY.font, BODY.size, room - COINS - 6), COINS + 6, 1, BODY)
    marks = (*coins(level, "quiet", 0, 0), *texts)
    return Figure(None, "figure", room, bottom, marks, words, "ink")


def _title(title: str, room: float) -> Figure:
    texts, bottom = block(wrap(title, NAME.font, NAME.size, room), 0, 0, NAME)
    return Figure(None, "heading", room, bottom, tuple(texts), title, "ink", level=3)

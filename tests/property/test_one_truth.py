"""One number, one truth: what is said in several places is the same in each, on any map.

All are held to a ledger that counts card by card and knows nothing of how the views find it out.
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_desktop.commands import gap as gap_command
from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import MEASURES, coverage, covers, holes
from cjm_desktop.insight.facts import phase_counts
from cjm_desktop.insight.gap import gaps, headline, unscored
from cjm_desktop.insight.presence_gap import presence_gap, touchpoints_among
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import CARD_KINDS, LaneKind
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Path, Text, figures
from cjm_desktop.layout.map.experience_lane import HEIGHT, POINT
from cjm_desktop.layout.map.map_layout import Band
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.party_words import (
    headline_words,
    party_looks,
    sum_with_unknown,
    unused_words,
)
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.selection import of_roles
from cjm_desktop.layout.sheets.coverage_grid import coverage_grid
from cjm_desktop.layout.sheets.presence_board import headline as presence_headline
from cjm_desktop.layout.sheets.presence_board import phase_words
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import ENGLISH
from tests.ledger import Line, ledger, legible
from tests.strategies import all_shown, card_fields, documents, fields
from tests.unit.output.maps import made, reader


@st.composite
def peopled(draw: st.DrawFn) -> Document:
    """Maps of few roles and topics about any of them, mostly with touchpoints."""
    every: list[LaneKind] = ["topic"] * 3
    every += ["role"] * draw(st.integers(0, 3))
    kinds = draw(st.permutations(every))
    names = [f"l{place}" for place in range(len(kinds))]
    about = st.lists(st.sampled_from(names), unique=True, max_size=2).map(tuple)
    lanes = {
        name: Lane(order=f"a{place}", kind=kind, about=draw(about))
        for place, (name, kind) in enumerate(zip(names, kinds, strict=True))
    }
    touching = {**card_fields, "kind": st.sampled_from(("touchpoint",) * 6 + CARD_KINDS)}
    cards = {
        name: Card(
            order=f"a{place}",
            phase=draw(st.sampled_from(("p1", "p2"))),
            lane=draw(st.sampled_from(names)),
            **draw(fields(touching)),
        )
        for place, name in enumerate("abcdefgh"[: draw(st.integers(2, 8))])
    }
    phases = {"p1": Phase(order="a0"), "p2": Phase(order="a1", decisive=draw(st.booleans()))}
    return Document(phases=phases, lanes=lanes, cards=cards)


crowded = st.one_of(peopled(), documents(max_cards=14).map(all_shown)).map(
    lambda document: legible(document, gapx="gap", curvex="experience")
)


@given(crowded)
def test_what_is_found_out_is_what_is_there(document: Document) -> None:
    told = ledger(document)
    assert list(parties(document)) == told.parties
    for (phase, who), line in told.lines.items():
        cell = CellKey(phase, who)
        assert coverage(document)[cell] == line.touchpoints
        cover, gap = covers(document)[cell], gaps(document).get(cell)
        figures_of_cover = (cover.touchpoints, cover.frictions, cover.unmet, cover.unvalued)
        assert figures_of_cover == (line.touchpoints, line.frictions, line.unmet, line.unvalued)
        assert cover.hole == (cell in holes(document)) == (who is not None and not line.touchpoints)
        sums = (line.total, line.scored, line.unused, line.unmet, line.unvalued)
        assert (tuple(gap) if gap is not None else (0, 0, 0, 0, 0)) == sums
    found = headline(document)
    places = [] if found is None else [found.cell, *found.equally]
    assert places == [CellKey(*place) for place in told.largest()]
    if found is not None:
        assert found.unmet == sum(item.card.potential or 0 for item in found.touchpoints)


@given(crowded)
def test_phases_come_to_all_that_is_in_them_and_count_nothing_twice(document: Document) -> None:
    for phase, line in ledger(document).phases.items():
        sides, counts = presence_gap(document)[phase], phase_counts(document, phase)
        unused = len(touchpoints_among(sides.unused))
        assert (unused, sides.unmet, sides.unvalued) == (line.unused, line.unmet, line.unvalued)
        assert (counts.touchpoints, counts.theirs, counts.ours, counts.unused) == (
            line.touchpoints, line.theirs, line.ours, line.unused,
        )  # fmt: skip
        if line.unused:
            assert phase_words(sides, ENGLISH).startswith(
                unused_words(line.unused, line.unvalued, ENGLISH)
            )


@given(crowded)
def test_what_is_not_scored_is_counted_alike(document: Document) -> None:
    count = sum(line.unscored for line in ledger(document).phases.values())
    assert len(unscored(document)) == count
    points = [each for each in advice(document) if each.code == "unscored_touchpoints"]
    assert sum(int(each.values["count"]) for each in points) == count
    assert len(json.loads(json.dumps(gap_command.answer(document)))["unscored"]) == count


@given(crowded)
def test_the_command_answers_the_same(document: Document) -> None:
    told = ledger(document)
    answer = json.loads(json.dumps(gap_command.answer(document)))
    cells = {(cell.pop("phase"), cell.pop("lane")): cell for cell in answer["cells"]}
    for place, line in told.lines.items():
        sums = {"total": line.total, "scored": line.scored, "unused": line.unused}
        more = {"unvalued": line.unvalued} if line.unvalued else {}
        if place in cells:
            assert cells[place] == {**sums, "unmet": line.unmet, **more}
        else:
            assert line.cards == 0
    assert [(each["phase"], each["lane"]) for each in answer["largest"]] == told.largest()
    first = told.largest()[:1]
    said = answer["headline"]
    assert ([(said["phase"], said["lane"])] if said else []) == first


@given(crowded)
def test_a_role_alone_has_the_numbers_it_has_among_the_others(document: Document) -> None:
    for role in document.role_lane_ids:
        alone = of_roles(document, (role,))
        for measure in (coverage, gaps):
            whole = {cell: each for cell, each in measure(document).items() if cell.lane == role}
            assert measure(alone) == whole


@given(crowded)
def test_the_map_draws_the_same(document: Document) -> None:
    told, layout = ledger(document), MapLayouter(ENGLISH).layout(document)
    bands = {band.lane: band for band in layout.bands}
    for place, phase in enumerate(document.phase_ids):
        lines = [told.lines[phase, who] for who in told.parties]
        drawn = _texts(bands["gapx"], place)
        expected = [form for line in lines for form in _forms(line)]
        assert len(drawn) == len(expected)
        assert all(text in forms for text, forms in zip(drawn, expected, strict=True))
        line = told.phases[phase]
        shown = {item.sign: item.text for item in layout.tallies[place]}
        assert int(shown.get("customer", 0)) == line.theirs
        assert int(shown.get("we", 0)) == line.ours
    points, means = _points(bands["curvex"]), _means(document)
    assert points.keys() == means.keys()
    for x, marks in points.items():
        assert len(marks) == len(means[x])
        assert all(map(_near, marks, means[x]))


def _texts(band: Band, place: int) -> list[str]:
    """What a phase's column of the gap lane says, row by row; the closing sentence is not in it."""
    return [
        mark.text
        for x, y, figure in figures(band.body, 0, 0)
        if (x, y) == (place * theme.COLUMN, 0) and figure.role == "figure"
        for mark in figure.marks
        if isinstance(mark, Text)
    ]


def _forms(line: Line) -> list[tuple[str, ...]]:
    """What a row may say: its sum, and what is unused in as many words as there is room for."""
    said: list[tuple[str, ...]] = []
    if line.scored:
        said.append((signed_number(ENGLISH, line.total),))
    if line.unused:
        short = f"{line.unused}, {line.unvalued} not scored"
        said.append((unused_words(line.unused, line.unvalued, ENGLISH), short, str(line.unused)))
    return said


Points = dict[float, list[Disc | Path]]
"""The points of curves by the x of their column, in the order in which they are drawn."""


def _points(band: Band) -> Points:
    found: Points = {}
    for x, _, figure in figures(band.body, 0, 0):
        for mark in figure.marks:
            if isinstance(mark, Disc | Path) and mark.fill == "paper":
                found.setdefault(x, []).append(mark)
    return found


def _means(document: Document) -> Points:
    """Where the points of the curves belong: −2 to 2 over the lane's height, 3 points apart."""
    told, found = ledger(document), Points()
    for index, (who, look) in enumerate(party_looks(document).items()):
        apart = (index - (len(told.parties) - 1) / 2) * 3
        for place, phase in enumerate(document.phase_ids):
            mean = told.lines[phase, who].mean
            if mean is not None:
                y = HEIGHT / 2 - mean / 2 * (HEIGHT / 2 - 18) + apart
                dot = look.dot(theme.COLUMN / 2, y, POINT)
                assert isinstance(dot, Disc | Path)
                found.setdefault(place * theme.COLUMN, []).append(dot)
    return found


def _near(one: Disc | Path, other: Disc | Path) -> bool:
    """Whether two points are alike and no further apart than paths are rounded."""
    if isinstance(one, Disc) or isinstance(other, Disc):
        return (
            isinstance(one, Disc)
            and isinstance(other, Disc)
            and one._replace(y=0) == other._replace(y=0)
            and abs(one.y - other.y) < 1e-6
        )
    return one._replace(segments=()) == other._replace(segments=()) and all(
        a[0] == b[0] and a[1:] == pytest.approx(b[1:], abs=0.011)
        for a, b in zip(one.segments, other.segments, strict=True)
    )


@given(crowded)
def test_the_heat_map_shows_the_same(document: Document) -> None:
    told, grid = ledger(document), coverage_grid(document, 900, ENGLISH, MEASURES[0])
    places = {(x, y): figure for x, y, figure in figures(grid.root, 0, 0) if figure.role == "cell"}
    assert [tuple(cell) for cell in grid.cells] == list(told.lines)
    for cell, rect in grid.cells.items():
        line = told.lines[str(cell.phase), cell.lane]
        texts = [mark.text for mark in places[rect.x, rect.y].marks if isinstance(mark, Text)]
        amounts = (number(ENGLISH, line.touchpoints), number(ENGLISH, line.frictions))
        assert tuple(texts[-3:]) == (*amounts, sum_with_unknown(line.unmet, line.unvalued, ENGLISH))


@settings(max_examples=12)
@given(crowded)
def test_paper_says_the_same(document: Document) -> None:
    pages = reader(made(document, sections=("map", "presence", "coverage"))).pages
    text = _flat(" ".join(page.extract_text() for page in pages))
    found = headline(document)
    if found is not None:
        assert _flat(headline_words(document, found, ENGLISH)) in text
    if not SECTIONS["presence"].is_empty(without_disqualified(document)):
        assert _flat(presence_headline(document, ENGLISH)) in text
    unmet = [line.unmet for line in ledger(document).phases.values()]
    for amount in unmet:
        assert not amount or f"unmetpotential{number(ENGLISH, amount)}" in text


def _flat(text: str) -> str:
    """A text without what lines and pages make of it."""
    return "".join(text.split())

"""What a consultant would point at: each point with the place it speaks of.

A point is a code with values; its sentence is made where it is shown. Unknown presence, missing
evidence and missing scores are never taken for a no.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from cjm_desktop.insight import coverage, kpis
from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.facts import NOTHING, Cell, Counts, facts, filled_cells, total_counts
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.insight.wants import Want, answers, offers_something, wants
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Kpi
from cjm_desktop.journey.topics import roles_of

Code = Literal[
    "phase_without_goal", "phase_without_mindset", "role_without_touchpoint",
    "absent_before_deciding",
    "hole_before_decision", "hole", "inside_out", "nothing_offered", "answers_untold",
    "wants_unanswered", "phase_without_kpi", "too_many_kpis",
    "friction_without_idea", "unscored_touchpoints", "kpi_off_target", "decision_on_assumptions",
]  # fmt: skip
CODES: tuple[Code, ...] = get_args(Code)

MOST_KPIS = 2
"""As few as possible; more than this in one phase is too many."""

_MOST_TITLES = 3
"""So many of what one point speaks of are named in it."""

Values = Mapping[str, str | int | float]


class Point(NamedTuple):
    """A piece of advice.

    `key` is the record to go to. `cell` is the place as far as the point has one: a phase and a
    lane, or one of them with None for the other. `values` holds the names and numbers a sentence
    needs: `phase`, `phase_number` (from 1), `lane`, `lane_number`, `count`, `title`,
    `titles` (some, with commas), `value`, `target`, `unit`, each only where it means something.
    """

    code: Code
    key: Key
    cell: CellKey
    values: Values


@remembered(DOCUMENTS)
def advice(document: Document) -> tuple[Point, ...]:
    """List all points, sorted by what they are about and then by place on the map."""
    survey = _Survey(document)
    points = chain(
        _phases(survey), _coverage(survey), _inside_out(survey), _wants(survey),
        _frictions(survey), _unscored(survey), _off_target(survey),
    )  # fmt: skip
    return tuple(sorted(points, key=lambda point: CODES.index(point.code)))


class _Survey:
    """One document with what several points ask for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.filled = filled_cells(document)
        self._counts = {cell: facts(placed).counts for cell, placed in self.filled}
        self._bearing: dict[str, tuple[str, ...]] = {}
        self._around: dict[tuple[str, tuple[str, ...]], Counts] = {}
        self._phase_numbers = {phase: n for n, phase in enumerate(document.phase_ids, start=1)}
        self._lane_numbers = {lane: n for n, lane in enumerate(document.lane_ids, start=1)}

    @cached_property
    def phases(self) -> dict[str, Counts]:
        """What is in a phase, over all lanes."""
        return self._added(self.filled)

    @cached_property
    def kpis(self) -> dict[str, list[tuple[str, Kpi]]]:
        """The KPIs by phase, in their order."""
        found: dict[str, list[tuple[str, Kpi]]] = {}
        for item in self.document.kpis.items():
            found.setdefault(item[1].phase, []).append(item)
        for items in found.values():
            items.sort(key=lambda item: (item[1].order, item[0]))
        return found

    def around(self, cell: CellKey) -> Counts:
        """What bears on a filled cell: all in its phase that is about its roles, or about nobody.

        On what is about nobody in particular the whole phase bears.
        """
        phase, lanes = str(cell.phase), self._lanes_bearing(str(cell.lane))
        known = self._around.get((phase, lanes))
        if known is None:
            cells = (CellKey(phase, lane) for lane in lanes)
            known = total_counts(self._counts[each] for each in cells if each in self._counts)
            self._around[phase, lanes] = known
        return known

    def _lanes_bearing(self, lane: str) -> tuple[str, ...]:
        if lane not in self._bearing:
            roles = roles_of(self.document, lane)
            about = [lanes_about(self.document, who) for who in (*roles, None)]
            bearing = frozenset(chain.from_iterable(about)) if roles else self.document.lanes
            ordered = tuple(each for each in self.document.lane_ids if each in bearing)
            self._bearing[lane] = ordered
        return self._bearing[lane]

    def point(
        self, code: Code, key: Key | None, cell: CellKey, **values: str | int | float
    ) -> Point:
        """Make a point with the names of its place; without a key it is about that place."""
        document = self.document
        if cell.lane is not None:
            values["lane"] = document.lanes[cell.lane].name
            values["lane_number"] = self._lane_numbers[cell.lane]
            key = key or Key("lanes", cell.lane)
        if cell.phase is not None:
            values["phase"] = document.phases[cell.phase].name
            values["phase_number"] = self._phase_numbers[cell.phase]
            key = key or Key("phases", cell.phase)
        assert key is not None
        return Point(code, key, cell, MappingProxyType(values))

    @staticmethod
    def _added(cells: Sequence[Cell]) -> dict[str, Counts]:
        by_phase: dict[str, list[Counts]] = {}
        for cell, placed in cells:
            by_phase.setdefault(str(cell.phase), []).append(facts(placed).counts)
        return {phase: total_counts(counts) for phase, counts in by_phase.items()}


def _phases(survey: _Survey) -> Iterator[Point]:
    for phase_id, phase in ((p, survey.document.phases[p]) for p in survey.document.phase_ids):
        place = CellKey(phase_id, None)
        found = survey.phases.get(phase_id, NOTHING)
        measures = survey.kpis.get(phase_id, ())
        if not phase.goal.strip():
            yield survey.point("phase_without_goal", None, place)
        if not found.mindsets:
            yield survey.point("phase_without_mindset", None, place)
        if not measures:
            yield survey.point("phase_without_kpi", None, place)
        elif len(measures) > MOST_KPIS:
            surplus = Key("kpis", measures[MOST_KPIS][0])
            yield survey.point("too_many_kpis", surplus, place, count=len(measures))
        if phase.decisive and found.assumed and not found.grounded:
            yield survey.point("decision_on_assumptions", None, place, count=found.assumed)


def _coverage(survey: _Survey) -> Iterator[Point]:
    document = survey.document
    holes = coverage.holes(document)
    for cell in coverage.absent_before_deciding(document):
        yield survey.point("absent_before_deciding", None, cell)
    early = frozenset(coverage.before_decision(document))
    by_lane: dict[str | None, int] = {}
    for cell in holes:
        by_lane[cell.lane] = by_lane.get(cell.lane, 0) + 1
    absent = {lane for lane, count in by_lane.items() if count == len(document.phase_ids)}
    for lane in document.role_lane_ids:
        if lane in absent:
            yield survey.point("role_without_touchpoint", None, CellKey(None, lane))
    for cell in holes:
        if cell.lane not in absent:
            code: Code = "hole_before_decision" if cell.phase in early else "hole"
            yield survey.point(code, None, cell)


def _inside_out(survey: _Survey) -> Iterator[Point]:
    for cell, placed in survey.filled:
        known = facts(placed)
        ours = known.counts.ours
        if ours and not survey.around(cell).mindsets:
            first = next(
                item for item in known.standing
                if item.card.kind == "touchpoint" and item.card.we_present
            )  # fmt: skip
            yield survey.point("inside_out", Key("cards", first.id), cell, count=ours)


def _wants(survey: _Survey) -> Iterator[Point]:
    """Tell by phase what nothing answers; while no answers are told, only that they are not."""
    document = survey.document
    missing = {
        phase: [want for want in found if want.answers.grade == "open"]
        for phase, found in wants(document).items()
    }
    every = [want for found in missing.values() for want in found]
    if not every:
        return
    if any(each.ours for each in answers(document).values()):
        for phase, found in missing.items():
            if found:
                yield survey.point(
                    "wants_unanswered", Key("cards", found[0].id), CellKey(phase, None),
                    count=len(found), titles=_titles(found),
                )  # fmt: skip
        return
    code: Code = "answers_untold" if offers_something(document) else "nothing_offered"
    lane = CellKey(None, every[0].card.lane)
    yield survey.point(code, Key("cards", every[0].id), lane, count=len(every))


def _titles(found: Sequence[Want]) -> str:
    """Give the first titles, a line each."""
    titles = (title for want in found if (title := " ".join(want.card.title.split())))
    return "\n".join(islice(titles, _MOST_TITLES))


def _frictions(survey: _Survey) -> Iterator[Point]:
    answered = answers(survey.document)
    for cell, placed in survey.filled:
        frictions = facts(placed).frictions
        if not frictions or survey.around(cell).ideas:
            continue
        for item in frictions:
            if item.id not in answered:
                key = Key("cards", item.id)
                yield survey.point("friction_without_idea", key, cell, title=item.card.title)


def _unscored(survey: _Survey) -> Iterator[Point]:
    for cell, placed in survey.filled:
        missing = facts(placed).unscored
        if missing:
            key = Key("cards", missing[0].id)
            title = missing[0].card.title
            yield survey.point("unscored_touchpoints", key, cell, count=len(missing), title=title)


def _off_target(survey: _Survey) -> Iterator[Point]:
    for phase in survey.document.phase_ids:
        for kpi_id, kpi in survey.kpis.get(phase, ()):
            if kpi.target is not None and kpis.state(kpi) == "off_target":
                yield survey.point(
                    "kpi_off_target", Key("kpis", kpi_id), CellKey(phase, None), title=kpi.name,
                    value=kpis.history(kpi)[-1].value, target=kpi.target, unit=kpi.unit,
                )  # fmt: skip

"""The map laid out: phases as columns, lanes as rows, cards in cells, drawn once for all painters.

A layouter is kept and called again after each change: cards, cells and rows whose records are the
same objects as before keep their figures and groups, so an edit lays out what it touched.
"""

from collections.abc import Iterator, Mapping

from cjm_desktop.insight.about_role import Party, lanes_about, parties
from cjm_desktop.insight.facts import CellGap
from cjm_desktop.insight.gap import headline
from cjm_desktop.insight.wants import AnswerCount, Answers, answers
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, Mark, PlacedPart
from cjm_desktop.layout.hyphenation import in_words_of
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.lane_look import LaneLook, lane_looks
from cjm_desktop.layout.map import investment_lane
from cjm_desktop.layout.map.arrangement import NOTHING_COLLAPSED, Arrangement, Sizes, hidden_marks
from cjm_desktop.layout.map.arrow_layouter import ArrowLayouter
from cjm_desktop.layout.map.card_stack import NO_BORDERS, LaneBorders
from cjm_desktop.layout.map.cell_rows import NOTHING, CellRows
from cjm_desktop.layout.map.collapsed import (
    collapsed_header,
    collapsed_phase,
    count_parts,
    hidden_counts,
    hidden_figure,
)
from cjm_desktop.layout.map.columns import Edges, narrowest, width_at
from cjm_desktop.layout.map.earlier_curves import earlier_curves
from cjm_desktop.layout.map.experience_lane import HEIGHT, Curve, Values, experience_parts
from cjm_desktop.layout.map.gap_lane import fitting_scale, gap_column, headline_figure, rows_height
from cjm_desktop.layout.map.headers import (
    lane_header,
    lane_header_content,
    legend,
    phase_header,
    phase_height,
    title_figure,
)
from cjm_desktop.layout.map.hiding import NOTHING_HIDDEN, Hiding
from cjm_desktop.layout.map.influence_marks import (
    influence_figures,
    influence_parts,
    influence_room,
    influences,
)
from cjm_desktop.layout.map.kpi_lane import kpi_column
from cjm_desktop.layout.map.lane_body import Parts, cell_parts, lane_body, tallest_cell
from cjm_desktop.layout.map.map_layout import (
    Band,
    Column,
    MapLayout,
    moved_apart,
)
from cjm_desktop.layout.map.party_sums import PartyFacts, party_facts, party_felt, party_gaps
from cjm_desktop.layout.map.sums import lane_sums, paid, phase_sums, wants_of
from cjm_desktop.layout.map.tally import ROW, Tally
from cjm_desktop.layout.map.tempo import Tempo, durations, tempos
from cjm_desktop.layout.party_words import headline_words, party_looks, party_words
from cjm_desktop.words.wording import Wording


class MapLayouter:
    """Lays out one document after another, keeping what did not change. `tr` is the map's.

    `column` is the width of a phase's column; paper has others than the screen. With `sizes`
    "as_set", those that the user set hold, and what is collapsed shows no cards. `borders` are
    where the sheets of a poster end within a lane, for the `first` lane and for those below it.

    Cards may be hidden: they take no room and no arrow leads to them, but the rest of what is
    said of the map stays as it is.
    """

    def __init__(
        self,
        tr: Wording,
        *,
        hiding: Hiding = NOTHING_HIDDEN,
        column: float = theme.COLUMN,
        sizes: Sizes = "alike",
        borders: LaneBorders = NO_BORDERS,
    ) -> None:
        self._tr = tr
        self._column = column
        self._borders = borders
        self._arrangement = Arrangement(column, sizes)
        self._collapsed = NOTHING_COLLAPSED
        self._edges: Edges = (0.0,)
        self._rows = CellRows(tr, borders, hiding=hiding)
        self._kept = Kept()
        self._arrows = ArrowLayouter()

    def hide(self, hiding: Hiding) -> None:
        """Hide other cards from the next layout on."""
        self._rows.hide(hiding)

    def open(self, parts: frozenset[str]) -> None:
        """Show these collapsed phases and lanes nevertheless, from the next layout on."""
        self._arrangement.opened = parts

    @in_words_of(lambda self, document: self._tr)
    def layout(self, document: Document) -> MapLayout:
        """Lay out a document."""
        collapsed = self._collapsed = self._arrangement.collapsed(document)
        edges = self._edges = self._arrangement.edges(document, collapsed)
        columns = tuple(
            Column(
                phase, edges[place], width_at(edges, place), phase in collapsed.phases,
                phase in collapsed.hidden,
            )
            for place, phase in enumerate(document.phase_ids)
        )  # fmt: skip
        known = answers(document)
        self._rows.update(document, known, edges, collapsed)
        colours = lane_colours(document)
        bands: list[Band] = []
        y, marks = 0.0, hidden_marks(document.lane_ids, collapsed)
        for lane_id in document.lane_ids:
            if lane_id in marks:
                band = self._hidden_band(lane_id, y, marks[lane_id])
            else:
                band = self._band(document, lane_id, y, colours, known)
            bands.append(band)
            y += band.height + theme.GAP if band.height else 0
        tallies = self._tallies(document, known)
        said = self._kept(
            tempos, "map", durations(document), document.map.duration_to_scale, self._tr
        )
        headers, header_height = self._phase_headers(document, tallies, said)
        room = theme.LANE_HEADER + max(edges[-1], 480)
        title = self._kept(title_figure, "map", document.map, self._tr, room)
        arrows = self._arrows.layout(document, bands, edges, max(y - theme.GAP, 0))
        return MapLayout(
            document,
            title,
            columns,
            header_height,
            headers,
            tallies,
            said,
            moved_apart(bands, arrows.rooms),
            edges[-1],
            arrows.group.height,
            arrows,
        )

    def face(self, card_id: str, card: Card, answered: AnswerCount = NOTHING) -> Figure:
        """Give a card's figure as it is in a column as wide as most, and in the idea tray."""
        return self._rows.face(card_id, card, answered, self._column)

    def _hidden_band(self, lane_id: str, y: float, height: float) -> Band:
        header = self._kept(hidden_figure, lane_id, Key("lanes", lane_id), height)
        body = self._kept(Group, lane_id, self._edges[-1], height, ())
        return Band(lane_id, y, height, header, body, self._rows[lane_id], True, True)

    def _band(
        self,
        document: Document,
        lane_id: str,
        y: float,
        colours: dict[str, str],
        known: Mapping[str, Answers],
    ) -> Band:
        lane, row = document.lanes[lane_id], self._rows[lane_id]
        wants = wants_of(row.values(), known)
        sums = self._kept(lane_sums, lane_id, row, wants, self._tr)
        hidden = self._kept(hidden_counts, lane_id, document.phase_ids, row, self._collapsed.hidden)
        parts = self._kept(count_parts, lane_id, hidden, self._edges, self._tr)
        collapsed = lane_id in self._collapsed.lanes
        if collapsed:
            content, height = self._kept(collapsed_header, lane_id, lane, sums, self._tr)
        else:
            content, more, height = self._open_lane(document, lane_id, colours[lane_id], sums)
            parts = (*more, *parts)
        shape = lane_looks(document)[lane_id].shape if lane.kind == "role" else None
        phases = enumerate(document.phase_ids)
        seams = tuple([place for place, phase in phases if phase in self._collapsed.hidden])
        body = self._kept(lane_body, lane_id, height, self._edges, parts, seams)
        header = self._kept(
            lane_header, lane_id, lane_id, lane.name, colours[lane_id], content, height, shape
        )
        return Band(lane_id, y, height, header, body, row, collapsed)

    def _open_lane(
        self, document: Document, lane_id: str, colour: str, sums: Tally
    ) -> tuple[tuple[Mark, ...], Parts, float]:
        """Give what a lane's header says, what the lane shows, and its height."""
        lane = document.lanes[lane_id]
        personas = tuple(document.personas_of(lane_id))
        content, needed = self._kept(lane_header_content, lane_id, lane, personas, self._tr, sums)
        least = self._arrangement.least_height(lane)
        match lane.kind:
            case "experience":
                more, needed = self._legend(document, lane_id, needed)
                content += more
                parts, tall = self._experience(document, lane_id), HEIGHT
            case "gap":
                if None in parties(document):
                    # A role's bars have its lane's colour; all roles together have no lane.
                    more, needed = self._legend(document, lane_id, needed)
                    content += more
                parts, tall = self._gap(document)
            case "kpis":
                parts, tall = self._kpis(document)
            case "investment":
                parts, tall = self._investment(document), investment_lane.HEIGHT
            case "role" | "topic":
                parts, tall = self._cells(document, lane_id, colour, max(needed, least))
        return content, parts, max(needed, tall, least)

    def _cells(
        self, document: Document, lane_id: str, colour: str, least: float
    ) -> tuple[Parts, float]:
        row = self._rows[lane_id]
        parts = self._kept(cell_parts, lane_id, document.phase_ids, row, self._edges)
        tallest = self._kept(tallest_cell, lane_id, row)
        said = influences(document, lane_id) if document.lanes[lane_id].kind == "role" else ()
        phases, collapsed = document.phase_ids, self._collapsed.phases
        said = tuple([each for each in said if phases[each[0]] not in collapsed])
        marks = self._kept(influence_figures, lane_id, said, colour, self._edges, self._tr)
        room = influence_room(marks)
        tallest = self._borders.of(document, lane_id).clear_top(tallest, room)
        height = max(tallest + room, least)
        return parts + influence_parts(said, marks, height, self._edges), height

    def _legend(
        self, document: Document, lane_id: str, top: float
    ) -> tuple[tuple[Mark, ...], float]:
        named = tuple(
            (party_words(document, who, self._tr), look)
            for who, look in self._looks(document).items()
        )
        return self._kept(legend, lane_id, named, top)

    def _looks(self, document: Document) -> dict[Party, LaneLook]:
        """Give how all look whom lanes are drawn for: those that are not hidden."""
        looks, hidden = party_looks(document), self._collapsed.hidden
        return {who: look for who, look in looks.items() if who not in hidden}

    def _figures(self, document: Document) -> dict[Party, PartyFacts]:
        """Give what there is to know of each party, phase by phase."""
        phases, rows = document.phase_ids, self._rows
        return {
            who: self._kept(
                party_facts,
                who or "",
                phases,
                tuple([rows[one] for one in lanes_about(document, who)]),
            )
            for who in parties(document)
        }

    def _felt(self, document: Document, who: Party, known: PartyFacts) -> Values:
        lane = document.lanes.get(who or "")
        drawn = lane.experience if lane else {}
        return self._kept(party_felt, who or "", document.phase_ids, known, drawn)

    def _experience(self, document: Document, lane_id: str) -> Parts:
        felt = (self._felt(document, who, each) for who, each in self._figures(document).items())
        looks = party_looks(document).values()
        curves = self._seen(document, tuple(zip(looks, felt, strict=True)))
        known = (cell.facts for row in self._rows for cell in row.values())
        before = self._seen(document, earlier_curves(document, known))
        return self._kept(experience_parts, lane_id, curves, before, self._edges, self._tr)

    def _seen(self, document: Document, curves: tuple[Curve, ...]) -> tuple[Curve, ...]:
        """Draw nothing of hidden roles, and of the others nothing in hidden phases."""
        hidden = self._collapsed.hidden
        if not hidden:
            return curves
        shown = [phase not in hidden for phase in document.phase_ids]
        return tuple(
            (look, tuple([
                value if is_shown and who not in hidden else None
                for is_shown, value in zip(shown, values, strict=True)
            ]))
            for who, (look, values) in zip(parties(document), curves, strict=False)
        )  # fmt: skip

    def _gap(self, document: Document) -> tuple[Parts, float]:
        looks = self._looks(document)
        known = {
            who: self._kept(party_gaps, who or "", each)
            for who, each in self._figures(document).items()
        }
        rows = [[(look, gap) for gap in known[who]] for who, look in looks.items()]
        columns = [tuple(row[place] for row in rows) for place in range(len(document.phase_ids))]
        room = narrowest(self._edges)
        scale = fitting_scale((gap.total for column in columns for _, gap in column), room)
        parts = [
            self._part(place, self._kept(gap_column, phase, columns[place], scale, wide, self._tr))
            for place, phase, wide in self._open_columns(document)
        ]
        height = rows_height(len(rows))
        gaps = {
            CellKey(phase, who): gap
            for place, phase in enumerate(document.phase_ids)
            for who, row in known.items()
            if (gap := row[place]).unmet
        }
        sentence = self._headline(document, gaps)
        if sentence and self._edges[-1]:
            figure = self._kept(headline_figure, "", sentence, self._edges[-1])
            parts.append(PlacedPart(0, height, figure))
            height += figure.height
        return tuple(parts), height

    def _headline(self, document: Document, gaps: Mapping[CellKey, CellGap]) -> str:
        found = headline(document, gaps)
        return headline_words(document, found, self._tr) if found is not None else ""

    def _kpis(self, document: Document) -> tuple[Parts, float]:
        shown = [
            (place, self._kept(kpi_column, phase, tuple(document.kpis_of(phase)), wide, self._tr))
            for place, phase, wide in self._open_columns(document)
        ]
        parts = tuple(self._part(place, figure) for place, figure in shown)
        return parts, max((figure.height for _, figure in shown), default=0)

    def _investment(self, document: Document) -> Parts:
        rows = list(self._rows)
        steps = [
            self._kept(
                paid, phase, tuple(row[phase].facts.invested for row in rows if phase in row)
            )
            for phase in document.phase_ids
        ]
        parts = [PlacedPart(0, 0, investment_lane.guides(self._edges[-1]))]
        for place, phase, wide in self._open_columns(document):
            step, before = steps[place], steps[place - 1] if place else None
            if step is not None:
                figure = self._kept(
                    investment_lane.step_figure,
                    phase,
                    phase,
                    step.level,
                    investment_lane.titles(step),
                    before and before.level,
                    wide,
                    self._tr,
                )
                parts.append(self._part(place, figure))
        return tuple(parts)

    def _open_columns(self, document: Document) -> Iterator[tuple[int, str, float]]:
        """Go through the phases that are not collapsed: their place, their id and their width."""
        for place, phase in enumerate(document.phase_ids):
            if phase not in self._collapsed.phases:
                yield place, phase, width_at(self._edges, place)

    def _part(self, place: int, figure: Figure) -> PlacedPart:
        return PlacedPart(self._edges[place], 0, figure)

    def _tallies(self, document: Document, known: Mapping[str, Answers]) -> tuple[Tally, ...]:
        rows = list(self._rows)
        phases = document.phase_ids
        columns = [tuple([row[phase] for row in rows if phase in row]) for phase in phases]
        return tuple(
            self._kept(phase_sums, phase, column, wants_of(column, known), self._tr)
            for phase, column in zip(phases, columns, strict=True)
        )

    def _phase_headers(
        self, document: Document, tallies: tuple[Tally, ...], said: tuple[Tempo | None, ...]
    ) -> tuple[tuple[Figure, ...], float]:
        heights = [
            self._kept(phase_height, phase_id, document.phases[phase_id], place + 1, wide)
            for place, phase_id, wide in self._open_columns(document)
        ]
        height = max(heights, default=0) + ROW
        height += max((tempo.height for tempo in said if tempo), default=0)
        return tuple(
            self._phase_header(document, place, height, tally, tempo)
            for place, (tally, tempo) in enumerate(zip(tallies, said, strict=True))
        ), height

    def _phase_header(
        self, document: Document, place: int, height: float, tally: Tally, tempo: Tempo | None
    ) -> Figure:
        phase_id, wide = document.phase_ids[place], width_at(self._edges, place)
        phase, number, accent = document.phases[phase_id], place + 1, document.map.accent
        if phase_id in self._collapsed.hidden:
            return self._kept(hidden_figure, phase_id, Key("phases", phase_id), height)
        if phase_id in self._collapsed.phases:
            return self._kept(
                collapsed_phase, phase_id, phase_id, phase.name, number, accent, wide, height
            )
        return self._kept(
            phase_header, phase_id, phase_id, phase, number, accent, wide, height, tally, tempo
        )

"""The map laid out: phases as columns, lanes as rows, cards in cells, drawn once for all painters.

A layouter is kept and called again after each change: cards, cells and rows whose records are the
same objects as before keep their figures and groups, so an edit lays out what it touched.
"""

from collections.abc import Iterable, Mapping
from itertools import chain

from cjm_desktop.insight.about_role import Party, lanes_about, parties
from cjm_desktop.insight.experience import drawn_experience, experience_of
from cjm_desktop.insight.facts import CellGap, Counts, Facts, added_gaps, facts, total_counts
from cjm_desktop.insight.gap import headline
from cjm_desktop.insight.investment import HighestInvestment, highest_investment
from cjm_desktop.insight.wants import AnswerCount, Answers, WantCount, answers, want_count
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Mark, PlacedPart
from cjm_desktop.layout.hyphenation import in_words_of
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.lane_look import lane_looks
from cjm_desktop.layout.map import investment_lane
from cjm_desktop.layout.map.arrow_layouter import ArrowLayouter
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.map.card_stack import NO_BORDERS, Borders, LaneBorders, card_stack
from cjm_desktop.layout.map.earlier_curves import earlier_curves
from cjm_desktop.layout.map.experience_lane import HEIGHT, experience_parts
from cjm_desktop.layout.map.gap_lane import fitting_scale, gap_column, headline_figure, rows_height
from cjm_desktop.layout.map.headers import (
    lane_header,
    lane_header_content,
    legend,
    phase_header,
    phase_height,
    title_figure,
)
from cjm_desktop.layout.map.hiding import NOTHING, Hiding
from cjm_desktop.layout.map.influence_marks import (
    influence_figures,
    influence_parts,
    influence_room,
    influences,
)
from cjm_desktop.layout.map.kpi_lane import kpi_column
from cjm_desktop.layout.map.lane_body import LaneCells, Parts, cell_parts, lane_body
from cjm_desktop.layout.map.map_layout import (
    Band,
    CellLayout,
    Column,
    MapLayout,
    card_width,
    moved_apart,
)
from cjm_desktop.layout.map.tally import ROW, Tally, lane_tally, phase_tally
from cjm_desktop.layout.map.tempo import Tempo, durations, tempos
from cjm_desktop.layout.party_words import headline_words, party_looks, party_words
from cjm_desktop.words.wording import Wording

CardAnswers = Mapping[str, AnswerCount]
"""How much there is for the wants of a cell; only those that there is something for."""

_NOTHING = AnswerCount()
_UNANSWERED: CardAnswers = {}


class MapLayouter:
    """Lays out one document after another, keeping what did not change. `tr` is the map's.

    `column` is the width of a phase's column; paper has others than the screen. `borders` are
    where the sheets of a poster end within a lane, for the `first` lane and for those below it.

    Cards may be hidden: they take no room and no arrow leads to them, but the rest of what is
    said of the map stays as it is.
    """

    def __init__(
        self,
        tr: Wording,
        *,
        hiding: Hiding = NOTHING,
        column: float = theme.COLUMN,
        borders: LaneBorders = NO_BORDERS,
    ) -> None:
        self._tr = tr
        self._column = column
        self._card_width = card_width(column)
        self._borders = borders
        self._hiding = hiding
        self._faces: dict[str, tuple[Card, AnswerCount, Figure]] = {}
        self._rows: dict[str, LaneCells] = {}
        self._known: tuple[Document, Mapping[Party, list[list[Facts]]]] | None = None
        self._kept = Kept()
        self._arrows = ArrowLayouter()

    def hide(self, hiding: Hiding) -> None:
        """Hide other cards from the next layout on."""
        self._hiding = hiding
        self._rows = {
            lane: {phase: cell for phase, cell in row.items() if self._is_true(cell)}
            for lane, row in self._rows.items()
        }

    def _is_true(self, cell: CellLayout) -> bool:
        return cell.placed == self._hiding.shown(cell.cards)

    @in_words_of(lambda self, document: self._tr)
    def layout(self, document: Document) -> MapLayout:
        """Lay out a document."""
        columns = tuple(
            Column(phase, index * self._column, self._column)
            for index, phase in enumerate(document.phase_ids)
        )
        width = len(columns) * self._column
        known = answers(document)
        self._update_rows(document, known)
        colours = lane_colours(document)
        bands: list[Band] = []
        y = 0.0
        for lane_id in document.lane_ids:
            band = self._band(document, lane_id, y, colours, width, known)
            bands.append(band)
            y += band.height + theme.GAP
        tallies = self._tallies(document, known)
        said = self._kept(
            tempos, "map", durations(document), document.map.duration_to_scale, self._tr
        )
        headers, header_height = self._phase_headers(document, tallies, said)
        room = theme.LANE_HEADER + max(width, 480)
        title = self._kept(title_figure, "map", document.map, self._tr, room)
        arrows = self._arrows.layout(document, bands, width, max(y - theme.GAP, 0))
        return MapLayout(
            document,
            title,
            columns,
            header_height,
            headers,
            tallies,
            said,
            moved_apart(bands, arrows.rooms),
            self._column,
            width,
            arrows.group.height,
            arrows,
        )

    def face(self, card_id: str, card: Card, answered: AnswerCount = _NOTHING) -> Figure:
        """Give a card's figure, as it is on the map and in the idea tray."""
        known = self._faces.get(card_id)
        if known is not None and known[0] is card and known[1] == answered:
            return known[2]
        figure = card_face(card_id, card, self._tr, self._card_width, answered)
        self._faces[card_id] = (card, answered, figure)
        return figure

    def _update_rows(self, document: Document, known: Mapping[str, Answers]) -> None:
        answered = _by_cell(document, known)
        rows: dict[str, dict[str, CellLayout]] = {lane: {} for lane in document.lane_ids}
        for cell, placed in document.cells.items():
            phase, lane = cell
            if phase is None or lane is None:
                continue
            before, told = self._rows.get(lane, {}).get(phase), answered.get(cell, _UNANSWERED)
            same = before is not None and before.cards is placed and before.answers == told
            if before is not None and same:
                rows[lane][phase] = before
            else:
                rows[lane][phase] = self._cell(placed, told, self._borders.of(document, lane))
        self._rows = dict(rows)
        if len(self._faces) > 2 * len(document.cards) + 1_000:
            self._faces = {
                card_id: face for card_id, face in self._faces.items() if card_id in document.cards
            }

    def _cell(
        self, cards: tuple[Placed, ...], answered: CardAnswers, borders: Borders
    ) -> CellLayout:
        shown = self._hiding.shown(cards)
        faces = (self.face(item.id, item.card, answered.get(item.id, _NOTHING)) for item in shown)
        group, tops = card_stack(faces, self._column, borders)
        return CellLayout(cards, shown, group, tops, facts(cards), answered)

    def _band(
        self,
        document: Document,
        lane_id: str,
        y: float,
        colours: dict[str, str],
        width: float,
        known: Mapping[str, Answers],
    ) -> Band:
        lane, row = document.lanes[lane_id], self._rows[lane_id]
        personas = tuple(document.personas_of(lane_id))
        wants = _wants(row.values(), known)
        sums = self._kept(_lane_tally, lane_id, _counts(row.values()), wants, self._tr)
        content, needed = self._kept(lane_header_content, lane_id, lane, personas, self._tr, sums)
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
                parts, tall = self._gap(document, width)
            case "kpis":
                parts, tall = self._kpis(document)
            case "investment":
                parts, tall = self._investment(document), investment_lane.HEIGHT
            case "role" | "topic":
                parts = self._kept(cell_parts, lane_id, document.phase_ids, row, self._column)
                tallest = max((cell.group.height for cell in row.values()), default=0)
                said = influences(document, lane_id) if lane.kind == "role" else ()
                colour, room = colours[lane_id], self._card_width
                marks = self._kept(influence_figures, lane_id, said, colour, room, self._tr)
                room = influence_room(marks)
                tallest = self._borders.of(document, lane_id).clear_top(tallest, room)
                tall = max(tallest + room, theme.MIN_LANE_HEIGHT)
                parts += influence_parts(said, marks, max(needed, tall), self._column)
        height = max(needed, tall)
        shape = lane_looks(document)[lane_id].shape if lane.kind == "role" else None
        body = self._kept(lane_body, lane_id, width, height, self._column, parts)
        header = self._kept(
            lane_header, lane_id, lane_id, lane.name, colours[lane_id], content, height, shape
        )
        return Band(lane_id, y, height, header, body, row)

    def _legend(
        self, document: Document, lane_id: str, top: float
    ) -> tuple[tuple[Mark, ...], float]:
        named = tuple(
            (party_words(document, who, self._tr), look)
            for who, look in party_looks(document).items()
        )
        return self._kept(legend, lane_id, named, top)

    def _figures(self, document: Document) -> Mapping[Party, list[list[Facts]]]:
        """Give what there is to know of each party, phase by phase, once for all lanes."""
        if self._known is None or self._known[0] is not document:
            known: dict[Party, list[list[Facts]]] = {}
            for who in parties(document):
                rows = [self._rows[lane] for lane in lanes_about(document, who)]
                known[who] = [
                    [row[phase].facts for row in rows if phase in row]
                    for phase in document.phase_ids
                ]
            self._known = document, known
        return self._known[1]

    def _experience(self, document: Document, lane_id: str) -> Parts:
        looks = party_looks(document)
        curves = tuple(
            (looks[who], tuple([
                experience_of(each, drawn_experience(document, who, phase))
                for phase, each in zip(document.phase_ids, cells, strict=True)
            ]))
            for who, cells in self._figures(document).items()
        )  # fmt: skip
        known = (cell.facts for row in self._rows.values() for cell in row.values())
        before, phases = earlier_curves(document, known), len(document.phase_ids)
        return self._kept(experience_parts, lane_id, curves, phases, before, self._column, self._tr)

    def _gap(self, document: Document, width: float) -> tuple[Parts, float]:
        looks = party_looks(document)
        rows = [
            [(looks[who], added_gaps([one.gap for one in each])) for each in cells]
            for who, cells in self._figures(document).items()
        ]
        columns = [tuple(row[place] for row in rows) for place in range(len(document.phase_ids))]
        scale = fitting_scale((gap.total for column in columns for _, gap in column), self._column)
        parts = [
            self._part(index, self._kept(gap_column, phase, column, scale, self._column, self._tr))
            for index, (phase, column) in enumerate(zip(document.phase_ids, columns, strict=True))
        ]
        height = rows_height(len(rows))
        gaps = {
            CellKey(phase, who): gap
            for phase, column in zip(document.phase_ids, columns, strict=True)
            for who, (_, gap) in zip(looks, column, strict=True)
            if gap.unmet
        }
        sentence = self._headline(document, gaps)
        if sentence and width:
            figure = self._kept(headline_figure, "", sentence, width)
            parts.append(PlacedPart(0, height, figure))
            height += figure.height
        return tuple(parts), height

    def _headline(self, document: Document, gaps: Mapping[CellKey, CellGap]) -> str:
        found = headline(document, gaps)
        return headline_words(document, found, self._tr) if found is not None else ""

    def _kpis(self, document: Document) -> tuple[Parts, float]:
        figures = [
            self._kept(kpi_column, phase, tuple(document.kpis_of(phase)), self._column, self._tr)
            for phase in document.phase_ids
        ]
        parts = tuple(self._part(index, figure) for index, figure in enumerate(figures))
        return parts, max((figure.height for figure in figures), default=0)

    def _investment(self, document: Document) -> Parts:
        rows = list(self._rows.values())
        steps = [
            self._kept(
                _paid, phase, tuple(row[phase].facts.invested for row in rows if phase in row)
            )
            for phase in document.phase_ids
        ]
        parts = [PlacedPart(0, 0, investment_lane.guides(len(steps) * self._column))]
        before = None
        for index, (phase, step) in enumerate(zip(document.phase_ids, steps, strict=True)):
            if step is not None:
                figure = self._kept(
                    investment_lane.step_figure,
                    phase,
                    phase,
                    step.level,
                    investment_lane.titles(step),
                    before,
                    self._column,
                    self._tr,
                )
                parts.append(self._part(index, figure))
            before = step and step.level
        return tuple(parts)

    def _part(self, place: int, figure: Figure) -> PlacedPart:
        return PlacedPart(place * self._column, 0, figure)

    def _tallies(self, document: Document, known: Mapping[str, Answers]) -> tuple[Tally, ...]:
        rows = list(self._rows.values())
        columns = [[row[phase] for row in rows if phase in row] for phase in document.phase_ids]
        return tuple(
            self._kept(_phase_tally, phase, _counts(column), _wants(column, known), self._tr)
            for phase, column in zip(document.phase_ids, columns, strict=True)
        )

    def _phase_headers(
        self, document: Document, tallies: tuple[Tally, ...], said: tuple[Tempo | None, ...]
    ) -> tuple[tuple[Figure, ...], float]:
        phases = [(phase_id, document.phases[phase_id]) for phase_id in document.phase_ids]
        heights = [
            self._kept(phase_height, phase_id, phase, n, self._column)
            for n, (phase_id, phase) in enumerate(phases, 1)
        ]
        height = max(heights, default=0) + ROW
        height += max((tempo.height for tempo in said if tempo), default=0)
        accent, wide = document.map.accent, self._column
        return tuple(
            self._kept(
                phase_header, phase_id, phase_id, phase, n, accent, wide, height, tally, tempo
            )
            for n, ((phase_id, phase), tally, tempo) in enumerate(
                zip(phases, tallies, said, strict=True), 1
            )
        ), height


def _counts(cells: Iterable[CellLayout]) -> tuple[Counts, ...]:
    return tuple([cell.facts.counts for cell in cells])


def _wants(cells: Iterable[CellLayout], known: Mapping[str, Answers]) -> WantCount:
    """Count wants for a header; where no answer is told on the whole map, there is no count."""
    return want_count((cell.facts for cell in cells), known) if known else WantCount()


def _by_cell(document: Document, known: Mapping[str, Answers]) -> Mapping[CellKey, CardAnswers]:
    found: dict[CellKey, dict[str, AnswerCount]] = {}
    for want, there in known.items():
        card = document.cards[want]
        found.setdefault(CellKey(card.phase, card.lane), {})[want] = there.amount
    return found


def _phase_tally(counts: tuple[Counts, ...], wants: WantCount, tr: Wording) -> Tally:
    return phase_tally(total_counts(counts), tr, wants)


def _lane_tally(counts: tuple[Counts, ...], wants: WantCount, tr: Wording) -> Tally:
    return lane_tally(total_counts(counts), tr, wants)


def _paid(cells: tuple[tuple[Placed, ...], ...]) -> HighestInvestment | None:
    return highest_investment(chain.from_iterable(cells))

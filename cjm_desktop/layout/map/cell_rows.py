"""The cells of a map, row by row, kept from one document to the next.

Cards whose records are the same objects as before keep their figures, and cells with the same cards
their groups, so an edit lays out what it touched.
"""

from collections.abc import Iterator, Mapping

from cjm_desktop.insight.facts import facts
from cjm_desktop.insight.wants import AnswerCount, Answers
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.map.arrangement import Collapsed
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.map.card_stack import LaneBorders, card_stack
from cjm_desktop.layout.map.columns import Edges, card_width, width_at
from cjm_desktop.layout.map.hiding import Hiding
from cjm_desktop.layout.map.lane_body import LaneCells
from cjm_desktop.layout.map.map_layout import CellLayout
from cjm_desktop.words.wording import Wording

CardAnswers = Mapping[str, AnswerCount]
"""How much there is for the wants of a cell; only those that there is something for."""

NOTHING = AnswerCount()
_UNANSWERED: CardAnswers = {}


class CellRows:
    """Lays out the cells of one document after another. `tr` is the map's."""

    def __init__(self, tr: Wording, borders: LaneBorders, hiding: Hiding) -> None:
        self._tr = tr
        self._borders = borders
        self._hiding = hiding
        self._faces: dict[str, tuple[Card, AnswerCount, float, Figure]] = {}
        self._rows: dict[str, LaneCells] = {}

    def __getitem__(self, lane: str) -> LaneCells:
        return self._rows[lane]

    def __iter__(self) -> Iterator[LaneCells]:
        return iter(self._rows.values())

    def hide(self, hiding: Hiding) -> None:
        """Hide other cards from the next update on."""
        self._hiding = hiding
        self._rows = {
            lane: {phase: cell for phase, cell in row.items() if self._is_true(cell)}
            for lane, row in self._rows.items()
        }

    def _is_true(self, cell: CellLayout) -> bool:
        return cell.collapsed or cell.placed == self._hiding.shown(cell.cards)

    def face(self, card_id: str, card: Card, answered: AnswerCount, column: float) -> Figure:
        """Give a card's figure in a column so wide."""
        known = self._faces.get(card_id)
        if known is not None and known[0] is card and known[1:3] == (answered, column):
            return known[3]
        figure = card_face(card_id, card, self._tr, card_width(column), answered)
        self._faces[card_id] = (card, answered, column, figure)
        return figure

    def update(
        self,
        document: Document,
        known: Mapping[str, Answers],
        edges: Edges,
        collapsed: Collapsed,
    ) -> None:
        """Lay out the cells of a document."""
        answered = _by_cell(document, known)
        widths = {phase: width_at(edges, n) for n, phase in enumerate(document.phase_ids)}
        rows: dict[str, dict[str, CellLayout]] = {lane: {} for lane in document.lane_ids}
        for cell, placed in document.cells.items():
            phase, lane = cell
            if phase is None or lane is None:
                continue
            before, told = self._rows.get(lane, {}).get(phase), answered.get(cell, _UNANSWERED)
            width, folded = widths[phase], phase in collapsed.phases or lane in collapsed.lanes
            same = before is not None and before.cards is placed
            if before is not None and same and _looks_so(before, told, width, folded=folded):
                rows[lane][phase] = before
                continue
            shown = self._shown(placed, collapsed=folded)
            faces = (
                self.face(item.id, item.card, told.get(item.id, NOTHING), width) for item in shown
            )
            group, tops = card_stack(faces, width, self._borders.of(document, lane))
            known_facts = before.facts if before is not None and same else facts(placed)
            rows[lane][phase] = CellLayout(placed, shown, group, tops, known_facts, told, folded)
        # A lane that is as before stays the same object, by which what is drawn from it is kept.
        same_rows = {lane: row for lane, row in self._rows.items() if rows.get(lane) == row}
        self._rows = {**rows, **same_rows}
        if len(self._faces) > 2 * len(document.cards) + 1_000:
            self._faces = {
                card_id: face for card_id, face in self._faces.items() if card_id in document.cards
            }

    def _shown(self, cards: tuple[Placed, ...], *, collapsed: bool) -> tuple[Placed, ...]:
        return () if collapsed else self._hiding.shown(cards)


def _looks_so(cell: CellLayout, told: CardAnswers, width: float, *, folded: bool) -> bool:
    return cell.group.width == width and cell.collapsed == folded and cell.answers == told


def _by_cell(document: Document, known: Mapping[str, Answers]) -> Mapping[CellKey, CardAnswers]:
    found: dict[CellKey, dict[str, AnswerCount]] = {}
    for want, there in known.items():
        card = document.cards[want]
        found.setdefault(CellKey(card.phase, card.lane), {})[want] = there.amount
    return found

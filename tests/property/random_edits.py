"""Any edit there is, with any arguments that make sense on a map: for machines that edit at random.

Only edits that the rules between records allow: a card is not put where no card may be.
"""

from collections.abc import Callable, Iterable
from typing import Any, get_args

from hypothesis import strategies as st

from cjm_desktop.editing.edits import (
    answers,
    cards,
    handoffs,
    improved,
    influence,
    kpis,
    lanes,
    map,  # noqa: A004
    merging,
    paste,
    pasted_block,
    personas,
    phases,
    quoted_cards,
    quotes,
    shifting,
)
from cjm_desktop.editing.edits import assets as pictures
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey import vocabulary
from cjm_desktop.journey.document import MAP_KEY, TRAY, CellKey, Document, Key
from cjm_desktop.journey.ids import IdSource
from tests import strategies

Draw = Callable[[st.SearchStrategy[Any]], Any]


class Hand:
    """Picks what to edit on one map; None where there is nothing of the kind."""

    def __init__(self, draw: Draw, document: Document, new_id: IdSource) -> None:
        self.draw = draw
        self.document = document
        self.new_id = new_id

    def one(self, ids: Iterable[str]) -> str | None:
        found = sorted(ids)
        return self.draw(st.sampled_from(found)) if found else None

    def cards(self) -> list[str]:
        found = sorted(self.document.cards)
        return self.draw(st.lists(st.sampled_from(found), max_size=4)) if found else []

    def cell(self) -> CellKey:
        cells = [
            CellKey(phase, lane)
            for phase in self.document.phase_ids
            for lane in card_lane_ids(self.document)
        ]
        filled = sorted(cell for cell in self.document.cells if cell != TRAY)
        cell: CellKey = self.draw(st.sampled_from([TRAY, *filled, *cells]))
        return cell

    def index(self) -> int | None:
        index: int | None = self.draw(st.none() | st.integers(0, 6))
        return index

    def some(self, fields: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
        chosen: dict[str, Any] = self.draw(strategies.fields(fields))
        return chosen

    def fate(self) -> Any:
        return self.draw(st.sampled_from(("tray", "remove")))


def _add_card(hand: Hand) -> Patch:
    fields = hand.some(strategies.card_fields)
    return cards.add_card(hand.document, hand.new_id(), hand.cell(), hand.index(), **fields)


def _move_cards(hand: Hand) -> Patch:
    return cards.move_cards(hand.document, hand.cards(), hand.cell(), hand.index())


def _shift_cards(hand: Hand) -> Patch:
    direction = hand.draw(st.sampled_from(("up", "down", "left", "right")))
    return shifting.shift_cards(hand.document, hand.cards(), direction)


def _duplicate_cards(hand: Hand) -> Patch:
    cell = hand.cell() if hand.draw(st.booleans()) else None
    return cards.duplicate_cards(hand.document, hand.cards(), hand.new_id, cell, hand.index())


def _change_cards(hand: Hand) -> Patch:
    fields = hand.some(strategies.card_fields)
    return cards.change_cards(hand.document, hand.cards(), **fields)


def _mark_cards(hand: Hand) -> Patch:
    change = hand.draw(st.sampled_from((*vocabulary.CHANGES, None)))
    return improved.mark_cards(hand.document, hand.cards(), change)


def _remove_cards(hand: Hand) -> Patch:
    return cards.remove_cards(hand.document, hand.cards())


def _merge_touchpoints(hand: Hand) -> Patch:
    kept, gone = hand.one(hand.document.cards), hand.one(hand.document.cards)
    if kept is None or gone is None:
        return Patch()
    return merging.merge_touchpoints(hand.document, kept, gone)


def _answer(hand: Hand) -> Patch:
    how = hand.draw(st.sampled_from((answers.answer, answers.take_back_answers)))
    patch: Patch = how(hand.document, hand.cards(), hand.cards())
    return patch


def _paste_cards(hand: Hand) -> Patch:
    data = paste.fragment(hand.document, hand.cards())
    return paste.paste_fragment(hand.document, data, hand.cell(), hand.index(), hand.new_id)


def _paste_lines(hand: Hand) -> Patch:
    text = hand.draw(st.text(st.sampled_from('ab"\n\t\r\x07• '), max_size=12))
    kind = hand.draw(st.sampled_from(vocabulary.CARD_KINDS))
    at, index = hand.cell(), hand.index()
    if hand.draw(st.booleans()):
        return paste.one_card(hand.document, text, at, index, lambda _: kind, hand.new_id)
    spread = hand.draw(st.sampled_from(get_args(pasted_block.Spread)))
    block = pasted_block.read_block(text)
    return paste.paste_block(hand.document, block, at, index, lambda _: kind, hand.new_id, spread)


def _add_phase(hand: Hand) -> Patch:
    fields = hand.some(strategies.phase_fields)
    return phases.add_phase(hand.document, hand.new_id(), hand.index(), **fields)


def _change_phase(hand: Hand) -> Patch:
    if (phase := hand.one(hand.document.phases)) is None:
        return Patch()
    return phases.change_phase(hand.document, phase, **hand.some(strategies.phase_fields))


def _move_phase(hand: Hand) -> Patch:
    if (phase := hand.one(hand.document.phases)) is None:
        return Patch()
    return phases.move_phase(hand.document, phase, hand.index())


def _remove_phase(hand: Hand) -> Patch:
    if (phase := hand.one(hand.document.phases)) is None:
        return Patch()
    return phases.remove_phase(hand.document, phase, hand.fate())


def _add_lane(hand: Hand) -> Patch:
    fields = hand.some(strategies.lane_fields)
    return lanes.add_lane(hand.document, hand.new_id(), hand.index(), **fields)


def _change_lane(hand: Hand) -> Patch:
    if (lane := hand.one(hand.document.lanes)) is None:
        return Patch()
    return lanes.change_lane(hand.document, lane, **hand.some(strategies.lane_fields))


def _move_lane(hand: Hand) -> Patch:
    if (lane := hand.one(hand.document.lanes)) is None:
        return Patch()
    return lanes.move_lane(hand.document, lane, hand.index())


def _set_influence(hand: Hand) -> Patch:
    lane, phase = hand.one(hand.document.lanes), hand.one(hand.document.phases)
    if lane is None or phase is None:
        return Patch()
    codes = hand.draw(st.lists(st.sampled_from(vocabulary.INFLUENCES), max_size=3))
    return influence.set_influence(hand.document, lane, phase, codes)


def _remove_lane(hand: Hand) -> Patch:
    if (lane := hand.one(hand.document.lanes)) is None:
        return Patch()
    return lanes.remove_lane(hand.document, lane, hand.fate())


def _change_map(hand: Hand) -> Patch:
    return map.change_map(hand.document, **hand.some(strategies.map_fields))


def _add_persona(hand: Hand) -> Patch:
    if (lane := hand.one(hand.document.lanes)) is None:
        return Patch()
    fields = hand.some(strategies.persona_fields)
    return personas.add_persona(hand.document, hand.new_id(), lane, hand.index(), **fields)


def _move_persona(hand: Hand) -> Patch:
    lane, persona = hand.one(hand.document.lanes), hand.one(hand.document.personas)
    if lane is None or persona is None:
        return Patch()
    return personas.move_persona(hand.document, persona, lane, hand.index())


def _change_persona(hand: Hand) -> Patch:
    if (persona := hand.one(hand.document.personas)) is None:
        return Patch()
    fields = hand.some(strategies.persona_fields)
    return personas.change_persona(hand.document, persona, **fields)


def _remove_persona(hand: Hand) -> Patch:
    if (persona := hand.one(hand.document.personas)) is None:
        return Patch()
    return personas.remove_persona(hand.document, persona)


def _add_kpi(hand: Hand) -> Patch:
    if (phase := hand.one(hand.document.phases)) is None:
        return Patch()
    fields = hand.some(strategies.kpi_fields)
    return kpis.add_kpi(hand.document, hand.new_id(), phase, hand.index(), **fields)


def _move_kpi(hand: Hand) -> Patch:
    phase, kpi = hand.one(hand.document.phases), hand.one(hand.document.kpis)
    if phase is None or kpi is None:
        return Patch()
    return kpis.move_kpi(hand.document, kpi, phase, hand.index())


def _shift_kpi(hand: Hand) -> Patch:
    if (kpi := hand.one(hand.document.kpis)) is None:
        return Patch()
    return kpis.shift_kpi(hand.document, kpi, hand.draw(st.sampled_from((-1, 1))))


def _add_readings(hand: Hand) -> Patch:
    if (kpi := hand.one(hand.document.kpis)) is None:
        return Patch()
    readings = hand.draw(strategies.lists_of(strategies.readings))
    return kpis.add_readings(hand.document, {kpi: readings})


def _change_kpi(hand: Hand) -> Patch:
    if (kpi := hand.one(hand.document.kpis)) is None:
        return Patch()
    return kpis.change_kpi(hand.document, kpi, **hand.some(strategies.kpi_fields))


def _remove_kpi(hand: Hand) -> Patch:
    if (kpi := hand.one(hand.document.kpis)) is None:
        return Patch()
    return kpis.remove_kpi(hand.document, kpi)


def _add_handoff(hand: Hand) -> Patch:
    source, target = hand.one(hand.document.cards), hand.one(hand.document.cards)
    if source is None or target is None:
        return Patch()
    fields = hand.some(strategies.handoff_fields)
    return handoffs.add_handoff(hand.document, hand.new_id(), source, target, **fields)


def _remove_handoff(hand: Hand) -> Patch:
    if (handoff := hand.one(hand.document.handoffs)) is None:
        return Patch()
    return handoffs.remove_handoff(hand.document, handoff)


def _change_handoff(hand: Hand) -> Patch:
    if (handoff := hand.one(hand.document.handoffs)) is None:
        return Patch()
    fields = hand.some(strategies.handoff_fields)
    return handoffs.change_handoff(hand.document, handoff, **fields)


def _add_quote(hand: Hand) -> Patch:
    quote, text = hand.some(strategies.quote_fields), hand.draw(strategies.texts)
    if hand.draw(st.booleans()):
        return quotes.add_quote(
            hand.document, hand.new_id(), supports=hand.cards(), text=text, **quote
        )
    card = hand.some(strategies.card_fields)
    return quoted_cards.add_card_from_quote(
        hand.document, hand.new_id(), hand.cell(), card,
        hand.new_id(), {"text": text, **quote}, hand.index(),
    )  # fmt: skip


def _change_quote(hand: Hand) -> Patch:
    if (quote := hand.one(hand.document.quotes)) is None:
        return Patch()
    match hand.draw(st.sampled_from(("change", "link", "unlink"))):
        case "link":
            return quotes.link_quote(hand.document, quote, hand.cards())
        case "unlink":
            return quotes.unlink_quote(hand.document, quote, hand.cards())
        case _:
            return quotes.change_quote(hand.document, quote, **hand.some(strategies.quote_fields))


def _remove_quote(hand: Hand) -> Patch:
    if (quote := hand.one(hand.document.quotes)) is None:
        return Patch()
    return quotes.remove_quotes(hand.document, [quote])


def _set_picture(hand: Hand) -> Patch:
    holders = [
        MAP_KEY,
        *(Key("cards", each) for each in sorted(hand.document.cards)),
        *(Key("personas", each) for each in sorted(hand.document.personas)),
    ]
    keys = hand.draw(st.lists(st.sampled_from(holders), max_size=3))
    picture = hand.draw(st.none() | strategies.assets)
    return pictures.set_picture(hand.document, keys, picture, hand.new_id())


_NAMES = (
    "_add",
    "_answer",
    "_move",
    "_change",
    "_remove",
    "_mark",
    "_merge",
    "_paste",
    "_shift",
    "_dup",
    "_set",
)

EDITS: dict[str, Callable[[Hand], Patch]] = {
    name.removeprefix("_"): edit
    for name, edit in list(globals().items())
    if name.startswith(_NAMES)
}


def random_edit(draw: Draw, document: Document, new_id: IdSource) -> Patch:
    """Draw an edit of the document; its patch may be empty."""
    return EDITS[draw(st.sampled_from(sorted(EDITS)))](Hand(draw, document, new_id))

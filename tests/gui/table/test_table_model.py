"""The table's model: it follows edits row by row, and edits one card or all that are selected."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.model import HEADING_ROLE, TableModel, place_of
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.cards import Fate, add_card, change_cards, remove_cards
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import CARD_KINDS

DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Need"), "p2": Phase(order="a1", name="Purchase")},
    lanes={"l1": Lane(order="a0", name="Buyer")},
    cards={
        "first": Card(phase="p1", lane="l1", order="a0", title="B", channel="Web"),
        "second": Card(phase="p1", lane="l1", order="a1", title="A"),
        "third": Card(phase="p2", lane="l1", order="a0", title="C", kind="need"),
    },
)  # fmt: skip

Told = list[tuple[str, int, int]]


@pytest.fixture
def session(qapp: object) -> Session:
    return Session(DOCUMENT)


@pytest.fixture
def model(session: Session) -> TableModel:
    made = TableModel(session)
    made.refresh()
    session.changed.connect(lambda patch, _: made.follow(patch))
    return made


@pytest.fixture
def told(model: TableModel) -> Told:
    """What the model tells from now on: the first row and the last."""
    heard: Told = []
    model.dataChanged.connect(lambda a, b, _: heard.append(("changed", a.row(), b.row())))
    model.rowsInserted.connect(lambda _, a, b: heard.append(("came", a, b)))
    model.rowsRemoved.connect(lambda _, a, b: heard.append(("went", a, b)))
    model.modelReset.connect(lambda: heard.append(("reset", -1, -1)))
    return heard


def ids(model: TableModel) -> list[str]:
    return [model.id_at(row) for row in range(model.rowCount())]


def cell(model: TableModel, card: str, column: str) -> QModelIndex:
    row = model.row_of(card)
    assert row is not None
    return model.index(row, place_of(column))


def test_an_edit_tells_only_the_row_of_its_card(
    session: Session, model: TableModel, told: Told
) -> None:
    session.edit("rename_card", change_cards(session.document, ["second"], title="New"))
    assert told == [("changed", 1, 1)]
    assert cell(model, "second", "title").data() == "New"


def test_cards_come_and_go_without_a_reset(session: Session, model: TableModel, told: Told) -> None:
    place = CellKey("p1", "l1")
    session.edit("add_card", add_card(session.document, "new", place, 1, title="N"))
    assert ids(model) == ["first", "new", "second", "third"]
    session.edit("remove_card", remove_cards(session.document, ["first"]))
    assert ids(model) == ["new", "second", "third"]
    assert [each for each in told if each[0] != "changed"] == [("came", 1, 1), ("went", 0, 0)]


@pytest.mark.parametrize("fate", ["tray", "remove"])
def test_rows_say_what_they_are_while_their_phase_goes(
    session: Session, model: TableModel, fate: Fate
) -> None:
    said: list[str] = []
    place = place_of("phase")

    def ask() -> None:
        said.extend(str(model.index(row, place).data()) for row in range(model.rowCount()))

    for signal in (model.rowsAboutToBeRemoved, model.rowsRemoved, model.layoutAboutToBeChanged,
                   model.layoutChanged, model.rowsInserted):  # fmt: skip
        signal.connect(lambda *_: ask())
    model.arrange(grouping="phase")
    session.edit("remove_phase", remove_phase(session.document, "p1", fate))
    assert {"Need", "Purchase"} <= set(said)


def test_a_row_goes_where_its_new_value_belongs(session: Session, model: TableModel) -> None:
    model.sort(place_of("title"))
    assert ids(model) == ["second", "first", "third"]
    session.edit("rename_card", change_cards(session.document, ["second"], title="D"))
    assert ids(model) == ["first", "third", "second"]
    model.sort(-1)
    assert ids(model) == ["first", "second", "third"]


def test_one_card_is_edited_as_one_step(session: Session, model: TableModel) -> None:
    assert model.setData(cell(model, "first", "potential"), 7.5)
    assert session.document.cards["first"].potential == 7.5
    session.undo()
    assert session.document is DOCUMENT or session.document == DOCUMENT


def test_what_is_given_to_one_selected_card_all_of_them_get(
    session: Session, model: TableModel
) -> None:
    session.select_cards(["first", "second", "third"])
    assert model.setData(cell(model, "second", "channel"), "Phone")
    cards = session.document.cards
    # A need is not asked for a channel.
    assert [cards[each].channel for each in DOCUMENT.cards] == ["Phone", "Phone", ""]
    session.undo()
    assert session.document.cards["first"].channel == "Web"
    assert session.document.cards["second"].channel == ""


def test_a_card_outside_the_selection_is_edited_alone(session: Session, model: TableModel) -> None:
    session.select_cards(["first"])
    model.setData(cell(model, "second", "owner"), "Eva")
    assert session.document.cards["first"].owner == ""


def test_cards_move_by_the_columns_of_their_place(session: Session, model: TableModel) -> None:
    model.arrange(grouping="phase")
    session.select_cards(["first", "second"])
    model.setData(cell(model, "first", "phase"), "p2")
    assert {card.phase for card in session.document.cards.values()} == {"p2"}
    session.select_cards([])
    model.setData(cell(model, "third", "phase"), None)
    assert session.document.cards["third"].lane is None
    headings = [model.index(row, 0).data(HEADING_ROLE) for row in (0, 1, 4)]
    assert headings == ["▾ Need · 0 cards", "▾ Purchase · 2 cards", "▾ Idea tray · 1 card"]


def test_what_is_not_asked_of_a_card_is_not_edited(session: Session, model: TableModel) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.flags(cell(model, "first", "potential")) & editable
    assert not model.flags(cell(model, "third", "potential")) & editable
    assert not model.flags(cell(model, "first", "gap")) & editable
    session.set_read_only(True)
    assert not model.flags(cell(model, "first", "title")) & editable


def test_headings_are_no_cards(qtbot: QtBot, session: Session, model: TableModel) -> None:
    model.arrange(grouping="kind")
    assert model.rowCount() == 3 + len(CARD_KINDS)
    assert model.count() == 3
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    session.select_cards([model.id_at(0)])
    assert session.selection == ()

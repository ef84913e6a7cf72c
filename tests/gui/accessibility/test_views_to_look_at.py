"""What is only looked at is heard, too: compared maps, pages, sheets, the overview, the table."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.chart.table import RankingTable
from cjm_desktop.desktop.comparison.laid_out import laid_out
from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.people.influence_table import InfluenceTable
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.table.table import MapTable
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.layout.alternative import figure_words
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.gui.accessibility.listening import Listener, Role, Text, interface, walk
from tests.gui.desk import SAMPLE, Desk
from tests.gui.dialogs.export_opener import Opener


def test_of_compared_maps_each_card_says_what_became_of_it(
    qtbot: QtBot, listener: Listener
) -> None:
    mine = codec.load(SAMPLE)
    kept, changed, gone, *_ = [each for each, card in mine.cards.items() if card.phase]
    theirs = change_cards(mine, [changed], notes="x").apply(mine)
    theirs = remove_cards(theirs, [gone]).apply(theirs)
    pair = MapPair("Mine", "Theirs", ENGLISH)
    qtbot.addWidget(pair)
    pair.show_comparison(laid_out(mine, theirs))
    placed = [card for card in mine.cards.values() if card.phase]
    for sight, cards in ((pair.left, len(placed)), (pair.right, len(placed) - 1)):
        heard = [each for each in walk(interface(sight)) if each.role == Role.ListItem]
        assert len(heard) == cards
    said = {
        each.name.rpartition(", ")[0]: each.description
        for each in walk(interface(pair.left))
        if each.role == Role.ListItem
    }
    assert ". Removed. " in said[mine.cards[gone].title]
    assert ". Changed. " in said[mine.cards[changed].title]
    assert "Changed" not in said[mine.cards[kept].title]
    pair.say("There is no other map")
    assert all(each.role != Role.ListItem for each in walk(interface(pair.left)))


def prints(page: Page, title: str) -> bool:
    """Say whether there is a card of a title on a page."""
    return any(
        figure.role == "card" and title in figure_words(figure)
        for piece in page.pieces
        for _, _, figure in piece.figures()
    )


def test_a_page_says_what_is_on_it_and_what_is_wrong_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    opener = Opener(qtbot, tmp_path)
    preview = opener.open().preview
    title = "Printed product catalogue, touchpoint."
    place = next(at for at, page in enumerate(preview.pages) if prints(page, "Printed product"))
    preview.show_place(place)
    preview.show_findings(
        [Finding("small_text", place, size=3.0), Finding("small_text", place + 1, size=2.0)]
    )
    sheet = interface(preview.sheet)
    assert sheet.text(Text.Name).startswith(f"Page {place + 1} / {len(preview.pages)}: ")
    assert sheet.text(Text.Description) == "text of 3 pt"
    heard = list(walk(sheet))[1:]
    assert any(each.name.startswith(title) for each in heard)
    assert all(each.name and not each.interface.rect().isEmpty() for each in heard)
    preview.show_place(place + 1)
    assert sheet.text(Text.Description) == "text of 2 pt"
    assert [each.name for each in walk(sheet)][1:] != [each.name for each in heard]


def test_a_persona_is_read_from_its_sheet(desk: Desk, qtbot: QtBot) -> None:
    desk.window.navigator.show_view("people")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(SheetWidget)))
    personas = desk.session.document.personas
    for sheet in desk.window.findChildren(SheetWidget):
        persona, heard = personas[sheet.key.id], list(walk(interface(sheet)))
        assert persona.name in heard[0].name
        said = " ".join(each.name for each in heard[1:])
        assert persona.name in said
        assert all(each in said for each in persona.quote.split())


def test_the_overview_says_what_is_seen(view: MapView) -> None:
    view.zoom_to(1.0)
    overview = interface(view.miniature)
    view.canvas.scroll_to(0, 0)
    said = overview.text(Text.Description)
    assert said.startswith("Seen are phases 1 to ")
    assert said.endswith(f" of {len(view.canvas.layout_.bands)}")
    view.canvas.scroll_to(100_000, 100_000)
    bands = len(view.canvas.layout_.bands)
    assert overview.text(Text.Description).endswith(f" to {bands} of {bands}")
    assert "to 7 of 7" in overview.text(Text.Description)


def test_the_table_says_its_headers_its_rows_and_each_cell(desk: Desk, qtbot: QtBot) -> None:
    desk.window.navigator.show_view("table")
    (table,) = desk.window.findChildren(MapTable)
    qtbot.waitUntil(table.isVisible)
    heard = interface(table)
    assert heard.text(Text.Name) == "Table of cards"
    said = list(walk(heard))
    headers = [each.name for each in said if each.role == Role.ColumnHeader]
    assert headers[:4] == ["Title", "Kind", "Phase", "Lane"]
    assert sum(each.role == Role.RowHeader for each in said) == len(desk.session.document.cards)
    cells = [each.name for each in said if each.role == Role.Cell]
    assert len(cells) == len(headers) * len(desk.session.document.cards)
    assert cells[:4] == ["Toy industry conference", "Touchpoint", "Inactive", "Decision-maker"]
    for column, name in ((0, "Title"), (4, "Channel"), (5, "Potential")):
        table.setCurrentIndex(table.model().index(0, column))
        QTest.keyClick(table, Qt.Key.Key_F2)
        field = QApplication.focusWidget()
        assert isinstance(field, QWidget)
        assert interface(field).text(Text.Name) == name
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_an_empty_cell_is_heard_as_one(desk: Desk, qtbot: QtBot) -> None:
    desk.window.navigator.show_view("people")
    check_cells(desk, qtbot, InfluenceTable)
    desk.window.navigator.show_view("gap")
    check_cells(desk, qtbot, RankingTable)


def check_cells(desk: Desk, qtbot: QtBot, kind: type[QWidget]) -> None:
    (table,) = desk.window.findChildren(kind)
    qtbot.waitUntil(table.isVisible)
    cells = [each.name for each in walk(interface(table)) if each.role == Role.Cell]
    assert "–" in cells
    assert all(each.strip() for each in cells)

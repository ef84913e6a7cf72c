"""The view of people, used by mouse, keys, drops and menus; what counts is the document."""

import base64
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.desktop.people.influence_table import ChoosingMenu
from cjm_desktop.desktop.people.role_section import RoleSection
from cjm_desktop.desktop.people.sheet import MIME
from cjm_desktop.desktop.people.view import PeopleView
from cjm_desktop.desktop.work import pictures as portrait
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Lane, Persona, Phase
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Desk
from tests.gui.dropping import drop, drop_data
from tests.maps import numbered
from tests.tall import tall_png

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def a_map() -> Document:
    return Document(
        phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Choice")},
        lanes={
            "l1": Lane(order="a0", name="Boss"),
            "l2": Lane(order="a1", name="User <b>&"),
            "lt": Lane(order="a2", name="Ideas", kind="topic"),
        },
        personas={
            "ann": Persona(order="a0", lane="l1", name="Ann", quote="Why?"),
            "bo": Persona(order="a1", lane="l1", name="Bo"),
        },
    )


@dataclass
class Bench:
    """The view on a map, with what was said on the status bar."""

    view: PeopleView
    session: Session
    said: list[str]

    @property
    def document(self) -> Document:
        return self.session.document

    def sheet(self, persona: str) -> RecordSheet:
        return next(each for each in self.view.stack.sheets if each.key.id == persona)

    def section(self, lane: str) -> RoleSection:
        return next(each for each in self.view.stack.sections if each.heading == lane)

    def order(self) -> dict[str, str]:
        """Give the personas' ids by role, as the document has them."""
        return {
            lane: " ".join(each for each, _ in self.document.personas_of(lane))
            for lane in self.document.role_lane_ids
        }

    def picked(self) -> list[Key]:
        return list(self.session.selection)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return open_view(qtbot, a_map())


def open_view(qtbot: QtBot, document: Document) -> Bench:
    session = Session(document, new_id=numbered())
    said: list[str] = []
    session.message.connect(said.append)
    view = PeopleView(session, Navigator())
    qtbot.addWidget(view)
    view.resize(960, 680)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return Bench(view, session, said)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_adds_a_persona(bench: Bench, key: Qt.Key) -> None:
    QTest.keyClick(bench.section("l2").add_button, key)
    assert len(bench.document.personas_of("l2")) == 1


def test_roles_and_their_personas_stand_in_order(bench: Bench) -> None:
    assert [section.heading for section in bench.view.stack.sections] == ["l1", "l2"]
    assert [sheet.key.id for sheet in bench.view.stack.sheets] == ["ann", "bo"]
    assert bench.section("l2").name.text() == "User <b>&"
    assert bench.section("l2").hint.isVisible()
    assert not bench.section("l1").hint.isVisible()


def test_a_click_selects_and_the_arrows_go_on(bench: Bench) -> None:
    QTest.mouseClick(bench.sheet("ann"), LEFT)
    assert bench.picked() == [Key("personas", "ann")]
    QTest.keyClick(bench.sheet("ann"), Qt.Key.Key_Down)
    assert bench.picked() == [Key("personas", "bo")]
    assert bench.sheet("bo").hasFocus()


def test_a_persona_is_added_by_button_and_by_key_and_taken_back(bench: Bench) -> None:
    QTest.mouseClick(bench.section("l2").add_button, LEFT)
    assert bench.order() == {"l1": "ann bo", "l2": "n1"}
    assert bench.picked() == [Key("personas", "n1")]
    QTest.keyClick(bench.sheet("n1"), Qt.Key.Key_Insert)
    assert bench.order()["l2"] == "n1 n2"
    bench.session.undo()
    bench.session.undo()
    assert bench.document == a_map()
    assert [sheet.key.id for sheet in bench.view.stack.sheets] == ["ann", "bo"]


def test_keys_duplicate_delete_and_move_past_the_end_into_the_next_role(bench: Bench) -> None:
    QTest.keyClick(bench.sheet("ann"), Qt.Key.Key_D, CTRL)
    assert bench.order()["l1"] == "ann n1 bo"
    assert bench.document.personas["n1"].quote == "Why?"
    QTest.keyClick(bench.sheet("n1"), Qt.Key.Key_Delete)
    assert bench.order()["l1"] == "ann bo"
    assert bench.picked() == [Key("personas", "bo")]
    QTest.keyClick(bench.sheet("ann"), Qt.Key.Key_Down, ALT)
    assert bench.order()["l1"] == "bo ann"
    QTest.keyClick(bench.sheet("ann"), Qt.Key.Key_Down, ALT)
    assert bench.order() == {"l1": "bo", "l2": "ann"}
    QTest.keyClick(bench.sheet("ann"), Qt.Key.Key_Up, ALT)
    assert bench.order() == {"l1": "bo ann", "l2": ""}


def test_the_menu_names_the_keys_that_do_the_same(bench: Bench) -> None:
    menu = bench.sheet("bo").menu()
    keys = {each.text(): each.shortcut().toString() for each in menu.actions()}
    assert keys.items() >= {
        ("Move up", "Alt+Up"), ("Move down", "Alt+Down"), ("Duplicate", "Ctrl+D"),
        ("Delete", "Del"),
    }  # fmt: skip
    menu.deleteLater()


def test_the_menu_moves_to_another_role(bench: Bench) -> None:
    menu = bench.sheet("bo").menu()
    roles = next(each for each in menu.findChildren(QMenu))
    (only,) = roles.actions()
    assert only.text() == "User <b>&&"
    only.trigger()
    assert bench.order() == {"l1": "ann", "l2": "bo"}
    menu.deleteLater()


def test_a_dragged_persona_lands_where_it_is_dropped(bench: Bench) -> None:
    top = bench.sheet("ann").geometry().top() + 2
    assert drop(bench.section("l1"), MIME, "bo", QPoint(40, top))
    assert bench.order()["l1"] == "bo ann"
    assert drop(bench.section("l2"), MIME, "ann", QPoint(40, 20))
    assert bench.order() == {"l1": "bo", "l2": "ann"}
    assert not drop(bench.section("l2"), MIME, "nobody", QPoint(40, 20))


def picture(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


def portrait_of(bench: Bench, persona: str) -> QImage:
    asset = bench.document.assets[str(bench.document.personas[persona].portrait)]
    return QImage.fromData(base64.b64decode(asset.data))


def test_a_dropped_file_becomes_a_small_square(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "ann.png"
    assert picture(1400, 900).save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert drop_data(bench.section("l1"), data, bench.sheet("ann").geometry().center())
    assert portrait_of(bench, "ann").size().toTuple() == (512, 512)
    assert bench.document.personas["bo"].portrait is None
    bench.session.undo()
    assert bench.document == a_map()


def test_a_pasted_picture_keeps_its_size_if_it_is_small(bench: Bench) -> None:
    QGuiApplication.clipboard().setImage(picture(80, 120))
    QTest.keyClick(bench.sheet("bo"), Qt.Key.Key_V, CTRL)
    assert portrait_of(bench, "bo").size().toTuple() == (80, 80)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not a picture", "This is not a picture that can be read: take a PNG or JPEG file."),
        (b"", "This is not a picture that can be read: take a PNG or JPEG file."),
        (None, "This file cannot be read."),
    ],
)
def test_what_is_no_picture_is_refused_in_words(
    bench: Bench, tmp_path: Path, content: bytes | None, said: str
) -> None:
    path = tmp_path / "broken.png"
    if content is not None:
        path.write_bytes(content)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop_data(bench.section("l1"), data, bench.sheet("ann").geometry().center())
    assert bench.said == [said]
    assert bench.document == a_map()


def test_a_huge_picture_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    path.write_bytes(tall_png())
    monkeypatch.setattr(QImageReader, "read", None)
    with pytest.raises(portrait.Refused, match="60 million pixels"):
        portrait.from_file(path, portrait.PORTRAIT, ENGLISH)


def test_a_map_without_roles_says_what_to_do(qtbot: QtBot) -> None:
    bench = open_view(qtbot, Document())
    assert bench.view.add_role.isVisible()
    assert not bench.view.table.isVisible()
    QTest.mouseClick(bench.view.add_role, LEFT)
    assert [lane.kind for lane in bench.document.lanes.values()] == ["role"]
    assert not bench.view.add_role.isVisible()
    qtbot.waitUntil(bench.section("n1").hint.isVisible)


def words(bench: Bench, row: int, column: int) -> str:
    item = bench.view.table.item(row, column)
    return item.text() if item is not None else ""


def choosing(bench: Bench, qtbot: QtBot) -> ChoosingMenu:
    (menu,) = bench.view.table.findChildren(ChoosingMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


def test_a_click_offers_the_parts_and_ticking_several_is_one_step(
    bench: Bench, qtbot: QtBot
) -> None:
    table = bench.view.table
    place = table.visualRect(table.model().index(1, 1)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)
    menu = choosing(bench, qtbot)
    for name in ("Vetoes", "Decides"):
        action = next(each for each in menu.actions() if each.text() == name)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert bench.document.lanes["l2"].influence == {"p2": ("decides", "vetoes")}
    assert words(bench, 1, 1) == "decides · vetoes"
    bench.session.undo()
    assert bench.document == a_map()
    assert words(bench, 1, 1) == ""


def test_the_keyboard_ticks_and_clears_a_part(bench: Bench, qtbot: QtBot) -> None:
    table = bench.view.table
    table.setFocus()
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    menu = choosing(bench, qtbot)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert bench.document.lanes["l1"].influence == {"p1": ("decides",)}
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert bench.document == a_map()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_alt_4_shows_the_people_and_the_inspector_edits_them(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open(SAMPLE)
    QTest.keyClick(desk.window, Qt.Key.Key_4, ALT)
    view = desk.window.places.room("people")
    assert isinstance(view, PeopleView)
    assert view.isVisible()
    assert desk.window.desk.panel_shown("right")
    assert not desk.window.desk.panel_shown("left")
    assert len(view.stack.sheets) == 3
    ivan = view.stack.sheets[0]
    assert ivan.key.id == "ivan"
    QTest.mouseClick(ivan, LEFT, pos=QPoint(200, 60))
    before = ivan.grab().toImage()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(Inspector)))
    (inspector,) = desk.window.findChildren(Inspector)
    qtbot.waitUntil(lambda: inspector.isVisible() and inspector.form.keys == (ivan.key,))
    editor = inspector.form.rows["company"].control.focus_target()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(focused(), "X")
    assert "X" in desk.session.document.personas["ivan"].company
    assert ivan.grab().toImage() != before
    desk.window.commands["undo"].trigger()
    assert "X" not in desk.session.document.personas["ivan"].company


def test_a_new_persona_is_named_at_once_though_the_inspector_was_closed(desk: Desk) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.commands["view_people"].trigger()
    desk.window.desk.show_panel("right", False)
    view = desk.window.places.room("people")
    assert isinstance(view, PeopleView)
    QTest.mouseClick(view.stack.sections[1].add_button, LEFT)
    QTest.keyClicks(focused(), "Pia")
    lane = view.stack.sections[1].heading
    assert [each.name for _, each in desk.session.document.personas_of(lane)][-1] == "Pia"
    ivan = view.stack.sheets[0]
    QTest.mouseDClick(ivan, LEFT, pos=QPoint(200, 60))
    QTest.keyClicks(focused(), "Iva")
    assert desk.session.document.personas["ivan"].name == "Iva"


def test_a_portrait_chosen_in_the_inspector_becomes_small_too(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.commands["view_people"].trigger()
    desk.session.select([Key("personas", "ivan")])
    desk.window.desk.show_panel("right", True)
    (inspector,) = desk.window.findChildren(Inspector)
    field = inspector.form.rows["portrait"].control
    path = tmp_path / "x.png"
    assert picture(1200, 800).save(str(path))
    field.use_file(path)  # type: ignore[attr-defined]
    (asset,) = desk.session.document.assets.values()
    shown = QImage.fromData(base64.b64decode(asset.data))
    assert (shown.width(), shown.height()) == (512, 512)
    path.write_bytes(b"broken")
    field.use_file(path)  # type: ignore[attr-defined]
    assert "not a picture" in inspector.form.rows["portrait"].said


def test_the_dark_look_reaches_the_sheets(desk: Desk) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.commands["view_people"].trigger()
    view = desk.window.places.room("people")
    assert isinstance(view, PeopleView)
    light = view.stack.sheets[0].grab().toImage().pixelColor(300, 12).lightness()
    desk.window.commands["theme_dark"].trigger()
    dark = view.stack.sheets[0].grab().toImage().pixelColor(300, 12).lightness()
    assert light > 200
    assert dark < 60


def test_sheets_are_as_high_as_their_text_needs_in_a_narrow_window(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.navigator.show_view("people")
    desk.window.resize(1000, 700)
    view = desk.window.places.people_view
    widest = view.stack.sheets[0].heightForWidth(920)
    qtbot.waitUntil(lambda: view.stack.sheets[0].height() > widest)
    assert all(each.height() == each.heightForWidth(each.width()) for each in view.stack.sheets)


def test_in_a_low_window_the_people_have_the_most_of_the_room(desk: Desk) -> None:
    desk.window.files.open(SAMPLE)
    desk.window.navigator.show_view("people")
    view = desk.window.places.people_view
    desk.window.resize(1366, 900)
    QApplication.processEvents()
    rows = view.table.rowCount()
    assert view.table.viewport().height() >= rows * view.table.rowHeight(0)
    desk.window.resize(1366, 480)
    QApplication.processEvents()
    assert view.height() < 420
    assert view.stack.height() > view.height() // 2
    assert view.table.viewport().height() >= 2 * view.table.rowHeight(0)
    desk.window.resize(1366, 900)
    QApplication.processEvents()
    assert view.table.viewport().height() >= rows * view.table.rowHeight(0)

"""The export dialog shows the pages that will be, what is chosen of them, and where they go."""

import json
from base64 import b64encode
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.filters import save_filter
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card, CardFilter
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS, SectionId, SheetChoice
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE
from tests.gui.dialogs.export_opener import Opener
from tests.unit.layout.test_company_fonts import company_font
from tests.unit.output.maps import a_map

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def test_the_pages_are_those_that_are_exported(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open()
    shown = dialog.preview.pages
    made = pages(codec.load(SAMPLE), ENGLISH, dialog.form.options())
    assert [page.title for page in shown] == [page.title for page in made]
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    file = PdfReader(tmp_path / "map.pdf").pages
    assert [round(page.mediabox.width) for page in file] == [round(page.width) for page in shown]


def test_the_number_has_its_room_before_the_pages_are_counted(opener: Opener) -> None:
    dialog = opener.open()
    number, after = dialog.preview.number, dialog.preview.after
    room, place = number.width(), after.x()
    for said in ("–", "1 / …", "88 / 88"):
        number.show_number(said, 1)
        QApplication.processEvents()
        assert number.fontMetrics().horizontalAdvance(said) <= number.width() == room
        assert after.x() == place


def test_paper_is_white_and_something_stands_on_it(opener: Opener) -> None:
    picture = opener.open().preview.sheet.picture
    middle = picture.height() // 2
    row = {picture.pixelColor(x, middle).name() for x in range(picture.width())}
    assert "#ffffff" in row
    assert len(row) > 1


def test_one_goes_through_the_pages_by_keys_and_by_the_wheel(opener: Opener) -> None:
    dialog = opener.open()
    sheet, preview = dialog.preview.sheet, dialog.preview
    last = len(preview.pages) - 1
    sheet.setFocus()
    for key, place in (
        (Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_End, last), (Qt.Key.Key_PageDown, last), (Qt.Key.Key_Home, 0),
    ):  # fmt: skip
        QTest.keyClick(sheet, key)
        assert preview.place == place
    turn(sheet, -120)
    assert preview.place == 1
    assert preview.number.text() == f"2 / {last + 1}"
    assert preview.pages[1].title in sheet.accessibleName()
    QTest.mouseClick(preview.before, LEFT)
    assert preview.place == 0


def test_ctrl_and_the_wheel_bring_the_page_nearer_and_arrows_pull_it(opener: Opener) -> None:
    dialog = opener.open()
    sheet = dialog.preview.sheet
    whole = sheet.picture.copy()
    turn(sheet, 480, Qt.KeyboardModifier.ControlModifier)
    opener.rest(dialog)
    near = sheet.picture.copy()
    assert near != whole
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    opener.rest(dialog)
    assert dialog.preview.place == 0
    assert sheet.picture != near
    QTest.keyClick(sheet, Qt.Key.Key_0)
    opener.rest(dialog)
    assert sheet.picture == whole


def turn(
    sheet: QWidget, by: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the middle of the page."""
    middle = QPointF(sheet.rect().center())
    event = QWheelEvent(
        middle, QPointF(sheet.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, by),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet, event)


def test_choosing_shows_the_pages_of_the_choice(opener: Opener) -> None:
    dialog = opener.open()
    for section in PROPOSED_SECTIONS:
        if section != "gap":
            dialog.form.sections[section].click()
    opener.rest(dialog)
    assert {page.ids for page in dialog.preview.pages} == {("gap",)}


def test_the_map_is_set_as_is_chosen_and_so_it_is_remembered(opener: Opener) -> None:
    dialog = opener.open()
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A4"))
    only: tuple[SectionId, ...] = ("map",)
    dialog.form.choice.choose(only)
    counts: list[int] = []
    for _ in range(4):
        opener.rest(dialog)
        counts.append(len(dialog.preview.pages))
        QTest.keyClick(dialog.form.map_pages, Qt.Key.Key_Down)
    opener.rest(dialog)
    story, one, phases, roles = counts
    assert one == 1 < phases == story
    assert roles > 1
    assert len(dialog.preview.pages) > 1
    assert dialog.form.options().map_pages == "tiles"
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    assert opener.open().form.options().map_pages == "tiles"


def test_what_is_not_wanted_any_more_is_not_shown(opener: Opener, qtbot: QtBot) -> None:
    dialog = opener.open()
    seen: list[int] = []
    dialog.maker.laid_out.connect(lambda laid: seen.append(round(laid[0].width)))
    for paper in ("A4", "A3", "A1", "letter"):
        dialog.form.paper.setCurrentIndex(dialog.form.paper.findData(paper))
    opener.rest(dialog)
    assert seen[-1] == 792
    assert round(dialog.preview.pages[0].width) == 792


def test_sections_are_moved_by_keys_and_come_in_that_order(opener: Opener) -> None:
    dialog = opener.open()
    box = dialog.form.sections["gap"]
    box.setFocus()
    for _ in range(9):
        QTest.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    others = tuple(each for each in PROPOSED_SECTIONS if each != "gap")
    assert dialog.form.options().sections == ("gap", *others)
    opener.rest(dialog)
    assert dialog.preview.pages[0].ids[0] == "gap"
    assert dialog.focusWidget() is box


def test_sections_are_dragged_by_their_handles(opener: Opener) -> None:
    dialog = opener.open()
    rows = dialog.form.choice.rows
    handle = rows["map"].handle
    below = rows["gap"].handle.mapTo(dialog, rows["gap"].handle.rect().center())
    start = handle.rect().center()
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for _ in range(6):
        # The row goes with the pointer, which stays where the other row was.
        QTest.mouseMove(handle, handle.mapFrom(dialog, below))
    QTest.mouseRelease(handle, LEFT, Qt.KeyboardModifier.NoModifier, start)
    others: list[SectionId] = [each for each in PROPOSED_SECTIONS if each != "map"]
    others.insert(others.index("gap") + 1, "map")
    assert dialog.form.options().sections == tuple(others)


def test_a_section_has_a_paper_of_its_own(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open()
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A4"))
    row = dialog.form.choice.rows["gap"]
    row.paper.setFocus()
    while row.sheet != SheetChoice("A3", portrait=True):
        QTest.keyClick(row.paper, Qt.Key.Key_Down)
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    heights = {round(float(page.mediabox.height)) for page in PdfReader(tmp_path / "map.pdf").pages}
    assert heights == {595, 1191}


def test_roles_phases_and_kinds_are_ticked_and_nothing_else_is_in_the_file(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open(a_map())
    opener.tick(dialog.form.parts.roles, 1)
    opener.tick(dialog.form.parts.phases, 0)
    assert dialog.form.parts.roles.text() == "User"
    assert dialog.form.options().roles == ("l2",)
    assert dialog.form.options().phases == ("p1",)
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "map.pdf").pages)
    assert "Card p1 l2" in text
    assert "Card p2" not in text
    assert "Boss" not in text


def test_a_saved_filter_limits_the_file_and_offers_nothing_that_would_be_false(
    opener: Opener, tmp_path: Path
) -> None:
    document = a_map()
    titles = {card.title for card in document.cards.values()}
    assert any(title.startswith("Card p2") for title in titles)
    kept = CardFilter(name="Boss’s", lanes=("l1",))
    dialog = opener.open(save_filter(document, kept).apply(document))
    filters = dialog.form.parts.filters
    assert filters.isVisibleTo(dialog)
    QTest.keyClick(filters, Qt.Key.Key_Down)
    assert dialog.form.options().filter == "Boss’s"
    assert not dialog.form.sections["advice"].isEnabled()
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "map.pdf").pages)
    assert "Card p1 l1" in text
    assert "Card p1 l2" not in text


def test_of_some_kinds_what_would_be_false_is_not_offered(opener: Opener) -> None:
    dialog = opener.open()
    box = dialog.form.sections["advice"]
    assert box.isEnabled()
    opener.tick(dialog.form.parts.kinds_button, 0)
    assert not box.isEnabled()
    assert "kinds of cards" in box.toolTip()
    opener.tick(dialog.form.parts.kinds_button, 0)
    assert box.isEnabled()


def test_a_file_for_each_role_is_made_into_the_folder(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(a_map())
    dialog.form.by.setFocus()
    QTest.keyClick(dialog.form.by, Qt.Key.Key_Down)
    note = dialog.form.destination.note.text()
    assert note == "These files are made: map - Boss.pdf, map - User.pdf"
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map - Boss.pdf", "map - User.pdf"]
    assert dialog.ready.text() == "2 files are ready"
    again = opener.open(a_map())
    assert again.form.by.currentData() == "role"
    assert "are replaced: map - Boss.pdf, map - User.pdf" in again.form.destination.note.text()


def test_what_no_font_has_leads_to_its_page_and_to_its_card(opener: Opener, qtbot: QtBot) -> None:
    cards = {
        f"c{n}": Card(phase="p1", lane="l1", order="a0", title=title, potential=9, effort=1)
        for n, title in enumerate(["One", "\U00013080"])
    }
    dialog = opener.open(a_map(cards))
    (lacking,) = (each for each in dialog.findings.shown if each.code == "no_font")
    dialog.preview.step(1)
    item = dialog.findings.list.item(dialog.findings.shown.index(lacking))
    where = dialog.findings.list.visualItemRect(item).center()
    QTest.mouseClick(dialog.findings.list.viewport(), LEFT, pos=where)
    assert dialog.preview.place == lacking.page == 0
    wanted: list[Key] = []
    dialog.record_wanted.connect(wanted.append)
    QTest.mouseClick(dialog.findings.map_button, LEFT)
    assert wanted == [Key("cards", "c1")]
    assert not dialog.isVisible()


def kit(folder: Path, **fields: object) -> Path:
    """Write a brand kit."""
    path = folder / "acme.cjm-brand"
    known = {"format": "cjm-desktop/brand", "format_version": 1, "name": "<b>Acme</b>"}
    path.write_text(json.dumps({**known, **fields}), encoding="utf-8")
    return path


def test_a_brand_kit_is_added_chosen_and_seen_on_the_pages(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(a_map())
    plain = dialog.preview.sheet.picture.copy()
    opener.person.to_open = kit(tmp_path, header="#AA0000", footer="Acme Ltd", accent="#FFFF00")
    dialog.form.brand.setCurrentIndex(dialog.form.brand.count() - 1)
    assert dialog.form.brand.currentText() == "<b>Acme</b>"
    opener.rest(dialog)
    assert dialog.preview.sheet.picture != plain
    assert "contrast" in {each.code for each in dialog.findings.shown}
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    assert "Acme Ltd" in PdfReader(tmp_path / "map.pdf").pages[0].extract_text()
    assert opener.open(a_map()).form.brand.currentText() == "<b>Acme</b>"


def test_a_brand_kit_that_is_none_is_told_and_not_added(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(a_map())
    opener.person.to_open = kit(tmp_path, format="something else")
    dialog.form.brand.setCurrentIndex(dialog.form.brand.count() - 1)
    assert len(opener.person.told) == 1
    assert dialog.form.options().brand is None
    assert dialog.form.brand.currentText() == "The map’s own"


def test_a_brand_kits_font_is_seen_on_the_pages(opener: Opener, tmp_path: Path) -> None:
    narrow = {"data": b64encode(company_font(x_height=0.3)).decode()}
    dialog = opener.open(a_map())
    legend: SectionId = "legend"
    dialog.form.choice.choose((legend,), {})
    opener.rest(dialog)
    plain = dialog.preview.sheet.picture.copy()
    opener.person.to_open = kit(tmp_path, fonts={"regular": narrow})
    dialog.form.brand.setCurrentIndex(dialog.form.brand.count() - 1)
    opener.rest(dialog)
    assert opener.person.told == []
    assert dialog.preview.sheet.picture != plain

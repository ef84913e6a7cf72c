"""The export dialog: paper that can be read, work that can be stopped, the way to the file."""

import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS, SectionId, SheetChoice
from cjm_desktop.layout.sections import EVERYTHING, FORM_SECTIONS, SECTIONS
from cjm_desktop.output import pdf
from cjm_desktop.output.options import PAGES, ExportOptions, Progress
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Desk, Person
from tests.tall import tall_asset

LEFT = Qt.MouseButton.LeftButton
ON_ONE_PAGE = 1
"""The row of how the map is set."""


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, parent: QWidget, person: Person, tmp_path: Path) -> ExportDialog:
    document = codec.load(SAMPLE)
    made = ExportDialog(parent, document, Settings(), person, ENGLISH, tmp_path / "map")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(dialog: ExportDialog, page: str) -> None:
    dialog.form.paper.setCurrentIndex([str(each) for each in PAGES].index(page))


def finish(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running)


def found(dialog: ExportDialog, qtbot: QtBot, code: str) -> list[Finding]:
    """What is listed of a code once the pages have been looked at."""
    qtbot.waitUntil(lambda: dialog.maker.is_resting)
    return [each for each in dialog.findings.shown if each.code == code]


def test_a_picture_that_is_too_large_is_told(
    qtbot: QtBot, parent: QWidget, person: Person, tmp_path: Path
) -> None:
    document = Document(map=Map(logo="a"), assets={"a": tall_asset()})
    made = ExportDialog(parent, document, Settings(), person, ENGLISH, tmp_path / "map.pdf")
    qtbot.addWidget(made)
    made.show()
    QTest.mouseClick(made.export_button, LEFT)
    finish(made, qtbot)
    assert made.left_out.isVisible()
    assert "“tall.png” is not drawn" in made.left_out.text()


def test_a_pdf_is_made_and_shown(
    dialog: ExportDialog, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    choose(dialog, "A3")
    QTest.mouseClick(dialog.export_button, LEFT)
    assert dialog.running
    finish(dialog, qtbot)
    path = tmp_path / "map.pdf"
    page = PdfReader(path).pages[0]
    assert round(page.mediabox.width) == round(420 / 25.4 * 72)
    QTest.mouseClick(dialog.open_button, LEFT)
    QTest.mouseClick(dialog.folder_button, LEFT)
    assert person.shown == [path, tmp_path]
    assert person.told == []


def test_enter_presses_the_button_that_has_the_keyboard(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    cancel = next(each for each in buttons if each.text() == "Cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert not dialog.running
    assert list(tmp_path.iterdir()) == []


def test_small_text_is_warned_of_and_one_click_mends_it(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "A4")
    dialog.form.map_pages.setCurrentIndex(ON_ONE_PAGE)
    small = found(dialog, qtbot, "small_text")
    (of_map,) = (each for each in small if each.section == "map")
    dialog.findings.list.setCurrentRow(small.index(of_map))
    QTest.mouseClick(dialog.findings.paper_button, LEFT)
    assert of_map.paper is not None
    assert dialog.form.options().papers == {"map": SheetChoice(of_map.paper)}
    assert "map" not in {each.section for each in found(dialog, qtbot, "small_text")}
    assert dialog.form.options().page == "A4"


def test_without_the_map_its_text_is_no_matter(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "A4")
    dialog.form.sections["map"].click()
    assert "map" not in {each.section for each in found(dialog, qtbot, "small_text")}
    assert dialog.form.options().sections == PROPOSED_SECTIONS[1:]


def test_persona_sheets_are_offered_and_come_when_wanted(dialog: ExportDialog) -> None:
    assert not dialog.form.sections["personas"].isChecked()
    dialog.form.sections["personas"].click()
    wanted = {*PROPOSED_SECTIONS, "personas"}
    in_order = tuple(each for each in SECTIONS if each in wanted)
    assert dialog.form.options().sections == in_order


@pytest.mark.parametrize("view", ["advice", "coverage"])
def test_insight_is_offered_and_comes_when_wanted(dialog: ExportDialog, view: SectionId) -> None:
    assert not dialog.form.sections[view].isChecked()
    QTest.mouseClick(dialog.form.sections[view], LEFT)
    wanted = {*PROPOSED_SECTIONS, view}
    assert dialog.form.options().sections == tuple(each for each in SECTIONS if each in wanted)


def test_nothing_to_show_cannot_be_exported(dialog: ExportDialog) -> None:
    for box in dialog.form.sections.values():
        if box.isChecked():
            box.click()
    assert not dialog.export_button.isEnabled()
    dialog.form.sections["gap"].click()
    assert dialog.export_button.isEnabled()


def test_one_page_that_fits_has_no_orientation(dialog: ExportDialog) -> None:
    choose(dialog, "fit")
    assert not dialog.form.portrait.isEnabled()
    choose(dialog, "letter")
    dialog.form.portrait.click()
    assert dialog.form.options() == ExportOptions("letter", portrait=True)


def test_the_destination_can_be_changed_and_gets_its_suffix(
    dialog: ExportDialog, person: Person, tmp_path: Path
) -> None:
    assert not dialog.form.destination.note.isVisible()
    (tmp_path / "other.v2.pdf").write_bytes(b"old")
    person.to_export = tmp_path / "other.v2"
    QTest.mouseClick(dialog.form.destination.change_button, LEFT)
    assert dialog.form.destination.path == tmp_path / "other.v2.pdf"
    assert dialog.form.destination.note.isVisible()


def test_choices_are_remembered(
    dialog: ExportDialog, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    choose(dialog, "A1")
    dialog.form.portrait.click()
    dialog.form.sections["map"].click()
    QTest.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    qtbot.waitUntil(lambda: bool(Settings().choices("export")))
    again = ExportDialog(dialog, Document(), Settings(), person, ENGLISH, tmp_path / "again")
    assert again.form.options() == ExportOptions(
        "A1", portrait=True, sections=PROPOSED_SECTIONS[1:]
    )


def test_a_stopped_export_leaves_the_old_file(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"old")
    began, go_on = threading.Event(), threading.Event()
    real = pdf.pdf_files

    def held(
        document: Document, options: ExportOptions, path: Path, *, progress: Progress
    ) -> list[bytes]:
        began.set()
        go_on.wait()
        return real(document, options, path, progress=progress)

    monkeypatch.setattr(pdf, "pdf_files", held)
    QTest.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(began.is_set)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    go_on.set()
    finish(dialog, qtbot)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    assert dialog.export_button.isVisible()


def test_a_folder_that_is_gone_is_told_and_can_be_mended(
    dialog: ExportDialog, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    person.to_export = tmp_path / "gone" / "map.pdf"
    QTest.mouseClick(dialog.form.destination.change_button, LEFT)
    QTest.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    (sentence,) = person.told
    assert str(tmp_path / "gone" / "map.pdf") in sentence
    assert dialog.export_button.isVisible()


@pytest.mark.parametrize("link", [False, True])
def test_a_map_is_never_turned_into_a_pdf(
    dialog: ExportDialog, qtbot: QtBot, person: Person, tmp_path: Path, link: bool
) -> None:
    content, path = SAMPLE.read_bytes(), tmp_path / "map.pdf"
    if link:
        (tmp_path / "map.cjm").write_bytes(content)
        path.symlink_to("map.cjm")
    else:
        path.write_bytes(content)
    QTest.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    (sentence,) = person.told
    assert "may be a map, and an export never replaces one" in sentence
    assert path.read_bytes() == content
    assert dialog.export_button.isVisible()


def test_what_the_dialog_says_will_be_replaced_is_replaced(
    dialog: ExportDialog, qtbot: QtBot, person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "map.pdf"
    path.write_bytes(b"no PDF yet")
    person.to_export = path
    QTest.mouseClick(dialog.form.destination.change_button, LEFT)
    assert dialog.form.destination.note.isVisible()
    QTest.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    assert person.told == []
    assert path.read_bytes().startswith(b"%PDF-")


def test_the_export_command_opens_the_dialog_beside_the_map(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    found = desk.window.findChild(ExportDialog)
    assert found is not None
    assert found.isVisible()
    assert found.form.destination.path.name == "Buying a bouncy-ball machine.pdf"
    QTest.keyClick(found, Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_all_and_none_are_one_click_each(dialog: ExportDialog) -> None:
    QTest.mouseClick(dialog.form.choice.none_button, LEFT)
    assert not dialog.form.complete
    QTest.mouseClick(dialog.form.choice.all_button, LEFT)
    assert dialog.form.options().sections == EVERYTHING
    assert not dialog.form.sections["preparation"].isChecked()


def test_a_form_is_of_the_views_that_have_one(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "A4")
    dialog.form.map_pages.setCurrentIndex(ON_ONE_PAGE)
    QTest.mouseClick(dialog.form.choice.all_button, LEFT)
    assert found(dialog, qtbot, "small_text")
    dialog.form.blank.click()
    assert dialog.form.options() == ExportOptions(
        "A4", sections=FORM_SECTIONS, blank=True, map_pages="one"
    )
    assert not dialog.form.sections["advice"].isEnabled()
    assert "no form" in dialog.form.sections["advice"].toolTip()
    # A form's text does not shrink with the paper.
    assert not found(dialog, qtbot, "small_text")
    dialog.form.blank.click()
    assert dialog.form.options().sections == EVERYTHING


def test_what_would_be_empty_says_so_and_is_still_offered(
    qtbot: QtBot, parent: QWidget, person: Person, tmp_path: Path
) -> None:
    made = ExportDialog(parent, Document(), Settings(), person, ENGLISH, tmp_path / "map")
    qtbot.addWidget(made)
    box = made.form.sections["personas"]
    assert box.isEnabled()
    assert "nothing of this" in box.toolTip()
    assert "nothing of this" in box.accessibleDescription()
    assert made.form.sections["preparation"].toolTip() == ""


@pytest.mark.parametrize(
    ("action", "options", "words"),
    [
        ("export_form", ExportOptions("A4", sections=("map",), blank=True), "Participants"),
        (
            "export_preparation",
            ExportOptions("A4", portrait=True, sections=("preparation",)),
            "Before the workshop",
        ),
    ],
)
def test_a_handout_begins_ready_and_becomes_its_own_pdf(
    desk: Desk, qtbot: QtBot, tmp_path: Path, action: str, options: ExportOptions, words: str
) -> None:
    desk.settings.folder = tmp_path
    desk.window.files.open_sample(SAMPLE)
    desk.window.commands[action].trigger()
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    assert dialog.form.options() == options
    assert dialog.form.destination.path != Path(f"{desk.window.files.export_suggestion()}.pdf")
    QTest.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    text = PdfReader(dialog.form.destination.path).pages[0].extract_text()
    assert words in text
    assert "Buying a bouncy-ball machine" in text


def test_a_handout_does_not_change_what_the_map_is_exported_as(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.settings.folder = tmp_path
    desk.window.files.open_sample(SAMPLE)
    desk.window.commands["export_form"].trigger()
    form = desk.window.findChild(ExportDialog)
    assert form is not None
    QTest.mouseClick(form.export_button, LEFT)
    finish(form, qtbot)
    form.close()
    desk.window.commands["export"].trigger()
    (again,) = [each for each in desk.window.findChildren(ExportDialog) if each.isVisible()]
    assert not again.form.options().blank
    assert again.form.options().sections == PROPOSED_SECTIONS

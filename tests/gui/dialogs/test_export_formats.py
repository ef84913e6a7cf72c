"""The formats of the export dialog are those of the table, and each is asked what it can be."""

from pathlib import Path

import PIL.Image
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs import handouts
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS
from cjm_desktop.output import exporters
from cjm_desktop.output.exporters import EXPORTERS, PNG, Exporter, Maker, suffixes
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.replacing import Kind
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Person
from tests.maps import small_map

LEFT = Qt.MouseButton.LeftButton
UNSEEN = "It cannot be seen now what is there; what has this name will be replaced."


class Opener:
    """Opens the dialog beside the file "map" and does what a person does in it."""

    def __init__(self, qtbot: QtBot, folder: Path, document: Document | None = None) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.document = document or small_map()
        self.person = Person()
        self.settings = Settings()
        self.parent = QWidget()
        qtbot.addWidget(self.parent)

    def open(self, handout: Handout = "map") -> ExportDialog:
        made = ExportDialog(
            self.parent,
            self.document,
            self.settings,
            self.person,
            ENGLISH,
            self.folder / "map",
            handout,
        )
        self.qtbot.addWidget(made)
        made.show()
        self.qtbot.waitExposed(made)
        return made

    def choose(self, dialog: ExportDialog, suffix: str) -> None:
        """Choose a format by the arrows."""
        box = dialog.form.format
        box.setFocus()
        way = Qt.Key.Key_Down if box.findData(suffix) > box.currentIndex() else Qt.Key.Key_Up
        while box.currentData() != suffix:
            before = box.currentIndex()
            QTest.keyClick(box, way)
            assert box.currentIndex() != before

    def export(self, dialog: ExportDialog) -> None:
        QTest.mouseClick(dialog.export_button, LEFT)
        self.qtbot.waitUntil(lambda: not dialog.running)

    def change_place(self, dialog: ExportDialog, path: Path) -> None:
        self.person.to_export = path
        QTest.mouseClick(dialog.form.destination.change_button, LEFT)

    @property
    def files(self) -> list[str]:
        return sorted(each.name for each in self.folder.iterdir())


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def test_every_format_of_the_table_is_offered(opener: Opener) -> None:
    dialog = opener.open()
    box = dialog.form.format
    assert tuple(box.itemData(row) for row in range(box.count())) == suffixes()
    assert [box.itemText(row) for row in range(box.count())] == [each.name for each in EXPORTERS]


def test_a_picture_is_made_and_shown(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".png")
    opener.export(dialog)
    assert opener.files == ["map.png"]
    assert not QImage(str(tmp_path / "map.png")).isNull()
    assert dialog.ready.text() == "The file is ready"
    QTest.mouseClick(dialog.open_button, LEFT)
    QTest.mouseClick(dialog.folder_button, LEFT)
    assert opener.person.shown == [tmp_path / "map.png", tmp_path]
    assert opener.person.told == []


def test_the_pages_of_a_picture_are_numbered(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".png")
    assert "map-2.png" in dialog.form.destination.note.text()
    dialog.form.sections["coverage"].click()
    opener.export(dialog)
    assert opener.files == ["map-2.png", "map.png"]
    assert dialog.ready.text() == "2 files are ready"
    assert dialog.made.text() == "map.png … map-2.png"
    QTest.mouseClick(dialog.open_button, LEFT)
    assert opener.person.shown == [tmp_path / "map.png"]


def test_all_pages_that_may_be_replaced_are_named(opener: Opener, tmp_path: Path) -> None:
    for name in ("map.png", "map-2.png", "map-10.png", "map-1.png", "map-02.png", "map-2.pdf"):
        (tmp_path / name).write_bytes(b"")
    dialog = opener.open()
    note = dialog.form.destination.note
    assert not note.isVisible()
    opener.choose(dialog, ".png")
    assert note.isVisible()
    assert note.text() == "Pages with these names are replaced: map.png, map-2.png, map-10.png"
    (tmp_path / "map-2.png").unlink()
    (tmp_path / "map-10.png").unlink()
    opener.choose(dialog, ".pdf")
    opener.choose(dialog, ".png")
    assert note.text() == "This file is there already and will be replaced."


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
@pytest.mark.parametrize("question", ["exists", "entries"])
def test_where_the_disk_does_not_answer_it_is_said_that_files_may_be_replaced(
    opener: Opener, monkeypatch: pytest.MonkeyPatch, question: str, suffix: str
) -> None:
    monkeypatch.setattr(outside, question, lambda *_: Unreachable("away", "gone"))
    dialog = opener.open()
    opener.choose(dialog, suffix)
    note = dialog.form.destination.note
    listed = (question, suffix) == ("entries", ".pdf")
    assert note.text() == ("" if listed else UNSEEN), "no page of a PDF is a file of its own"


def test_a_long_note_takes_no_room_from_the_fields(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open()
    box, note = dialog.form.sections["map"], dialog.form.destination.note
    before = box.height()
    files = [tmp_path / f"{'long ' * 30}{end}.png" for end in ("", "-2", "-3")]
    for each in files:
        each.write_bytes(b"")
    opener.change_place(dialog, files[0])
    opener.qtbot.waitUntil(lambda: note.height() > 3 * note.fontMetrics().height())
    assert box.height() == before


def test_each_format_is_asked_what_it_can_be(opener: Opener) -> None:
    dialog = opener.open()
    assert not dialog.form.picture.resolution.isVisible()
    opener.choose(dialog, ".png")
    assert dialog.form.picture.resolution.isVisible()
    assert dialog.form.options() == PNG.proposed
    QTest.keyClick(dialog.form.picture.resolution, Qt.Key.Key_Down)
    assert dialog.form.options().dpi == 300


def test_a_picture_is_made_by_its_longer_side_without_a_ground(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".png")
    picture = dialog.form.picture
    opener.qtbot.waitUntil(lambda: picture.size_note.text() != "")
    picture.resolution.setFocus()
    QTest.keyClick(picture.resolution, Qt.Key.Key_End)
    QTest.keyClick(picture.resolution, Qt.Key.Key_Tab)
    assert picture.side.hasFocus()
    QTest.keyClicks(picture.side, "20000")
    QTest.keyClick(picture.side, Qt.Key.Key_Tab)
    assert picture.size_note.text().startswith("Too large")
    most = int("".join(filter(str.isdigit, picture.size_note.text())))
    picture.side.setFocus()
    picture.side.selectAll()
    QTest.keyClicks(picture.side, "640")
    QTest.keyClick(picture.side, Qt.Key.Key_Tab)
    QTest.keyClick(picture.transparent, Qt.Key.Key_Space)
    assert picture.size_note.text().startswith("640 ×")
    assert 640 < most < 20_000
    opener.export(dialog)
    with PIL.Image.open(dialog.form.destination.path) as made:
        assert max(made.size) == 640
        assert made.getpixel((0, 0)) == (255, 255, 255, 0)
    again = opener.open()
    assert again.form.options() == dialog.form.options()


def test_formats_keep_their_choices_apart(opener: Opener) -> None:
    dialog = opener.open()
    before = dialog.form.options()
    assert before.sections == PROPOSED_SECTIONS
    assert before.page != "fit"
    opener.choose(dialog, ".png")
    opener.choose(dialog, ".pdf")
    assert dialog.form.options() == before


def test_the_last_format_and_its_choices_are_remembered(opener: Opener) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".png")
    dialog.form.sections["gap"].click()
    QTest.keyClick(dialog.form.picture.resolution, Qt.Key.Key_Up)
    opener.export(dialog)
    again = opener.open()
    assert again.form.exporter is PNG
    assert again.form.options() == ExportOptions("fit", sections=("map", "gap"), dpi=96)


@pytest.mark.parametrize("spoilt", [None, ".gif", [".png"], {"a": 1}, 3])
def test_a_format_that_is_unknown_counts_as_none(opener: Opener, spoilt: object) -> None:
    opener.settings.set_choices(
        "export", {"format": spoilt, ".pdf": spoilt, ".png": {"dpi": spoilt}}
    )
    dialog = opener.open()
    assert dialog.form.exporter is EXPORTERS[0]
    opener.choose(dialog, ".png")
    assert dialog.form.options() == PNG.proposed


def test_the_place_is_asked_for_by_the_format_and_gets_its_suffix(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".png")
    opener.change_place(dialog, tmp_path / "v1.2")
    assert opener.person.asked == ["export map.png as PNG picture"]
    assert dialog.form.destination.path == tmp_path / "v1.2.png"
    opener.choose(dialog, ".pdf")
    assert dialog.form.destination.path == tmp_path / "v1.2.pdf"


def test_a_name_with_the_suffix_of_another_format_chooses_that(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open()
    opener.change_place(dialog, tmp_path / "wall.PNG")
    assert dialog.form.exporter is PNG
    assert dialog.form.format.currentData() == ".png"
    assert dialog.form.destination.path == tmp_path / "wall.png"
    opener.export(dialog)
    assert opener.files == ["wall.png"]


def _titles() -> Maker:
    def make(
        document: Document, options: ExportOptions, path: Path, *, progress: Progress
    ) -> list[bytes]:
        return [document.map.title.encode()]

    return make


@pytest.fixture
def text(monkeypatch: pytest.MonkeyPatch) -> Exporter:
    """A format of which the window knows nothing, and which can be asked nothing."""
    row = Exporter(".titles", "Titles", Kind("titles"), _titles, ExportOptions(), frozenset())
    for module in (exporters, handouts):
        monkeypatch.setattr(module, "EXPORTERS", (*EXPORTERS, row))
    return row


def test_a_new_format_is_a_row_and_nothing_in_the_window(
    opener: Opener, text: Exporter, tmp_path: Path
) -> None:
    dialog = opener.open()
    opener.choose(dialog, ".titles")
    form = dialog.form
    hidden = (form.paper, form.portrait, form.choice, form.blank, form.disqualified)
    assert not any(
        widget.isVisible() for widget in (*hidden, form.picture.resolution, dialog.preview)
    )
    opener.export(dialog)
    assert (tmp_path / "map.titles").read_text() == small_map().map.title
    assert opener.open().form.exporter is text


@pytest.mark.parametrize("handout", ["form", "preparation"])
def test_what_is_handed_out_is_offered_in_the_formats_that_can_be_asked_for_it(
    opener: Opener, text: Exporter, handout: Handout
) -> None:
    box = opener.open(handout).form.format
    assert box.findData(".png") >= 0
    assert box.findData(text.suffix) < 0

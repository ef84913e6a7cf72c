"""Pages go to a printer from the export dialog: those that were asked for, whole, or not at all."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.layout.print_request import SectionId, SheetChoice
from tests.gui.dialogs.export_opener import Opener
from tests.unit.output.maps import a_map

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def a_printer(file: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.mark.parametrize("handout", ["map", "print"])
def test_the_same_pages_are_printed_in_their_size(
    opener: Opener, tmp_path: Path, handout: Handout
) -> None:
    sections: tuple[SectionId, ...] = ("map", "gap")
    dialog = opener.open(a_map(), handout)
    dialog.form.choice.choose(sections, {"gap": SheetChoice("A4", portrait=True)})
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A3"))
    opener.person.to_print = a_printer(tmp_path / "printed.pdf")
    QTest.mouseClick(dialog.print_button, LEFT)
    opener.finish(dialog)
    file = PdfReader(tmp_path / "printed.pdf").pages
    sizes = [(round(page.mediabox.width), round(page.mediabox.height)) for page in file]
    assert sizes == [(1191, 842), (595, 842)]
    assert not dialog.isVisible()


def test_who_chooses_no_printer_stays(opener: Opener) -> None:
    dialog = opener.open(handout="print")
    assert not dialog.export_button.isVisible()
    QTest.mouseClick(dialog.print_button, LEFT)
    assert opener.person.asked == ["printer"]
    assert dialog.isVisible()
    assert not dialog.running


def test_who_prints_is_asked_nothing_that_only_a_file_is(opener: Opener) -> None:
    form = opener.open(handout="print").form
    assert not any(field.isVisible() for field in (form.format, form.by, form.source))
    assert form.paper.hasFocus()
    form = opener.open(handout="map").form
    assert all(field.isVisible() for field in (form.format, form.by))


def test_only_the_pages_that_the_systems_dialog_was_told_are_printed(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open(handout="print")
    said: list[str] = []
    dialog.printed.connect(said.append)
    opener.person.to_print = printer = a_printer(tmp_path / "two.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    QTest.mouseClick(dialog.print_button, LEFT)
    opener.finish(dialog)
    every = [page.title for page in dialog.preview.pages]
    assert len(every) > 3
    assert len(PdfReader(tmp_path / "two.pdf").pages) == 2
    assert opener.person.named == "map"
    assert said == [f"{tmp_path / 'two.pdf'} is written"]


def test_pages_that_are_not_there_are_told(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(handout="print")
    opener.person.to_print = printer = a_printer(tmp_path / "none.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(700, 800)
    QTest.mouseClick(dialog.print_button, LEFT)
    opener.finish(dialog)
    (sentence,) = opener.person.told
    assert sentence.endswith(f"there are {len(dialog.preview.pages)}.")
    assert dialog.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_file_that_cannot_be_written_is_told(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(handout="print")
    opener.person.to_print = a_printer(tmp_path / "no such folder" / "map.pdf")
    QTest.mouseClick(dialog.print_button, LEFT)
    opener.finish(dialog)
    (sentence,) = opener.person.told
    assert "Check that it is on" in sentence


def test_a_print_that_is_stopped_half_way_leaves_no_half_a_file(
    opener: Opener, tmp_path: Path
) -> None:
    dialog = opener.open(handout="print")
    opener.person.to_print = a_printer(tmp_path / "half.pdf")
    QTest.mouseClick(dialog.print_button, LEFT)
    opener.qtbot.waitUntil(lambda: dialog.progress.value() > 1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    opener.finish(dialog)
    assert list(tmp_path.iterdir()) == []
    assert dialog.isVisible()


def test_a_print_is_stopped_while_it_is_painted(opener: Opener, tmp_path: Path) -> None:
    dialog = opener.open(handout="print")
    opener.person.to_print = a_printer(tmp_path / "printed.pdf")
    QTest.mouseClick(dialog.print_button, LEFT)
    assert dialog.running
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    opener.finish(dialog)
    assert dialog.isVisible()
    assert opener.person.told == []

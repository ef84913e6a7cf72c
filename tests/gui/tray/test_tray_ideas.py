"""Lists come into the idea tray by paste and drop, whatever program they are from."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from cjm_desktop.desktop.work import card_paste
from cjm_desktop.journey.document import TRAY
from cjm_desktop.journey.values import MAX_TITLE
from tests.gui.canvas.bench import CTRL, Bench
from tests.gui.dropping import entering_drag
from tests.gui.inspector.inspecting import HOSTILE

LIST = "- A fair\n• A podcast\n\n1. A guide\n"


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    QApplication.clipboard().clear()


def titles(bench: Bench, ids: str) -> list[str]:
    return [bench.document.cards[each].title for each in ids.split()]


def text(said: str) -> QMimeData:
    data = QMimeData()
    data.setText(said)
    return data


def file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drop(target: QWidget, data: QMimeData, place: QPoint) -> bool:
    """Drag something over a place and let go there; says whether it was taken."""
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = entering_drag(place, data)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(place), copy, data, left, none)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def drop_on_tray(bench: Bench, data: QMimeData, above: str = "") -> bool:
    rect = bench.palette.tray.rect_of(above)
    place = QPoint(40, 400) if rect is None else rect.topLeft() + QPoint(20, 3)
    taken = drop(bench.palette.tray, data, place)
    bench.settle()
    return taken


def test_a_pasted_list_becomes_ideas_below_the_selected_one(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText(LIST)
    bench.click(bench.idea("t1"))
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.cells[TRAY] == "t1 n1 n2 n3 t2"
    assert titles(bench, "n1 n2 n3") == ["A fair", "A podcast", "A guide"]
    assert {bench.document.cards[each].kind for each in ("n1", "n2", "n3")} == {"idea"}
    assert bench.selected == "n1 n2 n3"
    assert bench.messages == ["3 ideas added"]
    assert bench.steps == ["add_ideas"]
    bench.steps_back(before)


def test_cells_of_a_spreadsheet_are_ideas_too(bench: Bench) -> None:
    QApplication.clipboard().setText('One\tTwo\r\nThree\t"Four\nlines"\r\n')
    bench.click(bench.below_ideas())
    bench.key(Qt.Key.Key_V, CTRL)
    assert titles(bench, bench.cells[TRAY])[2:] == ["One", "Two", "Three", "Four\nlines"]


def test_copied_cards_keep_their_fields_in_the_tray(bench: Bench) -> None:
    bench.click(bench.card("d"))
    bench.map.cards.copy()
    bench.click(bench.idea("t2"))
    bench.key(Qt.Key.Key_V, CTRL)
    assert titles(bench, bench.cells[TRAY]) == ["T1", "T2", "D"]
    assert bench.document.cards["n1"].kind == bench.document.cards["d"].kind


def test_nothing_to_paste_is_said(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.idea("t1"))
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document is before
    assert bench.messages == ["There is nothing to paste."]
    QApplication.clipboard().setText("\n  \n")
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document is before
    assert bench.messages[-1] == "There is no text in it to make ideas of."


def test_a_list_pasted_into_the_line_becomes_ideas(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText(LIST)
    bench.click(bench.on(bench.palette.idea))
    bench.key(Qt.Key.Key_V, CTRL)
    assert titles(bench, bench.cells[TRAY])[2:] == ["A fair", "A podcast", "A guide"]
    assert bench.palette.idea.text() == ""
    assert bench.messages == ["3 ideas added"]
    bench.steps_back(before)


def test_one_line_is_pasted_into_the_line_itself(bench: Bench) -> None:
    before = bench.document
    QApplication.clipboard().setText("A fair\n")
    bench.click(bench.on(bench.palette.idea))
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document is before
    assert bench.palette.idea.text().strip() == "A fair"
    bench.key(Qt.Key.Key_Return)
    assert titles(bench, bench.cells[TRAY])[2:] == ["A fair"]


def test_dropped_text_becomes_ideas_where_it_is_dropped(bench: Bench) -> None:
    before = bench.document
    assert drop_on_tray(bench, text("One\nTwo"), above="t2")
    assert bench.cells[TRAY] == "t1 n1 n2 t2"
    assert titles(bench, "n1 n2") == ["One", "Two"]
    assert bench.steps == ["add_ideas"]
    bench.steps_back(before)


def test_dropped_text_is_nothing_but_text(bench: Bench, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not to be read")
    said = [HOSTILE, str(secret), secret.as_uri(), "{0.__class__}"]
    assert drop_on_tray(bench, text("\n".join(said)))
    assert titles(bench, bench.cells[TRAY])[2:] == said


@pytest.mark.parametrize(
    "raw",
    [
        "Ö\nå".encode(),
        "\ufeffÖ\r\nå\r\n".encode(),
        "Ö\nå".encode("utf-16"),
        "Ö\nå".encode("cp1252"),
    ],
    ids=["utf-8", "with-mark", "utf-16", "windows"],
)
def test_the_lines_of_a_dropped_text_file_are_ideas(
    bench: Bench, tmp_path: Path, raw: bytes
) -> None:
    path = tmp_path / "Ideas.TXT"
    path.write_bytes(raw)
    assert drop_on_tray(bench, file(path))
    assert titles(bench, bench.cells[TRAY])[2:] == ["Ö", "å"]


def test_a_file_dropped_on_the_line_is_read_too(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("Only one")
    assert drop(bench.palette.idea, file(path), QPoint(10, 10))
    assert titles(bench, bench.cells[TRAY])[2:] == ["Only one"]
    assert bench.palette.idea.text() == ""


@pytest.mark.parametrize("name", ["map.cjm", "picture.png", "list"])
def test_other_files_are_left_to_others(bench: Bench, tmp_path: Path, name: str) -> None:
    before = bench.document
    path = tmp_path / name
    path.write_text("One\nTwo")
    assert not drop_on_tray(bench, file(path))
    assert bench.document is before


def test_a_file_that_cannot_be_read_is_said(bench: Bench, tmp_path: Path) -> None:
    before = bench.document
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    for path in (folder, tmp_path / "gone.txt"):
        drop_on_tray(bench, file(path))
    assert bench.document is before
    assert bench.messages == ["This file could not be read as a list of ideas."] * 2


def test_a_word_dropped_on_the_line_goes_into_it(bench: Bench) -> None:
    before = bench.document
    drop(bench.palette.idea, text("A fair"), QPoint(10, 10))
    assert bench.document is before
    assert bench.palette.idea.text() == "A fair"


def test_the_menu_of_the_line_pastes_a_list_too(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    QApplication.clipboard().setText("One\nTwo")
    corner = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, corner, corner)
    QApplication.sendEvent(bench.palette.idea, asked)
    next(each for each in opened[0].actions() if each.objectName() == "edit-paste").trigger()
    opened[0].close()
    assert titles(bench, bench.cells[TRAY])[2:] == ["One", "Two"]
    assert bench.palette.idea.text() == ""


class Watched(QMimeData):
    """A drag that counts how often all its text is asked for."""

    asked = 0

    def retrieveData(self, media_type: str, preferred: object) -> object:
        self.asked += media_type.startswith("text/plain")
        return super().retrieveData(media_type, preferred)  # type: ignore[arg-type]


def test_a_drag_over_the_line_does_not_fetch_its_text(bench: Bench) -> None:
    data = Watched()
    data.setText("One\nTwo")
    for x in (5, 10, 15):
        event = entering_drag(QPoint(x, 10), data)
        QApplication.sendEvent(bench.palette.idea, event)
        assert event.isAccepted()
    assert data.asked == 0


@pytest.mark.parametrize("where", ["tray", "line", "pasted in the tray", "pasted in the line"])
def test_too_much_is_refused_before_ideas_are_made(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr(card_paste, "recognised", None)
    before, much = bench.document, text("x\n" * 12_345)
    match where:
        case "tray":
            drop_on_tray(bench, much)
        case "line":
            drop(bench.palette.idea, much, QPoint(10, 10))
        case _:
            QApplication.clipboard().setMimeData(much)
            line = where == "pasted in the line"
            bench.click(bench.on(bench.palette.idea) if line else bench.below_ideas())
            bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document is before
    assert bench.palette.idea.text() == ""
    assert bench.messages == ["This is too much to paste at once: 12,345 lines; at most 10,000."]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"x\n" * 2_500_000, "This is too much to paste at once: 5 MB; at most 4 MB."),
        (bytes(range(256)) * 40, "This is no text that could be pasted."),
    ],
    ids=["large", "bytes"],
)
def test_a_file_that_is_too_large_or_no_text_is_refused(
    bench: Bench, tmp_path: Path, raw: bytes, sentence: str
) -> None:
    before = bench.document
    path = tmp_path / "ideas.txt"
    path.write_bytes(raw)
    drop_on_tray(bench, file(path))
    assert bench.document is before
    assert bench.messages == [sentence]


def test_a_long_line_becomes_an_idea_of_which_nothing_is_lost(bench: Bench) -> None:
    said = "word " * 100
    QApplication.clipboard().setText(said)
    bench.click(bench.on(bench.palette.idea))
    bench.key(Qt.Key.Key_V, CTRL)
    card = bench.document.cards["n1"]
    assert f"{card.title} {card.notes}" == said.strip()
    assert bench.messages == ["One idea added"]


def test_the_line_says_what_it_cuts(bench: Bench) -> None:
    QApplication.clipboard().setText("x" * (MAX_TITLE - 2))
    bench.click(bench.on(bench.palette.idea))
    bench.type("abc")
    bench.key(Qt.Key.Key_V, CTRL)
    bench.settle()
    assert len(bench.palette.idea.text()) == MAX_TITLE
    assert bench.messages == ["Cut: at most 300 characters fit here."]

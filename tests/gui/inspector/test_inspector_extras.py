"""Links and pictures in the inspector: only what a map may hold gets in, and it can come out."""

import base64
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.card_form import CardForm
from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey import pictures
from cjm_desktop.journey.document import Key
from tests.gui.inspector.inspecting import Bench, bench
from tests.tall import tall_asset, tall_png


@pytest.fixture
def desk(qtbot: QtBot) -> Bench:
    found = bench(qtbot, None, "a")
    assert isinstance(found.inspector.form, CardForm)
    found.inspector.form.more.open()
    qtbot.waitUntil(found.control("links").isVisible)
    qtbot.wait(1)
    return found


def links(desk: Bench) -> tuple[str, ...]:
    return desk.document.cards["a"].links


def add_link(desk: Bench, text: str) -> None:
    new = desk.control("links").new
    desk.type_into(new, text)
    QTest.keyClick(new, Qt.Key.Key_Return)


def test_links_are_added_by_enter_and_by_leaving(desk: Bench) -> None:
    add_link(desk, "https://example.org/a?b=c&d")
    desk.type_into(desk.control("links").new, "mailto:eva@example.org")
    desk.leave()
    assert links(desk) == ("https://example.org/a?b=c&d", "mailto:eva@example.org")
    assert desk.control("links").rows[0].edit.text() == "https://example.org/a?b=c&d"
    assert desk.steps() == 2


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "https://a b", "https://"]
)
def test_other_links_are_refused_with_a_sentence_and_kept_to_mend(desk: Bench, text: str) -> None:
    add_link(desk, text)
    assert links(desk) == ()
    assert "mailto:" in desk.said("links")
    assert desk.control("links").new.text() == text
    desk.replace(desk.control("links").new, "http://example.org")
    QTest.keyClick(desk.control("links").new, Qt.Key.Key_Return)
    assert links(desk) == ("http://example.org",)
    assert desk.said("links") == ""


def test_a_link_is_changed_and_taken_out(desk: Bench) -> None:
    add_link(desk, "https://one.example")
    add_link(desk, "https://two.example")
    first, second = desk.control("links").rows
    desk.type_into(first.edit, "/more")
    QTest.keyClick(first.edit, Qt.Key.Key_Return)
    assert links(desk) == ("https://one.example/more", "https://two.example")
    desk.replace(second.edit, "ftp://two.example")
    desk.leave()
    assert links(desk) == ("https://one.example/more", "https://two.example")
    assert desk.said("links")
    desk.click(first.remove)
    assert links(desk) == ("https://two.example",)
    assert desk.control("links").rows == [second]
    desk.session.undo()
    assert len(desk.control("links").rows) == 2


def picture(folder: Path, name: str, kind: str) -> Path:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#3E63DD"))
    path = folder / name
    assert image.save(str(path), kind)  # type: ignore[call-overload]
    return path


def test_a_picture_is_chosen_shown_and_taken_away(
    desk: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = picture(tmp_path, "plant.png", "PNG")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    control = desk.control("image")
    desk.click(control.choose)
    image = desk.document.cards["a"].image
    assert image is not None
    asset = desk.document.assets[image]
    assert (asset.name, asset.media_type) == ("plant.png", "image/png")
    assert QImage.fromData(base64.b64decode(asset.data)) == QImage(str(path))
    assert control.preview.isVisible()
    shown = control.preview.grab().toImage().pixelColor(10, control.preview.height() // 2)
    assert abs(shown.blue() - 0xDD) < 8
    desk.click(control.remove)
    assert {card.image for card in desk.document.cards.values()} == {None}
    assert desk.document.assets == {}
    desk.session.undo()
    assert desk.document.cards["a"].image == image
    assert desk.steps() == 1


def test_a_picture_is_pasted(desk: Bench) -> None:
    control = desk.control("image")
    QGuiApplication.clipboard().setText("no picture")
    desk.click(control.paste)
    assert desk.said("image") == "There is no picture to paste."
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    desk.click(control.paste)
    asset = desk.document.assets[str(desk.document.cards["a"].image)]
    assert asset.media_type == "image/png"
    assert QImage.fromData(base64.b64decode(asset.data)) == image
    assert desk.said("image") == ""
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    "data",
    [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a"],
)
def test_what_is_no_picture_is_refused(desk: Bench, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(data)
    before = desk.document
    desk.control("image").use_file(path)
    assert desk.said("image").endswith("take a PNG or JPEG file.")
    assert desk.document is before


def test_a_file_that_is_too_large_or_not_there_is_refused(desk: Bench, tmp_path: Path) -> None:
    desk.control("image").use_file(tmp_path / "none.png")
    assert desk.said("image") == "This file cannot be read."
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(100_000_001)
    desk.control("image").use_file(large)
    assert "too large" in desk.said("image")
    assert desk.document.assets == {}


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_is_no_picture(desk: Bench, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    desk.control("image").use_file(tmp_path / "pipe.png")
    assert desk.said("image") == "This file cannot be read."


def test_a_picture_of_too_many_pixels_is_refused_with_the_limit(
    desk: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tall.png"
    path.write_bytes(tall_png())
    monkeypatch.setattr(QImageReader, "read", None)
    desk.control("image").use_file(path)
    assert "60 million pixels" in desk.said("image")
    assert "30000" in desk.said("image")
    assert desk.document.assets == {}


def test_a_pasted_picture_of_too_many_pixels_is_refused(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LONGEST_SIDE", 3)
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    desk.click(desk.control("image").paste)
    assert "3 on each side" in desk.said("image")
    assert desk.document.assets == {}
    QGuiApplication.clipboard().clear()


def test_a_picture_that_a_map_should_not_hold_is_shown_as_none(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QImageReader, "read", None)
    patch = set_picture(desk.document, [Key("cards", "a")], tall_asset(), "tall")
    desk.session.edit("set_picture", patch)
    preview = desk.control("image").preview
    assert preview.isVisible()
    shown = preview.grab().toImage()
    assert shown.pixelColor(0, shown.height() // 2) == shown.pixelColor(shown.width() - 1, 0)


def test_a_picture_goes_to_all_selected_and_is_kept_once(desk: Bench, tmp_path: Path) -> None:
    desk.session.select([Key("cards", "a"), Key("cards", "b")])
    desk.control("image").use_file(picture(tmp_path, "one.png", "PNG"))
    assert desk.document.cards["a"].image == desk.document.cards["b"].image is not None
    assert len(desk.document.assets) == 1


def test_a_button_means_its_own_link_whatever_went_when_it_was_pressed(desk: Bench) -> None:
    addresses = [f"https://example.org/{each}" for each in "abc"]
    desk.session.edit("change_card", change_cards(desk.document, ["a"], links=tuple(addresses)))
    first, second, _ = desk.control("links").rows
    desk.replace(first.edit, "")
    desk.click(second.remove)
    assert links(desk) == tuple(addresses[2:])

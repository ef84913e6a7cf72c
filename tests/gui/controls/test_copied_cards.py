"""Copied cards offer every form at once, and paint a picture only for who asks for it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.controls.copied_cards import (
    CopiedCards,
    leave_on_clipboard,
    put_on_clipboard,
)
from cjm_desktop.desktop.look import excerpt_picture
from cjm_desktop.desktop.look.excerpt_picture import ExcerptPicture
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE
from tests.maps import small_map


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    QApplication.clipboard().clear()


def held() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def test_every_form_is_offered_at_once() -> None:
    put_on_clipboard(small_map(), ["a", "d", "e"])
    offered = held()
    assert {MEDIA_TYPE, "text/plain", "text/html", "image/png", "image/svg+xml"} <= {
        *offered.formats()
    }
    assert offered.text() == "A\tD\nE"
    assert "<th>Two</th>" in offered.html()
    assert offered.hasImage()


def test_nothing_is_painted_until_somebody_asks_and_then_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    painted: list[ExcerptPicture] = []
    paint = ExcerptPicture.image

    def counted(picture: ExcerptPicture) -> QImage:
        painted.append(picture)
        return paint(picture)

    monkeypatch.setattr(ExcerptPicture, "image", counted)
    put_on_clipboard(small_map(), ["a", "d"])
    assert held().hasImage()
    assert held().text() == "A\tD"
    assert painted == []
    for _ in range(2):
        png = QImage.fromData(held().data("image/png"))
        assert png.width() > png.height() > 100
    assert len(painted) == 1


def test_the_picture_is_of_the_map_when_it_was_copied() -> None:
    document = small_map()
    copied = CopiedCards(document, ["a"])
    after = change_cards(document, ["a"], title="Something much longer, over lines").apply(document)
    assert copied.imageData().size() == ExcerptPicture(document, ["a"]).image().size()
    assert copied.imageData().size() != ExcerptPicture(after, ["a"]).image().size()


def test_vectors_need_no_font() -> None:
    svg = ExcerptPicture(small_map(), ["a", "d", "f", "t1"]).svg().decode()
    assert svg.startswith("<?xml")
    assert "<path" in svg
    assert "<text" not in svg


def test_a_picture_of_many_cards_has_no_more_pixels_than_it_may(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(excerpt_picture, "_MOST_PIXELS", 20_000)
    image = ExcerptPicture(small_map(), ["a", "g"]).image()
    assert image.width() * image.height() < 25_000


def test_what_was_copied_outlives_the_program() -> None:
    put_on_clipboard(small_map(), ["a", "d"])
    leave_on_clipboard()
    left = held()
    assert not isinstance(left, CopiedCards)
    assert left.text() == "A\tD"
    assert left.hasImage()
    assert left.hasFormat(MEDIA_TYPE)

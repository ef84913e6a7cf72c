"""The field of a picture: choose a file, paste, or take it away; it is kept inside the map."""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.work import pictures
from cjm_desktop.desktop.work.decoding import TooManyPixels, decoded_image
from cjm_desktop.desktop.work.incoming_text import clipboard_data
from cjm_desktop.journey.records import Asset
from cjm_desktop.words.wording import Wording

PREVIEW_HEIGHT = 84


class Preview(QWidget):
    """Shows a picture as large as fits; reads it only once it has to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self._asset: Asset | None = None
        self._drawn: QPixmap | None = None
        self.setFixedHeight(PREVIEW_HEIGHT)

    def show_asset(self, asset: Asset | None) -> None:
        """Show another picture, or none."""
        if asset is not self._asset:
            self._asset, self._drawn = asset, None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at the left."""
        if self._asset is None:
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None:
            self._drawn = _read(self._asset, self.size() * ratio)
        painter = QPainter(self)
        size = self._drawn.size() / ratio
        painter.drawPixmap(QRect(0, (self.height() - size.height()) // 2, size.width(),
                                 size.height()), self._drawn)  # fmt: skip
        painter.end()


def _read(asset: Asset, room: QSize) -> QPixmap:
    def fitted(size: QSize) -> QSize:
        fits = size.width() <= room.width() and size.height() <= room.height()
        return size if fits else size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    try:
        return QPixmap.fromImage(decoded_image(base64.b64decode(asset.data + "==="), fitted))
    except TooManyPixels:
        return QPixmap()


class PictureField(Control):
    """Shows the asset that a field names; says an `Asset` or None when another is chosen."""

    def __init__(
        self,
        tr: Wording,
        asset_of: Callable[[str], Asset | None],
        made_for: pictures.Use = pictures.WHOLE,
    ) -> None:
        super().__init__()
        self._tr = tr
        self._made_for = made_for
        self._asset_of = asset_of
        self._value: Any = None
        self.preview = Preview()
        self.choose = Button("image", tr("Choose…"), part="push")
        self.paste = Button("clipboard-paste", tip=tr("Paste a picture"), token="quiet")
        self.remove = Button("trash-2", tip=tr("Take the picture away"), token="quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.choose, self.paste, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(self.preview)
        box.addLayout(buttons)
        self.line.addLayout(box)
        self.choose.clicked.connect(self._choose)
        self.paste.clicked.connect(self.paste_clipboard)
        self.remove.clicked.connect(lambda: self._take(None))
        self.show_value(None)

    def shown_value(self) -> Any:
        """Give the id of the asset, None or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show the asset of this id, none, or nothing for MIXED."""
        self._value = value
        asset = self._asset_of(value) if isinstance(value, str) else None
        self.preview.show_asset(asset)
        self.preview.setVisible(asset is not None)
        self.remove.setVisible(value is not None)
        tr = self._tr
        self.choose.say(tr("Several values") if value is MIXED else tr("Choose…"))

    def focus_target(self) -> QWidget:
        """Give the button that chooses a file."""
        return self.choose

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the button after the field."""
        self.setAccessibleName(name)
        self.choose.setAccessibleName(name)

    def use_file(self, path: Path) -> None:
        """Take a picture from a file, if it is one that a map can hold."""
        self._use(lambda: pictures.from_file(path, self._made_for, self._tr))

    def paste_clipboard(self) -> None:
        """Take the picture on the clipboard."""
        self._use(lambda: pictures.from_mime(clipboard_data(), self._made_for, self._tr))

    def _choose(self) -> None:
        tr = self._tr
        kinds = tr("Pictures") + " (*.png *.jpg *.jpeg)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose a picture"), "", kinds)
        if name:
            self.use_file(Path(name))

    def _use(self, make: Callable[[], Asset]) -> None:
        try:
            self._take(make())
        except pictures.Refused as refused:
            self.remark.emit(str(refused))

    def _take(self, asset: Asset | None) -> None:
        self.remark.emit("")
        self.edited.emit(asset)
        self.finished.emit()

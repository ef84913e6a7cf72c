"""How many pixels a picture has, and what is behind what is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.dialogs.form_rows import LINE, combo
from cjm_desktop.desktop.dialogs.measure_box import MeasureBox
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.layout.pages import Page
from cjm_desktop.output.options import MAX_PIXELS, MIN_PIXELS, RESOLUTIONS, ExportOptions
from cjm_desktop.output.picture_size import largest_side, picture_size
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_USUAL_SIDE = 3840
"""Pixels: a slide on a display of four times Full HD."""
_STEP = 100


class PictureChoice(QWidget):
    """The fields of a picture, and below them what its pages come to in pixels."""

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._pages: tuple[Page, ...] = ()
        self.resolution = combo(tr("Resolution"))
        for dpi, name in RESOLUTIONS.items():
            self.resolution.addItem(tr(name, n=dpi), dpi)
        self.resolution.addItem(tr("By its longer side"), None)
        self.side = MeasureBox(tr("Longer side of the picture"), MIN_PIXELS, MAX_PIXELS, "px")
        self.side.setSingleStep(_STEP)
        self.side.setValue(_USUAL_SIDE)
        self.transparent = QCheckBox(tr("Transparent"))
        self.transparent.setToolTip(
            plain_tip(tr("Without white behind what is drawn, for a ground of your own"))
        )
        self.size_note = plain_label("", role="quiet")
        self.size_note.setWordWrap(True)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.resolution, 1)
        first.addWidget(self.side)
        for field in (self.resolution, self.side, self.transparent):
            field.setMinimumHeight(scaled(LINE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.transparent)
        layout.addWidget(self.size_note)
        self._refresh()
        self.resolution.currentIndexChanged.connect(self._refresh)
        self.side.valueChanged.connect(self._refresh)

    @property
    def dpi(self) -> int:
        """The resolution, also while the longer side says how large a picture is."""
        chosen = self.resolution.currentData()
        return ExportOptions().dpi if chosen is None else int(chosen)

    @property
    def pixels(self) -> int | None:
        """How long the longer side is, if that is what is chosen."""
        return self.side.value() if self.resolution.currentData() is None else None

    def choose(self, options: ExportOptions, proposed: ExportOptions) -> None:
        """Show what was chosen; a resolution that is not among those to choose is as proposed."""
        known = [options.dpi, proposed.dpi]
        wanted = None if options.pixels else next(each for each in known if each in RESOLUTIONS)
        with QSignalBlocker(self.resolution), QSignalBlocker(self.side):
            self.resolution.setCurrentIndex(self.resolution.findData(wanted))
            self.side.setValue(options.pixels or self.side.value())
        self.transparent.setChecked(options.transparent)
        self._refresh()

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Say what these pages come to in pixels."""
        self._pages = tuple(pages)
        self._refresh()

    def _refresh(self) -> None:
        self.side.setVisible(self.resolution.currentData() is None)
        self.size_note.setText(self._said())
        self.size_note.setVisible(bool(self.size_note.text()))

    def _said(self) -> str:
        if not self._pages:
            return ""
        options = ExportOptions(dpi=self.dpi, pixels=self.pixels)
        sides = [(page.width, page.height) for page in self._pages]
        largest = max(sides, key=lambda each: each[0] * each[1])
        size = picture_size(*largest, options)
        if size.is_too_large:
            most = number(self._tr, largest_side(*largest))
            return self._tr(
                "Too large to be made: up to {most} pixels on the longer side work", most=most
            )
        width, height = number(self._tr, size.width), number(self._tr, size.height)
        return self._tr("{width} × {height} pixels", width=width, height=height)

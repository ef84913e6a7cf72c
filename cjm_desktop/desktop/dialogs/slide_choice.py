"""What slides look like, and whether a file of them that is there is brought up to date."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.output.deck.deck_update import DeckUpdate
from cjm_desktop.output.options import SlideShape
from cjm_desktop.storage import outside
from cjm_desktop.words.wording import Wording

_SHAPES: Final[tuple[SlideShape, ...]] = ("16:9", "4:3")


class SlideChoice(QWidget):
    """The shapes of our own look, a client's template, and a box for the file that is there.

    `found` holds what an update came to, once the export is made.
    """

    changed = Signal()

    def __init__(self, ask: Ask, tr: Wording) -> None:
        super().__init__()
        self._ask = ask
        self._tr = tr
        self._shape: SlideShape = "16:9"
        self._template: Path | None = None
        self.found: list[DeckUpdate] = []
        self.look = Combo()
        self.look.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.look.setAccessibleName(tr("Slides"))
        self.look.setToolTip(
            plain_tip(tr("A template gives slides its master, fonts and colours, and its shape"))
        )
        self.update_box = QCheckBox(tr("Update the file, keep what was edited in it"))
        self.update_box.setToolTip(
            plain_tip(
                tr("Only what came from the map changes: what was written or moved there stays")
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.look)
        layout.addWidget(self.update_box)
        self._fill()
        self.look.currentIndexChanged.connect(self._take)
        self.update_box.toggled.connect(self.changed)

    @property
    def shape(self) -> SlideShape:
        """The shape of slides without a template."""
        return self._shape

    @property
    def template(self) -> Path | None:
        """The presentation that slides are set in; None for our own look."""
        return self._template

    @property
    def updates(self) -> bool:
        """Whether the file that is there is brought up to date."""
        return self.update_box.isChecked()

    def choose(self, shape: SlideShape, template: Path | None) -> None:
        """Show what is chosen."""
        self._shape, self._template = shape, template
        self._fill()

    def show_target(self, path: Path | None) -> None:
        """Look whether there is a file to be updated; None for several."""
        there = path is not None and outside.exists(path) == "yes"
        with QSignalBlocker(self.update_box):
            self.update_box.setChecked(there and self.updates)
        self.update_box.setVisible(there)
        self.look.setEnabled(not self.updates)

    def _fill(self) -> None:
        with QSignalBlocker(self.look):
            self.look.clear()
            self.look.addItems(list(_SHAPES))
            if self._template is not None:
                self.look.addItem(self._template.name)
            self.look.addItem(self._tr("Choose a template…"))
            at = _SHAPES.index(self._shape) if self._template is None else len(_SHAPES)
            self.look.setCurrentIndex(at)

    def _take(self, place: int) -> None:
        if 0 <= place < len(_SHAPES):
            self.choose(_SHAPES[place], None)
        elif place == self.look.count() - 1:
            chosen = self._ask.template_to_open(outside.home())
            self.choose(self._shape, chosen or self._template)
        self.changed.emit()

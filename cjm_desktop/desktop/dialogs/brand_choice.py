"""In which look an export is made: the map's own, or that of a brand kit of the user's."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.journey.brand import Brand
from cjm_desktop.storage import outside
from cjm_desktop.storage.brands import BrandFile, keep_brand, own_brands
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.wording import Wording


class BrandChoice(Combo):
    """The kits that are kept beside the user's templates; the last entry adds one."""

    changed = Signal()

    def __init__(self, ask: Ask, tr: Wording) -> None:
        super().__init__()
        self._ask = ask
        self._tr = tr
        self._kits: list[BrandFile] = []
        self._shown = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Look"))
        self.setToolTip(plain_tip(tr("The colours, logo, fonts and lines of text of a brand kit")))
        self._fill("")
        self.currentIndexChanged.connect(self._take)

    @property
    def chosen(self) -> Brand | None:
        """The kit that is chosen; None for the map's own look."""
        return self._kits[self._shown - 1].brand if self._shown else None

    @property
    def kit(self) -> str:
        """The name of the chosen kit's file; empty for the map's own look."""
        return self._kits[self._shown - 1].path.name if self._shown else ""

    def choose(self, kit: str) -> None:
        """Choose a kit by the name of its file; one that is not there is the map's own look."""
        names = [each.path.name for each in self._kits]
        self.setCurrentIndex(names.index(kit) + 1 if kit in names else 0)

    def _fill(self, kit: str) -> None:
        by_name = alphabetical(self._tr.language)
        self._kits = sorted(own_brands(), key=lambda each: by_name(each.name))
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self._tr("The map’s own"))
            for each in self._kits:
                self.addItem(" ".join(each.name.split()))
            self.addItem(self._tr("Add a brand kit…"))
            self.choose(kit)
        self._shown = self.currentIndex()

    def _take(self, place: int) -> None:
        if place == len(self._kits) + 1:
            self._fill(self._added() or self.kit)
        else:
            self._shown = max(place, 0)
        self.changed.emit()

    def _added(self) -> str:
        """Let the user add a kit; gives the name of its file, or nothing."""
        path = self._ask.brand_to_open(outside.home())
        if path is None:
            return ""
        try:
            return keep_brand(path).path.name
        except StorageError as error:
            self._ask.tell(self._tr("The brand kit was not added"), reason(error, self._tr))
            return ""

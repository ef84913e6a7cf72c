"""Lists that limit what is shown: "all" first, then what there is on the map."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled

_LETTERS = 40


def limit_box(name: str, parent: QWidget) -> QComboBox:
    """Make an empty list that says what it limits."""
    box = Combo()
    box.setParent(parent)
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    box.setAccessibleName(name)
    box.setToolTip(plain_tip(name))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumHeight(scaled(28))
    return box


def offer(box: QComboBox, everything: str, entries: Iterable[tuple[str, str]]) -> None:
    """Offer texts with their values, and "all" (None) first; a choice that is gone becomes it."""
    wanted: list[tuple[str, str | None]] = [(everything, None)]
    wanted += [(_short(name), entry) for name, entry in entries]
    if wanted == [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
        return
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for text, entry in wanted:
            box.addItem(text, entry)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)


def _short(name: str) -> str:
    flat = " ".join(name.split()) or "–"
    return flat if len(flat) <= _LETTERS else flat[: _LETTERS - 1].rstrip() + "…"

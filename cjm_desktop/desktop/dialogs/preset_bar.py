"""Named choices for exports, kept on this machine: to take one up, to keep these, to drop one."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.work.remembered import record
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.wording import Wording

_MOST = 60
_LONGEST = 60


class PresetBar(QWidget):
    """The presets of one handout; `choices` gives what the form says now."""

    chosen = Signal(object)
    """What a preset holds is to be shown."""

    def __init__(
        self, settings: Settings, key: str, choices: Callable[[], Mapping[str, Any]], tr: Wording
    ) -> None:
        super().__init__()
        self._settings = settings
        self._key = f"{key}_presets"
        self._choices = choices
        self._tr = tr
        self.list = Combo()
        self.list.setAccessibleName(tr("Preset"))
        self.list.activated.connect(self._take)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(tr("Name of the preset"))
        self.name.setAccessibleName(tr("Name of the preset"))
        self.name.installEventFilter(self)
        self.save_button = Button("save", tip=tr("Keep these choices under a name"))
        self.save_button.clicked.connect(self._save)
        self.remove_button = Button("trash-2", tip=tr("Drop this preset"))
        self.remove_button.clicked.connect(self._remove)
        self._fields = QStackedLayout()
        self._fields.addWidget(self.list)
        self._fields.addWidget(self.name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._fields, 1)
        layout.addWidget(self.save_button)
        layout.addWidget(self.remove_button)
        self._fill("")

    @property
    def presets(self) -> dict[str, Any]:
        """What is kept, by name."""
        kept = self._settings.choices(self._key)
        return {name: values for name, values in kept.items() if isinstance(values, dict)}

    @property
    def is_naming(self) -> bool:
        """Whether a name is being typed."""
        return self._fields.currentWidget() is self.name

    def keep(self) -> None:
        """Keep what the form says under the name that is typed."""
        name = " ".join(self.name.text().split())
        if name:
            kept = self.presets
            kept.pop(name, None)
            kept[name] = dict(self._choices())
            self._settings.set_choices(self._key, dict(list(kept.items())[-_MOST:]))
        self.leave(name)

    def leave(self, shown: str = "") -> None:
        """Go back from typing a name."""
        self._fields.setCurrentWidget(self.list)
        self._fill(shown)
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the name by Enter, which would else press the dialog's main button."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (
            Qt.Key.Key_Return, Qt.Key.Key_Enter,
        )  # fmt: skip
        if watched is self.name and is_enter and event.type() == QEvent.Type.KeyPress:
            self.keep()
            return True
        return False

    def _save(self) -> None:
        if self.is_naming:
            self.keep()
            return
        self.name.setText(self.list.currentText() if self.list.currentIndex() > 0 else "")
        self._fields.setCurrentWidget(self.name)
        self.name.selectAll()
        self.name.setFocus()

    def _remove(self) -> None:
        kept = self.presets
        kept.pop(self.list.currentText(), None)
        self._settings.set_choices(self._key, kept)
        self._fill("")

    def _take(self, place: int) -> None:
        self.remove_button.setEnabled(place > 0)
        if place > 0:
            self.chosen.emit(record(self.presets.get(self.list.itemText(place))))

    def _fill(self, shown: str) -> None:
        self.list.clear()
        self.list.addItem(self._tr("Choose a preset…") if self.presets else self._tr("No preset"))
        for name in sorted(self.presets, key=alphabetical(self._tr.language)):
            self.list.addItem(name)
        self.list.setCurrentIndex(max(self.list.findText(shown), 0) if shown else 0)
        self.remove_button.setEnabled(self.list.currentIndex() > 0)

"""Named choices for exports, kept on this machine: to take one up, to keep these, to drop one."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import Signal

from cjm_desktop.desktop.controls.named_list import NamedList, NamedWords
from cjm_desktop.desktop.work.remembered import record
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.words.wording import Wording

_MOST = 60
_LONGEST = 60


class PresetBar(NamedList):
    """The presets of one handout; `choices` gives what the form says now."""

    chosen = Signal(object)
    """What a preset holds is to be shown."""

    def __init__(
        self, settings: Settings, key: str, choices: Callable[[], Mapping[str, Any]], tr: Wording
    ) -> None:
        words = NamedWords(
            tr("Preset"),
            tr("Name of the preset"),
            tr("Keep these choices under a name"),
            tr("Rename this preset"),
            tr("Drop this preset"),
            tr("Choose a preset…"),
            tr("No preset"),
        )
        super().__init__(words, _LONGEST, tr)
        self._settings = settings
        self._key = f"{key}_presets"
        self._choices = choices
        self.fill("")

    @property
    def presets(self) -> dict[str, Any]:
        """What is kept, by name."""
        kept = self._settings.choices(self._key)
        return {name: values for name, values in kept.items() if isinstance(values, dict)}

    def names(self) -> Collection[str]:
        """List the presets' names."""
        return self.presets

    def put(self, name: str) -> None:
        """Keep what the form says."""
        kept = self.presets
        kept.pop(name, None)
        kept[name] = dict(self._choices())
        self._settings.set_choices(self._key, dict(list(kept.items())[-_MOST:]))

    def rename(self, name: str, new: str) -> None:
        """Give a preset another name, in the place of one that has it."""
        kept = {each: values for each, values in self.presets.items() if each != new}
        self._settings.set_choices(
            self._key, {new if each == name else each: values for each, values in kept.items()}
        )

    def drop(self, name: str) -> None:
        """Drop a preset."""
        kept = self.presets
        kept.pop(name, None)
        self._settings.set_choices(self._key, kept)

    def take(self, name: str) -> None:
        """Show what a preset holds."""
        self.chosen.emit(record(self.presets.get(name)))

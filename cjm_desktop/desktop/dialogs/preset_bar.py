"""Named choices for exports, kept with the map or on this machine: to take up, to keep, to drop.

A name that both have is the map's. What the map keeps is an undoable edit of it.
"""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from cjm_desktop.desktop.controls.named_list import NamedList, NamedWords
from cjm_desktop.desktop.dialogs.former_presets import moved_presets
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits import named
from cjm_desktop.editing.edits.presets import remove_preset, rename_preset, save_preset
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.output.export_presets import for_every_map, known_presets
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.export_presets import keep_presets, own_presets
from cjm_desktop.words.wording import Wording

_LONGEST = 60


class PresetBar(NamedList):
    """The presets of the `formats` that can be chosen; `present` makes one of what is chosen."""

    chosen = Signal(object)
    """What this ExportPreset holds is to be shown."""
    edited = Signal(object, object)
    """The map is to take this step, by a function that makes the patch of a document."""

    def __init__(
        self,
        document: Document,
        settings: Settings,
        formats: Collection[str],
        present: Callable[[str], ExportPreset],
        ask: Ask,
        tr: Wording,
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
        self._document = document
        self._formats = formats
        self._present = present
        self._ask = ask
        self.with_map = QCheckBox(tr("With the map"))
        self.with_map.setToolTip(
            plain_tip(tr("Kept in the map’s file, for whoever opens it; else on this machine"))
        )
        self.with_map.setVisible(False)
        self._fields.currentChanged.connect(self._show_place)
        former = moved_presets(settings)
        if former:
            self._keep_own((*former, *own_presets()))
        self.layout().insertWidget(1, self.with_map)  # type: ignore[union-attr]
        self.fill("")

    @property
    def presets(self) -> dict[str, ExportPreset]:
        """What there is to choose from, by name."""
        known = known_presets(self._document)
        return {each.name: each for each in reversed(known) if each.format in self._formats}

    def names(self) -> Collection[str]:
        """List the presets' names."""
        return self.presets

    def label(self, name: str) -> str:
        """Say of a preset whether the map has it."""
        said = super().label(name)
        return self._tr("{name} (with the map)", name=said) if self._is_of_map(name) else said

    def put(self, name: str) -> None:
        """Keep what is chosen."""
        wanted = self._present(name)
        if self.with_map.isChecked():
            self._edit("save_preset", lambda document: save_preset(document, wanted))
        else:
            there = for_every_map(wanted, self._document)
            self._keep_own(named.with_one(own_presets(), there))

    def rename(self, name: str, new: str) -> None:
        """Give a preset another name, in the place of one that has it."""
        if self._is_of_map(name):
            self._edit("rename_preset", lambda document: rename_preset(document, name, new))
        else:
            self._keep_own(named.renamed(own_presets(), name, new))

    def drop(self, name: str) -> None:
        """Drop a preset."""
        if self._is_of_map(name):
            self._edit("remove_preset", lambda document: remove_preset(document, name))
        else:
            self._keep_own(named.without(own_presets(), name))

    def take(self, name: str) -> None:
        """Show what a preset holds."""
        self.chosen.emit(self.presets[name])

    def _is_of_map(self, name: str) -> bool:
        return named.called(self._document.map.export_presets, name) is not None

    def _edit(self, step: Step, edit: Callable[[Document], Patch]) -> None:
        self._document = edit(self._document).apply(self._document)
        self.edited.emit(step, edit)

    def _keep_own(self, presets: Sequence[ExportPreset]) -> None:
        try:
            keep_presets(presets)
        except SaveError as error:
            self._ask.tell(self._tr("The preset was not kept"), reason(error, self._tr))

    def _show_place(self) -> None:
        """Ask where a new preset is kept; one that is renamed stays where it is."""
        self.with_map.setVisible(self.is_naming and not self._renamed)
        self.with_map.setChecked(self._is_of_map(self.shown))

"""The presets that the settings kept, before commands could read them: they are moved once."""

from collections.abc import Mapping
from typing import Any, Final

from cjm_desktop.desktop.work.remembered import record
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.output import remembered_export
from cjm_desktop.output.export_presets import preset_of
from cjm_desktop.output.exporters import EXPORTERS

_KEYS: Final = (
    "export_presets", "print_presets", "export_form_presets", "export_preparation_presets",
)  # fmt: skip


def moved_presets(settings: Settings) -> list[ExportPreset]:
    """Take the presets out of the settings; mostly there are none."""
    found: dict[str, ExportPreset] = {}
    for key in _KEYS:
        kept = settings.choices(key)
        for name, values in kept.items():
            preset = _preset(name, record(values))
            if preset is not None:
                found.setdefault(name, preset)
        if kept:
            settings.set_choices(key, {})
    return list(found.values())


def _preset(name: str, values: Mapping[str, Any]) -> ExportPreset | None:
    """Give the format that was chosen; those of the others were only remembered beside it."""
    for exporter in EXPORTERS:
        if exporter.suffix == values.get("format"):
            said = record(values.get(exporter.suffix))
            choice = remembered_export.read(said, exporter.proposed)
            return preset_of(name, exporter.suffix, choice)
    return None

"""Choices for exports that are kept in the map by their names."""

from cjm_desktop.editing.edits import named
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import ExportPreset


def save_preset(document: Document, wanted: ExportPreset) -> Patch:
    """Keep a preset by its name, in the place of one that has it."""
    return change_map(document, export_presets=named.with_one(_kept(document), wanted))


def rename_preset(document: Document, name: str, new: str) -> Patch:
    """Keep a preset by another name, in the place of one that has it."""
    return change_map(document, export_presets=named.renamed(_kept(document), name, new))


def remove_preset(document: Document, name: str) -> Patch:
    """Keep a preset no more."""
    return change_map(document, export_presets=named.without(_kept(document), name))


def _kept(document: Document) -> tuple[ExportPreset, ...]:
    return document.map.export_presets

"""Choices for exports kept by name: from a choice to what is kept, and back on a map.

With a map its roles and phases are kept by id; on the machine by name, since other maps have others
of the same name. What a map does not have is said, and not left out in silence: without its only
role, what was made for one would be of all.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from cjm_desktop.editing.edits import named
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.output import remembered_export
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.storage.export_presets import own_presets
from cjm_desktop.words.wording import Wording


class Found(NamedTuple):
    """What a preset chooses of a map, and the names of what it asks for that is not there."""

    choice: Choice
    missing: tuple[str, ...]


def preset_of(name: str, format_: str, choice: Choice) -> ExportPreset:
    """Give a choice as a preset, with ids.

    The place of a template is this machine's alone, and what is selected is soon something else.
    """
    said = {key: value for key, value in remembered_export.written(choice).items() if value}
    for each in ("template", "cards"):
        said.pop(each, None)
    said["source"] = choice.options.source
    tuples = {key: tuple(value) for key, value in said.items() if isinstance(value, list)}
    papers = {section: tuple(sheet) for section, sheet in said.get("papers", {}).items()}
    return ExportPreset(**said | tuples | {"papers": papers, "name": name, "format": format_})


def for_every_map(preset: ExportPreset, document: Document) -> ExportPreset:
    """Give a preset with the names of its roles and phases in place of their ids."""
    roles, phases = _role_names(document), _phase_names(document)
    return preset.replaced(
        roles=tuple(roles[each][:MAX_TITLE] for each in preset.roles if each in roles),
        phases=tuple(phases[each][:MAX_TITLE] for each in preset.phases if each in phases),
    )


def chosen_of(preset: ExportPreset, document: Document, proposed: ExportOptions) -> Found:
    """Take up a preset on a map."""
    said = {key: value for key, value in preset.without_defaults().items() if value != ""}
    choice = remembered_export.read(said, proposed)
    missing: list[str] = []
    roles = tuple(_ids(preset.roles, _role_names(document), missing))
    phases = tuple(_ids(preset.phases, _phase_names(document), missing))
    kept = preset.filter if preset.filter in {each.name for each in document.map.filters} else ""
    if kept != preset.filter:
        missing.append(preset.filter)
    if choice.brand and choice.options.brand is None:
        missing.append(choice.brand)
    options = replace(choice.options, roles=roles, phases=phases, filter=kept)
    return Found(choice._replace(options=options), tuple(dict.fromkeys(missing)))


def known_presets(document: Document) -> tuple[ExportPreset, ...]:
    """List the presets of a map, then those of the machine that have other names."""
    of_map = document.map.export_presets
    names = {each.name for each in of_map}
    return (*of_map, *(each for each in own_presets() if each.name not in names))


def preset_called(document: Document, name: str) -> ExportPreset | None:
    """Find a preset in the map, else on the machine."""
    return named.called(known_presets(document), name)


def _ids(wanted: tuple[str, ...], names: dict[str, str], missing: list[str]) -> Iterator[str]:
    """Find ids by themselves or by names; what is not there goes to what is missing."""
    by_name = {name[:MAX_TITLE]: each for each, name in reversed(names.items())}
    for each in dict.fromkeys(wanted):
        if each in names or each in by_name:
            yield each if each in names else by_name[each]
        else:
            missing.append(each)


def _role_names(document: Document) -> dict[str, str]:
    tr = Wording.of(document.map.language)
    return {role: place_words(document, CellKey(None, role), tr) for role in document.role_lane_ids}


def _phase_names(document: Document) -> dict[str, str]:
    tr = Wording.of(document.map.language)
    return {phase: numbered_phase(document, phase, tr) for phase in document.phase_ids}

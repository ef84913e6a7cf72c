"""Choices kept by name come back as they were, and what a map does not have of them is said."""

import pytest

from cjm_desktop.editing.edits.lanes import change_lane
from cjm_desktop.editing.edits.presets import remove_preset, rename_preset, save_preset
from cjm_desktop.layout.print_request import SheetChoice
from cjm_desktop.output.export_presets import (
    chosen_of,
    for_every_map,
    known_presets,
    preset_called,
    preset_of,
)
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.storage import codec
from cjm_desktop.storage.export_presets import keep_presets, own_presets, place
from tests.unit.output.maps import sample

DOCUMENT = sample("bouncy-ball-machine")
ROLE, PHASE = DOCUMENT.role_lane_ids[1], DOCUMENT.phase_ids[2]
CHOICE = Choice(
    ExportOptions(
        page="A3", portrait=True, sections=("gap", "map"), roles=(ROLE,), phases=(PHASE,),
        kinds=("idea",), map_pages="tiles", roll=610.0, spread_by="role", hidden=True, grey=True,
        source=False, dpi=300, papers={"gap": SheetChoice("A2", True), "map": SheetChoice("A1")},
    ),
    "phase",
)  # fmt: skip
PRESET = preset_of("For walls", ".pdf", CHOICE)


def test_what_a_map_keeps_is_in_its_file_and_comes_back_whole() -> None:
    kept = save_preset(DOCUMENT, PRESET).apply(DOCUMENT)
    again = codec.loads(codec.dumps(kept))
    found = preset_called(again, "For walls")
    assert found is not None
    assert chosen_of(found, again, ExportOptions()) == (CHOICE, ())


def test_what_the_machine_keeps_finds_roles_and_phases_of_the_same_name_on_another_map() -> None:
    keep_presets([for_every_map(PRESET, DOCUMENT)])
    other = sample("bouncy-ball-machine")
    (found,) = own_presets()
    assert ROLE not in found.roles
    assert chosen_of(found, other, ExportOptions()) == (CHOICE, ())


def test_what_is_not_there_is_said() -> None:
    everywhere = for_every_map(PRESET, DOCUMENT)
    renamed = change_lane(DOCUMENT, ROLE, name="Somebody else").apply(DOCUMENT)
    lost = everywhere.replaced(filter="Mine", brand="acme.cjm-brand")
    choice, missing = chosen_of(lost, renamed, ExportOptions())
    assert missing == (everywhere.roles[0], "Mine", "acme.cjm-brand")
    assert choice.options.roles == ()
    assert choice.options.phases == (PHASE,)


def test_words_of_another_version_count_as_left_out() -> None:
    strange = PRESET.replaced(page="A9", sections=("map", "dance"), map_pages="cube", dpi=-1)
    options = chosen_of(strange, DOCUMENT, ExportOptions()).choice.options
    assert (options.page, options.sections) == ("A4", ("map",))
    assert (options.map_pages, options.dpi) == ("auto", ExportOptions().dpi)


def test_a_name_is_kept_once_and_the_map_comes_before_the_machine() -> None:
    keep_presets([PRESET.replaced(page="A0"), PRESET.replaced(name="Mine")])
    kept = save_preset(DOCUMENT, PRESET).apply(DOCUMENT)
    kept = save_preset(kept, PRESET.replaced(page="A1")).apply(kept)
    assert [(each.name, each.page) for each in known_presets(kept)] == [
        ("For walls", "A1"),
        ("Mine", "A3"),
    ]
    renamed = rename_preset(kept, "For walls", "Halls").apply(kept)
    assert [each.name for each in renamed.map.export_presets] == ["Halls"]
    assert remove_preset(renamed, "Halls").apply(renamed) == DOCUMENT


@pytest.mark.parametrize("data", [b"", b"{", b'{"presets": 1}', b'{"presets": [{"name": 1}]}'])
def test_a_file_that_cannot_be_read_is_set_aside(data: bytes) -> None:
    place().parent.mkdir(parents=True, exist_ok=True)
    place().write_bytes(data)
    assert own_presets() == ()
    keep_presets([PRESET])
    assert own_presets() == (PRESET,)
    (aside,) = place().parent.glob("export-presets.json.unreadable-*")
    assert aside.read_bytes() == data

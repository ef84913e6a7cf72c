"""Presets on the command line: of the map, of the machine, and those that are not there."""

from pathlib import Path

from cjm_desktop.command_line import main
from cjm_desktop.editing.edits.presets import save_preset
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.output.export_presets import preset_of
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.storage import codec
from cjm_desktop.storage.export_presets import keep_presets
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_export import exported, sample

__all__ = ["exported", "sample"]


def test_a_preset_is_of_the_map_or_the_machine_and_other_options_come_before_it(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    document = codec.load(sample)
    options = ExportOptions(
        page="A3", sections=("gap",), grey=True, roles=document.role_lane_ids[:1]
    )
    preset = preset_of("Board", ".pdf", Choice(options, "phase"))
    sample.write_bytes(codec.dumps(save_preset(document, preset).apply(document)))
    keep_presets([preset.replaced(name="Mine", roles=(), by="")])
    out = str(tmp_path / "map.pdf")
    assert main(["export", str(sample), "-o", out, "--preset", "Mine"]) == 0
    told = ["export", str(sample), "-o", out, "--preset", "Board", "--page", "A4", "--view", "map"]
    assert main(told) == 0
    mine, *board = [given for _, given in exported]
    assert (mine.page, mine.sections, mine.roles, mine.grey) == ("A3", ("gap",), (), True)
    assert [each.phases for each in board] == [(phase,) for phase in document.phase_ids]
    assert {(each.page, each.sections, each.roles, each.grey) for each in board} == {
        ("A4", ("map",), options.roles, True)
    }


def test_a_preset_that_is_not_there_or_asks_for_what_is_not_there_is_refused(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    keep_presets([ExportPreset(name="Board", roles=("Board member",)), ExportPreset(name="Walls")])
    told = ["export", str(sample), "-o", str(tmp_path / "map.pdf"), "--preset"]
    assert main([*told, "board"]) == 2
    assert "“board”" in (said := complaint(capsys))
    assert "“Board”, “Walls”" in said
    assert main([*told, "Board"]) == 2
    assert "Board member" in complaint(capsys)
    assert not (tmp_path / "map.pdf").exists()

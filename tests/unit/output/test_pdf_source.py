"""The map within its PDF: it comes back to the byte, or nothing is there that was not chosen."""

from pathlib import Path
from typing import Any

from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.storage import codec
from cjm_desktop.storage.held_map import held_map
from tests.unit.output.maps import DAY, sample
from tests.unit.output.structure import everything, opened


def exported(folder: Path, **options: Any) -> bytes:
    path = folder / "map.pdf"
    PDF.export(sample("bouncy-ball-machine"), path, ExportOptions(**{"day": DAY, **options}))
    return path.read_bytes()


def test_the_embedded_map_comes_back_byte_for_byte(tmp_path: Path) -> None:
    pdf = opened(exported(tmp_path))
    (name,) = pdf.attachments
    spec = pdf.attachments[name]
    file = spec.get_file()
    assert file.read_bytes() == codec.dumps(sample("bouncy-ball-machine"))
    assert file.mime_type == "application/vnd.cjm-desktop+json"
    assert str(spec.obj.AFRelationship) == "/Source"
    (associated,) = pdf.Root.AF
    assert associated.objgen == spec.obj.objgen


def test_we_read_the_map_out_of_it(tmp_path: Path) -> None:
    assert held_map(exported(tmp_path)) == codec.dumps(sample("bouncy-ball-machine"))
    assert held_map(exported(tmp_path, source=False)) is None


def test_without_it_nothing_of_another_role_is_in_the_file(tmp_path: Path) -> None:
    document = sample("bouncy-ball-machine")
    pdf = opened(exported(tmp_path, source=False, roles=("l2",), sections=("map", "gap", "notes")))
    assert not pdf.attachments
    held = everything(pdf)
    others = [
        card.title for card in document.cards.values() if card.lane in ("l1", "l3") and card.title
    ]
    assert others
    for title in others:
        assert title.encode("latin-1", "replace") not in held
        assert title.encode("utf-16-be") not in held


def test_the_same_map_makes_the_same_file_with_the_map_in_it(tmp_path: Path) -> None:
    assert exported(tmp_path) == exported(tmp_path)

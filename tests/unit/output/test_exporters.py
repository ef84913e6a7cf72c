"""Each format is a row that says all there is to know of it, and makes what its suffix promises."""

from pathlib import Path

import pytest

from cjm_desktop.output.exporters import EXPORTERS, Exporter, exporter_of, suffixes
from cjm_desktop.output.options import ExportOptions
from tests.unit.output.maps import a_map

each = pytest.mark.parametrize("exporter", EXPORTERS, ids=suffixes())


def test_formats_are_told_apart() -> None:
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.kind.name for exporter in EXPORTERS}) == len(EXPORTERS)


@each
def test_a_format_is_found_by_its_suffix_in_any_case(exporter: Exporter) -> None:
    assert exporter.suffix == exporter.suffix.lower()
    assert exporter_of(Path(f"a.b{exporter.suffix.upper()}")) is exporter
    assert exporter_of(Path(exporter.suffix)) is None


@each
def test_an_export_is_what_is_made(exporter: Exporter, tmp_path: Path) -> None:
    path, options = tmp_path / f"map{exporter.suffix}", ExportOptions(sections=("map",), dpi=36)
    exporter.export(a_map(), path, options)
    assert [path.read_bytes()] == list(exporter.make(a_map(), options, path))
    assert exporter.kind.is_like(path.read_bytes())

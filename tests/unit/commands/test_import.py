"""`cjm-desktop import`: files of others become maps, and tables of ours change theirs."""

from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec

CASES = Path("tests/data/cases")
SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


def test_a_file_becomes_a_map_that_is_not_replaced_unasked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "map.cjm"
    assert main(["import", str(CASES / "journey.mmd"), "-o", str(out)]) == 0
    document = codec.load(out)
    assert (document.map.title, len(document.cards)) == ("Customer Onboarding", 6)
    assert "6 new cards · 2 new phases · 3 new roles" in capsys.readouterr().err
    assert main(["import", str(CASES / "journey-long.csv"), "-o", str(out)]) == 2
    assert codec.load(out) == document


def test_our_workbook_comes_back_as_what_it_was(tmp_path: Path) -> None:
    book, out = tmp_path / "map.xlsx", tmp_path / "map.cjm"
    assert main(["export", str(SAMPLE), "-o", str(book)]) == 0
    assert main(["import", str(book), "--into", str(SAMPLE), "-o", str(out)]) == 0
    assert codec.load(out) == codec.load(SAMPLE)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.mmd", "a.exe"])
def test_what_cannot_be_read_is_one_line_and_no_map(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    given, out = tmp_path / name, tmp_path / "map.cjm"
    given.write_bytes(b"PK\x03\x04\0\0")
    assert main(["import", str(given), "-o", str(out)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not out.exists()


def test_a_dry_run_lists_every_change_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card, before = next(iter(codec.load(SAMPLE).cards.items()))
    table = tmp_path / "back.csv"
    table.write_text(f"id,Title,Potential\n{card},Another,99\n,A new one,\n", "utf-8")
    given = ["import", str(table), "--into", str(SAMPLE)]
    assert main([*given, "--dry-run"]) == 0
    told = capsys.readouterr()
    assert "one new card · one card changed" in told.out
    assert "    + A new one" in told.out
    assert f"[-{before.title}-]" in told.out.replace("{+Another+}", "")
    assert "Row 2: " in told.err
    assert list(tmp_path.iterdir()) == [table]
    assert main(given) == 2
    assert "--dry-run" in capsys.readouterr().err
    assert main([*given, "-o", str(tmp_path / "new.cjm")]) == 0
    assert "{+Another+}" in capsys.readouterr().err

"""`cjm-desktop import` reads a table as it is told to, or as was chosen for one like it before."""

import json
from pathlib import Path

import openpyxl
import pytest

from cjm_desktop.command_line import main
from cjm_desktop.intake.importing.shapes import fingerprint, proposed_shape, written
from cjm_desktop.storage import codec, table_shapes

TABLE = "Steg;Vem;Vad;Vikt\nKöp;Kund;Mässan;7\nKöp;Kund;Samtal;5\n"
BLOCK = tuple(tuple(row.split(";")) for row in TABLE.splitlines())


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, "utf-8")
    return path


def scores(out: Path) -> dict[str, float | None]:
    return {card.title: card.potential for card in codec.load(out).cards.values()}


def brought(table: Path, *given: str) -> dict[str, float | None]:
    out = table.with_name("out.cjm")
    assert main(["import", str(table), "-o", str(out), "--force", *given]) == 0
    return scores(out)


def test_a_mapping_is_written_edited_and_read(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mapping.json"
    assert brought(table, "--write-mapping", str(file)) == {"Mässan": None, "Samtal": None}
    said = json.loads(file.read_text("utf-8"))
    assert said["columns"]["Steg"] == "phase"
    said["columns"] |= {"Vikt": "potential", "Pris": "effort"}
    file.write_text(json.dumps(said), "utf-8")
    capsys.readouterr()
    assert brought(table, "--mapping", str(file)) == {"Mässan": 7, "Samtal": 5}
    assert "the table has no column “Pris”" in capsys.readouterr().err


def test_what_was_chosen_for_a_table_with_these_headings_holds_here_too(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shape = proposed_shape(BLOCK, "en")
    columns = (*shape.columns[:3], shape.columns[3]._replace(field="potential"))
    table_shapes.keep_shape(fingerprint(shape.columns), written(shape._replace(columns=columns)))
    assert brought(table) == {"Mässan": 7, "Samtal": 5}
    assert "--as-proposed" in capsys.readouterr().err
    assert brought(table, "--as-proposed") == {"Mässan": None, "Samtal": None}
    table_shapes.keep_shape(fingerprint(shape.columns), None)
    assert brought(table) == {"Mässan": None, "Samtal": None}


def test_a_spoilt_memory_counts_as_none_and_is_set_aside(table: Path) -> None:
    where = table_shapes.place()
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_text("[]", "utf-8")
    assert brought(table) == {"Mässan": None, "Samtal": None}
    table_shapes.keep_shape("a", {"form": "long"})
    assert table_shapes.kept_shape("a") == {"form": "long"}
    assert len([each for each in where.parent.iterdir() if where.stem in each.name]) == 2


def test_another_sheet_is_asked_for_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    for title, name in (("Sammanfattning", "Ett"), ("Resan", "Två")):
        sheet = book.create_sheet(title)
        sheet.append(["Steg", "Vem", "Vad"])
        sheet.append(["Köp", "Kund", name])
    path = tmp_path / "book.xlsx"
    book.save(path)
    assert list(brought(path)) == ["Ett"]
    assert list(brought(path, "--sheet", "Resan")) == ["Två"]
    capsys.readouterr()
    assert main(["import", str(path), "--dry-run", "--sheet", "Resa"]) == 2
    assert "there are: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("nonsense", "it is no JSON"),
        (
            '{"format": "cjm-desktop/mapping", "columns": {"Vad": "name"}}',
            "there is no field “name”",
        ),
    ],
)
def test_what_is_no_mapping_is_one_line_and_no_map(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], mapping: str, said: str
) -> None:
    file, out = tmp_path / "mapping.json", tmp_path / "out.cjm"
    file.write_text(mapping, "utf-8")
    assert main(["import", str(table), "-o", str(out), "--mapping", str(file)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not out.exists()


def test_of_what_is_no_table_there_is_no_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journey = tmp_path / "a.mmd"
    journey.write_text("journey\n section One\n  Go: 3: Me\n", "utf-8")
    told = ["import", str(journey), "--dry-run", "--write-mapping", str(tmp_path / "m.json")]
    assert main(told) == 2
    assert "is no table" in capsys.readouterr().err

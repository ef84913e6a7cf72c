"""`check --repair` writes what can be saved of a damaged map, and says what became of the rest."""

import json
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.storage import codec
from tests.unit.commands.said import Captured, complaint

DAMAGED = Path(__file__).parents[2] / "data" / "damaged"
CUT_OFF = DAMAGED / "cut-off-in-the-cards.cjm"


def test_a_file_that_was_cut_off_gives_its_whole_records(tmp_path: Path, capsys: Captured) -> None:
    out, before = tmp_path / "out.cjm", CUT_OFF.read_bytes()
    assert main(["check", str(CUT_OFF), "--repair", str(out)]) == 0
    done, _, lost = capsys.readouterr().out.partition("\nWhat could not be saved\n")
    assert done.startswith(f"{CUT_OFF}: mended (1 phase, 2 roles, 3 cards)\n")
    assert "  the file no longer said what it is; read as a map of format 1\n" in done
    assert "  the file ends before the map does: what came from line 31 on is missing\n" in lost
    cards = codec.load(out).cards
    assert (cards["c1"].title, cards["c2"].phase, cards["c2"].lane) == ("Annons", "p1", "l2")
    assert CUT_OFF.read_bytes() == before


def test_in_json_each_thing_done_has_code_record_and_field(
    tmp_path: Path, capsys: Captured
) -> None:
    given, out = DAMAGED / "values-that-do-not-fit.cjm", tmp_path / "out.cjm"
    assert main(["check", str(given), "--repair", str(out), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["valid"] is False
    assert {
        "code": "value_left_out", "record": "cards/c1", "field": "potential", "target": "",
        "lost": True, "text": answer["repairs"][4]["text"],
    } == answer["repairs"][4]  # fmt: skip
    assert answer["repairs"][4]["text"].endswith("potential: “9” left out: must be a number")
    assert {each["lost"] for each in answer["repairs"]} == {True, False}
    assert all(each["text"].isprintable() for each in answer["repairs"])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("not-a-map", "this is not a CJM Desktop map"),
        (
            "made-by-a-newer-program",
            "made by a newer CJM Desktop (format 2, this one reads up to 1): "
            "update the program to open it",
        ),
    ],
)
def test_what_is_no_map_of_ours_is_not_repaired(
    tmp_path: Path, capsys: Captured, name: str, said: str
) -> None:
    given, out = DAMAGED / f"{name}.cjm", tmp_path / "out.cjm"
    assert main(["check", str(given), "--repair", str(out)]) == 2
    assert complaint(capsys) == f"{given}: {said}"
    assert not out.exists()


def test_without_being_told_to_nothing_is_repaired(capsys: Captured) -> None:
    assert main(["check", str(CUT_OFF)]) == 2
    assert complaint(capsys).startswith(f"{CUT_OFF}:31:")

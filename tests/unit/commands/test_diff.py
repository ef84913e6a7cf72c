"""`cjm-desktop diff`: what differs, in words, in JSON and as a report; exit 0, 1 or 2."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from cjm_desktop.command_line import main
from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage.codec import dumps
from tests.maps import P1L1, P2L1, small_map
from tests.unit.commands.said import Captured, complaint


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.cjm"
    path.write_bytes(dumps(change_map(small_map(), title="Journey").apply(small_map())))
    return path


def copy_of(base: Path) -> Path:
    document = change_map(small_map(), title="Journey").apply(small_map())
    edits: tuple[Callable[[Document], Patch], ...] = (
        lambda d: change_cards(d, ["a"], title="A visit to our fair", potential=7.5),
        lambda d: add_card(d, "new", P2L1, None, title="New[31m"),
        lambda d: move_cards(d, ["e"], P2L1),
        lambda d: remove_cards(d, ["f"]),
    )
    for edit in edits:
        document = edit(document).apply(document)
    return written(base, document)


def written(base: Path, document: Document) -> Path:
    path = base.with_name("copy.cjm")
    path.write_bytes(dumps(document))
    return path


def test_the_same_is_exit_0(base: Path, capsys: Captured) -> None:
    assert main(["diff", str(base), str(base)]) == 0
    assert "nothing is different" in capsys.readouterr().out
    assert main(["diff", str(base), str(base), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["same"] is True
    assert said["differences"] == []


def test_what_differs_is_told_by_phase_and_lane(base: Path, capsys: Captured) -> None:
    assert main(["diff", str(base), str(copy_of(base))]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("1 added, 1 changed, 1 moved, 2 removed")
    at = {line.strip(): place for place, line in enumerate(lines)}
    assert at["1. One"] < at["~ A visit to our fair"] < at["2. Two"] < at["+ New[31m"]
    assert "Title: A{+ visit to our fair+}" in at
    assert "Potential: – → 7.5" in at
    assert "Lane: Need → Buyer" in at
    assert "− F" in at
    assert any(line.split() == ["Touchpoints", "7", "7"] for line in lines)


def test_each_map_calls_its_places_by_its_own_names(base: Path, capsys: Captured) -> None:
    there = {"customer_present": True, "we_present": False, "potential": 9.0}
    document = change_cards(small_map(), ["a"], **there).apply(small_map())
    base.write_bytes(dumps(document))
    lane = document.lanes["l1"].replaced(name="Køber")
    copy = written(base, document.replaced({Key("lanes", "l1"): lane}))
    assert main(["diff", str(base), str(copy)]) == 1
    (largest,) = [
        line for line in capsys.readouterr().out.splitlines() if line.startswith("Largest")
    ]
    assert "9 (Buyer · One)" in largest
    assert largest.endswith("9 (Køber · One)")


def test_json_for_programs(base: Path, capsys: Captured) -> None:
    assert main(["diff", str(base), str(copy_of(base)), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["counts"] == {"added": 1, "changed": 1, "moved": 1, "removed": 2}
    assert said["base"]["title"] == "Journey"
    assert said["base"]["figures"]["touchpoints"] == 7
    by_record = {each["record"]: each for each in said["differences"]}
    assert by_record["cards/a"] == {
        "record": "cards/a", "how": "changed", "moved": False, "phase": "p1", "lane": "l1",
        "name": "A visit to our fair",
        "fields": [
            {
                "field": "title", "base": "A", "copy": "A visit to our fair",
                "words": [
                    {"how": "same", "text": "A"}, {"how": "added", "text": " visit to our fair"},
                ],
            },
            {"field": "potential", "base": None, "copy": 7.5},
        ],
    }  # fmt: skip
    assert by_record["cards/e"]["how"] == "moved"
    assert by_record["handoffs/fe"]["how"] == "removed"


def test_a_pair_is_proposed_and_confirmed(base: Path, capsys: Captured) -> None:
    document = change_cards(small_map(), ["c"], title="Visit to the fair").apply(small_map())
    base.write_bytes(dumps(document))
    document = remove_cards(document, ["c"]).apply(document)
    document = add_card(document, "z", P1L1, None, title="Visit to our fair").apply(document)
    copy = written(base, document)
    assert main(["diff", str(base), str(copy), "--json"]) == 1
    (pair,) = json.loads(capsys.readouterr().out)["proposed_pairs"]
    assert (pair["kind"], pair["base"], pair["copy"]) == ("cards", "c", "z")
    assert main(["diff", str(base), str(copy)]) == 1
    assert "c=z  Visit to the fair" in capsys.readouterr().out
    assert main(["diff", str(base), str(copy), "--json", "--pair", "c=z"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["counts"]["changed"] == 1
    assert (said["pairs"], said["proposed_pairs"]) == ([{"base": "c", "copy": "z"}], [])
    for wrong in ("c=nothing", "a=z", "c=p1", "c=b", "c", "=z"):
        assert main(["diff", str(base), str(copy), "--pair", wrong]) == 2
        assert "\n" not in complaint(capsys)


def test_a_report_is_written_beside_the_answer(base: Path, capsys: Captured) -> None:
    out = base.with_name("report.pdf")
    assert main(["diff", str(base), str(copy_of(base)), "-o", str(out)]) == 1
    assert "1 added" in capsys.readouterr().out
    text = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Two maps compared" in text
    assert "A visit to our fair" in text


@pytest.mark.parametrize(
    ("name", "said"), [("report.txt", "a report is a PDF"), ("base.cjm", "a report is a PDF")]
)
def test_a_report_that_cannot_be(base: Path, capsys: Captured, name: str, said: str) -> None:
    before = base.read_bytes()
    out = base.with_name(name)
    assert main(["diff", str(base), str(base), "-o", str(out)]) == 2
    assert said in complaint(capsys)
    assert base.read_bytes() == before


def test_a_report_takes_the_place_of_nothing_that_matters(base: Path, capsys: Captured) -> None:
    copy, out = copy_of(base), base.with_name("report.pdf")
    out.hardlink_to(base)
    assert main(["diff", str(base), str(copy), "-o", str(out)]) == 2
    assert "map" in complaint(capsys)
    assert out.read_bytes() == base.read_bytes()
    out.unlink()
    out.write_bytes(b"GIF89a")
    assert main(["diff", str(base), str(copy), "-o", str(out)]) == 2
    complaint(capsys)
    assert main(["diff", str(base), str(copy), "-o", str(out), "--force"]) == 1
    assert out.read_bytes().startswith(b"%PDF-")


def test_bad_input_is_one_line(base: Path, capsys: Captured) -> None:
    bad = base.with_name("bad.cjm")
    bad.write_bytes(b"{")
    for maps in ((bad, base), (base, bad), (base, bad.with_name("none.cjm"))):
        assert main(["diff", *map(str, maps), "-o", str(base.with_name("o.pdf"))]) == 2
        assert str(maps[0 if maps[0] == bad else 1]) in complaint(capsys)
    assert main(["diff", "-", "-"]) == 2
    assert "not both" in complaint(capsys)
    assert main(["diff", str(base), str(base), "--json", "-o", "-"]) == 2
    assert "standard output" in complaint(capsys)
    assert not base.with_name("o.pdf").exists()

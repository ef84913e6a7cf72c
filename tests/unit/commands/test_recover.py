"""`recover` lists what was not saved and writes it to a file, and leaves it where it is."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from cjm_desktop.command_line import main
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.mark import Place
from tests.unit.commands.said import Captured, complaint
from tests.unit.storage.journal.test_unfinished import crashed, working


def left(title: str, place: Place | None = None) -> str:
    return crashed(unfinished.folder(), title, place).stem


def listed(capsys: Captured) -> list[dict[str, object]]:
    assert main(["recover", "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    found: list[dict[str, object]] = json.loads(out)
    return found


def test_nothing_is_an_empty_list(capsys: Captured) -> None:
    assert listed(capsys) == []
    assert main(["recover"]) == 0
    assert capsys.readouterr().out == "There is no unfinished work.\n"


def test_it_is_described(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "mine.cjm"
    known = left("Mine", Place(path, b""))
    new = left(" ")
    working(unfinished.folder(), "Somebody’s present work")
    found = {str(each["id"]): each for each in listed(capsys)}
    assert found.keys() == {known, new}
    when = datetime.fromisoformat(str(found[known].pop("when")))
    assert when.tzinfo is not None
    assert found[known] == {"id": known, "title": "Mine", "path": str(path), "changes": 1}
    assert found[new]["path"] is None
    assert main(["recover"]) == 0
    out = capsys.readouterr().out
    assert f"1 change  Mine          {path}" in out
    assert "Untitled map  not saved yet" in out
    assert main(["recover", known]) == 0
    assert new not in capsys.readouterr().out


def test_what_was_thrown_away_is_found_for_a_week(capsys: Captured, tmp_path: Path) -> None:
    known, out = left("Mine"), tmp_path / "out.cjm"
    assert unfinished.throw_away(unfinished.path_of(unfinished.folder(), known))
    assert listed(capsys) == []
    assert main(["recover", "--thrown-away", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["id"], found["title"]) == (known, "Mine")
    until = datetime.fromisoformat(found["until"])
    left_over = until - datetime.now().astimezone()
    assert timedelta(days=6) < left_over <= timedelta(days=7)
    assert main(["recover", "--thrown-away"]) == 0
    assert f"thrown away, kept until {until.date()}" in capsys.readouterr().out
    assert main(["recover", "--thrown-away", known, "-o", str(out)]) == 0
    assert codec.load(out).map.title == "Mine"


def test_it_is_written_to_a_valid_map_and_stays(capsys: Captured, tmp_path: Path) -> None:
    known, out = left("Mine"), tmp_path / "out.cjm"
    assert main(["recover", known, "-o", str(out)]) == 0
    assert codec.load(out).map.title == "Mine"
    assert main(["check", str(out)]) == 0
    capsys.readouterr()
    assert len(listed(capsys)) == 1


def test_a_file_that_is_there_is_replaced_only_if_told(capsys: Captured, tmp_path: Path) -> None:
    known, out = left("Mine"), tmp_path / "out.cjm"
    out.write_bytes(b"precious")
    assert main(["recover", known, "-o", str(out)]) == 2
    assert "--force" in complaint(capsys)
    assert out.read_bytes() == b"precious"
    assert main(["recover", known, "-o", str(out), "--force"]) == 0
    assert codec.load(out).map.title == "Mine"


def test_never_onto_the_file_that_the_work_belongs_to(capsys: Captured, tmp_path: Path) -> None:
    path = tmp_path / "mine.cjm"
    path.write_bytes(b"precious")
    known = left("Mine", Place(path, b""))
    assert main(["recover", known, "-o", str(path), "--force"]) == 2
    assert "the file that it is made from" in complaint(capsys)
    assert path.read_bytes() == b"precious"


def test_what_is_not_there_or_somebodys_present_work(capsys: Captured, tmp_path: Path) -> None:
    present, _ = working(unfinished.folder())
    for name in ("nothing", present.id, "../x", ""):
        assert main(["recover", name, "-o", str(tmp_path / "out.cjm")]) == 2
        assert "there is none" in complaint(capsys)
    assert main(["recover", "nothing"]) == 2
    assert "there is no unfinished work “nothing”" in complaint(capsys)
    assert main(["recover", "-o", str(tmp_path / "out.cjm")]) == 2
    assert "say which" in complaint(capsys)
    assert list(tmp_path.glob("*.cjm")) == []


def test_what_could_not_be_read_is_said(capsys: Captured, tmp_path: Path) -> None:
    path = unfinished.path_of(unfinished.folder(), left("Mine"))
    path.write_bytes(path.read_bytes()[:-5])
    assert main(["recover", path.stem, "-o", str(tmp_path / "out.cjm")]) == 0
    assert "the end could not be read" in complaint(capsys)
    path.write_bytes(b"spoilt")
    assert main(["recover", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert "another program wrote this" in err
    assert main(["recover", path.stem, "-o", str(tmp_path / "two.cjm")]) == 2
    assert path.exists()

"""The contract that scripts rely on: answers, one-line complaints, exit codes, whole outputs."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop import __version__
from cjm_desktop.command_line import COMMANDS, main, user_language
from cjm_desktop.editing.edits.map import dismiss
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from cjm_desktop.storage.templates import save_template
from tests.unit.commands.said import Captured, complaint

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "map.cjm"))


def test_templates_are_listed(capsys: Captured) -> None:
    assert main(["templates"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 24
    assert lines[0].split()[:2] == ["buying-centre", "da"]
    assert lines[-1].split()[:2] == ["empty", "sv"]
    assert main(["templates", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)[1]
    assert (first["id"], first["language"], first["title"]) == (
        "buying-centre", "en", "Buying centre",
    )  # fmt: skip


def test_new_writes_a_map_in_the_language(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "ny.cjm"
    assert main(["new", str(out), "--template", "buying-centre", "--language", "sv"]) == 0
    assert capsys.readouterr() == ("", "")
    made = codec.load(out)
    assert made.map.language == "sv"
    assert len(made.phases) == 7
    assert len(made.role_lane_ids) == 3


def test_a_template_of_the_users_own_is_listed_and_taken(
    tmp_path: Path, sample: Path, capsys: Captured
) -> None:
    made = save_template(codec.load(sample), "Ours & more")
    assert main(["templates"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split()[:2] == [made.id, "en"]
    assert main(["templates", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [item["id"] for item in said if item["own"]] == ["my-ours-more"]
    out = tmp_path / "new.cjm"
    assert main(["new", str(out), "--template", "my-ours-more"]) == 0
    assert capsys.readouterr() == ("", "")
    assert codec.load(out).map.title == "Ours & more"


def test_new_says_if_the_template_is_in_another_language(
    tmp_path: Path, sample: Path, capsys: Captured
) -> None:
    made = save_template(codec.load(sample), "Ours")
    out = tmp_path / "ny.cjm"
    assert main(["new", str(out), "--template", made.id, "--language", "nb"]) == 0
    assert "“nb”" in complaint(capsys)
    assert codec.load(out).map.language == "en"


def test_new_to_standard_output_is_the_same_file(tmp_path: Path, capfdbinary: Any) -> None:
    main(["new", str(tmp_path / "a.cjm"), "--template", "empty"])
    assert main(["new", "-", "--template", "empty"]) == 0
    assert capfdbinary.readouterr().out == (tmp_path / "a.cjm").read_bytes()


def test_new_with_an_unknown_template_writes_nothing(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "a.cjm"
    assert main(["new", str(out), "--template", "../empty"]) == 2
    assert complaint(capsys).endswith(
        "take one of buying-centre, empty, lifecycle, seven-phases, social-media, workshop"
    )
    assert not out.exists()


def test_new_where_no_folder_is(tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "missing" / "a.cjm"
    assert main(["new", str(out), "--template", "empty"]) == 2
    assert complaint(capsys) == f"{out}: not saved: the folder does not exist"


def test_check_tells_a_valid_map_and_its_advice(sample: Path, capsys: Captured) -> None:
    assert main(["check", str(sample)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"{sample}: valid (7 phases, 3 roles, ")
    assert "Operator has no touchpoint in Trigger, before the decision is made" in out


def test_check_in_json(sample: Path, capsys: Captured) -> None:
    assert main(["check", str(sample), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["valid"] is True
    assert (answer["phases"], answer["roles"]) == (7, 3)
    holes = [point for point in answer["advice"] if point["code"] == "hole_before_decision"]
    assert holes[0]["record"] == "lanes/l3"
    assert (holes[0]["phase"], holes[0]["lane"]) == ("p1", "l3")
    assert holes[0]["values"]["phase"] == "Inactive"


def test_check_leaves_out_what_is_not_relevant_and_marks_it_in_json(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    name = "hole_before_decision phases/p1/lanes/l3"
    document = codec.load(sample)
    path = tmp_path / "dismissed.cjm"
    path.write_bytes(codec.dumps(dismiss(document, [name]).apply(document)))
    assert main(["check", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Operator has no touchpoint in Inactive" not in out
    assert "1 point is not relevant here" in out.splitlines()[-1]
    assert main(["check", str(path), "--json"]) == 0
    points = json.loads(capsys.readouterr().out)["advice"]
    assert [point["name"] for point in points if point["dismissed"]] == [name]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{\n  oops", "2:3: a key must be in double quotes"),
        (b'{"format": "other"}', " this is not a CJM Desktop map"),
        (
            b'{"format": "cjm-desktop/map", "format_version": 1, "map": {"title": 3}}',
            " map title: must be a text",
        ),
        (
            b'{"format": "cjm-desktop/map", "format_version": 1,'
            b' "kpis": {"k": {"order": "a0", "phase": "p9"}}}',
            " kpis/k phase: refers to p9, which is not there",
        ),
    ],
)
@pytest.mark.parametrize("command", ["check", "gap", "export"])
def test_a_bad_map_is_one_line_with_its_place(
    command: str, content: bytes, said: str, tmp_path: Path, capsys: Captured
) -> None:
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(content)
    out = tmp_path / "out.pdf"
    out.write_bytes(b"as it was")
    more = ["-o", str(out)] if command == "export" else []
    assert main([command, str(bad), *more]) == 2
    assert complaint(capsys) == f"{bad}:{said}"
    assert out.read_bytes() == b"as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.cjm", "out.pdf"]


def test_check_in_json_tells_where_a_map_is_bad(tmp_path: Path, capsys: Captured) -> None:
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(b'{\n  "format": x}')
    assert main(["check", str(bad), "--json"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith(f"cjm-desktop: {bad}:2:")
    answer = json.loads(out)
    assert answer["valid"] is False
    assert answer["error"]["line"] == 2


def dangling(tmp_path: Path) -> Path:
    bad = tmp_path / "bad.cjm"
    bad.write_bytes(
        b'{"format": "cjm-desktop/map", "format_version": 1,'
        b' "cards": {"c": {"order": "a0", "phase": "p9", "lane": "l9", "title": "Kept"}}}'
    )
    return bad


def test_check_repairs_into_another_file(tmp_path: Path, capsys: Captured) -> None:
    bad, out = dangling(tmp_path), tmp_path / "good.cjm"
    before = bad.read_bytes()
    assert main(["check", str(bad), "--repair", str(out)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{bad}: mended")
    assert "cards/c “Kept” phase: moved to the idea tray" in told
    card = codec.load(out).cards["c"]
    assert (card.title, card.phase, card.lane) == ("Kept", None, None)
    assert bad.read_bytes() == before


def test_check_repairs_in_json(tmp_path: Path, capsys: Captured) -> None:
    bad, out = dangling(tmp_path), tmp_path / "good.cjm"
    assert main(["check", str(bad), "--repair", str(out), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["valid"] is False
    assert answer["repairs"][0]["code"] == "card_to_tray"
    assert answer["repairs"][0]["record"] == "cards/c"


def test_check_repairs_to_standard_output(tmp_path: Path, capfdbinary: Any) -> None:
    assert main(["check", str(dangling(tmp_path)), "--repair", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert codec.loads(out).cards["c"].phase is None
    assert b"moved to the idea tray" in err


def test_check_does_not_repair_a_file_into_itself(tmp_path: Path, capsys: Captured) -> None:
    bad = dangling(tmp_path)
    before = bad.read_bytes()
    assert main(["check", str(bad), "--repair", str(tmp_path / "." / "bad.cjm")]) == 2
    assert "the file that it is made from" in complaint(capsys)
    assert bad.read_bytes() == before


def test_gap_tells_ranking_and_unmet_potential(sample: Path, capsys: Captured) -> None:
    assert main(["gap", str(sample)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:6] == ["1", "+6.5", "8.5", "2", "Quick", "wins"]
    assert "28 touchpoints scored, 2 not scored" in lines
    assert lines[-1] == (
        "Largest unmet potential: Operator in Active evaluation (16): 2 touchpoints: "
        "“Visit to a plant that runs one” (9.5), “Operators’ own chat group” (6.5), "
        "where the customer is and we are not."
    )


def test_gap_in_json(sample: Path, capsys: Captured) -> None:
    assert main(["gap", str(sample), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["ranking"][0]["rank"] == 1
    assert answer["ranking"][0]["gap"] == 6.5
    assert answer["ranking"][0]["group"] == "quick_win"
    assert len(answer["unscored"]) == 2
    assert answer["headline"] == {"phase": "p4", "lane": "l3", "unmet": 16.0, "card": "c29"}
    assert answer["largest"] == [{"phase": "p4", "lane": "l3", "cards": ["c29", "c30"]}]
    assert {"phase": "p7", "lane": "l3", "total": 2.5, "scored": 2, "unused": 1, "unmet": 8.5} in (
        answer["cells"]
    )


def test_gap_tells_both_efforts_resources_and_needs(tmp_path: Path, capsys: Captured) -> None:
    """What is dear and gives little is questioned if it is done, and left if it is not."""
    place: dict[str, Any] = {"phase": "p", "lane": "l", "potential": 2}
    cards = {
        "done": Card(order="a0", title="Fair", effort=1, effort_now=8, resources="2 days",
                     budget=True, competence=False, **place),
        "dear": Card(order="a1", title="Film", effort=8, we_present=False, **place),
        "here": Card(order="a2", title="Letter", effort=6, we_present=True, **place),
        "only": Card(order="a3", title="Blog", effort_now=9, **place),
    }  # fmt: skip
    lanes, phases = {"l": Lane(order="a0", name="L")}, {"p": Phase(order="a0", name="P")}
    path = tmp_path / "efforts.cjm"
    path.write_bytes(codec.dumps(Document(lanes=lanes, phases=phases, cards=cards)))
    assert main(["gap", str(path)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()[1:5]]
    assert [" ".join(line) for line in lines] == [
        "1 +1 2 1 Question it Fair L · P 8 2 days"
        " Budget: yes · Competence: no · Follow-up: not known",
        "2 −4 2 6 Question it Letter L · P 6",
        "3 −6 2 8 Leave it Film L · P –",
        "4 −7 2 – Question it Blog L · P 9",
    ]
    assert main(["gap", str(path), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)["ranking"]
    told = ("card", "effort", "effort_now", "effort_today", "group", "budget", "competence")
    assert [tuple(item[name] for name in told) for item in answer] == [
        ("done", 1, 8, 8, "question", True, False),
        ("here", 6, None, 6, "question", None, None),
        ("dear", 8, None, None, "leave", None, None),
        ("only", None, 9, 9, "question", None, None),
    ]
    assert (answer[0]["follow_up"], answer[0]["resources"]) == (None, "2 days")


def test_gap_of_an_empty_map(tmp_path: Path, capsys: Captured) -> None:
    empty = tmp_path / "empty.cjm"
    empty.write_bytes(codec.dumps(Document()))
    assert main(["gap", str(empty)]) == 0
    assert capsys.readouterr().out == "0 touchpoints scored, 0 not scored\n"
    assert main(["gap", str(empty), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["ranking"], answer["headline"]) == ([], None)


def test_what_users_wrote_cannot_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    sly = tmp_path / "sly.cjm"
    sly.write_text(
        '{"format": "cjm-desktop/map", "format_version": 1,'
        ' "phases": {"p": {"order": "a0", "name": "P"}},'
        ' "lanes": {"l": {"order": "a0", "name": "L"}},'
        ' "cards": {"c": {"order": "a0", "phase": "p", "lane": "l", "potential": 1, "effort": 1,'
        ' "title": "two\\nlines \u202e and back"}}}',
        encoding="utf-8",
    )
    assert main(["gap", str(sly)]) == 0
    assert "two lines \\u202e and back" in capsys.readouterr().out


def test_brand_kits_have_a_schema_of_their_own(capsys: Captured) -> None:
    assert main(["schema", "brand"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["properties"]["format"]["const"] == "cjm-desktop/brand"
    assert made["additionalProperties"] is False


def test_schema_is_json(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["properties"]["format_version"]["const"] == 1


def test_version_and_help(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"cjm-desktop {__version__}\n"
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert all(f"\n  {name} " in told for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str, capsys: Captured) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: cjm-desktop {command} ")


def test_a_mistyped_command_is_one_line(capsys: Captured) -> None:
    assert main(["exprot", "map.cjm"]) == 2
    assert complaint(capsys) == "unrecognized arguments: map.cjm (cjm-desktop --help)"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv_SE.UTF-8"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LANGUAGE": "da:sv"}, "da"),
        ({"LANG": "C", "LANGUAGE": "da"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "nb_NO", "LANG": "sv_SE"}, "nb_NO"),
        ({"LANG": "POSIX"}, "en"),
    ],
)
def test_the_user_s_language(environment: dict[str, str], expected: str) -> None:
    assert user_language(environment) == expected

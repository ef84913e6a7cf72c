"""`cjm-desktop brief` prints a brief, and `import` reads what comes back."""

import json
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.storage import codec
from cjm_desktop.words.brief import ask_sentence
from cjm_desktop.words.wording import ENGLISH
from tests.unit.commands.test_import import SAMPLE


def test_a_question_of_ones_own_goes_without_those_of_the_method(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["brief", str(SAMPLE), "--question", "What of spring?"]) == 0
    said = capsys.readouterr().out
    assert "What of spring?" in said
    assert ask_sentence(ENGLISH, "mindsets") not in said


def test_questions_and_parts_are_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(SAMPLE), "--ask", "frictions", "--phase", "2", "--notes"]) == 0
    said = capsys.readouterr().out
    assert ask_sentence(ENGLISH, "frictions") in said
    assert "### Trigger" in said
    assert "### Inactive" not in said


def test_a_phase_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", str(SAMPLE), "--phase", "Nowhere"]) != 0
    assert "Nowhere" in capsys.readouterr().err


def test_an_answer_comes_into_the_map(tmp_path: Path) -> None:
    card = {"phase": "Trigger", "role": "Operator", "kind": "mindset", "title": "Too loud?"}
    answer, out = tmp_path / "answer.txt", tmp_path / "out.cjm"
    said = json.dumps({"format": "cjm-desktop/answer", "cards": [card]})
    answer.write_text(f"Here:\n```json\n{said}\n```\n", "utf-8")
    assert main(["import", str(answer), "--into", str(SAMPLE), "-o", str(out)]) == 0
    made = codec.loads(out.read_bytes(), out)
    (new,) = [each for each in made.cards.values() if each.title == "Too loud?"]
    assert (new.kind, new.evidence) == ("mindset", "assumed")
    assert made.phases[str(new.phase)].name == "Trigger"

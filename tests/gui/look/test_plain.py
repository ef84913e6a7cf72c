"""Users' words are shown as they are, wherever the toolkit would read more into them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import cjm_desktop.desktop
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from tests.gui.tips import seen

HOSTILE = "<img src='file:///x'>\n  R&D"
ROOT = Path(cjm_desktop.desktop.__path__[0])
MAKER = ROOT / "look/plain.py"


@pytest.mark.parametrize("text", [HOSTILE, "&lt;b&gt;", "Read & <b>learn</b>", "x < y", ""])
def test_a_tip_says_a_text_as_it_is_and_is_never_markup(text: str) -> None:
    assert seen(plain_tip(text)) == text


def test_a_tip_is_no_larger_than_a_screen() -> None:
    lines = plain_tip("m" * 20_000).split("\n")
    assert max(map(len, lines)) == 80
    assert len(lines) == 26
    assert "".join(lines) == "m" * 2_000 + "…"


def test_a_tip_breaks_its_lines_between_words() -> None:
    lines = plain_tip(f"{'a word ' * 20}\n\nend").split("\n")
    assert lines[0] == " ".join(["a word"] * 11) + " a"
    assert lines[-2:] == ["", "end"]


def test_an_ampersand_is_no_letter_for_alt() -> None:
    assert menu_text("R&D") == "R&&D"


def test_a_label_shows_no_picture(qtbot: QtBot) -> None:
    label, words = plain_label(HOSTILE), plain_label("x\n  R&D")
    for each in (label, words):
        qtbot.addWidget(each)
    assert label.text() == HOSTILE
    assert label.sizeHint().width() > words.sizeHint().width()


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """List the calls in a file, each with the last part of what is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = ast.unparse(called)
            yield name if name == "re.escape" else name.rpartition(".")[2], node


FILES = sorted(set(ROOT.rglob("*.py")) - {MAKER})


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_tips_and_labels_are_made_in_one_place(path: Path) -> None:
    tips = [
        ast.unparse(call.args[1 if called == "showText" else -1])
        for called, call in calls(path)
        if called in ("setToolTip", "showText")
    ]
    assert [tip for tip in tips if not tip.startswith("plain_tip(") and tip != "''"] == []
    assert not {"QLabel", "escape"} & {called for called, _ in calls(path)}

"""Plain text, columns and the progress bar."""

import io
import sys
from collections.abc import Callable
from itertools import count

import pytest

from cjm_desktop.commands.terminal import ProgressBar, Terminal, plain, table
from cjm_desktop.words.wording import ENGLISH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Köp  nu\n\tidag ", "Köp nu idag"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202eback", "\\u202eback"),
        ("👩\u200d🏭", "👩\u200d🏭"),
        ("“quotes” \\n", "“quotes” \\n"),
    ],
)
def test_user_text_is_shown_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
@pytest.mark.parametrize("letter", ["k", "å", "工", "😀", "\x1b", "\U000e0001"])
def test_a_complaint_is_a_thousand_bytes_at_most(
    letter: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for length in (300, 980, 983, 2_000, 1_000_000):
        written = io.BytesIO()
        stream = io.TextIOWrapper(written, encoding=encoding, newline="\n")
        monkeypatch.setattr(sys, "stderr", stream)
        Terminal(ENGLISH).complain(f"map.cjm: {letter * length}: no")
        line = written.getvalue()
        assert len(line) <= 1_000
        assert line.startswith(b"cjm-desktop: map.cjm: ")
        assert line.endswith(b": no\n")
        assert line.count(b"\n") == 1
        if length == 300 and letter == "k":
            assert b"k" * 300 in line


def test_columns_stand_below_each_other() -> None:
    rows = [("#", "Where", "x"), ("10", "工場", "y"), ("2", "e\u0301t", "")]
    assert table(rows, right=frozenset({0})) == [" #  Where  x", "10  工場   y", " 2  e\u0301t"]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def hours() -> Callable[[], float]:
    """Make a clock that is always much later."""
    passed = count(0, 3600)
    return lambda: float(next(passed))


def test_the_bar_shows_progress_and_wipes_itself_out(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with ProgressBar("Exporting", hours()) as bar:
        bar(0, 2)
        bar(1, 2)
    drawn = screen.getvalue().split("\r")
    assert drawn[1] == f"Exporting [{'.' * 30}]   0%"
    assert drawn[2] == f"Exporting [{'#' * 15}{'.' * 15}]  50%"
    assert drawn[3].strip() == ""
    assert len(drawn[3]) == len(drawn[2])
    assert drawn[4] == ""


def test_the_bar_keeps_quiet_for_short_work(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with ProgressBar("Exporting", lambda: 1.0) as bar:
        bar(1, 2)
    assert screen.getvalue() == ""


def test_the_bar_keeps_out_of_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with ProgressBar("Exporting", hours()) as bar:
        bar(1, 2)
    assert pipe.getvalue() == ""


def stopped(bar: ProgressBar) -> None:
    with bar:
        bar(1, 2)
        raise KeyboardInterrupt


def test_the_bar_is_wiped_out_when_the_work_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    with pytest.raises(KeyboardInterrupt):
        stopped(ProgressBar("Exporting", hours()))
    assert "50%" in screen.getvalue()
    assert screen.getvalue().endswith(" \r")


def test_json_keeps_to_ascii_where_the_output_is_not_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(data, encoding="latin-1"))
    answers = Terminal(ENGLISH)
    answers.say_json("→")
    answers.say("→ å")
    sys.stdout.flush()
    assert data.getvalue() == b'"\\u2192"\n\\u2192 \xe5\n'


def test_without_a_console_answers_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    answers = Terminal(ENGLISH)
    answers.say("x")
    answers.complain("y")
    sys.stdout.close()
    sys.stderr.close()

"""`cjm-desktop export --card`: what is handed over is of those cards alone."""

import re
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


def test_cards_are_asked_for_by_their_ids(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document, out = codec.load(SAMPLE), tmp_path / "some.svg"
    first, second, *_, last = (
        each for each, card in document.cards.items() if card.kind == "touchpoint"
    )
    told = ["export", str(SAMPLE), "-o", str(out), "--card", second, "--card", first]
    assert main([*told, "--card", second]) == 0
    said = " ".join(re.findall(r">([^<>]+)<", out.read_text("utf-8")))
    assert document.cards[first].title.split()[0] in said
    assert document.cards[last].title.split()[-1] not in said
    assert "2 cards" in said
    assert main([*told, "--view", "coverage"]) == 2
    capsys.readouterr()
    assert main([*told, "--card", "Fair"]) == 2
    assert "there is no card “Fair” on this map: take an id" in capsys.readouterr().err

"""What a format cannot hold is said before the export, and again by who exports otherwise."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE
from tests.gui.dialogs.test_export_formats import Opener


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path, codec.load(SAMPLE))


def test_what_a_format_does_not_hold_is_said_before(opener: Opener) -> None:
    dialog = opener.open()
    assert not dialog.losses.isVisible()
    opener.choose(dialog, ".mmd")
    assert dialog.losses.isVisible()
    assert "Mermaid holds no notes" in dialog.losses.text()
    opener.choose(dialog, ".pdf")
    assert not dialog.losses.isVisible()

"""Nothing moves by itself that the user or the system does not want to move."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cjm_desktop import desktop
from cjm_desktop.desktop.look.theming import Theming

Effect = Qt.UIEffect
_GENERAL = Effect.UI_General


@pytest.fixture
def system(qapp: QApplication) -> Iterator[QApplication]:
    """The application as a system has it that shows effects."""
    before = {each: qapp.isEffectEnabled(each) for each in Effect}
    qapp.setEffectEnabled(_GENERAL, True)
    yield qapp
    for each, enabled in before.items():
        qapp.setEffectEnabled(each, enabled)


def moving(application: QApplication) -> set[Effect]:
    return {each for each in Effect if application.isEffectEnabled(each)} - {_GENERAL}


def test_who_wants_little_motion_has_none(system: QApplication) -> None:
    theming = Theming(system)
    assert moving(system) >= {Effect.UI_FadeMenu, Effect.UI_FadeTooltip}
    theming.choose_motion("reduced")
    assert moving(system) == set()


def test_what_the_system_keeps_still_stays_so(system: QApplication) -> None:
    system.setEffectEnabled(_GENERAL, False)
    Theming(system).choose_motion("full")
    assert moving(system) == set()


def test_no_view_animates_anything_but_the_change_of_a_slide() -> None:
    sources = Path(next(iter(desktop.__path__))).rglob("*.py")
    animated = [each.name for each in sources
                if re.search(r"Q\w*Animation|QTimeLine|QMovie", each.read_text())]  # fmt: skip
    assert animated == ["slide_view.py"]

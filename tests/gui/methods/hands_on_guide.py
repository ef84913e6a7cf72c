"""Hands on the workshop guide: they open its steps, go where it leads, and write its notes."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.insight.guide import Progress
from cjm_desktop.journey.vocabulary import WorkshopStep
from tests.gui.methods.facilitator import LEFT, Facilitator


class HandsOnGuide:
    """Goes through the guide of the facilitator's window."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        hands.key(Qt.Key.Key_F7)
        assert self.panel.isVisible()

    @property
    def panel(self) -> GuidePanel:
        """The guide."""
        return cast(GuidePanel, self._hands.desk.window.findChild(GuidePanel))

    def open(self, step: WorkshopStep) -> None:
        """Open a step by a click on its line."""
        panel = self.panel
        panel.area.ensureWidgetVisible(panel.heads[step])
        QTest.mouseClick(panel.heads[step], LEFT)
        self._hands.settle()
        assert panel.step == step

    def go(self, step: WorkshopStep) -> None:
        """Open a step and click what leads to where it is worked on."""
        self.open(step)
        self.panel.area.ensureWidgetVisible(self.panel.page.way)
        QTest.mouseClick(self.panel.page.way, LEFT)
        self._hands.settle()

    def note(self, step: WorkshopStep, text: str) -> None:
        """Write the facilitator's own note on a step."""
        self.open(step)
        editor = cast(GrowingText, self.panel.page.note.editor)
        self.panel.area.ensureWidgetVisible(editor)
        QTest.mouseClick(editor.viewport(), LEFT)
        assert QApplication.focusWidget() is editor
        self._hands.type(text)

    def progress(self) -> dict[WorkshopStep, Progress]:
        """Give the marks that the guide shows."""
        self._hands.await_rest(self.panel)
        return {step: head.progress for step, head in self.panel.heads.items()}

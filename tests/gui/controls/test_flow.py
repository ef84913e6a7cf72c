"""Widgets that flow in lines, while some of them go."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.flow import Flow


def test_what_goes_leaves_the_lines_and_no_question_fails_afterwards(qapp: QApplication) -> None:
    for _ in range(200):
        window = QWidget()
        column = QVBoxLayout(window)
        flow = Flow(4)
        column.addLayout(flow)
        buttons = [QPushButton(str(number)) for number in range(5)]
        for each in buttons:
            flow.addWidget(each)
        lines = flow.heightForWidth(200)
        shiboken6.delete(buttons[2])
        buttons[3].deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert flow.count() == 3
        assert flow.heightForWidth(200) < lines
        shiboken6.delete(window)
    gc.collect()

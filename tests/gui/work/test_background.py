"""Work beside the window tells how it ends, once, and nothing after it was given up."""

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work.background import Job, Work
from cjm_desktop.output.options import Cancelled, Progress


def listened(work: Work) -> tuple[Job, list[object]]:
    job, heard = Job(work), list[object]()
    job.succeeded.connect(heard.append)
    job.failed.connect(heard.append)
    job.stopped.connect(lambda: heard.append("stopped"))
    job.progressed.connect(lambda *steps: heard.append(steps))
    return job, heard


def broken(_: Progress) -> None:
    raise ValueError


def counting(progress: Progress) -> str:
    progress(1, 2)
    return "done"


def test_work_tells_how_far_it_is_and_what_it_gave(qtbot: QtBot, qapp: QApplication) -> None:
    job, heard = listened(counting)
    job.start()
    qtbot.waitUntil(lambda: heard == [(1, 2), "done"])
    assert job.wait()


def test_what_ends_work_is_told(qtbot: QtBot, qapp: QApplication) -> None:
    job, heard = listened(broken)
    job.start()
    qtbot.waitUntil(lambda: [type(each) for each in heard] == [ValueError])
    assert job.wait()


def test_work_that_is_stopped_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    stopped = Event()

    def work(progress: Progress) -> None:
        stopped.wait()
        progress(1, 2)

    job, heard = listened(work)
    job.start()
    job.stop()
    stopped.set()
    qtbot.waitUntil(lambda: heard == ["stopped"])
    assert job.wait()


def test_how_work_ended_is_told_at_once_to_who_waits(qapp: QApplication) -> None:
    job, heard = listened(counting)
    job.start()
    job.finish()
    assert heard == [(1, 2), "done"]


@pytest.mark.parametrize("work", [counting, broken])
def test_nothing_is_told_of_work_that_was_given_up(
    work: Work, qtbot: QtBot, qapp: QApplication
) -> None:
    job, heard = listened(work)
    job.start()
    # It has ended, and what it tells is under way.
    assert job.wait()
    job.give_up()
    follower, also_heard = listened(counting)
    follower.start()
    qtbot.waitUntil(lambda: also_heard == [(1, 2), "done"])
    assert follower.wait()
    assert heard == []


def test_work_that_is_given_up_is_stopped(qtbot: QtBot, qapp: QApplication) -> None:
    ended: list[bool] = []

    def work(progress: Progress) -> None:
        try:
            for step in range(10_000_000):
                progress(step % 100, 100)
        except Cancelled:
            ended.append(True)
            raise

    job, heard = listened(work)
    job.start()
    qtbot.waitUntil(lambda: bool(heard))
    job.give_up()
    assert ended == [True]

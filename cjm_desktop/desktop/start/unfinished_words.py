"""What is said of unfinished work, and what can be done with it, wherever it is offered."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QPushButton

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.work.recovery import Recovery
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.words.wording import Wording


def changes_line(found: Recovered, tr: Wording, now: QDateTime | None = None) -> str:
    """Say how many changes there are, since when, and whether that is all."""
    since = moment_text(found.since, tr, now)
    if found.changes:
        said = tr.plural(
            "{n} change since {time}", "{n} changes since {time}", found.changes, time=since
        )
    else:
        said = tr("never saved, begun {time}", time=since)
    return said if found.trouble is None else f"{said} · {tr('the end could not be read')}"


def moment_text(seconds: int, tr: Wording, now: QDateTime | None = None) -> str:
    """Give the time of today, or day and time of another day."""
    locale, then = QLocale(tr.language), QDateTime.fromSecsSinceEpoch(seconds)
    today = (now if now is not None else QDateTime.currentDateTime()).date()
    time = locale.toString(then.time(), "HH:mm")
    return time if then.date() == today else f"{locale.toString(then.date(), 'd MMM')}, {time}"


def offers(found: Recovered, recovery: Recovery, tr: Wording) -> list[QPushButton]:
    """Make the buttons of what can be done with it, the first of them the main one."""
    does: list[tuple[str, str, str, Callable[[], object]]] = [
        ("open", tr("Open it"), "main", lambda: recovery.open(found)),
        ("compare", tr("Compare with the file"), "plain",
         lambda: recovery.compare_wanted.emit(found)),
        ("copy", tr("Save a copy…"), "plain", lambda: recovery.save_copy(found)),
        ("throw", tr("Throw away"), "plain", lambda: recovery.throw_away(found)),
    ]  # fmt: skip
    if found.place.path is None:
        del does[1]
    name = recovery.name_of(found)
    buttons = []
    for code, text, role, act in does:
        made = button(text, role)
        made.setAutoDefault(False)
        made.setObjectName(f"unfinished-{code}")
        made.setAccessibleName(f"{text}: {name}")
        made.clicked.connect(act)
        buttons.append(made)
    return buttons

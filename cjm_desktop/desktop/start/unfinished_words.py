"""What is said of unfinished work, and what can be done with it, wherever it is offered."""

from PySide6.QtCore import QDateTime, QLocale

from cjm_desktop.desktop.controls.notice import Choice
from cjm_desktop.desktop.work.recovery import Recovery, Thrown
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


def kept_line(thrown: Thrown, tr: Wording) -> str:
    """Say until what day work that was thrown away is kept."""
    day = QDateTime.fromSecsSinceEpoch(int(thrown.until)).date()
    return tr("kept until {day}", day=QLocale(tr.language).toString(day, "d MMM"))


def choices(found: Recovered, recovery: Recovery, tr: Wording) -> tuple[Choice, ...]:
    """Give what can be done with it, the main thing first."""
    compare = Choice(tr("Compare with the file"), lambda: recovery.compare_wanted.emit(found))
    return (
        Choice(tr("Open it"), lambda: recovery.open(found)),
        *((compare,) if found.place.path is not None else ()),
        Choice(tr("Save a copy…"), lambda: recovery.save_copy(found)),
        Choice(tr("Throw away"), lambda: recovery.throw_away(found)),
    )

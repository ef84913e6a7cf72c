"""What is said of the time of a workshop: how long a step has, when all of it will be over."""

from datetime import datetime, timedelta

from cjm_desktop.insight.agenda import Outlook, all_minutes, minutes_of
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS
from cjm_desktop.words.guide import step_title
from cjm_desktop.words.wording import Wording


def minutes_words(minutes: int, tr: Wording) -> str:
    """Say minutes in short."""
    return tr("{n} min", n=minutes).replace(" ", "\N{NO-BREAK SPACE}")


def plan_words(document: Document, now: datetime, tr: Wording) -> str:
    """Say how long the agenda is, and when a workshop that began now would end."""
    minutes = all_minutes(document)
    ends = (now + timedelta(minutes=minutes)).strftime("%H:%M")
    said = minutes_words(minutes, tr)
    return tr("Ends at {time} if begun now ({minutes})", time=ends, minutes=said)


def agenda_words(document: Document, tr: Wording) -> str:
    """List the steps that get any time with their minutes, and how many those are in all."""
    steps = ", ".join(
        f"{step_title(tr, step)} {minutes_words(minutes, tr)}"
        for step in WORKSHOP_STEPS
        if (minutes := minutes_of(document, step))
    )
    return tr("{steps}; {minutes} in all", steps=steps,
              minutes=minutes_words(all_minutes(document), tr))  # fmt: skip


def end_words(seen: Outlook, tr: Wording) -> str:
    """Say when a workshop will end, and by how much that is not as planned."""
    ends = seen.expected.strftime("%H:%M")
    if seen.late > 0:
        return tr("Ends at {time}, {minutes} late", time=ends, minutes=minutes_words(seen.late, tr))
    if seen.late < 0:
        early = minutes_words(-seen.late, tr)
        return tr("Ends at {time}, {minutes} early", time=ends, minutes=early)
    return tr("Ends at {time}, as planned", time=ends)


def left_words(seen: Outlook, tr: Wording) -> str:
    """Say how much time the step that is on has left, or by how much it is over it."""
    if seen.left < 0:
        return tr("{minutes} over", minutes=minutes_words(-seen.left, tr))
    return tr("{minutes} left", minutes=minutes_words(seen.left, tr))

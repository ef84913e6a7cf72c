"""Leading from step to step of a workshop while the map is presented."""

from datetime import timedelta
from typing import Final

from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.words.guide import step_title

_JUST_NOW: Final = timedelta(seconds=2)


def start_step(presentation: Presentation) -> None:
    """Begin the step that comes next, unless one has begun just now: keys are pressed twice."""
    step, lead, session = presentation.step_to_start, presentation.lead, presentation.session
    on_for = lead.now() - lead.course.since if lead.course is not None else None
    # Less than no time: somebody has set the clock back.
    if on_for is not None and timedelta(0) <= on_for < _JUST_NOW:
        session.message.emit(session.tr_("The step has only just begun."))
    elif step is not None:
        lead.begin(step)


def take_step_back(presentation: Presentation) -> None:
    """Go on with the step that was on before the last was begun, or before all was ended."""
    lead, session = presentation.lead, presentation.session
    tr = session.tr_
    if not lead.can_take_back:
        session.message.emit(tr("There is nothing to take back."))
        return
    lead.take_back()
    presentation.instruct(False)
    if lead.step is not None:
        session.message.emit(tr("Back in: {step}", step=step_title(tr, lead.step)))

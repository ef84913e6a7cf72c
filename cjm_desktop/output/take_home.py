"""What one takes home from a session: the map, a report in words and the PDF, in one folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.output.exporters import MARKDOWN, PDF
from cjm_desktop.output.options import Progress, no_progress
from cjm_desktop.storage import codec, outside, replacing
from cjm_desktop.storage.file_names import SUFFIX, file_name
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.words.wording import Wording

_STEPS: Final = 4
_MOST: Final = 1_000
"""So many folders of one name are looked for a free one among."""


def take_home(
    document: Document, place: Path, day: date, *, progress: Progress = no_progress
) -> tuple[Path, ...]:
    """Write all of it into a new folder in `place`, all or nothing; give the files.

    The folder is named by the map and the day and takes the place of none. SaveError if it cannot
    be made or written; what `progress` raises stops the work, and nothing was made.
    """
    tr = Wording.of(document.map.language)
    name = file_name(document.map.title) or tr("Untitled journey map")
    progress(0, _STEPS)
    whole = replace(PDF.proposed, sections=EVERYTHING, day=day)
    (pdf,) = PDF.make(document, whole, place, progress=_within(progress, 1))
    report = replace(MARKDOWN.proposed, day=day)
    (words,) = MARKDOWN.make(document, report, place, progress=_within(progress, 2))
    data = codec.dumps(document)
    progress(3, _STEPS)
    folder = _new_folder(place, f"{name} {day.isoformat()}")
    contents = {
        folder / f"{name}{SUFFIX}": data,
        folder / f"{name}{PDF.suffix}": pdf,
        folder / f"{name}{MARKDOWN.suffix}": words,
    }
    try:
        replacing.write_together(contents)
    except BaseException:
        outside.remove_empty_folder(folder)
        raise
    progress(_STEPS, _STEPS)
    return tuple(contents)


def _within(progress: Progress, step: int) -> Progress:
    """Report one step's progress as that of all."""
    return lambda done, total: progress(step - 1, _STEPS)


def _new_folder(place: Path, name: str) -> Path:
    """Make a folder that was not there, with a number behind its name if need be."""
    for number in range(1, _MOST):
        folder = place / (name if number == 1 else f"{name} {number}")
        taken = outside.is_taken(folder)
        if isinstance(taken, Unreachable):
            raise outside.save_error(taken, folder)
        if taken != "yes":
            break
    failed = outside.make_folder(folder)
    if failed is not None:
        raise outside.save_error(failed, folder)
    return folder

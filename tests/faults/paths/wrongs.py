"""What must never be, whatever failed on a path and whether it came to its end or not."""

from collections.abc import Iterator

from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.faults.injection import Injection
from tests.faults.paths.stage import Stage
from tests.faults.paths.way import Way


def wrongs(way: Way, stage: Stage, injection: Injection | None = None) -> Iterator[str]:
    """Name all that is wrong; `injection` is what failed."""
    yield from _lost(way, stage)
    yield from _untrue(stage)
    yield from _unsaid(way, stage, injection)
    for failure in stage.failures:
        yield f"nobody foresaw: {' | '.join(failure.details.splitlines()[-6:])}"


def _lost(way: Way, stage: Stage) -> Iterator[str]:
    """Find what is gone, is broken, or is left where nobody will look for it."""
    if not way.keeps(stage):
        yield "the work is lost"
    for path, before in stage.protected.items():
        if not stage.still_holds(path, before):
            yield f"{path.name} was changed"
    yield from (title for title in stage.maps().values() if "broken" in title)
    if stage.left_over():
        yield f"left over: {stage.left_over()}"


def _untrue(stage: Stage) -> Iterator[str]:
    """Find what the window shows of the map's file and is not so."""
    window, files = stage.window, stage.window.files
    if window.isWindowModified() != files.modified:
        yield "the mark in the window's title is not true"
    if _says_modified(window.status.saved.text(), window.session.tr_) != files.modified:
        yield "the status bar's word is not true"
    path = window.session.path
    if path is None or not files.has_map or files.modified:
        return
    if path.read_bytes() != codec.dumps(window.session.document):
        yield f"{path.name} is said to be saved and is not"


def _says_modified(word: str, tr: Wording) -> bool:
    return word == tr("Modified") or word.startswith(("Not saved:", "Not saved ("))


def _unsaid(way: Way, stage: Stage, injection: Injection | None) -> Iterator[str]:
    """Compare what was said with what happened."""
    done = way.is_done(stage)
    if done and stage.person.told:
        yield f"was done, and said not to be: {stage.person.told}"
    if not done and not stage.said and not _is_empty_folder(injection):
        yield "nothing was said"


def _is_empty_folder(injection: Injection | None) -> bool:
    """Whether the system said that there is no such folder, and so nothing in it to speak of."""
    return (
        injection is not None
        and injection.call.what == "os.listdir"
        and injection.fault == "ENOENT"
    )

"""How what is tried with a user's work ends: done, or told why not, and nothing in between.

An exception that leaves a slot is seen by nobody, and one that leaves a `closeEvent` lets the
window close over what was not saved.
"""

import logging
from collections.abc import Callable

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.words.wording import Wording

_log = logging.getLogger(__name__)


def attempt(act: Callable[[], bool], title: str, ask: Ask, tr: Wording) -> bool:
    """Do something and give whether it was done; say under `title` what went wrong on the way."""
    try:
        return act()
    except Exception as error:
        ask.tell(title, reason(error, tr))
        return False


def reason(error: Exception, tr: Wording) -> str:
    """Say why something was not done; what nobody foresaw goes to the log, too."""
    match error:
        case StorageError():
            from cjm_desktop.storage import explain

            return explain.sentence(error, tr)
        case MemoryError():
            return tr("there is not enough memory")
        case _:
            _log.error("not done", exc_info=error)
            named = f"{type(error).__name__}: {error}"
            return tr("something unexpected went wrong ({reason})", reason=named)


def attempt_quietly(act: Callable[[], object]) -> None:
    """Do something that nobody's work depends on; it goes to the log if it fails."""
    try:
        act()
    except Exception:
        _log.exception("passed over")

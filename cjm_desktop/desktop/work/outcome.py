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


def told(act: Callable[[], bool], title: str, ask: Ask, tr: Wording) -> bool:
    """Do something and give whether it was done; say under `title` what went wrong on the way."""
    try:
        return act()
    except StorageError as error:
        from cjm_desktop.storage import explain

        sentence = explain.sentence(error, tr)
    except MemoryError:
        sentence = tr("there is not enough memory")
    except Exception as error:
        _log.exception(title)
        reason = f"{type(error).__name__}: {error}"
        sentence = tr("something unexpected went wrong ({reason})", reason=reason)
    ask.tell(title, sentence)
    return False


def quietly(act: Callable[[], object]) -> None:
    """Do something that nobody's work depends on; it goes to the log if it fails."""
    try:
        act()
    except Exception:
        _log.exception("passed over")

"""What went wrong in the program, kept in a file so that it can be reported.

Nothing of a map may be in it, neither its content nor where it lies: of an exception only its type
and the lines of code it came through are written, since its message may quote both.
"""

import logging
import os
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from cjm_desktop.storage import outside

NAME: Final = "cjm-desktop.log"
_MAX_BYTES: Final = 256_000
_OLDER_FILES: Final = 3
_LOGGER: Final = logging.getLogger("cjm_desktop")
_CODE: Final = Path(__file__).parents[2]
_PATH: Final = r"(?:file:|[A-Za-z]:[\\/]|~?[\\/])\S+"


def describe(error: BaseException) -> str:
    """Tell of an exception its type and the code it came through, innermost last, causes first."""
    return "\n".join(_lines(error, set()))


def without_paths(text: str) -> str:
    """Give a text of another program's with all that looks like a path left out."""
    return re.sub(_PATH, "…", text)


def begin(folder: Path) -> None:
    """Write what is logged to a file in a folder from now on, if that can be had."""
    end()
    if outside.make_folder(folder) is not None:
        return
    seen = outside.look(folder / NAME)
    if isinstance(seen, outside.Unreachable) or (seen is not None and seen.kind != "file"):
        return
    handler = _LogFile(folder / NAME)
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)


def end() -> None:
    """Write to no file any more."""
    for handler in _log_files():
        _LOGGER.removeHandler(handler)
        handler.close()


def last_lines(most_bytes: int) -> str:
    """Give the end of the log, at most so many bytes of it; empty if there is none."""
    for handler in _log_files():
        try:
            with handler.path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - most_bytes))
                data = file.read(most_bytes)
        except OSError:
            return ""
        # A cut may go through a line.
        whole = data if size <= most_bytes else data.partition(b"\n")[2]
        return whole.decode("utf-8", "replace")
    return ""


class _LogFile(logging.Handler):
    """A file that is written to as long as that works; a log must stop nothing.

    It is opened, and what opens it imported, with the first line: most often there is none.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; a disk that is full or away is passed over."""
        with suppress(OSError, MemoryError):
            self._opened().emit(record)

    def _opened(self) -> logging.Handler:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self.path,
                maxBytes=_MAX_BYTES,
                backupCount=_OLDER_FILES,
                encoding="utf-8",
                errors="backslashreplace",
            )
            self._file.setFormatter(self.formatter)
            # As it is, a line that cannot be written would be told on standard error.
            self._file.handleError = lambda record: None  # type: ignore[method-assign]
        return self._file

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._file is not None:
            self._file.close()
            self._file = None
        super().close()


class _Formatter(logging.Formatter):
    def formatException(self, ei: object) -> str:  # noqa: N802
        """Write of an exception what may be reported."""
        error = ei[1] if isinstance(ei, tuple) else None
        return describe(error) if isinstance(error, BaseException) else ""


def _log_files() -> list[_LogFile]:
    return [handler for handler in _LOGGER.handlers if isinstance(handler, _LogFile)]


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, seen)
        yield "which led to"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
    number = f" (errno {error.errno})" if isinstance(error, OSError) and error.errno else ""
    yield f"{type(error).__module__}.{type(error).__qualname__}{number}"


def _place(filename: str) -> str:
    """Name a file of code without the folder that the program or Python lies in."""
    path = Path(filename)
    if path.is_relative_to(_CODE):
        return path.relative_to(_CODE).as_posix().rpartition("site-packages/")[2]
    return path.name

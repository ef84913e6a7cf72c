"""A file that is dragged over the window: a map to open, or what can be brought in."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from cjm_desktop.storage.file_names import SUFFIX

_MAPS = (SUFFIX, ".pdf")


def dropped_file(data: QMimeData) -> Path | None:
    """Give the one file among what is dragged that may be taken; None for anything else."""
    from cjm_desktop.intake.importers import importer_of

    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    taken = may_be_map(path) or is_transcript(path) or importer_of(path) is not None
    return path if taken else None


def is_transcript(path: Path) -> bool:
    """Say whether a file can only be notes of an interview."""
    return path.suffix.lower() in (".srt", ".vtt")


def may_be_map(path: Path) -> bool:
    """Say whether a file is opened, not brought in."""
    return path.suffix.lower() in _MAPS

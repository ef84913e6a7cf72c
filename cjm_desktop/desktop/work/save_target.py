"""The file that a map is to be written to, as the user chooses it."""

from pathlib import Path

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.storage import outside
from cjm_desktop.storage.file_names import SUFFIX


def save_target(ask: Ask, suggestion: Path) -> Path | None:
    """Let the user choose a file for a map; None if they went back."""
    chosen = ask.file_to_save(suggestion)
    if chosen is None:
        return None
    path = chosen if chosen.suffix.lower() == SUFFIX else Path(f"{chosen}{SUFFIX}")
    # The dialog asks about the name that it gives, but not about the one with the suffix.
    unasked = path != chosen and outside.is_certain(outside.is_taken(path), path)
    if unasked and not ask.replace(path.name):
        return None
    return outside.absolute(path)


def leads_to(path: Path, file: Path | None) -> bool:
    """Tell whether a path leads to a file, by whatever name or link."""
    if file is None or path == file:
        return path == file
    return outside.is_certain(outside.same_file(path, file), path)

"""What cannot be read is set aside under another name: out of the way, and not lost."""

from datetime import date
from itertools import count
from pathlib import Path

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Unreachable


def set_aside(path: Path, today: date | None = None) -> Path | Unreachable:
    """Rename what stands at a path to NAME.unreadable-DATE, and give its path now."""
    first = f"{path.name}.unreadable-{(today or date.today()).isoformat()}"
    for number in count(1):
        kept = path.with_name(first if number == 1 else f"{first}-{number}")
        match outside.is_taken(kept):
            case "no":
                return outside.rename(path, kept.name) or kept
            case Unreachable() as failed:
                return failed
            case "yes":
                pass
    raise AssertionError("numbers do not end")

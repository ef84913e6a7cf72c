"""What cannot be read is set aside under another name: out of the way, and not lost."""

from datetime import date
from itertools import count
from pathlib import Path

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Unreachable


def set_aside(path: Path, today: date | None = None) -> Path | Unreachable:
    """Rename what stands at a path to NAME.unreadable-DATE, and give its path now."""
    first = f"{path.name}.unreadable-{(today or date.today()).isoformat()}"
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    name = next(each for each in names if outside.exists(path.with_name(each)) != "yes")
    return outside.rename(path, name) or path.with_name(name)

"""Maps that teams made and that once said something wrong."""

from pathlib import Path

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec


def path_of(name: str) -> Path:
    """Give the file of one of the maps."""
    return Path(__file__).parent / "data" / "cases" / f"{name}.cjm"


def case(name: str) -> Document:
    """Read one of the maps."""
    path = path_of(name)
    return codec.loads(path.read_bytes(), path)

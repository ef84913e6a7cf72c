"""Maps that teams made and that once said something wrong."""

from pathlib import Path

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec


def case(name: str) -> Document:
    """Read one of the maps."""
    path = Path(__file__).parent / "data" / "cases" / f"{name}.cjm"
    return codec.loads(path.read_bytes(), path)

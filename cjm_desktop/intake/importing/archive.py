"""Archives of office files: what they say of themselves is added up before anything is unpacked."""

import zipfile
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final

from cjm_desktop.intake.importing.material import Refused, Spot, hold

MOST_UNPACKED: Final = 300_000_000
_MOST_FILES: Final = 5_000
OLD_OR_LOCKED: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How office files begin that are of an old format, or have a password."""


def archive_files(data: bytes) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """Open an archive whose files are within the limits and lie within it; zipfile.BadZipFile."""
    if data.startswith(OLD_OR_LOCKED):
        raise Refused("locked")
    archive = zipfile.ZipFile(BytesIO(data))
    files = archive.infolist()
    hold("unpacked", len(files), _MOST_FILES)
    hold("unpacked", sum(each.file_size for each in files), MOST_UNPACKED)
    for each in files:
        path = PurePosixPath(each.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise Refused("outside", at=Spot(part=each.filename))
    return archive, files

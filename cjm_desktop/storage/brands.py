"""Brand kits on the disk: files of their own, kept beside the user's templates."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from pydantic_core import ErrorDetails, ValidationError

from cjm_desktop.journey.brand import BRAND_VERSION, Brand
from cjm_desktop.paths import own_templates_folder
from cjm_desktop.storage import atomic, faults, outside, reading
from cjm_desktop.storage.brand_fonts import as_kept, with_fonts
from cjm_desktop.storage.codec import memory_told
from cjm_desktop.storage.errors import BadFormat, LoadError, SaveError
from cjm_desktop.storage.outside import Unreachable

SUFFIX: Final = ".cjm-brand"
MAX_BRAND_BYTES: Final = 80_000_000
"""Two logos and three fonts of the largest size that they may have, and little else."""
_BOM: Final = b"\xef\xbb\xbf"


class BrandFile(NamedTuple):
    """A brand kit and where it is."""

    path: Path
    brand: Brand

    @property
    def name(self) -> str:
        """What it is called; the file's name if it says nothing."""
        return self.brand.name or self.path.stem


def load_brand(path: Path) -> Brand:
    """Read a brand kit; LoadError says what is wrong with it."""
    return _parsed(_read(path), path)


def _read(path: Path) -> bytes:
    return reading.read_file(path, MAX_BRAND_BYTES).removeprefix(_BOM)


def _parsed(data: bytes, path: Path) -> Brand:
    with memory_told(path):
        forbidden = faults.forbidden_fault(data, path)
        try:
            brand = Brand.read(data)
        except ValidationError as error:
            complaints = error.errors(include_url=False)
            raise _fault(complaints, data, path) from None
        if forbidden is not None:
            raise forbidden
        return with_fonts(brand, path)


def _fault(complaints: Sequence[ErrorDetails], data: bytes, path: Path) -> LoadError:
    broken = faults.text_fault(complaints, data, path)
    if broken is not None:
        return broken
    version = [detail for detail in complaints if detail["loc"] == ("format_version",)]
    if version and faults.version(version, path) != BRAND_VERSION:
        return BadFormat("bad_version", path)
    return faults.record_fault(complaints, path)


def own_brands() -> tuple[BrandFile, ...]:
    """List the brand kits in the folder of the user's templates; what is none is passed over."""
    found: list[BrandFile] = []
    paths = outside.entries(own_templates_folder(), SUFFIX)
    for path in () if isinstance(paths, Unreachable) else paths:
        try:
            found.append(BrandFile(path, load_brand(path)))
        except LoadError:
            continue
    return tuple(sorted(found, key=lambda item: (item.name.casefold(), item.path)))


def keep_brand(path: Path) -> BrandFile:
    """Copy a brand kit among the user's templates; LoadError or SaveError if that cannot be."""
    data = _read(path)
    brand = _parsed(data, path)
    kept = own_templates_folder() / f"{path.stem}{SUFFIX}"
    if kept != path:
        if outside.make_folder(kept.parent) is not None:
            raise SaveError("folder_missing", kept.parent)
        atomic.write(kept, as_kept(data, brand))
    return BrandFile(kept, brand)

"""Too little memory is said as what it is, and takes no more than the work needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from cjm_desktop.paths import resource

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="limits of memory as Linux has them"
)

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")

LIMITED = """
import resource, sys
from pathlib import Path
from cjm_desktop.storage import codec, saving
from cjm_desktop.storage.rescue.rescue import rescue
from cjm_desktop.storage.errors import StorageError

def leave(megabytes):
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + megabytes * 1_000_000,) * 2)

path = Path(sys.argv[1])
try:
    exec(sys.argv[2])
except StorageError as error:
    print(type(error).__name__, error.code)
else:
    print("done")
"""


def with_little_memory(path: Path, program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), program],
        capture_output=True, text=True, check=False, timeout=80,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "map.cjm"
    found.write_bytes(SAMPLE.read_bytes())
    return found


def test_a_small_map_is_opened_and_saved_in_little_memory(path: Path) -> None:
    program = "leave(20); saving.save(codec.load(path), path)"
    assert with_little_memory(path, program) == "done"


def test_a_large_file_is_not_read(path: Path) -> None:
    path.write_bytes(b" " * 40_000_000)
    assert with_little_memory(path, "leave(20); codec.load(path)") == "BadFile no_memory"


@pytest.mark.parametrize(
    ("left", "said"), [(10, "BadFile no_memory"), (90, "BadFile no_memory"), (400, "done")]
)
def test_a_large_map_is_read_or_refused(path: Path, left: int, said: str) -> None:
    cards = ",".join(f'"c{n}":{{"order":"a0","title":"{n:050}"}}' for n in range(60_000))
    path.write_text(
        f'{{"format":"cjm-desktop/map","format_version":1,"cards":{{{cards}}}}}', encoding="utf-8"
    )
    assert with_little_memory(path, f"leave({left}); codec.load(path)") == said


@pytest.mark.parametrize(("left", "said"), [(10, "BadFile no_memory"), (400, "done")])
def test_what_can_be_saved_of_a_large_map_is_saved_or_refused(
    path: Path, left: int, said: str
) -> None:
    cards = ",".join(f'"c{n}":{{"order":"a0","title":"{n:050}"}}' for n in range(30_000))
    path.write_text(f'{{"cards":{{{cards}', encoding="utf-8")
    assert with_little_memory(path, f"leave({left}); rescue(path.read_bytes(), path)") == said


def test_a_large_map_is_not_saved_and_the_old_file_kept(path: Path) -> None:
    before = path.read_bytes()
    program = """
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Asset
asset = Asset(media_type="image/png", data="QUJD" * 6_000_000)
document = Document(assets={"a": asset})
leave(20)
saving.save(document, path)
"""
    assert with_little_memory(path, program) == "SaveError no_memory"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]

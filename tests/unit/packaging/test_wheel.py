"""The wheel holds what is found beside the program: catalogues, icons, and the user's guide."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
def test_a_built_wheel_holds_the_guide(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", str(tmp_path)], cwd=ROOT, check=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        held = set(opened.namelist())
    guide = ROOT / "docs" / "guide"
    shipped = [path for path in guide.rglob("*") if path.is_file()]
    assert shipped
    for path in shipped:
        assert f"cjm_desktop/resources/guide/{path.relative_to(guide).as_posix()}" in held
    assert "cjm_desktop/resources/room/page.html" in held
    assert "cjm_desktop/resources/translations/sv/LC_MESSAGES/cjm_desktop.mo" in held

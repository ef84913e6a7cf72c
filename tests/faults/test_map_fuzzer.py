"""A fuzzer that is guided by what code is reached finds no damage that is not a typed error."""

import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from shutil import copy

import pytest

from cjm_desktop.paths import resource

ROOT = Path(__file__).parents[2]
SECONDS = 60
LARGEST = 30_000


@pytest.mark.slow
@pytest.mark.skipif(find_spec("atheris") is None, reason="there is no fuzzer for this machine")
def test_no_damage_found_by_a_fuzzer_is_unforeseen(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for path in (*(ROOT / "tests" / "data").rglob("*.cjm"), *resource("samples").glob("*.cjm")):
        if path.stat().st_size < LARGEST:
            copy(path, seeds)
    done = subprocess.run(
        [
            sys.executable, "-m", "tests.faults.map_fuzzer",
            f"-max_total_time={SECONDS}", f"-max_len={LARGEST}", "-timeout=30",
            "-rss_limit_mb=1000", "-print_final_stats=1", f"-artifact_prefix={tmp_path}/",
            str(seeds),
        ],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=10 * SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4_000:]
    tried = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    assert tried is not None
    record_property("faults", ("a map's file, by a fuzzer", int(tried[1])))

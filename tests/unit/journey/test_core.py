"""The core is imported without what describes it, and is none the worse for it."""

import subprocess
import sys

_START = """
import sys
import cjm_desktop.layout.map.swimlane, cjm_desktop.storage.saving, cjm_desktop.commands.window
print("pydantic_core.core_schema" in sys.modules)
import pydantic
from pydantic_core import core_schema
print(core_schema.int_schema(), pydantic.TypeAdapter(list[int]).validate_json("[1]"))
"""


def test_the_descriptions_wait_for_who_reads_them() -> None:
    done = subprocess.run([sys.executable, "-c", _START], capture_output=True, text=True)
    assert done.stdout.splitlines() == ["False", "{'type': 'int'} [1]"], done.stderr

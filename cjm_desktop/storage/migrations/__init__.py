"""How files of older format versions become files of today's: one step for each version.

A step takes the whole file as plain JSON values and gives it as the next version has it, without
touching `format_version`. A version that was once released keeps its step for good, and a sample
of it is kept in the tests.
"""

from collections.abc import Callable, Mapping
from typing import Any

from cjm_desktop.storage.envelope import FORMAT_VERSION

Json = dict[str, Any]
Upgrade = Callable[[Json], Json]

STEPS: Mapping[int, Upgrade] = {}
"""The step from each older version to the next; without gaps up to today's version."""


def is_older(version: int) -> bool:
    """Whether files of this version are read by way of the steps."""
    return version in STEPS


def upgrade(raw: Json, version: int, current: int = FORMAT_VERSION) -> Json:
    """Bring a file's content from an older version to today's; KeyError if a step is missing."""
    while version < current:
        raw = STEPS[version](raw)
        version += 1
    return {**raw, "format_version": current}

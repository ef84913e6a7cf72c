"""How long saving takes: the work, and the wait until the disk says it is safe."""

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, timed
from cjm_desktop import collector
from cjm_desktop.storage.codec import dumps
from cjm_desktop.storage.saving import save


def measure(cards: int, quick: bool) -> list[Row]:
    """Save over the same file again and again."""
    collector.relax()
    document, repetitions = make_map(cards), 5 if quick else 30
    data = dumps(document)
    with TemporaryDirectory(prefix="cjm-") as folder:
        path = Path(folder, "journey.cjm")
        work = timed(lambda: save(document, path), repetitions, clock=time.process_time)
        whole = timed(lambda: save(document, path), repetitions)
        plain = timed(lambda: _write(Path(folder, "plain"), data), repetitions)
    promise = Promise(median=80 if cards > 1_000 else None, growth=EVERY_CARD)
    return [
        Row("save, work", cards, work, promise, note="processor time of the safe writer"),
        Row(
            "save, until safe", cards, whole, floor=sorted(plain)[len(plain) // 2],
            note="as the clock has it; floor: writing and syncing the same bytes, no more",
        ),
    ]  # fmt: skip


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())

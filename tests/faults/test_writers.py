"""Whatever call fails while something is written: it is done, or refused and nothing happened.

Every call of each writer fails: by one fault in turn, and in the slow tests by every fault. The
paths through the window are in `paths`.
"""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.output.exporters import PDF
from cjm_desktop.storage import aside, atomic, codec, migrations, replacing, saving, templates
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.outside import Unreachable
from tests.faults.injection import FAULTS, Call, Injection, Instrument, injections, sample

OLD, NEW = b"old\n", b"new\n" * 5_000
OLDER = b'{"format": "cjm-desktop/map", "format_version": 0}\n'

Writer = Callable[[Path], object]
Disk = Mapping[str, bytes]


def disk(folder: Path) -> dict[str, bytes]:
    """Give what is in all files, and where links lead."""
    return {
        str(path.relative_to(folder)): (
            os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def a_file(folder: Path) -> None:
    (folder / "map.cjm").write_bytes(OLD)


def a_link(folder: Path) -> None:
    (folder / "far").mkdir()
    (folder / "far" / "real.cjm").write_bytes(OLD)
    (folder / "map.cjm").symlink_to("far/real.cjm")


def an_older_map(folder: Path) -> None:
    """A file of an older version, and the copy of another that was kept before it."""
    (folder / "map.cjm").write_bytes(OLDER)
    (folder / "map.cjm.v0-backup").write_bytes(b"another")


def set_aside_before(folder: Path) -> None:
    a_file(folder)
    aside.set_aside(folder / "map.cjm")
    (folder / "map.cjm").write_bytes(NEW)


def a_template(folder: Path) -> None:
    templates.save_template(Document(), "My-way")


def an_export(folder: Path) -> None:
    (folder / "map.pdf").write_bytes(b"%PDF-old")


def a_linked_map(folder: Path) -> None:
    (folder / "map.cjm").write_bytes(codec.dumps(Document()))
    (folder / "map.pdf").symlink_to("map.cjm")


def write(folder: Path) -> None:
    atomic.write(folder / "map.cjm", NEW)


def save(folder: Path) -> None:
    saving.save(Document(), folder / "map.cjm")


def set_aside(folder: Path) -> None:
    kept = aside.set_aside(folder / "map.cjm")
    if isinstance(kept, Unreachable):
        raise SaveError("failed", folder)


def keep_template(folder: Path) -> None:
    templates.save_template(Document(), "My way")


def remove_template(folder: Path) -> None:
    templates.remove_template("my-my-way")


def export(folder: Path) -> None:
    replacing.check_export(folder / "map.pdf", PDF.kind, [folder / "map.cjm"], force=True)
    replacing.write_together({folder / "map.pdf": b"%PDF-new"})


def is_gone(injection: Injection) -> bool:
    """Whether the system says of what is to go that it is gone already."""
    return injection.call.what == "os.unlink" and injection.fault == "ENOENT"


WRITERS: dict[str, tuple[Callable[[Path], None], Writer]] = {
    "a file": (a_file, write),
    "a file behind a link": (a_link, write),
    "a new file": (lambda folder: None, write),
    "a map of an older version": (an_older_map, save),
    "what is set aside": (set_aside_before, set_aside),
    "a template": (a_template, keep_template),
    "a template that goes": (a_template, remove_template),
    "an export": (an_export, export),
    "an export onto a link to the map": (a_linked_map, export),
}


def by_every_fault(calls: Sequence[Call]) -> list[Injection]:
    return [each for fault in FAULTS for each in injections(calls, fault)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(migrations, "STEPS", {0: dict})
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "disk"))
    return tmp_path / "disk"


@pytest.mark.parametrize(
    "choose",
    [sample, pytest.param(by_every_fault, marks=pytest.mark.slow)],
)
@pytest.mark.parametrize("name", WRITERS)
def test_it_is_done_or_refused_and_nothing_happened(
    name: str,
    choose: Callable[[Sequence[Call]], Sequence[Injection]],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prepare, act = WRITERS[name]
    instrument = Instrument(monkeypatch, [folder])

    def run(injection: Injection | None) -> tuple[Disk, Disk, bool]:
        """Give the disk before and after, and whether it is said to be done."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        prepare(folder)
        before, done = disk(folder), True
        with instrument.watching(injection):
            try:
                act(folder)
            except SaveError:
                done = False
        return before, disk(folder), done

    _, wanted, _ = run(None)
    wrong = []
    for each in choose(instrument.calls):
        before, after, done = run(each)
        if is_gone(each):
            continue
        kept = after == wanted if done else before.items() <= after.items()
        if not kept or any(".~" in path for path in after):
            wrong.append(f"{each}: {'said to be done' if done else 'refused'}, {sorted(after)}")
    assert not wrong, "\n".join(("", *wrong))

"""`export` replaces an earlier export, never a map and never a file that it is made from."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_desktop.command_line import main
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.unit.commands.said import Captured, complaint
from tests.unit.commands.test_process import environment, posix

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")
QUICK = ["--view", "map", "--dpi", "36"]
PDF, PNG = b"%PDF-", b"\x89PNG\r\n\x1a\n"

A_MAP = "not saved: what is there may be a map, and an export never replaces one"
ITSELF = "not saved: this is the file that it is made from"


def export(file: Path, out: Path, *more: str) -> int:
    return main(["export", str(file), "-o", str(out), *QUICK, *more])


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "map.cjm"))


forced = pytest.mark.parametrize("more", [(), ("--force",)], ids=["", "force"])


@pytest.mark.parametrize(
    ("name", "there"),
    [("o.pdf", PDF + b"1.3 older"), ("o.png", PNG + b"older"), ("o.pdf", b""), ("o.png", b"")],
)
def test_an_earlier_export_or_nothing_is_replaced(
    name: str, there: bytes, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / name
    out.write_bytes(there)
    assert export(sample, out) == 0
    assert out.read_bytes().startswith((PDF, PNG))
    assert out.read_bytes() != there


@pytest.mark.parametrize(
    ("name", "there", "kind"),
    [
        ("o.pdf", b"Dear diary", "PDF"),
        ("o.pdf", PNG, "PDF"),
        ("o.png", PDF, "PNG"),
        ("o.png", b"\0" * 9_999, "PNG"),
        ("o.pdf", b"[1]", "PDF"),
    ],
)
def test_what_does_not_look_like_its_suffix_is_replaced_only_if_told_to(
    name: str, there: bytes, kind: str, sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / name
    out.write_bytes(there)
    assert export(sample, out) == 2
    said = f"not saved: what is there does not look like {kind}; --force replaces it"
    assert complaint(capsys) == f"{out}: {said}"
    assert out.read_bytes() == there
    assert export(sample, out, "--force") == 0
    assert out.read_bytes().startswith((PDF, PNG))


MAPS = {
    "whole": SAMPLE.read_bytes(),
    "with a mark": b"\xef\xbb\xbf" + codec.dumps(Document()),
    "behind spaces": b"\r\n\t " + codec.dumps(Document()),
    "far behind spaces": b"\n" * 10_000 + codec.dumps(Document()),
    "cut off": SAMPLE.read_bytes()[:900],
    "newer": b'{"format": "cjm-desktop/map", "format_version": 99}',
}


@forced
@pytest.mark.parametrize("kind", MAPS)
@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_a_map_is_never_replaced(
    kind: str, suffix: str, more: tuple[str, ...], sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / f"other{suffix}"
    out.write_bytes(MAPS[kind])
    assert export(sample, out, *more) == 2
    assert complaint(capsys) == f"{out}: {A_MAP}"
    assert out.read_bytes() == MAPS[kind]


def link_through_another(link: Path, file: Path) -> None:
    between = link.with_name("between")
    between.symlink_to(file.name)
    link.symlink_to(between.name)


LINKS: dict[str, Callable[[Path, Path], object]] = {
    "symbolic": Path.symlink_to,
    "through another": link_through_another,
    "hard": Path.hardlink_to,
}


@forced
@pytest.mark.parametrize("kind", LINKS)
def test_a_link_to_the_map_leaves_the_map(
    kind: str, more: tuple[str, ...], sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    link = tmp_path / "link.pdf"
    LINKS[kind](link, sample)
    assert export(sample, link, *more) == 2
    assert complaint(capsys) == f"{link}: {ITSELF}"
    assert sample.read_bytes() == SAMPLE.read_bytes()
    assert link.samefile(sample)


@forced
def test_a_damaged_map_is_known_by_its_name_behind_a_link(
    more: tuple[str, ...], sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    damaged, link = tmp_path / "other.CJM", tmp_path / "link.pdf"
    damaged.write_bytes(b"\0\0\0")
    link.symlink_to(damaged)
    assert export(sample, link, *more) == 2
    assert complaint(capsys) == f"{link}: {A_MAP}"
    assert damaged.read_bytes() == b"\0\0\0"


@forced
def test_the_picture_of_a_further_page_never_replaces_the_map(
    more: tuple[str, ...], sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    given = sample.rename(tmp_path / "pages-2.png")
    out = tmp_path / "pages.png"
    assert main(["export", str(given), "-o", str(out), "--view", "all", "--dpi", "36", *more]) == 2
    assert complaint(capsys) == f"{given}: {ITSELF}"
    assert list(tmp_path.iterdir()) == [given]
    assert given.read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize("there", [b"Dear diary", None], ids=["text", "folder"])
def test_no_picture_is_written_if_that_of_a_further_page_cannot_be(
    there: bytes | None, sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    out, third = tmp_path / "pages.png", tmp_path / "pages-3.png"
    out.write_bytes(PNG + b"older")
    if there is None:
        third.mkdir()
    else:
        third.write_bytes(there)
    assert main(["export", str(sample), "-o", str(out), "--view", "all", "--dpi", "36"]) == 2
    assert complaint(capsys).startswith(f"{third}: not saved: ")
    assert out.read_bytes() == PNG + b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "map.cjm", "pages-3.png", "pages.png",
    ]  # fmt: skip


@posix
@forced
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("folder.pdf", "not saved: this is a folder, not a file"),
        ("fifo.pdf", "not saved: this is a device, not a file"),
        ("dangling.pdf", "not saved: the link leads nowhere"),
        ("loop.pdf", "not saved: the link leads back to itself"),
        ("gone/map.pdf", "not saved: the folder does not exist"),
        ("map.cjm/map.pdf", "not saved: the folder does not exist"),
        (f"{'x' * 300}.pdf", "not saved: the name is too long"),
    ],
)
def test_where_nothing_can_be_written_is_one_line(
    name: str, said: str, more: tuple[str, ...], sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    os.mkfifo(tmp_path / "fifo.pdf")
    (tmp_path / "dangling.pdf").symlink_to("nowhere")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    before = sorted(tmp_path.iterdir())
    out = tmp_path / name
    assert export(sample, out, *more) == 2
    assert complaint(capsys) == f"{out}: {said}"
    assert sorted(tmp_path.iterdir()) == before


@posix
def test_a_pdf_is_not_appended_to_the_map(sample: Path) -> None:
    command = [sys.executable, "-m", "cjm_desktop", "export", str(sample), "-o", "-", *QUICK]
    with sample.open("ab") as stream:
        done = subprocess.run(
            command, stdout=stream, stderr=subprocess.PIPE, env=environment(), check=False
        )
    assert done.returncode == 2
    assert done.stderr == f"cjm-desktop: <stdout>: {ITSELF}\n".encode()
    assert sample.read_bytes() == SAMPLE.read_bytes()


@posix
@forced
def test_the_map_on_standard_input_is_never_replaced(more: tuple[str, ...], sample: Path) -> None:
    link = sample.with_name("link.pdf")
    link.symlink_to(sample)
    command = [sys.executable, "-m", "cjm_desktop", "export", "-", "-o", str(link), *QUICK, *more]
    with sample.open("rb") as stream:
        done = subprocess.run(
            command, stdin=stream, capture_output=True, env=environment(), check=False
        )
    assert done.returncode == 2
    assert done.stderr == f"cjm-desktop: {link}: {ITSELF}\n".encode()
    assert sample.read_bytes() == SAMPLE.read_bytes()

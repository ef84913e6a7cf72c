"""Exporting by the command line: options, refusals, and outputs that are whole or untouched."""

import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pypdf import PdfReader

from cjm_desktop.command_line import main
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Map
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.output import pdf
from cjm_desktop.output.exporters import suffixes
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.tall import tall_asset
from tests.unit.commands.said import Captured, complaint

SAMPLE = resource("samples", "bouncy-ball-machine.cjm")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "map.cjm"))


@pytest.fixture
def exported(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ExportOptions]]:
    """Replace the exporters by ones that write their options down."""
    calls: list[tuple[str, ExportOptions]] = []

    def make(
        document: Document, options: ExportOptions, path: Path, *, progress: Progress
    ) -> list[bytes]:
        calls.append((path.suffix, options))
        progress(1, 1)
        return [document.map.title.encode()]

    png: Any = ModuleType("cjm_desktop.output.png")
    png.png_files = make
    monkeypatch.setitem(sys.modules, "cjm_desktop.output.png", png)
    monkeypatch.setattr(pdf, "pdf_files", make)
    return calls


def test_export_makes_a_pdf(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "map.PDF"
    assert main(["export", str(sample), "-o", str(out)]) == 0
    assert capsys.readouterr() == ("", "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_export_tells_of_a_picture_that_is_too_large(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "map.cjm"
    asset = tall_asset()
    path.write_bytes(codec.dumps(Document(map=Map(logo="a"), assets={"a": asset})))
    assert main(["export", str(path), "-o", str(tmp_path / "map.pdf")]) == 0
    said = complaint(capsys)
    assert "“tall.png”" in said
    assert "60 million pixels" in said
    assert "30000" in said


def test_export_makes_a_picture(sample: Path, tmp_path: Path) -> None:
    assert main(["export", str(sample), "-o", str(tmp_path / "map.png"), "--dpi", "36"]) == 0
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG\r\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.cjm", "map.png"]


def test_export_of_a_pdf_to_standard_output(sample: Path, capfdbinary: Any) -> None:
    assert main(["export", str(sample), "-o", "-", "--view", "map", "--page", "fit"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"%PDF-")
    assert out.rstrip().endswith(b"%%EOF")
    assert err == b""


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ExportOptions()),
        (["--page", "a0", "--portrait"], ExportOptions(page="A0", portrait=True)),
        (["--page", "LETTER", "--view", "gap"], ExportOptions(page="letter", sections=("gap",))),
        (["--view", "all", "--page", "Fit"], ExportOptions(page="fit", sections=EVERYTHING)),
        (["--view", "Personas"], ExportOptions(sections=("personas",))),
        (["--view", "advice"], ExportOptions(sections=("advice",))),
        (["--view", "Coverage"], ExportOptions(sections=("coverage",))),
        (["--view", "preparation"], ExportOptions(portrait=True, sections=("preparation",))),
        (["--blank"], ExportOptions(sections=("map",), blank=True)),
        (["--blank", "--view", "gap"], ExportOptions(sections=("gap",), blank=True)),
        (
            ["--blank", "--view", "all"],
            ExportOptions(sections=("map", "gap", "personas"), blank=True),
        ),
        (["--disqualified"], ExportOptions(disqualified=True)),
        (["--grey"], ExportOptions(grey=True)),
        (["--role", "l2"], ExportOptions(role="l2")),
        (["--role", "operator"], ExportOptions(role="l3")),
        (["--dpi", "300"], ExportOptions(dpi=300)),
        (["--map-pages", "one"], ExportOptions(map_pages="one")),
        (
            ["--map-pages", "spreads", "--spread-by", "role"],
            ExportOptions(map_pages="spreads", spread_by="role"),
        ),
    ],
)
def test_export_options(
    given: list[str],
    expected: ExportOptions,
    sample: Path,
    tmp_path: Path,
    exported: list[tuple[str, ExportOptions]],
) -> None:
    assert main(["export", str(sample), "-o", str(tmp_path / "o.pdf"), *given]) == 0
    assert exported == [(".pdf", expected)]
    assert (tmp_path / "o.pdf").read_text() == "Buying a bouncy-ball machine"


@pytest.mark.parametrize(
    ("given", "least", "most"),
    [([], 2, 20), (["--map-pages", "one"], 1, 1), (["--page", "fit"], 1, 1),
     (["--page", "A1"], 1, 1), (["--page", "A1", "--map-pages", "spreads"], 2, 20)],
)  # fmt: skip
def test_a_map_has_as_many_pages_as_it_can_be_read_on(
    given: list[str], least: int, most: int, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "map.pdf"
    assert main(["export", str(sample), "-o", str(out), "--view", "map", *given]) == 0
    assert least <= len(PdfReader(out).pages) <= most


def test_a_picture_is_the_map_on_one_page_unless_told_otherwise(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    assert main(["export", str(sample), "-o", str(tmp_path / "o.png")]) == 0
    told = ["-o", str(tmp_path / "p.png"), "--view", "all", "--page", "a3"]
    assert main(["export", str(sample), *told]) == 0
    assert exported == [
        (".png", ExportOptions(page="fit", sections=("map",))),
        (".png", ExportOptions(page="A3", sections=EVERYTHING)),
    ]


def test_a_picture_of_a_form_is_on_a_paper_that_can_be_printed(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    assert main(["export", str(sample), "-o", str(tmp_path / "o.png"), "--blank"]) == 0
    assert exported == [(".png", ExportOptions(sections=("map",), blank=True))]


def test_an_empty_template_becomes_a_form(tmp_path: Path) -> None:
    new, form = tmp_path / "x.cjm", tmp_path / "form.pdf"
    assert main(["new", str(new), "--template", "social-media"]) == 0
    assert main(["export", str(new), "--blank", "-o", str(form)]) == 0
    text = PdfReader(form).pages[0].extract_text()
    assert "Primary channels" in text
    assert "Untitled" not in text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            ["-o", "o.svg"],
            f"o.svg: .svg cannot be made; a map can be exported to {', '.join(suffixes())}",
        ),
        (["-o", "o"], "o: without a suffix the format is not known"),
        (["-o", "o.pdf", "--page", "B5"], "there is no paper “B5”: take one of A4, A3,"),
        (
            ["-o", "o.pdf", "--view", "moods"],
            "there is no view “moods”: take one of map, particulars, ",
        ),
        (
            ["-o", "o.pdf", "--blank", "--view", "advice"],
            "no form of “advice” to fill in by hand; there is one of map, gap, personas",
        ),
        (["-o", "o.pdf", "--dpi", "0"], "“0” is not a whole number from 36 to 600"),
        (["-o", "o.pdf", "--dpi", "9" * 5000], "is not a whole number"),
        (["-o", "o.pdf", "--role", "boss"], "no role “boss” on this map; there are: l1 (Decision-"),
        (["-o", "o.pdf", "--tiles"], "unrecognized arguments: --tiles"),
        ([], "required: -o/--output"),
    ],
)
def test_export_refuses_what_it_does_not_know(
    given: list[str],
    said: str,
    sample: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(sample.parent)
    assert main(["export", "map.cjm", *given]) == 2
    assert said in complaint(capsys)
    assert [path.name for path in sample.parent.iterdir()] == ["map.cjm"]


def test_two_roles_of_one_name_are_told_apart_by_id(
    sample: Path, exported: list[tuple[str, ExportOptions]], capsys: Captured
) -> None:
    sample.write_bytes(sample.read_bytes().replace(b'"Specialist"', b'"Operator"'))
    out = str(sample.with_name("o.pdf"))
    assert main(["export", str(sample), "-o", out, "--role", "Operator"]) == 2
    assert "l2 (Operator), l3 (Operator)" in complaint(capsys)
    assert exported == []


def test_an_interrupted_export_leaves_the_old_file(
    sample: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **asked: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(pdf, "pdf_content", interrupt)
    out = sample.with_name("o.pdf")
    out.write_bytes(b"%PDF-old")
    assert main(["export", str(sample), "-o", str(out)]) == 130
    assert capsys.readouterr() == ("", "")
    assert out.read_bytes() == b"%PDF-old"
    assert sorted(path.name for path in sample.parent.iterdir()) == ["map.cjm", "o.pdf"]


def test_an_export_that_cannot_be_written_says_so(sample: Path, capsys: Captured) -> None:
    out = sample.parent / "folder.pdf"
    out.mkdir()
    assert main(["export", str(sample), "-o", str(out)]) == 2
    assert complaint(capsys) == f"{out}: not saved: this is a folder, not a file"

"""Exporting by the command line: options, refusals, and outputs that are whole or untouched."""

import re
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pypdf import PdfReader

from cjm_desktop.command_line import main
from cjm_desktop.editing.edits.filters import save_filter
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, CardFilter, Map
from cjm_desktop.layout.fonts import font_file
from cjm_desktop.layout.print_request import SheetChoice
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.output import pdf
from cjm_desktop.output.exporters import suffixes
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.paths import resource
from cjm_desktop.storage import codec
from tests.machine_fonts import only_fonts_in
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
    assert main(["export", str(sample), "-o", str(out), "--page", "fit"]) == 0
    assert capsys.readouterr() == ("", "")
    assert out.read_bytes().startswith(b"%PDF-")
    assert main(["check", str(out)]) == 0, "by the map within"
    assert main(["check", str(out), "--repair", str(tmp_path / "again.cjm")]) == 0
    assert codec.load(tmp_path / "again.cjm") == codec.load(sample)


def test_export_tells_of_text_that_is_too_small_and_is_strict_if_asked(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    told = [
        "export",
        str(sample),
        "-o",
        str(tmp_path / "o.pdf"),
        "--view",
        "map",
        "--map-pages",
        "one",
    ]
    assert main(told) == 0
    said = complaint(capsys)
    assert re.fullmatch(r"page 1: text of \d\.\d pt; A\d would do", said)
    assert main([*told, "--strict"]) == 1
    assert complaint(capsys) == said
    assert main([*told, "--strict", "--paper", "map=fit"]) == 0


def test_a_file_for_each_role_has_its_name_and_its_role_alone(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    rename(sample, "l2", "../Spec/ialist")
    rename(sample, "l3", "Decision-maker")
    out = tmp_path / "made"
    out.mkdir()
    told = ["--one-for-each", "role", "--view", "map"]
    assert main(["export", str(sample), "-o", str(out / "o.pdf"), *told]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "o - Decision-maker 2.pdf", "o - Decision-maker.pdf", "o - Spec ialist.pdf",
    ]  # fmt: skip
    assert [options.roles for _, options in exported] == [("l1",), ("l2",), ("l3",)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "map.cjm"]


def test_a_file_for_each_phase_is_of_those_that_were_asked_for(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    told = ["--one-for-each", "phase", "--phase", "2", "--phase", "p1"]
    assert main(["export", str(sample), "-o", str(tmp_path / "o.pdf"), *told]) == 0
    assert [options.phases for _, options in exported] == [("p1",), ("p2",)]
    assert len(list(tmp_path.glob("o - *.pdf"))) == 2


def test_none_of_several_files_is_made_if_one_may_not_be(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "o - Operator.pdf").write_text('{"format": "cjm-desktop/map"}')
    told = ["--one-for-each", "role", "--view", "map"]
    assert main(["export", str(sample), "-o", str(tmp_path / "o.pdf"), *told]) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.cjm", "o - Operator.pdf"]


def rename(path: Path, lane: str, name: str) -> None:
    """Give a lane of a map in a file another name."""
    document = codec.load(path)
    changed = document.lanes[lane].replaced(name=name)
    path.write_bytes(codec.dumps(document.replaced({Key("lanes", lane): changed})))


def test_export_tells_of_a_picture_that_is_too_large(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "map.cjm"
    asset = tall_asset()
    path.write_bytes(codec.dumps(Document(map=Map(logo="a"), assets={"a": asset})))
    assert main(["export", str(path), "-o", str(tmp_path / "map.pdf")]) == 0
    said = complaint(capsys)
    assert "“tall.png”" in said
    assert "60 million pixels" in said
    assert "30000" in said


def brand(folder: Path, text: str) -> Path:
    path = folder / "acme.cjm-brand"
    path.write_text(text, encoding="utf-8")
    return path


def test_export_in_the_look_of_a_brand_kit(
    sample: Path, tmp_path: Path, capsys: Captured, exported: list[tuple[str, ExportOptions]]
) -> None:
    head = '{"format": "cjm-desktop/brand", "format_version": 1'
    kit = brand(tmp_path, head + ', "footer": "Acme AB", "accent": "#FFFF00"}')
    out = str(tmp_path / "map.pdf")
    told = ["export", str(sample), "-o", out, "--brand", str(kit), "--page", "fit"]
    assert main(told) == 0
    ((_, options),) = exported
    assert options.brand is not None
    assert options.brand.footer == "Acme AB"
    assert "#FFFF00 cannot be read on white; #" in complaint(capsys)


def test_a_brand_kits_font_beside_it_is_embedded(sample: Path, tmp_path: Path) -> None:
    head = '{"format": "cjm-desktop/brand", "format_version": 1, '
    kit = brand(tmp_path, head + '"fonts": {"regular": {"file": "Acme.ttf"}}}')
    shutil.copy(font_file("regular"), tmp_path / "Acme.ttf")
    out = tmp_path / "map.pdf"
    told = ["export", str(sample), "-o", str(out), "--brand", str(kit), "--view", "legend"]
    assert main(told) == 0
    resources: Any = PdfReader(out).pages[0]["/Resources"]
    fonts = resources["/Font"].values()
    made = [each.get_object() for each in fonts if "Company-" in each.get_object()["/BaseFont"]]
    assert made
    assert all("/FontFile2" in each["/FontDescriptor"] for each in made)


def test_a_brand_kit_that_cannot_be_read_stops_the_export(
    sample: Path, tmp_path: Path, capsys: Captured
) -> None:
    kit, out = brand(tmp_path, '{"footer": 1}'), tmp_path / "map.pdf"
    assert main(["export", str(sample), "-o", str(out), "--brand", str(kit)]) == 2
    assert "acme.cjm-brand: " in complaint(capsys)
    assert not out.exists()


def test_letters_that_no_font_has_are_said_of_each_card(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "map.cjm"
    card = Card(order="a0", title="\u0f40\u0f42")
    path.write_bytes(codec.dumps(Document(cards={"c1": card})))
    with only_fonts_in(tmp_path):
        assert main(["export", str(path), "-o", str(tmp_path / "map.pdf")]) == 0
        assert "Card “\u0f40\u0f42”: no font on this machine has \u0f40 \u0f42" in complaint(capsys)
        assert main(["export", str(path), "-o", str(tmp_path / "map.csv")]) == 0
        assert capsys.readouterr().err == ""


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
        (["--tiles"], ExportOptions(map_pages="tiles")),
        (["--poster", "a1"], ExportOptions(map_pages="tiles", poster="A1")),
        (["--roll", "914"], ExportOptions(map_pages="tiles", roll=914)),
        (["--blank"], ExportOptions(sections=("map",), blank=True)),
        (["--blank", "--view", "gap"], ExportOptions(sections=("gap",), blank=True)),
        (
            ["--blank", "--view", "all"],
            ExportOptions(sections=("map", "gap", "personas"), blank=True),
        ),
        (["--disqualified"], ExportOptions(disqualified=True)),
        (["--role", "l2"], ExportOptions(roles=("l2",))),
        (["--role", "l2", "--role", "operator"], ExportOptions(roles=("l2", "l3"))),
        (["--phase", "2", "--phase", "p1"], ExportOptions(phases=("p2", "p1"))),
        (["--kind", "Touchpoint", "--kind", "need"], ExportOptions(kinds=("touchpoint", "need"))),
        (["--sections", "gap, map"], ExportOptions(sections=("gap", "map"))),
        (
            ["--paper", "map=a2", "--paper", "gap = A4 , Portrait"],
            ExportOptions(papers={"map": SheetChoice("A2"), "gap": SheetChoice("A4", True)}),
        ),
        (["--role", "operator"], ExportOptions(roles=("l3",))),
        (["--no-source", "--grey"], ExportOptions(source=False, grey=True)),
        (["--dpi", "300"], ExportOptions(dpi=300)),
        (["--pixels", "20000", "--transparent"], ExportOptions(pixels=20_000, transparent=True)),
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


def test_a_saved_filter_is_asked_for_by_its_name(
    sample: Path, tmp_path: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    document = codec.load(sample)
    saved = save_filter(document, CardFilter(name="Ours", kinds=("touchpoint",)))
    sample.write_bytes(codec.dumps(saved.apply(document)))
    told = ["-o", str(tmp_path / "o.pdf"), "--filter", "Ours"]
    assert main(["export", str(sample), *told]) == 0
    assert exported == [(".pdf", ExportOptions(filter="Ours"))]
    assert main(["export", str(sample), *told, "--view", "coverage"]) != 0


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
            ["-o", "o.doc"],
            f"o.doc: .doc cannot be made; a map can be exported to {', '.join(suffixes())}",
        ),
        (["-o", "o"], "o: without a suffix the format is not known"),
        (["-o", "o.pdf", "--page", "B5"], "there is no paper “B5”: take one of A4, A3,"),
        (
            ["-o", "o.pdf", "--view", "moods"],
            "there is no view “moods”: take one of cover, contents, summary, ",
        ),
        (
            ["-o", "o.pdf", "--blank", "--view", "advice"],
            "no form of “advice” to fill in by hand; there is one of map, gap, personas",
        ),
        (["-o", "o.pdf", "--dpi", "0"], "“0” is not a whole number from 36 to 600"),
        (["-o", "o.pdf", "--dpi", "9" * 5000], "is not a whole number"),
        (["-o", "o.pdf", "--role", "boss"], "no role “boss” on this map; there are: l1 (Decision-"),
        (["-o", "o.pdf", "--sections", "map,map"], "the section “map” is named twice"),
        (["-o", "o.pdf", "--sections", "map,"], "there is no view “”: take one of cover, "),
        (["-o", "o.pdf", "--paper", "map=A4,across"], "“across” is no way to lay a paper"),
        (["-o", "o.pdf", "--paper", "A2"], "there is no paper “”"),
        (["-o", "o.pdf", "--filter", "Mine"], "there is no filter “Mine” in this map; there are: "),
        (["-o", "o.pdf", "--kind", "mood"], "there is no kind of card “mood”: take one of touch"),
        (["-o", "o.pdf", "--phase", "99"], "no phase “99” on this map; there are: p1 ("),
        (["-o", "-", "--one-for-each", "role"], "standard output takes one file only"),
        (
            ["-o", "o.pdf", "--view", "advice", "--kind", "note"],
            "cannot be told of these kinds of cards alone",
        ),
        (["-o", "o.pdf", "--roll", "20"], "“20” is not a whole number from 200 to 1650"),
        (["-o", "o.pdf", "--poster", "B2"], "there is no paper “B2”: take one of A4, A3,"),
        (["-o", "o.pdf", "--folded"], "unrecognized arguments: --folded"),
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


def test_the_map_is_embedded_unless_told_otherwise(
    sample: Path, exported: list[tuple[str, ExportOptions]]
) -> None:
    whole, alone = (str(sample.with_name(name)) for name in ("whole.pdf", "alone.pdf"))
    assert main(["export", str(sample), "-o", whole]) == 0
    assert main(["export", str(sample), "-o", alone, "--no-source"]) == 0
    assert [options.source for _, options in exported] == [True, False]

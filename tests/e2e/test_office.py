"""Decks and workbooks in LibreOffice: all of it is read, and what it prints is whole.

Nothing says how letters fall there but the program itself: where ours are missing it has others.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from cjm_desktop.journey.document import Document
from cjm_desktop.output.exporters import POWERPOINT, XLSX
from cjm_desktop.output.options import SlideShape
from tests.unit.output.maps import sample

pytestmark = pytest.mark.e2e
_SECONDS = 240


@contextmanager
def printed(path: Path) -> Iterator[pypdfium2.PdfDocument]:
    """Have LibreOffice make a PDF of a file, with a profile of its own."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs soffice (libreoffice-impress-nogui, libreoffice-calc-nogui)")
    profile = (path.parent / "profile").as_uri()
    told = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*told, "--outdir", str(path.parent), str(path)],
        check=True, timeout=_SECONDS, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    with pypdfium2.PdfDocument(path.with_suffix(".pdf")) as made:
        yield made


def words(page: pypdfium2.PdfPage) -> str:
    """Give what stands on a page without spaces and hyphens, by which lines are broken."""
    return letters(page.get_textpage().get_text_range())


def letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def all_inside(page: pypdfium2.PdfPage) -> bool:
    """Say whether all letters of a page are on it."""
    wide, high = page.get_size()
    text = page.get_textpage()
    boxes = (text.get_rect(each) for each in range(text.count_rects()))
    return all(
        left >= -1 and bottom >= -1 and right <= wide + 1 and top <= high + 1
        for left, bottom, right, top in boxes
    )


def placed_titles(document: Document) -> list[str]:
    cards = document.cards.values()
    return [letters(card.title) for card in cards
            if card.phase and card.qualification != "disqualified"]  # fmt: skip


@pytest.mark.parametrize("shape", ["16:9", "4:3"])
def test_a_deck_has_a_page_for_each_slide_with_every_card_on_it(
    shape: SlideShape, tmp_path: Path
) -> None:
    document, path = sample("bouncy-ball-machine"), tmp_path / "deck.pptx"
    POWERPOINT.export(document, path, replace(POWERPOINT.proposed, slides=shape))
    slides = [each.name for each in Presentation(BytesIO(path.read_bytes())).slides]
    with printed(path) as made:
        assert len(made) == len(slides)
        assert all(map(all_inside, made))
        said = "".join(words(page) for page, name in zip(made, slides, strict=True)
                       if name.startswith("phase:"))  # fmt: skip
        assert not [each for each in placed_titles(document) if each not in said]


def test_a_workbook_is_printed_as_it_can_be_read(tmp_path: Path) -> None:
    document, path = sample("bouncy-ball-machine"), tmp_path / "map.xlsx"
    XLSX.export(document, path, XLSX.proposed)
    with printed(path) as made:
        pages = list(map(words, made))
        assert all(map(all_inside, made))
        # Of the cards each column is there, on few pages, with the titles on each.
        cards = [each for each in pages if each.startswith("Cards")]
        assert 3 <= len(cards) <= 9
        assert all("idTitle" in each for each in cards)
        assert not [each for each in placed_titles(document) if each not in "".join(cards)]
        # A chart has its name on one page, and no page has half of one.
        charts = [each for each in pages if each.startswith("KPI") and "Direction" not in each]
        names = [letters(kpi.name) for kpi in document.kpis.values() if len(kpi.readings) > 1]
        assert sorted("".join(charts).count(name) for name in names) == [1] * len(names)
        assert all(any(name in each for name in names) for each in charts)
        assert len(pages) <= 22

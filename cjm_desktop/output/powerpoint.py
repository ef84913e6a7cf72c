"""A map as a PowerPoint file whose every card, arrow, table and chart can be edited."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from cjm_desktop.journey.document import Document
from cjm_desktop.output.deck.deck import deck_slides
from cjm_desktop.output.deck.pptx_template import Master, bodies, master_of, own_master
from cjm_desktop.output.deck.pptx_update import opened, update
from cjm_desktop.output.deck.pptx_writer import add_slide, file_bytes
from cjm_desktop.output.deck.slide import Paragraph, Shape, Slide
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.storage.errors import BadFile, SaveError
from cjm_desktop.storage.presentations import load_presentation
from cjm_desktop.words.wording import Wording

_SUBTITLE: Final = 18.0


def powerpoint_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Make the file, or bring the one at `path` up to date if that is asked for.

    It may be stopped between any two slides. LoadError says what is wrong with the template or the
    presentation that is there, SaveError that it has no layout with a title.
    """
    progress(0, 1)
    if options.updated is not None:
        return [_update(document, options, path, progress)]
    tr = Wording.of(document.map.language)
    master = own_master(options.slides) if options.template is None else _template(options.template)
    slides = list(_fitting(deck_slides(document, options, master.frame, tr), master))
    for number, slide in enumerate(slides):
        progress(number, len(slides) + 1)
        add_slide(master, slide)
    return [file_bytes(master, document.map.title, document.map.language)]


def _fitting(slides: Iterable[Slide], master: Master) -> Iterator[Slide]:
    """Set the subtitle of the opening slide as a shape, where a template has no place for it."""
    has_place = next(bodies(master.opening), None) is not None
    for slide in slides:
        if slide.opening and slide.subtitle and not has_place:
            text = tuple(Paragraph(line, _SUBTITLE) for line in slide.subtitle.split("\n"))
            part = Shape("cover:subtitle", "text", master.frame.content, text, words=slide.subtitle)
            yield slide._replace(subtitle="", parts=(part,))
        else:
            yield slide


def _update(document: Document, options: ExportOptions, path: Path, progress: Progress) -> bytes:
    master = _with_layouts(_read(opened, path), path)
    tr = Wording.of(document.map.language)
    slides = list(_fitting(deck_slides(document, options, master.frame, tr), master))
    progress(1, 2)
    found = update(master, slides)
    if options.updated is not None:
        options.updated(found)
    return file_bytes(master, document.map.title, document.map.language)


def _template(path: Path) -> Master:
    return _with_layouts(_read(master_of, path), path)


def _read(how: Any, path: Path) -> Master | None:
    """Read a presentation by the library, which has no error of its own for a damaged one."""
    data = load_presentation(path)
    try:
        master: Master | None = how(data)
    except Exception as error:
        raise BadFile("no_presentation", path) from error
    return master


def _with_layouts(master: Master | None, path: Path) -> Master:
    if master is None:
        raise SaveError("no_slide_layout", path)
    return master

"""Notes of an interview from a file or the clipboard: text, Markdown, Word, SubRip, WebVTT."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from cjm_desktop.intake.importing.archive import OLD_OR_LOCKED
from cjm_desktop.intake.importing.material import Refused
from cjm_desktop.intake.importing.text_files import decoded
from cjm_desktop.intake.notes.paragraphs import Notes, Paragraph, finished, hold_text
from cjm_desktop.intake.notes.speakers import spoken
from cjm_desktop.intake.notes.transcripts import is_transcript, read_transcript
from cjm_desktop.journey.text import clean_text
from cjm_desktop.storage import reading

MOST_BYTES: Final = 50_000_000
_MOST_TEXT_BYTES: Final = 8_000_000
_ARCHIVE: Final = b"PK\x03\x04"
_FOREIGN: Final = (b"%PDF-", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def _lines_of_text(text: str) -> list[Paragraph]:
    return spoken(text.split("\n"))


def _lines_of_markdown(text: str) -> list[Paragraph]:
    from cjm_desktop.intake.importing.lists import markdown_lines

    return spoken(markdown_lines(text))


_READERS: Final[dict[str, Callable[[str], list[Paragraph]]]] = {
    ".txt": _lines_of_text,
    ".text": _lines_of_text,
    ".md": _lines_of_markdown,
    ".markdown": _lines_of_markdown,
    ".srt": read_transcript,
    ".vtt": read_transcript,
}
SUFFIXES: Final = (*_READERS, ".docx", ".docm")


def read_notes_file(path: Path) -> Notes:
    """Read notes from a file; Refused, or BadFile if it cannot be read, says why not."""
    return read_notes(reading.read_file(path, MOST_BYTES), path)


def read_notes(data: bytes, path: Path) -> Notes:
    """Read the notes in a file's bytes, by what they are; Refused says why not."""
    if data.startswith((_ARCHIVE, OLD_OR_LOCKED)):
        from cjm_desktop.intake.importing.word_documents import word_lines

        text = "\n".join(word_lines(data))
        hold_text(text)
        return finished(spoken(text.split("\n")))
    suffix = path.suffix.lower()
    if data.startswith(_FOREIGN) or (suffix in (".docx", ".docm")):
        raise Refused("no_notes")
    if len(data) > _MOST_TEXT_BYTES:
        raise Refused("too_large", _MOST_TEXT_BYTES // 1_000_000)
    text = decoded(data)
    hold_text(text)
    reader = _READERS.get(suffix, _lines_of_text)
    return finished((read_transcript if is_transcript(text) else reader)(text))


def pasted_notes(text: str) -> Notes:
    """Read notes that were pasted, as a transcript or as lines; Refused says why not."""
    cleaned = clean_text(text)
    hold_text(cleaned)
    return finished((read_transcript if is_transcript(cleaned) else _lines_of_text)(cleaned))

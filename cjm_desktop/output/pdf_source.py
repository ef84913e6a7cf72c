"""The map within its PDF: whoever has the paper has the work (ISO 32000-1, 7.11.4)."""

from datetime import date
from typing import NamedTuple

from cjm_desktop.output.pdf_file import stream
from cjm_desktop.output.pdf_strings import text_string
from cjm_desktop.storage.held_map import STREAM_HEAD


class Source(NamedTuple):
    """A file to be embedded: its name, what it is in words, its content."""

    name: str
    description: str
    content: bytes


def source_objects(source: Source, day: date, file: int, content: int) -> dict[int, bytes]:
    """Write the objects of an embedded file, by their numbers: the file, and its content."""
    when = f"(D:{day:%Y%m%d}000000Z)".encode()
    head = STREAM_HEAD + b"/Params<</Size %d/ModDate%b>>" % (len(source.content), when)
    name = text_string(source.name)
    return {
        content: stream(source.content, head),
        file: b"<</Type/Filespec/F%b/UF%b/Desc%b/AFRelationship/Source/EF<</F %d 0 R/UF %d 0 R>>>>"
        % (name, name, text_string(source.description), content, content),
    }


def catalog_entries(source: Source, file: int) -> dict[str, str]:
    """Give what the catalog says of the embedded file: its name, and that it is the source."""
    name = text_string(source.name).decode("latin-1")
    return {"Names": f"<</EmbeddedFiles<</Names[{name} {file} 0 R]>>>>", "AF": f"[{file} 0 R]"}

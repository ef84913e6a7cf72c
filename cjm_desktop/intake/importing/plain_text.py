"""A file of plain text: a table if it is one, else a list, told apart as on the clipboard."""

from pathlib import Path

from cjm_desktop.editing.edits.paste_limits import MAX_CHARACTERS, TooMuch
from cjm_desktop.intake.importing.lists import read_outline
from cjm_desktop.intake.importing.material import MAX_ROWS, Material, Progress, hold
from cjm_desktop.intake.importing.text_files import decoded, read_mermaid, read_table
from cjm_desktop.intake.pasting.mermaid import read_journey
from cjm_desktop.intake.pasting.recognition import table_in


def read_text(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read a text as what it is."""
    text = decoded(data)
    hold("rows", text.count("\n"), MAX_ROWS)
    if len(text) <= MAX_CHARACTERS and read_journey(text) is not None:
        return read_mermaid(data, path, language, progress=progress)
    try:
        is_table = table_in(text) is not None
    except TooMuch:
        is_table = True
    return read_table(data, path, language, progress=progress) if is_table else read_outline(text)

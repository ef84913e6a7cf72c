"""How `import` reads a table: by a mapping, as was chosen before, or as is proposed."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cjm_desktop.commands import files
from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.intake.importing.columns import FIELDS
from cjm_desktop.intake.importing.mapping_file import (
    MOST_BYTES,
    Fault,
    NoMapping,
    mapped,
    mapping_bytes,
)
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.shapes import (
    FORMS,
    Shape,
    fingerprint,
    proposed_shape,
    remembered_shape,
)
from cjm_desktop.output.options import Progress
from cjm_desktop.storage import reading, table_shapes
from cjm_desktop.storage.replacing import Source
from cjm_desktop.words.wording import N_, Wording

_FAULTS: Final[Mapping[Fault, str]] = {
    "json": N_("it is no JSON"),
    "format": N_('it does not say "format": "cjm-desktop/mapping"'),
    "form": N_("there is no form “{said}”: take one of {forms}"),
    "header": N_("the table has no row {said} for its headings"),
    "columns": N_("its columns are no headings with the field of each"),
    "field": N_('there is no field “{said}”: take one of {fields}, null for the notes or "-"'),
    "filled": N_("what is filled from above can be phase and lane alone"),
}


def arguments(parser: ArgumentParser, tr: Wording) -> None:
    """Say what can be asked of a table."""
    parser.add_argument(
        "--sheet", metavar="NAME",
        help=tr("the sheet of a workbook; the first that holds a table if left out"),
    )  # fmt: skip
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--mapping", metavar="FILE",
        help=tr("how to read a table, as --write-mapping writes it; what was chosen in the window "
                "for a table with the same headings if left out, else what is proposed"),
    )  # fmt: skip
    way.add_argument(
        "--as-proposed", action="store_true",
        help=tr("read a table as is proposed, whatever was chosen before"),
    )  # fmt: skip
    parser.add_argument(
        "--write-mapping", metavar="FILE",
        help=tr("write how the table was read, to be edited and given by --mapping"),
    )  # fmt: skip


def sheet_of(given: Namespace, material: Material, progress: Progress, tr: Wording) -> Material:
    """Give the sheet that was asked for."""
    if given.sheet is None or given.sheet == material.sheet:
        return material
    if given.sheet not in material.sheets or material.read_sheet is None:
        known = ", ".join(material.sheets) or "–"
        raise Failure(tr("there is no sheet “{name}”; there are: {known}",
                         name=given.sheet, known=known))  # fmt: skip
    return material.read_sheet(given.sheet, progress)


def shape_of(
    given: Namespace, material: Material, language: str, terminal: Terminal
) -> Shape | None:
    """Say how a table is read; None for what is no table."""
    tr = terminal.tr
    if not material.table:
        if given.mapping or given.write_mapping:
            raise Failure(tr("{file} is no table, for which there could be a mapping",
                             file=given.file))  # fmt: skip
        return None
    shape = proposed_shape(material.table, language)
    if given.mapping is not None:
        return _mapped(given, material, language, terminal)
    kept = None if given.as_proposed else table_shapes.kept_shape(fingerprint(shape.columns))
    if kept is not None and (chosen := remembered_shape(kept, shape)) != shape:
        terminal.complain(tr("read as you chose before for a table with these headings; "
                             "--as-proposed reads it otherwise"))  # fmt: skip
        return chosen
    return shape


def write(given: Namespace, shape: Shape | None, terminal: Terminal, source: Source) -> None:
    """Write how the table was read, where that was asked for."""
    if given.write_mapping is not None and shape is not None:
        data = mapping_bytes(shape)
        files.write_map(given.write_mapping, data, terminal, [source], force=given.force)


def _mapped(given: Namespace, material: Material, language: str, terminal: Terminal) -> Shape:
    tr = terminal.tr
    with files.explained(tr):
        data = reading.read_file(Path(given.mapping), MOST_BYTES)
    try:
        found = mapped(data, material.table, language)
    except NoMapping as error:
        reason = tr(_FAULTS[error.fault], said=error.said, forms=", ".join(FORMS),
                    fields=", ".join(FIELDS))  # fmt: skip
        raise Failure(tr("{file} is no mapping for this table: {reason}",
                         file=given.mapping, reason=reason)) from error  # fmt: skip
    for each in found.missing:
        terminal.complain(tr("the table has no column “{heading}”", heading=each))
    return found.shape

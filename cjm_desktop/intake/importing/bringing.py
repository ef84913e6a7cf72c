"""What a file brings to a map, as one step, with all that is to be said of it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cjm_desktop.editing.patch import Patch, difference
from cjm_desktop.intake.doubt_words import doubt_sentence
from cjm_desktop.intake.importing.arrival import arrival
from cjm_desktop.intake.importing.material import Material, Refused
from cjm_desktop.intake.importing.tables import Read, read_material
from cjm_desktop.intake.importing.updating import comes_back, update
from cjm_desktop.intake.importing.words import refused_cell
from cjm_desktop.intake.pasting.planning import Names
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Record
from cjm_desktop.words.wording import Wording


class Brought(NamedTuple):
    """The step, and sentences on what was left out, not understood or refused."""

    patch: Patch
    said: tuple[str, ...]


def brought(
    document: Document,
    material: Material,
    new_id: IdSource,
    tr: Wording,
    *,
    remove_gone: bool = False,
) -> Brought:
    """Bring what was read to a map: a table of ours changes its cards, all else makes new ones.

    A whole map becomes one that is empty, as it is.

    Refused if nothing can be read, or there is more than a map holds.
    """
    if material.document is not None and _is_empty(document):
        return Brought(difference(document, material.document), ())
    if comes_back(document, material):
        found = update(document, material, new_id, remove_gone=remove_gone)
        said = [refused_cell(document, cell, tr) for cell in found.refused]
        if found.gone and not remove_gone:
            said.append(
                tr.plural("the table does not have one card, which stays",
                          "the table does not have {n} cards, which stay", len(found.gone))
            )  # fmt: skip
        return Brought(found.patch, tuple(said))
    read = read_material(material, None, document.map.language)
    if not read.rows:
        raise Refused("empty")
    doubts = (*read.doubts, *_known_already(document, read))
    said = [doubt_sentence(tr, doubt) for doubt in doubts]
    return Brought(arrival(document, read, new_id), tuple(said))


def _known_already(document: Document, read: Read) -> Iterator[Doubt]:
    """Tell of phases and lanes that the map has, of which the file says something else."""
    names = Names(document)
    for name, fields in read.phase_fields.items():
        phase = names.phase(name)
        if phase is not None and _says_more(fields, document.phases[phase]):
            yield Doubt("about", name)
    for name, fields in read.lane_fields.items():
        lane = names.lane(name)
        if lane is not None and _says_more(fields, document.lanes[lane]):
            yield Doubt("about", name)


def _says_more(fields: Mapping[str, Any], record: Record) -> bool:
    return any(fields.get(each) not in ("", None, getattr(record, each))
               for each in ("goal", "description") if each in fields)  # fmt: skip


def _is_empty(document: Document) -> bool:
    return not (document.phases or document.lanes or document.cards)

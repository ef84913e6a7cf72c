"""What a file brings to a map, as one step, with all that is to be said of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cjm_desktop.editing.patch import Patch, difference
from cjm_desktop.intake.doubt_words import doubt_sentence
from cjm_desktop.intake.importing.arrival import arrival
from cjm_desktop.intake.importing.matching import Choices, Match, matches
from cjm_desktop.intake.importing.material import Material, Progress, Refused
from cjm_desktop.intake.importing.shapes import Shape
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
    """The step, and sentences on what was left out, not understood or refused.

    `names` are those that the map does not have. `returns` says that a table of ours came back.
    """

    patch: Patch
    said: tuple[str, ...]
    names: tuple[Match, ...] = ()
    returns: bool = False


def brought(
    document: Document,
    material: Material,
    new_id: IdSource,
    tr: Wording,
    *,
    remove_gone: bool = False,
    shape: Shape | None = None,
    chosen: Choices | None = None,
    progress: Progress = lambda done, total: None,
) -> Brought:
    """Bring what was read to a map: a table of ours changes its cards, all else makes new ones.

    A whole map becomes one that is empty, as it is. A table is read by its `shape`, and names are
    taken as is `chosen`, else as is proposed. Refused if nothing can be read, or there is more than
    a map holds.
    """
    if material.document is not None and _is_empty(document):
        return Brought(difference(document, material.document), ())
    if comes_back(document, material):
        found = update(document, material, new_id, remove_gone=remove_gone)
        said = [refused_cell(document, cell, tr) for cell in found.refused]
        said += [doubt_sentence(tr, doubt) for doubt in found.doubts]
        if found.gone and not remove_gone:
            said.append(
                tr.plural("the table does not have one card, which stays",
                          "the table does not have {n} cards, which stay", len(found.gone))
            )  # fmt: skip
        return Brought(found.patch, tuple(said), returns=True)
    read = read_material(material, shape, document.map.language, progress)
    if not read.rows:
        raise Refused("empty")
    return _of_rows(document, read, matches(document, read, chosen), new_id, tr)


def _of_rows(
    document: Document, read: Read, names: tuple[Match, ...], new_id: IdSource, tr: Wording
) -> Brought:
    kept = Doubt("above", document.map.title)
    told = (each for each in read.doubts if each != kept)
    doubts = (*told, *_taken(names), *_known_already(document, read))
    said = [doubt_sentence(tr, doubt) for doubt in doubts]
    return Brought(arrival(document, read, new_id, names), tuple(said), names)


def _taken(names: Iterable[Match]) -> Iterable[Doubt]:
    """Tell the names that are taken for another."""
    return (Doubt("same", each.name, each.taken.name) for each in names if not each.is_new)


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

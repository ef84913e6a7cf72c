"""What a file brings to a map, as one step, with all that is to be said of it."""

from typing import NamedTuple

from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.doubt_words import doubt_sentence
from cjm_desktop.intake.importing.arrival import arrival
from cjm_desktop.intake.importing.material import Material, Refused
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.importing.updating import comes_back, update
from cjm_desktop.intake.importing.words import refused_cell
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import IdSource
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

    Refused if nothing can be read, or there is more than a map holds.
    """
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
    said = [doubt_sentence(tr, doubt) for doubt in read.doubts]
    return Brought(arrival(document, read, new_id), tuple(said))

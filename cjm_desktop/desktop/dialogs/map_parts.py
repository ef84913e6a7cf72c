"""What of a map is exported: which roles, phases and kinds of cards."""

from typing import cast

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.dialogs.part_choice import PartChoice
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


class MapParts(QObject):
    """Three buttons, each with a list to tick; whoever has them puts them into a form."""

    changed = Signal()

    def __init__(self, document: Document, tr: Wording) -> None:
        super().__init__()
        roles = [
            Option(role, place_words(document, CellKey(None, role), tr))
            for role in document.role_lane_ids
        ]
        phases = [
            Option(phase, numbered_phase(document, phase, tr)) for phase in document.phase_ids
        ]
        kinds = [Option(kind, phrase(tr, kind)) for kind in CARD_KINDS]
        self.roles = PartChoice(tr("Roles"), tr("All roles"), roles)
        self.phases = PartChoice(tr("Phases"), tr("All phases"), phases)
        self.kinds_button = PartChoice(tr("Kinds of cards"), tr("All kinds of cards"), kinds)
        for part in (self.roles, self.phases, self.kinds_button):
            part.changed.connect(self.changed)
        self.roles.setEnabled(bool(roles))
        self.phases.setEnabled(bool(phases))

    @property
    def kinds(self) -> tuple[CardKind, ...]:
        """The kinds that are chosen; none for all."""
        return cast(tuple[CardKind, ...], self.kinds_button.chosen)

    def choose_kinds(self, kinds: tuple[CardKind, ...]) -> None:
        """Choose some kinds; none are all."""
        self.kinds_button.choose(kinds)

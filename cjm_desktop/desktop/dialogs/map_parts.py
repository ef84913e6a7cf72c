"""What of a map is exported: which roles, phases and cards."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.limit_box import limit_box, offer
from cjm_desktop.desktop.dialogs.part_choice import PartChoice
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


class MapParts(QObject):
    """Three buttons with lists to tick, the saved filters, and whether it is only what is selected.

    They are to be put into a form.
    """

    changed = Signal()

    def __init__(
        self, document: Document, selected: Sequence[str], tr: Wording, parent: QWidget
    ) -> None:
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
        names = dict.fromkeys(each.name for each in document.map.filters if each.name)
        self.filters = limit_box(tr("Only what the filter shows"), parent)
        self.filters.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        offer(self.filters, tr("No filter"), [(name, name) for name in names])
        self.filters.setVisible(bool(names))
        self.filters.currentIndexChanged.connect(self.changed)
        on_map = [each for each in selected if document.cards[each].phase is not None]
        self._selected = tuple(on_map)
        self.selection = QCheckBox(
            tr.plural("Only the selected card", "Only the {n} selected cards", len(on_map))
        )
        self.selection.setToolTip(plain_tip(tr("With the phases and lanes that they span")))
        self.selection.setVisible(bool(on_map))
        self.selection.toggled.connect(self.changed)
        for part in (self.roles, self.phases, self.kinds_button):
            part.changed.connect(self.changed)
        self.roles.setEnabled(bool(roles))
        self.phases.setEnabled(bool(phases))

    @property
    def kinds(self) -> tuple[CardKind, ...]:
        """The kinds that are chosen; none for all."""
        return cast(tuple[CardKind, ...], self.kinds_button.chosen)

    @property
    def filter(self) -> str:
        """The name of the filter that is chosen; empty for none."""
        return str(self.filters.currentData() or "")

    @property
    def of_cards(self) -> tuple[QWidget, ...]:
        """The fields that say which cards are wanted."""
        return self.kinds_button, self.filters, self.selection

    @property
    def cards(self) -> tuple[str, ...]:
        """The cards that are selected, if only those are wanted; none for all."""
        return self._selected if self.selection.isChecked() else ()

    def choose_filter(self, name: str) -> None:
        """Choose a filter; empty is none, and so is one that is not there."""
        self.filters.setCurrentIndex(max(self.filters.findData(name), 0) if name else 0)

    def choose_kinds(self, kinds: tuple[CardKind, ...]) -> None:
        """Choose some kinds; none are all."""
        self.kinds_button.choose(kinds)

"""What of a map can be printed: a row for each section, read by whoever offers or prints one."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.earlier_journey import earlier_journey
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.insight.wants import wants
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.layout.forms.form_gap import gap_forms
from cjm_desktop.layout.forms.form_persona import persona_forms
from cjm_desktop.layout.forms.form_sheets import map_forms
from cjm_desktop.layout.gap.gap_sheets import gap_sheets
from cjm_desktop.layout.map.map_sheets import map_sheets
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.layout.sheets.action_sheets import action_sheets
from cjm_desktop.layout.sheets.advice_sheets import advice_sheets
from cjm_desktop.layout.sheets.coverage_sheets import coverage_sheets
from cjm_desktop.layout.sheets.idea_sheets import idea_sheets
from cjm_desktop.layout.sheets.improvement_sheets import improvement_sheets
from cjm_desktop.layout.sheets.kpi_sheets import kpi_sheets
from cjm_desktop.layout.sheets.note_sheets import has_notes, note_sheets
from cjm_desktop.layout.sheets.particulars_sheets import has_particulars, particulars_sheets
from cjm_desktop.layout.sheets.persona_sheets import persona_sheets
from cjm_desktop.layout.sheets.preparation_sheets import preparation_sheets
from cjm_desktop.layout.sheets.presence_sheets import presence_sheets
from cjm_desktop.words.wording import N_, Wording

LayOut = Callable[[Document, Wording, PrintRequest], Iterable[PlacedSheet]]
"""Lays a section of a map out on sheets, in the map's language."""


class Form(NamedTuple):
    """A section as a form to be filled in by hand."""

    title: str
    lay_out: LayOut


class Section(NamedTuple):
    """A section that can be printed; `is_empty` tells that a map has nothing of it to show yet."""

    id: SectionId
    title: str
    lay_out: LayOut
    is_empty: Callable[[Document], bool]
    form: Form | None = None


_ROWS = (
    Section(
        "map", N_("Map"), map_sheets,
        lambda document: not document.cards,
        Form(N_("Form: map"), map_forms),
    ),
    Section(
        "particulars", N_("About the map"), particulars_sheets,
        lambda document: not has_particulars(document),
    ),
    Section("notes", N_("Notes"), note_sheets, lambda document: not has_notes(document)),
    Section(
        "gap", N_("Gap chart"), gap_sheets,
        lambda document: not ranking(document),
        Form(N_("Form: gap chart"), gap_forms),
    ),
    Section(
        "personas", N_("Personas"), persona_sheets,
        lambda document: not document.personas,
        Form(N_("Form: persona"), persona_forms),
    ),
    Section(
        "presence", N_("Presence"), presence_sheets,
        lambda document: not (
            any(map(any, presence_gap(document).values())) or any(wants(document).values())
        ),
    ),
    Section(
        "coverage", N_("Coverage"), coverage_sheets,
        lambda document: not (document.phase_ids and parties(document)),
    ),
    Section("kpis", N_("KPIs"), kpi_sheets, lambda document: not document.kpis),
    Section("actions", N_("Actions"), action_sheets, lambda document: not actions(document)),
    Section(
        "improvement", N_("The improved journey"), improvement_sheets,
        lambda document: earlier_journey(document) is None,
    ),
    Section("ideas", N_("Ideas"), idea_sheets, lambda document: TRAY not in document.cells),
    Section(
        "advice", N_("Advice"), advice_sheets,
        lambda document: not (document.cards and sorted_advice(document).open),
    ),
    Section("preparation", N_("Preparation"), preparation_sheets, lambda _: False),
)  # fmt: skip

SECTIONS: Mapping[SectionId, Section] = {section.id: section for section in _ROWS}
"""In reading order: the journey, its people, what it says, what to do."""
EVERYTHING: tuple[SectionId, ...] = tuple(
    section for section in SECTIONS if section != "preparation"
)
"""All that is worth keeping together; what goes out before a workshop is not."""
FORM_SECTIONS: tuple[SectionId, ...] = tuple(
    section.id for section in _ROWS if section.form is not None
)
"""What there is a form of."""

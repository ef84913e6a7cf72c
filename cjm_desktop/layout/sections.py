"""What of a map can be printed: a row for each section, read by whoever offers or prints one."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from cjm_desktop.insight.about_role import parties
from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.dismissal import sorted_advice
from cjm_desktop.insight.earlier_journey import earlier_journey
from cjm_desktop.insight.gap import ranking
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.insight.protocol import has_protocol
from cjm_desktop.insight.wants import wants
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.vocabulary import ANSWER_KINDS, CARD_KINDS, WANT_KINDS, CardKind
from cjm_desktop.layout.forms.form_gap import gap_forms
from cjm_desktop.layout.forms.form_persona import persona_forms
from cjm_desktop.layout.forms.form_sheets import map_forms
from cjm_desktop.layout.front.cover_sheets import cover_sheets, has_cover
from cjm_desktop.layout.front.legend_sheets import has_legend, legend_sheets
from cjm_desktop.layout.front.method_sheets import has_method, method_sheets
from cjm_desktop.layout.front.summary_sheets import summary_sheets
from cjm_desktop.layout.front.summary_words import has_summary
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
from cjm_desktop.layout.sheets.persona_sheets import persona_sheets
from cjm_desktop.layout.sheets.preparation_sheets import preparation_sheets
from cjm_desktop.layout.sheets.presence_sheets import presence_sheets
from cjm_desktop.layout.sheets.protocol_sheets import protocol_sheets
from cjm_desktop.layout.sheets.round_sheets import has_rounds, round_sheets
from cjm_desktop.words.wording import N_, Wording

LayOut = Callable[[Document, Wording, PrintRequest], Iterable[PlacedSheet]]
"""Lays a section of a map out on sheets, in the map's language."""


class Form(NamedTuple):
    """A section as a form to be filled in by hand."""

    title: str
    lay_out: LayOut


class Section(NamedTuple):
    """A section that can be printed; `is_empty` tells that a map has nothing of it to show yet.

    It is given what was chosen of the map, or the `whole` of it where it has to tell what is
    missing. Without one of the kinds that it `weighs` against each other, it would say falsehoods.
    One without `lay_out` is made by `layout.pages`, which alone knows the pages of the others.
    """

    id: SectionId
    title: str
    lay_out: LayOut | None
    is_empty: Callable[[Document], bool]
    form: Form | None = None
    whole: bool = False
    weighs: frozenset[CardKind] = frozenset()

    def can_tell_of(self, kinds: Collection[CardKind], *, filtered: bool = False) -> bool:
        """Say whether what it says is true of some kinds of cards alone; none are all.

        Of those that pass a filter no kind can be weighed against another.
        """
        if filtered and self.weighs:
            return False
        return not kinds or self.weighs <= frozenset(kinds)

    def seen(self, document: Document, shown: Document) -> Document:
        """Give what it is given: the whole map, or what is chosen of it."""
        return document if self.whole else shown


_ALL_KINDS = frozenset(CARD_KINDS)


_ROWS = (
    Section("cover", N_("Cover"), cover_sheets, lambda document: not has_cover(document)),
    Section("contents", N_("Contents"), None, lambda document: not document.cards),
    Section("summary", N_("Summary"), summary_sheets, lambda document: not has_summary(document),
            weighs=_ALL_KINDS),
    Section(
        "map", N_("Map"), map_sheets,
        lambda document: not document.cards,
        Form(N_("Form: map"), map_forms),
    ),
    Section("legend", N_("Legend"), legend_sheets, lambda document: not has_legend(document)),
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
        weighs=ANSWER_KINDS | WANT_KINDS,
    ),
    Section(
        "coverage", N_("Coverage"), coverage_sheets,
        lambda document: not (document.phase_ids and parties(document) and document.cards),
        weighs=ANSWER_KINDS | WANT_KINDS,
    ),
    Section("kpis", N_("KPIs"), kpi_sheets, lambda document: not document.kpis),
    Section(
        "rounds", N_("Rounds of voting"), round_sheets, lambda document: not has_rounds(document)
    ),
    Section(
        "protocol", N_("Protocol"), protocol_sheets, lambda document: not has_protocol(document)
    ),
    Section("actions", N_("Actions"), action_sheets, lambda document: not actions(document)),
    Section(
        "improvement", N_("The improved journey"), improvement_sheets,
        lambda document: earlier_journey(document) is None,
        weighs=_ALL_KINDS,
    ),
    Section(
        "ideas", N_("Ideas"), idea_sheets, lambda document: TRAY not in document.cells
    ),
    Section(
        "advice", N_("Advice"), advice_sheets,
        lambda document: not (document.cards and sorted_advice(document).open),
        whole=True, weighs=_ALL_KINDS,
    ),
    Section(
        "method", N_("Method and evidence"), method_sheets,
        lambda document: not has_method(document),
    ),
    Section(
        "preparation", N_("Preparation"), preparation_sheets, lambda _: False,
        weighs=_ALL_KINDS,
    ),
)  # fmt: skip

SECTIONS: Mapping[SectionId, Section] = {section.id: section for section in _ROWS}
"""In reading order: the front, the journey, what it says, its people, what to do, its grounds."""
EVERYTHING: tuple[SectionId, ...] = tuple(
    section for section in SECTIONS if section != "preparation"
)
"""All that is worth keeping together; what goes out before a workshop is not."""

FORM_SECTIONS: tuple[SectionId, ...] = tuple(
    section.id for section in _ROWS if section.form is not None
)
"""What there is a form of."""


def sections_with_content(
    document: Document, shown: Document, request: PrintRequest
) -> tuple[SectionId, ...]:
    """List the sections that are printed of a map, of which `shown` is what was chosen.

    What there is nothing of is left out; the map itself stays, and so does one section alone.
    """
    asked = [SECTIONS[section] for section in request.sections]
    told = [
        section
        for section in asked
        if section.can_tell_of(request.kinds, filtered=request.picks_cards)
    ]
    if request.blank:
        return tuple(section.id for section in told)
    full = [
        section
        for section in told
        if section.id == "map" or not section.is_empty(section.seen(document, shown))
    ]
    return tuple(section.id for section in full or told[:1])

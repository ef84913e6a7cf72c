"""The form of a phase, with the KPIs that show whether customers move on."""

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.duration import DurationField
from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.controls.row import FieldRow, form_label
from cjm_desktop.desktop.controls.toggles import CheckField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.attached import Attached, Words
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.kpi_form import KpiForm
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.kpis import add_kpi, remove_kpi
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.records import Record


class PhaseForm(Form):
    """Every field of a phase."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "phases")
        tr = session.tr_
        self.heading = form_label("", "heading")
        decisive = CheckField(tr("The decision is made here"))
        decisive.set_name(tr("The decision is made here"))
        self.add(
            self.heading,
            self.row("name", tr("Name"),
                     TypedField(tr, GrowingText(breaks=False, most=4), reading.TITLE)),
            self.row("goal", tr("The customer’s goal"),
                     TypedField(tr, GrowingText(lines=2), reading.NOTES,
                                tr("What does the customer want to reach here?"))),
            self.row("description", tr("Description"),
                     TypedField(tr, GrowingText(lines=2), reading.NOTES)),
            self.row("duration", tr("How long it takes"), DurationField(tr),
                     tip=tr("How long customers spend in this phase, as far as is known")),
            self.row("decisive", "", decisive),
        )  # fmt: skip
        words = Words(tr("KPIs"), tr("Add KPI"), tr("Delete this KPI"))
        self.kpis = Attached(
            "kpis", words, lambda: KpiForm(session), self._add_kpi, self._remove_kpi
        )
        self.add(self.kpis)

    def refreshed(self, records: list[Record]) -> None:
        """Name the phase by its place, and show its KPIs."""
        tr = self.session.tr_
        one = len(records) == 1
        self.kpis.setVisible(one)
        if not one:
            self.heading.setText(tr("{count} phases", count=len(records)).upper())
            return
        phase_id = self.keys[0].id
        place = self.document.phase_ids.index(phase_id) + 1
        self.heading.setText(tr("Phase {number}", number=place).upper())
        found = self.document.kpis_of(phase_id)
        titles = [kpi.name or tr("KPI without a name") for _, kpi in found]
        self.kpis.show_records([each for each, _ in found], titles, force=self.forced)

    def touches(self, patch: Patch) -> bool:
        """Say whether the phase changed, its place, or a KPI."""
        return any(key.kind in ("phases", "kpis") for key in patch.keys)

    def reveal(self, record_id: str) -> None:
        """Open a KPI."""
        self.kpis.open(record_id)

    def row_of(self, name: str) -> FieldRow:
        """Give the row of a field: of the KPI that is selected, or of the phase itself."""
        for key in self.session.selection:
            form = self.kpis.form_of(key.id) if key.kind == "kpis" else None
            if form is not None:
                return form.row_of(name)
        return super().row_of(name)

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "rename_phase" if name == "name" else "change_phase"

    def _add_kpi(self) -> str | None:
        new = self.session.new_id()
        said = self.act("add_kpi", add_kpi(self.document, new, self.keys[0].id))
        self.rows["decisive"].say(said)
        return None if said else new

    def _remove_kpi(self, kpi_id: str) -> None:
        self.act("remove_kpi", remove_kpi(self.document, kpi_id))

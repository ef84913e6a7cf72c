"""The form of a KPI: what is measured, what is wanted, and what was read."""

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.row import side_by_side
from cjm_desktop.desktop.controls.suggest import suggesting_field
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.readings import ReadingsField
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.steps import Step


class KpiForm(Form):
    """Every field of one KPI."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "kpis")
        tr = session.tr_
        readings = ReadingsField(tr)
        readings.noted.connect(session.message)
        better = ChoiceField(tr, options.coded_options(tr, ("higher", "lower")))
        counts = suggesting_field(tr, self._counted, tr("What the KPIs of this map count"))
        self.add(
            self.row("name", tr("Name"), TypedField(tr, LineEdit(), reading.TITLE)),
            side_by_side(
                self.row("target", tr("Target"), TypedField(tr, NumberEdit(), reading.number(tr))),
                self.row("unit", tr("Unit"), TypedField(tr, LineEdit(), reading.TITLE)),
            ),
            side_by_side(
                self.row(
                    "target_on",
                    tr("To be reached by"),
                    TypedField(tr, NumberEdit(), reading.day_or_none(tr), tr("As 2026-10-01")),
                    tip=tr("The day on which the target is to be reached"),
                ),
                self.row(
                    "counts",
                    tr("Counts"),
                    counts,
                    tip=tr(
                        "Whom it counts, such as visitors. Of two phases whose KPIs "
                        "count the same, Insight says how many go on."
                    ),
                ),
            ),
            self.row("better", tr("Direction"), better),
            self.row("readings", tr("Readings"), readings),
        )

    def _counted(self) -> list[str]:
        return [kpi.counts for kpi in self.document.kpis.values()]

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "change_kpi"

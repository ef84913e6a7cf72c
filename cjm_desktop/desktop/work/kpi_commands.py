"""What can be done with a KPI; its readings come and go by the clipboard."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.heading_commands import HeadingCommands, Steps
from cjm_desktop.desktop.work.incoming_text import REFUSALS, clipboard_text, refusal_sentence
from cjm_desktop.desktop.work.pasted_readings import not_named, outcome
from cjm_desktop.editing.edits.kpis import (
    Readings,
    add_kpi,
    add_readings,
    merged_readings,
    move_kpi,
    remove_kpi,
    shift_kpi,
)
from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.readings import Pasted, read_readings, readings_table
from cjm_desktop.journey.document import Key


class KpiCommands(HeadingCommands):
    """Steps on KPIs, under the phases they measure."""

    kind = "kpis"
    steps = Steps(add="add_kpi", remove="remove_kpi", move="move_kpi")

    def headings(self) -> Sequence[str]:
        """Give the phases, in order."""
        return self._document.phase_ids

    def ids(self, heading: str) -> list[str]:
        """List the KPIs of a phase."""
        return [each for each, _ in self._document.kpis_of(heading)]

    def heading_of(self, record_id: str) -> str:
        """Give the phase of a KPI."""
        return self._document.kpis[record_id].phase

    def _added(self, record_id: str, heading: str) -> Patch:
        return add_kpi(self._document, record_id, heading)

    def _removed(self, record_id: str) -> Patch:
        return remove_kpi(self._document, record_id)

    def _moved(self, record_id: str, heading: str, index: int | None) -> Patch:
        return move_kpi(self._document, record_id, heading, index)

    def _shifted(self, record_id: str, step: int) -> Patch:
        return shift_kpi(self._document, record_id, step)

    def copy(self, kpi_id: str) -> None:
        """Copy a KPI's readings, as a spreadsheet takes them."""
        session, readings = self._session, self._document.kpis[kpi_id].readings
        if readings:
            QGuiApplication.clipboard().setText(readings_table(readings, session.tr_.language))
            session.message.emit(
                session.tr_.plural("One reading copied", "{n} readings copied", len(readings))
            )

    def paste(self, kpi_id: str) -> None:
        """Put in the readings on the clipboard: in this KPI, or in those that a heading names."""
        session, document = self._session, self._document
        try:
            text = clipboard_text()
        except REFUSALS as refusal:
            session.message.emit(refusal_sentence(session.tr_, refusal))
            return
        pasted = read_readings(text, session.tr_.language)
        coming, strange = self._shared_out(kpi_id, pasted)
        done = [merged_readings(document.kpis[each].readings, new) for each, new in coming.items()]
        patch = add_readings(document, coming)
        if patch and not session.edit("paste_readings", patch, select=[Key("kpis", kpi_id)]):
            return
        added, replaced = sum(each.added for each in done), sum(each.replaced for each in done)
        said = outcome(session.tr_, pasted, added, replaced)
        session.message.emit(" ".join(filter(None, (said, not_named(session.tr_, strange)))))

    def _shared_out(self, kpi_id: str, pasted: Pasted) -> tuple[Mapping[str, Readings], list[str]]:
        """Say which KPI gets which readings, and which headings name none."""
        by_name: dict[str, list[str]] = {}
        for each, kpi in self._document.kpis.items():
            by_name.setdefault(_plain(kpi.name), []).append(each)
        coming: dict[str, Readings] = {}
        strange: list[str] = []
        for column in pasted.columns if len(pasted.columns) > 1 else ():
            found = by_name.get(_plain(column.name), []) if column.name else []
            if len(found) == 1:
                coming[found[0]] = (*coming.get(found[0], ()), *column.readings)
            elif column.readings:
                strange.append(column.name)
        if not coming:
            return {kpi_id: pasted.columns[0].readings}, strange[1:]
        return coming, strange


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()

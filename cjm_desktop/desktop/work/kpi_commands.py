"""What can be done with a KPI, for buttons, menus and keys alike."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.pasted_readings import clipboard_text, outcome
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.kpis import (
    Readings,
    add_kpi,
    add_readings,
    merged,
    move_kpi,
    remove_kpi,
    shift_kpi,
)
from cjm_desktop.intake.readings import Pasted, read_readings, written
from cjm_desktop.journey.document import Document, Key


class KpiCommands:
    """Steps on KPIs; each is one undo."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _document(self) -> Document:
        return self._session.document

    def add(self, phase_id: str) -> None:
        """Add a KPI to a phase."""
        new = self._session.new_id()
        patch = add_kpi(self._document, new, phase_id)
        self._session.edit("add_kpi", patch, select=[Key("kpis", new)])

    def remove(self, kpi_id: str) -> None:
        """Remove a KPI and select its neighbour."""
        phase = self._document.kpis[kpi_id].phase
        siblings = [each for each, _ in self._document.kpis_of(phase)]
        at = siblings.index(kpi_id)
        near = (siblings[at + 1 :] + siblings[:at][-1:])[:1]
        patch = remove_kpi(self._document, kpi_id)
        self._session.edit("remove_kpi", patch, select=[Key("kpis", each) for each in near])

    def move(self, kpi_id: str, phase_id: str, index: int | None = None) -> None:
        """Move a KPI to a phase, before the place `index` there."""
        patch = move_kpi(self._document, kpi_id, phase_id, index)
        self._session.edit("move_kpi", patch, select=[Key("kpis", kpi_id)])

    def shift(self, kpi_id: str, step: int) -> None:
        """Move a KPI one place up (−1) or down (1), past the end into the next phase."""
        patch = shift_kpi(self._document, kpi_id, step)
        self._session.edit("move_kpi", patch, select=[Key("kpis", kpi_id)])

    def copy(self, kpi_id: str) -> None:
        """Copy a KPI's readings, as a spreadsheet takes them."""
        session, readings = self._session, self._document.kpis[kpi_id].readings
        if readings:
            QGuiApplication.clipboard().setText(written(readings, session.tr_.language))
            session.message.emit(
                session.tr_.plural("One reading copied", "{n} readings copied", len(readings))
            )

    def paste(self, kpi_id: str) -> None:
        """Put in the readings on the clipboard: in this KPI, or in those that a heading names."""
        session, document = self._session, self._document
        pasted = read_readings(clipboard_text(), session.tr_.language)
        coming, strange = self._shared_out(kpi_id, pasted)
        done = [merged(document.kpis[each].readings, new) for each, new in coming.items()]
        patch = add_readings(document, coming)
        session.edit("paste_readings", patch, select=[Key("kpis", kpi_id)])
        added, replaced = sum(each.added for each in done), sum(each.replaced for each in done)
        said = outcome(session.tr_, pasted, added, replaced)
        if strange:
            said += " " + session.tr_("No KPI is called {names}.", names=", ".join(strange))
        session.message.emit(said)

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

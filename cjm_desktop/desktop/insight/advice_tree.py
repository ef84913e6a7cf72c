"""The points of advice as a tree: a heading for each kind of point, and what was put aside."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.insight.aside_tree import AsideTree, Row, Section
from cjm_desktop.insight.advice import Point
from cjm_desktop.insight.dismissal import Sorted, name_of
from cjm_desktop.words.advice import advice_heading, advice_reason
from cjm_desktop.words.codes import advice
from cjm_desktop.words.wording import Wording


class AdviceTree(AsideTree):
    """Lists points of advice."""

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(tr, tr("Not relevant here"), parent)
        self.setAccessibleName(tr("Advice"))
        self.setAccessibleDescription(
            tr("Enter goes to the place of a point; Del marks it as not relevant here.")
        )

    def show_points(self, found: Sorted, places: Mapping[str, str]) -> None:
        """List the open points by kind, then the dismissed ones; `places` words by name."""
        tr = self._tr
        sections = []
        for code, group in groupby(found.open, key=lambda point: point.code):
            rows = self._rows_of(group, places)
            title = f"{advice_heading(tr, code)} · {len(rows)}"
            sections.append(Section(title, advice_reason(tr, code), rows))
        aside = Section(
            tr("Not relevant here ({count})", count=len(found.dismissed)),
            tr("These stay out of the count, the check and the PDF."),
            self._rows_of(found.dismissed, places),
        )
        self.show_sections(sections, aside, [name_of(point) for point in found.dismissed])

    def _rows_of(self, points: Iterable[Point], places: Mapping[str, str]) -> list[Row]:
        tr = self._tr
        go = tr("Go there (Enter)")
        return [
            Row(
                name := name_of(point),
                " ".join(advice(tr, point.code, point.values).split()),
                places[name],
                go,
            )
            for point in points
        ]

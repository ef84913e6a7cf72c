"""The open map beside another: what differs, the figures of each, and what is to be taken over.

The map can be worked on meanwhile: what is shown follows it, and what is ticked stays so.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.comparison.laid_out import LaidOut, laid_out
from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.controls.figure_table import FigureTable
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.compare.pairs_dialog import PairsDialog
from cjm_desktop.desktop.dialogs.compare.report_writer import ReportWriter
from cjm_desktop.desktop.dialogs.compare.taken_words import taken_words
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.taking import Parts, Taken, give_to_copy, take_into_base
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.comparing.comparison import Difference
from cjm_desktop.insight.comparing.figures import Figures, figures
from cjm_desktop.insight.comparing.pairs import Pair, proposed_pairs
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.difference_words import names_in
from cjm_desktop.layout.report_pages import comparison_report
from cjm_desktop.storage import codec
from cjm_desktop.words.figures import count_words

_SIZE = QSize(1240, 720)
_WAIT = 400
"""Milliseconds after the last change of the map until it is compared again."""

Mine = Literal["base", "copy"]
"""Which of the two the open map is: what others are copies of, or a copy itself."""


class Other(NamedTuple):
    """The map to compare with: what it is called, how to get at it, and what it is beside ours.

    If it is found `within` the open map, it is found again whenever that has changed.
    """

    name: str
    load: Callable[[], Document]
    path: Path | None = None
    mine: Mine = "base"
    within: Callable[[Document], Document | None] | None = None

    def read(self, mine: Document, known: Document | None) -> Document:
        """Give the map, which is read from its file but once."""
        found = self.within(mine) if self.within is not None else known
        return self.load() if found is None else found


def other_file(path: Path) -> Other:
    """Compare with the map in a file."""
    return Other(path.name, lambda: codec.load(path), path)


class Compared(NamedTuple):
    """All that is shown of two maps."""

    shown: LaidOut
    figures: tuple[Figures, Figures]
    proposed: tuple[Pair, ...]


def compared(base: Document, copy: Document, pairs: Mapping[str, str]) -> Compared:
    """Compare two maps in all that is shown of them; to be called beside the window."""
    shown = laid_out(base, copy, pairs)
    aligned = shown.comparison.aligned
    return Compared(shown, (figures(base), figures(aligned)), proposed_pairs(base, aligned))


class CompareDialog(QDialog):
    """Two maps compared; what is ticked is taken into the open one as one step."""

    give_wanted = Signal(object, object)
    """Parts of the open map that all copies on a tour are to have; the pairs of this one."""

    def __init__(
        self, parent: QWidget, session: Session, navigator: Navigator, other: Other, ask: Ask,
        report_place: Path, *, on_tour: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._window = parent.window()
        self._session, self._navigator, self._ask = session, navigator, ask
        self._wanted, self._report_place = other, report_place
        self._tr = tr = session.tr_
        self._other: Document | None = None
        self._compared: Compared | None = None
        self._pairs: dict[str, str] = {}
        self._lately: Parts = {}
        self._job: Job | None = None
        self._keeps_ticks = False
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._titles = self._in_order(tr("In this window"))
        self.setWindowTitle(tr("Maps compared"))
        self.pair = MapPair(*self._titles, tr, ticks=True)
        self.figures = FigureTable(*self._titles, tr)
        self.report = ReportWriter(ask, tr, self)
        self.all = QCheckBox(tr("All"))
        self.hint = plain_label("", "quiet")
        self.hint.setWordWrap(True)
        self.pairs = button(tr("Possible pairs…"))
        self.write = button(tr("Report as PDF…"))
        self.take = button(tr("Take into this map"), "main")
        self.give = button(tr("Give to all copies…"))
        self.give.setVisible(on_tour)
        self.give.setToolTip(
            plain_tip(
                tr(
                    "Write what is ticked, or was taken last, as it is in this window, to the file "
                    "of each copy"
                )
            )
        )
        self.close_button = button(tr("Close"))
        self._lay_out()
        self._connect()
        self.resize(on_screen(_SIZE, parent.screen()))
        self.pair.list.setFocus()
        for sight in (self.pair.left, self.pair.right):
            sight.say(tr("Reading…"))
        self._compare()

    @property
    def busy(self) -> bool:
        """Whether the maps are being compared, or are about to be."""
        return self._job is not None or self._later.isActive()

    def done(self, result: int) -> None:
        """End; nothing is compared or written for nobody."""
        self._later.stop()
        self._end_job()
        self.report.finish()
        super().done(result)

    # --- what is shown ------------------------------------------------------------------------

    def _follow(self) -> None:
        """Compare again once the open map has rested from being changed."""
        self._later.start()
        self._offer()

    def _compare(self, *, keep_ticks: bool = False) -> None:
        """Compare the open map, as it is now, with the other."""
        self._later.stop()
        self._end_job()
        self._keeps_ticks = keep_ticks
        wanted, mine, other, pairs = (
            self._wanted, self._session.document, self._other, dict(self._pairs),
        )  # fmt: skip

        def work(_: object) -> tuple[Document, Compared]:
            read = wanted.read(mine, other)
            sides = (mine, read) if wanted.mine == "base" else (read, mine)
            return read, compared(*sides, pairs)

        self._job = job = Job(work, self)
        job.succeeded.connect(self._show)
        job.failed.connect(self._fail)
        job.start()
        self._offer()

    def _show(self, got: tuple[Document, Compared]) -> None:
        self._end_job()
        self._other, self._compared = got
        found = self._compared
        comparison = found.shown.comparison
        bar = self.pair.list.verticalScrollBar()
        place, ticked = bar.value(), self.pair.list.parts() if self._keeps_ticks else {}
        self.pair.show_comparison(found.shown, count_words(self._tr, comparison.counts))
        self.pair.list.tick(ticked)
        bar.setValue(place)
        left, right = found.figures
        self.figures.show_figures(
            (left, names_in(comparison.base)), (right, found.shown.listing.names)
        )
        self._offer()

    def _fail(self, error: Exception) -> None:
        self._end_job()
        self._ask.tell(self._tr("The maps were not compared"), reason(error, self._tr))
        self.reject()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.give_up()
            self._job = None

    def _offer(self) -> None:
        """Offer what can be done now."""
        found = None if self.busy else self._compared
        parts = self.pair.list.parts()
        chosen = len(parts)
        self.take.setEnabled(found is not None and bool(chosen) and not self._session.read_only)
        self.take.setText(
            self._tr.plural("Take one into this map", "Take {n} into this map", chosen)
            if chosen
            else self._tr("Take into this map")
        )
        self.give.setEnabled(found is not None and bool(parts or self._lately))
        self.write.setEnabled(found is not None)
        self.pairs.setVisible(found is not None and bool(found.proposed))
        self.all.setEnabled(found is not None and bool(found.shown.comparison.differences))
        self.all.blockSignals(True)
        self.all.setChecked(self.pair.list.has_all_ticked())
        self.all.blockSignals(False)

    # --- what is done -------------------------------------------------------------------------

    def _go(self, difference: Difference) -> None:
        """Leave for the place of a difference in the open map, if it has one there."""
        if self._compared is None:
            return
        comparison = self._compared.shown.comparison
        find = comparison.in_base if self._wanted.mine == "base" else comparison.in_copy
        spot = find(difference.key)
        if spot is None:
            self.hint.setText(self._tr("This is not in the map in this window."))
            return
        if self.isModal() or self._hides_map:
            self.accept()
        self._navigator.show_record(spot.key)
        self._window.activateWindow()

    @property
    def _hides_map(self) -> bool:
        """Whether this stands before the better half of the map's window."""
        frame = self._window.frameGeometry()
        covered = self.frameGeometry() & frame
        return 2 * covered.width() * covered.height() > frame.width() * frame.height()

    def _take(self) -> None:
        parts, other = self.pair.list.parts(), self._other
        if other is None or not parts:
            return
        taken = self._taken(parts, other)
        refused: list[str] = []
        step: Step = "take_into_base" if self._wanted.mine == "base" else "give_to_copy"
        chosen = [key for key in taken.patch.keys if key.kind == "cards"]
        if self._session.edit(step, taken.patch, select=chosen, refused=refused.append):
            missed = {each.key for each in taken.missed}
            self._lately = {key: fields for key, fields in parts.items() if key not in missed}
            self._compare()
            self.pair.list.setFocus()
        said = taken_words(len(parts) - len(taken.missed), taken.missed, other, self._tr)
        self.hint.setText(refused[0] if refused else said)

    def _taken(self, parts: Parts, other: Document) -> Taken:
        mine = self._session.document
        if self._wanted.mine == "base":
            return take_into_base(mine, other, parts, self._pairs)
        return give_to_copy(other, mine, parts, self._pairs)

    def _give(self) -> None:
        """Offer the copies what is ticked or, where nothing is, what was taken last."""
        self.give_wanted.emit(self.pair.list.parts() or self._lately, dict(self._pairs))

    def _ask_pairs(self) -> None:
        if self._compared is None:
            return
        found = self._compared
        dialog = PairsDialog(self, found.shown.comparison, found.proposed, self._titles, self._tr)
        dialog.confirmed.connect(self._join)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _join(self, pairs: dict[str, str]) -> None:
        self._pairs |= pairs
        self._compare()

    def _write(self) -> None:
        if self._compared is None:
            return
        comparison = self._compared.shown.comparison
        lay_out = partial(comparison_report, comparison, self._in_order(self._own_name()))
        paths = [each for each in (self._session.path, self._wanted.path) if each is not None]
        language = comparison.base.map.language
        self.report.write(lay_out, language, self._report_place, paths)

    def _own_name(self) -> str:
        """Call the open map by what it is called outside this window, too."""
        path, title = self._session.path, " ".join(self._session.document.map.title.split())
        return path.name if path is not None else title or self._tr("Untitled map")

    def _in_order(self, own: str) -> tuple[str, str]:
        """Give the names of both maps, the base's first, as the open one is called `own`."""
        other = self._wanted.name
        return (own, other) if self._wanted.mine == "base" else (other, own)

    # --- how it stands ------------------------------------------------------------------------

    def _connect(self) -> None:
        self._later.timeout.connect(lambda: self._compare(keep_ticks=True))
        self._session.changed.connect(self._follow)
        self._session.replaced.connect(self.reject)
        self._session.state_changed.connect(self._offer)
        self.pair.list.ticked.connect(self._offer)
        self.pair.list.wanted.connect(self._go)
        self.all.toggled.connect(self.pair.list.tick_all)
        self.report.said.connect(self.hint.setText)
        self.pairs.clicked.connect(self._ask_pairs)
        self.write.clicked.connect(self._write)
        self.take.clicked.connect(self._take)
        self.give.clicked.connect(self._give)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        self.pair.below.addWidget(self.figures, 3)
        column.addWidget(self.pair, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.all)
        foot.addWidget(self.hint, 1)
        for each in (self.pairs, self.write, self.give, self.take, self.close_button):
            foot.addWidget(each)
        column.addLayout(foot)

"""How much the program grows over a long day: mixed edits, views, saves and exports in one window.

What was done can be undone without limit, so each edit leaves something; it must stay as small as
what it changed, and nothing else may pile up.
"""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import mean

from benchmarks.measure import NOTHING, Promise, Row, resident
from benchmarks.window import Stage
from cjm_desktop.desktop.work.navigator import VIEWS
from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.handoffs import add_handoff, remove_handoff
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.editing.edits.scores import score_cards
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.sections import EVERYTHING
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import ExportOptions

_CARDS = 1_000
_MOST_KILOBYTES = 4


class Day:
    """Edits that are seeded, and leave the map about as large as it was."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._session = stage.session
        self._random = Random(8)
        self._views = cycle(VIEWS)
        self._added: list[str] = []
        self._linked: list[str] = []
        self.edits: tuple[Callable[[], None], ...] = (
            self._rename, self._rename, self._note, self._move, self._score, self._back_and_forth,
            self._add_or_remove, self._link_or_unlink, self._rename_phase,
        )  # fmt: skip

    def edit(self) -> None:
        """Do one of them, and have it painted."""
        self._random.choice(self.edits)()
        self._stage.turn()

    def look(self) -> None:
        """Go to the next view."""
        self._stage.window.navigator.show_view(next(self._views))
        self._stage.turn()

    def save(self) -> None:
        """Save as the user does."""
        files = self._stage.window.files
        if not (files.save() and files.finish()):
            raise RuntimeError("the map was not saved")

    def export(self) -> None:
        """Make a PDF of everything."""
        path = self._stage.path.with_suffix(".pdf")
        PDF.export(self._session.document, path, ExportOptions(sections=EVERYTHING), force=True)

    def _card(self) -> str:
        return self._random.choice(list(self._session.document.cards))

    def _cell(self) -> CellKey:
        document = self._session.document
        roles = document.role_lane_ids
        return CellKey(self._random.choice(document.phase_ids), self._random.choice(roles))

    def _words(self) -> str:
        return f"Written {self._random.randrange(10**6)} times over"

    def _rename(self) -> None:
        card = self._card()
        patch = change_cards(self._session.document, [card], title=self._words())
        self._session.edit("rename_card", patch)

    def _note(self) -> None:
        patch = change_cards(self._session.document, [self._card()], notes=self._words() * 5)
        self._session.edit("change_card", patch)

    def _move(self) -> None:
        patch = move_cards(self._session.document, [self._card()], self._cell())
        self._session.edit("move_card", patch)

    def _score(self) -> None:
        scores = {self._card(): (self._random.randrange(21) / 2, self._random.randrange(21) / 2)}
        self._session.edit("score_card", score_cards(self._session.document, scores))

    def _back_and_forth(self) -> None:
        self._session.undo()
        self._session.redo()

    def _add_or_remove(self) -> None:
        document = self._session.document
        if len(self._added) >= 5:
            self._session.edit("remove_card", remove_cards(document, [self._added.pop(0)]))
        else:
            self._added.append(self._session.new_id())
            patch = add_card(document, self._added[-1], self._cell(), None, title=self._words())
            self._session.edit("add_card", patch)

    def _link_or_unlink(self) -> None:
        document = self._session.document
        linked = [each for each in self._linked if each in document.handoffs]
        if len(linked) >= 5:
            self._session.edit("remove_handoff", remove_handoff(document, linked[0]))
            self._linked = linked[1:]
        else:
            source, target = self._random.sample(list(document.cards), 2)
            self._linked = [*linked, self._session.new_id()]
            patch = add_handoff(document, self._linked[-1], source, target)
            self._session.edit("add_handoff", patch)

    def _rename_phase(self) -> None:
        phase = self._random.choice(self._session.document.phase_ids)
        patch = change_phase(self._session.document, phase, name=self._words()[:40])
        self._session.edit("change_phase", patch)


def measure(cards: int, quick: bool) -> list[Row]:
    """Work; the last tenth is held against earlier ones, when everything has been made once."""
    if cards != _CARDS:
        return []
    stage = Stage(cards)
    day = Day(stage)
    edits = 2_000 if quick else 20_000
    tenth = edits // 10
    used: list[float] = []
    held: list[tuple[int, int]] = []
    for number in range(1, edits + 1):
        day.edit()
        if number % (edits // 100) == 0:
            day.look()
        if number % (edits // 40) == 0:
            day.save()
        if number % tenth == 0:
            day.export()
            stage.settle()
            held.append((_own("fd"), _own("task")))
        used.append(resident())
    # In a short day, what is remembered is still being filled.
    promise = NOTHING if quick else Promise(median=_MOST_KILOBYTES)
    return _rows(cards, used, held, promise)


def _rows(
    cards: int, used: list[float], held: list[tuple[int, int]], promise: Promise
) -> list[Row]:
    edits, tenth = len(used), len(used) // 10
    early, middle, late = used[tenth : 2 * tenth], used[5 * tenth : 6 * tenth], used[-tenth:]
    each = (mean(late) - mean(middle)) * 1_000 / (4 * tenth)
    (files, threads), (last_files, last_threads) = held[1], held[-1]
    when = f"after {edits:,} edits; floor: after a fifth of them"
    return [
        Row(
            "memory, a workshop", cards, late, floor=mean(early), unit="MB",
            note=f"the last {tenth:,} of {edits:,} edits, with all steps to undo; "
            f"floor: the second {tenth:,}",
        ),
        Row(
            "memory, each edit of a workshop", cards, [each], promise, unit="KB",
            note="in its second half, when what is remembered of cells, dots and texts is full",
        ),
        Row("open files, a workshop", cards, [float(last_files)], Promise(ratio=1),
            float(files), unit="pieces", note=when),
        Row("threads, a workshop", cards, [float(last_threads)], Promise(ratio=1),
            float(threads), unit="pieces", note=when),
    ]  # fmt: skip


def _own(what: str) -> int:
    """Count the open files ("fd") or the threads ("task") of this process (Linux)."""
    return len(list(Path("/proc/self", what).iterdir()))

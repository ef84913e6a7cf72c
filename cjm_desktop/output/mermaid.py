"""A map as a journey for Mermaid: phases as sections, cards as tasks, lanes as actors.

Mermaid ends names at some signs. They are replaced by what looks alike, and a comment says what
stood there, so that it is read back (`intake.pasting.mermaid`). A task has to have a score: where
no experience is said it is the middle, and a comment says so.
"""

from collections.abc import Iterator
from pathlib import Path

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.mermaid_names import mermaid_name
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_MIDDLE = 3
_HOLDS_CARDS = frozenset({"role", "topic"})
_Task = tuple[str, int | None]


def mermaid_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Write the journey."""
    progress(0, 1)
    shown, tr = selected(document, options), Wording.of(document.map.language)
    return ["\n".join((*_lines(shown, tr), "")).encode("utf-8")]


def mermaid_losses(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say what a journey for Mermaid does not hold of a map."""
    shown = selected(document, options)
    cards = [card for card in shown.cards.values() if card.phase is not None]
    kinds = sum(card.kind != "touchpoint" for card in cards)
    if kinds:
        yield tr.plural(
            "Mermaid knows no kinds of cards: {n} becomes a plain task",
            "Mermaid knows no kinds of cards: {n} become plain tasks",
            kinds,
        )
    notes = sum(bool(card.notes.strip()) for card in cards)
    if notes:
        yield tr.plural(
            "Mermaid holds no notes: {n} will be missing",
            "Mermaid holds no notes: {n} will be missing",
            notes,
        )
    if shown.handoffs:
        yield tr.plural(
            "Mermaid holds no arrows: {n} will be missing",
            "Mermaid holds no arrows: {n} will be missing",
            len(shown.handoffs),
        )
    if quotes := sum(bool(quote.text.strip()) for quote in shown.quotes.values()):
        yield tr.plural(
            "Mermaid holds no quotes: {n} will be missing",
            "Mermaid holds no quotes: {n} will be missing",
            quotes,
        )


def _lines(document: Document, tr: Wording) -> Iterator[str]:
    yield "journey"
    title = mermaid_name(document.map.title)
    if title:
        yield f"    title {title}"
    lanes = [lane for lane in document.lane_ids if document.lanes[lane].kind in _HOLDS_CARDS]
    for number, phase in enumerate(document.phase_ids, start=1):
        tasks = _tasks(document, phase, lanes, tr)
        if not tasks:
            continue
        name = document.phases[phase].name or tr("Phase {number}", number=number)
        yield from _noted(name)
        yield f"    section {mermaid_name(name)}"
        for (task, felt), actors in tasks.items():
            yield from _noted(task, *actors)
            if felt is None:
                yield f"    %% no score: {mermaid_name(task)}"
            score = _MIDDLE if felt is None else felt + _MIDDLE
            yield f"      {mermaid_name(task)}: {score}: {', '.join(map(mermaid_name, actors))}"


def _tasks(
    document: Document, phase: str, lanes: list[str], tr: Wording
) -> dict[_Task, dict[str, None]]:
    """Put cards of a phase that say the same into one task of several actors, in their order."""
    found: dict[_Task, dict[str, None]] = {}
    for lane in lanes:
        actor = document.lanes[lane].name or phrase(tr, document.lanes[lane].kind)
        for _, card in document.cells.get(CellKey(phase, lane), ()):
            found.setdefault((_title(card, tr), card.experience), {})[actor] = None
    return found


def _title(card: Card, tr: Wording) -> str:
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def _noted(*names: str) -> Iterator[str]:
    """Note in a comment what a name was before signs in it were replaced."""
    for name in names:
        written = " ".join(name.split())
        if mermaid_name(name) != written:
            yield f"    %% {mermaid_name(name)} = {written}"

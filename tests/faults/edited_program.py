"""The program itself, worked on by no hand: seeded edits in a real window, until it is killed.

Each state of the map is noted in a file, with when it came about: `SECONDS DIGEST`.
"""

import hashlib
import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer

from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import Windows
from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Gesture
from cjm_desktop.journey.document import CellKey
from cjm_desktop.storage.codec import dumps

EVERY_MS = 15


class Worker:
    """Edits the open map again and again."""

    def __init__(self, window: MainWindow, seed: int, notes: Path) -> None:
        self._session = window.session
        self._files = window.files
        self._random = Random(seed)
        self._notes = notes.open("a", buffering=1)
        self._gesture: Gesture | None = None
        self._typed = ""
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._turn)
        self._note()
        self._timer.start(EVERY_MS)

    def _turn(self) -> None:
        choices = (
            [self._drag] * 6 + [self._drop] if self._gesture else
            [self._type] * 6 + [self._add, self._move, self._change, self._undo, self._undo]
            + [self._redo, self._drag, self._remove] + [self._save] * (self._random.random() < 0.2)
        )  # fmt: skip
        self._random.choice(choices)()
        self._note()

    def _note(self) -> None:
        store = self._session.store
        digest = hashlib.sha256(dumps(store.document)).hexdigest()
        self._notes.write(f"{time.monotonic()} {digest}\n")

    def _card(self) -> str | None:
        cards = sorted(self._session.document.cards)
        return self._random.choice(cards) if cards else None

    def _cell(self) -> CellKey:
        document = self._session.document
        roles = document.role_lane_ids
        return CellKey(self._random.choice(document.phase_ids), self._random.choice(roles))

    def _type(self) -> None:
        self._typed = (self._typed + self._random.choice("abcdefg "))[-60:]
        patch = change_map(self._session.document, purpose=self._typed)
        self._session.edit("change_map", patch, merge="purpose")
        if self._random.random() < 0.1:
            self._session.seal()

    def _add(self) -> None:
        session = self._session
        patch = add_card(session.document, session.new_id(), self._cell(), None, title="New")
        session.edit("add_card", patch)

    def _move(self) -> None:
        if (card := self._card()) is not None:
            patch = move_cards(self._session.document, [card], self._cell())
            self._session.edit("move_card", patch)

    def _change(self) -> None:
        if (card := self._card()) is not None:
            title = f"Title {self._random.randrange(1_000)}"
            patch = change_cards(self._session.document, [card], title=title)
            self._session.edit("change_card", patch)

    def _remove(self) -> None:
        if (card := self._card()) is not None and len(self._session.document.cards) > 20:
            self._session.edit("remove_card", remove_cards(self._session.document, [card]))

    def _undo(self) -> None:
        self._session.undo()

    def _redo(self) -> None:
        self._session.redo()

    def _save(self) -> None:
        self._files.save()

    def _drag(self) -> None:
        if (card := self._card()) is None:
            return
        if self._gesture is None:
            self._gesture = self._session.gesture("score_card")
        value = self._random.randrange(21) / 2
        self._gesture.change(change_cards(self._session.document, [card], potential=value))

    def _drop(self) -> None:
        if self._gesture is not None:
            if self._random.random() < 0.3:
                self._gesture.cancel()
            else:
                self._gesture.commit()
            self._gesture = None


def main(path: str, seed: str, notes: str) -> int:
    """Start the program on a map and work on it."""
    make = Windows.make

    def made(self: Windows) -> MainWindow:
        window = make(self)
        window.files.opened.connect(lambda: kept.append(Worker(window, int(seed), Path(notes))))
        return window

    kept: list[Worker] = []
    Windows.make = made  # type: ignore[method-assign]
    return app.run(Path(path))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

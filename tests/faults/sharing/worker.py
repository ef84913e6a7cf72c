"""A program without a window, told by its standard input what its user does with one map.

Each line names a step; the answer is a line that says how the map stands after it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.work import file_watch
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.map_guard import MapGuard
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.settings_file import Fleeting
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from tests.gui.desk import Person


class Program:
    """What a window has, and its user, who goes back from every question."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.person = Person()
        self.session = Session(Document())
        self.files = Files(self.session, Settings(Fleeting()), self.person)
        self.guard = MapGuard(self.session, self.files, self.person)
        self.edits = 0

    def do(self, step: str, path: Path) -> dict[str, object]:
        """Take one step, and say how the map stands."""
        self.person.asked.clear()
        match step:
            case "open":
                self.files.open(path)
            case "edit":
                self._edit()
            case "save":
                self.files.save()
                self.files.finish()
            case "take":
                self.person.about_taking_over = True
                self.guard.take_over()
            case "close":
                self.person.about_unsaved = "discard"
                self.files.close()
            case _:
                raise ValueError(step)
        QApplication.processEvents()
        return {
            "title": self.session.document.map.title,
            "read_only": self.session.read_only,
            "has_map": self.files.has_map,
            "modified": self.files.modified,
            "asked": list(self.person.asked),
        }

    def _edit(self) -> None:
        self.edits += 1
        patch = change_map(self.session.document, title=f"{self.name}{self.edits}")
        self.session.edit("change_map", patch)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Take the steps that are read."""
    file_watch.POLL = 0.01  # type: ignore[misc]
    file_watch.FIRST_MS = 0  # type: ignore[misc]
    application = QApplication(["worker"])
    program = Program(sys.argv[1])
    say("ready")
    for line in sys.stdin:
        step, _, path = line.strip().partition(" ")
        say(json.dumps(program.do(step, Path(path))))
    del application


if __name__ == "__main__":
    main()

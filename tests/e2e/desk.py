"""A person at the running program, and what they do in any job: look, click, save, leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from tests.e2e.program import Program
from tests.e2e.screen import Screen, until


@dataclass
class Desk:
    """A person at the program: what they see and where their files go."""

    screen: Screen
    program: Program
    home: Path

    def click(self, *question: object) -> None:
        """Click in the middle of something."""
        self.screen.click(self.program.place(*question).middle)

    def cards(self) -> dict[str, list[object]]:
        """The cards by their titles."""
        return {card[0]: card[1:] for card in self.program.ask("cards")}

    def wait_for_card(self, title: str, *fields: object) -> None:
        """Wait until a card is as described: kind, phase, lane, potential, effort."""
        until(
            lambda: self.cards().get(title) == list(fields),
            lambda: f"{title} {fields} {self.cards()}",
        )

    def wait_for_focus(self, kind: str) -> None:
        """Wait until a widget of a class has the keyboard."""
        self.program.until(f"focus on {kind}", lambda state: (state["focus"] or [""])[0] == kind)

    def wait_for_dialog(self, title: str | None) -> None:
        """Wait until a dialog is open and in front; None: until none is."""
        self.program.until(
            f"dialog {title}",
            lambda state: (
                state["modal"] == title
                and (state["front"] == title if title else state["front"] is not None)
            ),
        )

    def save_as(self, name: str) -> Path:
        """Save under a name that is typed in the file dialog; gives the file."""
        program, screen = self.program, self.screen
        screen.key("ctrl+s")
        self.wait_for_dialog("Save the map as")
        screen.picture("save-as")
        screen.key("ctrl+a")
        screen.write(name)
        screen.key("Return")
        self.wait_for_dialog(None)
        path = self.home / f"{name}.cjm"
        program.until("saved", lambda state: not state["modified"])
        assert program.state["title"].startswith(path.name)
        assert path.is_file()
        screen.picture("saved")
        return path

    def export_as(self, name: str, clicks: Sequence[str] = ()) -> Path:
        """Export a PDF under a name that is typed, after clicks in its form; gives the file."""
        screen = self.screen
        screen.key("ctrl+e")
        self.wait_for_dialog("Export")
        for text in clicks:
            self.click("widget", "QPushButton", text)
        screen.picture("export")
        self.click("widget", "QPushButton", "Change…")
        self.wait_for_focus("QLineEdit")
        screen.picture("export-file")
        screen.key("ctrl+a")
        screen.write(name)
        screen.key("Return")
        self.click("widget", "QPushButton", "Export")
        self.program.place("widget", "QLabel", "The file is ready")
        screen.picture("exported")
        self.click("widget", "QPushButton", "Close")
        self.wait_for_dialog(None)
        path = self.home / f"{name}.pdf"
        assert path.is_file()
        return path

    def leave(self) -> None:
        """Quit without being asked anything, since all is saved."""
        self.screen.key("ctrl+q")
        assert self.program.wait_for_end() == 0


def pages_of(path: Path) -> list[str]:
    """Give the text of a PDF, page by page, as another program reads it."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()

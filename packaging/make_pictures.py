"""Make the pictures of the documents from the running program, so that they show what is there.

Usage: packaging/make_pictures.py [--all | --guide]
The README's pictures go to docs/pictures, those of the user's guide beside its texts; --all adds
larger and dark ones, in build/pictures; --guide makes those of the guide alone.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import guide_pictures
from stage import new_window, settled

from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.desktop.work.settings import ThemeChoice

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources/samples/bouncy-ball-machine.cjm"
SELECTED = "Search for the fault by its name"
ZOOM = 0.8


class Shot(NamedTuple):
    """A picture to make."""

    name: str
    view: View
    width: int
    height: int
    look: ThemeChoice = "light"

    @property
    def file(self) -> str:
        """The file's name."""
        dark = "-dark" if self.look == "dark" else ""
        return f"{self.name}-{self.width}x{self.height}{dark}.png"


VIEWS: tuple[tuple[str, View], ...] = (
    ("map", "map"),
    ("gap-chart", "gap"),
    ("presence", "insight"),
)
README = [Shot(name, view, 1366, 768) for name, view in VIEWS]
OTHERS = [
    *(Shot(name, view, 1920, 1080) for name, view in VIEWS),
    *(Shot(name, view, 1366, 768, "dark") for name, view in VIEWS),
]


def main() -> None:
    """Make what was asked for and say where it is."""
    if "--guide" not in sys.argv[1:]:
        for shot in README:
            make(shot, ROOT / "docs/pictures")
    if "--all" in sys.argv[1:]:
        for shot in OTHERS:
            make(shot, ROOT / "build/pictures")
    for path in guide_pictures.make_all(ROOT / "docs/guide"):
        print(path.relative_to(ROOT))


def make(shot: Shot, folder: Path) -> None:
    """Show the sample in a window of its own, one touchpoint selected, and save what is seen."""
    with new_window((shot.width, shot.height), shot.look) as window:
        window.files.open(SAMPLE)
        window.navigator.show_view(shot.view)
        window.places.map_view.zoom_to(ZOOM)
        window.places.map_view.canvas.scroll_to(0, 0)
        cards = window.session.document.cards.items()
        window.session.select_cards(card_id for card_id, card in cards if card.title == SELECTED)
        picture = settled(window)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / shot.file
    picture.save(path, optimize=True)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()

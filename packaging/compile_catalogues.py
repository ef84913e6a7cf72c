"""The build's own step: compile the catalogues, so that no compiled file is kept in the repository.

Runs whenever the project is built or installed, an editable installation included. Compiled with
another version of Babel a catalogue has other bytes and the same messages.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogues(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling asks before it builds."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile each `.po` into the `.mo` beside it."""
        for source in Path(self.root, "resources", "translations").rglob("*.po"):
            with source.open("rb") as file:
                catalogue = read_po(file, locale=source.parent.parent.name)
            with source.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue)

"""What is said of a version, and of what is another way now than it was then."""

from datetime import datetime
from typing import NamedTuple

from cjm_desktop.desktop.dialogs.versions.version import Version
from cjm_desktop.editing.patch import Patch
from cjm_desktop.words.numbers import amount
from cjm_desktop.words.wording import Wording

BETWEEN = " · "


class Counts(NamedTuple):
    """How many records came, changed and went since a version."""

    added: int
    changed: int
    removed: int

    @classmethod
    def of(cls, since: Patch) -> "Counts":
        """Count what a patch from the version to the present does."""
        return cls(len(since.added), len(since.updated), len(since.removed))

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self)


def moment(when: datetime, now: datetime) -> str:
    """Say when something was, in the time of this place: the hour alone if it was today."""
    here, today = when.astimezone(), now.astimezone().date()
    return f"{here:%H:%M}" if here.date() == today else f"{here:%Y-%m-%d %H:%M}"


def size_words(size: int, tr: Wording) -> str:
    """Say how large a file is."""
    if size < 1_000_000:
        return amount(tr, max(round(size / 1_000), 1), "KB")
    return amount(tr, round(size / 1_000_000, 1), "MB")


def facts(version: Version, now: datetime, tr: Wording) -> list[str]:
    """Say when a version was, and how large it is, as far as that is known."""
    said = [] if version.when is None else [moment(version.when, now)]
    return said if version.size is None else [*said, size_words(version.size, tr)]


def changes(counts: Counts, tr: Wording) -> str:
    """Say in a few words how far a version is from the present."""
    if not counts.total:
        return tr("as the map is now")
    return tr.plural("one change since", "{n} changes since", counts.total)


def changes_in_full(counts: Counts, tr: Wording) -> str:
    """Say what kinds of change there were since a version."""
    if not counts.total:
        return tr("The map is now as it was then.")
    said = []
    if counts.added:
        said.append(tr.plural("one record added", "{n} records added", counts.added))
    if counts.changed:
        said.append(tr.plural("one changed", "{n} changed", counts.changed))
    if counts.removed:
        said.append(tr.plural("one removed", "{n} removed", counts.removed))
    return tr("Since then: {changes}", changes=", ".join(said))

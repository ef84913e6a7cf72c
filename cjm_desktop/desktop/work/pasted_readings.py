"""What is said when readings from the clipboard were put in."""

from collections.abc import Sequence

from cjm_desktop.intake.readings import Pasted, Unread
from cjm_desktop.words.wording import Wording

_SHORT = 40
"""How many characters are repeated of a line that was not understood, or of a heading."""
_NAMED = 3
"""How many headings are repeated."""


def outcome(tr: Wording, pasted: Pasted, added: int, replaced: int) -> str:
    """Say what became of what was pasted, in finished sentences."""
    said = []
    if added:
        said.append(tr.plural("One reading added.", "{n} readings added.", added))
    if replaced:
        said.append(tr.plural("One reading replaced.", "{n} readings replaced.", replaced))
    if pasted.total and not said:
        said.append(tr("These readings are here already."))
    if pasted.unread:
        said.append(not_understood(tr, pasted.unread))
    return " ".join(said) or tr(
        "There are no readings to paste: copy two columns of a spreadsheet, days and values."
    )


def not_understood(tr: Wording, unread: Sequence[Unread]) -> str:
    """Say how many lines were not understood, and which is the first; empty if there is none."""
    if not unread:
        return ""
    line, text = unread[0]
    return tr.plural(
        "Line {line} was not understood: {text}",
        "{n} lines were not understood, the first is line {line}: {text}",
        len(unread), line=line, text=_shortened(text),
    )  # fmt: skip


def not_named(tr: Wording, headings: Sequence[str]) -> str:
    """Say which headings name no KPI, the first few in their words; empty if all do."""
    if not headings:
        return ""
    names = ", ".join(_shortened(heading) for heading in headings[:_NAMED])
    more = len(headings) - _NAMED
    if more <= 0:
        return tr("No KPI is called {names}.", names=names)
    return tr.plural(
        "No KPI is called {names}, nor as one more heading says.",
        "No KPI is called {names}, nor as {n} more headings say.",
        more, names=names,
    )  # fmt: skip


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

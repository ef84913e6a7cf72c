"""What is said when readings from the clipboard were put in."""

from collections.abc import Sequence

from cjm_desktop.intake.readings import Pasted, Unread
from cjm_desktop.words.wording import Wording

_SHORT = 40
"""How many characters of a line that was not understood are repeated."""


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
    short = " ".join(text.split())
    short = short if len(short) <= _SHORT else f"{short[:_SHORT].rstrip()}…"
    return tr.plural(
        "Line {line} was not understood: {text}",
        "{n} lines were not understood, the first is line {line}: {text}",
        len(unread), line=line, text=short,
    )  # fmt: skip

"""What is said of what was doubtful in what comes in."""

from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.words.wording import Wording

_SHORT = 60
"""How many characters are repeated of what somebody wrote."""


def doubt_sentence(tr: Wording, doubt: Doubt) -> str:
    """Say what was not understood, and what becomes of it."""
    text = _shortened(doubt.text)
    match doubt.code:
        case "phase":
            return tr("The map has no phase “{name}”.", name=text)
        case "lane":
            return tr("The map has no role or lane “{name}”.", name=text)
        case "heading":
            return tr("“{name}” is no field of a card: it goes to the notes.", name=text)
        case "value":
            return tr(
                "“{value}” does not fit {field}: it goes to the notes.",
                value=text, field=tr.quoted(_shortened(doubt.heading)),
            )  # fmt: skip
        case "column":
            return tr("The column “{name}” is left out.", name=text)
        case "sheet":
            return tr("The sheet “{name}” is left out.", name=text)
        case "above":
            return tr("What stands above the headings is left out: “{text}”.", text=text)
        case "filled":
            return tr("An empty cell under “{name}” means what stands above it.", name=text)
        case "same":
            return tr("“{name}” is taken for “{other}”.",
                      name=text, other=_shortened(doubt.heading))  # fmt: skip


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

"""What is said of what was doubtful in what comes in."""

from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.words.fields import kind_words
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
        case _:
            return _of_part(tr, doubt, text)


def _of_part(tr: Wording, doubt: Doubt, text: str) -> str:
    """Say what became of a part of a file that is no table."""
    match doubt.code:
        case "page":
            return tr("The page “{name}” is left out.", name=text)
        case "about":
            return tr("The map has “{name}” already: what the file says of it is left out.",
                      name=text)  # fmt: skip
        case "section":
            return tr("The section “{name}” is left out.", name=text)
        case "unknown_actor":
            return tr("The file refers to the actor “{name}”, but does not name it.", name=text)
        case "unknown_phase":
            return tr("The file refers to the phase “{name}”, but does not name it.", name=text)
        case "one_phase":
            return tr("The file names no phases: all of it stands in “{name}”.", name=text)
        case "untitled":
            return tr("Card {number} has no title and is left out.", number=text)
        case "spanning":
            return tr("“{name}” counts for all that it stands above or beside.", name=text)
        case "by_place":
            return tr("Phases and roles are proposed by where shapes stand. Check them.")
        case _:
            return _counted(tr, doubt, text)


def _counted(tr: Wording, doubt: Doubt, text: str) -> str:
    n = doubt.times
    match doubt.code:
        case "sums":
            return tr("The row of sums is left out: “{text}”.", text=text)
        case "no_phase":
            return tr.plural(
                "One touchpoint names no phase: it stands where the one before it does.",
                "{n} touchpoints name no phase: they stand where those before them do.", n,
            )  # fmt: skip
        case "arrows":
            return tr.plural("One arrow is left out.", "{n} arrows are left out.", n)
        case "pictures":
            return tr.plural(
                "One picture or chart is left out.", "{n} pictures and charts are left out.", n
            )
        case "records":
            kind = kind_words(tr, text)
            return tr.plural(
                "Of “{name}” one is left out: the map has its own.",
                "Of “{name}” {n} are left out: the map has its own.", n, name=kind,
            )  # fmt: skip
        case "no_text":
            return tr.plural(
                "One shape without text is left out.", "{n} shapes without text are left out.", n
            )
        case _:
            return tr.plural(
                "“{name}” is left out: once", "“{name}” is left out: {n} times", n, name=text
            )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rstrip()}…"

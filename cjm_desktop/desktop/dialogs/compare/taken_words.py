"""What was taken over from another map and what was not, in a sentence."""

from cjm_desktop.desktop.work.refusal import sentence
from cjm_desktop.editing.edits.taking import Missed
from cjm_desktop.editing.store import Refused
from cjm_desktop.insight.comparing.comparison import name_of
from cjm_desktop.journey.document import Document
from cjm_desktop.words.fields import kind_words
from cjm_desktop.words.wording import Wording


def taken_words(taken: int, missed: tuple[Missed, ...], source: Document, tr: Wording) -> str:
    """Say how many were taken, and of the first that was not, why."""
    said = (
        [
            tr.plural(
                "One taken over; Undo takes it back", "{n} taken over; Undo takes them back", taken
            )
        ]
        if taken
        else []
    )
    if missed:
        record = source.get(missed[0].key)
        name = "" if record is None else " ".join(name_of(source, record).split())
        name = name or kind_words(tr, missed[0].key.kind)
        why = sentence(tr, Refused(missed[0].breach))
        said.append(
            tr.plural(
                "One could not be taken: {name}. {why}",
                "{n} could not be taken, the first of them: {name}. {why}",
                len(missed),
                name=name,
                why=why,
            )
        )
    return " ".join(said)

"""The closed sets of values as the inspector offers them, in the window's language."""

from collections.abc import Iterable

from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, EVIDENCE
from cjm_desktop.layout.icons import EVIDENCE_ICONS, EXPERIENCE_ICONS, KIND_ICONS
from cjm_desktop.layout.party_words import party_words
from cjm_desktop.words.codes import experience, phrase
from cjm_desktop.words.wording import Wording


def coded_options(tr: Wording, codes: Iterable[str]) -> list[Option]:
    """Offer codes by their words."""
    return [Option(code, phrase(tr, code)) for code in codes]


def or_none(tr: Wording, options: list[Option]) -> list[Option]:
    """Offer "not set" before the others."""
    return [Option(None, tr("Not set")), *options]


def kinds(tr: Wording) -> list[Option]:
    """Offer the kinds of card with their icons and colours."""
    return [Option(kind, phrase(tr, kind), KIND_ICONS[kind], f"kind-{kind}") for kind in CARD_KINDS]


def evidence(tr: Wording) -> list[Option]:
    """Offer the grades of evidence with their icons."""
    return [Option(each, phrase(tr, each), EVIDENCE_ICONS[each], "quiet") for each in EVIDENCE]


def changes(tr: Wording) -> list[Option]:
    """Offer what becomes of a card in the improved journey."""
    return [
        Option(None, tr("As it was")), Option("added", tr("New")), Option("removed", tr("Removed"))
    ]  # fmt: skip


def presence(tr: Wording) -> list[Option]:
    """Offer yes, no and unknown."""
    return [Option(True, tr("Yes")), Option(False, tr("No")), Option(None, "?")]


def needs(tr: Wording) -> list[Option]:
    """Offer yes, no and unknown as signs, for where words have no room."""
    return [
        Option(True, tr("Yes"), "check", "good"),
        Option(False, tr("No"), "x", "bad"),
        Option(None, tr("Not known"), "circle-help", "quiet"),
    ]


def faces(tr: Wording) -> list[Option]:
    """Offer the five steps of experience as faces."""
    return [
        Option(step, experience(tr, step), icon) for step, icon in sorted(EXPERIENCE_ICONS.items())
    ]


def phases(tr: Wording, document: Document) -> list[Option]:
    """Offer the phases by number and name, and the idea tray."""
    found = [
        Option(each, f"{place}. {document.phases[each].name}" if document.phases[each].name
               else tr("Phase {number}", number=place))
        for place, each in enumerate(document.phase_ids, 1)
    ]  # fmt: skip
    return [*found, Option(None, tr("Idea tray"), "inbox", "quiet")]


def roles(tr: Wording, document: Document) -> list[Option]:
    """Offer the roles that a topic can be about."""
    return [Option(each, party_words(document, each, tr)) for each in document.role_lane_ids]


def card_lanes(tr: Wording, document: Document) -> list[Option]:
    """Offer the lanes that hold cards."""
    places = {each: place for place, each in enumerate(document.lane_ids, 1)}
    return [
        Option(each, document.lanes[each].name or tr("Lane {number}", number=places[each]))
        for each in card_lane_ids(document)
    ]

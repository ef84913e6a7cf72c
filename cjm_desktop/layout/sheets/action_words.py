"""What is said of actions, on the screen and on paper."""

from datetime import date

from cjm_desktop.insight.action_list import Action, Tally, is_overdue
from cjm_desktop.insight.action_order import ActionField
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording


def headline(counted: Tally, tr: Wording) -> str:
    """Say how many actions there are and how far: “7 actions · 2 done · 1 overdue”."""
    said = [tr.plural("{n} action", "{n} actions", counted.actions)]
    if counted.done:
        said.append(tr.plural("{n} done", "{n} done", counted.done))
    if counted.overdue:
        said.append(tr.plural("{n} overdue", "{n} overdue", counted.overdue))
    return " · ".join(said)


def due_words(card: Card, today: date, tr: Wording) -> str:
    """Say when a card is due, and that the day is past; empty if no day is set."""
    if card.due is None:
        return ""
    day = short_day(tr, card.due)
    return tr("{day} · overdue", day=day) if is_overdue(card, today) else day


def field_name(field: ActionField, tr: Wording) -> str:
    """Name a column of the list."""
    names: dict[ActionField, str] = {
        "title": tr("What"),
        "decision": tr("Decision"),
        "phase": tr("Phase"),
        "lane": tr("Lane"),
        "gap": tr("Gap"),
        "owner": tr("Owner"),
        "due": tr("Due"),
        "progress": tr("Progress"),
    }
    return names[field]


def action_words(
    document: Document, action: Action, field: ActionField, today: date, tr: Wording
) -> str:
    """Say what stands in a column of the list; empty for what is not known."""
    card = action.card
    match field:
        case "title":
            return " ".join(card.title.split()) or phrase(tr, card.kind)
        case "decision":
            return phrase(tr, card.decision) if card.decision else ""
        case "phase":
            return place_words(document, CellKey(card.phase, None), tr)
        case "lane":
            return place_words(document, CellKey(None, card.lane), tr)
        case "gap":
            return "" if action.gap is None else signed_number(tr, action.gap)
        case "owner":
            return " ".join(card.owner.split())
        case "due":
            return due_words(card, today, tr)
        case "progress":
            return phrase(tr, card.progress)

"""What the fields of a map's records are called, the same as where they are edited."""

from collections.abc import Mapping
from typing import Final

from cjm_desktop.words.wording import N_, Wording

KINDS: Final[Mapping[str, str]] = {
    "map": N_("The map’s details"),
    "phases": N_("Phase"),
    "lanes": N_("Lane"),
    "personas": N_("Persona"),
    "cards": N_("Card"),
    "handoffs": N_("Arrow"),
    "kpis": N_("KPI"),
    "rounds": N_("Round of voting"),
    "workshops": N_("Workshop"),
    "quotes": N_("Quote"),
    "assets": N_("Picture"),
}
"""What one record of a kind is called."""

_OF_KIND: Final[Mapping[tuple[str, str], str]] = {
    ("personas", "title"): N_("Title at work"),
    ("kpis", "better"): N_("Direction"),
    ("kpis", "target"): N_("Target"),
    ("rounds", "about"): N_("What was voted"),
    ("handoffs", "target"): N_("To"),
    ("handoffs", "source"): N_("From"),
    ("quotes", "source"): N_("Known from"),
}
"""Where a field is called otherwise than those of its name elsewhere."""

_FIELDS: Final[Mapping[str, str]] = {
    "title": N_("Title"),
    "name": N_("Name"),
    "notes": N_("Notes"),
    "kind": N_("Kind"),
    "phase": N_("Phase"),
    "lane": N_("Lane"),
    "channel": N_("Channel"),
    "customer_present": N_("The customer is there"),
    "we_present": N_("We are there"),
    "potential": N_("Potential"),
    "effort": N_("Effort"),
    "effort_now": N_("Effort today"),
    "budget": N_("Budget"),
    "competence": N_("Competence"),
    "follow_up": N_("Follow-up"),
    "best_for_customer": N_("Best for the customer?"),
    "message": N_("Message"),
    "answers": N_("Answers"),
    "indirect": N_("Indirect touchpoint"),
    "manner": N_("How it is done"),
    "resources": N_("Resources"),
    "experience": N_("Experience"),
    "moment_of_truth": N_("Moment of truth"),
    "qualification": N_("Qualification"),
    "evidence": N_("Evidence"),
    "research": N_("Known from"),
    "decision": N_("Decision"),
    "investment": N_("Customer pays"),
    "owner": N_("Owner"),
    "due": N_("Due"),
    "progress": N_("Progress"),
    "change": N_("In the improved journey"),
    "earlier": N_("In the journey as it is"),
    "proposed_phase": N_("Proposed phase"),
    "dropped": N_("Dropped, because"),
    "tags": N_("Tags"),
    "links": N_("Links"),
    "image": N_("Picture"),
    "label": N_("Label"),
    "goal": N_("The customer’s goal"),
    "description": N_("Description"),
    "decisive": N_("The decision is made here"),
    "duration": N_("How long it takes"),
    "role": N_("Role"),
    "side": N_("Whose side"),
    "colour": N_("Colour"),
    "look": N_("Shape and dash"),
    "width": N_("Width of its column"),
    "height": N_("Least height of its row"),
    "collapsed": N_("Collapsed"),
    "hidden": N_("Hidden"),
    "influence": N_("Part in the purchase"),
    "about": N_("About"),
    "default_kind": N_("New cards here are"),
    "takes_ideas": N_("Ideas belong here"),
    "age": N_("Age"),
    "gender": N_("Gender"),
    "geography": N_("Geography"),
    "interests": N_("Interests"),
    "earlier_leads": N_("Earlier leads"),
    "company": N_("Company"),
    "quote": N_("Quote"),
    "background": N_("Background"),
    "responsibilities": N_("Responsibilities"),
    "goals": N_("Goals"),
    "drivers": N_("Drives"),
    "challenges": N_("Challenges"),
    "knowledge_needs": N_("Needs to know"),
    "sources": N_("Sources of information"),
    "portrait": N_("Picture"),
    "unit": N_("Unit"),
    "target_on": N_("Target day"),
    "counts": N_("Whom it counts"),
    "readings": N_("Readings"),
    "on": N_("Day"),
    "seats": N_("Who had a vote"),
    "tallies": N_("What cards got"),
    "people": N_("Who was there"),
    "course": N_("Course of the workshop"),
    "came": N_("Cards that came"),
    "decided": N_("Cards decided about"),
    "remarks": N_("Parked and agreed"),
    "text": N_("What was said"),
    "said_by": N_("Said by"),
    "said_on": N_("Said on"),
    "supports": N_("Cards that rest on it"),
    "client": N_("Client"),
    "purpose": N_("Purpose"),
    "audience": N_("Audience"),
    "scope": N_("Scope"),
    "state": N_("State"),
    "variant": N_("Variant"),
    "base": N_("Made from"),
    "local_market": N_("Local market"),
    "customer_base": N_("Customer base"),
    "partners": N_("Partners"),
    "circumstances": N_("Circumstances"),
    "duration_to_scale": N_("Durations to scale"),
    "language": N_("Language"),
    "authors": N_("Authors"),
    "method": N_("Method"),
    "accent": N_("Accent colour"),
    "logo": N_("Logo"),
    "dismissed": N_("Advice that is not relevant"),
    "step_notes": N_("Workshop notes"),
    "agenda": N_("Minutes for each step"),
    "filters": N_("Saved filters"),
    "presented": N_("Steps of the presentation"),
    "export_presets": N_("Export presets"),
    "media_type": N_("Kind of picture"),
    "data": N_("Picture data"),
    "meta": N_("Kept for other programs"),
}


def has_words(kind: str, field: str) -> bool:
    """Say whether a field has words of its own."""
    return (kind, field) in _OF_KIND or field in _FIELDS


def field_words(tr: Wording, kind: str, field: str) -> str:
    """Name a field of a kind of record; one without words is named by the format's."""
    words = _OF_KIND.get((kind, field)) or _FIELDS.get(field)
    return field.replace("_", " ").capitalize() if words is None else tr(words)


def kind_words(tr: Wording, kind: str) -> str:
    """Say what a record is."""
    return tr(KINDS[kind])

"""What a card of an improved journey was before, and is now, in words."""

from cjm_desktop.insight.comparing.fields import FieldChange, holdings
from cjm_desktop.insight.earlier_journey import changed_fields
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.words.wording import Wording


def earlier_lines(document: Document, card: Card, tr: Wording) -> list[str]:
    """Give a line for each field in which a card is another now: “Potential: 4 → 7”."""
    changed = changed_fields(card)
    if not changed:
        return []
    # What words differences knows all that compares maps, and most cards have none.
    from cjm_desktop.layout.difference_words import change_words

    names = {each: phase.name for each, phase in document.phases.items()}
    names.update((each, lane.name) for each, lane in document.lanes.items())
    lines: list[str] = []
    for field, holds in holdings(Card).items():
        if field not in changed:
            continue
        change = FieldChange(field, holds, getattr(card.earlier, field), getattr(card, field))
        named, before, after = change_words("cards", change, names, tr)
        lines.append(f"{named}: {before} → {after}")
    return lines

"""What is said of a dot under the pointer: its touchpoint, and which others have its scores."""

from cjm_desktop.desktop.controls.card_words import chart_words, title_of
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.gap.gap_chart import ChartLayout
from cjm_desktop.words.wording import Wording

_NAMED = 5
"""How many touchpoints of one place are named; of more it is said how many."""


def dot_words(document: Document, chart: ChartLayout, card_id: str, tr: Wording) -> str:
    """Tell of a dot, a line for each part."""
    said = chart_words(document, document.cards[card_id], tr)
    others = chart.sharing.get(card_id, ())
    if not others:
        return said
    titles = [title_of(document.cards[each], tr) for each in others[:_NAMED]]
    if rest := len(others) - len(titles):
        titles.append(tr.plural("one more", "{n} more", rest))
    return f"{said}\n" + tr("The same scores have: {titles}", titles=", ".join(titles))

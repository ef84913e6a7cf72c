"""What was decided to be done, for a room: a few words of each, large enough to be read."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cjm_desktop.insight.action_list import Action, actions, is_overdue, tally
from cjm_desktop.insight.card import stands
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.drawing import Figure, Group, Icon, Mark
from cjm_desktop.layout.drawing import Line as Rule
from cjm_desktop.layout.icons import KIND_ICONS, PROGRESS_ICONS
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.present.figure_pages import title_row
from cjm_desktop.layout.sheets.action_words import due_words, headline
from cjm_desktop.layout.sheets.columns import Flowing, FlowPage
from cjm_desktop.layout.sheets.flow import Headed, flow
from cjm_desktop.layout.sheets.sheet_title import continued_title
from cjm_desktop.layout.story.measures import StoryPage
from cjm_desktop.layout.text import Style, block, clamped_lines
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_NAME: Final = Style("semibold", 12)
_QUIET: Final = Style("regular", 10.5, "quiet")
_LATE: Final = Style("semibold", 10.5, "bad")
_ICON: Final = 13.0
_LEFT: Final = _ICON + 8
_PAD: Final = 6.0
_LINES: Final = 2
_BELOW: Final = 8.0


def action_pages(document: Document, page: StoryPage, tr: Wording, today: date) -> Iterator[Group]:
    """Lay out the actions by worth, each as wide as the screen."""
    found = actions(document)
    rows = [_row(document, action, page.width, tr, today) for action in found]
    items = [Flowing(row, row.height) for row in rows]
    title = tr("Actions")
    head = title_row(title, headline(tally(found, today), tr), page.width)
    again = continued_title(title, page.width, tr)
    return flow(items, FlowPage(page.width, page.height), Headed(head, again, _BELOW))


def _row(document: Document, action: Action, room: float, tr: Wording, today: date) -> Figure:
    """Name an action; below that, what was decided, whose it is, by when, how far, and where."""
    card = action.card
    name = " ".join(card.title.split()) or phrase(tr, card.kind)
    inner = room - 2 * _LEFT
    lines = clamped_lines(name, _NAME, inner, _LINES)
    texts, y = block(lines, _LEFT, _PAD, _NAME, struck=not stands(card))
    late = is_overdue(card, today)
    words = " · ".join(filter(None, (
        phrase(tr, card.decision) if card.decision else "",
        " ".join(card.owner.split()),
        due_words(card, today, tr),
        phrase(tr, card.progress),
        place_words(document, CellKey(card.phase, card.lane), tr),
    )))  # fmt: skip
    style = _LATE if late else _QUIET
    more, y = block(clamped_lines(words, style, inner, _LINES), _LEFT, y + 1, style)
    done = "good" if card.progress == "done" else "quiet"
    icon = "triangle-alert" if late else PROGRESS_ICONS[card.progress]
    marks: list[Mark] = [
        Icon(0, _PAD + 1, _ICON, KIND_ICONS[card.kind], f"kind-{card.kind}"),
        *texts,
        *more,
        Icon(room - _ICON, _PAD + 1, _ICON, icon, "bad" if late else done),
        Rule(0, y + _PAD, room, y + _PAD, "hairline", 0.75),
    ]
    key, said = Key("cards", action.id), f"{name}. {words}"
    return Figure(key, "table", room, y + _PAD + 1, tuple(marks), said, f"kind-{card.kind}")

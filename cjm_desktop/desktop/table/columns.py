"""How each column of the table is edited, told by what its field holds."""

from collections.abc import Callable
from functools import partial
from typing import Final, get_args

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.card_delegates import Choices, RowDelegate
from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.controls.suggest import by_use
from cjm_desktop.desktop.table.cells import ChoiceCell, PlainCell, ReadCell, SuggestCell
from cjm_desktop.desktop.table.model import is_editable
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.comparing.fields import codes_of
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.card_table import NUMBERS, column_words
from cjm_desktop.words.codes import EXPERIENCES, experience
from cjm_desktop.words.wording import Wording

_SUGGESTED: Final = frozenset({"channel", "owner"})


def cell_of(session: Session, column: str) -> RowDelegate:
    """Make what draws and edits the cells of a column."""
    tr = session.tr_
    name = column_words(column, tr)
    if not is_editable(column):
        return PlainCell()
    if column in _SUGGESTED:
        return SuggestCell(tr, name, lambda: _used(session, column))
    if (read := _reading(tr, column)) is not None:
        return ReadCell(tr, name, read, tr("2026-10-01") if column == "due" else "")
    return ChoiceCell(name, _choices(session, column))


def _used(session: Session, column: str) -> list[str]:
    cards = session.document.cards.values()
    return by_use((getattr(card, column) for card in cards), session.tr_.language)


def _reading(tr: Wording, column: str) -> reading.Reading | None:
    if column in NUMBERS:
        return reading.score(tr)
    if column == "due":
        return reading.day_or_none(tr)
    match Card.defaults[column]:
        case str() if not codes_of(Card, column):
            return reading.TITLE
        case ():
            return reading.commas(tr)
        case _:
            return None


def _choices(session: Session, column: str) -> Callable[[], Choices]:
    tr = session.tr_
    match column:
        case "phase":
            return lambda: _offered(options.phases(tr, session.document))
        case "lane":
            return lambda: _offered(options.card_lanes(tr, session.document))
        case "experience":
            steps = [Option(step, experience(tr, step)) for step in EXPERIENCES]
            return partial(_offered, options.or_none(tr, steps))
        case "change":
            return partial(_offered, options.changes(tr))
        case _:
            return _told_by_annotation(tr, column)


def _told_by_annotation(tr: Wording, column: str) -> Callable[[], Choices]:
    annotation = Card.__dataclass_fields__[column].type
    answers = [Option(True, tr("Yes")), Option(False, tr("No"))]
    if annotation is bool:
        return partial(_offered, answers)
    if bool in get_args(annotation):
        return partial(_offered, [*answers, Option(None, tr("Not known"))])
    codes = options.coded_options(tr, codes_of(Card, column))
    optional = Card.defaults[column] is None
    return partial(_offered, options.or_none(tr, codes) if optional else codes)


def _offered(found: list[Option]) -> Choices:
    return [(" ".join(each.text.split()), each.value) for each in found]

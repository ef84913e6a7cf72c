"""What differs between maps, in words: what a record is called, and what its fields hold.

Names come by id: a record that was compared elsewhere is known here by its name alone.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from cjm_desktop.insight.comparing.comparison import Comparison, Difference, name_of
from cjm_desktop.insight.comparing.fields import FieldChange, Holds
from cjm_desktop.insight.comparing.figures import Figures
from cjm_desktop.insight.comparing.sections import Section
from cjm_desktop.insight.comparing.tour import Copy, Tour
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import CardFilter, PresentedStep
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, Kind
from cjm_desktop.journey.workshops import Remark, Stretch
from cjm_desktop.layout.present.steps import TITLES
from cjm_desktop.layout.protocol_words import remark_words
from cjm_desktop.words.codes import experience, phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.fields import field_words, kind_words
from cjm_desktop.words.guide import step_title
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.numbers import amount, number
from cjm_desktop.words.wording import N_, Wording

Names = Mapping[str, str]
"""What records are called, by id, as it was written."""

NOTHING: Final = "–"
_NAMED: Final[tuple[Kind, ...]] = (
    "phases",
    "lanes",
    "personas",
    "cards",
    "kpis",
    "rounds",
    "workshops",
    "quotes",
    "assets",
)
_EMPTY: Final = {"dropped": N_("no reason given")}
"""What an empty text says in a field that may have none at all."""
_BYTES: Final = 3 / 4
"""How many bytes a letter of base64 stands for."""


def names_in(*documents: Document) -> dict[str, str]:
    """Give what the records of maps are called; what a later one says goes."""
    return {
        each: name_of(document, record)
        for document in documents
        for kind in _NAMED
        for each, record in document.table(kind).items()
    }


class Listing(NamedTuple):
    """What a list of differences is worded by: the phases and lanes in order, and all names."""

    differences: tuple[Difference, ...]
    phases: Names
    lanes: Names
    names: Names


def listing_of(comparison: Comparison) -> Listing:
    """Give what is listed of two maps."""
    base, copy = comparison.base, comparison.aligned
    names = names_in(base, copy)
    phases = {each: names[each] for each in comparison.phase_ids}
    lanes = {each: names[each] for each in comparison.lane_ids}
    return Listing(comparison.differences, phases, lanes, names)


def listing_on_tour(tour: Tour, copy: Copy) -> Listing:
    """Give what is listed of a copy on a tour."""
    own = {each.key.id: each.name for each in copy.differences}
    names = {**names_in(tour.base), **dict(copy.phases), **dict(copy.lanes), **own}
    return Listing(copy.differences, tour.phases, tour.lanes, names)


def own_names(copy: Copy) -> Names:
    """Give what a copy calls its phases and lanes."""
    return {**dict(copy.phases), **dict(copy.lanes)}


def record_words(difference: Difference, tr: Wording) -> str:
    """Call a record by its name, one that is no card by what it is, too."""
    name = _line(difference.name)
    kind = difference.key.kind
    if kind == "cards":
        return name or tr("Untitled")
    what = kind_words(tr, kind)
    return f"{what}: {name}" if name and kind != "map" else what


def section_words(section: Section, listing: Listing, tr: Wording) -> tuple[str, str]:
    """Give the heading of a section, and the one below it for a lane (else empty)."""
    match section.part:
        case "map":
            return tr("The map as a whole"), ""
        case "lanes":
            return tr("Lanes"), ""
        case "phase":
            lane = section.cell.lane
            below = "" if lane is None else _named(lane, listing.names, "lanes", tr)
            return _numbered(str(section.cell.phase), listing.phases, tr), below
        case "tray":
            return tr("Idea tray"), ""
        case "people":
            return tr("Personas"), ""
        case "rounds":
            return tr("Rounds of voting"), ""
        case "workshops":
            return tr("Workshops"), ""
        case "quotes":
            return tr("Quotes"), ""
        case "pictures":
            return tr("Pictures"), ""


def change_words(kind: Kind, change: FieldChange, names: Names, tr: Wording) -> tuple[str, ...]:
    """Give a field's name, what it held before and what it holds now."""
    held = (value_words(change, value, names, tr) for value in (change.before, change.after))
    return field_words(tr, kind, change.field), *held


def value_words(change: FieldChange, value: Any, names: Names, tr: Wording) -> str:
    """Say what a field holds, in one line; a dash for nothing."""
    if value == "" and change.field in _EMPTY:
        return tr(_EMPTY[change.field])
    if value is None or value == "" or value == () or value == {}:
        return NOTHING
    said = _WORDED.get(change.holds, _plain)(change.field, value, names, tr)
    return _line(said) or NOTHING


def figure_words(figures: Figures, field: str, names: Names, tr: Wording) -> str:
    """Give a figure of a map in words."""
    value = getattr(figures, field)
    if field == "largest" and figures.largest_at is not None:
        return f"{number(tr, value)} ({cell_words(figures.largest_at, names, tr)})"
    return number(tr, value)


def cell_words(cell: CellKey, names: Names, tr: Wording) -> str:
    """Name a cell by its lane and phase, as far as it has them; the idea tray by itself."""
    parts: list[str] = []
    if cell.lane is not None:
        parts.append(_named(cell.lane, names, "lanes", tr))
    if cell.phase is not None:
        parts.append(_named(cell.phase, names, "phases", tr))
    return " · ".join(parts) or tr("Idea tray")


def _named(record_id: str, names: Names, kind: Kind, tr: Wording) -> str:
    return _line(names.get(record_id, "")) or f"{kind_words(tr, kind)} {record_id}"


def _numbered(phase: str, phases: Names, tr: Wording) -> str:
    place = list(phases).index(phase) + 1
    name = _line(phases[phase])
    return f"{place}. {name}" if name else tr("Phase {number}", number=place)


def _text(field: str, value: Any, names: Names, tr: Wording) -> str:
    return str(value)


def _texts(field: str, value: Any, names: Names, tr: Wording) -> str:
    return ", ".join(value)


def _code(field: str, value: Any, names: Names, tr: Wording) -> str:
    if field == "language" and value in LANGUAGES:
        return LANGUAGES[value].name
    try:
        return phrase(tr, f"{field}_{value}" if field == "side" else value)
    except KeyError:
        return _step(value, tr)


def _codes(field: str, value: Any, names: Names, tr: Wording) -> str:
    return ", ".join(_code(field, each, names, tr) for each in value)


def _reference(field: str, value: Any, names: Names, tr: Wording) -> str:
    return _line(names.get(value, "")) or _step(value, tr)


def _step(value: Any, tr: Wording) -> str:
    """Name a step of the workshop, under whose code something is told; else what is written."""
    return step_title(tr, value) if value in WORKSHOP_STEPS else str(value)


def _references(field: str, value: Any, names: Names, tr: Wording) -> str:
    return ", ".join(_reference(field, each, names, tr) for each in value)


def _picture(field: str, value: Any, names: Names, tr: Wording) -> str:
    return amount(tr, max(round(len(value) * _BYTES / 1_000), 1), "KB")


def _plain(field: str, value: Any, names: Names, tr: Wording) -> str:
    """Word what is no text: numbers, days, yes and no, tables, and lists of them."""
    match value:
        case bool():
            return tr("Yes") if value else tr("No")
        case int() if field == "experience":
            return experience(tr, value)
        case int() | float():
            return number(tr, value)
        case date():
            return short_day(tr, value)
        case tuple():
            return ", ".join(_plain(field, each, names, tr) for each in value)
        case Model():
            return _model(field, value, names, tr)
        case Mapping():
            return "; ".join(
                f"{_reference(field, each, names, tr)}: {_plain(field, held, names, tr)}"
                for each, held in value.items()
            )
        case _:
            return _code(field, value, names, tr)


def _model(field: str, value: Model, names: Names, tr: Wording) -> str:
    """Word an object that a field holds."""
    match value:
        case CardFilter():
            return value.name
        case PresentedStep():
            named = (_reference(field, each, names, tr) for each in (*value.phases, *value.lanes))
            return value.name or ", ".join(named) or tr(TITLES[value.kind])
        case Stretch(step=step, began=began, ended=ended):
            return f"{step_title(tr, step)} {began}–{ended or ''}"
        case Remark():
            return remark_words(value, tr)
        case _:
            return ", ".join(_plain(field, each, names, tr) for each in vars(value).values())


_WORDED: Final[Mapping[Holds, Callable[[str, Any, Names, Wording], str]]] = {
    "text": _text, "texts": _texts, "code": _code, "codes": _codes, "reference": _reference,
    "references": _references, "picture": _picture,
}  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())

"""What was chosen for an export, as it is remembered, and read again with bounds on every value.

Roles, phases and filters belong to one map: they are kept for the export that is repeated, and not
for the dialog, where the same ids and names may be others' on the next map.
"""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard, TypeVar, cast, get_args

from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import (
    NARROWEST_ROLL,
    WIDEST_ROLL,
    MapPages,
    SectionId,
    SheetChoice,
    SpreadBy,
)
from cjm_desktop.layout.sections import FORM_SECTIONS, SECTIONS
from cjm_desktop.output.one_for_each import BY, By
from cjm_desktop.output.options import (
    MAX_DPI,
    MAX_PIXELS,
    MIN_DPI,
    MIN_PIXELS,
    PAGES,
    TABLES,
    DecimalSign,
    ExportOptions,
    Separator,
    SlideShape,
)
from cjm_desktop.storage.brands import own_brands

T = TypeVar("T", bound=str)

_UPRIGHT = (["portrait"], ("portrait",), [True])
_OF_ONE_MAP = ("roles", "phases", "filter", "cards", "hidden")


class Choice(NamedTuple):
    """What is exported, whether as a file for each role or phase, and the brand kit's file name.

    A kit that is not there any more has a name here, and is not in the options.
    """

    options: ExportOptions
    by: By | None = None
    brand: str = ""


def written(choice: Choice) -> dict[str, Any]:
    """Give a choice as values that JSON can hold."""
    options = choice.options
    return {
        "page": options.page,
        "portrait": options.portrait,
        "sections": list(options.sections),
        "papers": {
            section: [sheet.page, "portrait"] if sheet.portrait else [sheet.page]
            for section, sheet in options.papers.items()
        },
        "kinds": list(options.kinds),
        "filter": options.filter,
        "roles": list(options.roles),
        "phases": list(options.phases),
        "cards": list(options.cards),
        "map_pages": options.map_pages,
        "spread_by": options.spread_by,
        "poster": options.poster,
        "roll": options.roll,
        "blank": options.blank,
        "disqualified": options.disqualified,
        "hidden": options.hidden,
        "grey": options.grey,
        "source": options.source,
        "dpi": options.dpi,
        "pixels": options.pixels,
        "transparent": options.transparent,
        "slides": options.slides,
        "template": None if options.template is None else str(options.template),
        "table": options.table,
        "separator": options.separator,
        "decimal": options.decimal,
        "by": choice.by,
        "brand": choice.brand,
    }


def without_places(values: Mapping[str, Any]) -> dict[str, Any]:
    """Give a choice without what belongs to one map."""
    return {name: value for name, value in values.items() if name not in _OF_ONE_MAP}


def read(values: Mapping[str, Any], proposed: ExportOptions) -> Choice:
    """Give a remembered choice; what is missing, or could not be one, is as proposed."""
    page = values.get("page")
    sections = _known(values.get("sections"), SECTIONS)
    by, brand = values.get("by"), values.get("brand")
    wanted = values.get("filter")
    kit = brand if isinstance(brand, str) else ""
    blank = values.get("blank") is True if "blank" in values else proposed.blank
    if blank:
        sections = tuple(each for each in sections if each in FORM_SECTIONS)
    return Choice(
        ExportOptions(
            page=page if page in PAGES else proposed.page,
            portrait=values.get("portrait", proposed.portrait) is True,
            sections=sections or proposed.sections,
            papers=_papers(values.get("papers")),
            kinds=_known(values.get("kinds"), CARD_KINDS),
            filter=wanted if isinstance(wanted, str) else "",
            roles=_ids(values.get("roles")),
            phases=_ids(values.get("phases")),
            cards=_ids(values.get("cards")),
            map_pages=_one_of(get_args(MapPages), values.get("map_pages"), "auto"),
            spread_by=_one_of(get_args(SpreadBy), values.get("spread_by"), "phase"),
            poster=_poster(values.get("poster")),
            roll=_roll(values.get("roll")),
            blank=blank,
            disqualified=values.get("disqualified") is True,
            hidden=values.get("hidden") is True,
            grey=values.get("grey") is True,
            source=values.get("source") is not False,
            brand=_brand(kit),
            dpi=_dpi(values.get("dpi"), proposed.dpi),
            pixels=_pixels(values.get("pixels")),
            transparent=values.get("transparent") is True,
            slides=_one_of(get_args(SlideShape), values.get("slides"), "16:9"),
            template=_path(values.get("template")),
            table=_one_of(TABLES, values.get("table"), proposed.table),
            separator=_one_of(get_args(Separator), values.get("separator"), ""),
            decimal=_one_of(("", *get_args(DecimalSign)), values.get("decimal"), ""),
        ),
        by if by in BY else None,
        kit,
    )


def is_of(document: Document, choice: Choice) -> bool:
    """Say whether a map has what was chosen of it, and the machine the kit."""
    options = choice.options
    if choice.brand and options.brand is None:
        return False
    if options.filter and options.filter not in {each.name for each in document.map.filters}:
        return False
    wanted = ((document.lanes, options.roles), (document.phases, options.phases),
              (document.cards, options.cards))  # fmt: skip
    return all(there.keys() >= {*ids} for there, ids in wanted)


def _known(values: object, known: Collection[T]) -> tuple[T, ...]:
    return cast(tuple[T, ...], tuple(each for each in _ids(values) if each in known))


def _one_of(known: Collection[T], value: object, proposed: T) -> T:
    return cast(T, value) if value in known else proposed


def _ids(values: object) -> tuple[str, ...]:
    listed = values if isinstance(values, list | tuple) else ()
    return tuple(dict.fromkeys(each for each in listed if isinstance(each, str)))


def _papers(values: object) -> dict[SectionId, SheetChoice]:
    found: dict[SectionId, SheetChoice] = {}
    for section, sheet in values.items() if isinstance(values, dict) else ():
        if section in SECTIONS and isinstance(sheet, list | tuple) and sheet and sheet[0] in PAGES:
            # Before it was a word, it was a truth value.
            found[cast(SectionId, section)] = SheetChoice(sheet[0], sheet[1:] in _UPRIGHT)
    return found


def _poster(value: object) -> Paper | None:
    return cast(Paper, value) if value in PAGES and value != "fit" else None


def _roll(value: object) -> float | None:
    if isinstance(value, int | float) and NARROWEST_ROLL <= value <= WIDEST_ROLL:
        return float(value)
    return None


def _brand(kit: str) -> Brand | None:
    found = own_brands() if kit else ()
    return next((each.brand for each in found if each.path.name == kit), None)


def _path(value: object) -> Path | None:
    return Path(value) if isinstance(value, str) and value and "\0" not in value else None


def _dpi(value: object, proposed: int) -> int:
    return value if _is_within(value, MIN_DPI, MAX_DPI) else proposed


def _pixels(value: object) -> int | None:
    return value if _is_within(value, MIN_PIXELS, MAX_PIXELS) else None


def _is_within(value: object, least: int, most: int) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most

"""What tables do not hold of a map, said before they are made."""

from collections.abc import Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import Wording


def workbook_losses(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say what a workbook does not hold of a map."""
    arrows, pictures = len(document.handoffs), _pictures(document)
    goals = sum(bool(phase.goal.strip()) for phase in document.phases.values())
    if arrows:
        yield tr.plural(
            "Tables hold no arrows: {n} will be missing",
            "Tables hold no arrows: {n} will be missing", arrows,
        )  # fmt: skip
    if pictures:
        yield tr.plural(
            "Tables hold no pictures: {n} will be missing",
            "Tables hold no pictures: {n} will be missing", pictures,
        )  # fmt: skip
    if goals:
        yield tr.plural(
            "Tables hold no goals of phases: {n} will be missing",
            "Tables hold no goals of phases: {n} will be missing", goals,
        )  # fmt: skip


def csv_losses(document: Document, options: ExportOptions, tr: Wording) -> Iterator[str]:
    """Say what one table of text does not hold of a map."""
    yield from workbook_losses(document, options, tr)
    people, measures = len(document.personas), len(document.kpis)
    if people:
        yield tr.plural(
            "This table holds no personas: {n} will be missing",
            "This table holds no personas: {n} will be missing", people,
        )  # fmt: skip
    if measures:
        yield tr.plural(
            "This table holds no KPIs: {n} will be missing",
            "This table holds no KPIs: {n} will be missing", measures,
        )  # fmt: skip
    quotes = len(document.quotes)
    if quotes:
        yield tr.plural(
            "This table holds no quotes: {n} will be missing",
            "This table holds no quotes: {n} will be missing", quotes,
        )  # fmt: skip
    if options.table == "map":
        yield tr("This table holds titles alone: all else that cards say will be missing")


def _pictures(document: Document) -> int:
    cards = sum(card.image is not None for card in document.cards.values())
    return cards + sum(persona.portrait is not None for persona in document.personas.values())

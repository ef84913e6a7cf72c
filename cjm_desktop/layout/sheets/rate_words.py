"""How many customers go on from phase to phase, in sentences."""

from collections.abc import Iterator

from cjm_desktop.insight.kpi_rates import kpi_rates
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.sign_words import within
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording


def rate_sentences(document: Document, tr: Wording) -> Iterator[str]:
    """Say each rate, in the order of the map."""
    for rate in kpi_rates(document):
        yield tr(
            "{phase}: of {counted} {customers}, {share} % go on to {later}",
            phase=numbered_phase(document, rate.phase, tr),
            counted=number(tr, rate.counted),
            customers=within(rate.counts),
            share=number(tr, _rounded(100 * rate.share)),
            later=numbered_phase(document, rate.later, tr),
        )


def _rounded(share: float) -> float:
    """Round to whole per cent, and below ten to one place: 0.4 % is not none."""
    return round(share, 0 if share >= 10 else 1)

"""Advice and coverage in a PDF can be read and found as text."""

import pytest

from cjm_desktop.editing.edits.map import dismiss
from cjm_desktop.insight.action_list import actions
from cjm_desktop.insight.dismissal import name_of, sorted_advice
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.words.client_advice import client_advice
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import amount, number
from cjm_desktop.words.wording import ENGLISH, Wording
from tests.unit.output.maps import SAMPLES, made, reader, sample


def flat(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("name", SAMPLES)
def test_every_open_point_is_text_in_the_pdf(name: str) -> None:
    document = sample(name)
    aside = sorted_advice(document).open[0]
    document = dismiss(document, [name_of(aside)]).apply(document)
    pages = reader(made(document, sections=("advice",))).pages
    text = flat(" ".join(page.extract_text() for page in pages))
    tr = Wording.of(document.map.language)
    for point in sorted_advice(document).open:
        assert flat(client_advice(tr, point.code, point.values)) in text
    assert flat(client_advice(tr, aside.code, aside.values)) not in text


def test_coverage_is_text_in_the_pdf() -> None:
    document = sample("bouncy-ball-machine")
    pages = reader(made(document, sections=("coverage",))).pages
    (text,) = (flat(page.extract_text()) for page in pages)
    for title in ("Touchpoints", "Friction", "Unmet potential"):
        assert f"{title}: 0 to" in text
    assert all(lane in text for lane in ("Decision-maker", "Specialist", "Operator"))
    assert text.count("Hole") == 4 + 1
    assert "13.5" in text


def test_kpis_are_text_in_the_pdf() -> None:
    document = sample("studsbollsmaskin")
    pages = reader(made(document, sections=("kpis",))).pages
    text = flat(" ".join(page.extract_text() for page in pages))
    for phase in document.phase_ids:
        for _, kpi in document.kpis_of(phase):
            assert kpi.name in text
            assert flat(amount(Wording.of("sv"), kpi.readings[-1].value, kpi.unit)) in text
            assert flat(short_day(Wording.of("sv"), kpi.readings[-1].on)) in text


def test_presence_is_text_in_the_pdf() -> None:
    document = sample("bouncy-ball-machine")
    pages = reader(made(document, sections=("presence",))).pages
    text = flat(" ".join(page.extract_text() for page in pages))
    total = sum(sides.unmet for sides in presence_gap(document).values())
    assert f"where we are not · unmet potential {number(ENGLISH, total)}" in text
    for sides in presence_gap(document).values():
        for item in sides.unused:
            assert flat(item.card.title) in text
            assert f"Unused: potential {number(ENGLISH, item.card.potential)}" in text
    # The heads of a column that goes on stand on its next page, too.
    assert text.count("Customer goes to") >= len(document.phases)


def test_every_action_is_text_in_the_pdf() -> None:
    document = sample("bouncy-ball-machine")
    found = actions(document)
    pages = reader(made(document, sections=("actions",))).pages
    text = flat(" ".join(page.extract_text() for page in pages))
    assert f"{len(found)} actions" in text
    assert len(found) > 10
    for action in found:
        assert flat(action.card.title) in text
        assert flat(action.card.owner) in text

"""What is remarked on the KPIs of each phase, until someone says it is not relevant."""

from cjm_desktop.editing.edits.map import dismiss
from cjm_desktop.insight.dismissal import name_of
from cjm_desktop.insight.kpi_warnings import kpi_warnings
from cjm_desktop.journey.document import Document
from tests.unit.insight.maps import ORDERS, a_map, kpi
from tests.unit.insight.test_kpis import readings


def measured() -> Document:
    """Give a map with three KPIs in p1, none in p2, one off its target in p3."""
    many = {f"k{n}": kpi("p1", ORDERS[n]) for n in range(3)}
    return a_map({}, kpis={**many, "off": kpi("p3", target=40.0, **readings(31))})


def codes(document: Document) -> dict[str, list[str]]:
    found = kpi_warnings(document)
    return {phase: [point.code for point in points] for phase, points in found.items()}


def test_each_phase_has_its_own() -> None:
    assert codes(measured()) == {"p1": ["too_many_kpis"], "p2": ["phase_without_kpi"]}


def test_what_was_dismissed_is_left_out() -> None:
    document = measured()
    (point,) = kpi_warnings(document)["p2"]
    assert "p2" not in codes(dismiss(document, [name_of(point)]).apply(document))

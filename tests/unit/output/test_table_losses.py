"""What tables do not hold is counted before they are made."""

from dataclasses import replace

from cjm_desktop.journey.records import Handoff, Kpi, Phase
from cjm_desktop.output.exporters import CSV, XLSX
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint


def test_what_is_missing_is_counted_and_what_is_not_there_is_not_said() -> None:
    document = a_map({"a": touchpoint("p1", "user"), "b": touchpoint("p1", "user")})
    document = replace(document, phases={each: Phase(order=phase.order, name=phase.name)
                                         for each, phase in document.phases.items()},
                       kpis={}, personas={}, handoffs={})  # fmt: skip
    assert not list(XLSX.losses(document, ExportOptions(), ENGLISH))
    assert not list(CSV.losses(document, ExportOptions(), ENGLISH))
    more = replace(
        document,
        handoffs={"h": Handoff(source="a", target="b")},
        kpis={"k": Kpi(order="a0", phase="p1", name="Calls")},
    )
    arrow = "Tables hold no arrows: 1 will be missing"
    assert list(XLSX.losses(more, ExportOptions(), ENGLISH)) == [arrow]
    assert list(CSV.losses(more, ExportOptions(table="map"), ENGLISH)) == [
        arrow, "This table holds no KPIs: 1 will be missing",
        "This table holds titles alone: all else that cards say will be missing",
    ]  # fmt: skip

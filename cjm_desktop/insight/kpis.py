"""Where a KPI stands against its target, and which way it goes."""

from typing import Literal

from cjm_desktop.journey.records import Kpi, Reading

State = Literal["on_target", "off_target", "not_yet", "no_target", "no_reading"]
Trend = Literal["improving", "worsening", "steady"]


def history(kpi: Kpi) -> list[Reading]:
    """List the readings by day; of two on the same day the one written later comes later."""
    return sorted(kpi.readings, key=lambda reading: reading.on)


def latest(kpi: Kpi) -> Reading | None:
    """Give the reading of the last day, of that day the one written last; None if there is none."""
    found = history(kpi)
    return found[-1] if found else None


def state(kpi: Kpi) -> State:
    """Compare the latest reading with the target; a reading equal to the target reaches it.

    One that was taken before the day of the target is not off it, but not there yet.
    """
    last = latest(kpi)
    if last is None:
        return "no_reading"
    if kpi.target is None:
        return "no_target"
    reached = last.value >= kpi.target if kpi.better == "higher" else last.value <= kpi.target
    if reached:
        return "on_target"
    early = kpi.target_on is not None and last.on < kpi.target_on
    return "not_yet" if early else "off_target"


def trend(kpi: Kpi) -> Trend | None:
    """Compare the latest reading with the one before; None with fewer than two."""
    if len(kpi.readings) < 2:
        return None
    before, last = history(kpi)[-2:]
    if last.value == before.value:
        return "steady"
    return "improving" if (last.value > before.value) == (kpi.better == "higher") else "worsening"

"""What is far too long to be a day is not tried as one: the forms would take long to refuse it."""

import pytest

from cjm_desktop.intake import days


@pytest.mark.parametrize("text", ["1" + " " * 4_000 + "x", "2026" + "\t" * 4_000 + "x", "a" * 61])
def test_a_long_text_is_no_day(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(days, "_FORMS")
    assert days.day_of(text) is None


def test_a_day_written_out_is_short_enough() -> None:
    found = days.day_of("  30. September, 2026 12:30:15,123Z  ")
    assert found is not None
    assert (found.year, found.month, found.day) == (2026, 9, 30)

"""A map that is written beside the window lets it go on; one that is waited for does not."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.storage import codec

LARGE = Document(cards={f"c{number:04}": Card(order="a0") for number in range(1_000)})


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    found: list[float] = []
    monkeypatch.setattr("time.sleep", found.append)
    return found


def test_beside_the_window_it_rests_between_parts(rests: list[float]) -> None:
    with ThreadPoolExecutor(1) as beside:
        written = beside.submit(codec.dumps, LARGE).result()
    assert len(rests) >= 10
    assert written == codec.dumps(LARGE)


def test_who_waits_for_it_does_not_wait_longer(rests: list[float]) -> None:
    codec.dumps(LARGE)
    assert rests == []

"""The names of phases beside each other are set in one size."""

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Phase
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.sheets.phase_heads import phase_heads
from tests.unit.layout.drawn import texts_of

NAMES = ("Inaktiv", "Initialt varumärkesintresse", "Købsbeslutning", "Aktiv evaluering")


@pytest.mark.parametrize("room", range(70, 220, 5))
def test_names_have_one_size_and_heads_one_height(room: float) -> None:
    phases = {
        f"p{n}": Phase(order=f"a{n}", name=name, decisive=n > 1) for n, name in enumerate(NAMES)
    }
    made = phase_heads(Document(phases=phases), list(phases), room)
    sizes = {mark.size for head in made for mark in head.marks if isinstance(mark, Text)}
    assert len(sizes) == 1
    assert len({head.height for head in made}) == 1
    if room >= 150:
        assert texts_of(made[2].marks) == ["3. Købsbeslutning"]

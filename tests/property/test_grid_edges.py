"""Whatever is written in a table: no cell within its edges is lost or moved by reading these."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.intake.pasting.grid_edges import with_whole_edges

CELLS = st.sampled_from(["", " ", "a", "b", "c d"])
BLOCKS = st.lists(st.lists(CELLS, min_size=1, max_size=6).map(tuple), max_size=6).map(tuple)


@given(BLOCKS)
def test_cells_stay_where_they_are(block: tuple[tuple[str, ...], ...]) -> None:
    whole = with_whole_edges(block).block
    if whole == block:
        return
    inside = [cell for row in whole[1:] for cell in row[1:] if cell.strip()]
    before = [cell for row in block[1:] for cell in row[1:] if cell.strip()]
    assert inside == before[len(before) - len(inside) :]
    assert len(before) - len(inside) in (0, len(whole[0]) - 1)
    assert all(map(str.strip, (*whole[0][1:], *(row[0] for row in whole[1:]))))


@given(BLOCKS)
def test_what_is_whole_stays_as_it_is(block: tuple[tuple[str, ...], ...]) -> None:
    once = with_whole_edges(block)
    assert with_whole_edges(once.block).block == once.block
    assert with_whole_edges(once.block).spanning == ()

"""How large a picture is, and how large it may be."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.output.options import MAX_PIXELS, ExportOptions
from cjm_desktop.output.picture_size import MOST_PIXELS, largest_side, picture_size

POINTS = st.floats(20, 200_000)


@given(POINTS, POINTS)
def test_the_largest_side_works_and_ten_more_do_not(width: float, height: float) -> None:
    most = largest_side(width, height)
    assert most <= MAX_PIXELS
    if most >= 100:
        assert not picture_size(width, height, ExportOptions(pixels=most - 1)).is_too_large
    if most + 10 <= MAX_PIXELS:
        larger = picture_size(width, height, ExportOptions(pixels=most + 10))
        assert larger.width * larger.height > 0.999 * MOST_PIXELS


@given(POINTS, POINTS, st.integers(100, MAX_PIXELS))
def test_the_longer_side_is_as_asked(width: float, height: float, pixels: int) -> None:
    size = picture_size(width, height, ExportOptions(pixels=pixels))
    assert max(size.width, size.height) == pixels
    assert min(size.width, size.height) >= 1

"""A map is cut where its lines say so, so that two versions share what is the same."""

import re

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.maps import make_map
from cjm_desktop.storage import codec, pieces

LINES = st.lists(st.binary(max_size=40) | st.binary(min_size=5_000, max_size=6_000), max_size=60)


@given(LINES)
def test_the_pieces_put_together_are_the_text(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    found = list(pieces.split(data))
    assert b"".join(found) == data
    assert all(found)


def test_no_piece_of_short_lines_is_too_long_or_too_short() -> None:
    data = codec.dumps(make_map(1_000))
    sizes = [len(piece) for piece in pieces.split(data)]
    assert max(sizes) < pieces.MOST + pieces.LEAST
    assert min(sizes[:-1]) >= pieces.LEAST


def test_the_same_line_again_and_again_ends_in_pieces_too() -> None:
    found = list(pieces.split(b"same\n" * 100_000))
    assert len(found) > 1
    assert max(map(len, found)) < pieces.MOST + pieces.LEAST


def test_one_edit_changes_few_pieces() -> None:
    data = codec.dumps(make_map(1_000))
    before = set(pieces.split(data))
    titles = [found.end() for found in re.finditer(rb'"title": "', data)]
    for line in titles[::97]:
        edited = data[:line] + b"Another and longer " + data[line:]
        assert len(set(pieces.split(edited)) - before) <= 2


def test_a_long_line_stands_alone() -> None:
    picture = b'      "data": "' + b"A" * 300_000 + b'",\n'
    data = b"{\n" * 50 + picture + b"}\n" * 50
    assert list(pieces.split(data)) == [b"{\n" * 50, picture, b"}\n" * 50]

"""The picture that phones scan, as it stands in a terminal."""

from cjm_desktop.room.scan_code import modules, terminal_lines

URL = "http://192.168.178.123:8765/kgcmmhgzwd"


def test_it_is_square_with_a_quiet_zone_around_it() -> None:
    rows = modules(URL)
    assert len(rows) == len(rows[0])
    edge = [*rows[:4], *rows[-4:], *([*row[:4], *row[-4:]] for row in rows)]
    assert not any(any(part) for part in edge)
    # The corner that readers look for.
    assert [row[4:11] for row in rows[4:6]] == [(1,) * 7, (1, 0, 0, 0, 0, 0, 1)]


def test_a_terminal_of_eighty_columns_holds_it_light_on_dark() -> None:
    lines = terminal_lines(URL)
    assert {len(line) for line in lines} == {len(modules(URL))}
    assert len(lines[0]) < 80
    assert set(lines[0]) == {"█"}

"""What a command said, for the tests of the command line."""

import pytest

Captured = pytest.CaptureFixture[str]


def complaint(capsys: Captured) -> str:
    """Give the one line on standard error."""
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cjm-desktop: ")
    assert err.count("\n") == 1
    return err.removeprefix("cjm-desktop: ").rstrip("\n")

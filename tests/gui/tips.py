"""What is seen of a tooltip."""

from PySide6.QtGui import Qt


def seen(tip: object) -> str:
    """Give the letters of a tip that are seen; it may not be taken for markup."""
    assert isinstance(tip, str)
    assert not Qt.mightBeRichText(tip)
    return tip.replace("\N{WORD JOINER}", "")

"""A few things named in a sentence, and how many more there are."""

from collections.abc import Sequence

from cjm_desktop.words.wording import Wording


def listed(named: Sequence[str], count: int, tr: Wording) -> str:
    """List those that are named, of `count` that there are."""
    words = ", ".join(named)
    left = count - len(named)
    if left <= 0:
        return words
    return tr.plural("{titles} and one more", "{titles} and {n} more", left, titles=words)

"""What of two long texts is shown beside each other: from shortly before they begin to differ."""

_BEFORE = 20
_SHOWN = 120


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Cut two texts at the same place, each on one line, so that what differs is seen."""
    pairs = enumerate(zip(before, after, strict=False))
    differs = next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
    start = max(differs - _BEFORE, 0)
    if start:
        # From the beginning of a word, where one begins between.
        start = before.find(" ", start, differs) + 1 or start
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    line = " ".join(text[start : start + _SHOWN].split())
    return f"{'…' if start else ''}{line}{'…' if start + _SHOWN < len(text) else ''}"

"""What a map's file is called."""

import re

SUFFIX = ".cjm"

_NOT_IN_NAMES = r'[\x00-\x1f\x7f/\\:*?"<>|]+'


def file_name(words: str) -> str:
    """Give words as a part of a file's name; none, if nothing is left of them."""
    return " ".join(re.sub(_NOT_IN_NAMES, " ", words).split()).strip(" .")[:100]

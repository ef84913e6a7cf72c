"""What a map's file is called."""

import re

SUFFIX = ".cjm"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')


def file_name(words: str) -> str:
    """Give words as a part of a file's name; none, if nothing is left of them."""
    return " ".join(_NOT_IN_NAMES.sub(" ", words).split()).strip(" .")[:100]

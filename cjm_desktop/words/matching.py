"""What of a text counts when it is looked for by typing: neither capitals nor accents."""

import unicodedata


def folded(text: str) -> str:
    """Give a text without capitals and accents, so that å is found by typing a."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))

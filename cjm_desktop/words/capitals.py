"""Capitals where words that stand within sentences, too, stand alone."""


def capitalised(words: str) -> str:
    """Begin words with a capital, and leave the rest as it is."""
    return f"{words[:1].upper()}{words[1:]}"

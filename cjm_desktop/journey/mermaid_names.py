"""Names as Mermaid takes them: who writes a journey and who reads one agree on them."""

_LOOK_ALIKE = str.maketrans({":": "\N{RATIO}", "#": "\N{FULLWIDTH NUMBER SIGN}",
                             ";": "\N{FULLWIDTH SEMICOLON}",
                             ",": "\N{SINGLE LOW-9 QUOTATION MARK}"})  # fmt: skip


def mermaid_name(name: str) -> str:
    """Write a name as Mermaid takes it: on one line, without the signs that end it there."""
    return " ".join(name.split()).translate(_LOOK_ALIKE)

"""Users' words as the toolkit shall show them: never as markup, never as a letter for Alt."""

from html import escape


def plain(text: str) -> str:
    """Make a text safe for a tooltip, which would otherwise draw what looks like markup."""
    return f"<span>{escape(text)}</span>"


def menu_text(text: str) -> str:
    """Make a user's text safe for a menu, where an ampersand marks a letter."""
    return text.replace("&", "&&")


def plain_tip(text: str) -> str:
    """Wrap user text so that a tooltip shows it as it is and reads no markup in it."""
    return f"<div style='white-space:pre-wrap'>{escape(text)}</div>"

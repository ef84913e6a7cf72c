"""How well a map is known, as a bar in three depths of one colour with the words below it.

The depths tell the parts apart in grey, and each has the sign that cards have for it.
"""

from collections.abc import Sequence
from typing import Final

from cjm_desktop.insight.evidence import EvidenceShares
from cjm_desktop.journey.vocabulary import Evidence
from cjm_desktop.layout.drawing import Box, Figure, Icon, Mark
from cjm_desktop.layout.icons import EVIDENCE_ICONS
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_BAR: Final = 14.0
_APART: Final = 2.0
_DEPTHS: Final[tuple[tuple[Evidence, str, str | None], ...]] = (
    ("researched", "we", None), ("partial", "axis", None), ("assumed", "paper", "axis"),
)  # fmt: skip
"""From what is known best to what is only assumed: its fill and its edge."""


def evidence_bar(shares: EvidenceShares, style: Style, room: float, tr: Wording) -> Figure:
    """Draw the bar `room` points wide, and below it each part in words."""
    marks: list[Mark] = []
    x, y = 0.0, _BAR + 6
    said: list[str] = []
    counts: list[int] = [getattr(shares, evidence) for evidence, _, _ in _DEPTHS]
    parts = zip(_DEPTHS, counts, whole_per_cent(counts), strict=True)
    for (evidence, fill, stroke), count, share in parts:
        if not count:
            continue
        wide = room * count / shares.told
        is_last = x + wide > room - 0.01
        inner = max(wide - (0.0 if is_last else _APART), 1.0)
        edge = 0.5 if stroke else 0.0
        marks.append(
            Box(x + edge, edge, inner - 2 * edge, _BAR - 2 * edge, 2, fill, stroke, 2 * edge)
        )
        x += wide
        words = share_words(evidence, count, share, tr)
        said.append(words)
        size = style.size * 0.95
        marks.append(Icon(0, y + (style.line_height - size) / 2, size, EVIDENCE_ICONS[evidence],
                          "quiet"))  # fmt: skip
        left = style.size * 1.5
        texts, y = block(wrap(words, style.font, style.size, room - left), left, y, style)
        marks += texts
    return Figure(None, "note", room, y + 6, tuple(marks), ", ".join(said), "we")


def whole_per_cent(counts: Sequence[int]) -> list[int]:
    """Give each count's share in whole per cent, so that they come to a hundred.

    What is left over goes to those whose fractions are the largest.
    """
    total = sum(counts)
    shares = [100 * count // total for count in counts]
    by_fraction = sorted(range(len(counts)), key=lambda place: -(100 * counts[place] % total))
    for place in by_fraction[: 100 - sum(shares)]:
        shares[place] += 1
    return shares


def share_words(evidence: Evidence, count: int, share: int, tr: Wording) -> str:
    """Say how many cards are known so well, and which part of those that say so."""
    cards = tr.plural("{source}: one card", "{source}: {n} cards", count,
                      source=phrase(tr, evidence))  # fmt: skip
    return tr("{words} ({share} %)", words=cards, share=share)


def untold_words(shares: EvidenceShares, tr: Wording) -> str:
    """Say of how many cards it is not said how well they are known."""
    return tr.plural(
        "One more card does not say how well it is known.",
        "{n} more cards do not say how well they are known.",
        shares.untold,
    )

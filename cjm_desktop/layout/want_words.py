"""What is said of the customer's wants and of what answers them, the same on screen and paper."""

from collections.abc import Iterable, Iterator

from cjm_desktop.insight.wants import Answers, WantCount
from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


def answered_words(count: WantCount, tr: Wording) -> str:
    """Say how many of some wants are answered; empty if there are none."""
    if not count.total:
        return ""
    return tr("wants answered: {answered} of {total}", answered=count.answered, total=count.total)


def proposed_words(count: WantCount, tr: Wording) -> str:
    """Say for how many wants there is no more than a proposal; empty if for none."""
    if not count.proposed:
        return ""
    return tr.plural(
        "For one more there is a proposal", "For {n} more there are proposals", count.proposed
    )


def answer_lines(answers: Answers, tr: Wording) -> Iterator[str]:
    """Name what answers a want, and what would."""
    ours = [each.card for each in answers.ours]
    proposed = [each.card for each in answers.proposed]
    if ours:
        yield tr("Answered by: {titles}", titles=titles(ours, tr))
    if proposed:
        yield tr("Proposed: {titles}", titles=titles(proposed, tr))


def titles(cards: Iterable[Card], tr: Wording) -> str:
    """List the titles of cards on one line."""
    return ", ".join(" ".join(card.title.split()) or phrase(tr, card.kind) for card in cards)

"""What is said of a round of voting, in the window and on paper."""

from cjm_desktop.journey.rounds import Round, Tally
from cjm_desktop.words.days import short_day
from cjm_desktop.words.wording import Wording


def round_line(held: Round, tr: Wording) -> str:
    """Say when a round was held, and how many had a vote."""
    seats = tr.plural("One had a vote", "{n} had a vote", held.seats)
    return seats if held.on is None else f"{short_day(tr, held.on)} · {seats}"


def votes_words(tally: Tally) -> str:
    """Count the votes; where they differ, on potential and on effort."""
    counts = [0 if each is None else each.votes for each in (tally.potential, tally.effort)]
    return " / ".join(map(str, dict.fromkeys(counts)))


def how_to_read(tr: Wording) -> str:
    """Say what the figures of scores are."""
    return tr(
        "The median, between which scores half of the votes are, and a line from the least to the "
        "most. The most disputed first; nobody’s own vote is kept."
    )

"""How long something takes: kept in days, said in the largest unit that it is a whole number of."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, get_args

from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import N_, Wording

Unit = Literal["days", "weeks", "months", "years"]
UNITS: Final[tuple[Unit, ...]] = get_args(Unit)

DAYS_IN: Final[Mapping[Unit, float]] = {"days": 1.0, "weeks": 7.0, "months": 30.0, "years": 365.0}
"""A month and a year as they are on average: nobody counts a customer's days."""

UNIT_NAMES: Final[Mapping[Unit, str]] = {
    "days": N_("days"),
    "weeks": N_("weeks"),
    "months": N_("months"),
    "years": N_("years"),
}


class Duration(NamedTuple):
    """A number of units."""

    amount: float
    unit: Unit

    @property
    def days(self) -> float:
        """The same in days."""
        return self.amount * DAYS_IN[self.unit]


def duration(days: float) -> Duration:
    """Give days in the largest unit of which they are a whole number."""
    for unit in reversed(UNITS):
        amount = days / DAYS_IN[unit]
        if amount >= 1 and amount == int(amount):
            return Duration(amount, unit)
    return Duration(days, "days")


def duration_words(tr: Wording, days: float) -> str:
    """Say how long something takes: “3 months”."""
    amount, unit = duration(days)
    one_or_many = 1 if amount == 1 else 2
    said = number(tr, amount)
    match unit:
        case "days":
            return tr.plural("{count} day", "{count} days", one_or_many, count=said)
        case "weeks":
            return tr.plural("{count} week", "{count} weeks", one_or_many, count=said)
        case "months":
            return tr.plural("{count} month", "{count} months", one_or_many, count=said)
        case "years":
            return tr.plural("{count} year", "{count} years", one_or_many, count=said)

"""What bounds a group of customers, in lines of words with their names."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.journey.records import TargetGroup
from cjm_desktop.words.wording import Wording


class Particular(NamedTuple):
    """A name, and what was written under it; the name may be empty."""

    name: str
    text: str


def bounds(group: TargetGroup, tr: Wording) -> Iterator[Particular]:
    """List the bounds that something was written of."""
    interests = ", ".join(each.strip() for each in group.interests if each.strip())
    for bound in (
        Particular(tr("Age"), group.age.strip()),
        Particular(tr("Gender"), group.gender.strip()),
        Particular(tr("Geography"), group.geography.strip()),
        Particular(tr("Interests"), interests),
        Particular(tr("Earlier leads"), group.earlier_leads.strip()),
    ):
        if bound.text:
            yield bound

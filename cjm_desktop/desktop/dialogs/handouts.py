"""What the export dialog begins with for each thing that is handed out."""

from collections.abc import Mapping
from typing import NamedTuple

from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.layout.paper import Paper
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.output.exporters import EXPORTERS, PDF, Exporter, Question
from cjm_desktop.words.wording import N_


class Proposal(NamedTuple):
    """How a handout is called and begins.

    `key` is where its choices are remembered, so that none changes what another proposes; `added`
    words its file's name. No `sections` and no `page` are those of the format; a document's pages
    are on the `usual` paper of the user then. What
    `prints` goes to a printer, and so in the form that pages have.
    """

    key: str
    title: str
    sections: tuple[SectionId, ...] = ()
    added: str = ""
    page: Paper | None = None
    usual: Paper | None = None
    portrait: bool = False
    blank: bool = False
    prints: bool = False

    @property
    def formats(self) -> tuple[Exporter, ...]:
        """The formats that can be asked for this."""
        asked: set[Question] = {"sections"} if self.sections else set()
        if self.blank:
            asked.add("blank")
        if self.prints:
            return (PDF,)
        return tuple(each for each in EXPORTERS if asked <= each.questions)


PROPOSALS: Mapping[Handout, Proposal] = {
    "map": Proposal("export", N_("Export")),
    "print": Proposal("print", N_("Print"), prints=True),
    "form": Proposal(
        "export_form", N_("Form to fill in by hand"), ("map",), N_("{name}, form"), "A4",
        blank=True,
    ),
    "preparation": Proposal(
        "export_preparation", N_("Preparation pack"), ("preparation",), N_("{name}, preparation"),
        "A4", portrait=True,
    ),
}  # fmt: skip

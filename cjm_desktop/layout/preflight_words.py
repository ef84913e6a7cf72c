"""What is wrong with pages, in words: a sentence for the window, and a line for the terminal."""

from typing import assert_never

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.layout.sections import SECTIONS
from cjm_desktop.layout.uncovered_words import uncovered_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_LONGEST = 60


def finding_line(document: Document, finding: Finding, tr: Wording) -> str:
    """Say a finding in one line that begins with its page, as scripts read it."""
    said = finding_words(document, finding, tr)
    if finding.page is None:
        return said
    return tr("page {page}: {said}", page=finding.page + 1, said=said)


def finding_words(document: Document, finding: Finding, tr: Wording) -> str:
    """Say what was found, without the page."""
    match finding.code:
        case "small_text":
            size = number(tr, round(finding.size, 1))
            if finding.paper is None:
                return tr("text of {size} pt", size=size)
            paper = phrase(tr, finding.paper)
            return tr("text of {size} pt; {paper} would do", size=size, paper=paper)
        case "cut_text":
            return tr("text is cut: “{text}”", text=_short(finding.text))
        case "no_font":
            return (
                ""
                if finding.key is None
                else uncovered_line(document, finding.key, finding.text, tr)
            )
        case "contrast":
            return tr("the brand’s colour {given} cannot be read on white; {taken} is "
                      "taken instead",
                      given=finding.text, taken=finding.instead)  # fmt: skip
        case "faint_logo" if finding.page is not None:
            return tr("the logo can hardly be seen on the cover: its colours are too close to the "
                      "one behind it")  # fmt: skip
        case "faint_logo":
            return tr("the brand’s logo can hardly be seen on the white above the pages")
        case "empty":
            return tr("“{section}” is left out: there is nothing of it on the map yet",
                      section=_section(finding, tr))  # fmt: skip
        case "not_of_kinds":
            return tr("“{section}” is left out: it cannot be told of some kinds of cards alone",
                      section=_section(finding, tr))  # fmt: skip
        case _:
            assert_never(finding.code)


def _section(finding: Finding, tr: Wording) -> str:
    return "" if finding.section is None else tr(SECTIONS[finding.section].title)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

"""Adding a role where topics hold cards: whom they are about from then on is asked once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.plain import title_text
from cjm_desktop.editing.edits.topics import Whom
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.topics import filled_topics, roles_of
from cjm_desktop.layout.party_words import party_words
from cjm_desktop.words.breaking import breakable
from cjm_desktop.words.wording import Wording

AskWhom = Callable[[QWidget, Wording, Document], Whom | None]
"""Asks whom the topics of a document are about once it has one more role; None is going back."""


def whom_topics_are_about(
    parent: QWidget, tr: Wording, document: Document, ask: AskWhom
) -> Whom | None:
    """Ask, unless there is no other role, or nothing in the topics that counts."""
    if document.role_lane_ids and filled_topics(document):
        return ask(parent, tr, document)
    return "same"


def ask_whom(parent: QWidget, tr: Wording, document: Document) -> Whom | None:
    """Ask in a dialog; what counted so far goes on counting if Enter is pressed."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    question = tr("Whom are the topics about?")
    box.setWindowTitle(title_text(question))
    box.setText(breakable(f"{question}\n\n{_so_far(document, tr)}"))
    role = QMessageBox.ButtonRole
    same = box.addButton(tr("As so far"), role.AcceptRole)
    several = tr("About both roles") if len(document.role_lane_ids) == 1 else tr("About all roles")
    every = box.addButton(several, role.AcceptRole)
    nobody = box.addButton(tr("About nobody in particular"), role.AcceptRole)
    box.addButton(tr("Cancel"), role.RejectRole)
    box.setDefaultButton(same)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    answers: tuple[tuple[object, Whom], ...] = (
        (same, "same"), (every, "all"), (nobody, "nobody"),
    )  # fmt: skip
    return next((whom for button, whom in answers if clicked is button), None)


def _so_far(document: Document, tr: Wording) -> str:
    """Say for whom the cards in topics have counted, and what the answer is for."""
    counted = {roles_of(document, topic) for topic in filled_topics(document)}
    how = tr("It can be changed for each topic at any time, in its fields.")
    if len(counted) > 1:
        said = tr("So far each topic counts for the roles that it names.")
    elif named := next(iter(counted)):
        roles = ", ".join(party_words(document, each, tr) for each in named)
        said = tr("So far what they hold counts for: {roles}.", roles=roles)
    else:
        said = tr("So far what they hold counts for nobody in particular, under all roles.")
    return f"{said} {how}"

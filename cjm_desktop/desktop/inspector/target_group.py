"""What bounds a group of customers, as rows of a form: a persona's, or those of a lane."""

from PySide6.QtWidgets import QVBoxLayout

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.desktop.controls.row import side_by_side
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.form import Form


def target_group_fold(form: Form) -> Fold:
    """Make the folded rows of a form whose records have a target group's bounds."""
    tr = form.session.tr_

    def line(hint: str) -> TypedField:
        return TypedField(tr, LineEdit(), reading.TITLE, hint)

    def fill(inside: QVBoxLayout) -> None:
        form.add(
            side_by_side(
                form.row("age", tr("Age"), line(tr("Such as: 35 to 55"))),
                form.row("gender", tr("Gender"), line("")),
            ),
            form.row("geography", tr("Geography"), line(tr("Such as: the Nordic countries"))),
            form.row("interests", tr("Interests"),
                     TypedField(tr, LineEdit(), reading.commas(tr), tr("Commas between them"))),
            form.row("earlier_leads", tr("Earlier leads"),
                     TypedField(tr, GrowingText(), reading.NOTES,
                                tr("What is known of those who asked before?"))),
            to=inside,
        )  # fmt: skip

    return form.fold(tr("Target group"), fill)

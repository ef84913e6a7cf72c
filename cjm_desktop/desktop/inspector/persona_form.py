"""The form of a persona: who the person is, and what drives and holds the person."""

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.editors import GrowingText, LineEdit
from cjm_desktop.desktop.controls.row import form_label
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.picture import PictureField
from cjm_desktop.desktop.inspector.target_group import target_group_fold
from cjm_desktop.desktop.work.pictures import PORTRAIT
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step


class PersonaForm(Form):
    """Every field of one persona."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "personas")
        tr = session.tr_

        def line() -> TypedField:
            return TypedField(tr, LineEdit(), reading.TITLE)

        def text() -> TypedField:
            return TypedField(tr, GrowingText(), reading.NOTES)

        self.add(
            self.row("name", tr("Name"), line()),
            self.row("title", tr("Title at work"), line()),
            self.row("company", tr("Company"), line()),
            self.row("quote", tr("Quote"), text()),
            self.row("background", tr("Background"), text()),
        )
        for name, label in (
            ("responsibilities", tr("Responsibilities")),
            ("goals", tr("Goals")),
            ("drivers", tr("Drives")),
            ("challenges", tr("Challenges")),
            ("knowledge_needs", tr("Needs to know")),
            ("sources", tr("Sources of information")),
        ):
            field = TypedField(tr, GrowingText(), reading.lines(tr), tr("One on each line"))
            self.add(self.row(name, label, field))
        self.add(target_group_fold(self))
        picture = PictureField(tr, lambda asset: self.document.assets.get(asset), PORTRAIT)
        self.add(self.row("portrait", tr("Picture"), picture))

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return "set_picture" if name == "portrait" else "change_persona"


class PersonaPage(PersonaForm):
    """A persona's form by itself, with a heading that says what it is."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.box.insertWidget(0, form_label(session.tr_("Persona").upper(), "heading"))

    def touches(self, patch: Patch) -> bool:
        """Say whether the persona changed, or a picture."""
        return super().touches(patch) or any(key.kind == "assets" for key in patch.keys)

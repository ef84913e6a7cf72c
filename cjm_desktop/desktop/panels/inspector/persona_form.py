"""The form of a persona: who the person is, and what drives and holds the person."""

from cjm_desktop.desktop.panels.inspector import reading
from cjm_desktop.desktop.panels.inspector.editors import GrowingText, LineEdit
from cjm_desktop.desktop.panels.inspector.form import Form
from cjm_desktop.desktop.panels.inspector.picture import PictureField
from cjm_desktop.desktop.panels.inspector.typed import TypedField
from cjm_desktop.desktop.session import Session


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
        picture = PictureField(tr, lambda asset: self.document.assets.get(asset))
        self.add(self.row("portrait", tr("Picture"), picture))

    def label_of(self, name: str) -> str:
        """Give the code that names the step."""
        return "set_picture" if name == "portrait" else "change_persona"

"""The form of a lane, with the personas that stand in it."""

from collections.abc import Mapping
from typing import Any, cast

from cjm_desktop.desktop.controls import options, reading
from cjm_desktop.desktop.controls.checks import ChecksField
from cjm_desktop.desktop.controls.choice import ChoiceField, Option
from cjm_desktop.desktop.controls.colour import ColourField
from cjm_desktop.desktop.controls.control import MIXED
from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.controls.row import form_label, side_by_side
from cjm_desktop.desktop.controls.toggles import CheckField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.inspector.attached import Attached, Words
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.inspector.persona_form import PersonaForm
from cjm_desktop.desktop.inspector.target_group import target_group_fold
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.lane_looks import colour_lanes
from cjm_desktop.editing.edits.lanes import change_lane, send_ideas_to
from cjm_desktop.editing.edits.personas import add_persona, remove_persona
from cjm_desktop.editing.edits.places import cards_where
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import looks, token_of
from cjm_desktop.journey.records import Lane, Record
from cjm_desktop.journey.vocabulary import CARD_LANES, LANE_KINDS, ROLES
from cjm_desktop.words.codes import ROLE_COLOURS, phrase

_STEPS: Mapping[str, Step] = {"name": "rename_lane", "colour": "colour_lane"}


class LaneForm(Form):
    """Every field of a lane."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "lanes")
        tr = session.tr_
        self.heading = form_label("", "heading")
        sides = [
            Option("customer", phrase(tr, "side_customer")),
            Option("company", phrase(tr, "side_company")),
        ]
        name = TypedField(tr, GrowingText(breaks=False, most=4), reading.TITLE)
        kind = ChoiceField(tr, options.coded_options(tr, LANE_KINDS))
        takes_ideas = CheckField(tr("Ideas belong in this lane"))
        takes_ideas.set_name(tr("Ideas belong in this lane"))
        self._about = ChecksField()
        swatches = {token: tr(name) for token, name in ROLE_COLOURS.items()}
        self._colour = ColourField(tr, swatches, automatic=tr("Quiet"))
        self.add(
            self.heading,
            self.row("name", tr("Name"), name),
            side_by_side(
                self.row("kind", tr("Kind"), kind),
                self.row("role", tr("Role"), ChoiceField(tr, options.coded_options(tr, ROLES))),
                self.row("side", tr("Whose side"), ChoiceField(tr, options.or_none(tr, sides))),
            ),
            self.row("default_kind", tr("New cards here are"),
                     ChoiceField(tr, options.or_none(tr, options.kinds(tr))),
                     tip=tr("What a card becomes that is written or pasted into this lane")),
            self.row("takes_ideas", "", takes_ideas,
                     tip=tr("Ideas that are judged go here when they are put on the map")),
            self.row("about", tr("About"), self._about,
                     tip=tr("The roles for which this topic's cards count")),
            self.row("description", tr("Description"),
                     TypedField(tr, GrowingText(lines=2), reading.NOTES)),
            self.row("colour", tr("Colour"), self._colour),
        )  # fmt: skip
        self.target_group = target_group_fold(self)
        self.add(self.target_group)
        words = Words(tr("Personas"), tr("Add persona"), tr("Delete this persona"))
        self.personas = Attached(
            "personas", words, lambda: PersonaForm(session), self._add_persona, self._remove_persona
        )
        self.add(self.personas)

    def refreshed(self, records: list[Record]) -> None:
        """Show what applies to the kind of lane, and its personas."""
        lanes = cast(list[Lane], records)
        tr = self.session.tr_
        kinds = {lane.kind for lane in lanes}
        self.rows["role"].setVisible("role" in kinds or any(lane.role != "other" for lane in lanes))
        self.rows["side"].setVisible(
            "topic" in kinds or any(lane.side is not None for lane in lanes)
        )
        for name in ("default_kind", "takes_ideas"):
            self.rows[name].setVisible(not CARD_LANES.isdisjoint(kinds))
        self.rows["about"].setVisible("topic" in kinds)
        self._colour.offer_automatic(kinds == {"topic"})
        self.rows["colour"].setVisible(kinds <= CARD_LANES)
        self._about.explain(self._about_whom())
        self.target_group.setVisible(not CARD_LANES.isdisjoint(kinds))
        one = len(lanes) == 1
        self.rows["takes_ideas"].setEnabled(one)
        found = self.document.personas_of(self.keys[0].id) if one else []
        self.personas.setVisible(one and ("role" in kinds or bool(found)))
        heading = tr("Lane") if one else tr("{count} lanes", count=len(lanes))
        self.heading.setText(heading.upper())
        titles = [persona.name or tr("Persona without a name") for _, persona in found]
        self.personas.show_records([each for each, _ in found], titles, force=self.forced)

    def refresh(self, *, force: bool = False) -> None:
        """Offer the roles there are, then show the values."""
        self._about.fill(options.roles(self.session.tr_, self.document))
        super().refresh(force=force)

    def _about_whom(self) -> str:
        """Say what it means that no role is ticked."""
        tr, roles = self.session.tr_, self.document.role_lane_ids
        if not roles:
            return tr(
                "No role is on the map yet: what stands here counts for nobody in particular."
            )
        if self._about.shown_value() != ():
            return ""
        if len(roles) == 1:
            return tr("With none ticked it is about the only role.")
        return tr("With none ticked it is about nobody in particular, and counts under all roles.")

    def touches(self, patch: Patch) -> bool:
        """Say whether the lane changed, or a persona."""
        return any(key.kind in ("lanes", "personas", "assets") for key in patch.keys)

    def patch_for(self, name: str, value: Any) -> Patch:
        """Change the field; the cards of a lane that can hold none any longer go to the tray."""
        if name == "colour":
            return colour_lanes(self.document, self.ids, value)
        if name == "takes_ideas":
            return send_ideas_to(self.document, self.ids[0] if value else None)
        if name != "kind":
            return super().patch_for(name, value)
        document = self.document
        patches: list[Patch] = []
        for each in self.ids:
            patch = change_lane(document, each, kind=value)
            document = patch.apply(document)
            patches.append(patch)
        return squash(patches)

    def committed(self, name: str, before: Document) -> None:
        """Say where the cards went when a lane can hold none any longer."""
        lanes = cast(list[Lane], self.records())
        if name == "kind" and lanes and lanes[0].kind not in CARD_LANES:
            count = sum(len(cards_where(before, lane=each)) for each in self.ids)
            if count:
                tr = self.session.tr_
                self.session.message.emit(
                    tr.plural("One card went to the idea tray.",
                              "{n} cards went to the idea tray.", count)
                )  # fmt: skip

    def reveal(self, record_id: str) -> None:
        """Open a persona."""
        self.personas.open(record_id)

    def step_of(self, name: str) -> Step:
        """Give the step that a field's edit is."""
        return _STEPS.get(name, "change_lane")

    def common(self, records: list[Record], name: str) -> Any:
        """Give what the lanes say alike; of their colour, what they show."""
        if name != "colour":
            return super().common(records, name)
        found = looks(self.document)
        shown = {token_of(found[each].colour) or None for each in self.ids if each in found}
        return shown.pop() if len(shown) == 1 else MIXED

    def _add_persona(self) -> str | None:
        new = self.session.new_id()
        said = self.act("add_persona", add_persona(self.document, new, self.keys[0].id))
        self.rows["colour"].say(said)
        return None if said else new

    def _remove_persona(self, persona_id: str) -> None:
        self.act("remove_persona", remove_persona(self.document, persona_id))

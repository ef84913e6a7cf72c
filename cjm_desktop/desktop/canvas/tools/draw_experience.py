"""Drawing in the lane of experience: a press or a stroke says how a role feels, phase by phase.

A stroke is of the role whose point it begins at. Beside all points it is of the role whose lane is
selected, or of the one drawn last, or of the first that has nothing there yet.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, Qt

from cjm_desktop.desktop.canvas.curve_marks import CurveMarks
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.tools.tool import Modifiers
from cjm_desktop.desktop.work.experience_commands import ExperienceStroke, felt_words
from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.experience import experience
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.map.experience_lane import point_y, step_at

REACH = 12
"""Pixels from a point within which a press is meant for it."""


class Aim(NamedTuple):
    """What a place in a lane of experience stands for: a party's step in a phase."""

    who: Party
    lane: str
    phase: str
    step: int
    at_point: bool

    @property
    def cell(self) -> CellKey:
        """What is felt by whom, and when."""
        return CellKey(self.phase, self.who)


class ExperienceAim:
    """Says what the pointer would draw."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self.marks = CurveMarks(canvas)
        self.last: Party = None
        """The role that was drawn last."""
        self._shape: Qt.CursorShape | None = None

    def at(self, place: QPoint | QPointF) -> Aim | None:
        """Give what is aimed at on the viewport; None outside the lanes of experience."""
        found = self._within(place)
        if found is None:
            return None
        lane, phase, y = found
        who = self._point_at(phase, y)
        if who is not None:
            return Aim(who[0], lane, phase, step_at(y), at_point=True)
        role = self._role(phase)
        return None if role is None else Aim(role, lane, phase, step_at(y), at_point=False)

    def is_there(self, place: QPoint | QPointF) -> bool:
        """Whether a place is in a lane of experience."""
        return self._within(place) is not None

    def hover(self, place: QPoint) -> str:
        """Show by the pointer and the curve what a press would do, and give the words for it."""
        aim = self.at(place)
        if aim is None:
            self.leave()
            return ""
        shape = Qt.CursorShape.SizeVerCursor if aim.at_point else Qt.CursorShape.CrossCursor
        if shape != self._shape:
            self._shape = shape
            self._canvas.viewport().setCursor(shape)
        self.marks.show(aim.lane, aim.cell, None if aim.at_point else aim.step)
        return self.words(aim)

    def leave(self) -> None:
        """Give the pointer its own shape back, and let all curves lie as they do."""
        self.marks.clear()
        if self._shape is not None:
            self._shape = None
            self._canvas.viewport().unsetCursor()

    def say_what_is_missing(self) -> None:
        """Say why nothing can be drawn."""
        session = self._canvas.session
        session.message.emit(session.tr_("Add a role first: each role has a curve of its own."))

    def steps(self, before: QPoint, now: QPoint) -> dict[str, int]:
        """Give the steps that a stroke draws between two places, in every phase that it passes."""
        layout, projection = self._canvas.layout_, self._canvas.projection
        band = layout.band_at(projection.to_body(before)[1])
        if band is None:
            return {}
        (x1, y1), (x2, y2) = projection.to_body(before), projection.to_body(now)
        first, last = layout.column_index(x1), layout.column_index(x2)
        steps: dict[str, int] = {}
        for index in range(first, last, 1 if last > first else -1):
            share = abs(index - first) / abs(last - first)
            steps[layout.columns[index].phase] = step_at(y1 + (y2 - y1) * share - band.y)
        steps[layout.columns[last].phase] = step_at(y2 - band.y)
        return steps

    def _within(self, place: QPoint | QPointF) -> tuple[str, str, float] | None:
        layout = self._canvas.layout_
        x, y = self._canvas.projection.to_body(place)
        column, band = layout.column_at(x), layout.band_at(y)
        if column is None or column.hidden or band is None:
            return None
        if layout.document.lanes[band.lane].kind != "experience":
            return None
        return band.lane, column.phase, y - band.y

    def _point_at(self, phase: str, y: float) -> tuple[Party] | None:
        document = self._canvas.layout_.document
        known = parties(document)
        found: list[tuple[float, int]] = []
        for index, who in enumerate(known):
            felt = experience(document, CellKey(phase, who))
            if felt is not None and (who is None or self._shows(who)):
                found.append((abs(point_y(felt, index, len(known)) - y), index))
        if not found:
            return None
        away, index = min(found)
        return (known[index],) if away * self._canvas.zoom <= REACH else None

    def _role(self, phase: str) -> str | None:
        document = self._canvas.layout_.document
        roles = [role for role in document.role_lane_ids if self._shows(role)]
        chosen = [key.id for key in self._canvas.session.selection if key.kind == "lanes"]
        for role in (*chosen, self.last):
            if role in roles:
                return role
        silent = (role for role in roles if experience(document, CellKey(phase, role)) is None)
        return next(silent, next(iter(roles), None))

    def _shows(self, role: str) -> bool:
        """Say whether a role is seen, and so its curve."""
        return role in self._canvas.layout_.shown_card_lanes

    def words(self, aim: Aim) -> str:
        """Say what is there, and how to draw it."""
        session = self._canvas.session
        tr = session.tr_
        said = felt_words(session, aim.cell)
        if aim.at_point:
            return said
        how = tr("Click or drag to draw it; select a role’s lane to draw that role’s.")
        return f"{said}\n{how}"


class DrawExperience:
    """Gives the phases under the pointer its height as their experience."""

    def __init__(self, canvas: MapCanvas, aims: ExperienceAim, aim: Aim, place: QPoint) -> None:
        self._session = canvas.session
        self._aims = aims
        self._place = place
        self._lane, self._cell = aim.lane, aim.cell
        self._stroke = ExperienceStroke(canvas.session, aim.who)
        aims.last = aim.who or aims.last
        # A press on a point only takes hold of it.
        if not aim.at_point:
            self._stroke.to({aim.phase: aim.step})
        self._show()

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Draw on to the pointer."""
        if place == self._place:
            return
        steps = self._aims.steps(self._place, place)
        self._place = place
        if steps:
            self._stroke.to(steps)
            self._cell = self._cell._replace(phase=next(reversed(steps)))
            self._show()
            self._say()

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """End the stroke as one step."""
        self.move(place, modifiers)
        self._aims.leave()
        if self._stroke.commit():
            self._say()

    def cancel(self) -> None:
        """Let the curve be as it was."""
        self._aims.leave()
        self._stroke.cancel()

    def _show(self) -> None:
        self._aims.marks.show(self._lane, self._cell, None)

    def _say(self) -> None:
        self._session.message.emit(felt_words(self._session, self._cell))

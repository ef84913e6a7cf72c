"""The commands that say how a role feels in a phase: the curve of experience, by the keyboard."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.icons import EXPERIENCE_ICONS
from cjm_desktop.words.codes import EXPERIENCES
from cjm_desktop.words.wording import N_

_TIP = N_("How the role feels in this phase; where cards say it, they move along")
_OBSTACLE = N_("Select a phase of a role on the map first")


def _cell(desk: Desk) -> CellKey | None:
    return desk.map.role_cell if desk.navigator.view == "map" else None


def _has_cell(desk: Desk) -> bool:
    return _cell(desk) is not None


def _run(desk: Desk, step: int | None) -> None:
    from cjm_desktop.desktop.work.experience_commands import feel

    cell = _cell(desk)
    if cell is not None:
        feel(desk.session, cell, step)


def _shift(desk: Desk, by: int) -> None:
    """Raise or lower it by a step, from the middle where nothing is known."""
    from cjm_desktop.insight.experience import experience

    cell = _cell(desk)
    if cell is not None:
        felt = round(experience(desk.session.document, cell) or 0)
        _run(desk, min(max(felt + by, min(EXPERIENCES)), max(EXPERIENCES)))


def _step(step: int | None, text: str, icon: str = "") -> ActionSpec:
    def is_felt(desk: Desk) -> bool:
        from cjm_desktop.insight.experience import experience

        cell = _cell(desk)
        felt = None if cell is None else experience(desk.session.document, cell)
        return (None if felt is None else round(felt)) == step

    return ActionSpec(
        "feel_nothing" if step is None else f"feel_{step + 2}", text,
        lambda desk: _run(desk, step), icon,
        tip=_TIP, enabled=_has_cell, obstacle=_OBSTACLE, checked=is_felt, writes=True,
    )  # fmt: skip


STEPS = (
    *(_step(step, EXPERIENCES[step], EXPERIENCE_ICONS[step]) for step in (2, 1, 0, -1, -2)),
    _step(None, N_("Not &drawn")),
)
SHIFTS = (
    ActionSpec(
        "feel_better", N_("&One step better"), lambda desk: _shift(desk, 1), "",
        ("Alt+Shift+Up",), tip=_TIP, enabled=_has_cell, obstacle=_OBSTACLE, writes=True,
        at_map=True,
    ),
    ActionSpec(
        "feel_worse", N_("One step &worse"), lambda desk: _shift(desk, -1), "",
        ("Alt+Shift+Down",), tip=_TIP, enabled=_has_cell, obstacle=_OBSTACLE, writes=True,
        at_map=True,
    ),
)  # fmt: skip

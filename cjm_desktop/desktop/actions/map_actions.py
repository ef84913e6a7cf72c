"""The commands of the Map menu: what can be added to a map and how its cards move."""

from typing import Literal

from cjm_desktop.desktop.actions.spec import ActionSpec, on_map, with_cards
from cjm_desktop.journey.vocabulary import CardKind, LaneKind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.words.wording import N_

Direction = Literal["up", "down", "left", "right"]


def _card(kind: CardKind, text: str) -> ActionSpec:
    return ActionSpec(
        f"add_{kind}", text, lambda desk: desk.map.add_card(kind), KIND_ICONS[kind],
        tip=N_("A new card in the selected cell"), enabled=on_map, writes=True,
    )  # fmt: skip


def _lane(kind: LaneKind, text: str, tip: str, icon: str = "", key: str = "") -> ActionSpec:
    return ActionSpec(
        f"add_lane_{kind}", text, lambda desk: desk.map.add_lane(kind), icon,
        (key,) if key else (), tip=tip, enabled=on_map, writes=True,
    )  # fmt: skip


def _move(direction: Direction, text: str) -> ActionSpec:
    return ActionSpec(
        f"move_{direction}", text, lambda desk: desk.map.cards.shift(direction), "",
        (f"Alt+{direction.capitalize()}",), enabled=with_cards, writes=True, at_map=True,
    )  # fmt: skip


CARDS = (
    _card("touchpoint", N_("&Touchpoint")),
    _card("mindset", N_("&Mindset")),
    _card("need", N_("&Need")),
    _card("friction", N_("&Friction")),
    _card("idea", N_("&Idea")),
    _card("content", N_("&Content")),
    _card("note", N_("N&ote")),
)
BELOW = (
    ActionSpec(
        "add_below", N_("New card &below"), lambda desk: desk.map.add_below(),
        tip=N_("A card of the same kind below the selected one"), enabled=on_map,
        key_on_cards="Ins", writes=True,
    ),
)  # fmt: skip
PHASES_AND_LANES = (
    ActionSpec(
        "add_phase", N_("Add &phase"), lambda desk: desk.map.add_phase(), "plus",
        ("Ctrl+Shift+N",), tip=N_("A new column after the selected one"), enabled=on_map,
        writes=True,
    ),
    _lane(
        "role", N_("Add &role"), N_("A lane for one more role in the buying centre"), "users",
        "Ctrl+Shift+R",
    ),
)  # fmt: skip
OTHER_LANES = (
    _lane("topic", N_("&Topic"), N_("A lane for what you name it"), "rows-3"),
    _lane("experience", N_("&Experience"), N_("One curve for each role"), "smile"),
    _lane("gap", N_("&Gap"), N_("Potential against effort, phase by phase"), "chart-column"),
    _lane("kpis", N_("&KPIs"), N_("The measures of each phase"), "gauge"),
    _lane("investment", N_("&Investment"), N_("What the customer pays at most"), "trending-up"),
)
MOVES = (
    _move("left", N_("To the phase &before")),
    _move("right", N_("To the &next phase")),
    _move("up", N_("&Up")),
    _move("down", N_("&Down")),
)

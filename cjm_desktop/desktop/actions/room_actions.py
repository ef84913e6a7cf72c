"""The commands of the room: who takes part with a phone, and what becomes of their cards."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.words.wording import N_

_NO_ROOM = N_("Let people take part first")
_NO_CARDS = N_("No cards from the room are waiting")


def _is_open(desk: Desk) -> bool:
    return desk.files.has_map and desk.room.is_open


def _may_open(desk: Desk) -> bool:
    return desk.files.has_map and not desk.room.is_open


def _with_cards(desk: Desk) -> bool:
    return desk.files.has_map and desk.room.count > 0


PHONES = (
    ActionSpec(
        "room_open", N_("Let people ta&ke part…"), lambda desk: desk.room.ask(), "users",
        tip=N_("People scan a code and write cards on their phones; nothing leaves the room"),
        enabled=_may_open, obstacle=N_("The room is open already"),
    ),
    ActionSpec(
        "room_code", N_("Show the &code"), lambda desk: desk.room.show_code(),
        tip=N_("The code that phones scan, large, for the whole room"),
        enabled=_is_open, obstacle=_NO_ROOM,
    ),
    ActionSpec(
        "room_close", N_("C&lose the room"), lambda desk: desk.room.close(),
        tip=N_("Nobody takes part any more; the cards that came stay until they are placed"),
        enabled=_is_open, obstacle=_NO_ROOM,
    ),
)  # fmt: skip
CARDS = (
    ActionSpec(
        "room_panel", N_("From the &room"), lambda desk: desk.room.show(not desk.room.shown),
        tip=N_("List what came from phones in the left panel"),
        checked=lambda desk: desk.files.has_map and desk.room.shown,
    ),
    ActionSpec(
        "room_place", N_("&Place the selected cards from the room"),
        lambda desk: desk.room.place_chosen(),
        tip=N_("Put them where the people who wrote them wanted them"),
        enabled=_with_cards, obstacle=_NO_CARDS, writes=True,
    ),
    ActionSpec(
        "room_place_all", N_("Place &all cards from the room"),
        lambda desk: desk.room.place_all(),
        tip=N_("Put all of them where the people who wrote them wanted them"),
        enabled=_with_cards, obstacle=_NO_CARDS, writes=True,
    ),
    ActionSpec(
        "room_put_aside", N_("Put the selected cards from the room as&ide"),
        lambda desk: desk.room.put_aside(),
        tip=N_("They are listed no more, and can be brought back while the map is open"),
        enabled=_with_cards, obstacle=_NO_CARDS,
    ),
    ActionSpec(
        "room_bring_back", N_("&Bring cards from the room back"),
        lambda desk: desk.room.bring_back(),
        tip=N_("List again what was put aside last"),
        enabled=lambda desk: desk.files.has_map and desk.room.can_bring_back,
        obstacle=N_("No cards from the room were put aside"),
    ),
)  # fmt: skip

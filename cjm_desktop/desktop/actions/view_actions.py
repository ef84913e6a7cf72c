"""The commands of the View menu: which view, how large, which panels, which look."""

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.actions.spec import (
    ActionSpec,
    Standard,
    always,
    on_map,
    on_zoomable,
    with_map,
    with_selection,
)
from cjm_desktop.desktop.work.navigator import Side, View
from cjm_desktop.desktop.work.settings import ThemeChoice
from cjm_desktop.desktop.work.view_flag import ViewFlag
from cjm_desktop.editing import edits
from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import N_


def _view(view: View, text: str, icon: str, key: str, tip: str) -> ActionSpec:
    return ActionSpec(
        f"view_{view}", text, lambda desk: desk.navigator.show_view(view), icon, (key,), tip=tip,
        enabled=with_map, checked=lambda desk: desk.navigator.view == view, group="view",
    )  # fmt: skip


def _panel(side: Side, text: str, key: str, tip: str) -> ActionSpec:
    return ActionSpec(
        f"panel_{side}", text,
        lambda desk: desk.show_panel(side, not desk.panel_shown(side)),
        f"panel-{side}", (key,), tip=tip, enabled=with_map,
        checked=lambda desk: desk.panel_shown(side),
    )  # fmt: skip


def _theme(choice: ThemeChoice, text: str, icon: str) -> ActionSpec:
    return ActionSpec(
        f"theme_{choice}", text, lambda desk: desk.choose_theme(choice), icon, enabled=always,
        checked=lambda desk: desk.theme == choice, group="theme",
    )  # fmt: skip


def _language(code: str, text: str) -> ActionSpec:
    return ActionSpec(
        f"language_{code or 'system'}", text, lambda desk: desk.choose_language(code),
        enabled=always, checked=lambda desk: desk.language == code, group="language",
    )  # fmt: skip


def _zoom_in(desk: Desk) -> None:
    if desk.zoomed is not None:
        desk.zoomed.zoom_in()


def _zoom_out(desk: Desk) -> None:
    if desk.zoomed is not None:
        desk.zoomed.zoom_out()


def _zoom_to_own_size(desk: Desk) -> None:
    if desk.zoomed is not None:
        desk.zoomed.zoom_to(1.0)


def _no_panels(desk: Desk) -> bool:
    return not (desk.panel_shown("left") or desk.panel_shown("right"))


def _toggle_panels(desk: Desk) -> None:
    shown = _no_panels(desk)
    desk.show_panel("left", shown)
    desk.show_panel("right", shown)


def _show_all_phases(desk: Desk) -> None:
    desk.show_panel("left", False)
    desk.show_panel("right", False)
    desk.map.fit_width()


def _toggle(desk: Desk, flag: ViewFlag) -> None:
    desk.view_flags.turn(flag, not desk.view_flags.on(flag))


def _toggle_disqualified(desk: Desk) -> None:
    session, hide = desk.session, not desk.view_flags.on("hide_disqualified")
    cards = session.document.cards.values()
    count = sum(card.phase is not None and is_disqualified(card) for card in cards)
    desk.view_flags.turn("hide_disqualified", hide)
    plural = session.tr_.plural
    session.message.emit(
        plural("One disqualified mindset hidden", "{n} disqualified mindsets hidden", count)
        if hide
        else plural("One disqualified mindset shown", "{n} disqualified mindsets shown", count)
    )


def _toggle_durations(desk: Desk) -> None:
    document = desk.session.document
    wanted = not document.map.duration_to_scale
    desk.session.edit("change_map", edits.map.change_map(document, duration_to_scale=wanted))


VIEW = (
    _view("map", N_("&Map"), "map", "Alt+1", N_("The journey: phases, lanes and cards")),
    _view("gap", N_("&Gap chart"), "chart-scatter", "Alt+2", N_("Potential against effort")),
    _view("insight", N_("Insig&ht"), "gauge", "Alt+3", N_("What the map says: advice, coverage")),
    _view("people", N_("&People"), "users", "Alt+4", N_("Roles and their personas")),
    _view("table", N_("Ta&ble"), "table", "Alt+5", N_("All cards as rows: every field a column")),
    ActionSpec(
        "zoom_in", N_("Zoom &in"), _zoom_in, "plus",
        ("Ctrl++", "Ctrl+="), enabled=on_zoomable,
    ),
    ActionSpec(
        "zoom_out", N_("Zoom &out"), _zoom_out, "minus",
        ("Ctrl+-",), enabled=on_zoomable,
    ),
    ActionSpec(
        "zoom_normal", N_("&100 %"), _zoom_to_own_size, "", ("Ctrl+0",),
        tip=N_("Show the map in its own size"), enabled=on_zoomable,
    ),
    ActionSpec(
        "fit_width", N_("Fit &width"), lambda desk: desk.map.fit_width(), "", ("Ctrl+1",),
        tip=N_("Show all phases"), enabled=on_map,
    ),
    ActionSpec(
        "fit_all", N_("&Fit all"), lambda desk: desk.map.fit_all(), "maximize",
        ("Ctrl+2", "Shift+1"), tip=N_("Show the whole map"), enabled=on_map,
    ),
    ActionSpec(
        "all_phases", N_("All phas&es, without panels"), _show_all_phases, "", ("Ctrl+4",),
        tip=N_("Close both panels and show all phases as large as they go"), enabled=on_map,
    ),
    ActionSpec(
        "fit_selection", N_("Fit &selection"), lambda desk: desk.map.fit_selection(),
        "", ("Ctrl+3", "Shift+2"), tip=N_("Show what is selected as large as it goes"),
        enabled=with_selection,
    ),
    ActionSpec(
        "overview", N_("O&verview in the corner"),
        lambda desk: _toggle(desk, "overview"),
        tip=N_("The whole map, small, beside its headers; drag in it to see another part"),
        checked=lambda desk: desk.view_flags.on("overview"),
    ),
    ActionSpec(
        "hide_disqualified", N_("Hide &disqualified mindsets"), _toggle_disqualified,
        tip=N_("Leave mindsets that do not hold off the map"),
        checked=lambda desk: desk.view_flags.on("hide_disqualified"),
    ),
    ActionSpec(
        "vote_spread", N_("How far apart the votes la&y"),
        lambda desk: _toggle(desk, "vote_spread"),
        tip=N_("Whiskers in the gap chart: all votes of the room, and half of them"),
        checked=lambda desk: desk.view_flags.on("vote_spread"),
        enabled=lambda desk: desk.navigator.view == "gap",
        obstacle=N_("Go to the gap chart first"),
    ),
    ActionSpec(
        "durations", N_("Phases’ dura&tions to scale"), _toggle_durations, "clock",
        tip=N_("A bar in each phase’s header as long as the phase takes"),
        checked=lambda desk: desk.session.document.map.duration_to_scale, enabled=with_map,
        writes=True,
    ),
    _panel("left", N_("&Left panel"), "F8", N_("What can be put on the map")),
    _panel("right", N_("&Right panel"), "F9", N_("The fields of what is selected")),
    ActionSpec(
        "panels", N_("&Nothing but the view"), _toggle_panels, "", ("Ctrl+\\",),
        tip=N_("Close both panels, or bring them back"), checked=_no_panels,
    ),
    ActionSpec(
        "full_screen", N_("F&ull screen"),
        lambda desk: desk.show_full_screen(not desk.full_screen), "monitor", ("F11",),
        Standard.FullScreen, enabled=always, checked=lambda desk: desk.full_screen,
    ),
)  # fmt: skip

THEMES = (
    _theme("system", N_("As the &system"), "monitor"),
    _theme("light", N_("&Light"), "sun"),
    _theme("dark", N_("&Dark"), "moon"),
)

WINDOW_LANGUAGES = (
    _language("", N_("As the &system")),
    *(_language(code, each.name) for code, each in LANGUAGES.items()),
)

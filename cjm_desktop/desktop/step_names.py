"""Names for the steps of the history, as the Undo and Redo commands say them."""

from collections.abc import Mapping

from cjm_desktop.wording import N_, Wording

STEPS: Mapping[str, str] = {
    "add_card": N_("add card"),
    "add_cards": N_("add cards"),
    "change_card": N_("change card"),
    "change_cards": N_("change cards"),
    "decide": N_("choose decision"),
    "mark_cards": N_("mark for the improved journey"),
    "set_owner": N_("choose owner"),
    "set_due": N_("set due date"),
    "set_progress": N_("change progress"),
    "delete_card": N_("delete card"),
    "delete_cards": N_("delete cards"),
    "cut_card": N_("cut card"),
    "cut_cards": N_("cut cards"),
    "duplicate_card": N_("duplicate card"),
    "duplicate_cards": N_("duplicate cards"),
    "move_card": N_("move card"),
    "move_cards": N_("move cards"),
    "paste": N_("paste"),
    "paste_card": N_("paste card"),
    "paste_cards": N_("paste cards"),
    "remove_card": N_("delete card"),
    "remove_cards": N_("delete cards"),
    "rename_card": N_("edit card’s title"),
    "send_to_tray": N_("move to the idea tray"),
    "score_card": N_("score touchpoint"),
    "score_cards": N_("score touchpoints"),
    "add_phase": N_("add phase"),
    "change_phase": N_("change phase"),
    "move_phase": N_("move phase"),
    "remove_phase": N_("delete phase"),
    "rename_phase": N_("rename phase"),
    "add_lane": N_("add lane"),
    "change_lane": N_("change lane"),
    "move_lane": N_("move lane"),
    "remove_lane": N_("delete lane"),
    "rename_lane": N_("rename lane"),
    "add_handoff": N_("draw arrow"),
    "change_handoff": N_("change arrow"),
    "label_handoff": N_("edit arrow’s label"),
    "remove_handoff": N_("delete arrow"),
    "add_persona": N_("add persona"),
    "change_persona": N_("change persona"),
    "remove_persona": N_("delete persona"),
    "duplicate_persona": N_("duplicate persona"),
    "move_persona": N_("move persona"),
    "set_influence": N_("change a role’s part"),
    "add_kpi": N_("add KPI"),
    "change_kpi": N_("change KPI"),
    "remove_kpi": N_("delete KPI"),
    "change_map": N_("change the map’s details"),
    "dismiss_point": N_("mark advice as not relevant"),
    "bring_back_point": N_("bring back advice"),
    "set_picture": N_("choose picture"),
}


def step_name(tr: Wording, label: str) -> str:
    """Give the name of the step that an entry of the history is labelled with; empty if unknown."""
    return tr(STEPS.get(label, ""))

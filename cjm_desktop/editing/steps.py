"""What the steps of the history are called, and who may begin a change.

Codes that the type checker knows: a misspelt one does not pass. The window words them
(`desktop/work/step_names.py`).
"""

from collections.abc import Mapping
from typing import Literal

Initiator = Literal["edit", "undo", "redo", "live"]
"""Who began a change; "live" is a gesture that has not ended."""

Step = Literal[
    "add_card", "change_card", "change_cards", "cut_card", "cut_cards", "duplicate_card",
    "duplicate_cards", "move_card", "move_cards", "remove_card", "remove_cards", "rename_card",
    "paste", "merge_touchpoints", "merge_cards", "mark_cards", "send_to_tray", "set_picture",
    "score_card", "score_cards", "decide", "set_owner", "set_due", "set_progress",
    "qualify_card", "qualify_cards", "disqualify_card", "disqualify_cards", "reopen_card",
    "reopen_cards", "customer_present", "we_present", "answer", "take_back_answer",
    "add_ideas", "propose_phase", "place_ideas", "drop_ideas", "bring_back_ideas",
    "add_phase", "change_phase", "move_phase", "remove_phase", "rename_phase",
    "duplicate_phase", "split_phase", "merge_phases", "resize_phase", "collapse_phase",
    "hide_phase",
    "add_lane", "change_lane", "move_lane", "remove_lane", "rename_lane",
    "duplicate_lane", "split_lane", "merge_lanes", "colour_lane",
    "resize_lane", "collapse_lane", "expand_all", "hide_lane", "show_hidden",
    "add_handoff", "change_handoff", "label_handoff", "remove_handoff",
    "add_persona", "change_persona", "duplicate_persona", "move_persona", "remove_persona",
    "add_kpi", "change_kpi", "move_kpi", "remove_kpi", "paste_readings", "set_influence",
    "set_experience",
    "change_map", "restore_version", "note_step", "dismiss_point", "bring_back_point",
    "dismiss_proposal", "bring_back_proposal", "answer_question", "keep_question",
    "take_into_base", "give_to_copy", "import_cards", "replace_text", "save_filter",
    "rename_filter", "remove_filter", "save_preset", "rename_preset", "remove_preset",
    "accept_round", "take_in_cards", "present_steps",
    "set_minutes", "note_card", "park_topic", "note_agreement", "change_remark", "remove_remark",
    "take_up_topic", "keep_protocol", "change_protocol", "remove_protocol",
    "add_quote", "change_quote", "remove_quote", "link_quote", "unlink_quote", "card_from_quote",
]  # fmt: skip

_OF_SEVERAL: Mapping[Step, Step] = {
    "change_card": "change_cards",
    "cut_card": "cut_cards",
    "disqualify_card": "disqualify_cards",
    "duplicate_card": "duplicate_cards",
    "move_card": "move_cards",
    "qualify_card": "qualify_cards",
    "remove_card": "remove_cards",
    "rename_card": "change_cards",
    "reopen_card": "reopen_cards",
    "score_card": "score_cards",
}


def counted(step: Step, count: int) -> Step:
    """Give the step as it is called for so many cards; many are called the same for any number."""
    return step if count == 1 else _OF_SEVERAL.get(step, step)

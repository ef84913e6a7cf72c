"""What part a role has in a phase: set, cleared, and gone with the phase."""

from cjm_desktop.editing.edits.influence import set_influence
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.editing.store import Store
from tests.maps import small_map, touched


def test_codes_are_kept_once_and_in_their_own_order() -> None:
    patch = set_influence(small_map(), "l1", "p2", ["uses", "decides", "uses"])
    assert patch.apply(small_map()).lanes["l1"].influence == {"p2": ("decides", "uses")}
    assert touched(patch) == {"l1"}


def test_no_code_leaves_nothing_behind() -> None:
    document = set_influence(small_map(), "l1", "p2", ["vetoes"]).apply(small_map())
    assert set_influence(document, "l1", "p2", []).apply(document) == small_map()


def test_a_removed_phase_goes_from_every_influence_and_comes_back_with_undo() -> None:
    document = small_map()
    for phase in ("p1", "p2"):
        document = set_influence(document, "l1", phase, ["informed"]).apply(document)
    store = Store(document)
    store.commit(remove_phase(document, "p2"), "remove_phase")
    assert store.document.lanes["l1"].influence == {"p1": ("informed",)}
    store.undo()
    assert store.document == document

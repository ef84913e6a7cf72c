"""History: steps taken back and again, typing that grows into one step, positions."""

from cjm_desktop.editing.history import Entry, History
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import MAP_KEY
from cjm_desktop.journey.records import Map


def _typed(old: str, new: str, merge: str | None = "title") -> Entry:
    patch = Patch(updated={MAP_KEY: (Map(title=old), Map(title=new))})
    return Entry("change_map", patch, (MAP_KEY,), merge)


def test_nothing_to_undo_at_the_start() -> None:
    history = History()
    assert (history.undo(), history.redo(), history.next_undo, history.next_redo) == (None,) * 4


def test_undo_and_redo_go_the_same_way() -> None:
    history = History()
    first, second = _typed("", "a", None), _typed("a", "b", None)
    history.record(first)
    history.record(second)
    assert history.undo() is second
    assert (history.next_undo, history.next_redo) == (first, second)
    assert history.undo() is first
    assert history.redo() is first
    assert history.redo() is second
    assert history.redo() is None


def test_a_new_step_ends_what_could_be_redone() -> None:
    history = History()
    history.record(_typed("", "a", None))
    history.undo()
    history.record(_typed("", "b", None))
    assert history.next_redo is None


def test_typing_grows_into_one_step() -> None:
    history = History()
    for old, new in (("", "a"), ("a", "ab"), ("ab", "abc")):
        history.record(_typed(old, new))
    entry = history.undo()
    assert entry is not None
    assert entry.patch == _typed("", "abc").patch
    assert history.next_undo is None


def test_other_tokens_seals_and_undo_end_the_growth() -> None:
    history = History()
    history.record(_typed("", "a"))
    history.record(_typed("a", "b", "client"))
    history.record(_typed("b", "c", "client"))
    history.seal()
    history.record(_typed("c", "d", "client"))
    history.undo()
    history.record(_typed("c", "e", "client"))
    steps = []
    while (entry := history.undo()) is not None:
        ((_, new),) = entry.patch.updated.values()
        steps.append(vars(new)["title"])
    assert steps == ["e", "c", "a"]


def test_typing_back_to_the_start_leaves_no_step() -> None:
    history = History()
    start = history.position
    history.record(_typed("", "a"))
    history.record(_typed("a", ""))
    assert history.position is start
    assert history.next_undo is None


def test_a_sealed_step_does_not_grow_after_a_step_that_came_to_nothing() -> None:
    history = History()
    history.record(_typed("", "a"))
    history.seal()
    sealed = history.position
    history.record(_typed("a", "b"))
    history.record(_typed("b", "a"))
    assert history.position is sealed
    history.record(_typed("a", "c"))
    history.undo()
    assert history.position is sealed


def test_a_position_is_known_again_only_when_undone_to() -> None:
    history = History()
    start = history.position
    history.record(_typed("", "a", None))
    there = history.position
    assert there is not start
    history.undo()
    assert history.position is start
    history.record(_typed("", "a", None))
    assert history.position is not there
